internal import DOT
public import Diagnostics
public import Stakeholders

/// The ways from one to another: everybody on them by steps from the left, and a gap where none leads.
struct ChannelsMap {
  private let content: ChannelsContent
  private let pen: MapPen
  /// Everybody on the map, with the column of each.
  private let stops: [Stop]

  private struct Stop {
    var id: EntityID
    var column: Int
  }

  /// The column of the gap, and of what comes after it the first.
  private let gapColumn: Int

  init(_ content: ChannelsContent, pen: MapPen) {
    self.content = content
    self.pen = pen
    let (before, after) =
      content.gap == nil ? (content.steps, []) : Self.sides(of: content)
    let left = Self.columns([content.source], before, in: pen)
    gapColumn = (left.map(\.column).max() ?? 0) + 1
    let right =
      content.gap == nil
      ? [] : Self.columns([content.target], after, in: pen, from: gapColumn + 1)
    stops = left + right
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
    sketch.edges = content.steps.map(edge) + gapEdges
    sketch.tables = [stopTable, stepTable, gapTable]
    // Room for the names of relations on the lines, as much as paper leaves.
    let count = (stops.map(\.column).max() ?? 0) + 1
    sketch.columnSpace = count <= 6 ? 1.75 : count == 7 ? 1.4 : 1
    sketch.rowSpace = 0.4
    addLegend(to: &sketch.legend)
    return sketch
  }

  // MARK: Columns

  /// The steps that lead from the source, and those that lead to the target; no step joins them.
  private static func sides(
    of content: ChannelsContent
  ) -> (before: [ChannelsContent.Step], after: [ChannelsContent.Step]) {
    var reached: Set<EntityID> = [content.source]
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
    let isEnd = stop.id == content.source || stop.id == content.target
    let isIndispensable = content.indispensable.contains(stop.id)
    if isIndispensable { remarks.append(pen.text(Self.onEveryWay)) }
    var node = pen.somebodyNode(stop.id, remarks: remarks, column: stop.column)
    if isEnd {
      node.lineWidth = 2
      for line in node.label.lines.indices {
        for run in node.label.lines[line].runs.indices {
          node.label.lines[line].runs[run].isBold = true
        }
      }
      node.cssClasses.append(stop.id == content.source ? "source" : "target")
    }
    if isIndispensable {
      node.stroke = Palette.gap
      node.lineWidth = Self.indispensableWidth
      node.cssClasses.append("cut-actor")
      node.tooltip = (node.tooltip ?? "") + " – " + pen.text(Self.onEveryWay)
    }
    return node
  }

  private static let onEveryWay = Phrase(
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

  private static func moreReached(_ count: Int) -> Phrase {
    Phrase(
      sv: "och \(count) till nås",
      en: "and \(count) more \(count == 1 ? "is" : "are") reached"
    )
  }

  private static func moreLeadingOn(_ count: Int) -> Phrase {
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
      arrow: .forward,
      textColor: Palette.remark,
      tooltip: pen.name(step.from) + " → " + pen.name(step.to) + ": " + words(for: step)
        + pen.cited(step.relation.evidence),
      cssClasses: ["tie", step.relation.status?.rawValue ?? "unrecorded"]
        + (step.isWeakest ? ["weakest"] : [])
    )
  }

  private static let weakest = Phrase(sv: "svagaste länken", en: "weakest link")

  /// From whoever leads no further to the gap, and from there to whoever nobody leads to.
  private var gapEdges: [Edge] {
    guard content.gap != nil else { return [] }
    let (tails, heads) = (Set(content.steps.map(\.from)), Set(content.steps.map(\.to)))
    let before = stops.filter { $0.column < gapColumn && !tails.contains($0.id) }.map(\.id)
    let after = stops.filter { $0.column > gapColumn && !heads.contains($0.id) }.map(\.id)
    let ends =
      before.map { (pen.somebodyID($0), "gap-channel") }
      + after.map { ("gap-channel", pen.somebodyID($0)) }
    return ends.map { from, to in
      Edge(
        id: .init("gap-tie-\(from)-\(to)"),
        from: .init(from),
        to: .init(to),
        stroke: Palette.gap,
        lineStyle: .dotted,
        lineWidth: 1.1,
        arrow: .none,
        tooltip: content.gap.map { pen.text($0.lack) },
        cssClasses: ["gap"]
      )
    }
  }

  // MARK: Words

  private var summary: Phrase {
    let (people, steps) = (stops.count, content.steps.count)
    return Phrase(
      sv: "Kartan visar \(people) enheter och aktörer och \(steps) steg mellan dem. ",
      en: "The map shows \(people) units and actors and \(steps) \(steps == 1 ? "step" : "steps") "
        + "between them. "
    ) + content.remark
  }

  private func kindName(of step: ChannelsContent.Step) -> String {
    pen.kindNames([step.relation.kind])
  }

  private func strength(of step: ChannelsContent.Step) -> Phrase {
    Phrase(String(step.strength))
      + (step.relation.strength == nil
        ? Phrase(sv: " (vanlig för slaget, ej noterad)", en: " (usual for the kind, not recorded)")
        : Phrase(""))
  }

