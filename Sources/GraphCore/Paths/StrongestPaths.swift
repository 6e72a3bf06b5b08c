/// The strongest paths between a source and a target.
public struct StrongestPaths: Hashable, Sendable {
  /// The strongest first.
  public let paths: [Path]

  /// The weakest link of each, descending.
  public let weakestLinks: [Double]

  /// Whether there are more paths as strong and as long as the last one listed.
  public let isTruncated: Bool
}

extension Graph {
  /// The `count` strongest paths from `source` to `target` that meet no vertex twice, or all there
  /// are. A path is as strong as its weakest link; of equally strong ones the one of fewer edges
  /// comes first.
  ///
  ///     //      3     3
  ///     //   0 ─── 1 ─── 3        0–1–3, whose weakest link is 3, then
  ///     //   └──── 2 ────┘        0–2–3, whose weakest link is 1
  ///     //     1      5
  ///     graph.strongestPaths(from: 0, to: 3, count: 5, strengths: strengths).paths
  ///
  /// The classes are those of Yen and Lawler, as for the shortest paths. Within
  /// each the weakest link comes first: M. Pollack, "The maximum capacity through a network",
  /// *Operations Research* 8(5), 1960,
  /// [doi:10.1287/opre.8.5.733](https://doi.org/10.1287/opre.8.5.733). Then the shortest path is
  /// sought over the edges that are at least as strong: what leads up to a vertex on the best path
  /// need not be the best path to that vertex, so the two cannot be sought in one.
  ///
  /// Paths are sequences of vertices: of parallel edges the strongest counts, and loops never do.
  /// From a vertex to itself leads no path, since one without edges has no weakest link.
  ///
  /// - Parameters:
  ///   - maximumHops: The largest number of edges of a path; any where it is `nil`.
  ///   - rank: One number a vertex. Equally strong and equally long paths are compared vertex by
  ///     vertex, the smaller number first and then the smaller vertex; by vertex alone where it is
  ///     `nil`.
  /// - Precondition: There is one strength for each edge, and one rank for each vertex, if any.
  /// - Complexity: O(*n* + *m* log *m*) to begin with and for each weakest link that occurs, and for
  ///   each path up to one search for each of its vertices, each mostly small.
  public func strongestPaths(
    from source: Vertex,
    to target: Vertex,
    count: Int,
    strengths: EdgeStrengths,
    maximumHops: Int? = nil,
    rank: [Int]? = nil
  ) -> StrongestPaths {
    strongestPaths(
      from: [source],
      to: target,
      count: count,
      strengths: strengths,
      maximumHops: maximumHops,
      rank: rank
    )
  }

  /// The `count` strongest paths to `target` from any of `sources`, which each path leaves once: it
  /// begins at one of them and meets none of the others. No path leads to one of the sources.
  public func strongestPaths(
    from sources: [Vertex],
    to target: Vertex,
    count: Int,
    strengths: EdgeStrengths,
    maximumHops: Int? = nil,
    rank: [Int]? = nil
  ) -> StrongestPaths {
    strongestPaths(sources, target, count, strengths, maximumHops, rank) {}
  }

  /// The `count` strongest paths from `source` to `target`, as a task that can be cancelled.
  public func strongestPaths(
    from source: Vertex,
    to target: Vertex,
    count: Int,
    strengths: EdgeStrengths,
    maximumHops: Int? = nil,
    rank: [Int]? = nil
  ) async throws(CancellationError) -> StrongestPaths {
    try await strongestPaths(
      from: [source],
      to: target,
      count: count,
      strengths: strengths,
      maximumHops: maximumHops,
      rank: rank
    )
  }

  /// The `count` strongest paths to `target` from any of `sources`, as a task that can be cancelled.
  public func strongestPaths(
    from sources: [Vertex],
    to target: Vertex,
    count: Int,
    strengths: EdgeStrengths,
    maximumHops: Int? = nil,
    rank: [Int]? = nil
  ) async throws(CancellationError) -> StrongestPaths {
    try strongestPaths(sources, target, count, strengths, maximumHops, rank) {
      () throws(CancellationError) in try checkCancellation()
    }
  }

  private func strongestPaths<Failure>(
    _ sources: [Vertex],
    _ target: Vertex,
    _ count: Int,
    _ strengths: EdgeStrengths,
    _ maximumHops: Int?,
    _ rank: [Int]?,
    beforeEach check: () throws(Failure) -> Void
  ) throws(Failure) -> StrongestPaths {
    precondition(count >= 0, "a number of paths")
    precondition(rank.map { $0.count == vertexCount } ?? true, "one rank a vertex")
    guard count > 0, !sources.contains(target) else {
      return StrongestPaths(paths: [], weakestLinks: [], isTruncated: false)
    }
    var search = RankedPathSearch(
      links: Links(self, strengths: strengths),
      sources: sources,
      target: target,
      order: VertexOrder(ranks: rank),
      lengthLimit: maximumHops.map(Double.init) ?? .infinity
    )
    var found: [RankedPath] = []
    while found.count < count {
      try check()
      guard let next = search.next() else { break }
      found.append(next)
    }
    try check()
    let isTruncated = found.last.map { search.hasPath(ofRank: $0.rank) } ?? false
    return StrongestPaths(
      paths: found.map(\.path),
      weakestLinks: found.map(\.rank.weakestLink),
      isTruncated: isTruncated
    )
  }
}
