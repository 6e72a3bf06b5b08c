internal import DOT
public import Diagnostics
public import Stakeholders

/// What may go to the left, and to the right what would be lost with it: required levels that would
/// fall open, and those who would lose touch.
struct RisksMap {
  private let content: RisksContent
  private let pen: MapPen
  /// In the order in which threads lead to them, so that few lines cross.
  private let cells: [RisksContent.Cell]
  private let cutOff: [EntityID]

  private var threads: [RisksContent.Thread] { content.threads }

  init(_ content: RisksContent, pen: MapPen) {
    self.content = content
    self.pen = pen
    cells = content.threads.flatMap(\.cells).unique
    cutOff = content.threads.flatMap(\.cutOff).unique
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
    addLegend(to: &sketch.legend)
    return sketch
  }

  // MARK: Lines

  /// What is lost with something.
  private struct Line {
    enum Loss {
      case cell(RisksContent.Cell)
      case somebody(EntityID)
      /// Several in one node: the first of them by name.
      case several([EntityID], count: Int)
    }

    var thread: RisksContent.Thread
    var loss: Loss
  }

  private var lines: [Line] {
    threads.flatMap { thread in
      thread.cells.map { Line(thread: thread, loss: .cell($0)) }
        + people(cutOffWith: thread).map { Line(thread: thread, loss: $0) }
    }
  }

  /// How many who are cut off are drawn one by one.
  private static let limit = 20

  /// Each by itself, and the rest together; where there are many on the map, all that are cut off with
  /// one thing together.
  private func people(cutOffWith thread: RisksContent.Thread) -> [Line.Loss] {
    let count = thread.cutOff.count + thread.moreCutOff
    if cutOff.count > Self.limit, count > 1 {
      return [.several(Array(thread.cutOff.prefix(2)), count: count)]
    }
    return thread.cutOff.map { .somebody($0) }
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

  private static let fallsOpen = Phrase(
    sv: "krav på nivå som skulle bli öppet",
    en: "required level that would fall open"
  )
  private static let losesTouch = Phrase(
    sv: "skulle tappa kontakten med resten",
    en: "would lose touch with the rest"
  )

  // MARK: What may go

  private func id(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.somebodyID(id)
    case .tie(let from, let to, let kind): "tie-\(from)-\(kind?.rawValue ?? "any")-\(to)"
    }
  }

