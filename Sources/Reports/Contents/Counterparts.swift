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
  /// How many there are, how many of them are met, and what the others are there for.
  ///
  /// - Parameter ongoing: With how many of them something is recorded as ongoing.
  static func inWords(_ all: Int, met: Int, ongoing: Int) -> Phrase {
    let count = Phrase.number(all)
    if all == 1 {
      return met == 1
        ? Phrase(
          sv: "1 namngiven aktör, som vi har "
            + (ongoing == 1
              ? "något pågående med." : "en noterad relation med, dock ingen pågående."),
          en: "1 named actor, with which "
            + (ongoing == 1
              ? "something is ongoing." : "we have a relation on record, none ongoing.")
        )
        : Phrase(
          sv:
            "1 namngiven aktör, som vi når genom arenor, eller som råder eller bestämmer, eller som "
            + "kunde stänga en öppen nivå.",
          en: "1 named actor, which we reach through arenas, or which advises or decides, or which "
            + "could close an open level."
        )
    }
    let some =
      switch met {
      case 0: Phrase(sv: "ingen", en: "none")
      case all: Phrase(sv: "alla", en: "all")
      default: Phrase.number(met)
      }
    let underWay =
      met == 0
      ? Phrase("")
      : Phrase(
        sv: ", och något är noterat som pågående med "
          + (ongoing == 0 ? "ingen" : Phrase.number(ongoing).swedish),
        en: ", and something is recorded as ongoing with "
          + (ongoing == 0 ? "none" : Phrase.number(ongoing).english)
      )
    let start = Phrase(
      sv:
        "\(count.swedish) namngivna aktörer; med \(some.swedish) av dem har vi en noterad relation"
        + underWay.swedish + ".",
      en: "\(count.english) named actors; with \(some.english) of them we have a relation on record"
        + underWay.english + "."
    )
    switch all - met {
    case 0: return start
    case 1:
      return start
        + Phrase(
          sv: " Den andra når vi genom arenor, eller så råder eller bestämmer den, eller så kunde "
            + "den stänga en öppen nivå.",
          en: " The other one we reach through arenas, or it advises or decides, or it could close "
            + "an open level."
        )
    default:
      return start
        + Phrase(
          sv: " \(met == 0 ? "Dem" : "De andra") når vi genom arenor, de råder eller bestämmer, "
            + "eller de kunde stänga en öppen nivå.",
          en:
            " \(met == 0 ? "Them" : "The others") we reach through arenas, they advise or decide, "
            + "or they could close an open level."
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
        && !cell.counterparts.contains(actor.id)
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
    let met = counterparts.all.count { dealings.engagements[$0] != nil }
    let ongoing = counterparts.all.count { actor in
      dealings.engagements[actor]?.contains { $0.relation.status == .ongoing } ?? false
    }
    let intro = Counterparts.inWords(counterparts.all.count, met: met, ongoing: ongoing)
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
    let units = Set(engagements.compactMap(\.holder))
    let areas = areas(of: id)
    let through = indirectAreas(of: id)
    let partnership: Line =
      !areas.isEmpty
      ? .few(areas.map(names.link), in: language)
      : through.isEmpty
        ? Line("–")
        : .few(through.map(names.link), in: language)
          + Phrase(sv: " (genom arenor)", en: " (through arenas)")[language]
    return Block.Row(
      cells: [
        names.link(id), Line(names.kind(actor.kind)),
        .list(actor.levels.map { Line(names.level($0)) }), partnership,
        engagements.isEmpty ? Line("–") : names.links(units),
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
}
