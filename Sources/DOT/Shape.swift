/// The outline of a node.
public enum Shape: String, Hashable, Codable, Sendable, CaseIterable {
  /// A rectangle.
  case box
  /// A rectangle with round corners.
  case roundedBox
  /// An oval.
  case ellipse
  /// Six sides.
  case hexagon
  /// Eight sides.
  case octagon
  /// A square on its corner.
  case diamond
  /// A drum, for stores and registers.
  case cylinder
  /// A sheet with a folded corner.
  case note
  /// A folder with a tab.
  case folder
  /// A box with two small boxes, for parts of systems.
  case component
  /// No outline, only the label.
  case plain
  /// A dot without a label.
  case point

  var graphvizName: String {
    self == .roundedBox ? "box" : rawValue
  }
}
