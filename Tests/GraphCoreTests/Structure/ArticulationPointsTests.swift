import GraphCore
import Testing

struct `Articulation points` {
  @Test func `of the marriages in Florence are four families`() throws {
    let points = try ReferenceGraphs.florentine().articulationPoints()
    #expect(
      points.map { ReferenceGraphs.florentineNames[$0.index] }
        == ["Albizzi", "Guadagni", "Medici", "Salviati"]
    )
  }

  @Test func `of the kite are on its tail`() throws {
    let points = try ReferenceGraphs.kite().articulationPoints()
    #expect(points.map { ReferenceGraphs.kiteNames[$0.index] } == ["Heather", "Ike"])
  }

  @Test func `remain where edges are doubled`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 3,
      edges: [(0, 1), (0, 1), (1, 2), (1, 2), (1, 1)]
    )
    #expect(graph.articulationPoints() == [1])
  }

  @Test func `of a long path need no deep stack`() throws {
    let count = 50_000
    let path = try ReferenceGraphs.line(count)
    #expect(path.articulationPoints().count == count - 2)
    #expect(path.bridges().count == count - 1)
    #expect(path.biconnectedComponents().count == count - 1)
  }

  @Test(arguments: UInt64(0)..<200)
  func `agree with counting components after each removal`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let expected = graph.vertices.filter { vertex in
      let isIsolate = graph.successors(of: vertex).allSatisfy { $0 == vertex }
      let rest = graph.removing(vertices: [vertex]).graph
      return rest.componentCount() > graph.componentCount() - (isIsolate ? 1 : 0)
    }
    #expect(graph.articulationPoints() == expected)
  }
}
