extension Graph {
  /// The distance from each vertex to the farthest that it reaches, by ``Vertex/index``.
  ///
  ///     //  0 ── 1 ── 2      3
  ///     try await graph.eccentricities()  // [2, 1, 2, nil]
  ///
  /// F. Harary, *Graph Theory*, Addison-Wesley, 1969, chapter 4, who defines it for connected graphs.
  /// As with igraph only vertices that are reached count, but where none is igraph has 0; NetworkX
  /// refuses a graph in several parts.
  /// Loops are ignored, and of parallel edges the shortest counts.
  ///
  /// - Parameters:
  ///   - direction: Whether distances from the vertex or to it are meant in a directed graph.
  ///   - lengths: How long edges are; 1 each if absent.
  /// - Returns: `nil` for a vertex that reaches no other.
  /// - Complexity: That of ``closeness(_:lengths:workers:)``.
  public func eccentricities(
    _ direction: DistanceDirection = .outgoing,
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double?] {
    try await distanceSummaries(direction, lengths: lengths, workers: workers).map {
      $0.reached > 0 ? $0.longest : nil
    }
  }

  /// The longest distance from any vertex to another that it reaches.
  ///
  ///     //  0 ── 1 ── 2      3 ── 4
  ///     try await graph.diameter()  // 2
  ///
  /// As with igraph only pairs between which there is a path count; NetworkX refuses a graph in
  /// several parts. Loops are ignored, and of parallel edges the shortest counts.
  ///
  /// - Parameter lengths: How long edges are; 1 each if absent.
  /// - Returns: `nil` if no vertex reaches another.
  /// - Complexity: That of ``closeness(_:lengths:workers:)``.
  public func diameter(
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> Double? {
    try await eccentricities(lengths: lengths, workers: workers).compactMap(\.self).max()
  }

  /// The mean distance from a vertex to another that it reaches, over all such ordered pairs.
  ///
  ///     //  0 ── 1 ── 2      3
  ///     try await graph.averageDistance()  // (4 · 1 + 2 · 2) ÷ 6 = 4/3
  ///
  /// As with igraph only pairs between which there is a path count; NetworkX refuses a graph in
  /// several parts. Loops are ignored, and of parallel edges the shortest counts.
  ///
  /// - Parameter lengths: How long edges are; 1 each if absent.
  /// - Returns: `nil` if no vertex reaches another.
  /// - Complexity: That of ``closeness(_:lengths:workers:)``.
  public func averageDistance(
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> Double? {
    var total = DistanceSummary()
    for summary in try await distanceSummaries(.outgoing, lengths: lengths, workers: workers) {
      total.add(summary)
    }
    return total.reached > 0 ? total.sum / Double(total.reached) : nil
  }
}
