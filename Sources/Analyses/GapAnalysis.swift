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
