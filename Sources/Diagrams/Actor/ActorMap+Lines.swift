internal import DOT
internal import Diagnostics
internal import Stakeholders

extension ActorMap {
  static func node(of holder: Stakeholders.Unit.ID?) -> Node.ID {
    holder.map { .init("unit-\($0)") } ?? unheld
  }

  /// From units to the focus areas in which they meet the actor or its arenas; straight to those
  /// where no focus area is recorded.
  mutating func connectCity() {
    let meetings = shown.direct + shown.throughArenas.flatMap(\.meetings)
    for area in shown.shownAreas {
      let here = meetings.filter { $0.area == area.id }
      for holder in here.map(\.holder).unique {
        let relations = here.filter { $0.holder == holder }.flatMap(\.relations)
        let name = holder?.rawValue ?? "nobody"
        inventory.enter(
          pen.tieEdge(
            id: "tie-\(name)-\(area.id)",
            from: Self.node(of: holder),
            to: .init("focus-\(area.id)"),
            of: relations,
            with: nil
          ),
          pen.tieWords(relations),
          citing: relations.flatMap(\.evidence)
        )
      }
    }
    connectWithoutArea(shown.direct, to: shown.actor)
    for way in shown.throughArenas { connectWithoutArea(way.meetings, to: way.arena) }
    for node in lacking {
      inventory.enter(
        pen.gapEdge(id: "gap-\(node.rawValue)", from: Self.nobody, to: node, lackingAt: .back),
        pen.text(Phrase(sv: "ingen relation noterad", en: "no relation recorded"))
      )
    }
  }

  mutating func connectWithoutArea(_ meetings: [ActorFacts.Meeting], to actor: Actor) {
    for meeting in meetings where meeting.area == nil {
      inventory.enter(
        pen.tieEdge(
          id: "tie-\(meeting.holder?.rawValue ?? "nobody")-\(actor.id)",
          from: Self.node(of: meeting.holder),
          to: .init("actor-\(actor.id)"),
          of: meeting.relations,
          with: actor.id
        ),
        pen.tieWords(meeting.relations),
        citing: meeting.relations.flatMap(\.evidence)
      )
    }
  }

  /// From focus areas to the actor, its arenas, and the matters in them.
  mutating func connectAreas() {
    for area in shown.shownAreas {
      connect(area, to: shown.actor, shown.direct)
      for way in shown.throughArenas { connect(area, to: way.arena, way.meetings) }
      for matter in shown.matters.map(\.matter) where matter.focus == area.id {
        inventory.enter(
          Edge(
            id: .init("about-\(area.id)-\(matter.id)"),
            from: .init("focus-\(area.id)"),
            to: .init("matter-\(matter.id)"),
            stroke: Palette.slate,
            lineWidth: 0.8,
            arrow: .none,
            cssClasses: ["about"]
          ),
          pen.text(Self.belongs)
        )
      }
    }
  }

  mutating func connect(
    _ area: FocusArea,
    to actor: Actor,
    _ meetings: [ActorFacts.Meeting]
  ) {
    let relations = meetings.filter { $0.area == area.id }.flatMap(\.relations)
    guard !relations.isEmpty else { return }
    inventory.enter(
      pen.tieEdge(
        id: "tie-\(area.id)-\(actor.id)",
        from: .init("focus-\(area.id)"),
        to: .init("actor-\(actor.id)"),
        of: relations,
        with: actor.id
      ),
      pen.tieWords(relations),
      citing: relations.flatMap(\.evidence)
    )
  }

  static let belongs = Phrase(sv: "frågan hör till området", en: "matter of the area")
  static let member = Phrase(sv: "är medlem i arenan", en: "member of the arena")
  static let decides = Phrase(sv: "beslutar, har mandat", en: "decides, has a mandate")

  /// What joins the actor with its arenas or members, and with what it decides.
  mutating func connectActor() {
    for way in shown.throughArenas {
      inventory.enter(
        memberEdge(id: "member-\(content.actor)-\(way.arena.id)", "actor-\(way.arena.id)"),
        pen.text(Self.member),
        citing: way.membership.flatMap(\.evidence)
      )
    }
    for member in shown.members {
      inventory.enter(
        memberEdge(id: "member-\(member.actor.id)-\(content.actor)", "actor-\(member.actor.id)"),
        pen.text(Self.member),
        citing: member.membership.flatMap(\.evidence)
      )
    }
    for (matter, evidence) in shown.matters {
      enterMandate("matter-\(matter.id)", citing: evidence)
    }
    for (area, evidence) in shown.mandates { enterMandate("focus-\(area.id)", citing: evidence) }
  }

  func memberEdge(id: String, _ other: String) -> Edge {
    Edge(
      id: .init(id),
      from: .init(other),
      to: actorNode,
      stroke: Palette.slate,
      lineWidth: 0.8,
      arrow: .none,
      cssClasses: ["member"]
    )
  }

  mutating func enterMandate(_ node: String, citing evidence: [Evidence]) {
    inventory.enter(
      Edge(
        id: .init("mandate-\(node)"),
        from: .init(node),
        to: actorNode,
        stroke: Palette.duty,
        lineWidth: MapPen.dutyWidth,
        arrow: .none,
        cssClasses: ["mandate"]
      ),
      pen.text(Self.decides),
      citing: evidence
    )
  }
}
