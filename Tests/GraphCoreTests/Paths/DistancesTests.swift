import GraphCore
import Testing

struct `Distances` {
  @Test func `count edges, and are undefined where no path leads`() throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: [(0, 0), (0, 1), (0, 1), (1, 2), (3, 0)])
    #expect(graph.distances(from: 0) == [0, 1, 2, nil])
    #expect(graph.distances(from: [2, 3, 3]) == [1, 2, 0, 0])
    #expect(graph.distances(from: []) == [nil, nil, nil, nil])
  }

  // 0 ── 1 ── 2 takes 1.5 + 1, less than the direct 3; of the parallel edges 1 is the shorter.
  @Test func `add up lengths`() throws {
    var table = EdgeTable(vertexCount: 4)
    table.append(from: 0, to: 1, value: 1.5)
    table.append(from: 2, to: 1, value: 2)
    table.append(from: 1, to: 2, value: 1)
    table.append(from: 0, to: 2, value: 3)
    let (graph, values) = try table.undirectedGraph()
    let lengths = try EdgeLengths(values)
    #expect(graph.distances(from: 0, lengths: lengths) == [0, 1.5, 2.5, nil])
    #expect(graph.distances(from: [0, 2], lengths: lengths) == [0, 1, 0, nil])
    #expect(graph.shortestPath(from: 0, to: 3, lengths: lengths) == nil)
  }

  @Test func `bound what is reached`() throws {
    let graph = try ReferenceGraphs.line(5)
    #expect(graph.reach(of: 0, hops: 0) == [])
    #expect(graph.reach(of: 0, hops: 2) == [1, 2])
    #expect(graph.reach(of: 2, hops: 1) == [1, 3])
    #expect(graph.reach(of: [0, 4], hops: 1) == [1, 3])
    #expect(graph.reach(of: 4) == [0, 1, 2, 3])
  }

  /// Bellman's and Ford's: as many rounds over all edges as there are vertices.
  private func relaxed(_ graph: some Graph, from source: Vertex, _ lengths: [Double]) -> [Double?] {
    var distances = [Double](repeating: .infinity, count: graph.vertexCount)
    distances[source.index] = 0
    for _ in graph.vertices {
      for (edge, length) in zip(graph.edges, lengths) {
        let (one, other) = (edge.source.index, edge.target.index)
        distances[other] = min(distances[other], distances[one] + length)
        if !type(of: graph).isDirected {
          distances[one] = min(distances[one], distances[other] + length)
        }
      }
    }
    return distances.map { $0.isFinite ? $0 : nil }
  }

  private func check(_ graph: some Graph, values: [Double]) throws {
    let ones = [Double](repeating: 1, count: graph.edgeCount)
    for source in graph.vertices {
      let lengths = try EdgeLengths(values)
      let expected = relaxed(graph, from: source, values)
      let hops = relaxed(graph, from: source, ones)
      #expect(graph.distances(from: source, lengths: lengths) == expected)
      #expect(graph.distances(from: source) == hops.map { $0.map { Int($0) } })
      #expect(
        graph.reach(of: source, hops: 2)
          == graph.vertices.filter { $0 != source && (hops[$0.index] ?? 3) <= 2 }
      )
      try check(graph.shortestPathTree(from: source), graph, hops, ones)
      try check(graph.shortestPathTree(from: source, lengths: lengths), graph, expected, values)
    }
  }

  private func check(
    _ tree: ShortestPathTree,
    _ graph: some Graph,
    _ distances: [Double?],
    _ lengths: [Double]
  ) throws {
    #expect(tree.distances == distances)
    for vertex in graph.vertices {
      guard let distance = distances[vertex.index] else {
        #expect(tree.path(to: vertex) == nil)
        continue
      }
      let path = try #require(tree.path(to: vertex))
      #expect(graph.isPath(path))
      #expect(path.vertices.first == tree.source && path.vertices.last == vertex)
      #expect(path.length(try EdgeLengths(lengths)) == distance)
      // The smallest of all predecessors on shortest paths.
      let smallest = graph.vertices.first { before in
        graph.edgeValues(from: before, to: vertex, in: lengths)
          .contains { length in distances[before.index].map { $0 + length } == distance }
      }
      #expect(tree.predecessor(of: vertex)?.vertex == (vertex == tree.source ? nil : smallest))
    }
  }

  @Test(arguments: UInt64(0)..<90)
  func `are those that relaxing all edges again and again gives`(seed: UInt64) throws {
    let table = randomTable(seed: seed, largest: 10)
    let undirected = try table.undirectedGraph()
    try check(undirected.graph, values: undirected.values)
    let directed = try table.directedGraph()
    try check(directed.graph, values: directed.values)
  }

  @Test func `reach along a path of a hundred thousand vertices`() throws {
    let graph = try ReferenceGraphs.line(100_000)
    #expect(graph.distances(from: 0).last == .some(99_999))
    #expect(graph.shortestPath(from: 0, to: 99_999)?.hops == 99_999)
  }
}
