internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Who has a page to be read before a meeting: the named actors outside that we meet, reach through an
/// arena, are related to otherwise, that decide what we want to influence, or that are part of the least
/// that must be added.
struct Counterparts: Sendable {
  /// In the Swedish order of names.
  let all: [Actor.ID]
  /// Those with a page; where there are very many, those that decide or that findings speak of first.
  let paged: Set<Actor.ID>
  /// The focus areas in which each is reached only through arenas, in the order of the graph.
  let indirectAreas: [Actor.ID: [FocusArea.ID]]

  init(
    _ selected: SelectedGraph,
    _ coverage: Coverage,
    _ dealings: Dealings,
    _ found: FoundThings,
    _ closing: ClosingAnalysis?,
    _ names: GraphNames
  ) {
    let candidates = Set((closing?.sets.first ?? []).map(\.actor))
    var indirectAreas: [Actor.ID: [FocusArea.ID]] = [:]
    for area in coverage.focusAreas {
      for actor in coverage.counterparts[area.id]?.indirect ?? [] {
        indirectAreas[actor, default: []].append(area.id)
      }
    }
    self.indirectAreas = indirectAreas
    let counterparts = Set(coverage.counterparts.values.flatMap(\.named))
    // Where rows or columns are chosen, those who are in them.
    let isWhole = selected.selection.focusAreas.isEmpty && selected.selection.levels.isEmpty
    let members = selected.graph.actors.filter { actor in
      guard actor.id != selected.graph.principal, selected.isValid(actor.details),
        selected.standing(of: actor) == .named
      else { return false }
      let isThere =
        counterparts.contains(actor.id) || indirectAreas[actor.id] != nil
        || dealings.decides[actor.id] != nil || candidates.contains(actor.id)
        || isWhole
          && (dealings.engagements[actor.id] != nil || dealings.others[actor.id] != nil)
      return isThere && selected.isAtChosenLevel(actor.id)
    }.map(\.id)
    all = names.ordered(members)
    let limit = ReportLimits.counterparts(of: all.count)
    guard all.count > limit else {
      paged = Set(all)
      return
    }
    let weighed = all.enumerated().map { place, id in
      (
        id: id,
        weight: (
          dealings.decides[id] == nil && !candidates.contains(id) ? 1 : 0, -found.about(id).count,
          -(dealings.engagements[id]?.count ?? 0), place
        )
      )
    }
    paged = Set(
      weighed.sorted { $0.weight < $1.weight }.prefix(limit).map(\.id)
    )
  }
}

extension Counterparts {
  /// How many there are, how many of them are partners, and what the others are there for.
  ///
  /// - Parameter ongoing: With how many of the partners something is recorded as ongoing.
  static func inWords(_ all: Int, partners: Int, ongoing: Int) -> Phrase {
    let count = Phrase(
      sv: "\(Phrase.number(all).swedish) namngiv\(all == 1 ? "en aktör" : "na aktörer")",
      en: "\(Phrase.number(all).english) named \(all == 1 ? "actor" : "actors")"
    )
    let share =
      switch (partners, all) {
      case (0, 1): Phrase(sv: ", som inte är vår part", en: ", which is not a partner of ours")
      case (0, _): Phrase(sv: "; ingen av dem är vår part", en: "; none of them is our partner")
      case (1, 1): Phrase(sv: ", som är vår part", en: ", which is our partner")
      case (1, _): Phrase(sv: "; 1 av dem är vår part", en: "; 1 of them is our partner")
      case (all, _): Phrase(sv: "; alla är våra parter", en: "; all are our partners")
      default:
        Phrase(
          sv: "; \(Phrase.number(partners).swedish) av dem är våra parter",
          en: "; \(Phrase.number(partners).english) of them are our partners"
        )
      }
    let underWay =
      switch (ongoing, partners) {
      case (_, 0): Phrase(".")
      case (0, _):
        Phrase(
          sv: ", men inget är noterat som pågående.",
          en: ", but nothing is recorded as ongoing."
        )
      case (_, 1):
        Phrase(
          sv: ", och något är noterat som pågående.",
          en: ", and something is recorded as ongoing."
        )
      case (2, 2):
        Phrase(
          sv: ", och med båda är något noterat som pågående.",
          en: ", and with both something is recorded as ongoing."
        )
      case (partners, _):
        Phrase(
          sv: ", och med dem alla är något noterat som pågående.",
          en: ", and with all of these something is recorded as ongoing."
        )
      default:
        Phrase(
          sv: ", och med \(Phrase.number(ongoing).swedish) av dem är något noterat som pågående.",
          en: ", and with \(Phrase.number(ongoing).english) of these something is recorded as "
            + "ongoing."
        )
      }
    return count + share + underWay + reasons(others: all - partners, beside: partners)
  }

  /// What those are there for who are no partners.
  private static func reasons(others: Int, beside partners: Int) -> Phrase {
    switch (others, partners) {
    case (0, _): Phrase("")
    case (1, _):
      Phrase(
        sv: partners == 0 ? " Den" : " Den andra",
        en: partners == 0 ? " It" : " The other one"
      )
        + Phrase(
          sv: " är med för att vi når den genom arenor, för en annan relation (som råd eller "
            + "stöd), för att den bestämmer, eller för att den kunde stänga en öppen nivå.",
          en: " is here because we reach it through arenas, for another relation (such as advice "
            + "or support), because it decides, or because it could close an open level."
        )
    default:
      Phrase(sv: partners == 0 ? " De" : " De andra", en: partners == 0 ? " They" : " The others")
        + Phrase(
          sv: " är med för att vi når dem genom arenor, för en annan relation (som råd eller "
            + "stöd), för att de bestämmer, eller för att de kunde stänga en öppen nivå.",
          en: " are here because we reach them through arenas, for another relation (such as "
            + "advice or support), because they decide, or because they could close an open level."
        )
    }
  }
}

