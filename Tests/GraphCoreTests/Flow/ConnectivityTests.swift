import GraphCore
import Testing

struct `Connectivity` {
  private func petersen() throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 10,
      edges: (0..<5).flatMap { (spoke: Int) -> [(Vertex, Vertex)] in
        [
          (Vertex(spoke), Vertex((spoke + 1) % 5)), (Vertex(spoke), Vertex(spoke + 5)),
          (Vertex(spoke + 5), Vertex((spoke + 2) % 5 + 5)),
        ]
      }
    )
  }

  /// Two poles and two rings of five, each vertex of the one next to two of the other.
  private func icosahedron() throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 12,
      edges: (0..<5).flatMap { (place: Int) -> [(Vertex, Vertex)] in
        let (upper, lower) = (Vertex(1 + place), Vertex(6 + place))
        return [
          (0, upper), (11, lower), (upper, Vertex(1 + (place + 1) % 5)),
          (lower, Vertex(6 + (place + 1) % 5)), (upper, lower),
          (upper, Vertex(6 + (place + 1) % 5)),
        ]
      }
    )
  }

  private func cube() throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 8,
      edges: (0..<8).flatMap { corner in
        [1, 2, 4].filter { corner & $0 == 0 }.map { (Vertex(corner), Vertex(corner | $0)) }
      }
    )
  }

  @Test func `is known of some graphs`() async throws {
    let cases: [(UndirectedGraph, Int)] = [
      (try petersen(), 3), (try icosahedron(), 5), (try cube(), 3),
      (try ReferenceGraphs.kite(), 1), (try ReferenceGraphs.circle(7), 2),
      (try ReferenceGraphs.clique(6), 5), (try ReferenceGraphs.clique(2), 1),
      (try ReferenceGraphs.star(5), 1), (try ReferenceGraphs.florentine(), 1),
      (try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (2, 3)]), 0),
      (try UndirectedGraph(vertexCount: 1, edges: [(0, 0)]), 0),
      (try UndirectedGraph(vertexCount: 0, edges: [(Vertex, Vertex)]()), 0),
    ]
    for (graph, connectivity) in cases {
      #expect(try await graph.vertexConnectivity() == connectivity)
      #expect(try await graph.edgeConnectivity() == connectivity)
    }
  }

  @Test func `of parallel edges is each in edges and one in vertices`() async throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 1), (0, 1), (0, 1), (1, 1)])
    #expect(try await graph.edgeConnectivity() == 3)
    #expect(try await graph.vertexConnectivity() == 1)
  }

  /// The fewest vertices, and the fewest edges, that leave a pair without a path, by trying all.
  private func byTrying(_ graph: some Graph) -> (vertices: Int, edges: Int) {
    let vertices = Array(graph.vertices)
    func holds(_ removed: Set<Vertex>) -> Bool {
      let kept = vertices.filter { !removed.contains($0) }
      return kept.allSatisfy {
        graph.reached(from: [$0], withoutVertices: removed).count == kept.count
      }
    }
    let removed =
      subsets(of: vertices).first { $0.count < vertices.count - 1 && !holds(Set($0)) }?.count
      ?? max(0, vertices.count - 1)
    let ones = [Double](repeating: 1, count: graph.edgeCount)
    let cuts = subsets(of: vertices).filter { !$0.isEmpty && $0.count < vertices.count }
      .map { graph.capacity(outOf: Set($0), ones) }
    return (removed, Int(cuts.min() ?? 0))
  }

  @Test(arguments: UInt64(0)..<20)
  func `is what trying every removal gives, whatever the number of workers`(
    block: UInt64
  ) async throws {
    for seed in (block * 5)..<(block * 5 + 5) {
      let table = randomTable(seed: seed, largest: 6)
      let undirected = try table.undirectedGraph().graph
      let directed = try table.directedGraph().graph
      let expected = (byTrying(undirected), byTrying(directed))
      for count in [1, 2, 3, 7] {
        let workers = Workers(count: count)
        #expect(try await undirected.vertexConnectivity(workers: workers) == expected.0.vertices)
        #expect(try await undirected.edgeConnectivity(workers: workers) == expected.0.edges)
        #expect(try await directed.vertexConnectivity(workers: workers) == expected.1.vertices)
        #expect(try await directed.edgeConnectivity(workers: workers) == expected.1.edges)
      }
    }
  }

  @Test func `stops when its task is cancelled`() async throws {
    let graph = try ReferenceGraphs.clique(60)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await graph.edgeConnectivity()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
