import GraphCore
import Testing

struct `Eigenvector centrality` {
  // λ = √2 in a path of three: the ends have 1/√2 of the middle.
  @Test func `of a path of three is 1 in the middle and 0.707 at the ends`() throws {
    let end = 1 / Double(2).squareRoot()
    let found = try #require(try ReferenceGraphs.line(3).eigenvectorCentrality())
    #expect(agree(found, [end, 1, end]))
  }

  // λ³ − λ² − 3λ + 1 = 0 has its largest root at 2.170086; the pendant has 1/λ of its neighbour, and
  // the two others of the triangle 1/(λ − 1).
  @Test func `of a triangle with a pendant is most where they meet`() throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
    let lambda = 2.1700864866
    let found = try #require(graph.eigenvectorCentrality())
    let expected: [Double] = [1 / (lambda - 1), 1, 1 / (lambda - 1), 1 / lambda]
    #expect(agree(found, expected, tolerance: 1e-8))
  }

  @Test func `is the same for all in a star's ends and in a complete graph`() throws {
    let star = try #require(try ReferenceGraphs.star(5).eigenvectorCentrality())
    #expect(agree(star, [1, 0.5, 0.5, 0.5, 0.5]))
    let clique = try #require(try ReferenceGraphs.clique(6).eigenvectorCentrality())
    #expect(agree(clique, Array(repeating: 1, count: 6)))
  }

  // As igraph has it.
  @Test func `counts a loop twice`() throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 0), (0, 1), (1, 2)])
    let found = try #require(graph.eigenvectorCentrality())
    #expect(agree(found, [1, 0.4811943040920154, 0.1939365664746304]))
  }

  @Test func `goes to the component that hangs together most, and none to isolates`() throws {
    let graph = try UndirectedGraph(vertexCount: 6, edges: [(0, 1), (2, 3), (2, 4), (3, 4)])
    let found = try #require(graph.eigenvectorCentrality())
    #expect(zip(found, [0, 0, 1, 1, 1, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(found[5] == 0)
  }

  @Test func `is 0 for all without edges`() throws {
    #expect(try UndirectedGraph(vertexCount: 3, edges: []).eigenvectorCentrality() == [0, 0, 0])
    #expect(try UndirectedGraph(vertexCount: 0, edges: []).eigenvectorCentrality() == [])
  }

  @Test func `is handed on along edges, and 0 for all without a cycle`() throws {
    let path = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(path.eigenvectorCentrality() == [0, 0, 0])
    let cycle = try DirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 0), (1, 2), (3, 0)])
    let found = try #require(cycle.eigenvectorCentrality())
    #expect(agree(found, [1, 1, 1, 0, 0]))
    #expect(try DirectedGraph(vertexCount: 0, edges: []).eigenvectorCentrality() == [])
  }

  @Test func `does not swing in a directed circle`() throws {
    let graph = try DirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (2, 0)]
    )
    let found = try #require(graph.eigenvectorCentrality())
    expectLeading(found, graph, nil)
  }

  @Test func `is not found where one part leads to another that is as strong`() throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
    #expect(graph.eigenvectorCentrality(tolerance: 1e-12) == nil)
  }

  @Test(arguments: UInt64(0)..<45)
  func `solves its equation, and agrees with many rounds over the matrix`(seed: UInt64) throws {
    let (graph, values) = try UndirectedGraph.random(
      seed: seed,
      parallelEdges: .kept,
      loops: .kept
    )
    let strengths = try EdgeStrengths(values)
    let found = try #require(graph.eigenvectorCentrality(strengths: strengths))
    if graph.edgeCount == 0 {
      #expect(found.allSatisfy { $0 == 0 })
      return
    }
    expectLeading(found, graph, strengths)
  }

  /// Compares λ with what thousands of rounds give, and the vector with what λ asks for.
  private func expectLeading(_ found: [Double], _ graph: some Graph, _ strengths: EdgeStrengths?) {
    func round(_ numbers: [Double]) -> [Double] {
      var sums = [Double](repeating: 0, count: numbers.count)
      for vertex in graph.vertices {
        for arc in graph.successors.arcs(at: vertex) {
          let value = strengths?.values[graph.successors.edge(ofArc: arc)] ?? 1
          sums[Int(graph.successors.targets[arc])] += value * numbers[vertex.index]
        }
      }
      return sums
    }
    var slow = [Double](repeating: 1, count: found.count)
    for _ in 0..<2_000 {
      let sums = round(slow)
      let total = sums.reduce(0, +)
      slow = zip(sums, slow).map { $0 / total + $1 / 2 }
      let all = slow.reduce(0, +)
      slow = slow.map { $0 / all }
    }
    let lambda = round(slow).reduce(0, +)
    let sums = round(found)
    #expect(zip(sums, found).allSatisfy { abs($0 - lambda * $1) < 1e-7 * lambda })
    #expect(found.max() == 1)
  }
}
