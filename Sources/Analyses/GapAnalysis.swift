public import Diagnostics
public import Stakeholders

/// Where nobody is: the coverage of a selection, and what is lacking in it.
public struct GapAnalysis: Sendable {
  public private(set) var selected: SelectedGraph
  public let coverage: Coverage
  /// The findings that fire under the chosen reading, the gravest first; those of one rule in the
  /// order of focus areas and levels.
  public private(set) var findings: [Finding]

  /// - Parameter quotes: The texts of documents, to look for quotes in.
  public init(_ selected: SelectedGraph, quotes: QuoteCheck = QuoteCheck(texts: [:])) {
    self.selected = selected
    let here = GapFindings(selected, quotes: quotes)
    coverage = here.coverage

    findings = selected.comparingReadings(here.findings) {
      GapFindings($0, quotes: quotes).findings
    }
  }

  /// Leaves out findings that hang on how a source is read.
  public mutating func keepRobustFindings() {
    findings = findings.holdingUnderAllReadings(of: selected.graph)
    selected.isTellingOnlyRobust = true
  }

  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Focus areas with counterparts, but no named one; and those without any.
  public var areasWithoutNamedPartner: [FocusArea] {
    coverage.focusAreas.filter { coverage.counterparts[$0.id]?.named.isEmpty ?? true }
  }
}

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
      return nil
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
      hint: nearest.map { Phrase(sv: "menade du '\($0)'?", en: "did you mean '\($0)'?") }
    )
  }

  fileprivate static func unknownSubject(_ subject: String, nearest: String?) -> Self {
    Self(
      code: "unknown-subject",
      message: Phrase(
        sv: "uppföljningen gäller '\(subject)', som inte finns i grafen",
        en: "the follow-up is about '\(subject)', which is not in the graph"
      ),
      hint: nearest.map { Phrase(sv: "menade du '\($0)'?", en: "did you mean '\($0)'?") }
    )
  }
}
