import GraphCore
import Testing

struct `Reciprocity` {
  @Test func `is the share of edges that are answered`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (1, 2), (2, 2)])
    #expect(graph.reciprocity() == 2.0 / 3)
  }

  @Test func `is undefined without edges between vertices`() throws {
    #expect(try DirectedGraph(vertexCount: 2, edges: [(0, 0)]).reciprocity() == nil)
    #expect(try DirectedGraph(vertexCount: 0, edges: []).reciprocity() == nil)
  }

  @Test(arguments: UInt64(0)..<60)
  func `agrees with looking for the answer to each edge`(seed: UInt64) throws {
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let edges = Set(graph.edges.filter { !$0.isLoop })
    let answered = edges.filter { edges.contains(Edge($0.target, $0.source)) }
    #expect(
      graph.reciprocity()
        == (edges.isEmpty ? nil : Double(answered.count) / Double(edges.count))
    )
  }
}
