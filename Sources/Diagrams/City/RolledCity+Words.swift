internal import DOT
internal import Diagnostics
internal import Stakeholders

extension RolledCity {
  private var actorCount: Int { groups.reduce(0) { $0 + $1.actors.count } }

  /// "sammanfattad: 480 aktörer efter slag och nivå".
  var remark: Phrase {
    Phrase(
      sv: "sammanfattad: \(actorCount) aktörer efter slag och nivå",
      en: "rolled up: \(actorCount) actors by kind and level"
    )
  }

  var summary: Phrase {
    let units = departments.reduce(0) { $0 + $1.units.count }
    let ties = bundles.reduce(0) { $0 + $1.ties.count }
    let open = city.shownRequirements.count(where: \.isOpen)
    return Phrase(
      sv:
        "Kartan sammanfattar \(actorCount) aktörer i \(groups.count) grupper efter slag och nivå, "
        + "\(units) enheter i \(departments.count) och \(ties) förbindelser i \(bundles.count) linjer, "
        + "och visar \(open) \(open == 1 ? "öppet krav" : "öppna krav").",
      en: "The map rolls \(actorCount) actors up into \(groups.count) groups by kind and level, "
        + "\(units) units into \(departments.count) and \(ties) ties into \(bundles.count) lines, and "
        + "shows \(open) open \(open == 1 ? "requirement" : "requirements")."
    )
  }

  func kindName(_ group: Group) -> String {
    let kind =
      pen.graph.vocabulary.actorKind(group.kind)?.name.phrase ?? Phrase(group.kind.rawValue)
    return pen.text(kind.capitalised)
  }

  func name(of group: Group) -> String {
    group.actors.count == 1
      ? group.actors[0].name[pen.language]
      : kindName(group) + " (" + pen.text(counts(of: group)) + ")"
  }

  /// "12 namngivna, 3 med pågående relation".
  func counts(of group: Group) -> Phrase {
    let (count, ongoing) = (group.actors.count, group.ongoingCount)
    let all =
      group.isNamed
      ? Phrase(sv: "\(count) namngivna", en: "\(count) named")
      : Phrase(sv: "\(count) kategorier", en: "\(count) categories")
    return ongoing == 0
      ? all
      : all
        + Phrase(
          sv: ", \(ongoing) med pågående relation",
          en: ", \(ongoing) with an ongoing relation"
        )
  }

  /// "4 enheter", where it stands for others than itself.
  func remark(on department: Department) -> Phrase? {
    guard department.units.map(\.id) != [department.unit.id] else { return nil }
    let count = department.units.count
    return Phrase(
      sv: "\(count) \(count == 1 ? "enhet" : "enheter")",
      en: "\(count) \(count == 1 ? "unit" : "units")"
    )
  }

  func words(for duty: Duty) -> Phrase {
    let answers =
      Phrase(sv: "ansvarar för området", en: "is responsible for the area")
      + (duty.isInferred ? Phrase(sv: " (härlett)", en: " (inferred)") : Phrase(""))
    let holds = Phrase(
      sv: "håller \(duty.held) \(duty.held == 1 ? "relation" : "relationer")",
      en: "holds \(duty.held) \(duty.held == 1 ? "relation" : "relations")"
    )
    switch (duty.answering > 0, duty.held > 0) {
    case (true, true): return answers + Phrase(", ") + holds
    case (true, false): return answers
    case (false, _): return holds
    }
  }

  /// "14 förbindelser, 3 pågående".
  func words(for bundle: Bundle) -> Phrase {
    let (count, ongoing) = (bundle.ties.count, bundle.ties.count { $0.status == .ongoing })
    return Phrase(
      sv: "\(count) \(count == 1 ? "förbindelse" : "förbindelser")",
      en: "\(count) \(count == 1 ? "tie" : "ties")"
    )
      + (ongoing == 0
        ? Phrase("") : Phrase(sv: ", \(ongoing) pågående", en: ", \(ongoing) ongoing"))
  }

  // MARK: Legend

