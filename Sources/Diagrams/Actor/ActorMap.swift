public import Diagnostics
internal import DOT
public import Stakeholders

/// What stands on the map of one actor beside what the graph says.
public struct ActorContent: Sendable {
  public var actor: Actor.ID
  /// What the map is of.
  public var caption: Phrase
  /// The matters that it decides and that nobody is recorded as taking there.
  public var unreached: Set<Matter.ID>

  public init(actor: Actor.ID, caption: Phrase, unreached: Set<Matter.ID>) {
    self.actor = actor
    self.caption = caption
    self.unreached = unreached
  }
}

/// What one reads before meeting somebody: units | focus areas | arenas and matters | the actor.
struct ActorMap {
  let content: ActorContent
  let pen: MapPen
  let facts: ActorFacts
  /// Those among them that are drawn.
  let shown: ActorFacts
  var inventory: MapInventory

  private var graph: StakeholderGraph { pen.graph }

  init?(_ content: ActorContent, pen: MapPen) {
    guard let actor = pen.graph.actor(content.actor) else { return nil }
    self.content = content
    self.pen = pen
    facts = ActorFacts(actor, in: pen.selected)
    shown = facts.shown(by: pen)
    inventory = MapInventory(pen)
    if facts.isEmpty { return nil }
  }

  var sketch: MapSketch {
    var map = self
    let items = map.items()
    map.connectCity()
    map.connectAreas()
    map.connectActor()
    var sketch = MapSketch(
      .actor(content.actor),
      pen,
      title: title,
      caption: content.caption,
      summary: summary
    )
    sketch.take(items, map.inventory)
    addLegend(to: &sketch.legend, edges: sketch.edges)
    return sketch
  }

  // MARK: Nodes

  static let unheld = Node.ID("gap-holder")
  static let nobody = Node.ID("gap-nobody")
  var actorNode: Node.ID { .init("actor-\(content.actor)") }

  var openMatters: [Matter] {
    facts.matters.map(\.matter).filter { content.unreached.contains($0.id) }
  }

  var shownOpenMatters: [Matter] {
    let drawn = Set(shown.matters.map(\.matter.id))
    return openMatters.filter { drawn.contains($0.id) }
  }

  /// What has a dashed line from where somebody of the city is lacking.
  var lacking: [Node.ID] {
    facts.unmetAreas.filter(shown.shownAreas.contains).map { .init("focus-\($0.id)") }
      + shownOpenMatters.filter { $0.focus == nil }.map { .init("matter-\($0.id)") }
  }

  private mutating func items() -> [Item] {
    [.cluster(cityCluster())]
      + shown.shownAreas.map { area in
        inventory.entering(
          pen.areaNode(area, score: remark(on: area).map(pen.text), column: 1),
          named: area.name[pen.language],
          Phrase(sv: "fokusområde", en: "focus area"),
          remark: remark(on: area).map(pen.text) ?? ""
        )
      } + arenas() + matters() + [actorCluster()] + members()
  }

  private mutating func cityCluster() -> Cluster {
    var items = shown.holders.inSwedishOrder(
      of: { $0.name[pen.language] },
      then: \.id.rawValue
    ).map { unit in
      inventory.entering(
        pen.unitNode(unit),
        named: unit.name[pen.language],
        Phrase(sv: "enhet", en: "unit")
      )
    }
    if shown.hasUnheldMeeting {
      items.append(
        gap(Self.unheld, Phrase(sv: "ingen enhet noterad", en: "no unit recorded"))
      )
    }
    if !lacking.isEmpty {
      items.append(
        gap(Self.nobody, Phrase(sv: "ingen noterad som möter", en: "nobody recorded who meets"))
      )
    }
    return pen.cityCluster(items)
  }

  private mutating func gap(_ id: Node.ID, _ words: Phrase) -> Item {
    inventory.entering(
      pen.gapNode(id: id.rawValue, text: pen.text(words), tooltip: pen.text(words)),
      named: pen.text(words),
      Phrase(sv: "lucka", en: "gap")
    )
  }

  private func remark(on area: FocusArea) -> Phrase? {
    if facts.unmetAreas.contains(area) {
      return Phrase(sv: "ingen relation noterad här", en: "no relation recorded here")
    }
    return facts.indirectAreas.contains(area)
      ? Phrase(sv: "bara genom arena", en: "only through an arena") : nil
  }

