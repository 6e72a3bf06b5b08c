internal import DOT
internal import Diagnostics
internal import Stakeholders

extension MapCanvas {
  // MARK: Tooltips

  func tooltip(of actor: Actor) -> String {
    let kind = graph.vocabulary.actorKind(actor.kind)?.name[language] ?? actor.kind.rawValue
    return "\(actor.name[language]) – \(kind), \(standing(of: actor)), \(levels(of: actor))"
      + cited(actor.details.evidence)
  }

  func tooltip(of unit: Stakeholders.Unit) -> String {
    let kind = graph.vocabulary.unitKind(unit.kind)?.name[language] ?? unit.kind.rawValue
    return "\(unit.name[language]) – \(kind)" + cited(unit.details.evidence)
  }

  func tooltip(of tie: MapTie) -> String {
    let holder = tie.holder.map { name($0) } ?? name(graph.principal)
    return "\(holder) – \(tie.actor.name[language]), \(name(tie.area)): "
      + tieWords(tie) + cited(tie.relations.flatMap(\.evidence))
  }

  private func cited(_ evidence: [Evidence]) -> String {
    guard let first = evidence.first else { return "" }
    let place = [name(first.document), first.section].compactMap(\.self).joined(separator: ", ")
    return first.quote.map { ". \(quoted($0)) (\(place))" } ?? ". (\(place))"
  }

  private func quoted(_ text: String) -> String { self.text(Phrase(text).quoted) }

  private func standing(of actor: Actor) -> String {
    switch selected.standing(of: actor) {
    case .named: text(Phrase(sv: "namngiven", en: "named"))
    case .generic: text(Phrase(sv: "allmän kategori", en: "category"))
    case .place: text(Phrase(sv: "plats", en: "place"))
    }
  }

  private func levels(of actor: Actor) -> String {
    actor.levels.isEmpty
      ? text(Phrase(sv: "ingen nivå noterad", en: "no level recorded"))
      : actor.levels.compactMap { graph.vocabulary.level($0)?.name[language] }
        .joined(separator: ", ")
  }

  func statusName(_ status: Relation.Status?) -> String {
    switch status {
    case .ongoing: text(Phrase(sv: "pågående", en: "ongoing"))
    case .intended: text(Phrase(sv: "avsedd", en: "intended"))
    case .possible: text(Phrase(sv: "möjlig", en: "possible"))
    case .ended: text(Phrase(sv: "avslutad", en: "ended"))
    case nil: text(Phrase(sv: "status ej noterad", en: "status not recorded"))
    }
  }

  // MARK: Requirements

  /// How a level stands, and who counts for it: "indirekt: Lykta, via Hamnforum".
  func inWords(_ requirement: Emphasis.Requirement) -> String {
    guard !requirement.counted.isEmpty else { return text(requirement.lack) }
    let counted = inWords(requirement.counted, countedFor: requirement.level, limit: 12)
    return text(requirement.lack + Phrase(": ") + counted)
  }

  /// "Lykta och Granheim, se lokal; Sund, via Hamnforum": those who stand in another lane, or are
  /// met in the same arenas, together.
  func inWords(_ counted: [Emphasis.Counted], countedFor level: Level.ID, limit: Int) -> Phrase {
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
    guard graph.actor(counted.actor)?.levels.first != level, let lane = laneName(of: counted.actor)
    else { return Phrase("") }
    return Phrase(sv: ", se ", en: ", see ") + lane
  }

  func laneName(of actor: Actor.ID) -> Phrase? {
    guard let level = graph.actor(actor)?.levels.first else { return nil }
    return graph.vocabulary.level(level)?.name.phrase ?? Phrase(level.rawValue)
  }

  func areCategories(_ counted: [Emphasis.Counted]) -> Bool {
    counted.allSatisfy {
      graph.actor($0.actor).map { selected.standing(of: $0) != .named } ?? false
    }
  }

  // MARK: Legend

