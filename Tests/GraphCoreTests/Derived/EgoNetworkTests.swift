import GraphCore
import Testing

struct `An ego network` {
  @Test func `is ego, its contacts and the edges between these`() throws {
    // Around Medici: Acciaiuoli, Albizzi, Barbadori, Ridolfi, Salviati, Tornabuoni, of whom only
    // Ridolfi and Tornabuoni are related.
    let part = try ReferenceGraphs.florentine().egoNetwork(of: 8)
    #expect(part.vertices == [0, 1, 2, 8, 11, 12, 14])
    #expect(part.graph.edgeCount == 7)
  }

  @Test func `reaches as far as its radius`() throws {
    let line = try ReferenceGraphs.line(6)
    #expect(line.egoNetwork(of: 2, radius: 0).vertices == [2])
    #expect(line.egoNetwork(of: 2, radius: 2).vertices == [0, 1, 2, 3, 4])
    #expect(line.egoNetwork(of: 2, radius: 100).vertices == Array(line.vertices))
  }

  @Test func `has those who refer to ego as well as those it refers to`() throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
    #expect(graph.egoNetwork(of: 1).vertices == [0, 1, 2])
    #expect(graph.egoNetwork(of: 1).graph.edges == [Edge(0, 1), Edge(1, 2)])
  }
}
