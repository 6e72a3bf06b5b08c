public import Diagnostics
public import Stakeholders

/// Something that an analysis found: what, on what evidence, within what limit, and what to ask.
public struct Finding: Hashable, Sendable, Identifiable {
  public let rule: Rule
  /// What the finding is about, the most telling first: `["transport", "national"]`.
  public let subjects: [String]
  /// The finding in a sentence.
  public var message: Phrase
  /// What the records cannot say, so that nobody reads more into the finding.
  public var limit: Phrase?
  /// What to ask, or whom.
  public var question: Phrase?
  /// The smallest change to the records that removes the finding.
  public var remedy: Phrase
  public var evidence: [Evidence]
  /// The facts that the finding counts, where it is about many.
  public var facts: [String]
  /// The focus area and level that it belongs to, for choosing rows and columns.
  public var focusArea: FocusArea.ID?
  public var level: Level.ID?
  /// The readings under which it fires, `default` first.
  public var holdsUnder: [Reading.ID] = []
  /// What was decided about it.
  public var followUp: FollowUp?
  private let deferredChanges: DeferredChanges

  /// The remedy as changes to the graph that the finding is about. What has to be made up for it,
  /// such as an actor that nobody has named yet, is made up.
  public var changes: [Change] { deferredChanges.make() }

  init(
    _ rule: Rule,
    _ subjects: [String],
    _ message: Phrase,
    limit: Phrase? = nil,
    question: Phrase? = nil,
    remedy: Phrase,
    changes: @autoclosure @escaping @Sendable () -> [Change] = [],
    evidence: [Evidence] = [],
    facts: [String] = [],
    focusArea: FocusArea.ID? = nil,
    level: Level.ID? = nil
  ) {
    self.rule = rule
    self.subjects = subjects
    self.message = message
    self.limit = limit
    self.question = question
    self.remedy = remedy
    deferredChanges = DeferredChanges(make: changes)
    self.evidence = evidence
    self.facts = facts
    self.focusArea = focusArea
    self.level = level
  }

  /// `rule:subject:subject`.
  public var id: String { ([rule.rawValue] + subjects).joined(separator: ":") }
  public var severity: Severity { rule.severity }

  /// Whether somebody has accepted that it stays, until a day that has not passed.
  ///
  /// - Parameter today: A day as a number, 20261123; see `PartialDate.lastDay`.
  public func isAccepted(on today: Int) -> Bool {
    guard let followUp, followUp.decision == .accept else { return false }
    return followUp.due.map { today <= $0.lastDay } ?? true
  }

  /// Whether the day has passed by which a decision about it was due.
  ///
  /// - Parameter today: A day as a number, 20261123; see `PartialDate.lastDay`.
  public func isOverdue(on today: Int) -> Bool {
    followUp?.due.map { today > $0.lastDay } ?? false
  }
}

/// Changes that are worked out when somebody asks for them: most findings are only told.
///
/// They follow from the rest of the finding and the graph, so they tell no findings apart.
private struct DeferredChanges: Hashable, Sendable {
  let make: @Sendable () -> [Change]

  static func == (first: Self, second: Self) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
