public import Diagnostics
internal import DOT
public import Stakeholders

/// The matrix as a picture: focus areas below each other, levels beside each other.
struct CoverageMap {
  let content: CoverageContent
  let pen: MapPen
  /// What of the content is drawn.
  private let areas: [FocusArea]
  private let levels: [Level]
  private let cells: [CoverageContent.Cell]

  init(content: CoverageContent, pen: MapPen) {
    self.content = content
    self.pen = pen
    let scope = pen.scope
    areas = content.areas.filter { scope.areas.shows($0.id) }
    levels = content.levels.filter { scope.levels.shows($0.id) }
    cells = content.cells.filter { scope.areas.shows($0.area) && scope.levels.shows($0.level) }
      .map { cell in
        var cell = cell
        cell.counterparts = cell.counterparts.filter { pen.shows(EntityID($0)) }
        return cell
      }
  }

  var sketch: MapSketch {
    var sketch = MapSketch(
      .coverage,
      pen,
      title: content.title,
      caption: content.caption,
      summary: summary
    )
    sketch.items =
      areas.isEmpty || levels.isEmpty
      ? []
      : [
        .cluster(
          Cluster(
            id: "matrix",
            label: Label(""),
            stroke: nil,
            items: (areaColumn + levelColumns).map(Item.node)
          )
        )
      ]
    sketch.tables = [table]
    addLegend(to: &sketch.legend)
    return sketch
  }

  private var summary: Phrase {
    let required = cells.filter(\.isRequired)
    let open = required.count { !$0.isMet }
    let isOne = required.count == 1
    return Phrase(
      sv: "Bilden visar \(areas.count) \(areas.count == 1 ? "fokusområde" : "fokusområden") och "
        + "\(levels.count) \(levels.count == 1 ? "nivå" : "nivåer"); \(open) av \(required.count) "
        + "\(isOne ? "nivå" : "nivåer") som krävs är \(open == 1 ? "öppen" : "öppna").",
      en: "The picture shows \(areas.count) focus \(areas.count == 1 ? "area" : "areas") and "
        + "\(levels.count) \(levels.count == 1 ? "level" : "levels"); \(open) of \(required.count) "
        + "required \(isOne ? "level" : "levels") \(open == 1 || isOne ? "is" : "are") open."
    )
  }

  // MARK: Nodes

  private var areaColumn: [Node] {
    [
      Node(
        id: "matrix-corner",
        label: Label(
          pen.text(Phrase(sv: "Fokusområde", en: "Focus area")),
          isBold: true,
          color: Palette.slate
        ),
        shape: .plain,
        cssClasses: ["heading"]
      )
    ] + areas.map { pen.areaNode($0, score: nil, column: 0) }
  }

  private var levelColumns: [Node] {
    levels.enumerated().flatMap { number, level in
      let tones = Palette.tones(of: level.id, in: pen.graph.vocabulary)
      let heading = Node(
        id: .init("level-\(level.id)"),
        label: Label(pen.text(level.name.phrase.capitalised), isBold: true),
        fill: tones.fill,
        stroke: tones.stroke,
        textColor: Palette.ink,
        margin: MapPen.margin,
        minimumWidth: Self.cellWidth,
        minimumHeight: 0.34,
        column: number + 1,
        cssClasses: ["heading"]
      )
      return [heading] + areas.map { node($0, level, column: number + 1) }
    }
  }

  private static let cellWidth = 1.45

  private func node(_ area: FocusArea, _ level: Level, column: Int) -> Node {
    let id = Node.ID("cell-\(area.id)-\(level.id)")
    guard let cell = cell(area.id, level.id), isFilled(cell) else {
      return Node(
        id: id,
        label: Label("–", color: Palette.slate),
        shape: .plain,
        column: column,
        tooltip: tooltip(area, level, nil),
        cssClasses: ["cell", "empty"]
      )
    }
    let tone = look(of: cell)
    var lines = [
      Label.Line([
        Label.Run("\(cell.state.symbol) \(pen.text(cell.state.name))", isBold: cell.isRequired)
      ])
    ]
    lines += ([status(of: cell)].compactMap(\.self) + people(in: cell)).map {
      Label.Line([Label.Run($0, size: 9)])
    }
    return Node(
      id: id,
      label: Label(lines: lines),
      fill: tone.fill,
      stroke: tone.stroke,
      lineStyle: tone.style,
      lineWidth: tone.width,
      textColor: tone.ink,
      fontSize: 10.5,
      margin: MapPen.margin,
      minimumWidth: Self.cellWidth,
      minimumHeight: 0.4,
      column: column,
      tooltip: tooltip(area, level, cell),
      cssClasses: ["cell", cell.isRequired ? (cell.isMet ? "met" : "open") : "beyond"]
    )
  }

  private func cell(_ area: FocusArea.ID, _ level: Level.ID) -> CoverageContent.Cell? {
    cells.first { $0.area == area && $0.level == level }
  }

  private func isFilled(_ cell: CoverageContent.Cell) -> Bool {
    cell.isRequired || !cell.counterparts.isEmpty
  }

