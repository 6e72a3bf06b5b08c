import GraphCore
import Testing

struct `The strongest paths` {
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

  @Test(arguments: UInt64(0)..<40)
  func `are those that enumerating and ranking all paths gives`(block: UInt64) throws {
    for seed in (block * 30)..<(block * 30 + 30) {
      let table = randomTable(seed: seed, largest: 8)
      let undirected = try table.undirectedGraph()
      try check(undirected.graph, values: undirected.values, seed: seed)
      let directed = try table.directedGraph(loops: .dropped)
      try check(directed.graph, values: directed.values, seed: seed)
    }
  }
}
