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
      ties: ties,
      requirements: requirements,
      selected: selected,
      language: language
    )
  }

  func text(_ phrase: Phrase) -> String { phrase[language] }
  func name<Subject>(_ id: Stakeholders.Identifier<Subject>) -> String {
    graph.name(id)[language]
  }

  /// Columns state every place, so the drawing is laid out in linear time, however large it is.
  var drawing: Drawing {
    Drawing(
      id: view.fileName,
      title: titleLabel,
      legend: legend,
      summary: Summary(
        title: text(emphasis.title),
        description: summary,
        language: language.rawValue
      ),
      engine: .columns,
      splines: .curved,
      rankSeparation: 1.25,
      nodeSeparation: 0.16,
      items: items,
      edges: edges
    )
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
            + "\(open) open \(open == 1 ? "requirement" : "requirements"). "
        )
      )
      + text(emphasis.caption) + "."
  }

  // MARK: Nodes

  private var items: [Item] {
    var items: [Item] = [.cluster(cityCluster)]
    items += areas.map { .node(areaNode($0)) }
    let counts = lanes.map { lane in
      (named: lane.named.count + gaps(in: lane).count, others: lane.others.count)
    }
    let places = LanePlaces(counts, outer: isOverview ? 3 : 1)
    items += lanes.map { .cluster(laneCluster($0, places)) }
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
          id: .init("unit-\(unit.id)"),
          label: nameLabel(unit.name[language]),
          fill: Palette.paper,
          stroke: Palette.slate,
          textColor: Palette.ink,
          fontSize: 10.5,
          margin: Self.margin,
          minimumWidth: Self.width,
          minimumHeight: 0.34,
          tooltip: tooltip(of: unit),
          cssClasses: ["unit"]
        )
      )
    }
    if !orphanAreas.isEmpty {
      items.append(
        .node(
          gapNode(
            id: "gap-responsibility",
            text: text(
              Phrase(sv: "ingen ansvarig enhet noterad", en: "no responsible unit recorded")
            ),
            tooltip: text(
              Phrase(sv: "Ingen ansvarig enhet är noterad för ", en: "No unit is responsible for ")
                + .list(orphanAreas.map(\.name.phrase))
            )
          )
        )
      )
    }
    return Cluster(
      id: "city",
      label: Label(graph.name(graph.principal)[language], isBold: true, size: 11),
      fill: Palette.city,
      stroke: nil,
      textColor: Palette.slate,
      items: items
    )
  }

  private func areaNode(_ area: FocusArea) -> Node {
    let needed = requirements.filter { $0.area == area.id }
    let met = needed.count { !$0.isOpen }
    var lines = area.name[language].wrappedName(24).map { line in
      Label.Line([Label.Run(line, isBold: true)])
    }
    if !needed.isEmpty {
      let score = Phrase(
        sv: "\(met) av \(needed.count) \(needed.count == 1 ? "nivå" : "nivåer")",
        en: "\(met) of \(needed.count) \(needed.count == 1 ? "level" : "levels")"
      )
      lines.append(Label.Line([Label.Run(text(score), size: 9.5)]))
    }
    return Node(
      id: .init("focus-\(area.id)"),
      label: Label(lines: lines),
      fill: Palette.area,
      stroke: Palette.area,
      textColor: Palette.paper,
      margin: .init(horizontal: 0.16, vertical: 0.09),
      minimumWidth: 2.2,
      column: 1,
      tooltip: area.name[language],
      cssClasses: ["focus-area"]
    )
  }

  private func laneCluster(_ lane: Lane, _ places: LanePlaces) -> Cluster {
    let tones = Palette.tones(of: lane.level?.id, in: graph.vocabulary)
    let open = gaps(in: lane)
    var nodes = lane.named.map { actorNode($0, lane: lane, tones) } + open.map(\.node)
    nodes += remarkNode(on: lane).map { [$0] } ?? []
    for index in nodes.indices { nodes[index].column = places.inner(index) }
    var others = lane.others.map { actorNode($0, lane: lane, tones) }
    for index in others.indices {
      others[index].column = places.outer(index, isAlone: nodes.isEmpty)
    }
    let items = (nodes + others).map(Item.node)
    let isOpen = lane.requirements.contains(where: \.isOpen)
    let needed =
      lane.requirements.isEmpty
      ? "" : " · " + text(Phrase(sv: "krävs", en: "required"))
    return Cluster(
      id: .init("lane-\(lane.id)"),
      label: Label(lane.name + needed, isBold: true, size: 10.5, alignment: .left),
      fill: tones.background,
      stroke: isOpen && !isOverview ? Palette.gap : tones.stroke,
      lineStyle: isOpen && !isOverview ? .dashed : .solid,
      lineWidth: isOpen && !isOverview ? 1.2 : 0.6,
      textColor: tones.stroke,
      items: items,
      column: 2
    )
  }

  private func actorNode(_ actor: Actor, lane: Lane, _ tones: Palette.Tones) -> Node {
    let isNamed = selected.standing(of: actor) == .named
    var lines = actor.name[language].wrappedName().map { Label.Line([Label.Run($0)]) }
    let others = actor.levels.filter { $0 != lane.level?.id }
      .compactMap { graph.vocabulary.level($0)?.name[language] }
    var remarks: [String] = []
    let isArena = graph.isArena(actor)
    if isArena { remarks.append("arena") }
    if !others.isEmpty {
      remarks.append(text(Phrase(sv: "även ", en: "also ")) + others.joined(separator: ", "))
    }
    if !isOverview { remarks += tieWords(of: actor) }
    lines += remarks.flatMap { $0.wrappedName(28) }.map {
      Label.Line([Label.Run($0, size: 9, color: Palette.remark)])
    }
    return Node(
      id: .init("actor-\(actor.id)"),
      label: Label(lines: lines),
      shape: isArena ? .hexagon : .roundedBox,
      fill: isNamed ? tones.fill : Palette.paper,
      stroke: tones.stroke,
      lineStyle: isNamed ? .solid : .dashed,
      lineWidth: isNamed ? 1.4 : 1,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: isArena ? .init(horizontal: 0, vertical: 0) : Self.margin,
      minimumWidth: Self.width,
      minimumHeight: 0.34,
      tooltip: tooltip(of: actor),
      cssClasses: ["actor", isNamed ? "named" : "generic"]
    )
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

  /// Words on those who count for a requirement without standing in the lane: who has several
  /// levels, or is reached through another.
  private func remarkNode(on lane: Lane) -> Node? {
    let here = Set(lane.actors.map(\.id))
    let elsewhere = lane.requirements.compactMap { requirement in
      let others = requirement.counted.filter {
        !$0.arenas.isEmpty || !here.contains($0.actor)
      }
      // Who is but one category of several is not worth a word where another stands.
      let isSaid = areCategories(others) && others.count < requirement.counted.count
      return others.isEmpty || isSaid ? nil : (requirement: requirement, others: others)
    }
    guard !elsewhere.isEmpty else { return nil }
    let lines = elsewhere.flatMap { requirement, others in
      let area = isOverview ? shortName(requirement.area) + ": " : ""
      let words =
        areCategories(others)
        ? Phrase(sv: "bara kategori, se ", en: "only a category, see ")
          + .list(others.compactMap { laneName(of: $0.actor) }.unique)
        : inWords(others, countedFor: requirement.level, limit: 4)
      return (area + text(words)).wrappedName(26)
    }
    return Node(
      id: .init("remark-\(lane.id)"),
      label: Label(lines: lines.map { Label.Line([Label.Run($0)]) }),
      shape: .plain,
      textColor: Palette.remark,
      fontSize: 9,
      margin: .init(horizontal: 0, vertical: 0),
      tooltip: lines.joined(separator: " "),
      cssClasses: ["remark"]
    )
  }

  private func shortName(_ id: FocusArea.ID) -> String {
    guard let area = graph.focusArea(id) else { return id.rawValue }
    return (area.details.short ?? area.name)[language]
  }

  private func gapNode(id: String, text: String, tooltip: String) -> Node {
    Node(
      id: .init(id),
      label: Label(
        lines: text.wrappedName().map { Label.Line([Label.Run($0)]) }
      ),
      fill: Palette.paper,
      stroke: Palette.gap,
      lineStyle: .dashed,
      lineWidth: 1.4,
      textColor: Palette.gap,
      fontSize: 10.5,
      margin: Self.margin,
      minimumWidth: Self.width,
      minimumHeight: 0.34,
      tooltip: tooltip,
      cssClasses: ["gap"]
    )
  }

  /// Boxes of one width make columns; most names wrapped at 22 letters fit it.
  private static let width = 1.75
  private static let margin = Margin(horizontal: 0.1, vertical: 0.05)

  /// "samverkan · avsedd": a line for each way in which the actor is met.
  private func tieWords(of actor: Actor) -> [String] {
    ties.filter { $0.actor.id == actor.id }.map(tieWords).unique
  }

  private func nameLabel(_ name: String) -> Label {
    Label(lines: name.wrappedName().map { Label.Line([Label.Run($0)]) })
  }
}
