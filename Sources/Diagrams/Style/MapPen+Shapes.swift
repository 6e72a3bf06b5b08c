internal import DOT
internal import Diagnostics
internal import Stakeholders

extension MapPen {
  /// Boxes of one width make columns; most names wrapped at 22 letters fit it.
  static let width = 1.75
  private var width: Double { Self.width * min(Double(nameWidth) / 22, 1) }
  static let margin = Margin(horizontal: 0.1, vertical: 0.05)

  /// The finding in bold, and below it in small what the map is of.
  ///
  /// - Parameter width: Of a line of the title, in letters.
  func title(_ finding: Phrase, caption: Phrase, width: Int) -> Label {
    let lines = text(finding).wrappedName(width).map { line in
      Label.Line([Label.Run(line, isBold: true, size: 16, color: Palette.ink)])
    }
    let caption = text(caption).wrappedName(width * 3 / 2).map { line in
      Label.Line([Label.Run(line, size: 10, color: Palette.slate)])
    }
    return Label(lines: lines + caption, alignment: .left)
  }

  /// - Parameter remarks: Lines below the name, in small.
  func nameLabel(_ name: String, remarks: [String] = []) -> Label {
    Label(
      lines: name.wrappedName(nameWidth).map { Label.Line([Label.Run($0)]) }
        + remarks.flatMap { $0.wrappedName(nameWidth + 6) }.map {
          Label.Line([Label.Run($0, size: 9, color: Palette.remark)])
        }
    )
  }

  /// A unit of the city.
  ///
  /// - Parameter remarks: Further lines, in small.
  func unitNode(_ unit: Stakeholders.Unit, remarks: [String] = [], column: Int = 0) -> Node {
    Node(
      id: .init("unit-\(unit.id)"),
      label: nameLabel(unit.name[language], remarks: remarks),
      fill: Palette.paper,
      stroke: Palette.slate,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: Self.margin,
      minimumWidth: width,
      minimumHeight: 0.34,
      column: column,
      tooltip: tooltip(of: unit),
      cssClasses: ["unit"]
    )
  }

  /// A focus area.
  ///
  /// - Parameter score: A line below the name: "1 of 3 levels".
  func areaNode(_ area: FocusArea, score: String?, column: Int) -> Node {
    var lines = area.name[language].wrappedName(24).map { line in
      Label.Line([Label.Run(line, isBold: true)])
    }
    if let score { lines.append(Label.Line([Label.Run(score, size: 9.5)])) }
    return Node(
      id: .init("focus-\(area.id)"),
      label: Label(lines: lines),
      fill: Palette.area,
      stroke: Palette.area,
      textColor: Palette.paper,
      margin: .init(horizontal: 0.16, vertical: 0.09),
      minimumWidth: 2.2,
      column: column,
      tooltip: area.name[language],
      cssClasses: ["focus-area"]
    )
  }

  /// An actor in the tones of its level: named bodies filled, categories and places hollow and dashed,
  /// arenas with six sides.
  ///
  /// - Parameters:
  ///   - level: That of the lane it stands in; what others it has is said.
  ///   - remarks: Further lines, in small.
  func actorNode(
    _ actor: Actor,
    level: Level.ID?,
    remarks more: [String] = [],
    column: Int = 0
  ) -> Node {
    let tones = Palette.tones(of: level, in: graph.vocabulary)
    let isNamed = selected.standing(of: actor) == .named
    let others = actor.levels.filter { $0 != level }
      .compactMap { graph.vocabulary.level($0)?.name[language] }
    let isArena = graph.isArena(actor)
    var remarks: [String] = isArena ? ["arena"] : []
    if !others.isEmpty {
      remarks.append(text(Phrase(sv: "även ", en: "also ")) + others.joined(separator: ", "))
    }
    return Node(
      id: .init("actor-\(actor.id)"),
      label: nameLabel(actor.name[language], remarks: remarks + more),
      shape: isArena ? .hexagon : .roundedBox,
      fill: isNamed ? tones.fill : Palette.paper,
      stroke: tones.stroke,
      lineStyle: isNamed ? .solid : .dashed,
      lineWidth: isNamed ? 1.4 : 1,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: isArena ? .init(horizontal: 0, vertical: 0) : Self.margin,
      minimumWidth: width,
      minimumHeight: 0.34,
      column: column,
      tooltip: tooltip(of: actor),
      cssClasses: ["actor", isNamed ? "named" : "generic"]
    )
  }

  /// A dashed node where somebody is lacking.
  func gapNode(id: String, text: String, tooltip: String) -> Node {
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

  /// The city as a frame around what is its own.
  func cityCluster(_ items: [Item], column: Int = 0) -> Cluster {
    Cluster(
      id: "city",
      label: Label(name(graph.principal), isBold: true, size: 11),
      fill: Palette.city,
      stroke: nil,
      textColor: Palette.slate,
      items: items,
      column: column
    )
  }

  // MARK: Lines

  func lineStyle(of status: Relation.Status?) -> LineStyle {
    switch status {
    case .ongoing, nil: .solid
    case .intended: .dashed
    case .possible, .ended: .dotted
    }
  }

  /// Broad, so that an inferred duty is not taken for a possible tie: both are dotted.
  static let dutyWidth = 2.6

  /// What is ongoing and what has no status are both unbroken, the latter lighter.
  func lineColor(of status: Relation.Status?) -> Color {
    switch status {
    case .ongoing, .intended, .possible: Palette.ink
    case .ended, nil: Palette.faint
    }
  }

  /// Of a tie without a recorded strength, thinner than of the weakest with one.
  static let thinnest = 1.0

  /// The width says the strength and nothing else.
  func lineWidth(ofStrength strength: Int?) -> Double {
    strength.map { 0.6 + 0.6 * Double(min(max($0, 1), 5)) } ?? Self.thinnest
  }
}
