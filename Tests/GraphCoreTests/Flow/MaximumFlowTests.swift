@testable import GraphCore
import Testing

struct `The largest flow` {
  // 0 ── 1 ── 3 carries 1, its smaller capacity, and 0 ── 2 ── 3 another 1.
  @Test func `is what the smallest cut lets through`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 2), (1, 3), (2, 3)]
    )
    let flow = graph.maximumFlow(from: 0, to: 3, capacities: try EdgeStrengths([2, 1, 1, 3]))
    #expect(flow.value == 2)
    #expect(flow.flows == [1, 1, 1, 1])
    #expect(flow.cut == EdgeCut(sourceSide: [0, 1], edges: [1, 2]))
  }

  @Test func `carries each parallel edge's own capacity and nothing over loops`() throws {
    let graph = try DirectedGraph(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1), (1, 0)])
    #expect(graph.maximumFlow(from: 0, to: 1).value == 2)
    #expect(graph.maximumFlow(from: 1, to: 0).value == 1)
    let both = try UndirectedGraph(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1), (1, 0)])
    #expect(both.maximumFlow(from: 1, to: 0).value == 3)
    #expect(both.maximumFlow(from: 1, to: 0).flows == [0, -1, -1, -1])
  }

  @Test func `is 0 where no path leads`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(1, 0), (1, 2)])
    let flow = graph.maximumFlow(from: 0, to: 2)
    #expect(flow.value == 0)
    #expect(flow.cut == EdgeCut(sourceSide: [0], edges: []))
  }

  @Test func `comes through a path of fifty thousand vertices`() throws {
    let graph = try ReferenceGraphs.line(50_000)
    #expect(graph.maximumFlow(from: 0, to: 49_999).value == 1)
    #expect(graph.smallestVertexCut(separating: 49_999, from: 0) == [1])
    #expect(graph.cutVertices(between: 0, and: 49_999)?.count == 49_998)
  }

  @Test(arguments: UInt64(0)..<60)
  func `is as large the other way where edges have no direction`(seed: UInt64) throws {
    let (graph, values) = try UndirectedGraph.random(seed: seed)
    guard graph.vertexCount > 1 else { return }
    let capacities = try EdgeStrengths(values)
    let there = graph.maximumFlow(from: 0, to: 1, capacities: capacities)
    let back = graph.maximumFlow(from: 1, to: 0, capacities: capacities)
    #expect(there.value == back.value)
    #expect(Set(there.cut.sourceSide).isDisjoint(with: back.cut.sourceSide))
  }

  private func check(_ graph: some Graph, capacities: [Double], seed: UInt64) throws {
    guard let (sources, target) = randomEnds(graph.vertexCount, seed: seed) else { return }
    let flow = graph.maximumFlow(
      from: sources,
      to: target,
      capacities: try EdgeStrengths(capacities)
    )
    // Every cut.
    let others = graph.vertices.filter { $0 != target && !sources.contains($0) }
    let sides = subsets(of: Array(others)).map { Set($0 + sources) }
    let cuts = sides.map { (side: $0, capacity: graph.capacity(outOf: $0, capacities)) }
    let smallest = cuts.map(\.capacity).min() ?? .nan
    #expect(agree([flow.value], [smallest]))
    #expect(
      flow.value == flow.cut.edges.reduce(0) { $0 + capacities[$1] },
      "the cut is as large as the flow"
    )
    #expect(!graph.reached(from: sources, withoutEdges: Set(flow.cut.edges)).contains(target))
    if capacities.allSatisfy({ $0 * 8 == ($0 * 8).rounded() }) {
      let nearest = cuts.filter { $0.capacity == smallest }
        .reduce(Set(graph.vertices)) { $0.intersection($1.side) }
      #expect(flow.cut.sourceSide == nearest.sorted())
    }
    let cut = graph.smallestEdgeCut(
      separating: target,
      from: sources,
      capacities: try EdgeStrengths(capacities)
    )
    #expect(cut == flow.cut)
    // What comes in goes out.
    var surplus = [Double](repeating: 0, count: graph.vertexCount)
    for ((edge, amount), capacity) in zip(zip(graph.edges, flow.flows), capacities) {
      #expect(abs(amount) <= capacity * (1 + 1e-12))
      #expect(amount >= 0 || type(of: graph).isDirected == false)
      surplus[edge.source.index] -= amount
      surplus[edge.target.index] += amount
    }
    for vertex in graph.vertices where !sources.contains(vertex) {
      #expect(abs(surplus[vertex.index] - (vertex == target ? flow.value : 0)) < 1e-9)
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `is the smallest of all cuts`(block: UInt64) throws {
    for seed in (block * 9)..<(block * 9 + 9) {
      let table = randomTable(seed: seed, largest: 8)
      let undirected = try table.undirectedGraph()
      try check(undirected.graph, capacities: undirected.values, seed: seed)
      let directed = try table.directedGraph()
      try check(directed.graph, capacities: directed.values, seed: seed)
      // Capacities whose sums are rounded.
      try check(directed.graph, capacities: directed.values.map { $0 / 3 + 0.1 }, seed: seed)
      try check(undirected.graph, capacities: undirected.values.map { 0.1 * $0 }, seed: seed)
      let ones = [Double](repeating: 1, count: undirected.values.count)
      try check(undirected.graph, capacities: ones, seed: seed)
      if let (sources, target) = randomEnds(undirected.graph.vertexCount, seed: seed) {
        #expect(
          undirected.graph.maximumFlow(from: sources, to: target)
            == undirected.graph.maximumFlow(
              from: sources,
              to: target,
              capacities: try EdgeStrengths(ones)
            )
        )
      }
    }
  }
}
