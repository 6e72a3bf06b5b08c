import GraphCore
import Testing

struct `Vertex-disjoint paths` {
  // Four families married into the Strozzi, but the Peruzzi can be reached only by two of the other
  // three, Bischeri and Castellani.
  @Test func `join the Medici and the Strozzi three times`() throws {
    let graph = try ReferenceGraphs.florentine()
    let names = ReferenceGraphs.florentineNames
    let paths = graph.vertexDisjointPaths(from: 8, to: 13)
    #expect(
      paths.map { $0.vertices.map { names[$0.index] } } == [
        ["Medici", "Ridolfi", "Strozzi"], ["Medici", "Barbadori", "Castellani", "Strozzi"],
        ["Medici", "Albizzi", "Guadagni", "Bischeri", "Strozzi"],
      ]
    )
    #expect(graph.smallestVertexCut(separating: 13, from: 8)?.count == 3)
  }

  @Test func `count edges between source and target as one`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 3,
      edges: [(0, 1), (0, 1), (0, 2), (2, 1), (0, 0)]
    )
    #expect(graph.vertexDisjointPaths(from: 0, to: 1).map(\.vertices) == [[0, 1], [0, 2, 1]])
    #expect(graph.smallestVertexCut(separating: 1, from: 0) == nil)
  }

  // The first path found, 0–1–4–5, blocks both others and has to be turned aside.
  //
  //     0 ── 1 ── 3
  //     │     ╲    ╲
  //     2 ──── 4 ── 5      (2–4, 1–4, 1–3)
  @Test func `turn earlier paths aside`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 6,
      edges: [(0, 1), (0, 2), (1, 3), (1, 4), (2, 4), (3, 5), (4, 5)]
    )
    #expect(
      graph.vertexDisjointPaths(from: 0, to: 5).map(\.vertices) == [[0, 1, 3, 5], [0, 2, 4, 5]]
    )
    #expect(graph.smallestVertexCut(separating: 5, from: 0) == [1, 2])
  }

  @Test func `may begin at any of several sources, each more than once`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 6,
      edges: [(0, 1), (0, 2), (0, 3), (2, 5), (3, 5), (1, 4), (4, 5)]
    )
    #expect(
      graph.vertexDisjointPaths(from: [0, 1], to: 5).map(\.vertices)
        == [[0, 2, 5], [0, 3, 5], [1, 4, 5]]
    )
  }

  private func check(_ graph: some Graph, seed: UInt64) throws {
    guard let (sources, target) = randomEnds(graph.vertexCount, seed: seed) else { return }
    let isTied = sources.contains { graph.hasEdge(from: $0, to: target) }
    let paths = graph.vertexDisjointPaths(from: sources, to: target)
    #expect(paths.allSatisfy { graph.isPath($0) && $0.vertices.last == target })
    #expect(paths.allSatisfy { path in path.vertices.count(where: sources.contains) == 1 })
    let between = paths.flatMap { $0.vertices.dropFirst().dropLast() }
    #expect(Set(between).count == between.count)
    #expect(paths.count { $0.hops == 1 } == (isTied ? 1 : 0))

    // Every cut; edges from a source to the target aside.
    let direct = graph.edges.indices.filter { number in
      let edge = graph.edges[number]
      return sources.contains(edge.source) && edge.target == target
        || sources.contains(edge.target) && edge.source == target && !type(of: graph).isDirected
    }
    let others = graph.vertices.filter { $0 != target && !sources.contains($0) }
    let cuts = subsets(of: Array(others)).filter {
      !graph.reached(from: sources, withoutVertices: Set($0), withoutEdges: Set(direct))
        .contains(target)
    }
    let smallest = cuts.first?.count ?? 0
    #expect(paths.count == smallest + (isTied ? 1 : 0))
    guard !isTied else {
      #expect(graph.smallestVertexCut(separating: target, from: sources) == nil)
      return
    }
    let cut = try #require(graph.smallestVertexCut(separating: target, from: sources))
    let smallestCuts = cuts.filter { $0.count == smallest }
    #expect(smallestCuts.contains(cut))
    let nearer = graph.reached(from: sources, withoutVertices: Set(cut))
    for other in smallestCuts {
      #expect(nearer.isSubset(of: graph.reached(from: sources, withoutVertices: Set(other))))
    }
    // The vertices that alone cut the two apart.
    for sources in [[sources[0]], sources] {
      let all = graph.enumeratedPaths(from: sources, to: target)
      let common = all.first?.dropFirst().dropLast().filter { vertex in
        all.allSatisfy { $0.contains(vertex) }
      }
      #expect(graph.cutVertices(between: sources, and: target) == common)
    }
  }

  // 0 leads far astray by 2, so that the search from 4 ends first: at 1, and not at 0.
  //
  //   0 → 2 → 5, 6, 7, 8        1 → 3 → 4
  @Test func `are found from every source`() throws {
    let graph = try DirectedGraph(
      vertexCount: 9,
      edges: [(0, 2), (1, 3), (2, 5), (2, 6), (2, 7), (2, 8), (3, 4)]
    )
    let paths = graph.vertexDisjointPaths(from: [0, 1], to: 4)
    #expect(paths.map(\.vertices) == [[1, 3, 4]])
    #expect(graph.smallestVertexCut(separating: 4, from: [0, 1]) == [3])
  }

  @Test(arguments: UInt64(0)..<40)
  func `are as many as the smallest cut has vertices`(block: UInt64) throws {
    for seed in (block * 9)..<(block * 9 + 9) {
      let table = randomTable(seed: seed, largest: 8)
      try check(try table.undirectedGraph().graph, seed: seed)
      try check(try table.directedGraph().graph, seed: seed)
    }
  }
}
