public import Stakeholders

/// Where nobody is: the coverage of a selection, and what is lacking in it.
public struct GapAnalysis: Sendable {
  public private(set) var selected: SelectedGraph
  public let coverage: Coverage
  /// The findings that fire under the chosen reading, the gravest first; those of one rule in the
  /// order of focus areas and levels.
  public private(set) var findings: [Finding]
  /// Those of `areasWithoutNamedPartner` that are told of: all, or those that have none however a source
  /// is read.
  public private(set) var toldAreasWithoutNamedPartner: [FocusArea] = []

  /// - Parameter quotes: The texts of documents, to look for quotes in.
  public init(_ selected: SelectedGraph, quotes: QuoteCheck = QuoteCheck(texts: [:])) {
    self.selected = selected
    let here = GapFindings(selected, quotes: quotes)
    coverage = here.coverage

    findings = selected.comparingReadings(here.findings) {
      GapFindings($0, quotes: quotes).findings
    }
    toldAreasWithoutNamedPartner = areasWithoutNamedPartner
  }

  /// Leaves out findings that hang on how a source is read.
  public mutating func keepRobustFindings() {
    findings = findings.holdingUnderAllReadings(of: selected.graph)
    selected.isTellingOnlyRobust = true
    let readings: [Reading.ID?] = [nil] + selected.graph.readings.map(\.id)
    for reading in readings where reading != selected.selection.reading {
      let coverage = Coverage(selected.under(reading))
      toldAreasWithoutNamedPartner.removeAll { area in
        coverage.counterparts[area.id].map { !$0.named.isEmpty } ?? false
      }
    }
  }

  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Focus areas with counterparts, but no named one; and those without any.
  public var areasWithoutNamedPartner: [FocusArea] {
    coverage.focusAreas.filter { coverage.counterparts[$0.id]?.named.isEmpty ?? true }
  }
}
