extension UndirectedGraph {
  /// How far the network turns on one vertex, by degree: how much less the others have than the
  /// one that has most, added up, as a share of what that is in a star.
  ///
  ///     //  1   2
  ///     //  └ 0 ┘        1; in a circle, where all are alike, 0
  ///     //    └ 3
  ///     graph.degreeCentralization()
  ///
  /// Σ (*d*max − *d*) ÷ (*n* − 1)(*n* − 2), where *d* is the number of a vertex's neighbours: parallel
  /// edges count as one, and loops not at all. L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1979,
  /// [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7).
  ///
  /// - Returns: A value in 0...1; `nil` for fewer than three vertices.
  /// - Complexity: O(*n* + *m*).
  public func degreeCentralization() -> Double? {
    let degrees = vertices.map { vertex in
      var last = vertex.number
      return successors.arcs(at: vertex).count { arc in
        // Parallel edges are side by side.
        defer { last = successors.targets[arc] }
        return successors.targets[arc] != vertex.number && successors.targets[arc] != last
      }
    }
    let count = Double(vertexCount)
    return degrees.map { Double($0) }.centralization(ofStar: (count - 1) * (count - 2))
  }

  /// How far the network turns on one vertex, by closeness: how much less the others have than the
  /// one that has most, added up, as a share of what that is in a star.
  ///
  ///     //  1   2
  ///     //  └ 0 ┘        1; in a circle, where all are alike, 0
  ///     //    └ 3
  ///     try await graph.closenessCentralization()
  ///
  /// Σ (*C*max − *C*) ÷ ((*n* − 1)(*n* − 2) ÷ (2*n* − 3)), where *C* is
  /// ``closeness(_:lengths:workers:)``, for connected graphs. L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1979,
  /// [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7).
  ///
  /// - Returns: A value in 0...1 in a connected graph; `nil` for fewer than three vertices.
  /// - Complexity: That of ``closeness(_:lengths:workers:)``.
  public func closenessCentralization(
    workers: Workers = .all
  ) async throws(CancellationError) -> Double? {
    let count = Double(vertexCount)
    return try await closeness(workers: workers)
      .centralization(ofStar: (count - 1) * (count - 2) / (2 * count - 3))
  }

  /// How far the network turns on one vertex, by betweenness: how much less the others have than the
  /// one that has most, added up, as a share of what that is in a star.
  ///
  ///     //  1   2
  ///     //  └ 0 ┘        1; in a circle, where all are alike, 0
  ///     //    └ 3
  ///     try await graph.betweennessCentralization()
  ///
  /// Σ (*B*max − *B*) ÷ (*n* − 1)²(*n* − 2) ÷ 2, where *B* is ``betweenness(lengths:workers:)``. L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1979,
  /// [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7).
  ///
  /// - Returns: A value in 0...1; `nil` for fewer than three vertices.
  /// - Complexity: That of ``betweenness(lengths:workers:)``.
  public func betweennessCentralization(
    workers: Workers = .all
  ) async throws(CancellationError) -> Double? {
    try await betweenness(workers: workers)
      .centralization(ofStar: Double(vertexCount - 1) * largestBetweenness)
  }
}

extension [Double] {
  /// By how much all are less than the greatest, as a share of `star`.
  fileprivate func centralization(ofStar star: Double) -> Double? {
    guard count > 2, let greatest = self.max() else { return nil }
    return reduce(0) { $0 + (greatest - $1) } / star
  }
}
