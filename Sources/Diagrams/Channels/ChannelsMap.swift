internal import DOT
public import Diagnostics
public import Stakeholders

/// The ways from one to another: everybody on them by steps from the left, and a gap where none leads.
struct ChannelsMap {
  let content: ChannelsContent
  private(set) var pen: MapPen
  /// Everybody on the map, with the column of each.
  let stops: [Stop]
  /// The steps that are drawn.
  let steps: [ChannelsContent.Step]

  struct Stop {
    var id: EntityID
    var column: Int
  }

  /// The column of the gap, and of what comes after it the first.
  let gapColumn: Int

  init(_ content: ChannelsContent, pen: MapPen) {
    self.content = content
    self.pen = pen
    let (before, after) =
      content.gap == nil ? (content.steps, []) : Self.sides(of: content)
    let left = Self.columns(content.starts, before, in: pen)
    gapColumn = (left.map(\.column).max() ?? 0) + 1
    let right =
      content.gap == nil
      ? [] : Self.columns([content.target], after, in: pen, from: gapColumn + 1)
    steps = Self.takenTogether(
      content.steps.filter { step in
        pen.shows(step.from) && pen.shows(step.to) && pen.shows(step.relation)
      }
    )
    let joined = Set(steps.flatMap { [$0.from, $0.to] } + content.starts + [content.target])
    stops = (left + right).filter { pen.shows($0.id) && joined.contains($0.id) }
    // Paper has room for narrow columns only, where there are many.
    if columnCount > 5 { self.pen.nameWidth = 13 }
  }

  var sketch: MapSketch {
    var sketch = MapSketch(
      .channels(from: content.source, to: content.target),
      pen,
      title: content.title,
      caption: content.caption,
      summary: summary
    )
    sketch.items = (stops.map(node) + gapNodes).map(Item.node)
    sketch.edges = steps.map(edge) + gapEdges
    sketch.tables = [stopTable, stepTable, gapTable]
    // Room for the names of relations on the lines.
    sketch.columnSpace = columnCount <= 6 ? 1.75 : 1.4
    sketch.rowSpace = 0.4
    addLegend(to: &sketch.legend)
    return sketch
  }

  private var columnCount: Int { (stops.map(\.column).max() ?? 0) + 1 }

  /// A relation that ways take to and fro is one line, where it is taken first.
  private static func takenTogether(_ steps: [ChannelsContent.Step]) -> [ChannelsContent.Step] {
    var found: [ChannelsContent.Step] = []
    for step in steps {
      let back = found.firstIndex {
        $0.from == step.to && $0.to == step.from && $0.relation == step.relation
      }
      guard let back else {
        found.append(step)
        continue
      }
      found[back].ways = Set(found[back].ways + step.ways).sorted()
      found[back].isWeakest = found[back].isWeakest || step.isWeakest
      found[back].isTakenBothWays = true
    }
    return found
  }

  // MARK: Columns

  /// The steps that lead from the source, and those that lead to the target; no step joins them.
  private static func sides(
    of content: ChannelsContent
  ) -> (before: [ChannelsContent.Step], after: [ChannelsContent.Step]) {
    var reached = Set(content.starts)
    var count = 0
    while count < reached.count {
      count = reached.count
      for step in content.steps where reached.contains(step.from) { reached.insert(step.to) }
    }
    return (
      content.steps.filter { reached.contains($0.from) },
      content.steps.filter { !reached.contains($0.from) }
    )
  }

  /// Everybody at the ends of some steps, in columns, in each in Swedish order.
  private static func columns(
    _ ends: [EntityID],
    _ steps: [ChannelsContent.Step],
    in pen: MapPen,
    from start: Int = 0
  ) -> [Stop] {
    // In the order of the steps, so that the first way is the one that no link is left out of.
    let members = (ends + steps.flatMap { [$0.from, $0.to] }).unique
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    let layers = Layering.layers(
      count: members.count,
      links: steps.compactMap { step in
        guard let from = places[step.from], let to = places[step.to] else { return nil }
        return (from, to)
      }
    )
    return zip(members, layers).map { Stop(id: $0, column: start + $1) }
      .inSwedishOrder(of: { pen.name($0.id) }, then: \.id.rawValue)
  }

  // MARK: Nodes

  private func node(_ stop: Stop) -> Node {
    var remarks: [String] = []
    let isStart = content.starts.contains(stop.id)
    let isIndispensable = content.indispensable.contains(stop.id)
    if isIndispensable { remarks.append(pen.text(Self.onEveryWay)) }
    var node = pen.somebodyNode(stop.id, remarks: remarks, column: stop.column)
    node.minimumHeight = max(node.minimumHeight, height(of: stop))
    if isStart || stop.id == content.target {
      node.lineWidth = 2
      for line in node.label.lines.indices {
        for run in node.label.lines[line].runs.indices {
          node.label.lines[line].runs[run].isBold = true
        }
      }
      node.cssClasses.append(isStart ? "source" : "target")
    }
    if isIndispensable {
      node.stroke = Palette.gap
      node.lineWidth = Self.indispensableWidth
      node.cssClasses.append("cut-actor")
      node.tooltip = (node.tooltip ?? "") + " – " + pen.text(Self.onEveryWay)
    }
    return node
  }

