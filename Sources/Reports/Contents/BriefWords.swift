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
  private var graph: StakeholderGraph { contents.graph }
  private func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  private func part(
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

  private func links(_ areas: [FocusArea.ID]) -> [(name: String, target: Line.Target)] {
    areas.flatMap { [(names.short($0), .area($0)), (names[$0], .area($0))] }
  }

  private func links(_ ids: [EntityID]) -> [(name: String, target: Line.Target)] {
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
    let lacking = contents.analysis.areasWithoutNamedPartner
    let isLacking = Set(lacking.map(\.id))
    let elsewhere = contents.coverage.required.filter { $0.isOpen && !isLacking.contains($0.area) }
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
        + (isMore ? "" : "är ") + "öppna i \(areas.count) andra fokusområden.",
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
    return part(
      .risks,
      sentences,
      question: Phrase(
        sv: "Vem mer än "
          + Phrase.list(ends.prefix(3).map { graph.name($0).phrase }).swedish
          + " kan bära de nivåer som hänger på dem?",
        en: "Who besides "
          + Phrase.list(ends.prefix(3).map { graph.name($0).phrase }).english
          + " could carry the levels that hang on them?"
      ),
      linking: links(shown),
      Marks(
        actors: shown.filter { graph.sort(of: $0) == .actor }.map { .init($0) },
        units: shown.filter { graph.sort(of: $0) == .unit }.map { .init($0) }
      )
    )
  }

  // MARK: Who decides

  var channels: Part? {
    guard let analysis = contents.further.channels else { return nil }
    var sentences: [Phrase] = []
    let count = analysis.answers.count
    let reached = analysis.answers.count { !$0.channels.isEmpty }
    if count > 0 {
      let makers = Phrase(
        sv: count == 1 ? "1 noterad beslutsfattare" : "\(count) noterade beslutsfattare",
        en: count == 1 ? "1 decision maker on record" : "\(count) decision makers on record"
      )
      sentences.append(
        Phrase(
          sv: "\(reached) av \(makers.swedish) nås från oss på en noterad väg.",
          en:
            "\(reached) of \(makers.english) \(reached == 1 || count == 1 ? "is" : "are") reached "
            + "from us by a channel on record."
        )
      )
    }
    var ends = analysis.answers.map(\.target)
    if let narrow = analysis.answers.first(where: { !$0.cutMembers.isEmpty }) {
      ends += narrow.cutMembers
      sentences.append(
        Phrase(
          sv: "Till \(graph.name(narrow.target)[.swedish]) går varje väg genom "
            + Phrase.list(narrow.cutMembers.map { graph.name($0).phrase }).swedish + ".",
          en: "To \(graph.name(narrow.target)[.english]) every way goes through "
            + Phrase.list(narrow.cutMembers.map { graph.name($0).phrase }).english + "."
        )
      )
    }
    let matters = graph.matters.filter { contents.selected.isValid($0.details) }
    let open = contents.analysis.findings.filter { $0.rule == .noDecisionMaker }
    if !open.isEmpty {
      sentences.append(
        Phrase(
          sv: "För \(open.count) av \(matters.count) "
            + "\(matters.count == 1 ? "sakfråga" : "sakfrågor") är ingen beslutsfattare noterad.",
          en: "For \(open.count) of \(matters.count) "
            + "\(matters.count == 1 ? "matter" : "matters") no decision maker is recorded."
        )
      )
    }
    guard !sentences.isEmpty else { return nil }
    return part(.channels, sentences, question: whoDecides(open), linking: links(ends))
  }

  private func whoDecides(_ open: [Finding]) -> Phrase? {
    let matters = open.compactMap { $0.subjects.first }.map { EntityID($0) }
    guard let first = matters.first else { return nil }
    return matters.count == 1
      ? Phrase(
        sv: "Vem bestämmer om \(graph.name(first).phrase.quoted.swedish)?",
        en: "Who decides on \(graph.name(first).phrase.quoted.english)?"
      )
      : Phrase(
        sv: "Vem bestämmer i de \(matters.count) sakfrågor där ingen är noterad?",
        en: "Who decides on the \(matters.count) matters for which nobody is recorded?"
      )
  }

  // MARK: One voice

  var voice: Part? {
    guard let analysis = contents.further.voice, !analysis.contacts.isEmpty else { return nil }
    let loose = analysis.findings.first { $0.rule == .uncoordinated }
    let unheld = analysis.contacts.filter(\.units.isEmpty)
    var sentences = [meetings(analysis, unheld: Set(unheld.map(\.actor)).count)]
    var question: Phrase?
    var ends: [EntityID] = []
    if let loose {
      sentences.append(loose.message.capitalised)
      ends = loose.subjects.map { EntityID($0) }
      if let actor = ends.first {
        question = Phrase(
          sv: "Vem håller ihop kontakten med \(graph.name(actor)[.swedish])?",
          en: "Who keeps the contact with \(graph.name(actor)[.english]) together?"
        )
      }
      let contact = analysis.contacts.first { contact in
        loose.subjects.contains(contact.actor.rawValue) && loose.focusArea == contact.area
      }
      ends += (contact?.units ?? []).map { EntityID($0) }
    } else if !unheld.isEmpty {
      let actors = Set(unheld.map(\.actor)).count
      question = Phrase(
        sv: "Vem hos oss håller kontakten med "
          + (actors == 1 ? "den part" : "de \(actors) parter") + " där det inte är noterat?",
        en: "Who of us keeps in touch with the "
          + (actors == 1 ? "partner" : "\(actors) partners") + " for whom it is not recorded?"
      )
    }
    return part(
      .voice,
      sentences,
      question: question,
      linking: links(ends) + links(loose?.focusArea.map { [$0] } ?? [])
    )
  }

  /// How many partners several of our units meet, or that it cannot be said.
  private func meetings(_ analysis: VoiceAnalysis, unheld: Int) -> Phrase {
    let partners = Set(analysis.contacts.map(\.actor)).count
    let some = Phrase(
      sv: partners == 1 ? "den namngivna part" : "de \(partners) namngivna parter",
      en: partners == 1 ? "the named partner" : "the \(partners) named partners"
    )
    if analysis.contacts.allSatisfy(\.units.isEmpty) {
      return Phrase(
        sv: "Vilken enhet som håller kontakten är inte noterat för någon av \(some.swedish) vi "
          + "har, så det går inte att säga om vi talar med en röst.",
        en: "Which unit keeps in touch is not recorded for any of \(some.english) we have, so "
          + "whether we speak with one voice cannot be said."
      )
    }
    let shared = Set(analysis.shared.map(\.actor)).count
    let loose = Set(analysis.shared.filter { !$0.isCoordinated }.map(\.actor)).count
    let start = Phrase(
      sv: (partners == 1
        ? "\(shared) av 1 namngiven part"
        : "\(shared == 0 ? "Ingen" : String(shared)) av \(partners) namngivna parter")
        + " möts av flera av våra enheter i samma fråga",
      en:
        "\(shared == 0 ? "None" : String(shared)) of \(partners) named \(partners == 1 ? "partner" : "partners") "
        + "\(shared < 2 ? "is" : "are") met by several of our units on the same question"
    )
    switch (shared, loose) {
    case (0, _): return start + Phrase(".")
    case (_, 0): return start + Phrase(sv: ", samordnat.", en: ", in a coordinated way.")
    default:
      return start
        + Phrase(
          sv: "; för \(loose == 1 ? "en" : String(loose)) av dem är ingen samordning noterad.",
          en: "; for \(loose == 1 ? "one" : String(loose)) of them no coordination is on record."
        )
    }
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
    return part(
      .organisation,
      [
        Phrase(
          sv: "Ingen enhet är noterad som ansvarig för \(list.swedish).",
          en: "No unit is recorded as responsible for \(list.english)."
        )
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
