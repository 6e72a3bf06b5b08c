internal import DOT
internal import Diagnostics
internal import Stakeholders

extension VoiceMap {
  static let member = Phrase(sv: "är med i gruppen", en: "member of the group")
  static let outside = Phrase(
    sv: "ingen samordnande grupp noterad",
    en: "no coordinating group recorded"
  )
  static let leads = Phrase(sv: "leder", en: "leads")

  /// From groups to their members among those who meet the counterpart; dashed to those who are
  /// outside.
  mutating func connectGroups() {
    var drawn: Set<Edge.ID> = []
    func isNew(_ edge: Edge) -> Bool { drawn.insert(edge.id).inserted }
    guard pen.scope.kinds.shows(.membership) else { return }
    for contact in shown where contact.whole.units.count > 1 {
      let circles = shownCircles(of: contact)
      for circle in circles {
        let group = Node.ID("unit-\(circle.group.id)")
        for unit in contact.units where unit != circle.group.id {
          let isMember = circle.members.contains(unit)
          if !isMember, !contact.whole.isLoose { continue }
          let name = "\(circle.group.id)-\(unit)"
          let edge =
            isMember
            ? memberEdge(id: "member-\(name)", group, unit)
            : pen.gapEdge(id: "gap-\(name)", from: group, to: .init("unit-\(unit)"))
          guard isNew(edge) else { continue }
          inventory.enter(edge, pen.text(isMember ? Self.member : Self.notMember))
        }
      }
      if lacksGroup(contact) {
        for unit in contact.units {
          let edge = pen.gapEdge(
            id: "gap-group-\(unit)",
            from: Self.nobody,
            to: .init("unit-\(unit)"),
            lackingAt: .back
          )
          if isNew(edge) { inventory.enter(edge, pen.text(Self.outside)) }
        }
      }
    }
  }

  static let notMember = Phrase(
    sv: "inte noterad som medlem",
    en: "not recorded as a member"
  )

  func memberEdge(id: String, _ group: Node.ID, _ unit: Stakeholders.Unit.ID) -> Edge {
    Edge(
      id: .init(id),
      from: group,
      to: .init("unit-\(unit)"),
      stroke: Palette.slate,
      lineWidth: 0.8,
      arrow: .none,
      cssClasses: ["member"]
    )
  }

  mutating func connectUnits() {
    for contact in shown {
      let area = Node.ID("focus-\(contact.area)")
      let byHolder = Dictionary(grouping: contact.relations) { pen.selected.holder(of: $0) }
      for (holder, relations) in byHolder.sorted(by: {
        ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "")
      }) {
        inventory.enter(
          pen.tieEdge(
            id: "tie-\(holder?.rawValue ?? "nobody")-\(contact.area)",
            from: holder.map { .init("unit-\($0)") } ?? Self.unheld,
            to: area,
            of: relations,
            with: nil
          ),
          pen.tieWords(relations),
          citing: relations.flatMap(\.evidence)
        )
      }
      for lead in contact.leads {
        inventory.enter(
          Edge(
            id: .init("lead-\(lead)-\(contact.area)"),
            from: .init("unit-\(lead)"),
            to: area,
            stroke: Palette.duty,
            lineWidth: MapPen.dutyWidth,
            arrow: .none,
            cssClasses: ["lead"]
          ),
          pen.text(Self.leads),
          citing: contact.relations.filter { $0.lead == lead }.flatMap(\.evidence)
        )
      }
    }
  }

  mutating func connectActor() {
    for contact in shown {
      inventory.enter(
        pen.tieEdge(
          id: "tie-\(contact.area)-\(actor.id)",
          from: .init("focus-\(contact.area)"),
          to: .init("actor-\(actor.id)"),
          of: contact.relations,
          with: actor.id
        ),
        pen.tieWords(contact.relations),
        citing: contact.relations.flatMap(\.evidence)
      )
    }
  }
}