  private mutating func arenas() -> [Item] {
    shown.throughArenas.map(\.arena)
      .inSwedishOrder(of: { $0.name[pen.language] }, then: \.id.rawValue)
      .map { entering($0, column: 2) }
  }

  private mutating func matters() -> [Item] {
    shown.matters.map(\.matter)
      .inSwedishOrder(of: { $0.name[pen.language] }, then: \.id.rawValue)
      .map { matter in
        inventory.entering(
          node(of: matter),
          named: matter.name[pen.language],
          Phrase(sv: "sakfråga", en: "matter"),
          remark: content.unreached.contains(matter.id) ? pen.text(Self.untaken) : ""
        )
      }
  }

  private mutating func members() -> [Item] {
    // Two arenas may be members of each other.
    shown.members.map(\.actor)
      .filter { member in !shown.throughArenas.contains { $0.arena.id == member.id } }
      .inSwedishOrder(of: { $0.name[pen.language] }, then: \.id.rawValue)
      .map { entering($0, column: 4) }
  }

  private static let untaken = Phrase(
    sv: "ingen noterad som tar upp frågan",
    en: "nobody recorded who takes it up"
  )

  private func node(of matter: Matter) -> Node {
    let isOpen = content.unreached.contains(matter.id)
    let name = matter.name[pen.language]
    return Node(
      id: .init("matter-\(matter.id)"),
      label: pen.nameLabel(name, remarks: isOpen ? [pen.text(Self.untaken)] : []),
      shape: .note,
      fill: Palette.paper,
      stroke: isOpen ? Palette.gap : Palette.ink,
      lineStyle: isOpen ? .dashed : .solid,
      lineWidth: isOpen ? 1.4 : 1,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: MapPen.margin,
      minimumWidth: MapPen.width,
      minimumHeight: 0.34,
      column: 2,
      tooltip: name + pen.cited(matter.details.evidence),
      cssClasses: ["matter"] + (isOpen ? ["gap"] : [])
    )
  }

  private mutating func actorCluster() -> Item {
    let item = inventory.entering(
      pen.subjectNode(shown.actor),
      named: shown.actor.name[pen.language],
      pen.kind(of: shown.actor),
      remark: "\(pen.standing(of: shown.actor)), \(pen.levels(of: shown.actor))"
    )
    return .cluster(pen.ground(of: shown.actor, [item], column: 3))
  }

  private mutating func entering(_ actor: Actor, column: Int) -> Item {
    inventory.entering(
      pen.actorNode(actor, level: actor.levels.first, column: column),
      named: actor.name[pen.language],
      pen.kind(of: actor),
      remark: "\(pen.standing(of: actor)), \(pen.levels(of: actor))"
    )
  }

  // MARK: Legend

  private func addLegend(to legend: inout MapLegend, edges: [Edge]) {
    legend.addStandings(
      of: [shown.actor] + shown.throughArenas.map(\.arena) + shown.members.map(\.actor)
    )
    if shown.hasUnheldMeeting || !lacking.isEmpty || !shownOpenMatters.isEmpty {
      legend.addGap(Phrase(sv: "lucka: ingen noterad", en: "gap: nobody recorded"))
    }
    legend.addGapLines(among: edges)
    let meetings = shown.direct + shown.throughArenas.flatMap(\.meetings)
    legend.addTies(
      statuses: edges.tieStatuses,
      strengths: meetings.map(\.relations.greatestStrength),
      hasHeads: edges.haveDirections
    )
    let classes = Set(edges.flatMap(\.cssClasses))
    if classes.contains("mandate") {
      legend.addLine(Palette.duty, .solid, MapPen.dutyWidth, .none, Self.decides)
    }
    let thin = [("member", Self.member), ("about", Self.belongs)]
      .filter { classes.contains($0.0) }.map(\.1)
    if !thin.isEmpty {
      legend.addLine(
        Palette.slate,
        .solid,
        0.8,
        .none,
        Phrase(
          sv: thin.map(\.swedish).joined(separator: "; "),
          en: thin.map(\.english).joined(separator: "; ")
        )
      )
    }
  }
}

extension StakeholderMap {
  /// Everything in which the city meets one actor: units, focus areas, arenas and matters.
  ///
  /// - Returns: `nil` where nothing is on record with the actor.
  public static func actor(
    _ content: ActorContent,
    of selected: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    let pen = MapPen(selected: selected, language: language, scope: scope)
    return ActorMap(content, pen: pen).map { StakeholderMap($0.sketch) }
  }
}
