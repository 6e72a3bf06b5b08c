extension Graph {
  /// The `count` shortest paths from `source` to `target` that meet no vertex twice, or all there
  /// are, the shortest first.
  ///
  ///     //      1     1
  ///     //   0 ─── 1 ─── 3
  ///     //   └──── 2 ────┘
  ///     //     2      2
  ///     graph.shortestPaths(from: 0, to: 3, count: 5, lengths: lengths)  // 0–1–3, 0–2–3
  ///
  /// J. Y. Yen, "Finding the *k* shortest loopless paths in a network", *Management Science* 17(11),
  /// 1971, [doi:10.1287/mnsc.17.11.712](https://doi.org/10.1287/mnsc.17.11.712), with the classes
  /// of E. L. Lawler, *Management Science* 18(7), 1972,
  /// [doi:10.1287/mnsc.18.7.401](https://doi.org/10.1287/mnsc.18.7.401), searched only when their turn
  /// comes.
  ///
  /// Paths are sequences of vertices: of parallel edges the shortest counts, and loops never do.
  /// Equally long paths come in lexicographic order of their vertices. From a vertex to itself leads
  /// one path, which has no edge.
  ///
  /// - Parameter lengths: Each 1 where it is `nil`.
  /// - Complexity: O(*n* + *m* log *m*) to begin with, and for each path up to one search for each of
  ///   its vertices, each mostly small.
  public func shortestPaths(
    from source: Vertex,
    to target: Vertex,
    count: Int,
    lengths: EdgeLengths? = nil
  ) -> [Path] {
    shortestPaths(from: source, to: target, count: count, lengths: lengths) {}
  }

  /// The `count` shortest paths from `source` to `target`, as a task that can be cancelled.
  public func shortestPaths(
    from source: Vertex,
    to target: Vertex,
    count: Int,
    lengths: EdgeLengths? = nil
  ) async throws(CancellationError) -> [Path] {
    try shortestPaths(from: source, to: target, count: count, lengths: lengths) {
      () throws(CancellationError) in try checkCancellation()
    }
  }

  private func shortestPaths<Failure>(
    from source: Vertex,
    to target: Vertex,
    count: Int,
    lengths: EdgeLengths?,
    beforeEach check: () throws(Failure) -> Void
  ) throws(Failure) -> [Path] {
    precondition(count >= 0, "a number of paths")
    var paths: [Path] = []
    guard count > 0 else { return paths }
    var search = RankedPathSearch(
      links: Links(self, lengths: lengths),
      sources: [source],
      target: target,
      order: VertexOrder(ranks: nil)
    )
    while paths.count < count {
      try check()
      guard let next = search.next() else { break }
      paths.append(next.path)
    }
    return paths
  }
}