  /// For words on each of the lines at one side, which are a line of text apart, in inches.
  private func height(of stop: Stop) -> Double {
    let counts = [steps.count { $0.from == stop.id }, steps.count { $0.to == stop.id }]
    return Double(min(counts.max() ?? 0, 6)) * Self.lineHeight / 72
  }

  private static let lineHeight = 14.0

  static let onEveryWay = Phrase(
    sv: "flaskhals: på varje väg",
    en: "cut actor: on every way"
  )
  private static let indispensableWidth = 3.0

  private var gapNodes: [Node] {
    guard let gap = content.gap else { return [] }
    var node = pen.gapNode(
      id: "gap-channel",
      text: pen.text(gap.lack),
      tooltip: pen.text(gap.explanation)
    )
    node.column = gapColumn
    let more = [
      ("more-reached", gap.moreReached, 1, Self.moreReached),
      ("more-leading-on", gap.moreLeadingOn, gapColumn + 1, Self.moreLeadingOn),
    ]
    return [node]
      + more.filter { $0.1 > 0 }.map { id, count, column, words in
        pen.remarkNode(id: id, text: pen.text(words(count)), column: column)
      }
  }

  static func moreReached(_ count: Int) -> Phrase {
    Phrase(
      sv: "och \(count) till nås",
      en: "and \(count) more \(count == 1 ? "is" : "are") reached"
    )
  }

  static func moreLeadingOn(_ count: Int) -> Phrase {
    Phrase(
      sv: "och \(count) till leder dit",
      en: "and \(count) more lead\(count == 1 ? "s" : "") there"
    )
  }

  // MARK: Edges

  private func edge(_ step: ChannelsContent.Step) -> Edge {
    var lines = [Label.Line([Label.Run(kindName(of: step))])]
    if step.isWeakest {
      let words = Label.Run(pen.text(Self.weakest), isBold: true, color: Palette.gap)
      // As long as a gutter has room for.
      if kindName(of: step).count < 8 {
        lines[0].runs += [Label.Run(" · "), words]
      } else {
        lines.append(Label.Line([words]))
      }
    }
    return Edge(
      id: .init("tie-\(step.from)-\(step.to)"),
      from: .init(pen.somebodyID(step.from)),
      to: .init(pen.somebodyID(step.to)),
      label: Label(lines: lines, background: Palette.paper),
      stroke: step.isWeakest ? Palette.gap : pen.lineColor(of: step.relation.status),
      lineStyle: pen.lineStyle(of: step.relation.status),
      lineWidth: pen.lineWidth(ofStrength: step.strength),
      arrow: step.isTakenBothWays ? .both : .forward,
      textColor: Palette.remark,
      tooltip: pen.name(step.from) + (step.isTakenBothWays ? " ↔ " : " → ") + pen.name(step.to)
        + ": " + words(for: step)
        + pen.cited(step.relation.evidence),
      cssClasses: ["tie", step.relation.status?.rawValue ?? "unrecorded"]
        + (step.isWeakest ? ["weakest"] : [])
    )
  }

  static let weakest = Phrase(sv: "svagaste länken", en: "weakest link")

  /// From whoever leads no further to the gap, and from there to whoever nobody leads to.
  var gapEdges: [Edge] {
    guard content.gap != nil else { return [] }
    let (tails, heads) = (Set(content.steps.map(\.from)), Set(content.steps.map(\.to)))
    // Who leads on by a step that is not drawn is no end of a way.
    let before = stops.filter { $0.column < gapColumn && !tails.contains($0.id) }.map(\.id)
    let after = stops.filter { $0.column > gapColumn && !heads.contains($0.id) }.map(\.id)
    let ends =
      before.map { (pen.somebodyID($0), "gap-channel", Arrow.forward) }
      + after.map { ("gap-channel", pen.somebodyID($0), Arrow.back) }
    return ends.map { from, to, end in
      pen.gapEdge(
        id: "gap-tie-\(from)-\(to)",
        from: .init(from),
        to: .init(to),
        lackingAt: end,
        tooltip: content.gap.map { pen.text($0.lack) }
      )
    }
  }
}

extension StakeholderMap {
  /// The ways from one to another, from left to right, and what is lacking where none leads.
  public static func channels(
    _ content: ChannelsContent,
    of selected: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap {
    let pen = MapPen(selected: selected, language: language, scope: scope)
    return StakeholderMap(ChannelsMap(content, pen: pen).sketch)
  }
}
