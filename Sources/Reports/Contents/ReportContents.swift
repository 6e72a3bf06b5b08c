internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a report says, before it is written as a page or as Markdown.
struct ReportContents: Sendable {
  let analysis: GapAnalysis
  let further: FurtherAnalyses
  /// The chapters of further analyses, in order.
  let passages: [Passage]
  let figures: [Figure]
  /// Rules for the drawings, in the style sheet of a page.
  let mapStyle: String
  /// The file beside the report that has every row of it.
  let workbook: String?
  let context: AnswerContext
  let names: GraphNames
  let sources: SourceList
  let register: Register
  let dealings: Dealings
  let found: FoundThings
  let counterparts: Counterparts
  let organisation: OrganisationChapter
  let foreign: ForeignTexts
  /// The chapter that tells each finding in full; others mention it.
  private(set) var homes: [Finding.ID: Chapter] = [:]

  /// The pages of focus areas, in the order of the graph.
  private(set) var areaSheets: [Sheet] = []
  /// The pages of counterparts, in the Swedish order of names.
  private(set) var counterpartSheets: [Sheet] = []

  init(
    _ analysis: GapAnalysis,
    further: FurtherAnalyses,
    figures: [Figure],
    mapStyle: String,
    workbook: String?,
    context: AnswerContext
  ) {
    self.analysis = analysis
    self.further = further
    self.figures = figures
    self.mapStyle = mapStyle
    self.workbook = workbook
    self.context = context
    let selected = analysis.selected
    passages = further.passages(in: context.language)
    names = GraphNames(selected.graph, in: context.language)
    sources = SourceList(selected, names)
    register = Register(selected, names: names, sources: sources)
    dealings = Dealings(selected)
    found = FoundThings(analysis, further)
    counterparts = Counterparts(
      selected,
      analysis.coverage,
      dealings,
      found,
      further.closing,
      names
    )
    organisation = OrganisationChapter(selected, names)
    foreign = ForeignTexts(selected.graph, in: context.language)
    homes = Dictionary(told.map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
    areaSheets = pagedAreas.map { AreaSheet(contents: self, area: $0).sheet }
    counterpartSheets = counterparts.all.filter(counterparts.paged.contains)
      .compactMap(selected.graph.actor).map { ActorSheet(contents: self, actor: $0).sheet }
  }

  var language: Language { context.language }
  var selected: SelectedGraph { analysis.selected }
  var graph: StakeholderGraph { analysis.selected.graph }
  var coverage: Coverage { analysis.coverage }

  /// The counterparts in a focus area that no level is recorded of.
  func unplaced(_ area: FocusArea) -> [String] {
    names.sorted(coverage.counterparts[area.id]?.unplaced ?? [])
  }

  // MARK: Chapters

  /// The chapters that the report has.
  var chapters: [Chapter] {
    let told = Set(passages.map(\.chapter))
    return Chapter.allCases.filter { chapter in
      switch chapter {
      case .risks, .voice, .closing, .brokers, .change: told.contains(chapter)
      case .channels: told.contains(chapter) || !findings(in: chapter).isEmpty
      case .areas: !coverage.focusAreas.isEmpty
      case .maps: !figures.isEmpty
      case .upkeep: !findings(in: chapter).isEmpty
      case .brief, .findings, .coverage, .counterparts, .organisation, .followUps, .register,
        .sources, .guide:
        true
      }
    }
  }

  func passage(_ chapter: Chapter) -> Passage? { passages.first { $0.chapter == chapter } }

  /// What the gap analysis found under the questions of a chapter, question by question.
  func findings(in chapter: Chapter) -> [(topic: Topic, findings: [Finding])] {
    let found = Dictionary(grouping: analysis.findings, by: \.rule.topic)
    return chapter.topics.compactMap { topic in found[topic].map { (topic, byName($0)) } }
  }

  /// Those of one rule about documents or actors, which have no order of their own, by their names.
  private func byName(_ findings: [Finding]) -> [Finding] {
    findings.chunked(by: \.rule).flatMap { findings in
      let named = findings.compactMap { finding -> (finding: Finding, place: Int)? in
        guard finding.focusArea == nil, let id = finding.subjects.first.map({ EntityID($0) }),
          [.document, .actor].contains(graph.sort(of: id))
        else { return nil }
        return (finding, names.place(id))
      }
      return named.count < findings.count
        ? findings : named.sorted { $0.place < $1.place }.map(\.finding)
    }
  }

  /// What stands above the findings of a question; `nil` where the chapter is called by it and asks
  /// nothing else.
  func heading(of topic: Topic, in chapter: Chapter) -> Phrase? {
    if topic == .partners, findings(in: chapter).count > 1 {
      return Phrase(
        sv: "Fokusområden utan namngiven part",
        en: "Focus areas without a named partner"
      )
    }
    if topic == .matters {
      return Phrase(
        sv: "Det som saknas för att nå den som bestämmer",
        en: "What is lacking to reach the one who decides"
      )
    }
    return topic.question == chapter.title ? nil : topic.question
  }

  /// The same, with those of each question that are told in full.
  func toldFindings(in chapter: Chapter) -> [(topic: Topic, all: [Finding], shown: [Finding])] {
    findings(in: chapter).map { ($0.topic, $0.findings, $0.findings.gravest) }
  }

  // MARK: Pages

  /// The focus areas with a page of their own, in the order of the graph.
  private var pagedAreas: ArraySlice<FocusArea> {
    coverage.focusAreas.prefix(ReportLimits.areas)
  }

  func hasSheet(_ area: FocusArea.ID) -> Bool { pagedAreas.contains { $0.id == area } }

  // MARK: Maps

  /// The maps that stand with what they are of.
  private static let homes: [String: Chapter] = [
    "overview": .brief, "organisation": .organisation, "risks": .risks,
  ]

  /// The chapter or page in which a map stands; `nil` for one that stands among the maps.
  func home(of figure: Figure) -> Line.Target? {
    if let chapter = Self.homes[figure.view], chapter != .risks || passage(.risks) != nil {
      return .chapter(chapter)
    }
    let parts = figure.view.split(separator: ":").map(String.init)
    if parts.first == "channels", passage(.channels) != nil { return .chapter(.channels) }
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "focus" where hasSheet(FocusArea.ID(parts[1])):
      return .area(FocusArea.ID(parts[1]))
    case "actor" where hasSheet(Actor.ID(parts[1])),
      "voice" where hasSheet(Actor.ID(parts[1])):
      return .actor(Actor.ID(parts[1]))
    default: return nil
    }
  }

