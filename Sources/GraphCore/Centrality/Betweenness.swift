extension Graph {
  /// How many pairs of other vertices each vertex is between, by ``Vertex/index``: for each pair,
  /// the share of the shortest paths from one to the other that leads through the vertex.
  ///
  ///     //        ┌─ 1 ─┐
  ///     //  0 ────┤     ├─── 3 ── 4
  ///     //        └─ 2 ─┘
  ///     try await graph.betweenness()  // [1/2, 1, 1, 7/2, 0]
  ///
  /// Σ σ(*s*, *t* | *v*) ÷ σ(*s*, *t*) over all pairs *s* ≠ *v* ≠ *t*, where σ counts shortest
  /// paths. L. C. Freeman, "A set of measures of centrality based on betweenness", *Sociometry* 40(1),
  /// 1977, [doi:10.2307/3033543](https://doi.org/10.2307/3033543), by the algorithm of U. Brandes, "A
  /// faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25(2), 2001,
  /// [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249).
  ///
  /// Each pair counts once where edges have no direction, and twice, there and back, where they
  /// have one. Divided by ``largestBetweenness`` the values are normalized. Loops are ignored.
  /// A path is a sequence of vertices: parallel edges are one step, of the length of the shortest,
  /// as in NetworkX, and do not make their vertices more central; igraph counts a path for each.
  ///
  /// Lengths of paths that differ by less than 10⁻¹⁰ of themselves are taken for equal, as in
  /// igraph: 0.1 + 0.2 ties with 0.3, of which NetworkX finds the latter shorter.
  ///
  /// - Parameter lengths: How long edges are; 1 each if absent.
  /// - Returns: Values in 0...``largestBetweenness``, exact but for rounding.
  /// - Complexity: O(*n* · *m*) time, and with lengths O(*n* · (*m* + *n* log *n*)), for each
  ///   biconnected component by itself; O(*n* + *m*) space for each worker.
  public func betweenness(
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    let everyone = [Double](repeating: 1, count: vertexCount)
    return try await betweenness(from: everyone, to: everyone, lengths, workers)
  }

  /// How many pairs of a source and a target each vertex is between, by ``Vertex/index``.
  ///
  ///     //  0 ── 1 ── 2 ── 3
  ///     try await graph.betweenness(from: [0], to: [2, 3])  // [0, 1, 1/2, 0]
  ///
  /// ``betweenness(lengths:workers:)`` with *s* among the sources and *t* among the targets. Where
  /// edges have no direction, a source and a target count as half a pair, as in NetworkX, so that
  /// with all vertices as both the result is that of all pairs. Vertices named twice count once.
  ///
  /// U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation",
  /// *Social Networks* 30(2), 2008,
  /// [doi:10.1016/j.socnet.2007.11.001](https://doi.org/10.1016/j.socnet.2007.11.001).
  ///
  /// - Complexity: That of ``betweenness(lengths:workers:)`` with the number of sources for *n*.
  public func betweenness(
    from sources: [Vertex],
    to targets: [Vertex],
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    var isSource = [Double](repeating: 0, count: vertexCount)
    var isTarget = isSource
    for source in sources { isSource[source.index] = 1 }
    for target in targets { isTarget[target.index] = 1 }
    return try await betweenness(from: isSource, to: isTarget, lengths, workers)
  }

  /// The number of pairs of other vertices that a vertex can be between: (*n* − 1)(*n* − 2) ÷ 2
  /// where edges have no direction, twice that where they have one, 0 if *n* < 3.
  ///
  /// Betweenness divided by it is in 0...1, and 1 for the centre of a star.
  public var largestBetweenness: Double {
    guard vertexCount > 2 else { return 0 }
    let pairs = Double(vertexCount - 1) * Double(vertexCount - 2)
    return Self.isDirected ? pairs : pairs / 2
  }

  private func betweenness(
    from sources: [Double],
    to targets: [Double],
    _ lengths: EdgeLengths?,
    _ workers: Workers
  ) async throws(CancellationError) -> [Double] {
    let lengths = lengths.map { arcValues($0) } ?? []
    let dependencies = try await dependencySums(
      from: sources,
      to: targets,
      arcLengths: lengths,
      workers
    )
    let sums = try await dependencies.ofVertices(workers)
    var betweenness = sums
    for (number, vertex) in dependencies.back.vertices.enumerated() {
      betweenness[Int(vertex)] = Self.isDirected ? sums[number] : sums[number] / 2
    }
    return betweenness
  }

  /// - Parameters:
  ///   - sources: How many sources each vertex is, and `targets` how many targets.
  ///   - arcLengths: One an arc, or none if all are 1 long.
  func dependencySums(
    from sources: [Double],
    to targets: [Double],
    arcLengths: [Double],
    _ workers: Workers
  ) async throws(CancellationError) -> DependencySums {
    let all = SearchRows(
      reversing: successors,
      lengths: arcLengths,
      vertices: SearchRows.byDegree(successors)
    )
    let back = try await all.withoutDetouredArcs(
      back: Self.isDirected ? all.reversed() : all,
      isDirected: Self.isDirected,
      searches: sources.reduce(0) { $1 > 0 ? $0 + 1 : $0 },
      workers
    )
    let sourceMasses = back.vertices.map { sources[Int($0)] }
    let targetMasses = back.vertices.map { targets[Int($0)] }
    guard Self.isDirected else {
      let blocks = PathBlocks(
        undirected: back,
        sourceMasses: sourceMasses,
        targetMasses: targetMasses
      )
      return DependencySums(blocks: blocks, back: back)
    }
    let blocks = PathBlocks(
      directed: back.reversed(),
      back: back,
      sourceMasses: sourceMasses,
      targetMasses: targetMasses
    )
    return DependencySums(blocks: blocks, back: back)
  }
}
