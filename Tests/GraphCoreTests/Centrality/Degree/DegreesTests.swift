import GraphCore
import Testing

struct `Degrees` {
  @Test func `count parallel edges each and loops twice`() throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (0, 1), (1, 1), (1, 2)])
    #expect(graph.degrees() == [2, 5, 1, 0])
    #expect(graph.vertexStrengths(try EdgeStrengths([1, 2, 4, 8])) == [3, 19, 8, 0])
  }

  @Test func `tell edges out from edges in`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 1), (1, 2)])
    let strengths = try EdgeStrengths([1, 2, 4, 8])
    #expect(graph.outDegrees() == [2, 2, 0])
    #expect(graph.inDegrees() == [0, 3, 1])
    #expect(graph.degrees() == [2, 5, 1])
    #expect(graph.outStrengths(strengths) == [3, 12, 0])
    #expect(graph.inStrengths(strengths) == [0, 7, 8])
    #expect(graph.vertexStrengths(strengths) == [3, 19, 8])
  }

  @Test func `make centrality, of which Diane has most`() throws {
    let kite = try ReferenceGraphs.kite().degreeCentrality()
    #expect(kite[3] == 6.0 / 9)
    #expect(kite.compactMap(\.self).max() == 6.0 / 9)
    #expect(try UndirectedGraph(vertexCount: 1, edges: []).degreeCentrality() == [nil])
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (0, 2)])
    #expect(graph.degreeCentrality() == [1.5, 1, 0.5])
  }

  @Test func `are centralised wholly in a star and not at all in a circle`() throws {
    #expect(try ReferenceGraphs.star(7).degreeCentralization() == 1)
    #expect(try ReferenceGraphs.circle(7).degreeCentralization() == 0)
    #expect(agree([try ReferenceGraphs.line(7).degreeCentralization() ?? 0], [1.0 / 15]))
    let florentine = try ReferenceGraphs.florentine().degreeCentralization() ?? 0
    #expect(agree([florentine], [0.2747], tolerance: 5e-5))
    #expect(try ReferenceGraphs.line(2).degreeCentralization() == nil)
  }
}
