public import Diagnostics
public import Stakeholders

extension StakeholderGraph {
  /// What is doubtful in the decisions about findings: rules and subjects that do not exist, so
  /// that a decision would silently never count.
  public func followUpWarnings() -> [Diagnostic] {
    guard !followUps.isEmpty else { return [] }
    let rules = Rule.allCases.map(\.rawValue)
    let ids = Set(
      entityIDs + vocabulary.levels.map(\.id.rawValue) + Fact.Kind.allCases.map(\.rawValue)
        + allRelations.map { $0.id?.rawValue ?? $0.key }
    )
    return followUps.compactMap { followUp in
      let parts = followUp.finding.split(separator: ":", omittingEmptySubsequences: false)
      let rule = String(parts.first ?? "")
      guard rules.contains(rule) else {
        return Diagnostic(
          .warning,
          .unknownRule(rule, nearest: Spelling.nearest(to: rule, among: rules)),
          at: followUp.location
        )
      }
      for part in parts.dropFirst() where !ids.contains(String(part)) {
        return Diagnostic(
          .warning,
          .unknownSubject(String(part), nearest: Spelling.nearest(to: part, among: ids)),
          at: followUp.location
        )
      }
      if let rule = Rule(rawValue: rule) {
        let subjects = parts.dropFirst().map(String.init)
        guard rule.accepts(subjects, in: self) else {
          return Diagnostic(
            .warning,
            .unmatchable(followUp.finding, rule, subjects, in: self),
            at: followUp.location
          )
        }
      }
      return nil
    }
  }

  /// What was decided about findings that are there no more, under any reading.
  ///
  /// What is found on a chosen day only is not looked for.
  public func followUpsWithoutFinding(quotes: QuoteCheck) -> [Diagnostic] {
    let asked = followUps.filter { followUp in
      let parts = followUp.finding.split(separator: ":", omittingEmptySubsequences: false)
      guard let rule = parts.first.flatMap({ Rule(rawValue: String($0)) }), rule != .reviewOverdue,
        rule != .quoteNotFound || !quotes.isEmpty
      else { return false }
      return rule.accepts(parts.dropFirst().map(String.init), in: self)
    }
    if asked.isEmpty { return [] }
    let whole = SelectedGraph(self, Selection())
    let found = ([nil] + readings.map(\.id)).reduce(into: Set<Finding.ID>()) { found, reading in
      found.formUnion(whole.under(reading).everyFinding(quotes: quotes).map(\.id))
    }
    return asked.filter { !found.contains($0.finding) }.map { followUp in
      Diagnostic(.warning, .withoutFinding(followUp.finding), at: followUp.location)
    }
  }

  private var entityIDs: [String] {
    focusAreas.map(\.id.rawValue) + actors.map(\.id.rawValue) + units.map(\.id.rawValue)
      + matters.map(\.id.rawValue) + aims.map(\.id.rawValue) + documents.map(\.id.rawValue)
      + readings.map(\.id.rawValue)
  }
}

extension Diagnostic.Problem {
  fileprivate static func unknownRule(_ rule: String, nearest: String?) -> Self {
    Self(
      code: "unknown-rule",
      message: Phrase(
        sv: "uppföljningen gäller regeln '\(rule)', som inte finns",
        en: "the follow-up is about the rule '\(rule)', which does not exist"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
    )
  }

  fileprivate static func unknownSubject(_ subject: String, nearest: String?) -> Self {
    Self(
      code: "unknown-subject",
      message: Phrase(
        sv: "uppföljningen gäller '\(subject)', som inte finns i grafen",
        en: "the follow-up is about '\(subject)', which is not in the graph"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
    )
  }

  /// - Parameter subjects: They exist, but are not such as the rule is about, or in another order.
  fileprivate static func unmatchable(
    _ finding: String,
    _ rule: Rule,
    _ subjects: [String],
    in graph: StakeholderGraph
  ) -> Self {
    let pattern = Phrase(
      sv: ([rule.rawValue] + rule.subjects.map { $0.placeholder.swedish }).joined(separator: ":"),
      en: ([rule.rawValue] + rule.subjects.map { $0.placeholder.english }).joined(separator: ":")
    )
    let meant = subjects.orders.first { rule.accepts($0, in: graph) }
      .map { ([rule.rawValue] + $0).joined(separator: ":") }
    return Self(
      code: "unmatchable-follow-up",
      message: Phrase(
        sv: "uppföljningen gäller '\(finding)', och så kan inget fynd heta",
        en: "the follow-up is about '\(finding)', and no finding can have that id"
      ),
      hint: meant.map { Phrase.didYouMean($0) }
        ?? Phrase(sv: "skriv \(pattern.swedish)", en: "write \(pattern.english)")
    )
  }

  fileprivate static func withoutFinding(_ finding: String) -> Self {
    Self(
      code: "follow-up-without-finding",
      message: Phrase(
        sv: "uppföljningen gäller '\(finding)', men det fyndet finns inte, under någon läsning",
        en: "the follow-up is about '\(finding)', but there is no such finding, under any reading"
      ),
      hint: Phrase(
        sv: "är det åtgärdat kan uppföljningen tas bort",
        en: "if it has been dealt with, the follow-up can be removed"
      )
    )
  }
}

extension [String] {
  /// Every order of a few.
  fileprivate var orders: [[String]] {
    if count < 2 || count > 3 { return [self] }
    return indices.flatMap { place -> [[String]] in
      var rest = self
      let first = rest.remove(at: place)
      return rest.orders.map { [first] + $0 }
    }
  }
}
