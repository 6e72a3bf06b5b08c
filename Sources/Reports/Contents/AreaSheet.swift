internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The page of one focus area: what is required of it and met, who its counterparts are, who of us is
/// responsible, and what is open.
struct AreaSheet {
  let contents: ReportContents
  let area: FocusArea

  var names: GraphNames { contents.names }
  var graph: StakeholderGraph { contents.graph }
  private var selected: SelectedGraph { contents.selected }
  private var coverage: Coverage { contents.coverage }
  var row: ArraySlice<Coverage.Cell> { coverage.row(area.id) }

  func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  var sheet: Sheet {
    Sheet(
      anchor: "focus-\(area.id)",
      title: names[area.id].sentence,
      lead: Line(say(lead)),
      blocks: facts + levels + counterparts + findings + [.map("focus:\(area.id)")],
      marks: Marks(areas: [area.id])
    )
  }

  // MARK: What is to be known first

  /// "1 av 3 nivåer som krävs har en namngiven part; regional nivå och nationell nivå är öppna."
  private var lead: Phrase {
    let required = row.filter(\.isRequired)
    let open = required.filter(\.isOpen)
    let partners = Set(contents.meetings(in: area.id).map(\.actor)).count
    guard !required.isEmpty else {
      return partners == 0
        ? Phrase(
          sv: "Ingen nivå är noterad som krav, och ingen namngiven part är noterad.",
          en: "No level is recorded as required, and no named partner is on record."
        )
        : Phrase(
          sv: "Ingen nivå är noterad som krav; "
            + (partners == 1
              ? "1 namngiven part är noterad." : "\(partners) namngivna parter är noterade."),
          en: "No level is recorded as required; \(partners) named "
            + "\(partners == 1 ? "partner is" : "partners are") on record."
        )
    }
    let asksForMore = required.contains { $0.minimum > 1 }
    let met = required.count - open.count
    let start =
      Phrase(
        sv: "\(met) av \(required.count) \(required.count == 1 ? "nivå" : "nivåer") som krävs har "
          + (asksForMore ? "så många namngivna parter som krävs" : "en namngiven part"),
        en: "\(met) of \(required.count) required \(required.count == 1 ? "level" : "levels") "
          + "\(met == 1 || required.count == 1 ? "has" : "have") "
          + (asksForMore ? "the named partners asked for" : "a named partner")
      ) + required.indirectShare + required.ongoingShare
    guard !open.isEmpty else { return start + Phrase(".") }
    let levels = graph.levelsWithNoun(open.map(\.level))
    return start
      + Phrase(
        sv: "; \(levels.swedish) är \(open.count == 1 ? "öppen" : "öppna").",
        en: "; \(levels.english) \(open.count == 1 ? "is" : "are") open."
      )
  }

  // MARK: The area itself

  private var facts: [Block] {
    let matters = graph.matters.filter { $0.focus == area.id && selected.isValid($0.details) }
    var aims: Set<Aim.ID> = []
    var documents: Set<GoverningDocument.ID> = []
    for relation in selected.frame {
      if relation.kind == .contribution, relation.from == EntityID(area.id) {
        aims.insert(.init(relation.to))
      } else if relation.kind == .guidance, relation.to == EntityID(area.id) {
        documents.insert(.init(relation.from))
      }
    }
    let groups = graph.units.filter {
      $0.coordinates.includes(area.id) && selected.isValid($0.details)
    }.map(\.id)
    let parts = selected.focusAreas.filter { $0.partOf == area.id }.map(\.id)
    var facts: [Block.Fact] = []
    func add(_ label: Phrase, _ lines: [Line]) {
      facts.append(.init(label: say(label), lines: lines))
    }
    if let description = area.details.description {
      add(.whatItIs, [Line(description[contents.language])])
    }
    if let whole = area.partOf { add(Phrase(sv: "Del av", en: "Part of"), [names.link(whole)]) }
    if !parts.isEmpty {
      add(Phrase(sv: "Delområden", en: "Has the parts"), [.list(parts.map(names.link))])
    }
    add(
      Phrase(sv: "Ansvarig hos oss", en: "Responsible among us"),
      [contents.answering(for: EntityID(area.id))]
    )
    add(Phrase(sv: "Samordnas i", en: "Coordinated in"), [contents.dated(groups)])
    add(
      Phrase(sv: "Sakfrågor", en: "Matters"),
      matters.isEmpty ? [.notRecorded] : sorted(matters).map(matter)
    )
    add(
      Phrase(sv: "Mål", en: "Aims"),
      [.list(names.ordered(aims).map { Line(names[$0]) })]
    )
    add(
      Phrase(sv: "Styrdokument", en: "Governing documents"),
      [.list(names.ordered(documents).map { Line(names[$0]) })]
    )
    return [.facts(facts)]
  }

  private func sorted(_ matters: [Matter]) -> [Matter] {
    matters.sorted { names.place(EntityID($0.id)) < names.place(EntityID($1.id)) }
  }

