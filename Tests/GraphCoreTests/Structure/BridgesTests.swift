import GraphCore
import Testing

struct `Bridges` {
  @Test func `of the marriages in Florence are five`() throws {
    let names = ReferenceGraphs.florentineNames
    let bridges = try ReferenceGraphs.florentine().bridges().map(\.ends)
    #expect(
      bridges.map { "\(names[$0.source.index])–\(names[$0.target.index])" } == [
        "Acciaiuoli–Medici", "Albizzi–Ginori", "Guadagni–Lamberteschi", "Medici–Salviati",
        "Pazzi–Salviati",
      ]
    )
  }

  @Test func `of the kite are its tail`() throws {
    #expect(try ReferenceGraphs.kite().bridges().map(\.ends) == [Edge(7, 8), Edge(8, 9)])
  }

  @Test func `are never parallel edges or loops`() throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (1, 2), (2, 2)])
    #expect(graph.bridges().map(\.edge) == [0])
  }

  @Test(arguments: UInt64(0)..<120)
  func `agree with counting components after each removal`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let bridges = graph.bridges()
    let expected = graph.edges.indices.filter {
      graph.removing(edges: [$0]).graph.componentCount() > graph.componentCount()
    }
    #expect(bridges.map(\.edge) == expected)
    #expect(bridges.map(\.ends) == expected.map { graph.edges[$0] })
    for bridge in bridges {
      let rest = graph.removing(edges: [bridge.edge]).graph
      let sides = try #require(graph.sides(ofBridge: bridge.edge))
      #expect(sides.source == reachable(from: bridge.ends.source, in: rest).sorted())
      #expect(sides.target == reachable(from: bridge.ends.target, in: rest).sorted())
      #expect(sides.source.count == bridge.sourceSideSize)
      #expect(sides.target.count == bridge.targetSideSize)
    }
    for edge in graph.edges.indices where !expected.contains(edge) {
      #expect(graph.sides(ofBridge: edge) == nil)
    }
  }
}
