internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a report says, before it is written as a page or as Markdown.
struct ReportContents: Sendable {
  let analysis: GapAnalysis
  /// The chapters of further analyses, in order.
  let passages: [Passage]
  let figures: [Figure]
  /// Rules for the drawings, in the style sheet of a page.
  let mapStyle: String
  let context: AnswerContext
  let names: GraphNames
  let sources: SourceList
  let register: Register

  init(_ report: GapReport) {
    analysis = report.analysis
    passages = report.passages
    figures = report.figures
    mapStyle = report.mapStyle
    context = report.context
    names = GraphNames(report.analysis.selected.graph, in: report.context.language)
    sources = SourceList(report.analysis.selected, names)
    register = Register(report.analysis.selected, names: names, sources: sources)
  }

  var language: Language { context.language }
  var selected: SelectedGraph { analysis.selected }
  var graph: StakeholderGraph { analysis.selected.graph }
  var coverage: Coverage { analysis.coverage }

  /// The counterparts in a focus area that no level is recorded of.
  func unplaced(_ area: FocusArea) -> [String] {
    names.sorted(coverage.counterparts[area.id]?.unplaced ?? [])
  }

  /// What the report is called: "Omvärldsrapport".
  static let genre = Phrase(sv: "Omvärldsrapport", en: "External relations report")

  /// What the report is about, as pairs of a label and a value.
  var particulars: [(label: Phrase, value: Phrase)] {
    var selection = selected.selection
    selection.reading = nil
    selection.date = nil
    let rest = selection == selected.selection ? selected : SelectedGraph(graph, selection)
    var particulars = [
      (Phrase(sv: "Urval", en: "Selection"), rest.inWords),
      (
        Phrase(sv: "Läsning", en: "Reading"),
        selected.reading?.name.phrase ?? Phrase(sv: "som den står", en: "as it stands")
      ),
    ]
    if let date = selected.selection.date {
      particulars.append((Phrase(sv: "Gäller den", en: "As of"), Phrase(date.description)))
    }
    if selected.isTellingOnlyRobust {
      particulars.append((Phrase(sv: "Fynd", en: "Findings"), .onlyRobust))
    }
    particulars.append((Phrase(sv: "Belägg", en: "Evidence"), graph.sourcedShare.inWords))
    return particulars
  }

  /// "13 luckor, 4 risker och 29 noteringar"; those that there are none of are left out.
  static func counts(_ findings: [Finding]) -> Phrase {
    let parts = Severity.allCases.compactMap { severity -> Phrase? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity.counted(count)
    }
    return parts.isEmpty ? Phrase(sv: "inga fynd", en: "no findings") : .list(parts)
  }

  /// The findings under their questions, in the order of questions; a question without findings is
  /// left out.
  var findingsByTopic: [(topic: Topic, findings: [Finding])] {
    let found = Dictionary(grouping: analysis.findings, by: \.rule.topic)
    return Topic.allCases.compactMap { topic in found[topic].map { (topic, $0) } }
  }
}

extension Severity {
  /// "1 lucka", "3 luckor".
  func counted(_ count: Int) -> Phrase {
    switch (self, count) {
    case (_, 1): Phrase("1 ") + name
    case (.gap, _): Phrase(sv: "\(count) luckor", en: "\(count) gaps")
    case (.risk, _): Phrase(sv: "\(count) risker", en: "\(count) risks")
    case (.notice, _): Phrase(sv: "\(count) noteringar", en: "\(count) notices")
    }
  }
}
