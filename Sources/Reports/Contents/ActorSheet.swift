internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The page of one counterpart, to be read before a meeting: what it is, what we want of it, who of us
/// meets it and through which arenas, and what is open where it could help.
struct ActorSheet {
  let contents: ReportContents
  let actor: Actor

  var names: GraphNames { contents.names }
  var graph: StakeholderGraph { contents.graph }
  var selected: SelectedGraph { contents.selected }
  var dealings: Dealings { contents.dealings }
  var engagements: [Engagement] { dealings.engagements[actor.id] ?? [] }
  var others: [Relation] { dealings.others[actor.id] ?? [] }
  private var decides: [EntityID] { dealings.decides[actor.id] ?? [] }

  func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  var sheet: Sheet {
    Sheet(
      anchor: "actor-\(actor.id)",
      title: names[actor.id].sentence,
      lead: lead,
      blocks: [.facts(facts)] + meetings + whatIsOpen + ways + findings + evidence
        + [.map("actor:\(actor.id)"), .map("voice:\(actor.id)")],
      marks: Marks(
        actors: [actor.id],
        areas: contents.areas(of: actor.id) + contents.indirectAreas(of: actor.id),
        levels: actor.levels
      )
    )
  }

  // MARK: What is to be known first

  /// "Part i Arbetsmarknad och Bostäder; genom arenor också i Vatten. Möts av hamnkontoret."
  private var lead: Line {
    let areas = contents.areas(of: actor.id)
    let indirect = contents.indirectAreas(of: actor.id)
    var sentences = [partnership(in: areas, throughArenas: indirect)]
    if !engagements.isEmpty {
      let units = Set(engagements.compactMap(\.holder))
      let list = graph.names(units)
      sentences.append(
        units.isEmpty
          ? Phrase(
            sv: "Vilken enhet som håller kontakten är inte noterat.",
            en: "Which unit keeps in touch is not recorded."
          )
          : meeting(by: list)
      )
    }
    return Line(
      sentences.map(say).joined(separator: " "),
      linking: (areas + indirect).map { (names.short($0), .area($0)) }
        + Set(engagements.compactMap(\.holder)).sorted().map { (names[$0], .unit($0)) }
    )
  }

  private func partnership(
    in areas: [FocusArea.ID],
    throughArenas indirect: [FocusArea.ID]
  ) -> Phrase {
    func list(_ areas: [FocusArea.ID]) -> Phrase { .list(areas.map { Phrase(names.short($0)) }) }
    let (direct, through) = (list(areas), list(indirect))
    switch (areas.isEmpty, indirect.isEmpty) {
    case (false, false):
      return Phrase(
        sv: "Part i \(direct.swedish); genom arenor också i \(through.swedish).",
        en: "A partner in \(direct.english); through arenas also in \(through.english)."
      )
    case (false, true):
      return Phrase(sv: "Part i \(direct.swedish).", en: "A partner in \(direct.english).")
    case (true, false) where engagements.isEmpty:
      return Phrase(
        sv: "Vi når den bara genom arenor, i \(through.swedish).",
        en: "We reach it through arenas only, in \(through.english)."
      )
    case (true, true) where engagements.isEmpty:
      return Phrase(
        sv: "Ingen relation som gör den till vår part är noterad.",
        en: "No relation that makes it our partner is on record."
      )
    case (true, false):
      return Phrase(
        sv: "En relation är noterad, men inte i vilket fokusområde; genom arenor når vi den i "
          + "\(through.swedish).",
        en: "A relation is on record, but not in which focus area; through arenas we reach it in "
          + "\(through.english)."
      )
    case (true, true):
      return Phrase(
        sv: "En relation är noterad, men inte i vilket fokusområde.",
        en: "A relation is on record, but not in which focus area."
      )
    }
  }

  /// "Möts av hamnkontoret.", where something is ongoing; else who holds what is recorded.
  private func meeting(by list: Phrase) -> Phrase {
    if engagements.contains(where: { $0.relation.status == .ongoing }) {
      return Phrase(sv: "Möts av \(list.swedish).", en: "Met by \(list.english).")
    }
    return engagements.count == 1
      ? Phrase(
        sv: "Relationen hålls av \(list.swedish) och är inte noterad som pågående.",
        en: "The relation is held by \(list.english) and is not recorded as ongoing."
      )
      : Phrase(
        sv: "Relationerna hålls av \(list.swedish); ingen av dem är noterad som pågående.",
        en: "The relations are held by \(list.english); none of them is recorded as ongoing."
      )
  }

