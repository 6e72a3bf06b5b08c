internal import DOT
internal import Diagnostics
internal import Stakeholders

extension CityMap {
  var edges: [Edge] {
    responsibilityEdges + tieEdges + gapEdges + partnerGapEdges
  }

  private var responsibilityEdges: [Edge] {
    var edges: [Edge] = []
    for area in areas {
      var answering: Set<Stakeholders.Unit.ID> = []
      for (unit, relation) in responsible[area.id] ?? [] where answering.insert(unit).inserted {
        edges.append(
          Edge(
            id: .init("responsibility-\(unit)-\(area.id)"),
            from: .init("unit-\(unit)"),
            to: .init("focus-\(area.id)"),
            stroke: Palette.duty,
            lineStyle: relation.basis == .inferred ? .dotted : .solid,
            lineWidth: MapPen.dutyWidth,
            arrow: .none,
            tooltip: name(unit) + " "
              + text(Phrase(sv: "ansvarar för", en: "is responsible for")) + " " + name(area.id)
              + text(.remark([relation.basis.mark])),
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
    return edges + orphanEdges
  }

  /// Where no unit answers for an area.
  var orphanEdges: [Edge] {
    orphanAreas.map { area in
      pen.gapEdge(
        id: "gap-responsibility-\(area.id)",
        from: "gap-responsibility",
        to: .init("focus-\(area.id)"),
        lackingAt: .back,
        tooltip: text(
          Phrase(
            sv: "ingen ansvarig enhet noterad för ",
            en: "no responsible unit recorded for "
          )
        )
          + name(area.id)
      )
    }
  }

  private var tieEdges: [Edge] {
    ties.map { tie in
      let from = tie.holder.map { "unit-\($0)" } ?? "focus-\(tie.area)"
      return Edge(
        id: .init(tieID(tie)),
        from: .init(from),
        to: .init("actor-\(tie.actor.id)"),
        stroke: pen.lineColor(of: tie.status),
        lineStyle: pen.lineStyle(of: tie.status),
        lineWidth: pen.lineWidth(ofStrength: tie.strength),
        arrow: pen.arrow(of: tie.relations, to: tie.actor.id),
        tooltip: tooltip(of: tie),
        cssClasses: ["tie", tie.status?.rawValue ?? "unrecorded"]
      )
    }
  }

  func tieID(_ tie: MapTie) -> String {
    ["tie", tie.holder?.rawValue, tie.area.rawValue, tie.actor.id.rawValue].compactMap(\.self)
      .joined(separator: "-")
  }

  var gapEdges: [Edge] {
    lanes.flatMap { lane in
      gaps(in: lane).flatMap { gap in
        gap.requirements.map { requirement in
          pen.gapEdge(
            id: "gap-tie-\(requirement.area)-\(requirement.level)",
            from: .init("focus-\(requirement.area)"),
            to: gap.node.id,
            tooltip: "\(name(requirement.area)), \(lane.name): \(text(requirement.lack))"
          )
        }
      }
    }
  }
}
