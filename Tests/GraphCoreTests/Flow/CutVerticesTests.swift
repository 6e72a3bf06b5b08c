import GraphCore
import Testing

struct `Vertices on every path` {
  @Test func `come in the order in which paths meet them`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 8,
      edges: [
        (7, 1), (7, 2), (1, 5), (2, 5), (5, 4), (5, 6), (4, 3), (6, 3), (3, 0),
      ]
    )
    #expect(graph.cutVertices(between: 7, and: 0) == [5, 3])
    #expect(graph.cutVertices(between: 0, and: 7) == [3, 5])
  }

  @Test func `are none between neighbours, and undefined where no path leads`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
    #expect(graph.cutVertices(between: 0, and: 2) == [])
    #expect(graph.cutVertices(between: 2, and: 0) == nil)
    #expect(graph.cutVertices(between: 1, and: 1) == [])
  }

  //  0 ── 2 ── 3 ── 4      1 comes round 2, and nothing round 3
  //  1 ────────┘
  @Test func `are on the paths from every source`() throws {
    let graph = try DirectedGraph(vertexCount: 5, edges: [(0, 2), (2, 3), (1, 3), (3, 4)])
    #expect(graph.cutVertices(between: [0], and: 4) == [2, 3])
    #expect(graph.cutVertices(between: [0, 1], and: 4) == [3])
    #expect(graph.cutVertices(between: [0, 4], and: 4) == [])
    #expect(graph.cutVertices(between: [], and: 4) == nil)
  }
}