extension ReportContents {
  func hasSheet(_ actor: Actor.ID) -> Bool { counterparts.paged.contains(actor) }

  /// The focus areas in which it is a counterpart, in the order of the graph.
  func areas(of actor: Actor.ID) -> [FocusArea.ID] {
    let areas = Set((dealings.engagements[actor] ?? []).flatMap(\.relation.focus))
    return coverage.focusAreas.map(\.id).filter(areas.contains)
  }

  /// The focus areas in which it is reached only through arenas.
  func indirectAreas(of actor: Actor.ID) -> [FocusArea.ID] {
    counterparts.indirectAreas[actor] ?? []
  }

  /// The open cells that an actor could count in by its levels, its kind and its interests.
  func openCells(for actor: Actor) -> [Coverage.Cell] {
    let areas = Set(actor.interests)
    return coverage.required.filter { cell in
      cell.isOpen && areas.contains(cell.area) && actor.levels.contains(cell.level)
        && (cell.requirement?.kinds.isEmpty ?? true
          || cell.requirement?.kinds.contains(actor.kind) ?? false)
        && !cell.counterparts.contains(actor.id) && !cell.indirect.contains(actor.id)
    }
  }

  /// What stands before the pages: everybody, with what is most to be known.
  var counterpartList: [Block] {
    let (shown, _) = counterparts.all.limited(to: ReportLimits.rows)
    guard !shown.isEmpty else {
      return [
        .paragraph(
          Line(
            Phrase(
              sv: "Ingen namngiven part är noterad i urvalet.",
              en: "No named partner is on record in this selection."
            )[language]
          )
        )
      ]
    }
    func say(_ phrase: Phrase) -> String { phrase[language] }
    let partners = counterparts.all.count { dealings.engagements[$0] != nil }
    let ongoing = counterparts.all.count { actor in
      dealings.engagements[actor]?.contains { $0.relation.status == .ongoing } ?? false
    }
    let intro = Counterparts.inWords(
      counterparts.all.count,
      partners: partners,
      ongoing: ongoing
    )
    var blocks: [Block] = [
      .paragraph(Line(say(intro))),
      .table(
        Block.Chart(
          caption: say(Phrase(sv: "Alla, i bokstavsordning", en: "All, in Swedish order")),
          columns: [
            say(Phrase(sv: "Part", en: "Partner")), say(Phrase(sv: "Slag", en: "Kind")),
            say(Phrase(sv: "Nivå", en: "Level")), say(Phrase(sv: "Part i", en: "Partner in")),
            say(Phrase(sv: "Hålls av", en: "Held by")),
          ],
          rows: shown.compactMap(listed)
        )
      ),
    ]
    if let remark = remark(shown: shown.count, of: counterparts.all.count) {
      blocks.append(.limit(remark))
    }
    if counterparts.paged.count < counterparts.all.count {
      blocks.append(
        .limit(
          Line(
            say(
              Phrase(
                sv:
                  "\(counterparts.paged.count) av dem har en egen sida här: de som bestämmer, och "
                  + "de som flest fynd och relationer handlar om.",
                en: "\(counterparts.paged.count) of them have a page of their own here: those who "
                  + "decide, and those that most findings and relations are about."
              )
            )
          )
        )
      )
    }
    return blocks
  }

  private func listed(_ id: Actor.ID) -> Block.Row? {
    guard let actor = graph.actor(id) else { return nil }
    let engagements = dealings.engagements[id] ?? []
    let areas = areas(of: id)
    let through = indirectAreas(of: id)
    // Whoever is reached only through arenas is held by those of us who are in them.
    let units =
      engagements.isEmpty
      ? holders(of: dealings.arenas[id] ?? [], in: through)
      : Set(engagements.compactMap(\.holder))
    return Block.Row(
      cells: [
        dated(EntityID(id)), Line(names.kind(actor.kind)),
        .list(actor.levels.map { Line(names.level($0)) }),
        partnership(in: areas, throughArenas: through),
        engagements.isEmpty && through.isEmpty ? Line("–") : names.links(units),
      ],
      marks: Marks(
        actors: [id],
        units: units,
        areas: areas + through,
        levels: actor.levels,
        relations: engagements.map(\.relation)
      )
    )
  }

  /// "Hamn; genom arenor också i Vatten", "Vatten (genom arenor)".
  private func partnership(
    in areas: [FocusArea.ID],
    throughArenas indirect: [FocusArea.ID]
  ) -> Line {
    let (direct, through) = (areas.map(names.link), indirect.map(names.link))
    func say(_ phrase: Phrase) -> String { phrase[language] }
    switch (areas.isEmpty, indirect.isEmpty) {
    case (true, true): return Line("–")
    case (false, true): return .few(direct, in: language)
    case (true, false):
      return .few(through, in: language)
        + say(Phrase(sv: " (genom arenor)", en: " (through arenas)"))
    case (false, false):
      return .few(direct, in: language)
        + say(Phrase(sv: "; genom arenor också i ", en: "; through arenas also in "))
        + .few(through, in: language)
    }
  }
}
