internal import DOT
internal import Diagnostics
internal import Stakeholders

/// Puts the parts of a map together: the city to the left, focus areas in the middle, a lane for
/// each level to the right, and the legend of what is there.
struct CityMap {
  let view: MapView
  let selected: SelectedGraph
  let emphasis: Emphasis
  let language: Language
  let pen: MapPen

  let areas: [FocusArea]
  let ties: [MapTie]
  private let tiesByActor: [Actor.ID: [MapTie]]
  let responsible: [FocusArea.ID: [(unit: Stakeholders.Unit.ID, relation: Relation)]]
  /// The focus areas that no unit answers for.
  let orphanAreas: [FocusArea]
  /// Those in which nobody is recorded and no level is required.
  let partnerlessAreas: [FocusArea]
  /// Those of the areas, whether or not their levels are on the map.
  let requirements: [Emphasis.Requirement]
  /// In the order of their level, then by name; those without a level last.
  let lanes: [Lane]

  var graph: StakeholderGraph { selected.graph }
  var isOverview: Bool { view == .overview }

  /// - Parameter focus: The one focus area that it is of; `nil` for all that are selected.
  init(
    focus: FocusArea.ID?,
    of selected: SelectedGraph,
    emphasis: Emphasis,
    showing scope: MapScope = MapScope(),
    language: Language
  ) {
    view = focus.map(MapView.focus) ?? .overview
    self.selected = selected
    self.emphasis = emphasis
    self.language = language
    let pen = MapPen(selected: selected, language: language, scope: scope)
    self.pen = pen
    let areas = (focus.map { id in selected.focusAreas.filter { $0.id == id } } ?? selected.rows)
      .filter { scope.areas.shows($0.id) }
    self.areas = areas
    let ids = Set(areas.map(\.id))
    ties = selected.ties(in: areas, isByHolder: focus != nil).compactMap(pen.shown)
    tiesByActor = Dictionary(grouping: ties) { $0.actor.id }
    let answering = selected.responsibleUnits.filter { ids.contains($0.key) }
    responsible = answering.compactMapValues { units in
      let shown = units.filter { pen.shows($0.relation) }
      return shown.isEmpty ? nil : shown
    }
    orphanAreas =
      scope.kinds.shows(.responsibility) ? areas.filter { answering[$0.id] == nil } : []
    let requirements = emphasis.requirements.filter { ids.contains($0.area) }
    self.requirements = requirements
    let requiring = Set(requirements.map(\.area))
    // Whoever is lacking has no level, as nobody has who is drawn where only some levels are.
    partnerlessAreas =
      scope.levels.shows(nil)
      ? areas.filter {
        emphasis.areasWithoutPartner.contains($0.id) && !requiring.contains($0.id)
      } : []
    lanes = Lane.all(
      ties: ties,
      requirements: requirements.filter { scope.levels.shows($0.level) },
      selected: selected,
      language: language
    )
  }

  func text(_ phrase: Phrase) -> String { phrase[language] }
  func name<Subject>(_ id: Stakeholders.Identifier<Subject>) -> String { pen.name(id) }

  /// Columns state every place, so the drawing is laid out in linear time, however large it is.
  var drawing: Drawing {
    Drawing(
      id: view.fileName,
      title: pen.title(
        emphasis.title,
        caption: emphasis.caption,
        width: isOverview ? 112 : 72
      ),
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

  var summary: String {
    let actors = Set(ties.map(\.actor.id)).count
    let open = shownRequirements.count(where: \.isOpen)
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
      let more = gaps(in: lane).count + (remarkNode(on: lane) == nil ? 0 : 1)
      return (named: lane.named.count + more, others: lane.others.count)
    }
    let places = LanePlaces(counts + partnerGapCounts, outer: isOverview ? 3 : 1)
    items += lanes.map { .cluster(laneCluster($0, places)) }
    return items + partnerGapItems
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

  /// Those whose levels are on the map.
  var shownRequirements: [Emphasis.Requirement] {
    requirements.filter { pen.scope.levels.shows($0.level) }
  }

  private var cityCluster: Cluster { cityCluster(of: units.map { pen.unitNode($0) }) }

  /// Units, and a gap where an area has none.
  func cityCluster(of units: [Node]) -> Cluster {
    var items = units.map(Item.node)
    if !orphanAreas.isEmpty {
      items.append(
        .node(
          pen.gapNode(
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
    return pen.cityCluster(items)
  }

  func areaNode(_ area: FocusArea) -> Node {
    let needed = requirements.filter { $0.area == area.id }
    let met = needed.count { !$0.isOpen }
    let score = Phrase(
      sv: "\(met) av \(needed.count) \(needed.count == 1 ? "nivå" : "nivåer")",
      en: "\(met) of \(needed.count) \(needed.count == 1 ? "level" : "levels")"
    )
    return pen.areaNode(area, score: needed.isEmpty ? nil : text(score), column: 1)
  }

  private func laneCluster(_ lane: Lane, _ places: LanePlaces) -> Cluster {
    var named = lane.named.map { actorNode($0, lane: lane) } + gaps(in: lane).map(\.node)
    named += remarkNode(on: lane).map { [$0] } ?? []
    let others = lane.others.map { actorNode($0, lane: lane) }
    return laneCluster(lane, named: named, others: others, places)
  }

  /// A lane with the named and what stands for one, and with others.
  func laneCluster(_ lane: Lane, named: [Node], others: [Node], _ places: LanePlaces) -> Cluster {
    let tones = Palette.tones(of: lane.level?.id, in: graph.vocabulary)
    var (nodes, others) = (named, others)
    for index in nodes.indices { nodes[index].column = places.inner(index) }
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

  private func actorNode(_ actor: Actor, lane: Lane) -> Node {
    pen.actorNode(
      actor,
      level: lane.level?.id,
      remarks: isOverview ? [] : tieWords(of: actor)
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
    return [(pen.gapNode(id: id, text: lack, tooltip: "\(lane.name): \(what)"), open)]
  }

  /// Words on those who count for a requirement without standing in the lane: who has several
  /// levels, or is reached through another.
  private func remarkNode(on lane: Lane) -> Node? {
    let here = Set(lane.actors.map(\.id))
    let elsewhere = lane.requirements.compactMap { requirement in
      let counted = shown(requirement.counted)
      let others = counted.filter { !$0.arenas.isEmpty || !here.contains($0.actor) }
      // Who is but one category of several is not worth a word where another stands.
      let isSaid = areCategories(others) && others.count < counted.count
      return others.isEmpty || isSaid ? nil : (requirement: requirement, others: others)
    }
    guard !elsewhere.isEmpty else { return nil }
    let lines = elsewhere.flatMap { requirement, others in
      let area = isOverview ? pen.shortName(requirement.area) + ": " : ""
      let words =
        areCategories(others)
        ? Phrase(sv: "bara kategori, se ", en: "only a category, see ")
          + .list(others.compactMap { pen.laneName(of: $0.actor) }.unique)
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

  /// "samverkan · avsedd": a line for each way in which the actor is met.
  private func tieWords(of actor: Actor) -> [String] {
    (tiesByActor[actor.id] ?? []).map(pen.tieWords).unique
  }
}