  private var facts: [Block.Fact] {
    var facts: [Block.Fact] = []
    func add(_ label: Phrase, _ lines: [Line]) {
      if !lines.isEmpty { facts.append(.init(label: say(label), lines: lines)) }
    }
    let levels =
      actor.levels.isEmpty
      ? say(Phrase(sv: "ingen nivå noterad", en: "no level recorded"))
      : say(.list(actor.levels.map { graph.levelWithNoun($0) }))
    add(
      .whatItIs,
      [
        Line(
          [
            names.kind(actor.kind), levels, actor.country,
            actor.details.validity.words?[contents.language],
          ].compactMap(\.self).joined(separator: ", ")
        )
      ]
        + [actor.details.description, actor.details.note].compactMap {
          $0.map { Line($0[contents.language]) }
        }
    )
    if let whole = actor.partOf {
      add(Phrase(sv: "Del av", en: "Part of"), [names.link(whole)])
    }
    if !actor.details.aliases.isEmpty {
      add(
        Phrase(sv: "Kallas också", en: "Also called"),
        [Line(actor.details.aliases.joined(separator: ", "))]
      )
    }
    add(Phrase(sv: "Bestämmer om", en: "Decides on"), decides.map(decision))
    add(Phrase(sv: "Våra frågor i området", en: "Our matters in the area"), ourMatters)
    add(Phrase(sv: "Arenor", en: "Arenas"), arenas)
    if let members = dealings.members[actor.id] {
      let (shown, more) = names.ordered(members).limited(to: ReportLimits.facts)
      add(
        Phrase(sv: "Medlemmar", en: "Members"),
        [.list(shown.map { contents.dated(EntityID($0)) }) + say(.andMore(more))]
      )
    }
    add(Phrase(sv: "Intressen", en: "Interests"), interests)
    return facts
  }

  private func decision(_ id: EntityID) -> Line {
    guard let matter = graph.matter(.init(id)) else { return names.link(id) }
    let area = matter.focus.map { Line(" (") + names.link($0) + ")" } ?? Line()
    return Line(names[matter.id]) + area
  }

  /// What we want to influence in the focus areas in which we meet it, besides what it decides itself.
  private var ourMatters: [Line] {
    let areas = Set(contents.areas(of: actor.id) + contents.indirectAreas(of: actor.id))
    return graph.matters.filter { matter in
      selected.isValid(matter.details) && (matter.focus.map(areas.contains) ?? false)
        && !decides.contains(EntityID(matter.id))
    }
    .sorted { names.place(EntityID($0.id)) < names.place(EntityID($1.id)) }
    .map { matter in
      Line(names[matter.id])
        + (matter.focus.map { Line(" (") + names.link($0) + ")" } ?? Line())
        + (contents.deciderCount(of: matter) == 0
          ? Line()
          : Line(": ") + contents.deciders(of: matter)
            + say(.decide(contents.deciderCount(of: matter))))
    }
  }

  /// The arenas that it is a member of, and whether we are in them.
  private var arenas: [Line] {
    names.ordered(dealings.arenas[actor.id] ?? []).map { arena in
      let ours = dealings.engagements[arena] ?? []
      guard !ours.isEmpty else {
        return contents.dated(EntityID(arena))
          + say(Phrase(sv: " – där är vi inte noterade", en: " – we are not on record there"))
      }
      let areas = Set(ours.flatMap(\.relation.focus))
      let units = Set(ours.compactMap(\.holder))
      var line =
        contents.dated(EntityID(arena)) + say(Phrase(sv: " – där är vi med", en: " – we take part"))
      if !units.isEmpty {
        line = line + say(Phrase(sv: " genom ", en: " through ")) + names.links(units)
      }
      if !areas.isEmpty {
        let list = contents.coverage.focusAreas.filter { areas.contains($0.id) }.map(\.id)
        line = line + say(Phrase(sv: ", i ", en: ", on ")) + .list(list.map(names.link))
      }
      return line
    }
  }

  private var interests: [Line] {
    let areas = selected.focusAreas.map(\.id).filter(actor.interests.contains)
    return areas.isEmpty ? [] : [.list(areas.map(names.link))]
  }

  // MARK: Where it could help

  private var whatIsOpen: [Block] {
    let cells = contents.openCells(for: actor)
    guard !cells.isEmpty else { return [] }
    let isInAll = Set((contents.further.closing?.backbone ?? []).map { "\($0.actor):\($0.area)" })
    return [
      .heading(say(Phrase(sv: "Öppet där den kan bidra", en: "Open where it could help"))),
      .list(
        cells.map { cell in
          let isLeast = isInAll.contains("\(actor.id):\(cell.area)")
          return Block.Item(
            line: names.link(cell.area) + ", " + say(graph.levelWithNoun(cell.level)) + ": "
              + CellWords(cell, names).state
              + (isLeast
                ? say(
                  Phrase(
                    sv: " – ingår i det minsta som måste läggas till",
                    en: " – part of the least that must be added"
                  )
                ) : ""),
            marks: Marks(actors: [actor.id], areas: [cell.area], levels: [cell.level])
          )
        }
      ),
    ]
  }

  // MARK: Findings and evidence

  private var findings: [Block] {
    let found = contents.found.about(actor.id)
    guard !found.isEmpty else { return [] }
    let (shown, _) = found.limited(to: ReportLimits.sheetRows)
    return [
      .heading(say(Phrase(sv: "Fynd om den", en: "Findings about it"))),
      .findings(shown.map { Block.Spoken(finding: $0) }),
    ] + (contents.remark(shown: shown.count, of: found.count).map { [.limit($0)] } ?? [])
  }

  private var evidence: [Block] {
    let evidence = actor.details.evidence
    guard !evidence.isEmpty else {
      return [
        .limit(
          Line(
            say(
              Phrase(
                sv: "Uppgiften att den finns har inget belägg.",
                en: "That it exists has no evidence."
              )
            )
          )
        )
      ]
    }
    return [
      .heading(say(Phrase(sv: "Så nämns den", en: "How it is spoken of"))), .quotes(evidence),
    ]
  }
}
