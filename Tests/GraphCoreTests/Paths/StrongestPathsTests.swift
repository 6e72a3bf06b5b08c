import GraphCore
import Testing

struct `The strongest paths` {
  /// Two ways from 0 to 3, a direct edge, and a way round:
  ///
  ///     //      3     3
  ///     //   0 ─── 1 ─── 3
  ///     //   ├─1── 2 ─5──┤
  ///     //   └─────1─────┘
  private func fourVertices() throws -> (graph: UndirectedGraph, strengths: EdgeStrengths) {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 2), (0, 3), (1, 3), (2, 3)]
    )
    return (graph, try EdgeStrengths([3, 1, 1, 3, 5]))
  }

  @Test func `come by weakest link and then by number of edges`() throws {
    let (graph, strengths) = try fourVertices()
    let found = graph.strongestPaths(from: 0, to: 3, count: 5, strengths: strengths)
    #expect(found.paths.map(\.vertices) == [[0, 1, 3], [0, 3], [0, 2, 3]])
    #expect(found.weakestLinks == [3, 1, 1])
    #expect(!found.isTruncated)
  }

  // 0–2 and 0–1–2 are both 1 strong; the way to 1 that is the strongest by itself, 0–3–1, would make
  // the path longer, and a search that kept only that one would miss 0–1–4.
  @Test func `are not led astray by what is strongest up to a vertex between`() throws {
    let graph = try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (0, 3), (1, 3), (1, 4)])
    let strengths = try EdgeStrengths([1, 5, 5, 1])
    #expect(graph.widestPath(from: 0, to: 4, strengths: strengths)?.vertices == [0, 1, 4])
    let all = graph.strongestPaths(from: 0, to: 4, count: 5, strengths: strengths)
    #expect(all.paths.map(\.vertices) == [[0, 1, 4], [0, 3, 1, 4]])
  }

  @Test func `tell when more of them tie with the last`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)]
    )
    let strengths = try EdgeStrengths([1, 1, 1, 1, 1, 1])
    func found(_ count: Int) -> StrongestPaths {
      graph.strongestPaths(
        from: 0,
        to: 4,
        count: count,
        strengths: strengths,
        rank: [0, 3, 2, 1, 4]
      )
    }
    #expect(found(2).paths.map(\.vertices) == [[0, 3, 4], [0, 2, 4]])
    #expect(found(2).isTruncated)
    #expect(found(3).paths.map(\.vertices) == [[0, 3, 4], [0, 2, 4], [0, 1, 4]])
    #expect(!found(3).isTruncated)
    #expect(found(0) == found(0))
    #expect(found(0).paths.isEmpty && !found(0).isTruncated)
  }

  @Test func `leave a set of sources once`() throws {
    let graph = try ReferenceGraphs.line(4)
    let strengths = try EdgeStrengths([3, 2, 1])
    let found = graph.strongestPaths(from: [0, 1], to: 3, count: 5, strengths: strengths)
    #expect(found.paths.map(\.vertices) == [[1, 2, 3]])
    #expect(
      graph.strongestPaths(from: [0, 3], to: 3, count: 5, strengths: strengths).paths.isEmpty
    )
  }

  @Test func `take the strongest of parallel edges`() throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1), (0, 1)])
    let found = graph.strongestPaths(
      from: 0,
      to: 1,
      count: 5,
      strengths: try EdgeStrengths([9, 1, 2, 2])
    )
    #expect(found.paths.map(\.edges) == [[2]])
    #expect(found.weakestLinks == [2])
  }

  @Test func `are none where no path leads, and from a vertex to itself`() throws {
    let (graph, strengths) = try fourVertices()
    #expect(graph.strongestPaths(from: 1, to: 1, count: 3, strengths: strengths).paths.isEmpty)
    let apart = try DirectedGraph(vertexCount: 2, edges: [(1, 0)])
    let one = try EdgeStrengths([1])
    #expect(apart.strongestPaths(from: 0, to: 1, count: 3, strengths: one).paths.isEmpty)
    #expect(apart.strongestPaths(from: [], to: 1, count: 3, strengths: one).paths.isEmpty)
  }

  @Test func `may be ten thousand edges long`() throws {
    let graph = try ReferenceGraphs.circle(20_000)
    let strengths = try EdgeStrengths((0..<20_000).map { Double($0 % 7 + 1) })
    let found = graph.strongestPaths(from: 0, to: 10_000, count: 3, strengths: strengths)
    #expect(found.paths.map(\.hops) == [10_000, 10_000])
  }

  @Test func `are the same as a task, which can be cancelled`() async throws {
    let (graph, strengths) = try fourVertices()
    let found = try await graph.strongestPaths(from: 0, to: 3, count: 5, strengths: strengths)
    #expect(found.weakestLinks == [3, 1, 1])
    let clique = try ReferenceGraphs.clique(40)
    let ones = try EdgeStrengths(Array(repeating: 1, count: clique.edgeCount))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await clique.strongestPaths(from: 0, to: 1, count: .max, strengths: ones)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  // With ranks that stay with the vertices, new numbers change the numbers and nothing else.
  @Test(arguments: UInt64(0)..<60)
  func `are the same whatever numbers the vertices have`(seed: UInt64) throws {
    let table = randomTable(seed: seed, largest: 12)
    guard table.vertexCount > 1 else { return }
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<table.vertexCount).map(UInt32.init).shuffled(using: &random)
    var ranks = [Int](repeating: 0, count: table.vertexCount)
    for (vertex, number) in numbers.enumerated() { ranks[Int(number)] = vertex }
    let renumbered = EdgeTable(
      vertexCount: table.vertexCount + 1,  // and an isolate
      sources: table.sources.map { numbers[Int($0)] },
      targets: table.targets.map { numbers[Int($0)] },
      values: table.values
    )
    let (graph, values) = try table.undirectedGraph()
    let (other, otherValues) = try renumbered.undirectedGraph()
    let found = graph.strongestPaths(
      from: 0,
      to: 1,
      count: 20,
      strengths: try EdgeStrengths(values)
    )
    let otherFound = other.strongestPaths(
      from: Vertex(number: numbers[0]),
      to: Vertex(number: numbers[1]),
      count: 20,
      strengths: try EdgeStrengths(otherValues),
      rank: ranks + [0]
    )
    #expect(
      otherFound.paths.map(\.vertices)
        == found.paths.map { $0.vertices.map { Vertex(number: numbers[$0.index]) } }
    )
    #expect(otherFound.weakestLinks == found.weakestLinks)
    #expect(otherFound.isTruncated == found.isTruncated)
  }

  /// Paths that rank as told, with what decides their places.
  private struct Ranked: Equatable {
    let weakestLink: Double
    let vertices: [Vertex]
    var hops: Int { vertices.count - 1 }
  }

  private func ranked(
    _ graph: some Graph,
    from sources: [Vertex],
    to target: Vertex,
    strengths: [Double],
    maximumHops: Int?,
    rank: [Int]?
  ) -> [Ranked] {
    graph.enumeratedPaths(from: sources, to: target)
      .filter { $0.count > 1 && $0.count - 1 <= maximumHops ?? .max }
      .map {
        Ranked(weakestLink: graph.weakestLink(of: $0, in: strengths), vertices: $0)
      }
      .sorted { one, other in
        if one.weakestLink != other.weakestLink { return one.weakestLink > other.weakestLink }
        if one.hops != other.hops { return one.hops < other.hops }
        let places = (
          one.vertices.map { (rank?[$0.index] ?? 0, $0) },
          other.vertices.map { (rank?[$0.index] ?? 0, $0) }
        )
        return places.0.lexicographicallyPrecedes(places.1, by: <)
      }
  }

  /// What a seed chooses besides the graph.
  private func check(_ graph: some Graph, values: [Double], seed: UInt64) throws {
    guard graph.vertexCount > 1 else { return }
    var random = SeededGenerator(seed: seed ^ 0xBEEF)
    let vertices = (0..<graph.vertexCount).map(Vertex.init)
    // Few strengths, so that many paths tie, or many.
    let strengths = seed % 2 == 0 ? values.map { ($0 / 2).rounded(.up) } : values
    let target = try #require(vertices.randomElement(using: &random))
    var sources = Array(vertices.shuffled(using: &random).prefix(seed % 3 == 0 ? 3 : 1))
    sources.removeAll { $0 == target }
    let maximumHops = seed % 5 < 2 ? Int.random(in: 1...4, using: &random) : nil
    let rank =
      seed % 4 < 2 ? vertices.map { _ in Int.random(in: 0...5, using: &random) } : nil
    let count = Int.random(in: 1...(seed % 7 == 0 ? 50 : 6), using: &random)

    let all = ranked(
      graph,
      from: sources,
      to: target,
      strengths: strengths,
      maximumHops: maximumHops,
      rank: rank
    )
    let expected = all.prefix(count)
    let found = graph.strongestPaths(
      from: sources,
      to: target,
      count: count,
      strengths: try EdgeStrengths(strengths),
      maximumHops: maximumHops,
      rank: rank
    )
    #expect(found.paths.map(\.vertices) == expected.map(\.vertices))
    #expect(found.weakestLinks == expected.map(\.weakestLink))
    #expect(found.paths.allSatisfy(graph.isPath))
    let next = all.dropFirst(count).first
    #expect(
      found.isTruncated
        == expected.last.map { $0.weakestLink == next?.weakestLink && $0.hops == next?.hops }
        ?? false
    )
  }

  @Test(arguments: UInt64(0)..<50)
  func `are those that enumerating and ranking all paths gives`(block: UInt64) throws {
    for seed in (block * 36)..<(block * 36 + 36) {
      let table = randomTable(seed: seed, largest: seed % 9 == 4 ? 7 : 9)
      let undirected = try table.undirectedGraph()
      try check(undirected.graph, values: undirected.values, seed: seed)
      let directed = try table.directedGraph(loops: .dropped)
      try check(directed.graph, values: directed.values, seed: seed)
    }
  }
}
