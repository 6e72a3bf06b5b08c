public import Stakeholders

/// Why a finding fires, and what would come of its remedy.
public struct Explanation: Sendable {
  /// A fact that a finding rests on.
  public struct Ground: Hashable, Sendable {
    /// The id of an entity, `area:level` of a requirement, the id or key of a relation.
    public let id: String
    public let evidence: [Evidence]
  }

  public let selected: SelectedGraph
  public let finding: Finding
  /// In the order in which the rule asks for them.
  public let grounds: [Ground]
  /// The remedy as changes to the graph; empty where under the selection none removes the finding.
  public let changes: [Change]
  /// Findings that would go with it if the changes were made, the gravest first.
  public let wouldClose: [Finding]
  /// Findings that would come, the gravest first.
  public let wouldOpen: [Finding]

  /// - Parameters:
  ///   - id: The id of a finding of any analysis.
  ///   - quotes: The texts of documents, to look for quotes in.
  /// - Returns: `nil` when no such finding fires under the selection.
  public init?(of id: Finding.ID, in selected: SelectedGraph, quotes: QuoteCheck) {
    let before = selected.everyFinding(quotes: quotes)
    guard let finding = before.first(where: { $0.id == id }) else { return nil }
    self.selected = selected
    self.finding = selected.comparingReadings([finding]) { $0.everyFinding(quotes: quotes) }[0]
    grounds = selected.grounds(of: finding)
    changes = finding.changes
    let changed = SelectedGraph(selected.graph.applying(changes), selected.selection)
    let after = changed.everyFinding(quotes: quotes)
    let stays = Set(after.map(\.id))
    let stood = Set(before.map(\.id))
    wouldClose = before.filter { $0.id != id && !stays.contains($0.id) }
    wouldOpen = after.filter { !stood.contains($0.id) }
  }

  /// What the changes come to, record by record: what was tried.
  ///
  /// - Complexity: O(*n* log *n*) in entities and relations.
  public var tried: RecordChanges { RecordChanges(changes, to: selected.graph) }
}

extension SelectedGraph {
  /// The findings of all analyses under one reading, each once, the gravest first.
  public func everyFinding(quotes: QuoteCheck = QuoteCheck(texts: [:])) -> [Finding] {
    let findings =
      GapFindings(self, quotes: quotes).findings + VoiceFindings(self).findings
      + RiskFindings(self).losses.map(\.finding)
    var seen: Set<Finding.ID> = []
    return findings.filter { seen.insert($0.id).inserted }.inOrder(of: graph)
  }
}
