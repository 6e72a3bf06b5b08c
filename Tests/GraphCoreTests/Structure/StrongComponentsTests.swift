import GraphCore
import Testing

struct `Strong components` {
  @Test func `are cycles that hang together`() throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
    #expect(graph.strongComponents().numbers == [0, 0, 1, 1])
  }

  @Test func `are single vertices where there is no cycle`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(2, 1), (1, 0), (2, 0), (2, 2)])
    #expect(graph.strongComponents().numbers == [0, 1, 2])
  }

  @Test(arguments: UInt64(0)..<40)
  func `are the same when all edges are turned round`(seed: UInt64) throws {
    let graph = try DirectedGraph.random(seed: seed).graph
    #expect(graph.reversed().graph.strongComponents() == graph.strongComponents())
  }
}
