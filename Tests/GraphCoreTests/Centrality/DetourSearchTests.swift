@testable import GraphCore
import Testing

struct `A search for detours` {
  private func kept<G: Graph>(
    _ graph: G,
    _ values: [Double],
    searches: Int = .max >> 32
  ) async throws -> SearchRows {
    let rows = SearchRows(
      reversing: graph.predecessors(),
      lengths: graph.predecessors().arcValues(values),
      vertices: graph.vertices.map(\.number)
    )
    return try await rows.withoutDetouredArcs(
      back: G.isDirected ? rows.reversed() : rows,
      isDirected: G.isDirected,
      searches: searches,
      Workers(count: 2)
    )
  }

  private func triangle(_ side: Double) throws -> (graph: UndirectedGraph, values: [Double]) {
    var table = EdgeTable(vertexCount: 3)
    table.append(from: 0, to: 1, value: 0.1)
    table.append(from: 1, to: 2, value: 0.2)
    table.append(from: 0, to: 2, value: side)
    return try table.undirectedGraph()
  }

  // 0 ── 1 ── 2 takes 0.3.
  @Test func `leaves out an edge that is longer than another way between its ends`() async throws {
    let (graph, values) = try triangle(0.4)
    let rows = try await kept(graph, values)
    #expect(rows.offsets == [0, 1, 3, 4])
    #expect(rows.targets == [1, 0, 2, 1])
    #expect(rows.lengths == [0.1, 0.1, 0.2, 0.2])
    let lengths = try EdgeLengths(values)
    #expect(try await graph.betweenness(lengths: lengths) == [0, 1, 0])
    // Edges are in the order 0–1, 0–2, 1–2.
    #expect(try await graph.edgeBetweenness(lengths: lengths) == [2, 0, 2])
  }

  // 0.1 + 0.2 is a little more than 0.3 in binary, and 0.3 · (1 + 10⁻¹²) a little more than that.
  @Test(arguments: [0.2, 0.3, 0.3 * (1 + 1e-12)])
  func `keeps an edge that is shorter or ties with the other way`(side: Double) async throws {
    let (graph, values) = try triangle(side)
    #expect(try await kept(graph, values).arcCount == 6)
    let share = side < 0.25 ? 0 : 0.5
    let lengths = try EdgeLengths(values)
    #expect(try await graph.betweenness(lengths: lengths) == [0, share, 0])
    #expect(
      try await graph.edgeBetweenness(lengths: lengths) == [1 + share, 1 - share, 1 + share]
    )
  }

  //  0 ─ 10⁶ → 1 ─ 1 + 10⁻⁶ → 2
  //            └ ½ → 3 ─ ½ →┘
  // From 1 only the way by 3 is shortest, but from 0 the two differ by 10⁻¹² of their lengths.
  @Test func `keeps an arc that ties at the end of a long path only`() async throws {
    var table = EdgeTable(vertexCount: 4)
    table.append(from: 0, to: 1, value: 1e6)
    table.append(from: 1, to: 2, value: 1 + 1e-6)
    table.append(from: 1, to: 3, value: 0.5)
    table.append(from: 3, to: 2, value: 0.5)
    let (graph, values) = try table.directedGraph()
    #expect(try await kept(graph, values).arcCount == 4)
    #expect(try await graph.betweenness(lengths: EdgeLengths(values)) == [0, 2, 0, 1.5])
  }

  @Test(arguments: UInt64(0)..<72)
  func `finds all arcs that are longer than the distance between their ends`(
    seed: UInt64
  ) async throws {
    try await expectShortest(UndirectedGraph.random(seed: seed))
    try await expectShortest(DirectedGraph.random(seed: seed))
  }

  private func expectShortest<G: Graph>(_ random: (graph: G, values: [Double])) async throws {
    let (graph, values) = random
    let oracle = ShortestPathOracle(graph, lengths: values)
    func arcs(_ rows: SearchRows) -> [[Int]] {
      (0..<rows.vertexCount).map { rows.targets[rows.arcs(at: $0)].map(Int.init) }
    }
    let expected = graph.vertices.map { source in
      graph.vertices.map(\.index).filter {
        oracle.steps[source.index][$0] < .infinity
          && oracle.steps[source.index][$0] == oracle.distances[source.index][$0]
      }
    }
    let all = try await kept(graph, values)
    #expect(arcs(all) == expected)

    // And with a search that gives up at once, some of them; with each the one against it.
    let some = try await kept(graph, values, searches: 1)
    for (some, all) in zip(arcs(some), expected) { #expect(Set(some).isSuperset(of: all)) }
    if !G.isDirected { #expect(arcs(some.reversed()) == arcs(some)) }
  }
}
