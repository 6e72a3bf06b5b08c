@testable import GraphCore
import Testing

struct `The arcs at their edges' sources` {
  @Test(arguments: UInt64(0)..<40)
  func `are each edge once, in order`(seed: UInt64) throws {
    let undirected = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
      .graph
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    expectEachEdgeOnce(undirected)
    expectEachEdgeOnce(directed)
  }

  private func expectEachEdgeOnce(_ graph: some Graph) {
    let edges = (0..<graph.vertexCount).flatMap { vertex in
      graph.sourceArcs(at: vertex).map { graph.successors.edge(ofArc: $0) }
    }
    #expect(edges == Array(0..<graph.edgeCount))
    let ends = graph.edgeEnds()
    #expect(
      graph.edges
        == zip(ends.sources, ends.targets).map { Edge(Vertex(number: $0), Vertex(number: $1)) }
    )
  }
}
