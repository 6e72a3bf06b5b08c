/// Where edges lead in a layered drawing.
public enum Direction: String, Hashable, Codable, Sendable, CaseIterable {
  /// Ranks are columns, the first at the left.
  case leftToRight = "LR"
  /// Ranks are rows, the first at the top.
  case topToBottom = "TB"
}
