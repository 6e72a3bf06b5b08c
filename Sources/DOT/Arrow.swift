/// Which ends of an edge have a head.
public enum Arrow: String, Hashable, Codable, Sendable, CaseIterable {
  /// Neither: a symmetric tie.
  case none
  /// The end the edge leads to.
  case forward
  /// The end the edge comes from.
  case back
  /// Both.
  case both
}
