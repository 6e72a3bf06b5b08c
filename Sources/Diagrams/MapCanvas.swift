internal import DOT
internal import Diagnostics
internal import Stakeholders

/// Puts the parts of a map together: the city to the left, focus areas in the middle, a lane for
/// each level to the right, and the legend of what is there.
struct MapCanvas {
  let view: MapView
  let selected: SelectedGraph
  let emphasis: Emphasis
  let language: Language

  let areas: [FocusArea]
  let ties: [MapTie]
  let responsible: [FocusArea.ID: [(unit: Stakeholders.Unit.ID, relation: Relation)]]
  let requirements: [Emphasis.Requirement]
  /// In the order of their level, then by name; those without a level last.
  let lanes: [Lane]

  var graph: StakeholderGraph { selected.graph }
  var isOverview: Bool { view == .overview }

  init(_ view: MapView, of selected: SelectedGraph, emphasis: Emphasis, language: Language) {
    self.view = view
    self.selected = selected
    self.emphasis = emphasis
    self.language = language
    let areas: [FocusArea] =
      switch view {
      case .overview: selected.rows
      case .focus(let id): selected.focusAreas.filter { $0.id == id }
      }
    self.areas = areas
    let ids = Set(areas.map(\.id))
    let isOverview = view == .overview
    ties = selected.ties(in: areas, isByHolder: !isOverview)
    responsible = selected.responsibleUnits.filter { ids.contains($0.key) }
    requirements = emphasis.requirements.filter { ids.contains($0.area) }
    lanes = Lane.all(
      ties: ties, requirements: requirements, selected: selected, language: language)
  }

  func text(_ phrase: Phrase) -> String { phrase[language] }
  func name<Subject>(_ id: Stakeholders.Identifier<Subject>) -> String {
    graph.name(id)[language]
  }

  var drawing: Drawing {
    let count = ties.count + lanes.reduce(0) { $0 + $1.actors.count }
    return Drawing(
      id: view.fileName, title: titleLabel, legend: legend,
      summary: Summary(
        title: text(emphasis.title), description: summary, language: language.rawValue),
      engine: count > 1_500 ? .sfdp : .dot,
      splines: count > 400 ? .straight : .curved,
      rankSeparation: isOverview ? 1.1 : 1.2, nodeSeparation: isOverview ? 0.12 : 0.2,
      effort: count > 300 ? .low : count > 120 ? .moderate : .full,
      items: items, edges: edges, ranks: [])
  }

  // MARK: Title and summary

  private var titleLabel: Label {
    let lines = text(emphasis.title).wrappedName(isOverview ? 96 : 72).map { line in
      Label.Line([Label.Run(line, isBold: true, size: 16, color: Palette.ink)])
    }
    let caption = text(emphasis.caption).wrappedName(isOverview ? 140 : 110).map { line in
      Label.Line([Label.Run(line, size: 10, color: Palette.slate)])
    }
    return Label(lines: lines + caption, alignment: .left)
  }

  var summary: String {
    let actors = Set(ties.map(\.actor.id)).count
    let open = requirements.count(where: \.isOpen)
    return text(emphasis.title) + ". "
      + text(
        Phrase(
          sv: "Kartan visar \(actors) \(actors == 1 ? "aktör" : "aktörer"), "
            + "\(ties.count) \(ties.count == 1 ? "förbindelse" : "förbindelser") och "
            + "\(open) \(open == 1 ? "öppet krav" : "öppna krav"). ",
          en: "The map shows \(actors) \(actors == 1 ? "actor" : "actors"), "
            + "\(ties.count) \(ties.count == 1 ? "tie" : "ties") and "
            + "\(open) open \(open == 1 ? "requirement" : "requirements"). "))
      + text(emphasis.caption) + "."
  }

  // MARK: Nodes

  private var items: [Item] {
    var items: [Item] = [.cluster(cityCluster)]
    items += areas.map { .node(areaNode($0)) }
    items += lanes.map { .cluster(laneCluster($0)) }
    return items
  }

