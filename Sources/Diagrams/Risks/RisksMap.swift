internal import DOT
public import Diagnostics
public import Stakeholders

/// What may go to the left, and to the right what would be lost with it: required levels that would
/// fall open, and those who would lose touch.
struct RisksMap {
  let content: RisksContent
  let pen: MapPen
  /// In the order in which threads lead to them, so that few lines cross.
  let cells: [RisksContent.Cell]
  let cutOff: [EntityID]

  /// Those that are drawn.
  let threads: [RisksContent.Thread]

  init(_ content: RisksContent, pen: MapPen) {
    self.content = content
    var pen = pen
    // What would be lost stands in one line, or a long list would be too high for paper.
    pen.nameWidth = 34
    self.pen = pen
    threads = content.threads.filter(pen.shows)
    cells = threads.flatMap(\.cells).filter(pen.shows).unique
    cutOff = threads.flatMap(\.cutOff).filter(pen.shows).unique
  }

  var sketch: MapSketch {
    var sketch = MapSketch(
      .risks,
      pen,
      title: content.title,
      caption: content.caption,
      summary: summary
    )
    sketch.items = [threadFrame] + [levels, people].compactMap(\.self)
    sketch.edges = lines.map(edge)
    sketch.tables = [threadTable, lossTable, lineTable]
    sketch.columnSpace = 1.6
    sketch.rowSpace = 0.12
    addLegend(to: &sketch.legend)
    return sketch
  }

  // MARK: Lines

  /// What is lost with something.
  struct Line {
    enum Loss {
      case cell(RisksContent.Cell)
      case somebody(EntityID)
      /// Several in one node: the first of them by name.
      case several([EntityID], count: Int)
    }

    var thread: RisksContent.Thread
    var loss: Loss
  }

  var lines: [Line] {
    threads.flatMap { thread in
      thread.cells.filter(pen.shows).map { Line(thread: thread, loss: .cell($0)) }
        + people(cutOffWith: thread).map { Line(thread: thread, loss: $0) }
    }
  }

  /// How many who are cut off are drawn one by one.
  private static let limit = 20

  /// Each by itself, and the rest together; where there are many on the map, all that are cut off with
  /// one thing together.
  private func people(cutOffWith thread: RisksContent.Thread) -> [Line.Loss] {
    let shown = thread.cutOff.filter(pen.shows)
    let count = shown.count + thread.moreCutOff
    if cutOff.count > Self.limit, count > 1 {
      return [.several(Array(shown.prefix(2)), count: count)]
    }
    return shown.map { .somebody($0) }
      + (thread.moreCutOff > 0 ? [.several([], count: thread.moreCutOff)] : [])
  }

  private func edge(_ line: Line) -> Edge {
    let (from, to) = (id(of: line.thread.element), id(of: line))
    let isLevel = if case .cell = line.loss { true } else { false }
    return Edge(
      id: .init("loss-\(from)-\(to)"),
      from: .init(from),
      to: .init(to),
      stroke: isLevel ? Palette.gap : Palette.slate,
      lineStyle: isLevel ? .solid : .dashed,
      lineWidth: isLevel ? 1.6 : 1.1,
      arrow: .none,
      tooltip: name(of: line.thread.element) + " – " + name(of: line) + ": "
        + pen.text(isLevel ? Self.fallsOpen : Self.losesTouch),
      cssClasses: ["loss", isLevel ? "level" : "cut-off"]
    )
  }

  // MARK: What may go

