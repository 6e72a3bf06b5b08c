/// How an edge goes from node to node.
public enum Splines: String, Hashable, Codable, Sendable, CaseIterable {
  /// Smooth curves around nodes.
  case curved = "true"
  /// Straight lines; the quickest.
  case straight = "line"
  /// Straight pieces around nodes.
  case polyline
  /// Horizontal and vertical pieces. Labels of edges may end up off the line.
  case orthogonal = "ortho"
}
