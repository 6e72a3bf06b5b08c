import GraphCore
import Testing

struct `Density` {
  @Test func `is a share of the pairs of vertices`() throws {
    #expect(try ReferenceGraphs.florentine().density() == 20.0 / 105)
    #expect(try ReferenceGraphs.kite().density() == 0.4)
    #expect(try ReferenceGraphs.clique(5).density() == 1)
  }

  @Test func `falls with an isolate`() throws {
    let edges = ReferenceGraphs.florentineEdges
    #expect(try UndirectedGraph(vertexCount: 16, edges: edges).density() == 20.0 / 120)
  }

  @Test func `counts both ways by themselves where edges have direction`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (1, 2)])
    #expect(graph.density() == 0.5)
  }

  @Test func `counts loops only if asked`() throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 1), (0, 0), (0, 0)])
    #expect(graph.density() == 1)
    #expect(graph.density(loops: .kept) == 2.0 / 3)
  }

  @Test func `is undefined without pairs`() throws {
    #expect(try UndirectedGraph(vertexCount: 0, edges: []).density() == nil)
    #expect(try DirectedGraph(vertexCount: 1, edges: [(0, 0)]).density() == nil)
    #expect(try DirectedGraph(vertexCount: 1, edges: [(0, 0)]).density(loops: .kept) == 1)
  }
}
