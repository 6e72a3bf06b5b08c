internal import DOT
public import Diagnostics
public import Stakeholders

/// The city's focus areas and the actors by level, but only what is another than it was.
struct ChangeMap {
  typealias Kind = ChangeContent.Kind
  typealias End = ChangeContent.End

  let content: ChangeContent
  /// What of it is drawn.
  let shown: ChangeContent
  /// Of the later graph.
  let pen: MapPen
  /// Of the earlier graph, for what is gone.
  let earlier: MapPen
  var inventory: MapInventory

  init(_ content: ChangeContent, pen: MapPen, earlier: MapPen) {
    self.content = content
    self.pen = pen
    self.earlier = earlier
    shown = content.shown { end in
      switch end {
      case .city: true
      case .area(let id, _): pen.scope.areas.shows(id)
      case .actor(let id, let isGone): (isGone ? earlier : pen).shows(EntityID(id))
      }
    } level: {
      pen.scope.levels.shows($0)
    }
    inventory = MapInventory(pen)
  }

  var sketch: MapSketch {
    var map = self
    let items = map.items()
    map.connect()
    var sketch = MapSketch(
      .change,
      pen,
      title: title,
      caption: content.caption + undrawn,
      summary: summary
    )
    sketch.take(items, map.inventory)
    sketch.columnSpace = 1.25
    map.addLegend(to: &sketch.legend)
    return sketch
  }

  private func pen(of end: End) -> MapPen { end.isGone ? earlier : pen }

  // MARK: What is on the map

  /// In the order of the later graph, then those that are gone.
  private var areas: [(end: End, area: FocusArea)] {
    let ends = shown.ends
    return [(pen, false), (earlier, true)].flatMap { pen, isGone in
      pen.graph.focusAreas.compactMap { area in
        let end = End.area(area.id, isGone: isGone)
        return ends.contains(end) ? (end, area) : nil
      }
    }
  }

  private struct Body {
    var end: End
    var actor: Actor
  }

  private var bodies: [Body] {
    shown.ends.compactMap { end in
      guard case .actor(let id, _) = end, let actor = pen(of: end).graph.actor(id) else {
        return nil
      }
      return Body(end: end, actor: actor)
    }
    .inSwedishOrder(of: { $0.actor.name[pen.language] }, then: \.end.id)
  }

  /// The levels at which something has changed; last those without one.
  private var levels: [Level?] {
    let known = pen.graph.vocabulary.levels
    let gone = earlier.graph.vocabulary.levels.filter { level in
      !known.contains { $0.id == level.id }
    }
    let bodies = bodies
    let used = Set(bodies.compactMap(\.actor.levels.first) + shown.cells.map(\.level))
    return (known + gone).filter { used.contains($0.id) }
      + (bodies.contains { $0.actor.levels.isEmpty } ? [nil] : [])
  }

  // MARK: Nodes

  private mutating func items() -> [Item] {
    var items: [Item] = []
    if shown.ends.contains(.city) {
      let name = pen.name(pen.graph.principal)
      items.append(
        .cluster(
          pen.cityCluster([
            inventory.entering(
              Node(
                id: .init(End.city.id),
                label: pen.nameLabel(
                  pen.text(Phrase(sv: "utan fokusområde", en: "no focus area"))
                ),
                fill: Palette.paper,
                stroke: Palette.slate,
                textColor: Palette.ink,
                fontSize: 10.5,
                margin: MapPen.margin,
                minimumWidth: MapPen.width,
                minimumHeight: 0.34,
                cssClasses: ["unit"]
              ),
              named: name,
              Phrase(sv: "staden", en: "the city")
            )
          ])
        )
      )
    }
    for (end, area) in areas {
      let marks = words(at: end)
      items.append(
        inventory.entering(
          node(of: area, end, marks),
          named: area.name[pen.language],
          Phrase(sv: "fokusområde", en: "focus area"),
          remark: marks.joined(separator: "; ")
        )
      )
    }
    return items + lanes()
  }

  private func node(of area: FocusArea, _ end: End, _ marks: [String]) -> Node {
    var node = pen(of: end).areaNode(area, score: nil, column: 1)
    node.id = .init(end.id)
    node.label.lines += marks.flatMap { $0.wrappedName(32) }.map { line in
      Label.Line([Label.Run(line, size: 9.5)])
    }
    if end.isGone {
      node.fill = Palette.paper
      node.textColor = Palette.ink
      node.lineStyle = .dotted
      node.lineWidth = 1.6
    }
    return node
  }