  /// What is on the map, and only that.
  var legend: Legend? {
    var entries: [Legend.Entry] = []
    func box(_ fill: Color?, _ stroke: Color, _ style: LineStyle, _ text: Phrase) {
      entries.append(
        Legend.Entry(
          .box(fill: fill, stroke: stroke, lineStyle: style, isRounded: true, isHatched: false),
          self.text(text)
        )
      )
    }
    func line(
      _ stroke: Color,
      _ style: LineStyle,
      _ width: Double,
      _ arrow: Arrow,
      _ text: Phrase
    ) {
      entries.append(
        Legend.Entry(
          .line(stroke: stroke, lineStyle: style, width: width, arrow: arrow),
          self.text(text)
        )
      )
    }
    let actors = lanes.flatMap(\.actors)
    if actors.contains(where: { selected.standing(of: $0) == .named }) {
      box(Color(0xE2E6EA), Palette.ink, .solid, Phrase(sv: "namngiven part", en: "named partner"))
    }
    if actors.contains(where: { selected.standing(of: $0) == .generic }) {
      box(
        Palette.paper,
        Palette.ink,
        .dashed,
        Phrase(sv: "allmän kategori", en: "category")
      )
    }
    if actors.contains(where: { selected.standing(of: $0) == .place }) {
      box(Palette.paper, Palette.ink, .dashed, Phrase(sv: "plats", en: "place"))
    }
    if requirements.contains(where: \.isOpen) || !orphanAreas.isEmpty {
      box(
        Palette.paper,
        Palette.gap,
        .dashed,
        Phrase(sv: "lucka: ingen namngiven eller noterad", en: "gap: nobody named or recorded")
      )
    }
    let statuses: [(Relation.Status?, Phrase)] = [
      (.ongoing, Phrase(sv: "pågående", en: "ongoing")),
      (.intended, Phrase(sv: "avsedd", en: "intended")),
      (.possible, Phrase(sv: "möjlig", en: "possible")),
      (.ended, Phrase(sv: "avslutad", en: "ended")),
      (nil, Phrase(sv: "status ej noterad", en: "status not recorded")),
    ]
    for (status, words) in statuses where ties.contains(where: { $0.status == status }) {
      line(lineColor(of: status), lineStyle(of: status), 1.3, .none, words)
    }
    if ties.contains(where: { $0.strength != nil }) {
      let isRecorded = ties.allSatisfy { $0.strength != nil }
      line(
        Palette.ink,
        .solid,
        3,
        .none,
        Phrase(sv: "bredare linje: starkare", en: "broader line: stronger")
          + (isRecorded
            ? Phrase("")
            : Phrase(sv: " (smalast: ej noterat)", en: " (thinnest: not recorded)"))
      )
    }
    let edges = edges
    if edges.contains(where: { $0.arrow != .none }) {
      line(
        Palette.ink,
        .solid,
        1.3,
        .forward,
        Phrase(sv: "riktad (påverkan m.m.)", en: "directed (advocacy etc.)")
      )
    }
    let duties = edges.filter { $0.cssClasses.contains("responsibility") }
    if duties.contains(where: { $0.lineStyle == .solid }) {
      line(
        Palette.duty,
        .solid,
        Self.dutyWidth,
        .none,
        Phrase(sv: "ansvarar för området", en: "is responsible")
      )
    }
    if duties.contains(where: { $0.lineStyle == .dotted }) {
      line(
        Palette.duty,
        .dotted,
        Self.dutyWidth,
        .none,
        Phrase(sv: "ansvarar (härlett)", en: "responsible (inferred)")
      )
    }
    if edges.contains(where: { $0.cssClasses.contains("holding") }) {
      line(
        Palette.slate,
        .solid,
        0.8,
        .none,
        Phrase(sv: "enhet som håller relationer", en: "unit that holds relations")
      )
    }
    return entries.isEmpty ? nil : Legend(entries, width: isOverview ? 1_000 : 780)
  }

  // MARK: Text twin

  var twin: TextTwin {
    TextTwin(
      title: text(emphasis.title),
      summary: summary,
      tables: [actorTable, tieTable, responsibilityTable, requirementTable].filter {
        !$0.rows.isEmpty
      }
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
            standing(of: actor), levels(of: actor),
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
      rows: ties.map { tie in
        let evidence = tie.relations.flatMap(\.evidence).first
        return [
          name(tie.area), tie.holder.map { name($0) } ?? name(graph.principal),
          tie.actor.name[language], tieWords(tie),
          evidence.map { item in
            [item.section, item.quote.map(quoted)].compactMap(\.self)
              .joined(separator: ": ")
          } ?? "",
        ]
      }
    )
  }

  private var responsibilityTable: TextTwin.Table {
    let nobody = text(Phrase(sv: "ingen noterad", en: "none recorded"))
    return TextTwin.Table(
      caption: text(Phrase(sv: "Ansvariga enheter", en: "Responsible units")),
      columns: [
        text(Phrase(sv: "Fokusområde", en: "Focus area")),
        text(Phrase(sv: "Ansvarig", en: "Responsible")),
      ],
      rows: areas.map { area in
        let units = (responsible[area.id] ?? []).map { name($0.unit) }
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
        requirements.filter { $0.area == area.id }.map { requirement in
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