  private func id(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.somebodyID(id)
    case .relation(let relation): "relation-\(relation.id?.rawValue ?? relation.key)"
    case .bridge(let one, let other): "bridge-\(one)-\(other)"
    }
  }

  func name(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.name(id)
    case .relation(let relation): pen.name(relation.from) + " – " + pen.name(relation.to)
    case .bridge(let one, let other): pen.name(one) + " – " + pen.name(other)
    }
  }

  func kind(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.kindName(of: id)
    case .relation(let relation): "relation: " + pen.kindNames([relation.kind])
    case .bridge: pen.text(Phrase(sv: "bro mellan två delar", en: "bridge between two parts"))
    }
  }

  private func node(_ thread: RisksContent.Thread) -> Node {
    let tooltip = thread.sentences.map(pen.text).joined(separator: " ") + pen.cited(thread.evidence)
    var node: Node
    switch thread.element {
    case .somebody(let id):
      node = pen.somebodyNode(id, remarks: lines(of: remarks(on: thread).map(pen.text)), column: 0)
      node.tooltip = (node.tooltip ?? "") + ". " + tooltip
    case .relation, .bridge:
      node = tieNode(thread)
      node.tooltip = tooltip
    }
    node.cssClasses.append("thread")
    return node
  }

  private func tieNode(_ thread: RisksContent.Thread) -> Node {
    let names = name(of: thread.element).wrappedName(pen.nameWidth).map {
      Label.Line([Label.Run($0)])
    }
    let remarks = lines(of: [kind(of: thread.element)] + remarks(on: thread).map(pen.text))
    return Node(
      id: .init(id(of: thread.element)),
      label: Label(
        lines: names
          + remarks.flatMap { $0.wrappedName(pen.nameWidth + 6) }
          .map { Label.Line([Label.Run($0, size: 9, color: Palette.remark)]) }
      ),
      shape: .box,
      fill: Palette.paper,
      stroke: Palette.slate,
      lineStyle: .dotted,
      lineWidth: 1.2,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: MapPen.margin,
      minimumWidth: MapPen.width,
      minimumHeight: 0.34,
      cssClasses: ["tie"]
    )
  }

  private var threadFrame: Item {
    frame(
      "threads",
      Phrase(sv: "Om något av detta går förlorat …", en: "If one of these goes …"),
      threads.map(node) + moreNode,
      column: 0
    )
  }

  private var moreNode: [Node] {
    content.moreCount == 0
      ? [] : [pen.remarkNode(id: "more-threads", text: pen.text(more), column: 0)]
  }

  // MARK: What would be lost

  private func id(of line: Line) -> String {
    switch line.loss {
    case .cell(let cell): "lost-\(cell.area)-\(cell.level)"
    case .somebody(let id): "lost-\(pen.somebodyID(id))"
    case .several: "lost-others-\(id(of: line.thread.element))"
    }
  }

  func name(of line: Line) -> String {
    switch line.loss {
    case .cell(let cell): pen.name(cell.area) + ", " + levelName(cell.level)
    case .somebody(let id): pen.name(id)
    case .several(let named, let count):
      pen.text(
        .list(
          named.map { pen.graph.name($0).phrase }
            + (count > named.count
              ? [Phrase(sv: "\(count - named.count) till", en: "\(count - named.count) more")] : [])
        )
      )
    }
  }

  private func levelName(_ level: Level.ID) -> String {
    pen.graph.vocabulary.level(level)?.name[pen.language] ?? level.rawValue
  }

  /// The lines that lead to something for the first time: one for each node to the right.
  var firstLines: [Line] {
    var seen: Set<String> = []
    return lines.filter { seen.insert(id(of: $0)).inserted }
  }

  private var levels: Item? {
    frame(
      "lost-levels",
      Phrase(sv: "… blir dessa krav på nivå öppna", en: "… these required levels fall open")
    ) { line in
      guard case .cell(let cell) = line.loss else { return nil }
      let tones = Palette.tones(of: cell.level, in: pen.graph.vocabulary)
      return Node(
        id: .init(id(of: line)),
        label: Label(
          lines: pen.shortName(cell.area).wrappedName(24).map {
            Label.Line([Label.Run($0, isBold: true)])
          } + [Label.Line([Label.Run(levelName(cell.level), size: 9)])]
        ),
        fill: tones.fill,
        stroke: tones.stroke,
        textColor: Palette.ink,
        fontSize: 10.5,
        margin: MapPen.margin,
        minimumWidth: 2,
        minimumHeight: 0.34,
        tooltip: name(of: line),
        cssClasses: ["lost", "level"]
      )
    }
  }

  private var people: Item? {
    frame(
      "lost-people",
      Phrase(sv: "… tappar dessa kontakten med resten", en: "… these lose touch with the rest")
    ) { line in
      switch line.loss {
      case .cell: return nil
      case .somebody(let id):
        var node = pen.somebodyNode(id, column: 0)
        node.id = .init(self.id(of: line))
        node.cssClasses.append("lost")
        return node
      case .several:
        return pen.remarkNode(id: id(of: line), text: name(of: line), column: 0)
      }
    }
  }

  private func frame(_ id: String, _ words: Phrase, _ node: (Line) -> Node?) -> Item? {
    let nodes = firstLines.compactMap(node)
    return nodes.isEmpty ? nil : frame(id, words, nodes, column: 1)
  }

  private func frame(_ id: String, _ words: Phrase, _ nodes: [Node], column: Int) -> Item {
    .cluster(
      Cluster(
        id: .init(id),
        label: Label(pen.text(words), isBold: true, size: 10.5, alignment: .left),
        stroke: Palette.faint,
        lineWidth: 0.6,
        textColor: Palette.slate,
        items: nodes.map(Item.node),
        column: column
      )
    )
  }
}

extension MapPen {
  fileprivate func shows(_ element: RisksContent.Element) -> Bool {
    switch element {
    case .somebody(let id): shows(id)
    case .relation(let relation): shows(relation)
    case .bridge(let one, let other): shows(one) && shows(other)
    }
  }

  /// Where all that would be lost with it is hidden, it is, too.
  fileprivate func shows(_ thread: RisksContent.Thread) -> Bool {
    let losesNothing = thread.cells.isEmpty && thread.cutOff.isEmpty
    return shows(thread.element)
      && (losesNothing || thread.moreCutOff > 0 || thread.cells.contains(where: shows)
        || thread.cutOff.contains(where: shows))
  }

  fileprivate func shows(_ cell: RisksContent.Cell) -> Bool {
    scope.areas.shows(cell.area) && scope.levels.shows(cell.level)
  }
}

extension StakeholderMap {
  /// What hangs by a thread, and what would be lost with it.
  ///
  /// - Returns: `nil` where nothing does.
  public static func risks(
    _ content: RisksContent,
    of selected: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    guard !content.threads.isEmpty else { return nil }
    let pen = MapPen(selected: selected, language: language, scope: scope)
    return StakeholderMap(RisksMap(content, pen: pen).sketch)
  }
}
