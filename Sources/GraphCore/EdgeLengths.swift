/// How long each edge of a graph is: the more, the farther. One number an edge, from 10⁻¹⁰⁰ to 10¹⁰⁰.
///
/// Not to be mistaken for ``EdgeStrengths``, of which more is closer: handing one for the other is
/// the classic mistake of weighted networks, so they are two types.
public struct EdgeLengths: Hashable, Sendable {
  /// What a length can be. Sums, squares and quotients of such numbers are finite and above 0, however
  /// many edges there are, so that no measure runs out of numbers on its way.
  public static let range = 1e-100...1e100

  /// In the order of the graph's edges.
  public let values: [Double]

  /// - Throws: ``GraphError/notALength(_:edge:)`` at the first that is not in ``range``. An edge
  ///   of length zero would make one vertex of two: merge them instead
  ///   (``UndirectedGraph/quotient(by:parallelEdges:loops:)``).
  public init(_ values: [Double]) throws(GraphError) {
    for (edge, value) in values.enumerated() where !Self.range.contains(value) {
      throw .notALength(value, edge: edge)
    }
    self.values = values
  }
}

/// How strong each edge of a graph is: the more, the closer. One number an edge, from 10⁻¹⁰⁰ to 10¹⁰⁰.
public struct EdgeStrengths: Hashable, Sendable {
  /// What a strength can be: what a length can, and for the same reason.
  public static let range = EdgeLengths.range

  /// In the order of the graph's edges.
  public let values: [Double]

  /// - Throws: ``GraphError/notAStrength(_:edge:)`` at the first that is not in ``range``.
  public init(_ values: [Double]) throws(GraphError) {
    for (edge, value) in values.enumerated() where !Self.range.contains(value) {
      throw .notAStrength(value, edge: edge)
    }
    self.values = values
  }

  /// Lengths that fall as strengths rise: 1 ÷ strength.
  ///
  /// M. E. J. Newman, "Scientific collaboration networks. II", *Physical Review E* 64, 016132, 2001,
  /// [doi:10.1103/PhysRevE.64.016132](https://doi.org/10.1103/PhysRevE.64.016132).
  public func reciprocalLengths() -> EdgeLengths { EdgeLengths(checked: values.map { 1 / $0 }) }
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
