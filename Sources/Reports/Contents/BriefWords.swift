internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What each analysis brings to the front page: a point, and what to ask because of it.
struct BriefWords {
  struct Part {
    var point: Brief.Point?
    var question: Line?
  }

  let contents: ReportContents

  private var names: GraphNames { contents.names }
  var graph: StakeholderGraph { contents.graph }
  private func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  /// " i urvalet", where it leaves out relations.
  var here: Phrase { contents.selected.isNarrowed ? .inSelection : Phrase("") }

  /// The same, where only some of the focus areas or levels are asked about.
  var chosen: Phrase {
    contents.selected.selection.choosesCells ? .inSelection : Phrase("")
  }

  func part(
    _ chapter: Chapter,
    _ sentences: [Phrase],
    question: Phrase? = nil,
    linking links: [(name: String, target: Line.Target)],
    _ marks: Marks = Marks()
  ) -> Part {
    Part(
      point: sentences.isEmpty
        ? nil
        : Brief.Point(
          chapter: chapter,
          line: Line(sentences.map(say).joined(separator: " "), linking: links),
          marks: marks
        ),
      question: question.map { Line(say($0), linking: links) }
    )
  }

  func links(_ areas: [FocusArea.ID]) -> [(name: String, target: Line.Target)] {
    areas.flatMap { [(names.short($0), .area($0)), (names[$0], .area($0))] }
  }

  func links(_ ids: [EntityID]) -> [(name: String, target: Line.Target)] {
    ids.compactMap { id in
      switch graph.sort(of: id) {
      case .actor: (names[id], .actor(.init(id)))
      case .unit: (names[id], .unit(.init(id)))
      default: nil
      }
    }
  }

  // MARK: Where nobody is

  /// Which focus areas have nobody, and which levels are open in the others.
  func partners(_ headline: Headline) -> Part? {
    let lacking = contents.analysis.toldAreasWithoutNamedPartner
    let isLacking = Set(lacking.map(\.id))
    let told = Set(contents.analysis.findings.map(\.id))
    let elsewhere = contents.coverage.required.filter { cell in
      cell.isOpen && !isLacking.contains(cell.area)
        && (contents.finding(about: cell).map(told.contains) ?? true)
    }
    var sentences = Array(headline.sentences.dropFirst().prefix(lacking.isEmpty ? 1 : 2))
    if !elsewhere.isEmpty { sentences.append(openElsewhere(elsewhere, isMore: !lacking.isEmpty)) }
    let areas = contents.coverage.focusAreas.filter { area in
      isLacking.contains(area.id) || elsewhere.contains { $0.area == area.id }
    }
    let question: Phrase?
    if areas.isEmpty {
      question = nil
    } else {
      let list = Phrase.list(areas.map { Phrase(names.short($0)) }, limit: 6)
      question = Phrase(
        sv: "Vem borde föras in som part i \(list.swedish)?",
        en: "Who should be entered as a partner in \(list.english)?"
      )
    }
    return part(
      .findings,
      sentences,
      question: question,
      linking: links(contents.coverage.focusAreas.map(\.id)),
      Marks(areas: areas.map(\.id), levels: elsewhere.map(\.level))
    )
  }

  /// "Öppna är också Transport (regional och nationell nivå) och Boende (EU-nivå)."
  private func openElsewhere(_ cells: [Coverage.Cell], isMore: Bool) -> Phrase {
    let areas = contents.coverage.focusAreas.map(\.id).filter { id in
      cells.contains { $0.area == id }
    }
    let places = areas.map { area in
      let levels = graph.levelsWithNoun(cells.filter { $0.area == area }.map(\.level))
      return Phrase(names.short(area)) + Phrase(" (") + levels + Phrase(")")
    }
    let start =
      isMore
      ? Phrase(sv: "Öppet är också ", en: "Also open: ") : Phrase(sv: "Öppet är ", en: "Open: ")
    guard areas.count > 3 else { return start + .list(places) + Phrase(".") }
    return Phrase(
      sv: (isMore ? "Därutöver är " : "") + "\(cells.count) nivåer "
        + (isMore ? "" : "är ") + "öppna i \(areas.count) \(isMore ? "andra " : "")fokusområden.",
      en: "\(cells.count) levels are \(isMore ? "also " : "")open in \(areas.count) "
        + "\(isMore ? "other " : "")focus areas."
    ).capitalised
  }

  // MARK: What is another than before

  var changes: Part? {
    guard let changes = contents.further.changes else { return nil }
    let old = changes.old.coverage
    let before =
      old.requiredCount == 0 || changes.isEmpty
      ? Phrase("")
      : Phrase(
        sv: " Då var \(old.metCount) av \(old.requiredCount) krav på nivå uppfyllda.",
        en: " Then \(old.metCount) of \(old.requiredCount) required levels were met."
      )
    let sentence = ChangeHeadline(changes).sentences.first ?? Phrase("")
    return part(.change, [sentence + before], linking: [])
  }

