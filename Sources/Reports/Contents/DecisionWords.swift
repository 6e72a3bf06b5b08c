public import Diagnostics
public import Stakeholders

/// What was decided about a finding, in words that are true on the day that an answer is about; where
/// none is chosen, in words that are true on any.
public struct DecisionWords: Sendable {
  private let followUp: FollowUp
  /// As a number, 20261123; see `PartialDate.lastDay`.
  private let day: Int?

  public init(_ followUp: FollowUp, on day: Int?) {
    self.followUp = followUp
    self.day = day
  }

  init(_ followUp: FollowUp, on date: PartialDate?) {
    self.init(followUp, on: date?.lastDay)
  }

  /// Whether the day that was set has passed.
  public var isOverdue: Bool {
    guard let day, let due = followUp.due else { return false }
    return due.lastDay < day
  }

  /// Whether the finding is accepted, as far as can be told without a day.
  var isSettled: Bool {
    followUp.decision == .accept && (followUp.due == nil || day != nil && !isOverdue)
  }

  /// "godtagen till 2027-06"; "inte längre godtagen: gällde till 2027-06".
  public var phrase: Phrase {
    let due = followUp.due
    switch (followUp.decision, due) {
    case (.accept, let due?) where isOverdue:
      return Phrase(
        sv: "inte längre godtagen: gällde till \(due)",
        en: "not accepted any more: past its due day \(due)"
      )
    case (.act, let due?) where isOverdue:
      return Phrase(
        sv: "skulle ha åtgärdats senast \(due)",
        en: "was to be acted on by \(due)"
      )
    case (.accept, _):
      return Phrase(
        sv: "godtagen" + (due.map { " till \($0)" } ?? ""),
        en: "accepted" + (due.map { " until \($0)" } ?? "")
      )
    case (.act, _):
      return Phrase(
        sv: "ska åtgärdas" + (due.map { " senast \($0)" } ?? ""),
        en: "to be acted on" + (due.map { " by \($0)" } ?? "")
      )
    }
  }
}
