public import Diagnostics
public import Stakeholders

/// Something that an analysis found: what, on what evidence, within what limit, and what to ask.
public struct Finding: Hashable, Sendable, Identifiable {
  /// What is said of it.
  public struct Words: Hashable, Sendable {
    /// The finding in a sentence.
    public let message: Phrase
    /// What the records cannot say, so that nobody reads more into the finding.
    public var limit: Phrase?
    /// What to ask, or whom.
    public var question: Phrase?
    /// The smallest change to the records that removes the finding.
    public let remedy: Phrase
  }

  public let rule: Rule
  /// What the finding is about, the most telling first: `["transport", "national"]`.
  public let subjects: [String]
  /// `rule:subject:subject`.
  public let id: String
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
  private let deferredWords: Deferred<Words>
  private let deferredChanges: Deferred<[Change]>

  /// What is said of it, put together anew each time.
  public var words: Words { deferredWords.make() }
  public var message: Phrase { words.message }
  public var limit: Phrase? { words.limit }
  public var question: Phrase? { words.question }
  public var remedy: Phrase { words.remedy }

  /// The remedy as changes to the graph that the finding is about. What has to be made up for it,
  /// such as an actor that nobody has named yet, is made up.
  public var changes: [Change] { deferredChanges.make() }

  init(
    _ rule: Rule,
    _ subjects: [String],
    words: @autoclosure @escaping @Sendable () -> Words,
    changes: @autoclosure @escaping @Sendable () -> [Change] = [],
    evidence: [Evidence] = [],
    facts: [String] = [],
    focusArea: FocusArea.ID? = nil,
    level: Level.ID? = nil
  ) {
    self.rule = rule
    self.subjects = subjects
    id = ([rule.rawValue] + subjects).joined(separator: ":")
    deferredWords = Deferred(make: words)
    deferredChanges = Deferred(make: changes)
    self.evidence = evidence
    self.facts = facts
    self.focusArea = focusArea
    self.level = level
  }

  /// A finding of a rule that fires so seldom that its words may as well be put together at once.
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
    let words = Words(message: message, limit: limit, question: question, remedy: remedy)
    self.init(
      rule,
      subjects,
      words: words,
      changes: changes(),
      evidence: evidence,
      facts: facts,
      focusArea: focusArea,
      level: level
    )
  }

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

/// What is worked out when somebody asks for it: most findings are only counted, or compared by what
/// they are about.
private struct Deferred<Value: Equatable>: Hashable, Sendable {
  let make: @Sendable () -> Value

  static func == (first: Self, second: Self) -> Bool { first.make() == second.make() }

  // It follows from the rest of the finding and the graph, and takes long to work out.
  func hash(into hasher: inout Hasher) {}
}
