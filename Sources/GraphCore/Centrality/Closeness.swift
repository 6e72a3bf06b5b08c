/// Which distances of a vertex are meant where edges lead one way only.
public enum DistanceDirection: Hashable, Sendable {
  /// From the vertex to the others.
  case outgoing

  /// From the others to the vertex.
  case incoming
}

extension Graph {
  /// How near each vertex is to the others, by ``Vertex/index``: the reciprocal of its mean distance
  /// to those it reaches, times the share of the others that it reaches.
  ///
  ///     //  0 ── 1 ── 2      3 ── 4
  ///     try await graph.closeness()  // [1/3, 1/2, 1/3, 1/4, 1/4]
  ///
  /// With *r* the number of vertices reached, the vertex itself included, and Σ*d* the sum of their
  /// distances, (*r* − 1) ÷ Σ*d* · (*r* − 1) ÷ (*n* − 1). In a connected graph that is
  /// (*n* − 1) ÷ Σ*d*. A. Bavelas, "Communication patterns in task-oriented groups", *Journal of the
  /// Acoustical Society of America* 22(6), 1950; for graphs in several parts S. Wasserman and
  /// K. Faust, *Social Network Analysis*, Cambridge University Press, 1994, ch. 5.
  ///
  /// Where edges have a direction, `.outgoing` distances are the default, as with igraph's
  /// `mode="out"`; NetworkX takes the incoming ones. The second factor is NetworkX's `wf_improved`;
  /// igraph leaves it out. Loops are ignored, and of parallel edges the shortest counts.
  ///
  /// - Parameters:
  ///   - direction: Which distances are meant in a directed graph.
  ///   - lengths: How long edges are; 1 each if absent.
  /// - Returns: Values in 0...1 if no edge is shorter than 1. 0, as with NetworkX, for a vertex that
  ///   reaches no other: infinitely far, not unknown.
  /// - Complexity: Unweighted O(*n* · (*n* + *m*)), with 512 searches at a time; with lengths
  ///   O(*n* · (*n* + *m*) · log *n*). O(*n* + *m*) space for each worker.
  public func closeness(
    _ direction: DistanceDirection = .outgoing,
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    let others = Double(vertexCount - 1)
    return try await distanceSummaries(direction, lengths: lengths, workers: workers).map {
      guard $0.reached > 0 else { return 0 }
      let reached = Double($0.reached)
      return reached / $0.sum * (reached / others)
    }
  }

  /// The reciprocals of each vertex's distances to the others, added up, by ``Vertex/index``. A
  /// vertex that is not reached adds nothing, so graphs in several parts need no special case.
  ///
  ///     //  0 ── 1 ── 2      3
  ///     try await graph.harmonicCentrality()                  // [3/2, 2, 3/2, 0]
  ///     try await graph.harmonicCentrality(normalized: true)  // [1/2, 2/3, 1/2, 0]
  ///
  /// Σ 1 ÷ *d*. M. Marchiori and V. Latora, "Harmony in the small-world", *Physica A* 285, 2000;
  /// Y. Rochat, "Closeness centrality extended to unconnected graphs: the harmonic centrality
  /// index", 2009.
  ///
  /// Where edges have a direction, `.outgoing` distances are the default, as with igraph's
  /// `mode="out"`; NetworkX takes the incoming ones. Loops are ignored, and of parallel edges the
  /// shortest counts.
  ///
  /// - Parameters:
  ///   - direction: Which distances are meant in a directed graph.
  ///   - lengths: How long edges are; 1 each if absent.
  ///   - normalized: Whether the sums are divided by *n* − 1, as igraph does and NetworkX does not.
  /// - Returns: Values in 0...*n* − 1, or 0...1 if normalized, if no edge is shorter than 1. 0 for a
  ///   vertex that reaches no other.
  /// - Complexity: That of ``closeness(_:lengths:workers:)``.
  public func harmonicCentrality(
    _ direction: DistanceDirection = .outgoing,
    lengths: EdgeLengths? = nil,
    normalized: Bool = false,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    let scale = normalized ? Double(max(1, vertexCount - 1)) : 1
    return try await distanceSummaries(direction, lengths: lengths, workers: workers).map {
      $0.reciprocals / scale
    }
  }
}
