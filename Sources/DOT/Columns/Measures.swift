/// How large the parts of a sheet are, in points: what only Graphviz knows, which has the fonts.
package struct Measures: Hashable, Sendable {
  /// The nodes, by name.
  package var nodes: [String: Size] = [:]
  /// The labels of groups, by name; that of the graph itself under `""`.
  package var labels: [String: Size] = [:]

  /// Makes empty measures.
  package init() {}
}

/// A width and a height.
package struct Size: Hashable, Codable, Sendable {
  package var width: Double
  package var height: Double

  /// Makes a size; a number that is none, or not within 0–100,000, is brought there.
  package init(width: Double, height: Double) {
    self.width = width.clamped(to: 0...100_000, default: 0)
    self.height = height.clamped(to: 0...100_000, default: 0)
  }

  static let zero = Size(width: 0, height: 0)
}
