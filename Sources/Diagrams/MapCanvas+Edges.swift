internal import DOT
internal import Diagnostics
internal import Stakeholders

extension MapCanvas {
  var edges: [Edge] {
    responsibilityEdges + tieEdges + gapEdges
  }

  private var responsibilityEdges: [Edge] {
    var edges: [Edge] = []
    for area in areas {
      var answering: Set<Stakeholders.Unit.ID> = []
      for (unit, relation) in responsible[area.id] ?? [] where answering.insert(unit).inserted {
        let basis = relation.basis == .inferred
        edges.append(
          Edge(
            id: .init("responsibility-\(unit)-\(area.id)"),
            from: .init("unit-\(unit)"),
            to: .init("focus-\(area.id)"),
            stroke: Palette.duty,
            lineStyle: basis ? .dotted : .solid,
            lineWidth: Self.dutyWidth,
            arrow: .none,
            tooltip: name(unit) + " "
              + text(Phrase(sv: "ansvarar för", en: "is responsible for")) + " " + name(area.id)
              + (basis ? " (" + text(Phrase(sv: "härlett", en: "inferred")) + ")" : ""),
            cssClasses: ["responsibility"]
          )
        )
      }
      if isOverview {
        let holders = Set(
          ties.filter { $0.area == area.id }.flatMap(\.relations)
            .compactMap { selected.holder(of: $0) }
        ).subtracting(answering).sorted()
        edges += holders.map { unit in
          Edge(
            id: .init("holding-\(unit)-\(area.id)"),
            from: .init("unit-\(unit)"),
            to: .init("focus-\(area.id)"),
            stroke: Palette.slate,
            lineWidth: 0.8,
            arrow: .none,
            tooltip: name(unit) + " "
              + text(Phrase(sv: "håller relationer i", en: "holds relations in")) + " "
              + name(area.id),
            cssClasses: ["holding"]
          )
        }
      }
    }
    edges += orphanAreas.map { area in
      Edge(
        id: .init("gap-responsibility-\(area.id)"),
        from: "gap-responsibility",
        to: .init("focus-\(area.id)"),
        stroke: Palette.gap,
        lineStyle: .dashed,
        arrow: .none,
        tooltip: text(
          Phrase(
            sv: "ingen ansvarig enhet noterad för ",
            en: "no responsible unit recorded for "
          )
        )
          + name(area.id),
        cssClasses: ["gap"]
      )
    }
    return edges
  }

  private var tieEdges: [Edge] {
    ties.map { tie in
      let from = tie.holder.map { "unit-\($0)" } ?? "focus-\(tie.area)"
      return Edge(
        id: .init(tieID(tie)),
        from: .init(from),
        to: .init("actor-\(tie.actor.id)"),
        stroke: lineColor(of: tie.status),
        lineStyle: lineStyle(of: tie.status),
        lineWidth: lineWidth(of: tie),
        arrow: arrow(of: tie),
        tooltip: tooltip(of: tie),
        cssClasses: ["tie", tie.status?.rawValue ?? "unrecorded"]
      )
    }
  }

  func tieID(_ tie: MapTie) -> String {
    ["tie", tie.holder?.rawValue, tie.area.rawValue, tie.actor.id.rawValue].compactMap(\.self)
      .joined(separator: "-")
  }

  private var gapEdges: [Edge] {
    lanes.flatMap { lane in
      gaps(in: lane).flatMap { gap in
        gap.requirements.map { requirement in
          Edge(
            id: .init("gap-tie-\(requirement.area)-\(requirement.level)"),
            from: .init("focus-\(requirement.area)"),
            to: gap.node.id,
            stroke: Palette.gap,
            lineStyle: .dashed,
            lineWidth: 1.1,
            arrow: .none,
            tooltip: "\(name(requirement.area)), \(lane.name): \(text(requirement.lack))",
            cssClasses: ["gap"]
          )
        }
      }
    }
  }

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
  private func lineWidth(of tie: MapTie) -> Double {
    tie.strength.map { 0.6 + 0.6 * Double(min(max($0, 1), 5)) } ?? Self.thinnest
  }

  /// A head, where a relation of the tie leads, if any has a direction and none goes both ways.
  private func arrow(of tie: MapTie) -> Arrow {
    let kinds = tie.kinds.compactMap(graph.vocabulary.relationKind)
    guard !kinds.contains(where: \.isSymmetric) else { return .none }
    let directed = tie.relations.filter { $0.kind != .membership }
    let leadsThere = directed.contains { $0.to.rawValue == tie.actor.id.rawValue }
    let leadsHere = directed.contains { $0.from.rawValue == tie.actor.id.rawValue }
    switch (leadsThere, leadsHere) {
    case (true, true): return .both
    case (true, false): return .forward
    case (false, true): return .back
    case (false, false): return .none
    }
  }

  /// "samverkan · avsedd; erfarenhetsutbyte · pågående".
  func tieWords(_ tie: MapTie) -> String {
    tie.kindsByStatus.map { "\(kindNames($0.kinds)) · \(statusName($0.status))" }
      .joined(separator: "; ")
  }

  private func kindNames(_ kinds: [RelationKind.ID]) -> String {
    kinds.map { graph.vocabulary.relationKind($0)?.name[language] ?? $0.rawValue }
      .joined(separator: ", ")
  }
}
