public import Stakeholders

/// What changed between two periods: what is on record, what is covered, and what is found.
///
///     let changes = ChangeAnalysis(from: then, to: now, by: crosswalk)
///     changes.opened.map(\.id)  // ["coverage.open-level:land:national"]
///
/// Seen the other way, from the later period to the earlier with the crosswalk inverted, everything
/// that is added here is removed there, and so on: nothing more and nothing less. Between two periods
/// that say the same, nothing is told but the rows of a crosswalk.
public struct ChangeAnalysis: Sendable {
  public let old: Period
  public let new: Period
  public let correspondence: Correspondence
  public let entries: EntryChanges
  public let relations: RelationChanges
  /// In the later graph's order of focus areas and levels; those that are gone come last.
  public let cells: [CellChange]
  /// Found in the later period only, the gravest first.
  ///
  /// A finding about something renamed is the same. One about an area that was split or merged is
  /// there as long as any of its parts has it: it has closed when none has.
  public let opened: [Finding]
  public let closed: [Finding]
  /// Whether both periods are of one graph, on different days.
  public let isOfOneGraph: Bool

  public init(
    from old: Period,
    to new: Period,
    by crosswalk: Crosswalk = Crosswalk(),
    isOfOneGraph: Bool = false
  ) {
    let correspondence = Correspondence(from: old.graph, to: new.graph, by: crosswalk)
    self.old = old
    self.new = new
    self.correspondence = correspondence
    self.isOfOneGraph = isOfOneGraph
    let scope = Scope(from: old, to: new)
    entries = EntryChanges(from: old, to: new, by: correspondence, telling: scope.tells)
    relations = RelationChanges(from: old, to: new, by: correspondence)
    cells = CellChange.all(from: old.coverage, to: new.coverage, by: correspondence)
    let kin = (
      old: old.findings.map { correspondence.kin(of: $0, on: .old) },
      new: new.findings.map { correspondence.kin(of: $0, on: .new) }
    )
    let known = (old: Set(kin.old), new: Set(kin.new))
    opened = zip(new.findings, kin.new).filter { !known.old.contains($0.1) }.map(\.0)
    closed = zip(old.findings, kin.old).filter { !known.new.contains($0.1) }.map(\.0)
  }

  public var isEmpty: Bool {
    entries.isEmpty && relations.isEmpty && cells.isEmpty && opened.isEmpty && closed.isEmpty
  }
}

extension Correspondence {
  fileprivate func kin(of finding: Finding, on side: Side) -> String {
    self.finding(finding.id, on: side) { subject in
      subject == finding.level?.rawValue ? subject : kin(of: subject, on: side)
    }
  }
}

/// What a narrowed selection tells of entities: the chosen focus areas and their matters, and who
/// stands at an end of a chosen relation, or leads it.
private struct Scope {
  private let isNarrowed: Bool
  private let areas: Set<String>
  private var ends: [Correspondence.Side: Set<String>] = [:]

  init(from old: Period, to new: Period) {
    isNarrowed = old.isNarrowed || new.isNarrowed
    areas = Set(
      (old.selected.selection.focusAreas + new.selected.selection.focusAreas).map(\.rawValue)
    )
    guard isNarrowed else { return }
    for (side, period) in [(Correspondence.Side.old, old), (.new, new)] {
      var ids: Set<String> = []
      for relation in period.relations where period.chooses(relation) {
        ids.formUnion([relation.from.rawValue, relation.to.rawValue])
        if let lead = relation.lead { ids.insert(lead.rawValue) }
      }
      ends[side] = ids
    }
  }

  func tells(_ entry: Entry, _ side: Correspondence.Side) -> Bool {
    guard isNarrowed else { return true }
    switch entry.sort {
    case .graph: return true
    case .focusArea: return areas.isEmpty || areas.contains(entry.id)
    case .matter:
      guard !areas.isEmpty, case .text(let area)? = entry.properties["focus"] else { return false }
      return areas.contains(area)
    case .actor, .unit: return ends[side]?.contains(entry.id) ?? false
    default: return false
    }
  }
}
