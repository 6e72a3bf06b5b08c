public import Stakeholders

/// How one counterpart is met in one focus area: by which units, led by whom, coordinated where.
public struct Contact: Sendable {
  public let actor: Actor.ID
  public let area: FocusArea.ID
  /// The selected engagements, in order of key.
  public let relations: [Relation]
  /// The units that hold them, in order of id.
  public let units: [Unit.ID]
  /// The units that are recorded as leading them, in order of id.
  public let leads: [Unit.ID]
  /// The groups that coordinate the focus area and that all the units are in, in order of id.
  public let groups: [Unit.ID]

  /// The one lead; `nil` where none is recorded, or several.
  public var lead: Unit.ID? { leads.count == 1 ? leads.first : nil }

  /// Whether several units meet the counterpart there.
  public var isShared: Bool { units.count > 1 }

  /// Whether somebody sees to it that the units say the same: one lead, or a group that they are all
  /// in and that coordinates the focus area.
  public var isCoordinated: Bool { lead != nil || !groups.isEmpty }
}

extension EngagementTable {
  /// Every named counterpart in every focus area that an engagement serves it in, in the order of
  /// focus areas and then of ids.
  ///
  /// - Complexity: O(*r*) for *r* relations, apart from comparing the units of each contact
  ///   with the groups that coordinate its focus area and that its first unit is in.
  func contacts() -> [Contact] {
    let groups = CoordinatingGroups(selected)
    return selected.focusAreas.flatMap { area -> [Contact] in
      let coordinators = groups.coordinators(of: area.id)
      return service(of: area.id).meetings.filter { actors.isNamed[$0.actor] }.map { meeting in
        let entries = meeting.engagements.map { self.entries[$0] }
        let holders = entries.compactMap(\.holder)
        return Contact(
          actor: actor(meeting.actor),
          area: area.id,
          relations: meeting.engagements.map { relation($0) },
          units: units(holders),
          leads: units(entries.lazy.compactMap(\.lead)),
          groups: groups.joining(holders, among: coordinators)
        )
      }
    }
  }
}

extension SelectedGraph {
  /// Every named counterpart in every focus area that an engagement serves it in, in the order of
  /// focus areas and then of ids.
  public func contacts() -> [Contact] { EngagementTable(self).contacts() }

  /// Whether an actor is recorded at one of the chosen levels, or none is chosen.
  public func isAtChosenLevel(_ id: Actor.ID) -> Bool {
    let levels = graph.actor(id)?.levels ?? []
    return selection.levels.isEmpty || selection.levels.contains(where: levels.contains)
  }
}
