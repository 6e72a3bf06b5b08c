internal import DOT
internal import Diagnostics
internal import Stakeholders

extension CityMap {
  func tooltip(of tie: MapTie) -> String {
    let holder = tie.holder.map { name($0) } ?? name(graph.principal)
    return "\(holder) – \(tie.actor.name[language]), \(name(tie.area)): "
      + pen.tieWords(tie) + pen.cited(tie.relations.flatMap(\.evidence))
  }

  // MARK: Requirements

  /// Those among whoever counts who stand on the map, or whose arena does.
  func shown(_ counted: [Emphasis.Counted]) -> [Emphasis.Counted] {
    guard !pen.scope.isEverything else { return counted }
    let actors = Set(ties.map(\.actor.id))
    return counted.compactMap { counted in
      guard !counted.arenas.isEmpty else {
        return actors.contains(counted.actor) ? counted : nil
      }
      let arenas = counted.arenas.filter(actors.contains)
      let isShown = graph.actor(counted.actor).map(pen.shows) ?? false
      return arenas.isEmpty || !isShown ? nil : .init(counted.actor, through: arenas)
    }
  }

  /// How a level stands, and who counts for it: "indirekt: Lykta, via Hamnforum".
  func inWords(_ requirement: Emphasis.Requirement) -> String {
    let shown = shown(requirement.counted)
    guard !shown.isEmpty else { return text(requirement.lack) }
    let counted = inWords(shown, countedFor: requirement.level, limit: 12)
    return text(requirement.lack + Phrase(": ") + counted)
  }

  /// "Lykta och Granheim, se lokal; Sund, via Hamnforum": those who stand in another lane, or are
  /// met in the same arenas, together.
  func inWords(_ counted: [Emphasis.Counted], countedFor level: Level.ID, limit: Int) -> Phrase {
    let counted = counted.inSwedishOrder(
      of: { graph.name($0.actor)[language] },
      then: \.actor.rawValue
    )
    let remarks = counted.map { remark(on: $0, countedFor: level) }
    let groups = remarks.unique.map { remark in
      let names = zip(counted, remarks).filter { $0.1 == remark }
        .map { graph.name($0.0.actor).phrase }
      return Phrase.list(names, limit: limit) + remark
    }
    return Phrase(
      sv: groups.map(\.swedish).joined(separator: "; "),
      en: groups.map(\.english).joined(separator: "; ")
    )
  }

  private func remark(on counted: Emphasis.Counted, countedFor level: Level.ID) -> Phrase {
    guard counted.arenas.isEmpty else {
      return Phrase(sv: ", via ", en: ", through ")
        + .list(counted.arenas.map { graph.name($0).phrase }, limit: 3)
    }
    guard graph.actor(counted.actor)?.levels.first != level,
      let lane = pen.laneName(of: counted.actor)
    else { return Phrase("") }
    return Phrase(sv: ", se ", en: ", see ") + lane
  }

  func areCategories(_ counted: [Emphasis.Counted]) -> Bool {
    counted.allSatisfy {
      graph.actor($0.actor).map { selected.standing(of: $0) != .named } ?? false
    }
  }

  // MARK: Legend

  var legend: Legend? {
    var legend = MapLegend(pen)
    legend.addStandings(of: lanes.flatMap(\.actors))
    if hasGap { legend.addGap() }
    let edges = edges
    legend.addGapLines(among: edges)
    legend.addTies(
      statuses: Set(ties.map(\.status)),
      strengths: ties.map(\.strength),
      hasHeads: edges.haveDirections
    )
    let duties = edges.filter { $0.cssClasses.contains("responsibility") }
    if duties.contains(where: { $0.lineStyle == .solid }) {
      legend.addLine(
        Palette.duty,
        .solid,
        MapPen.dutyWidth,
        .none,
        Phrase(sv: "ansvarar för området", en: "is responsible")
      )
    }
    if duties.contains(where: { $0.lineStyle == .dotted }) {
      legend.addLine(
        Palette.duty,
        .dotted,
        MapPen.dutyWidth,
        .none,
        Phrase(sv: "ansvarar (härlett)", en: "responsible (inferred)")
      )
    }
    if edges.contains(where: { $0.cssClasses.contains("holding") }) {
      legend.addLine(
        Palette.slate,
        .solid,
        0.8,
        .none,
        Phrase(sv: "enhet som håller relationer", en: "unit that holds relations")
      )
    }
    return legend.legend(width: isOverview ? 1_150 : 780)
  }

  var hasGap: Bool {
    shownRequirements.contains(where: \.isOpen) || !orphanAreas.isEmpty
      || !partnerlessAreas.isEmpty
  }