  /// The units on the map: those that hold a drawn tie or answer for a drawn area.
  var units: [Stakeholders.Unit] {
    var ids = Set(responsible.values.flatMap { $0.map(\.unit) })
    if isOverview {
      let shown = Set(ties.flatMap(\.relations).compactMap { selected.holder(of: $0) })
      ids.formUnion(shown)
    } else {
      ids.formUnion(ties.compactMap(\.holder))
    }
    return ids.compactMap(graph.unit).inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue)
  }

  /// The focus areas that no unit answers for.
  var orphanAreas: [FocusArea] { areas.filter { responsible[$0.id] == nil } }

  private var cityCluster: Cluster {
    var items = units.map { unit in
      Item.node(
        Node(
          id: .init("unit-\(unit.id)"), label: nameLabel(unit.name[language]),
          fill: Palette.paper, stroke: Palette.slate, textColor: Palette.ink,
          minimumHeight: 0.36, tooltip: tooltip(of: unit), cssClasses: ["unit"]))
    }
    if !orphanAreas.isEmpty {
      items.append(
        .node(
          gapNode(
            id: "gap-responsibility",
            text: text(
              Phrase(sv: "ingen ansvarig enhet noterad", en: "no responsible unit recorded")),
            tooltip: text(
              Phrase(sv: "Ingen ansvarig enhet är noterad för ", en: "No unit is responsible for ")
                + .list(orphanAreas.map(\.name.phrase))))))
    }
    return Cluster(
      id: "city", label: Label(graph.name(graph.principal)[language], isBold: true, size: 11),
      fill: Palette.city, stroke: nil, textColor: Palette.slate, items: items)
  }

  private func areaNode(_ area: FocusArea) -> Node {
    let needed = requirements.filter { $0.area == area.id }
    let met = needed.count { !$0.isOpen }
    var lines = area.name[language].wrappedName(24).map { line in
      Label.Line([Label.Run(line, isBold: true)])
    }
    if !needed.isEmpty {
      let score = Phrase(
        sv: "\(met) av \(needed.count) nivåer", en: "\(met) of \(needed.count) levels")
      lines.append(Label.Line([Label.Run(text(score), size: 9.5)]))
    }
    return Node(
      id: .init("focus-\(area.id)"), label: Label(lines: lines), fill: Palette.area,
      stroke: Palette.area, textColor: Palette.paper, margin: .init(horizontal: 0.2, vertical: 0.1),
      tooltip: area.name[language], cssClasses: ["focus-area"])
  }

  private func laneCluster(_ lane: Lane) -> Cluster {
    let tones = Palette.tones(of: lane.level?.id, in: graph.vocabulary)
    var items = lane.actors.map { Item.node(actorNode($0, lane: lane, tones)) }
    items += gaps(in: lane).map { .node($0.node) }
    let isOpen = lane.requirements.contains(where: \.isOpen)
    let needed =
      lane.requirements.isEmpty
      ? "" : " · " + text(Phrase(sv: "krävs", en: "required"))
    return Cluster(
      id: .init("lane-\(lane.id)"),
      label: Label(lane.name + needed, isBold: true, size: 10.5, alignment: .left),
      fill: tones.background, stroke: isOpen && !isOverview ? Palette.gap : tones.stroke,
      lineStyle: isOpen && !isOverview ? .dashed : .solid,
      lineWidth: isOpen && !isOverview ? 1.2 : 0.6,
      textColor: tones.stroke, items: items)
  }

  private func actorNode(_ actor: Actor, lane: Lane, _ tones: Palette.Tones) -> Node {
    let isNamed = selected.standing(of: actor) == .named
    var lines = actor.name[language].wrappedName().map { Label.Line([Label.Run($0)]) }
    let others = actor.levels.filter { $0 != lane.level?.id }
      .compactMap { graph.vocabulary.level($0)?.name[language] }
    if !others.isEmpty {
      let also = text(Phrase(sv: "även ", en: "also ")) + others.joined(separator: ", ")
      lines += also.wrappedName(28).map {
        Label.Line([Label.Run($0, size: 9, color: Palette.slate)])
      }
    }
    return Node(
      id: .init("actor-\(actor.id)"), label: Label(lines: lines),
      shape: graph.isArena(actor) ? .hexagon : .roundedBox,
      fill: isNamed ? tones.fill : Palette.paper, stroke: tones.stroke,
      lineStyle: isNamed ? .solid : .dashed, lineWidth: isNamed ? 1.4 : 1,
      textColor: Palette.ink, fontSize: 10.5, margin: .init(horizontal: 0.12, vertical: 0.06),
      minimumHeight: 0.34, tooltip: tooltip(of: actor),
      cssClasses: ["actor", isNamed ? "named" : "generic"])
  }

  /// A dashed node where nobody is, and the requirements that it stands for.
  func gaps(in lane: Lane) -> [(node: Node, requirements: [Emphasis.Requirement])] {
    let open = lane.requirements.filter(\.isOpen)
    guard !open.isEmpty else { return [] }
    let id = isOverview ? "gap-\(lane.id)" : "gap-\(open[0].area)-\(lane.id)"
    let lack =
      Set(open.map(\.lack)).count == 1
      ? text(open[0].lack)
      : text(Phrase(sv: "ingen namngiven part noterad", en: "no named partner recorded"))
    let what = open.map { name($0.area) + ": " + text($0.lack) }.joined(separator: "; ")
    return [(gapNode(id: id, text: lack, tooltip: "\(lane.name): \(what)"), open)]
  }

  private func gapNode(id: String, text: String, tooltip: String) -> Node {
    Node(
      id: .init(id),
      label: Label(
        lines: text.wrappedName().map { Label.Line([Label.Run($0)]) }),
      fill: Palette.paper, stroke: Palette.gap, lineStyle: .dashed, lineWidth: 1.4,
      textColor: Palette.gap, fontSize: 10.5, margin: .init(horizontal: 0.12, vertical: 0.06),
      minimumHeight: 0.34, tooltip: tooltip, cssClasses: ["gap"])
  }

  private func nameLabel(_ name: String) -> Label {
    Label(lines: name.wrappedName().map { Label.Line([Label.Run($0)]) })
  }
}