  /// "en djupare farled (nationell nivå): Farledsverket bestämmer".
  private func matter(_ matter: Matter) -> Line {
    let level = matter.level.map { " (" + say(graph.levelWithNoun($0)) + ")" } ?? ""
    let start = Line(names[matter.id] + level)
    let makers = contents.deciders(of: matter)
    guard !makers.isEmpty else {
      return start
        + say(
          Phrase(sv: ": vem som bestämmer är inte noterat", en: ": who decides is not recorded")
        )
    }
    return start + ": " + makers + say(.decide(contents.deciderCount(of: matter)))
  }

  // MARK: Counterparts

  private var counterparts: [Block] {
    let meetings = contents.meetings(in: area.id)
    let generic = contents.categories(in: area.id)
    var blocks: [Block] = []
    if !meetings.isEmpty {
      let (shown, _) = meetings.limited(to: ReportLimits.sheetRows)
      blocks.append(
        .table(
          Block.Chart(
            caption: say(Phrase(sv: "Namngivna parter", en: "Named partners")),
            columns: [
              say(Phrase(sv: "Part", en: "Partner")), say(Phrase(sv: "Nivå", en: "Level")),
              say(Phrase(sv: "Relation", en: "Relation")), say(Phrase(sv: "Status", en: "Status")),
              say(Phrase(sv: "Hålls av", en: "Held by")), say(Phrase(sv: "Belägg", en: "Evidence")),
            ],
            rows: shown.map(meeting)
          )
        )
      )
      if let remark = contents.remark(shown: shown.count, of: meetings.count) {
        blocks.append(.limit(remark))
      }
    }
    if !generic.isEmpty {
      let categories = Phrase.list(generic.map { Phrase(names[$0]) })
      blocks.append(
        .paragraph(
          Line(
            say(
              Phrase(
                sv: "Bara som allmän kategori: \(categories.swedish). Vem avses?",
                en: "Only as a category: \(categories.english). Who is meant?"
              )
            )
          )
        )
      )
    }
    return blocks
  }

  private func meeting(_ engagement: Engagement) -> Block.Row {
    let relation = engagement.relation
    let levels = graph.actor(engagement.actor)?.levels ?? []
    return Block.Row(
      cells: [
        contents.dated(EntityID(engagement.actor)), .list(levels.map { Line(names.level($0)) }),
        Line(contents.kind(of: relation)), Line(relation.status.name[contents.language]),
        engagement.holder.map { contents.dated(EntityID($0)) } ?? .notRecorded,
        contents.places(relation.evidence),
      ],
      marks: Marks(
        actors: [engagement.actor],
        units: engagement.holder.map { [$0] } ?? [],
        areas: [area.id],
        levels: levels,
        relations: [relation]
      )
    )
  }

  // MARK: What is open

  private var findings: [Block] {
    let found = contents.found.about(area.id)
    guard !found.isEmpty else { return [] }
    let (shown, _) = found.limited(to: ReportLimits.sheetRows)
    return [
      .heading(say(Phrase(sv: "Öppet och osäkert", en: "Open and uncertain"))),
      .findings(shown.map { Block.Spoken(finding: $0, words: briefly($0)) }),
    ] + (contents.remark(shown: shown.count, of: found.count).map { [.limit($0)] } ?? [])
  }
}

extension AreaSheet {
  /// A finding about a level without the name of the area: "regional nivå är öppen: ingen part är noterad."
  private func briefly(_ finding: Finding) -> Phrase? {
    guard let level = finding.level, let cell = contents.coverage.cell(area.id, level) else {
      return nil
    }
    let graph = contents.graph
    let noun = graph.levelWithNoun(level)
    switch finding.rule {
    case .openLevel:
      let state = briefly(cell)
      return Phrase(
        sv: "\(noun.swedish) är öppen: \(state.swedish).",
        en: "\(noun.english) is open: \(state.english)."
      )
    case .thinLevel:
      guard cell.counterparts.count <= cell.minimum else {
        return Phrase(
          sv: "\(noun.swedish) är i en enda hand: \(graph.names(cell.holders).swedish).",
          en: "\(noun.english) is in one hand: \(graph.names(cell.holders).english)."
        )
      }
      let partners = graph.names(cell.counterparts)
      return Phrase(
        sv: "\(noun.swedish) hänger på \(partners.swedish).",
        en: "\(noun.english) hangs on \(partners.english)."
      )
    default: return nil
    }
  }

  /// What is lacking in an open cell.
  private func briefly(_ cell: Coverage.Cell) -> Phrase {
    switch cell.state {
    case .nominal:
      Phrase(sv: "bara en allmän kategori är noterad", en: "only a category is on record")
    case .unplaced: Phrase(sv: "ingen part är placerad där", en: "no partner is placed there")
    case .none: Phrase(sv: "ingen part är noterad", en: "no partner is on record")
    case .partial:
      Phrase(
        sv:
          "\(cell.counterparts.count + cell.indirect.count) av \(cell.minimum) parter är noterade",
        en: "\(cell.counterparts.count + cell.indirect.count) of \(cell.minimum) partners are on "
          + "record"
      )
    case .covered, .thin, .indirect: cell.state.name
    }
  }
}
