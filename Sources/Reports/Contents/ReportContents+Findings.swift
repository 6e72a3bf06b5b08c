internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Findings of all analyses, looked up by what they are about.
struct FoundThings: Sendable {
  /// Each once: those of coverage, then of risks, then of one voice.
  let all: [Finding]
  private let byActor: [Actor.ID: [Int]]
  private let byArea: [FocusArea.ID: [Int]]
  private let endsOfLoss: [Finding.ID: [EntityID]]

  init(_ analysis: GapAnalysis, _ further: FurtherAnalyses) {
    var seen: Set<Finding.ID> = []
    var all: [Finding] = []
    var areasOfLoss: [Finding.ID: Set<FocusArea.ID>] = [:]
    var endsOfLoss: [Finding.ID: [EntityID]] = [:]
    for loss in further.risks?.losses ?? [] {
      areasOfLoss[loss.finding.id] = Set(loss.cells.map(\.area))
      endsOfLoss[loss.finding.id] = loss.ends
    }
    for finding in analysis.findings + (further.risks?.findings ?? [])
      + (further.voice?.findings ?? [])
    where seen.insert(finding.id).inserted { all.append(finding) }
    let graph = analysis.selected.graph
    var byActor: [Actor.ID: [Int]] = [:]
    var byArea: [FocusArea.ID: [Int]] = [:]
    for (place, finding) in all.enumerated() {
      for id in Set(finding.somebody + (endsOfLoss[finding.id] ?? [])) {
        if graph.sort(of: id) == .actor { byActor[Actor.ID(id), default: []].append(place) }
      }
      var areas = areasOfLoss[finding.id] ?? []
      if let area = finding.focusArea { areas.insert(area) }
      for area in areas { byArea[area, default: []].append(place) }
    }
    self.endsOfLoss = endsOfLoss
    self.all = all
    self.byActor = byActor
    self.byArea = byArea
  }

  /// The gravest first. That a relation may go is not told beside that whom it leads to may.
  func about(_ actor: Actor.ID) -> [Finding] { findings(at: byActor[actor] ?? []) }
  func about(_ area: FocusArea.ID) -> [Finding] { findings(at: byArea[area] ?? []) }

  /// The actors and units that a finding is about, each once.
  func somebody(in finding: Finding) -> [EntityID] {
    var seen: Set<EntityID> = []
    return (finding.somebody + (endsOfLoss[finding.id] ?? [])).filter { seen.insert($0).inserted }
  }

  private func findings(at places: [Int]) -> [Finding] {
    let found = places.map { all[$0] }
    let isImplied = found.contains { $0.rule == .lossOfActor }
    return found.filter { !(isImplied && $0.rule == .lossOfRelation) }.enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
  }
}

extension ReportContents {
  /// The findings that chapters have something to tell of, chapter by chapter.
  var told: [(finding: Finding, chapter: Chapter)] {
    chapters.flatMap { chapter in
      ((passage(chapter)?.findings ?? []) + toldFindings(in: chapter).flatMap(\.shown))
        .map { ($0, chapter) }
    }
  }

  /// Of the findings of a chapter those that it tells in full, and those that an earlier one does.
  func divided(
    _ findings: [Finding],
    in chapter: Chapter
  ) -> (here: [Finding], elsewhere: [Finding]) {
    (
      here: findings.filter { homes[$0.id] == chapter },
      elsewhere: findings.filter { homes[$0.id] != chapter }
    )
  }

  /// What leads to findings that other chapters tell in full, in a sentence each.
  func mentions(_ findings: [Finding]) -> [Block] {
    guard !findings.isEmpty else { return [] }
    let chapters = Set(findings.compactMap { homes[$0.id] })
    let places = Chapter.allCases.filter(chapters.contains).map {
      Line([.link($0.shortTitle[language], .chapter($0))])
    }
    let start = Phrase(
      sv: "Också detta hör hit; det står i sin helhet under ",
      en: "This belongs here too; it is told in full under "
    )
    return [
      .paragraph(Line(start[language]) + .list(places) + ":"),
      .findings(findings.map { Block.Spoken(finding: $0) }),
    ]
  }

  func words(of finding: Finding) -> FindingWords {
    FindingWords(finding: finding, names: names, date: selected.selection.date)
  }

  /// What a finding speaks of.
  func marks(of finding: Finding) -> Marks {
    let named = found.somebody(in: finding) + finding.facts.map { EntityID($0) }
    let isRobust = finding.holdsUnder.count > graph.readings.count
    return Marks(
      subjects: [finding.focusArea.map(Marks.area), finding.level.map(Marks.level)]
        .compactMap(\.self) + named.compactMap(graph.mark),
      readings: isRobust ? [] : finding.holdsUnder.map(\.rawValue)
    )
  }
}

extension [Finding] {
  /// Those that a report tells in full: all of them, or of very many the first and whatever somebody
  /// has decided about.
  var gravest: [Finding] {
    prefix(ReportLimits.findings)
      + dropFirst(ReportLimits.findings).filter { $0.followUp != nil }
  }
}
