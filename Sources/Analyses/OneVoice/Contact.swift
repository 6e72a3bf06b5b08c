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

extension SelectedGraph {
  /// Every named counterpart in every focus area that an engagement serves it in, in the order of
  /// focus areas and then of ids.
  ///
  /// - Complexity: O(*r* log *r*) for *r* relations, apart from comparing the units of each contact
  ///   with the groups that coordinate its focus area.
  public func contacts() -> [Contact] {
    struct Place: Hashable {
      let area: FocusArea.ID
      let actor: Actor.ID
    }
    var found: [Place: [Engagement]] = [:]
    for relation in relations where !relation.focus.isEmpty {
      guard let engagement = engagement(by: relation), standing(of: engagement.actor) == .named
      else { continue }
      for area in relation.focus {
        found[Place(area: area, actor: engagement.actor), default: []].append(engagement)
      }
    }
    let byArea = Dictionary(grouping: found.keys, by: \.area)
    let circles = coordinatingGroups()
    return focusAreas.flatMap { area -> [Contact] in
      let groups = circles.filter { $0.group.coordinates.includes(area.id) }
      return (byArea[area.id] ?? []).sorted { $0.actor < $1.actor }.map { place in
        let engagements = found[place] ?? []
        let units = Set(engagements.compactMap(\.holder))
        return Contact(
          actor: place.actor,
          area: place.area,
          relations: engagements.map(\.relation),
          units: units.sorted(),
          leads: Set(engagements.compactMap(\.relation.lead)).sorted(),
          groups: units.isEmpty
            ? [] : groups.filter { units.isSubset(of: $0.members) }.map(\.group.id)
        )
      }
    }
  }

  /// Whether an actor is recorded at one of the chosen levels, or none is chosen.
  func isAtChosenLevel(_ id: Actor.ID) -> Bool {
    let levels = graph.actor(id)?.levels ?? []
    return selection.levels.isEmpty || selection.levels.contains(where: levels.contains)
  }

  /// The groups that coordinate something on the day, each with its members and itself, in order of
  /// id.
  private func coordinatingGroups() -> [(group: Unit, members: Set<Unit.ID>)] {
    var members: [EntityID: Set<Unit.ID>] = [:]
    for relation in frame where relation.kind == .membership {
      members[relation.to, default: []].insert(Unit.ID(relation.from))
    }
    return graph.units
      .filter { $0.coordinates != .none && isValid($0.details) }
      .map { ($0, (members[EntityID($0.id)] ?? []).union([$0.id])) }
  }
}
