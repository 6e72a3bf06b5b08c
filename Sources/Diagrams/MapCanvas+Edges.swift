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
      let isNamed = selected.standing(of: tie.actor) == .named
      return Edge(
        id: .init(tieID(tie)),
        from: .init(from),
        to: .init("actor-\(tie.actor.id)"),
        stroke: isNamed ? Palette.ink : Palette.faint,
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

  /// What is ongoing is broad, what has no status thin, or the two could not be told apart; a
  /// recorded strength says the rest.
  private func lineWidth(of tie: MapTie) -> Double {
    guard tie.status != nil else { return 0.8 }
    return tie.strength.map { 0.6 + 0.6 * Double(min(max($0, 1), 5)) } ?? lineWidth(of: tie.status)
  }

  func lineWidth(of status: Relation.Status?) -> Double {
    switch status {
    case .ongoing: 2
    case .intended, .possible: 1.3
    case .ended, nil: 0.8
    }
  }

  /// A head where every relation of the tie goes from the city to the actor.
  private func arrow(of tie: MapTie) -> Arrow {
    let isDirected = tie.kinds.allSatisfy {
      graph.vocabulary.relationKind($0)?.isSymmetric == false && $0 != .membership
    }
    return isDirected ? .forward : .none
  }

  func kindNames(_ tie: MapTie) -> String {
    tie.kinds.map { graph.vocabulary.relationKind($0)?.name[language] ?? $0.rawValue }
      .joined(separator: ", ")
  }
}
