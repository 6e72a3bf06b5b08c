public import Stakeholders

/// What the records say at one time: a side of a comparison.
public struct Period: Sendable {
  public private(set) var selected: SelectedGraph
  public let coverage: Coverage
  /// What every analysis finds, each finding once, the gravest first.
  public private(set) var findings: [Finding]

  /// - Parameter quotes: The texts of documents, to look for quotes in.
  public init(_ selected: SelectedGraph, quotes: QuoteCheck = QuoteCheck(texts: [:])) {
    self.selected = selected
    let gaps = GapAnalysis(selected, quotes: quotes)
    coverage = gaps.coverage
    let all = [
      gaps.findings,
      VoiceAnalysis(selected).findings,
      RiskAnalysis(selected).findings,
    ]
    var seen: Set<String> = []
    findings = all.joined().filter { seen.insert($0.id).inserted }.inOrder(of: selected.graph)
  }

  /// All that is on record in a graph, nothing chosen and nothing looked for.
  init(recordsOf graph: StakeholderGraph) {
    selected = SelectedGraph(graph, Selection())
    coverage = Coverage(selected)
    findings = []
  }

  public var graph: StakeholderGraph { selected.graph }

  /// Leaves out findings that hang on how a source is read.
  public mutating func keepRobustFindings() {
    findings = findings.holdingUnderAllReadings(of: graph)
    selected.isTellingOnlyRobust = true
  }

  /// Every relation on record, recorded or stated by a property: those that have ended too, and
  /// those of every reading unless one is chosen. With a day, those that are valid on it.
  var relations: [Relation] {
    let (day, reading) = (selected.selection.date, selected.selection.reading)
    if day == nil, reading == nil { return graph.allRelations }
    let gone = Set(
      graph.allEntityIDs.filter { id in
        graph.entity(id).map { !selected.isValid($0.details) } ?? false
      }
    )
    return graph.allRelations.filter { relation in
      (reading.map { relation.readings.isEmpty || relation.readings.contains($0) } ?? true)
        && (day.map(relation.validity.contains) ?? true)
        && !(gone.contains(relation.from) || gone.contains(relation.to))
    }
  }

  /// Whether the rows, columns and filters of the selection leave a relation.
  func chooses(_ relation: Relation) -> Bool {
    let selection = selected.selection
    return (selection.kinds.isEmpty || selection.kinds.contains(relation.kind))
      && (selection.statuses.isEmpty
        || relation.status.map(selection.statuses.contains) ?? false)
      && (selection.bases.isEmpty || relation.origin != .recorded
        || relation.basis.map(selection.bases.contains) ?? false)
      && (selection.units.isEmpty
        || selected.holder(of: relation).map(selection.units.contains) ?? false)
      && (selection.focusAreas.isEmpty
        || relation.focus.contains(where: selection.focusAreas.contains)
        || [relation.from, relation.to].contains { selection.focusAreas.contains(.init($0)) })
      && (selection.levels.isEmpty
        || [relation.from, relation.to].contains { end in
          graph.actor(end)?.levels.contains(where: selection.levels.contains) ?? false
        })
  }

  /// Whether anything but a day and a reading is chosen.
  var isNarrowed: Bool {
    var selection = selected.selection
    selection.date = nil
    selection.reading = nil
    return !selection.isEverything
  }
}
