internal import Diagnostics
internal import Stakeholders

/// The findings about gaps under one reading, without what only a comparison of readings knows.
struct GapFindings {
  let selected: SelectedGraph
  let coverage: Coverage
  var findings: [Finding] = []

  var graph: StakeholderGraph { selected.graph }
  var vocabulary: Vocabulary { selected.graph.vocabulary }

  init(_ selected: SelectedGraph, quotes: QuoteCheck) {
    self.selected = selected
    // Findings are about the whole of what stands; rows and columns are chosen at the end.
    var whole = selected.selection
    whole.focusAreas = []
    whole.levels = []
    let everything =
      whole == selected.selection ? selected : SelectedGraph(selected.graph, whole)
    let coverage = Coverage(everything)
    self.coverage = whole == selected.selection ? coverage : Coverage(selected)
    partners(coverage)
    levels(coverage)
    matters(coverage)
    responsibility(everything)
    documents()
    arenasAndAims(everything)
    sources(quotes)
    chooseRowsAndColumns()
    sort()
  }

  /// Leaves what belongs to the chosen rows and columns; what belongs to no focus area or level is
  /// about the whole graph and is told when nothing is chosen.
  mutating func chooseRowsAndColumns() {
    let selection = selected.selection
    if !selection.focusAreas.isEmpty {
      findings.removeAll { finding in
        !(finding.focusArea.map(selection.focusAreas.contains) ?? false)
      }
    }
    if !selection.levels.isEmpty {
      findings.removeAll { finding in
        if let level = finding.level { return !selection.levels.contains(level) }
        return finding.focusArea == nil
      }
    }
  }

  mutating func sort() {
    let rules = Dictionary(
      uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) }
    )
    let areas = Dictionary(
      uniqueKeysWithValues: graph.focusAreas.enumerated().map { ($0.element.id, $0.offset) }
    )
    let vocabulary = vocabulary
    let aims = Dictionary(
      uniqueKeysWithValues: graph.aims.enumerated().map { ($0.element.id.rawValue, $0.offset) }
    )
    func place(_ finding: Finding) -> (Severity, Int, Int, Int, String) {
      (
        finding.severity, rules[finding.rule] ?? 0,
        finding.rule == .unownedAim
          ? finding.subjects.first.flatMap { aims[$0] } ?? 0
          : finding.focusArea.flatMap { areas[$0] } ?? Int.max,
        finding.level.map { vocabulary.order(of: $0) } ?? -1, finding.id
      )
    }
    findings.sort { place($0) < place($1) }
  }

  /// The names of actors, in the order of each language's own.
  func names(_ ids: some Sequence<Actor.ID>) -> Phrase {
    let ids = Array(ids)
    func list(_ language: Language) -> Phrase {
      .list(
        ids.inSwedishOrder(of: { graph.name($0)[language] }, then: \.rawValue)
          .map { graph.name($0).phrase }
      )
    }
    return Phrase(sv: list(.swedish).swedish, en: list(.english).english)
  }

  func level(_ id: Level.ID) -> Phrase {
    vocabulary.level(id)?.withNoun ?? Phrase(id.rawValue)
  }

  static let notOnRecord = Phrase(
    sv: "Det betyder inte att samarbete saknas, bara att det inte är noterat.",
    en: "That does not mean that cooperation is absent, only that it is not on record."
  )
}

extension Sequence where Element: Hashable {
  /// Each element once, in order.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