  /// Decisions past their day.
  var overdue: Part? {
    let date = contents.selected.selection.date
    let late = contents.found.all.filter { finding in
      finding.followUp.map { DecisionWords($0, on: date).isOverdue } ?? false
    }
    guard !late.isEmpty else { return nil }
    let count = late.count
    let owners = Set(late.compactMap { $0.followUp?.owner }).sorted()
    let who =
      owners.isEmpty
      ? Phrase("")
      : Phrase(sv: " De svarar: ", en: " They answer for it: ") + graph.names(owners) + Phrase(".")
    return part(
      .followUps,
      [
        Phrase(
          sv: "\(count == 1 ? "Ett beslut" : "\(count) beslut") om fynd har passerat sin dag.",
          en: "\(count == 1 ? "One decision" : "\(count) decisions") on findings "
            + "\(count == 1 ? "is" : "are") past the due day."
        ) + who
      ],
      linking: links(owners.map { EntityID($0) }),
      Marks(units: owners)
    )
  }

  // MARK: What hangs by a thread

  var risks: Part? {
    guard let analysis = contents.further.risks, analysis.metCount > 0 else { return nil }
    let losses = analysis.losses.filter {
      !$0.cells.isEmpty && ($0.kind == .actor || $0.kind == .unit)
    }
    var sentences = [RiskPassage(analysis, in: contents.language).headline]
    let ends = losses.flatMap(\.ends)
    guard !ends.isEmpty else { return part(.risks, sentences, linking: []) }
    let list = Phrase.list(ends.map { graph.name($0).phrase }, limit: 4)
    sentences.append(
      ends.count == 1
        ? Phrase(
          sv: "Utan \(list.swedish) öppnas minst en nivå till.",
          en: "Without \(list.english) at least one more level falls open."
        )
        : Phrase(
          sv: "Faller en av dessa bort öppnas minst en nivå till: \(list.swedish).",
          en: "If one of these goes, at least one more level falls open: \(list.english)."
        )
    )
    let shown = Array(ends.prefix(5))
    let isOne = Set(losses.flatMap(\.cells).map(\.place)).count == 1
    return part(
      .risks,
      sentences,
      question: Phrase(
        sv: "Vem mer än \(list.swedish) kan bära \(isOne ? "den nivå" : "de nivåer") som annars "
          + "öppnas?",
        en: "Who besides \(list.english) could carry the \(isOne ? "level" : "levels") that would "
          + "fall open?"
      ),
      linking: links(shown),
      Marks(
        actors: shown.filter { graph.sort(of: $0) == .actor }.map { .init($0) },
        units: shown.filter { graph.sort(of: $0) == .unit }.map { .init($0) }
      )
    )
  }

  // MARK: The least to add

  var closing: Part? {
    guard let analysis = contents.further.closing, !analysis.open.isEmpty else { return nil }
    let words = ClosingWords(analysis: analysis, isLeft: false)
    let moves = analysis.sets.first ?? []
    let actors = moves.map { EntityID($0.actor) }
    return part(
      .closing,
      [words.brief],
      question: moves.isEmpty ? nil : words.briefQuestion,
      linking: links(actors) + links(moves.map(\.area)),
      Marks(actors: moves.map(\.actor), areas: moves.map(\.area))
    )
  }

  // MARK: Who of us is responsible

  var responsibility: Part? {
    let areas = contents.analysis.findings.filter { $0.rule == .noResponsibleUnit }
      .compactMap(\.focusArea)
    guard !areas.isEmpty else { return nil }
    let list = Phrase.list(areas.map { Phrase(names.short($0)) }, limit: 6)
    // Of what is chosen, only the basis of a relation touches responsibility.
    let here = contents.selected.selection.bases.isEmpty ? Phrase("") : Phrase.inSelection
    let others = contents.coverage.focusAreas.map(\.id).filter { !areas.contains($0) }
    return part(
      .organisation,
      [
        Phrase(
          sv: "Ingen enhet är\(here.swedish) noterad som ansvarig för \(list.swedish)",
          en: "No unit is recorded\(here.english) as responsible for \(list.english)"
        ) + contents.dealings.assumed(for: others).clause(ofOthers: others.count) + Phrase(".")
      ],
      question: Phrase(
        sv: "Vilken enhet ansvarar för \(list.swedish)?",
        en: "Which unit is responsible for \(list.english)?"
      ),
      linking: links(areas),
      Marks(areas: areas)
    )
  }
}
