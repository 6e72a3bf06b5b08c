public import Diagnostics

/// What was decided about a finding.
public struct FollowUp: Hashable, Sendable {
  public enum Decision: String, CaseIterable, Hashable, Sendable {
    /// It may stay as it is, for the reason given.
    case accept
    /// Something is to be done about it.
    case act
  }

  /// The id of the finding: `coverage.open-level:transport:national`.
  public var finding: String
  public var decision: Decision
  public var reason: LocalizedText?
  public var owner: Unit.ID?
  public var due: PartialDate?
  public var note: LocalizedText?
  public var location: SourceLocation?

  public init(
    finding: String,
    decision: Decision,
    reason: LocalizedText? = nil,
    owner: Unit.ID? = nil,
    due: PartialDate? = nil,
    note: LocalizedText? = nil,
    location: SourceLocation? = nil
  ) {
    self.finding = finding
    self.decision = decision
    self.reason = reason
    self.owner = owner
    self.due = due
    self.note = note
    self.location = location
  }
}
