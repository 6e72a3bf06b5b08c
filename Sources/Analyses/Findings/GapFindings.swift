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
    let table = EngagementTable(everything)
    let coverage = Coverage(everything, table)
    self.coverage = whole == selected.selection ? coverage : Coverage(selected, table)
    partners(coverage)
    levels(coverage)
    findings += MatterFindings(selected, table).findings
    responsibility(everything)
    documents()
    arenasAndAims(everything)
    sources(quotes)
    findings = findings.chosen(by: selected.selection).inOrder(of: graph)
  }

  var remedies: Remedies { Remedies(selected: selected) }

  func names(_ ids: some Sequence<Actor.ID>) -> Phrase { graph.names(ids) }

  func level(_ id: Level.ID) -> Phrase { graph.levelWithNoun(id) }

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