  /// Whether more than a plan is on record, of a level that is met.
  private func status(of cell: CoverageContent.Cell) -> String? {
    cell.isRequired && cell.isMet ? pen.statusName(cell.status) : nil
  }

  /// The first by name, and how many more.
  private func people(in cell: CoverageContent.Cell) -> [String] {
    let names = cell.counterparts.map { pen.name($0) }
    guard let first = names.first else { return [] }
    guard names.count > 1 else { return first.wrappedName(24) }
    let more = names.count - 1
    return first.wrappedName(24)
      + [pen.text(Phrase(sv: "och \(more) till", en: "and \(more) more"))]
  }

  private struct Tone {
    var fill: Color
    var stroke: Color
    var style: LineStyle
    var width: Double
    var ink: Color
  }

  private func look(of cell: CoverageContent.Cell) -> Tone {
    switch (cell.isRequired, cell.isMet) {
    case (true, true):
      Tone(fill: Palette.met, stroke: Palette.metLine, style: .solid, width: 1.4, ink: Palette.ink)
    case (true, false):
      Tone(fill: Palette.paper, stroke: Palette.gap, style: .dashed, width: 1.8, ink: Palette.gap)
    case (false, _):
      Tone(
        fill: Palette.city,
        stroke: Palette.slate,
        style: .solid,
        width: 0.6,
        ink: Palette.remark
      )
    }
  }

  private func addLegend(to legend: inout MapLegend) {
    if cells.contains(where: { $0.isRequired && $0.isMet }) {
      legend.addBox(
        Palette.met,
        Palette.metLine,
        .solid,
        Phrase(sv: "krävs, och har en part", en: "required, and has a partner")
      )
    }
    if cells.contains(where: { $0.isRequired && !$0.isMet }) {
      legend.addGap(Phrase(sv: "krävs, och är öppen", en: "required, and open"))
    }
    if cells.contains(where: { !$0.isRequired && !$0.counterparts.isEmpty }) {
      legend.addBox(
        Palette.city,
        Palette.slate,
        .solid,
        Phrase(sv: "krävs inte", en: "not required")
      )
    }
    let filled = cells.filter(isFilled)
    if filled.count < areas.count * levels.count {
      legend.addSign(
        "–",
        Phrase(sv: "krävs inte, och ingen noterad", en: "not required, and nobody recorded")
      )
    }
    for state in content.states where filled.contains(where: { $0.state == state }) {
      legend.addSign(state.symbol, state.name + Phrase(": ") + state.meaning)
    }
  }

  // MARK: Words

  private func tooltip(_ area: FocusArea, _ level: Level, _ cell: CoverageContent.Cell?) -> String {
    let place = "\(area.name[pen.language]), \(level.name[pen.language])"
    guard let cell else {
      return place + ": "
        + pen.text(Phrase(sv: "krävs inte, ingen noterad", en: "not required, nobody recorded"))
    }
    return place + ": " + pen.text(cell.state.name) + (status(of: cell).map { ", " + $0 } ?? "")
      + (cell.counterparts.isEmpty ? "" : ": " + names(in: cell))
  }

  /// "Lykta, Granheim och Sund (via Hamnforum)".
  private func names(in cell: CoverageContent.Cell) -> String {
    let counterparts = cell.counterparts.inSwedishOrder(
      of: { pen.name($0) },
      then: \.rawValue
    )
    let names = counterparts.map { id in
      let arenas = (cell.arenas[id] ?? []).map { pen.graph.name($0).phrase }
      return pen.graph.name(id).phrase
        + (arenas.isEmpty
          ? Phrase("")
          : .remark([Phrase(sv: "via ", en: "through ") + .list(arenas, limit: 3)]))
    }
    return pen.text(.list(names, limit: 12))
  }

  private var table: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Täckning", en: "Coverage")),
      columns: [
        pen.text(Phrase(sv: "Fokusområde", en: "Focus area")),
        pen.text(Phrase(sv: "Nivå", en: "Level")), pen.text(Phrase(sv: "Krävs", en: "Required")),
        pen.text(Phrase(sv: "Läge", en: "State")), pen.text(Phrase(sv: "Status", en: "Status")),
        pen.text(Phrase(sv: "Parter", en: "Partners")),
      ],
      rows: areas.flatMap { area in
        levels.compactMap { level in
          guard let cell = cell(area.id, level.id), isFilled(cell) else { return nil }
          return [
            area.name[pen.language], level.name[pen.language],
            pen.text(cell.isRequired ? Phrase(sv: "ja", en: "yes") : Phrase(sv: "nej", en: "no")),
            pen.text(cell.state.name), status(of: cell) ?? "",
            names(in: cell),
          ]
        }
      }
    )
  }
}

extension StakeholderMap {
  /// Focus areas × levels, each cell with its state.
  ///
  /// - Returns: `nil` where there are no focus areas.
  public static func coverage(
    _ content: CoverageContent,
    of selected: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    guard !content.areas.isEmpty else { return nil }
    let pen = MapPen(selected: selected, language: language, scope: scope)
    return StakeholderMap(CoverageMap(content: content, pen: pen).sketch)
  }
}