  private mutating func lanes() -> [Item] {
    let bodies = bodies
    let lanes = levels.map { level in
      let here = bodies.filter { $0.actor.levels.first == level?.id }
      return (
        level: level,
        named: here.filter { pen(of: $0.end).selected.standing(of: $0.actor) == .named },
        others: here.filter { pen(of: $0.end).selected.standing(of: $0.actor) != .named },
        cells: shown.cells.filter { $0.level == level?.id }
      )
    }
    let places = LanePlaces(
      lanes.map { (named: $0.named.count + $0.cells.count, others: $0.others.count) },
      outer: 1,
      rowHeight: 90
    )
    return lanes.map { lane in
      var inner = lane.named.map(node) + lane.cells.map(node)
      for index in inner.indices { inner[index].node.column = places.inner(index) }
      var outer = lane.others.map(node)
      for index in outer.indices {
        outer[index].node.column = places.outer(index, isAlone: inner.isEmpty)
      }
      let items = (inner + outer).map { entry in
        inventory.entering(entry.node, named: entry.name, entry.what, remark: entry.remark)
      }
      let tones = Palette.tones(of: lane.level?.id, in: pen.graph.vocabulary)
      let name =
        lane.level?.name.phrase.capitalised
        ?? Phrase(sv: "Ej placerade – nivån är inte noterad", en: "Not placed – no level recorded")
      return .cluster(
        Cluster(
          id: .init("lane-\(lane.level?.id.rawValue ?? "unplaced")"),
          label: Label(pen.text(name), isBold: true, size: 10.5, alignment: .left),
          fill: tones.background,
          stroke: tones.stroke,
          lineWidth: 0.6,
          textColor: tones.stroke,
          items: items,
          column: 2
        )
      )
    }
  }

  private struct Entered {
    var node: Node
    var name: String
    var what: Phrase
    var remark: String
  }

  private func node(of body: Body) -> Entered {
    let marks = words(at: body.end)
    let pen = pen(of: body.end)
    var node = pen.actorNode(body.actor, level: body.actor.levels.first, remarks: marks)
    node.id = .init(body.end.id)
    let kinds = (shown.marks[body.end] ?? []).map(\.kind)
    if body.end.isGone || kinds.contains(.unrecorded) {
      node.fill = Palette.paper
      node.lineStyle = .dotted
      node.lineWidth = 1.6
    } else if kinds.contains(.new) {
      node.lineWidth = 3
    } else if kinds.isEmpty {
      node.lineWidth = 0.7
    }
    return Entered(
      node: node,
      name: body.actor.name[pen.language],
      what: pen.kind(of: body.actor),
      remark: marks.joined(separator: "; ")
    )
  }

  func id(of cell: ChangeContent.Cell) -> Node.ID {
    let change = cell.isOpened ? "opened" : cell.isDropped ? "dropped" : "closed"
    return .init("\(change)-\(cell.area.id)-\(cell.level)")
  }

  private func node(of cell: ChangeContent.Cell) -> Entered {
    let text = pen.text(cell.words + Phrase(": ") + shortName(of: cell.area))
    var node = pen.gapNode(id: id(of: cell).rawValue, text: text, tooltip: text)
    if !cell.isOpened {
      node.fill = cell.isDropped ? Palette.paper : Palette.met
      node.stroke = cell.isDropped ? Palette.slate : Palette.metLine
      node.lineStyle = .solid
      node.textColor = Palette.ink
      node.cssClasses = [cell.isDropped ? "dropped" : "met"]
    }
    return Entered(
      node: node,
      name: text,
      what: cell.isOpened ? Self.gapOpened : cell.isDropped ? Self.notRequired : Self.gapClosed,
      remark: ""
    )
  }

  private static let gapOpened = Phrase(sv: "lucka som har öppnats", en: "gap that opened")
  private static let gapClosed = Phrase(sv: "lucka som har stängts", en: "gap that closed")
  private static let notRequired = Phrase(
    sv: "öppen nivå som inte längre krävs",
    en: "open level no longer required"
  )

  // MARK: Legend

  private func addLegend(to legend: inout MapLegend) {
    legend.addStandings(of: bodies.filter { !$0.end.isGone }.map(\.actor))
    for kind in Kind.allCases where shown.lines.contains(where: { $0.kind == kind }) {
      let look = kind.look
      legend.addLine(look.stroke, look.style, look.width, .none, kind.lineWords)
    }
    if bodies.contains(where: { shown.marks[$0.end]?.contains { $0.kind == .new } ?? false }) {
      legend.addBox(
        Palette.paper,
        Palette.ink,
        .solid,
        lineWidth: 3,
        Phrase(sv: "+ tjock ram: ny aktör", en: "+ heavy outline: new actor")
      )
    }
    if shown.ends.contains(where: \.isGone) {
      legend.addBox(
        Palette.paper,
        Palette.ink,
        .dotted,
        Phrase(sv: "– inte längre noterad", en: "– no longer recorded")
      )
    }
    if shown.cells.contains(where: \.isOpened) {
      legend.addGap(Self.gapOpened)
      legend.addGapLines(among: inventory.edges)
    }
    if shown.cells.contains(where: { !$0.isOpened && !$0.isDropped }) {
      legend.addBox(Palette.met, Palette.metLine, .solid, Self.gapClosed)
    }
    if shown.cells.contains(where: \.isDropped) {
      legend.addBox(Palette.paper, Palette.slate, .solid, Self.notRequired)
    }
  }
}

extension StakeholderMap {
  /// What is new, ended or changed.
  ///
  /// - Returns: `nil` where nothing is.
  public static func change(
    _ content: ChangeContent,
    from old: SelectedGraph,
    to new: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    guard !content.isEmpty else { return nil }
    let map = ChangeMap(
      content,
      pen: MapPen(selected: new, language: language, scope: scope),
      earlier: MapPen(selected: old, language: language, scope: scope)
    )
    return StakeholderMap(map.sketch)
  }
}