  func addLegend(to legend: inout MapLegend) {
    legend.addStandings(of: city.lanes.flatMap(\.actors))
    if groups.contains(where: { $0.actors.count > 1 }) {
      legend.addBox(
        Palette.paper,
        Palette.ink,
        .solid,
        Phrase(sv: "grov ram: flera av ett slag", en: "thick outline: several of a kind")
      )
    }
    if city.hasGap { legend.addGap() }
    legend.addGapLines(among: city.orphanEdges + city.gapEdges + city.partnerGapEdges)
    legend.addTies(statuses: Set(bundles.map(status)), strengths: [], hasHeads: false)
    if !bundles.isEmpty {
      legend.addLine(
        Palette.ink,
        .solid,
        3,
        .none,
        Phrase(
          sv: "bredare linje: fler förbindelser (bästa status)",
          en: "broader line: more ties (best status)"
        )
      )
    }
    let answering = duties.filter { $0.answering > 0 }
    if answering.contains(where: { !$0.isInferred }) {
      legend.addLine(
        Palette.duty,
        .solid,
        MapPen.dutyWidth,
        .none,
        Phrase(sv: "ansvarar för området", en: "is responsible")
      )
    }
    if answering.contains(where: \.isInferred) {
      legend.addLine(
        Palette.duty,
        .dotted,
        MapPen.dutyWidth,
        .none,
        Phrase(sv: "ansvarar (härlett)", en: "responsible (inferred)")
      )
    }
    if answering.count < duties.count {
      legend.addLine(
        Palette.slate,
        .solid,
        0.8,
        .none,
        Phrase(sv: "enhet som håller relationer", en: "unit that holds relations")
      )
    }
  }

  // MARK: Tables

  var nodeTable: TextTwin.Table {
    let areas = city.areas.map { area in
      let needed = city.requirements.filter { $0.area == area.id }
      let met = needed.count { !$0.isOpen }
      return [
        area.name[pen.language], pen.text(Phrase(sv: "fokusområde", en: "focus area")), "",
        needed.isEmpty
          ? ""
          : pen.text(
            Phrase(
              sv: "\(met) av \(needed.count) nivåer som krävs har sin part",
              en: "\(met) of \(needed.count) required levels have their partner"
            )
          ),
      ]
    }
    let units = departments.map { department in
      [
        department.unit.name[pen.language], pen.kindName(of: EntityID(department.unit.id)), "",
        remark(on: department).map {
          pen.text($0 + Phrase(": ") + .list(department.units.map(\.name.phrase)))
        } ?? "",
      ]
    }
    let actors = groups.map { group in
      [
        group.actors.count == 1 ? group.actors[0].name[pen.language] : kindName(group),
        pen.graph.vocabulary.actorKind(group.kind)?.name[pen.language] ?? group.kind.rawValue,
        laneName(group.lane),
        group.actors.count == 1
          ? ""
          : pen.text(counts(of: group) + Phrase(": ") + .list(group.actors.map(\.name.phrase))),
      ]
    }
    let nobody = pen.text(Phrase(sv: "lucka", en: "gap"))
    let gaps = city.lanes.flatMap { lane in
      city.gaps(in: lane).map { gap in [gap.node.label.text, nobody, lane.name, ""] }
    }
    let partnerless =
      city.partnerGap.map { node in
        [[node.label.text, nobody, "", pen.text(.list(city.partnerlessAreas.map(\.name.phrase)))]]
      } ?? []
    let orphans =
      city.orphanAreas.isEmpty
      ? []
      : [
        [
          pen.text(Phrase(sv: "ingen ansvarig enhet noterad", en: "no responsible unit recorded")),
          nobody, "", pen.text(.list(city.orphanAreas.map(\.name.phrase))),
        ]
      ]
    return TextTwin.Table(
      caption: pen.text(Phrase(sv: "På kartan", en: "On the map")),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Nivå", en: "Level")),
        pen.text(Phrase(sv: "Omfattar", en: "Comprises")),
      ],
      rows: units + orphans + areas + actors + gaps + partnerless
    )
  }

  private func laneName(_ id: String) -> String {
    city.lanes.first { $0.id == id }?.name ?? id
  }

  var lineTable: TextTwin.Table {
    let nobody = pen.text(Phrase(sv: "ingen noterad", en: "none recorded"))
    let duties = duties.map {
      [pen.name($0.department), pen.name($0.area), pen.text(words(for: $0))]
    }
    let orphans = city.orphanAreas.map { area in
      [
        nobody, area.name[pen.language],
        pen.text(Phrase(sv: "ingen ansvarig enhet noterad", en: "no responsible unit recorded")),
      ]
    }
    let ties = bundles.map {
      [pen.name($0.area), name(of: $0.group), pen.text(words(for: $0))]
    }
    let gaps = city.lanes.flatMap { lane in
      city.gaps(in: lane).flatMap(\.requirements).map { requirement in
        [pen.name(requirement.area), lane.name, pen.text(requirement.lack)]
      }
    }
    let partnerless = city.partnerlessAreas.map { area in
      [area.name[pen.language], nobody, pen.text(CityMap.noPartner)]
    }
    return TextTwin.Table(
      caption: pen.text(Phrase(sv: "Linjer på kartan", en: "Lines on the map")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
        pen.text(Phrase(sv: "Vad som förenar", en: "What joins them")),
      ],
      rows: duties + orphans + ties + gaps + partnerless
    )
  }
}
