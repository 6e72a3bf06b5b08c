import GraphCore
import Testing

struct `Turning edges` {
  @Test func `round gives the edges of the original`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 2), (2, 2), (1, 2)])
    let (back, edges) = graph.reversed()
    #expect(back.edges == [Edge(1, 0), Edge(2, 0), Edge(2, 1), Edge(2, 1), Edge(2, 2)])
    #expect(edges == [0, 1, 2, 3, 4])
  }

  @Test(arguments: UInt64(0)..<40)
  func `round twice gives the graph back`(seed: UInt64) throws {
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let (back, edges) = graph.reversed()
    let (again, backEdges) = back.reversed()
    #expect(again.edges == graph.edges)
    #expect(backEdges.map { edges[$0] } == Array(0..<graph.edgeCount))
    #expect(back.edges == edges.map { Edge(graph.edges[$0].target, graph.edges[$0].source) })
  }

  @Test func `into edges without direction merges one each way`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (2, 2)])
    let merged = graph.undirected()
    #expect(merged.graph.edges == [Edge(0, 1), Edge(1, 2), Edge(2, 2)])
    #expect(merged.edges == [0, 0, 1, 2])
    #expect(merged.strengths(from: try EdgeStrengths([1, 2, 3, 4])).values == [3, 3, 4])
    #expect(graph.undirected(parallelEdges: .kept, loops: .dropped).graph.edgeCount == 3)
  }
}