  /// The maps that stand in a chapter of their own.
  var looseFigures: [Figure] { figures.filter { home(of: $0) == nil } }

  // MARK: Header

  /// What the report is called: "Omvärldsrapport".
  static let genre = Phrase(sv: "Omvärldsrapport", en: "External relations report")

  /// What the report is about, as pairs of a label and a value.
  var particulars: [(label: Phrase, value: Phrase)] {
    var selection = selected.selection
    selection.reading = nil
    selection.date = nil
    let rest = selection == selected.selection ? selected : SelectedGraph(graph, selection)
    var particulars = [
      (Phrase(sv: "Urval", en: "Selection"), rest.inWords + withoutEnded),
      (
        Phrase(sv: "Läsning", en: "Reading"),
        selected.reading?.name.phrase ?? Phrase(sv: "som den står", en: "as it stands")
      ),
      (
        Phrase(sv: "Gäller den", en: "As of"),
        selected.selection.date.map { Phrase($0.description) }
          ?? Phrase(sv: "ingen vald dag", en: "no chosen day")
      ),
    ]
    if selected.isTellingOnlyRobust {
      particulars.append((Phrase(sv: "Fynd", en: "Findings"), .onlyRobust))
    }
    if let documents = sources.inWords {
      particulars.append((Phrase(sv: "Bygger på", en: "Rests on"), documents))
    }
    particulars.append((Phrase(sv: "Belägg", en: "Evidence"), graph.sourcedShare.inWords))
    return particulars
  }

  /// ", utom 1 avslutad relation": what has ended is no part of a selection that does not ask for it.
  private var withoutEnded: Phrase {
    let selection = selected.selection
    guard selection.date == nil, selection.statuses.isEmpty else { return Phrase("") }
    let count = graph.relations.count { $0.status == .ended }
    guard count > 0 else { return Phrase("") }
    return Phrase(
      sv: ", utom \(count) \(count == 1 ? "avslutad relation" : "avslutade relationer")",
      en: ", without \(count) \(count == 1 ? "relation that has" : "relations that have") ended"
    )
  }

  /// "13 luckor, 4 risker och 29 noteringar"; those that there are none of are left out.
  static func counts(_ findings: [Finding]) -> Phrase {
    let parts = Severity.allCases.compactMap { severity -> Phrase? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity.counted(count)
    }
    return parts.isEmpty ? Phrase(sv: "inga fynd", en: "no findings") : .list(parts)
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

extension ReportContents {
  /// Where each map stands.
  var mapList: [Block] {
    let items = figures.map { figure in
      Block.Item(line: Line([.link(figure.title, .map(figure.anchor))]))
    }
    return items.isEmpty ? [] : [.list(items)]
  }
}

extension Sequence {
  /// Runs of elements that have a property in common.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
