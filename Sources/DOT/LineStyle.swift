/// How a line is drawn.
public enum LineStyle: String, Hashable, Codable, Sendable, CaseIterable {
  /// Unbroken.
  case solid
  /// Long gaps: intended, missing, generic.
  case dashed
  /// Short gaps: possible, ended.
  case dotted
}
