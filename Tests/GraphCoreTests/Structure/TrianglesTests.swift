import GraphCore
import Testing

struct `Triangles` {
  //  0 ── 1 ── 3
  //  └ 2 ─┘
  private func graph() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
  }

  @Test func `are counted at their corners`() throws {
    #expect(try graph().triangleCounts() == [1, 1, 1, 0, 0])
    #expect(try graph().triangleCount() == 1)
  }

  @Test func `make clustering, where a vertex has two neighbours`() throws {
    #expect(try graph().localClustering() == [1, 1.0 / 3, 1, nil, nil])
    // (1 + 1/3 + 1) ÷ 3, or ÷ 5
    #expect(agree([try graph().averageClustering() ?? 0], [7.0 / 9]))
    #expect(agree([try graph().averageClustering(countingUndefinedAsZero: true) ?? 0], [7.0 / 15]))
    // Pairs of neighbours: 1 at 0, 3 at 1, 1 at 2.
    #expect(try graph().transitivity() == 3.0 / 5)
  }

  @Test func `of the kite are eleven`() throws {
    let kite = try ReferenceGraphs.kite()
    #expect(kite.triangleCount() == 11)
    // By degree: 4, 4, 3, 6, 3, 5, 5, 3, 2, 1.
    // 6 + 6 + 3 + 15 + 3 + 10 + 10 + 3 + 1 + 0 = 57 pairs of neighbours.
    #expect(kite.transitivity() == 33.0 / 57)
  }

  @Test func `are none without pairs of neighbours`() throws {
    let pair = try UndirectedGraph(vertexCount: 2, edges: [(0, 1), (0, 1), (0, 0)])
    #expect(pair.transitivity() == nil)
    #expect(pair.averageClustering() == nil)
    #expect(try UndirectedGraph(vertexCount: 0, edges: []).averageClustering() == nil)
  }

  @Test(arguments: UInt64(0)..<20)
  func `do not depend on how vertices are numbered`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, largest: 30).graph
    var random = SeededGenerator(seed: seed)
    let numbers = Array(0..<graph.vertexCount).shuffled(using: &random)
    let other = graph.quotient(by: numbers).graph
    let counts = other.triangleCounts()
    #expect(graph.triangleCounts() == numbers.map { counts[$0] })
    #expect(graph.transitivity() == other.transitivity())
    let cores = other.coreNumbers()
    #expect(graph.coreNumbers() == numbers.map { cores[$0] })
  }

  @Test(arguments: UInt64(0)..<100)
  func `agree with looking at each three vertices`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
      .graph
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
      .graph
    var counts = [Int](repeating: 0, count: graph.vertexCount)
    for a in graph.vertices {
      for b in graph.vertices where a < b && graph.hasEdge(from: a, to: b) {
        for c in graph.vertices where b < c {
          guard graph.hasEdge(from: b, to: c), graph.hasEdge(from: a, to: c) else { continue }
          for corner in [a, b, c] { counts[corner.index] += 1 }
        }
      }
    }
    #expect(graph.triangleCounts() == counts)
    #expect(directed.triangleCounts() == counts)
    #expect(directed.localClustering() == graph.localClustering())
  }
}
