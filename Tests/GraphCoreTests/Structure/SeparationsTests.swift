import GraphCore
import Testing

struct `Separations` {
  //  0 ── 1 ── 2 ── 3
  //       └── 4
  private func graph() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (1, 4)])
  }

  @Test func `tell the sizes of the pieces`() throws {
    let separations = try graph().separations()
    #expect(separations.map(\.vertex) == [1, 2])
    #expect(separations.map(\.pieceSizes) == [[2, 1, 1], [3, 1]])
    #expect(separations.map(\.cutOffCount) == [2, 1])
    // Without 1, of the six pairs of 0, 2, 3 and 4 only 2–3 is left.
    #expect(separations.map(\.separatedPairCount) == [5, 3])
  }

  @Test func `tell the vertices of the pieces`() throws {
    #expect(try graph().pieces(without: 1) == [[0], [2, 3], [4]])
    #expect(try graph().pieces(without: 0) == [[1, 2, 3, 4]])
    #expect(try UndirectedGraph(vertexCount: 1, edges: [(0, 0)]).pieces(without: 0) == [])
  }

  @Test(arguments: UInt64(0)..<120)
  func `agree with taking each articulation point away`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let separations = graph.separations()
    #expect(separations.map(\.vertex) == graph.articulationPoints())
    for vertex in graph.vertices {
      let others = reachable(from: vertex, in: graph).subtracting([vertex])
      let pieces = Set(others.map { reachable(from: $0, in: graph, without: [vertex]) })
      #expect(
        graph.pieces(without: vertex)
          == pieces.map { $0.sorted() }.sorted { $0[0] < $1[0] }
      )
      let separation = separations.first { $0.vertex == vertex }
      #expect(
        separation?.pieceSizes ?? [others.count]
          == (others.isEmpty ? [0] : pieces.map(\.count).sorted(by: >))
      )
    }
  }
}