  /// "stöd, styrka 3 (vanlig för slaget, ej noterad), pågående, svagaste länken".
  private func words(for step: ChannelsContent.Step) -> String {
    let strength = strength(of: step)
    return [
      kindName(of: step),
      pen.text(Phrase(sv: "styrka \(strength.swedish)", en: "strength \(strength.english)")),
      pen.statusName(step.relation.status), step.isWeakest ? pen.text(Self.weakest) : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  // MARK: Legend

  private func addLegend(to legend: inout MapLegend) {
    legend.addSomebodies(stops.map(\.id))
    if !content.indispensable.isEmpty {
      legend.addBox(Palette.paper, Palette.gap, .solid, Self.onEveryWay)
    }
    if let gap = content.gap { legend.addGap(gap.lack) }
    guard !content.steps.isEmpty else { return }
    legend.addTies(
      statuses: Set(content.steps.map(\.relation.status)),
      strengths: [],
      hasHeads: false
    )
    let isAssumed = content.steps.contains { $0.relation.strength == nil }
    legend.addLine(
      Palette.ink,
      .solid,
      3,
      .forward,
      Phrase(
        sv: "hit går budskapet; bredare linje: starkare",
        en: "where the message goes; broader line: stronger"
      )
        + (isAssumed
          ? Phrase(sv: " (annars vanlig styrka för slaget)", en: " (or as usual for the kind)")
          : Phrase(""))
    )
    if content.steps.contains(where: \.isWeakest) {
      legend.addLine(
        Palette.gap,
        .solid,
        2.4,
        .forward,
        Phrase(sv: "svagaste länken på den bästa vägen", en: "weakest link of the best way")
      )
    }
  }

  // MARK: Tables

  private var stopTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(
        Phrase(sv: "Enheter och aktörer på kartan", en: "Units and actors on the map")
      ),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Nivå", en: "Level")), pen.text(Phrase(sv: "Plats", en: "Place")),
      ],
      rows: stops.map { stop in
        [
          pen.name(stop.id), pen.kindName(of: stop.id), pen.levels(of: stop.id),
          pen.text(place(of: stop)),
        ]
      }
    )
  }

  private func place(of stop: Stop) -> Phrase {
    if stop.id == content.source {
      return Phrase(sv: "här börjar vägen", en: "where the way begins")
    }
    if stop.id == content.target { return Phrase(sv: "hit ska vägen", en: "where it should lead") }
    if content.indispensable.contains(stop.id) { return Self.onEveryWay }
    guard content.gap != nil else { return Phrase(sv: "på vägen", en: "on the way") }
    return stop.column < gapColumn
      ? Phrase(sv: "nås", en: "is reached") : Phrase(sv: "leder dit", en: "leads there")
  }

  private var stepTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Steg på kartan", en: "Steps on the map")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
        pen.text(Phrase(sv: "Slag", en: "Kind")), pen.text(Phrase(sv: "Styrka", en: "Strength")),
        pen.text(Phrase(sv: "Status", en: "Status")), pen.text(Phrase(sv: "På väg", en: "On way")),
        pen.text(Phrase(sv: "Anmärkning", en: "Remark")),
        pen.text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: content.steps.map { step in
        [
          pen.name(step.from), pen.name(step.to), kindName(of: step), pen.text(strength(of: step)),
          pen.statusName(step.relation.status),
          step.ways.map(String.init).joined(separator: ", "),
          step.isWeakest ? pen.text(Self.weakest) : "", pen.source(of: step.relation.evidence),
        ]
      }
    )
  }

  /// What is lacking, who is not shown, and the lines that tell between whom the gap is.
  private var gapTable: TextTwin.Table {
    guard let gap = content.gap else { return TextTwin.Table(caption: "", columns: [], rows: []) }
    let names = Dictionary(
      uniqueKeysWithValues: stops.map { (Node.ID(pen.somebodyID($0.id)), pen.name($0.id)) }
    )
    let here = pen.text(Phrase(sv: "luckan", en: "the gap"))
    let more = [
      gap.moreReached > 0 ? Self.moreReached(gap.moreReached) : nil,
      gap.moreLeadingOn > 0 ? Self.moreLeadingOn(gap.moreLeadingOn) : nil,
    ]
    return TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som saknas", en: "What is lacking")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
        pen.text(Phrase(sv: "Läge", en: "State")),
      ],
      rows: [[pen.name(content.source), pen.name(content.target), pen.text(gap.explanation)]]
        + more.compactMap(\.self).map { ["", "", pen.text($0)] }
        + gapEdges.map { [names[$0.from] ?? here, names[$0.to] ?? here, pen.text(gap.lack)] }
    )
  }
}

extension StakeholderMap {
  /// The ways from one to another, from left to right, and what is lacking where none leads.
  public static func channels(
    _ content: ChannelsContent,
    of selected: SelectedGraph,
    language: Language
  ) -> StakeholderMap {
    let pen = MapPen(selected: selected, language: language)
    return StakeholderMap(ChannelsMap(content, pen: pen).sketch)
  }
}