  private func name(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.name(id)
    case .tie(let from, let to, _): pen.name(from) + " – " + pen.name(to)
    }
  }

  private func kind(of element: RisksContent.Element) -> String {
    switch element {
    case .somebody(let id): pen.kindName(of: id)
    case .tie(_, _, let kind?):
      pen.text(Phrase(sv: "relation: ", en: "relation: ")) + pen.kindNames([kind])
    case .tie: pen.text(Phrase(sv: "bro mellan två delar", en: "bridge between two parts"))
    }
  }

  private func node(_ thread: RisksContent.Thread) -> Node {
    let tooltip = thread.sentences.map(pen.text).joined(separator: " ") + pen.cited(thread.evidence)
    var node: Node
    switch thread.element {
    case .somebody(let id):
      node = pen.somebodyNode(id, remarks: remarks(on: thread).map(pen.text), column: 0)
      node.tooltip = (node.tooltip ?? "") + ". " + tooltip
    case .tie(_, _, let kind):
      var lines = name(of: thread.element).wrappedName(26).map { Label.Line([Label.Run($0)]) }
      let more =
        (kind == nil ? [] : [self.kind(of: thread.element)])
        + remarks(on: thread).map(pen.text)
      lines += more.flatMap { $0.wrappedName(28) }
        .map { Label.Line([Label.Run($0, size: 9, color: Palette.remark)]) }
      node = Node(
        id: .init(id(of: thread.element)),
        label: Label(lines: lines),
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
        tooltip: tooltip,
        cssClasses: ["tie"]
      )
    }
    node.cssClasses.append("thread")
    return node
  }

  /// "öppnar 2 krav", "skiljer av 5", "nås av en enda relation".
  private func remarks(on thread: RisksContent.Thread) -> [Phrase] {
    let (levels, people) = (thread.cells.count, thread.cutOff.count + thread.moreCutOff)
    return [
      levels == 0
        ? nil
        : Phrase(
          sv: "öppnar \(levels) krav",
          en: "opens \(levels) \(levels == 1 ? "level" : "levels")"
        ),
      people == 0 ? nil : Phrase(sv: "skiljer av \(people)", en: "cuts off \(people)"),
      thread.hangsOnOneRelation
        ? Phrase(sv: "nås av en enda relation", en: "reached by one relation") : nil,
    ].compactMap(\.self)
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

  private var more: Phrase {
    Phrase(
      sv: "och \(content.moreCount) till, med lika mycket eller mindre att förlora",
      en: "and \(content.moreCount) more, with as much or less to lose"
    )
  }

  // MARK: What would be lost

  private func id(of line: Line) -> String {
    switch line.loss {
    case .cell(let cell): "lost-\(cell.area)-\(cell.level)"
    case .somebody(let id): "lost-\(pen.somebodyID(id))"
    case .several: "lost-others-\(id(of: line.thread.element))"
    }
  }

  private func name(of line: Line) -> String {
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
  private var firstLines: [Line] {
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

  // MARK: Words

  private var summary: Phrase {
    let count = threads.count
    let levels = cells.count
    let people = content.cutOffCount
    return Phrase(
      sv:
        "Kartan visar \(count) \(count == 1 ? "aktör, enhet eller relation" : "aktörer, enheter och relationer") "
        + "som något hänger på, \(levels) krav på nivå som skulle bli öppna och \(people) som "
        + "skulle tappa kontakten med resten.",
      en:
        "The map shows \(count) \(count == 1 ? "actor, unit or relation" : "actors, units and relations") "
        + "that something hangs on, \(levels) required \(levels == 1 ? "level" : "levels") that would "
        + "fall open and \(people) who would lose touch with the rest."
    )
      + (content.moreCount == 0
        ? Phrase("")
        : Phrase(
          sv:
            " \(content.moreCount) till, med lika mycket eller mindre att förlora, är inte ritade.",
          en: " \(content.moreCount) more, with as much or less to lose, are not drawn."
        ))
  }

  private func addLegend(to legend: inout MapLegend) {
    let drawn = lines.compactMap { if case .somebody(let id) = $0.loss { id } else { nil } }
    legend.addSomebodies(
      threads.compactMap { if case .somebody(let id) = $0.element { id } else { nil } } + drawn,
      at: cells.map(\.level)
    )
    if threads.contains(where: { if case .tie = $0.element { true } else { false } }) {
      legend.addBox(
        Palette.paper,
        Palette.slate,
        .dotted,
        Phrase(sv: "relation mellan två", en: "relation between two")
      )
    }
    if !cells.isEmpty { legend.addLine(Palette.gap, .solid, 1.6, .none, Self.fallsOpen) }
    if !cutOff.isEmpty { legend.addLine(Palette.slate, .dashed, 1.1, .none, Self.losesTouch) }
  }

  // MARK: Tables

  private var threadTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad något hänger på", en: "What something hangs on")),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Om det går förlorat", en: "If it goes")),
        pen.text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: threads.map { thread in
        [
          name(of: thread.element), kind(of: thread.element),
          thread.sentences.map(pen.text).joined(separator: " "), pen.source(of: thread.evidence),
        ]
      } + (content.moreCount > 0 ? [[pen.text(more), "", "", ""]] : [])
    )
  }

  private var lossTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som skulle gå förlorat", en: "What would be lost")),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Vad", en: "What")),
      ],
      rows: firstLines.map { line in
        let isLevel = if case .cell = line.loss { true } else { false }
        return [name(of: line), pen.text(isLevel ? Self.fallsOpen : Self.losesTouch)]
      }
    )
  }

  private var lineTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som hänger på vad", en: "What hangs on what")),
      columns: [
        pen.text(Phrase(sv: "Om det går", en: "If it goes")),
        pen.text(Phrase(sv: "Går det förlorat", en: "This is lost")),
      ],
      rows: lines.map { [name(of: $0.thread.element), name(of: $0)] }
    )
  }
}

extension StakeholderMap {
  /// What hangs by a thread, and what would be lost with it.
  ///
  /// - Returns: `nil` where nothing does.
  public static func risks(
    _ content: RisksContent,
    of selected: SelectedGraph,
    language: Language
  ) -> StakeholderMap? {
    guard !content.threads.isEmpty else { return nil }
    let pen = MapPen(selected: selected, language: language)
    return StakeholderMap(RisksMap(content, pen: pen).sketch)
  }
}
