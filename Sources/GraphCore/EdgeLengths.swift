/// How long each edge of a graph is: the more, the farther. Positive and finite, one an edge.
///
/// Not to be mistaken for ``EdgeStrengths``, of which more is closer: handing one for the other is
/// the classic mistake of weighted networks, so they are two types.
public struct EdgeLengths: Hashable, Sendable {
  /// In the order of the graph's edges.
  public let values: [Double]

  /// - Throws: ``GraphError/notALength(_:edge:)`` at the first that is zero, negative, infinite or
  ///   not a number. An edge of length zero would make one vertex of two: merge them instead
  ///   (``UndirectedGraph/quotient(by:parallelEdges:loops:)``).
  public init(_ values: [Double]) throws(GraphError) {
    for (edge, value) in values.enumerated() where !(value > 0 && value.isFinite) {
      throw .notALength(value, edge: edge)
    }
    self.values = values
  }
}

/// How strong each edge of a graph is: the more, the closer. Positive and finite, one an edge.
public struct EdgeStrengths: Hashable, Sendable {
  /// In the order of the graph's edges.
  public let values: [Double]

  /// - Throws: ``GraphError/notAStrength(_:edge:)`` at the first that is zero, negative, infinite or
  ///   not a number.
  public init(_ values: [Double]) throws(GraphError) {
    for (edge, value) in values.enumerated() where !(value > 0 && value.isFinite) {
      throw .notAStrength(value, edge: edge)
    }
    self.values = values
  }

  /// Lengths that fall as strengths rise: 1 ÷ strength.
  ///
  /// M. E. J. Newman, "Scientific collaboration networks. II", *Physical Review E* 64, 016132, 2001,
  /// [doi:10.1103/PhysRevE.64.016132](https://doi.org/10.1103/PhysRevE.64.016132).
  ///
  /// - Throws: ``GraphError/notALength(_:edge:)`` where a strength is so small that its length
  ///   would be infinite.
  public func reciprocalLengths() throws(GraphError) -> EdgeLengths {
    try EdgeLengths(values.map { 1 / $0 })
  }
}

extension Graph {
  /// - Precondition: There is one value for each edge of this graph.
  func arcValues(_ lengths: EdgeLengths) -> [Double] {
    precondition(lengths.values.count == edgeCount, "one length an edge")
    return successors.arcValues(lengths.values)
  }

  /// - Precondition: There is one value for each edge of this graph.
  func arcValues(_ strengths: EdgeStrengths) -> [Double] {
    precondition(strengths.values.count == edgeCount, "one strength an edge")
    return successors.arcValues(strengths.values)
  }
}
