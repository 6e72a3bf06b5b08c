import GraphCore
import Testing

struct `Core numbers` {
  @Test func `are 2 in a triangle and 1 in what hangs on it`() throws {
    let graph = try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
    #expect(graph.coreNumbers() == [2, 2, 2, 1, 0])
  }

  @Test func `count parallel edges each and loops not`() throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 1), (0, 1), (0, 1), (1, 1)])
    #expect(graph.coreNumbers() == [3, 3])
  }

  @Test func `count both directions alike`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)])
    #expect(graph.coreNumbers() == [2, 2, 1])
  }

  @Test(arguments: UInt64(0)..<100)
  func `agree with taking off what has too few edges`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let expected = coreNumbersByRemoval(graph.graph)
    #expect(graph.graph.coreNumbers() == expected)
    #expect(directed.graph.coreNumbers() == expected)
  }

  private func coreNumbersByRemoval(_ graph: UndirectedGraph) -> [Int] {
    var numbers = [Int](repeating: 0, count: graph.vertexCount)
    var left = Set(graph.vertices)
    var core = 0
    while !left.isEmpty {
      let weak = left.filter { vertex in
        graph.successors(of: vertex).filter { $0 != vertex && left.contains($0) }.count <= core
      }
      if weak.isEmpty { core += 1 }
      for vertex in weak { numbers[vertex.index] = core }
      left.subtract(weak)
    }
    return numbers
  }
}
