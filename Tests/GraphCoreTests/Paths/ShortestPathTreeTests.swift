import GraphCore
import Testing

struct `A tree of shortest paths` {
  // 3 is two edges away by 1 and by 2; with these lengths 2.5 away by 2 only.
  @Test func `takes the smallest of several predecessors`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 2), (1, 3), (2, 3), (2, 3)]
    )
    let byHops = graph.shortestPathTree(from: 0)
    #expect(byHops.path(to: 3)?.vertices == [0, 1, 3])
    #expect(byHops.distances == [0, 1, 1, 2, nil])
    let byLength = graph.shortestPathTree(from: 0, lengths: try EdgeLengths([2, 1, 1, 2, 1.5]))
    #expect(byLength.path(to: 3)?.vertices == [0, 2, 3])
    #expect(byLength.path(to: 3)?.edges == [1, 4])
    #expect(byLength.distances == [0, 2, 1, 2.5, nil])
  }

  @Test func `has a source without predecessor, and no path where none leads`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 0), (0, 1), (2, 0)])
    let tree = graph.shortestPathTree(from: 0)
    #expect(tree.source == 0)
    #expect(tree.predecessor(of: 0) == nil)
    #expect(tree.predecessor(of: 1).map { $0 == (0, 1) } == true)
    #expect(tree.path(to: 0)?.vertices == [0])
    #expect(tree.path(to: 2) == nil)
  }
}
