import GraphCore
import Testing

struct `Closeness` {
  // 0 ── 1 ── 2      3 ── 4: of four others, 0 reaches two at 1 + 2, so 2/3 · 2/4; 1 reaches two at
  // 1 + 1, so 1 · 2/4; 3 reaches one at 1, so 1 · 1/4.
  @Test func `is the reciprocal mean distance times the share of the others reached`() async throws
  {
    let graph = try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (3, 4)])
    #expect(agree(try await graph.closeness(), [1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 4]))
    #expect(agree(try await graph.harmonicCentrality(), [1.5, 2, 1.5, 1, 1]))
    #expect(
      agree(
        try await graph.harmonicCentrality(normalized: true),
        [3 / 8, 1 / 2, 3 / 8, 1 / 4, 1 / 4]
      )
    )
  }

  @Test func `is 0 for a vertex that reaches no other`() async throws {
    let isolate = try UndirectedGraph(vertexCount: 1, edges: [])
    #expect(try await isolate.closeness() == [0])
    #expect(try await isolate.harmonicCentrality(normalized: true) == [0])
    let loops = try DirectedGraph(vertexCount: 3, edges: [(0, 0), (1, 2), (0, 0)])
    #expect(try await loops.closeness() == [0, 0.5, 0])
    #expect(try await UndirectedGraph(vertexCount: 0, edges: []).closeness().isEmpty)
  }

  // 0 → 1 → 2: outgoing, 0 reaches two at 1 + 2 and 1 one at 1; incoming, the other way round.
  @Test func `takes distances from the vertex unless those to it are asked for`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(agree(try await graph.closeness(), [2 / 3, 1 / 2, 0]))
    #expect(agree(try await graph.closeness(.incoming), [0, 1 / 2, 2 / 3]))
    #expect(agree(try await graph.harmonicCentrality(), [1.5, 1, 0]))
    #expect(agree(try await graph.harmonicCentrality(.incoming), [0, 1, 1.5]))
    let lengths = try EdgeLengths([2, 4])  // 0 reaches two at 2 + 6
    #expect(agree(try await graph.closeness(lengths: lengths), [1 / 4, 1 / 8, 0]))
    #expect(agree(try await graph.closeness(.incoming, lengths: lengths), [0, 1 / 4, 1 / 5]))
  }

  @Test func `is 14/25 for the Medici, and highest for Fernando and Garth in the kite`()
    async throws
  {
    let medici = try await ReferenceGraphs.florentine().closeness()[8]
    #expect(abs(medici - 0.56) < 1e-12)
    let kite = try await ReferenceGraphs.kite().closeness()
    #expect(agree([kite[5], kite[6]], [9 / 14, 9 / 14]))
    #expect(kite.max() == kite[5])
  }

  @Test(arguments: UInt64(0)..<45, [false, true])
  func `agrees with the distances between all pairs`(seed: UInt64, isSimple: Bool) async throws {
    let (parallelEdges, loops): (ParallelEdges, Loops) =
      isSimple ? (.merged(.smallest), .dropped) : (.kept, .kept)
    let undirected = try UndirectedGraph.random(
      seed: seed,
      parallelEdges: parallelEdges,
      loops: loops
    )
    try await expectDistances(of: undirected.graph, undirected.values)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    try await expectDistances(of: directed.graph, directed.values)
  }

  private func expectDistances(of graph: some Graph, _ values: [Double]) async throws {
    for lengths in [nil, try EdgeLengths(values)] {
      let distances = ShortestPathOracle(graph, lengths: lengths?.values).distances
      for direction in [DistanceDirection.outgoing, .incoming] {
        let rows = distances.indices.map { one in
          distances.indices.map { other in
            direction == .outgoing ? distances[one][other] : distances[other][one]
          }
          .filter { $0 > 0 && $0 < .infinity }
        }
        let others = Double(graph.vertexCount - 1)
        #expect(
          agree(
            try await graph.closeness(direction, lengths: lengths),
            rows.map {
              $0.isEmpty ? 0 : Double($0.count * $0.count) / ($0.reduce(0, +) * others)
            }
          )
        )
        #expect(
          agree(
            try await graph.harmonicCentrality(direction, lengths: lengths),
            rows.map { $0.reduce(0) { $0 + 1 / $1 } }
          )
        )
        #expect(
          try await graph.eccentricities(direction, lengths: lengths) == rows.map { $0.max() }
        )
      }
      let all = distances.flatMap(\.self).filter { $0 > 0 && $0 < .infinity }
      #expect(try await graph.diameter(lengths: lengths) == all.max())
      let mean = try await graph.averageDistance(lengths: lengths)
      #expect(
        agree(
          mean.map { [$0] } ?? [],
          all.isEmpty ? [] : [all.reduce(0, +) / Double(all.count)]
        )
      )
    }
  }

  // More than 512 vertices, so that sources fill several batches.
  @Test func `is the same to the last bit whatever the number of workers`() async throws {
    let (graph, values) = try randomTable(seed: 29, largest: 1500)
      .undirectedGraph(parallelEdges: .merged(.smallest), loops: .dropped)
    try #require(graph.vertexCount > 512)
    let small = try UndirectedGraph.random(seed: 7, largest: 100)
    let one = try await graph.harmonicCentrality(workers: Workers(count: 1))
    let oneByLength = try await small.graph.closeness(
      lengths: EdgeLengths(small.values),
      workers: Workers(count: 1)
    )
    for count in [2, 3, 7] {
      let workers = Workers(count: count)
      #expect(try await graph.harmonicCentrality(workers: workers) == one)
      #expect(
        try await small.graph.closeness(lengths: EdgeLengths(small.values), workers: workers)
          == oneByLength
      )
    }
    #expect(values.count == graph.edgeCount)
  }

  // A leaf has the centre 1 away and 1,198 leaves 2 away. Three batches of searches.
  @Test func `is exact in more vertices than a batch of searches`() async throws {
    let values = try await ReferenceGraphs.star(1200).closeness()
    #expect(values == [1] + Array(repeating: 1199 / 2397, count: 1199))
  }

  // Vertex k of a line has others 1, …, k and 1, …, n − 1 − k away.
  @Test func `is exact over many levels`() async throws {
    let count = 70
    let expected = (0..<count).map { place in
      let (left, right) = (place, count - 1 - place)
      return Double(count - 1) / Double(left * (left + 1) / 2 + right * (right + 1) / 2)
    }
    #expect(agree(try await ReferenceGraphs.line(count).closeness(), expected))
    #expect(try await ReferenceGraphs.line(count).diameter() == Double(count - 1))
  }

  @Test func `does not change when vertices are renumbered`() async throws {
    let (graph, _) = try UndirectedGraph.random(seed: 16, largest: 40)
    let count = graph.vertexCount
    let shuffled = try UndirectedGraph(
      vertexCount: count,
      edges: graph.edges.map {
        (Vertex(count - 1 - $0.source.index), Vertex(count - 1 - $0.target.index))
      }
    )
    #expect(agree(try await graph.closeness(), try await shuffled.closeness().reversed()))
  }
}