  // MARK: Text twin

  var twin: TextTwin {
    TextTwin(
      title: text(emphasis.title),
      summary: summary,
      tables: [actorTable, tieTable, responsibilityTable, requirementTable, partnerlessTable]
        .filter { !$0.rows.isEmpty }
    )
  }

  private var actorTable: TextTwin.Table {
    TextTwin.Table(
      caption: text(Phrase(sv: "Aktörer på kartan", en: "Actors on the map")),
      columns: [
        text(Phrase(sv: "Aktör", en: "Actor")), text(Phrase(sv: "Slag", en: "Kind")),
        text(Phrase(sv: "Ställning", en: "Standing")), text(Phrase(sv: "Nivå", en: "Level")),
      ],
      rows: lanes.flatMap { lane in
        lane.actors.map { actor in
          [
            actor.name[language],
            graph.vocabulary.actorKind(actor.kind)?.name[language] ?? actor.kind.rawValue,
            pen.standing(of: actor), pen.levels(of: actor),
          ]
        }
      }
    )
  }

  private var tieTable: TextTwin.Table {
    TextTwin.Table(
      caption: text(Phrase(sv: "Förbindelser på kartan", en: "Ties on the map")),
      columns: [
        text(Phrase(sv: "Fokusområde", en: "Focus area")),
        text(Phrase(sv: "Från", en: "From")), text(Phrase(sv: "Till", en: "To")),
        text(Phrase(sv: "Slag och status", en: "Kind and status")),
        text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: namedTies.map { tie in
        let evidence = tie.relations.flatMap(\.evidence).first
        return [
          name(tie.area), tie.holder.map { name($0) } ?? name(graph.principal),
          tie.actor.name[language], pen.tieWords(tie),
          evidence.map { item in
            [item.section, item.quote.map(pen.quoted)].compactMap(\.self)
              .joined(separator: ": ")
          } ?? "",
        ]
      }
    )
  }

  /// Area by area, and in each by the names of those it ties. Each name is compared once for all ties.
  private var namedTies: [MapTie] {
    let areaPlaces = Dictionary(
      areas.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let actors = places(Set(ties.map(\.actor.id)))
    let holders = places(Set(ties.compactMap(\.holder)))
    let placed = ties.enumerated().map { offset, tie in
      let holder = tie.holder.flatMap { holders[$0] } ?? -1
      return (
        tie: tie,
        place: (areaPlaces[tie.area] ?? 0, actors[tie.actor.id] ?? 0, holder, offset)
      )
    }
    return placed.sorted { $0.place < $1.place }.map(\.tie)
  }

  /// The place of each in the order of names.
  private func places<Subject>(
    _ ids: Set<Stakeholders.Identifier<Subject>>
  ) -> [Stakeholders.Identifier<Subject>: Int] {
    let ordered = ids.inSwedishOrder(of: { name($0) }, then: \.rawValue)
    return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
  }

  private var responsibilityTable: TextTwin.Table {
    let nobody = text(Phrase(sv: "ingen noterad", en: "none recorded"))
    return TextTwin.Table(
      caption: text(Phrase(sv: "Ansvariga enheter", en: "Responsible units")),
      columns: [
        text(Phrase(sv: "Fokusområde", en: "Focus area")),
        text(Phrase(sv: "Ansvarig", en: "Responsible")),
      ],
      rows: areas.compactMap { area in
        let found = responsible[area.id] ?? []
        let answering = found.map(\.unit).unique.inSwedishOrder(of: { name($0) }, then: \.rawValue)
        let units = answering.map { unit in
          let basis = found.filter { $0.unit == unit }.map(\.relation).firmestBasis
          return name(unit) + text(.remark([basis.mark]))
        }
        // That nobody is on the map need not mean that nobody answers.
        guard !units.isEmpty || orphanAreas.contains(area) else { return nil }
        return [area.name[language], units.isEmpty ? nobody : units.joined(separator: ", ")]
      }
    )
  }

  private var requirementTable: TextTwin.Table {
    TextTwin.Table(
      caption: text(Phrase(sv: "Nivåer som krävs", en: "Required levels")),
      columns: [
        text(Phrase(sv: "Fokusområde", en: "Focus area")), text(Phrase(sv: "Nivå", en: "Level")),
        text(Phrase(sv: "Läge", en: "State")),
      ],
      rows: areas.flatMap { area in
        shownRequirements.filter { $0.area == area.id }.map { requirement in
          [
            area.name[language],
            graph.vocabulary.level(requirement.level)?.name[language]
              ?? requirement.level.rawValue,
            inWords(requirement),
          ]
        }
      }
    )
  }
}
