import GraphCore
import Testing

struct `Fragmentation` {
  @Test func `is the share of pairs that no path joins`() throws {
    #expect(try UndirectedGraph(vertexCount: 3, edges: [(0, 1)]).fragmentation() == 2.0 / 3)
    #expect(try UndirectedGraph(vertexCount: 3, edges: []).fragmentation() == 1)
    #expect(try ReferenceGraphs.kite().fragmentation() == 0)
    #expect(try UndirectedGraph(vertexCount: 1, edges: []).fragmentation() == nil)
  }

  // Without the Medici: Acciaiuoli alone, Pazzi and Salviati, and eleven others. Of 14 · 13 ordered
  // pairs 2 + 110 are joined: 1 − 112/182 = 70/182.
  @Test func `without the Medici is 0.3846, and without three others 0.1429`() throws {
    let graph = try ReferenceGraphs.florentine()
    let without = graph.fragmentationsWithoutEach()
    #expect(without[8] == 70.0 / 182)
    let others = without.enumerated().filter { $0.element != 0 && $0.offset != 8 }
    #expect(
      others.map { ReferenceGraphs.florentineNames[$0.offset] } == [
        "Albizzi", "Guadagni", "Salviati",
      ]
    )
    #expect(others.allSatisfy { $0.element == 26.0 / 182 })
  }

  @Test func `of the kite without its tail is 0.3889 and 0.2222`() throws {
    let without = try ReferenceGraphs.kite().fragmentationsWithoutEach()
    #expect(without[7] == 28.0 / 72)
    #expect(without[8] == 16.0 / 72)
  }

  @Test(arguments: UInt64(0)..<80)
  func `agrees with taking vertices away`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
      .graph
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
      .graph
    let each = graph.fragmentationsWithoutEach()
    for vertex in graph.vertices {
      let expected = graph.removing(vertices: [vertex]).graph.fragmentation()
      #expect(each[vertex.index] == expected)
      #expect(graph.fragmentation(without: [vertex]) == expected)
      #expect(directed.fragmentation(without: [vertex]) == expected)
    }
    let half = graph.vertices.filter { $0.index % 2 == 1 }
    #expect(
      graph.fragmentation(without: half) == graph.removing(vertices: half).graph.fragmentation()
    )
  }
}
