import GraphCore
import Testing

struct `The k shortest paths` {
  /// The example that accounts of Yen's algorithm use: C, D, E, F, G, H.
  private func example() throws -> (graph: DirectedGraph, lengths: EdgeLengths) {
    var table = EdgeTable(vertexCount: 6)
    let (c, d, e, f, g, h): (Vertex, Vertex, Vertex, Vertex, Vertex, Vertex) = (0, 1, 2, 3, 4, 5)
    for (source, target, length) in [
      (c, d, 3.0), (c, e, 2), (d, f, 4), (e, d, 1), (e, f, 2), (e, g, 3), (f, g, 2), (f, h, 1),
      (g, h, 2),
    ] {
      table.append(from: source, to: target, value: length)
    }
    let (graph, values) = try table.directedGraph()
    return (graph, try EdgeLengths(values))
  }

  // C–E–F–H 2 + 2 + 1, C–E–G–H 2 + 3 + 2, then three of 8 by the alphabet, then two of 11.
  @Test func `are the published ones of Yen's example, ties by their vertices`() throws {
    let (graph, lengths) = try example()
    let paths = graph.shortestPaths(from: 0, to: 5, count: 10, lengths: lengths)
    let names = ["C", "D", "E", "F", "G", "H"]
    #expect(
      paths.map { $0.vertices.map { names[$0.index] }.joined() }
        == ["CEFH", "CEGH", "CDFH", "CEDFH", "CEFGH", "CDFGH", "CEDFGH"]
    )
    #expect(paths.map { $0.length(lengths) } == [5, 7, 8, 8, 8, 11, 11])
    #expect(graph.shortestPaths(from: 0, to: 5, count: 2, lengths: lengths) == Array(paths[..<2]))
    #expect(graph.shortestPaths(from: 0, to: 5, count: 0, lengths: lengths).isEmpty)
    #expect(graph.shortestPaths(from: 5, to: 0, count: 9, lengths: lengths).isEmpty)
  }

  @Test func `are one without an edge from a vertex to itself`() throws {
    let (graph, lengths) = try example()
    let paths = graph.shortestPaths(from: 2, to: 2, count: 5, lengths: lengths)
    #expect(paths.map(\.vertices) == [[2]])
    #expect(graph.shortestPath(from: 2, to: 2, lengths: lengths)?.vertices == [2])
    #expect(graph.shortestPath(from: 2, to: 2)?.edges == [])
  }

  private func check(_ graph: some Graph, lengths: [Double]?, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    guard graph.vertexCount > 0 else { return }
    let source = Vertex(Int.random(in: 0..<graph.vertexCount, using: &random))
    let target = Vertex(Int.random(in: 0..<graph.vertexCount, using: &random))
    let count = Int.random(in: 1...40, using: &random)
    let values = lengths ?? Array(repeating: 1, count: graph.edgeCount)
    let expected = graph.enumeratedPaths(from: [source], to: target)
      .map { (length: graph.length(of: $0, in: values), vertices: $0) }
      .sorted {
        $0.length == $1.length
          ? $0.vertices.lexicographicallyPrecedes($1.vertices) : $0.length < $1.length
      }
    let paths = graph.shortestPaths(
      from: source,
      to: target,
      count: count,
      lengths: try lengths.map { try EdgeLengths($0) }
    )
    #expect(paths.map(\.vertices) == expected.prefix(count).map(\.vertices))
    #expect(paths.allSatisfy(graph.isPath))
    let all = try EdgeLengths(values)
    #expect(paths.map { $0.length(all) } == expected.prefix(count).map(\.length))

    let shortest = graph.shortestPath(from: source, to: target, lengths: all)
    #expect(shortest?.length(all) == expected.first?.length)
    #expect(shortest.map(graph.isPath) ?? true)
    let tree = graph.shortestPathTree(from: source, lengths: all)
    #expect(tree.path(to: target)?.length(all) == expected.first?.length)
    #expect(tree.distances == graph.distances(from: source, lengths: all))
    guard lengths == nil else { return }
    #expect(graph.shortestPath(from: source, to: target) == paths.first)
    let ties = expected.filter { $0.length == expected.first?.length }
    let allShortest = Array(graph.allShortestPaths(from: source, to: target))
    #expect(allShortest.map(\.vertices) == ties.map(\.vertices))
    #expect(allShortest.allSatisfy(graph.isPath))
    #expect(graph.shortestPathCount(from: source, to: target) == Double(ties.count))
  }

  @Test(arguments: UInt64(0)..<40)
  func `are those that enumerating all paths gives`(block: UInt64) throws {
    for seed in (block * 18)..<(block * 18 + 18) {
      let table = randomTable(seed: seed, largest: 7)
      let undirected = try table.undirectedGraph()
      try check(undirected.graph, lengths: undirected.values, seed: seed)
      try check(undirected.graph, lengths: nil, seed: seed)
      let directed = try table.directedGraph()
      try check(directed.graph, lengths: directed.values, seed: seed)
      try check(directed.graph, lengths: nil, seed: seed)
    }
  }

  // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit: no path is lost or found twice.
  @Test(arguments: UInt64(0)..<60)
  func `are all there are when sums of lengths are rounded`(seed: UInt64) throws {
    let (graph, values) = try UndirectedGraph.random(seed: seed, largest: 7)
    guard graph.vertexCount > 1 else { return }
    let lengths = try EdgeLengths(values.map { $0 * 0.8 / 3 })
    let expected = graph.enumeratedPaths(from: [0], to: 1)
    let paths = graph.shortestPaths(from: 0, to: 1, count: 10_000, lengths: lengths)
    #expect(Set(paths.map(\.vertices)) == Set(expected))
    #expect(paths.count == expected.count)
    let found = paths.map { $0.length(lengths) }
    #expect(found == found.sorted())
  }

  @Test func `bear lengths that vanish beside others`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (1, 2), (2, 3), (3, 4), (1, 3)]
    )
    let lengths = try EdgeLengths([1e100, 1, 1, 1e-100, 1])
    let paths = graph.shortestPaths(from: 0, to: 4, count: 5, lengths: lengths)
    #expect(Set(paths.map(\.vertices)) == [[0, 1, 2, 3, 4], [0, 1, 3, 4]])
    #expect(graph.shortestPath(from: 0, to: 4, lengths: lengths).map(graph.isPath) == true)
    let tree = graph.shortestPathTree(from: 0, lengths: lengths)
    #expect(tree.path(to: 4).map(graph.isPath) == true)
  }

  @Test func `may be ten thousand edges long`() throws {
    let graph = try ReferenceGraphs.circle(20_000)
    #expect(
      graph.shortestPaths(from: 0, to: 9_999, count: 3).map(\.hops) == [9_999, 10_001]
    )
  }

  @Test func `are the same as a task, which can be cancelled`() async throws {
    let (graph, lengths) = try example()
    let paths = try await graph.shortestPaths(from: 0, to: 5, count: 3, lengths: lengths)
    #expect(paths.map(\.hops) == [3, 3, 3])
    let clique = try ReferenceGraphs.clique(40)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await clique.shortestPaths(from: 0, to: 1, count: .max)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
