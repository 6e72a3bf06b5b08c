/// What keeps numbers from becoming a graph, lengths or strengths.
public enum GraphError: Error, Hashable, Sendable {
  /// The `edge`-th edge of the input, counted from 0, ends at a vertex that is not in the graph.
  case noSuchVertex(Int, edge: Int, vertexCount: Int)

  /// A graph holds at most 2³² − 2 vertices.
  case tooManyVertices(Int)

  /// A graph holds at most 2³¹ − 1 edges.
  case tooManyEdges(Int)

  /// A length is a number in ``EdgeLengths/range``.
  case notALength(Double, edge: Int)

  /// A strength is a number in ``EdgeStrengths/range``.
  case notAStrength(Double, edge: Int)
}

extension GraphError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchVertex(let vertex, let edge, let count):
      "edge \(edge) ends at vertex \(vertex), but the vertices are 0 ..< \(count)"
    case .tooManyVertices(let count):
      "\(count) vertices are more than a graph holds (\(UInt32.max - 1))"
    case .tooManyEdges(let count):
      "\(count) edges are more than a graph holds (\(Int32.max))"
    case .notALength(let value, let edge):
      "edge \(edge) cannot be \(value) long: a length is \(EdgeLengths.range.inWords)"
    case .notAStrength(let value, let edge):
      "edge \(edge) cannot be \(value) strong: a strength is \(EdgeStrengths.range.inWords)"
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var inWords: String { "from \(lowerBound) to \(upperBound)" }
}
