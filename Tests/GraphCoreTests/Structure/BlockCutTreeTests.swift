import GraphCore
import Testing

struct `A block-cut tree` {
  @Test func `joins components at articulation points`() throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
    let blocks = graph.blockCutTree()
    #expect(blocks.articulationPoints == [1])
    #expect(blocks.tree.edges == [Edge(0, 2), Edge(1, 2)])
    #expect(blocks.vertex(ofComponent: 1) == 1)
    #expect(blocks.vertex(ofArticulationPointAt: 0) == 2)
  }

  @Test(arguments: UInt64(0)..<60)
  func `has no cycle and a tree for each component with an edge`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let tree = graph.blockCutTree().tree
    let withEdges = graph.components().sizes.filter { $0 > 1 }.count
    #expect(tree.componentCount() == withEdges)
    #expect(tree.edgeCount == tree.vertexCount - withEdges)
  }
}
