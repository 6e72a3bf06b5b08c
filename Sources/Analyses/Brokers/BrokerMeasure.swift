/// A measure of how somebody stands between others, by the name that the field has for it. None is a
/// score of influence.
public enum BrokerMeasure: String, CaseIterable, Hashable, Sendable {
  case degree
  case reach
  case betweenness
  case constraint
  case effectiveSize = "effective-size"
  // The roles of Gould and Fernandez.
  case coordinator
  case consultant
  case gatekeeper
  case representative
  case liaison

  /// How somebody is tied.
  public static let structure: [Self] = [
    .degree, .reach, .betweenness, .constraint, .effectiveSize,
  ]

  public static let roles: [Self] = [
    .coordinator, .consultant, .gatekeeper, .representative, .liaison,
  ]
}
