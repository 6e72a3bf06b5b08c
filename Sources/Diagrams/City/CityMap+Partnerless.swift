internal import DOT
internal import Diagnostics
internal import Stakeholders

// Focus areas in which nobody is recorded and no level is required: no lane has a gap for them.

extension CityMap {
  static let noPartner = Phrase(sv: "ingen noterad part", en: "no partner recorded")

  /// A dashed node; `nil` where each area has somebody or requires a level.
  var partnerGap: Node? {
    guard !partnerlessAreas.isEmpty else { return nil }
    return pen.gapNode(
      id: "gap-partner",
      text: text(Self.noPartner),
      tooltip: text(
        Phrase(
          sv: "Ingen extern part är noterad i ",
          en: "No external partner is recorded in "
        ) + .list(partnerlessAreas.map(\.name.phrase))
      )
    )
  }

  /// Where it stands: below the lanes, in line with them.
  var partnerGapItems: [Item] {
    guard let node = partnerGap else { return [] }
    return [
      .cluster(
        Cluster(id: "lane-nobody", label: Label(""), stroke: nil, items: [.node(node)], column: 2)
      )
    ]
  }

  /// What it takes of the room that lanes have.
  var partnerGapCounts: [(named: Int, others: Int)] {
    partnerGap == nil ? [] : [(named: 1, others: 0)]
  }

  var partnerGapEdges: [Edge] {
    guard let node = partnerGap else { return [] }
    return partnerlessAreas.map { area in
      pen.gapEdge(
        id: "gap-partner-\(area.id)",
        from: .init("focus-\(area.id)"),
        to: node.id,
        tooltip: "\(name(area.id)): \(text(Self.noPartner))"
      )
    }
  }

  var partnerlessTable: TextTwin.Table {
    TextTwin.Table(
      caption: text(Phrase(sv: "Fokusområden utan part", en: "Focus areas without a partner")),
      columns: [
        text(Phrase(sv: "Fokusområde", en: "Focus area")), text(Phrase(sv: "Läge", en: "State")),
      ],
      rows: partnerlessAreas.map { [$0.name[language], text(Self.noPartner)] }
    )
  }
}
