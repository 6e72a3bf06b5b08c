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
    return "\(holder) – \(tie.actor.name[language]), \(name(tie.area)): \(kindNames(tie)), "
      + statusName(tie.status) + cited(tie.relations.flatMap(\.evidence))
  }

  private func cited(_ evidence: [Evidence]) -> String {
    guard let first = evidence.first else { return "" }
    let place = [name(first.document), first.section].compactMap(\.self).joined(separator: ", ")
    return first.quote.map { ". ”\($0)” (\(place))" } ?? ". (\(place))"
  }

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
        Phrase(sv: "allmän kategori, ljusare linjer", en: "category, with lighter lines")
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
      line(Palette.ink, lineStyle(of: status), lineWidth(of: status), .none, words)
    }
    if ties.contains(where: { $0.status != nil && $0.strength != nil }) {
      line(
        Palette.ink,
        .solid,
        3,
        .none,
        Phrase(sv: "bredare linje: starkare", en: "broader line: stronger")
      )
    }
    let edges = edges
    if edges.contains(where: { $0.arrow == .forward }) {
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
        Phrase(sv: "ansvarar för området", en: "answers for the area")
      )
    }
    if duties.contains(where: { $0.lineStyle == .dotted }) {
      line(
        Palette.duty,
        .dotted,
        Self.dutyWidth,
        .none,
        Phrase(sv: "ansvarar, härlett och inte utsagt", en: "answers, inferred and not stated")
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
        text(Phrase(sv: "Slag", en: "Kind")), text(Phrase(sv: "Status", en: "Status")),
        text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: ties.map { tie in
        let evidence = tie.relations.flatMap(\.evidence).first
        return [
          name(tie.area), tie.holder.map { name($0) } ?? name(graph.principal),
          tie.actor.name[language], kindNames(tie), statusName(tie.status),
          evidence.map { item in
            [item.section, item.quote.map { "”\($0)”" }].compactMap(\.self)
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
            text(requirement.lack),
          ]
        }
      }
    )
  }
}
