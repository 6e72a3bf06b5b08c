internal import Stakeholders

/// Which required cells would fall from met to open if one actor, one unit or one relation went.
///
/// A cell is met by the named actors at its level that are reached in its focus area: by engagements
/// of their own, or as members of arenas that are engaged there. So it is enough to know of each of
/// them what it would not be reached without, and to count for each cell how many would go with what.
///
/// Where a unit goes, the relations that it is an end of go with it; those that it only leads stay,
/// without holder. Which relations are looked at is chosen before anything goes: a relation that stays
/// is not lost because `--unit` asked for the ones that its lead held.
struct LevelLosses {
  /// Something that may go.
  enum Element: Hashable {
    case actor(Actor.ID)
    case unit(Unit.ID)
    /// By its place among the engagements.
    case engagement(Int)
    /// By its place in the frame.
    case membership(Int)
  }

  /// The relations by which one actor is engaged in one focus area.
  struct Meeting {
    /// By their places among the engagements, in order of key.
    var places: [Int] = []
    /// The unit that is an end of all of them.
    var unit: Unit.ID?
  }

  /// How one focus area is served.
  struct Service {
    /// By actor, generic ones too.
    var meetings: [Actor.ID: Meeting] = [:]
    /// The named members of each arena that is engaged, by member.
    var arenas: [Actor.ID: [Actor.ID]] = [:]
  }

  /// How an actor belongs to an arena: by which relations of the frame.
  private struct Belonging {
    var first: Int
    var count: Int
  }

  let selected: SelectedGraph
  let engagements: [Engagement]
  private(set) var services: [FocusArea.ID: Service] = [:]
  private(set) var cells: [Element: [Loss.Cell]] = [:]
  private var belongings: [Actor.ID: [Actor.ID: Belonging]] = [:]

  /// - Complexity: O(*r* + *c*) for *r* relations with their focus areas and *c* actors in required
  ///   cells, apart from sorting the actors that are lost.
  init(_ selected: SelectedGraph) {
    self.selected = selected
    engagements = selected.relations.compactMap {
      $0.focus.isEmpty ? nil : selected.engagement(by: $0)
    }
    findBelongings()
    findServices()
    for area in selected.focusAreas {
      let requirements = selected.requirements(of: area)
      guard !requirements.isEmpty, let service = services[area.id] else { continue }
      let reached = Set(service.meetings.keys).union(service.arenas.keys).sorted()
        .compactMap { selected.graph.actor($0) }
        .filter { selected.standing(of: $0) == .named }
      let needs = reached.map { self.needs(of: $0.id, in: service) }
      for requirement in requirements {
        look(at: requirement, of: area.id, reached, needs)
      }
    }
  }

  private mutating func findBelongings() {
    for (place, relation) in selected.frame.enumerated() where relation.kind == .membership {
      guard let arena = selected.graph.actor(relation.to),
        let member = selected.graph.actor(relation.from), member.id != selected.graph.principal
      else { continue }
      belongings[arena.id, default: [:]][member.id, default: Belonging(first: place, count: 0)]
        .count += 1
    }
  }

  private mutating func findServices() {
    for (place, engagement) in engagements.enumerated() {
      let unit = selected.graph.unit(engagement.city)?.id
      for area in engagement.relation.focus {
        services[area, default: Service()].enter(engagement.actor, at: place, by: unit)
      }
    }
    for (area, service) in services {
      var arenas: [Actor.ID: [Actor.ID]] = [:]
      for arena in service.meetings.keys.sorted() {
        guard let members = belongings[arena], let actor = selected.graph.actor(arena),
          selected.graph.isArena(actor)
        else { continue }
        for member in members.keys where member != arena {
          arenas[member, default: []].append(arena)
        }
      }
      services[area]?.arenas = arenas
    }
  }

  /// Each thing without which an actor would not be reached in a focus area.
  private func needs(of actor: Actor.ID, in service: Service) -> [Element] {
    var needs: [Element] = [.actor(actor)]
    let arenas = service.arenas[actor] ?? []
    let meetings =
      [service.meetings[actor]].compactMap(\.self)
      + arenas.compactMap { service.meetings[$0] }
    if let unit = meetings.first?.unit, meetings.allSatisfy({ $0.unit == unit }) {
      needs.append(.unit(unit))
    }
    // With two ways no single actor or relation cuts off both.
    guard meetings.count == 1, let meeting = meetings.first else { return needs }
    if meeting.places.count == 1 { needs.append(.engagement(meeting.places[0])) }
    if let arena = arenas.first {
      needs.append(.actor(arena))
      if let belonging = belongings[arena]?[actor], belonging.count == 1 {
        needs.append(.membership(belonging.first))
      }
    }
    return needs
  }

  /// The relations by which an actor is reached in a focus area: its own, then those with arenas, each
  /// before the membership.
  func relations(reaching actor: Actor.ID, in area: FocusArea.ID) -> [Relation] {
    guard let service = services[area] else { return [] }
    func relations(with actor: Actor.ID) -> [Relation] {
      (service.meetings[actor]?.places ?? []).map { engagements[$0].relation }
    }
    return relations(with: actor)
      + (service.arenas[actor] ?? []).flatMap { arena in
        relations(with: arena)
          + [belongings[arena]?[actor]].compactMap { $0.map { selected.frame[$0.first] } }
      }
  }

  private mutating func look(
    at requirement: Requirement,
    of area: FocusArea.ID,
    _ reached: [Actor],
    _ needs: [[Element]]
  ) {
    let here = reached.indices.filter { place in
      reached[place].levels.contains(requirement.level)
        && (requirement.kinds.isEmpty || requirement.kinds.contains(reached[place].kind))
    }
    let spare = here.count - requirement.minimum
    guard spare >= 0 else { return }
    var going: [Element: Int] = [:]
    for place in here {
      for element in needs[place] { going[element, default: 0] += 1 }
    }
    let losing = going.filter { $0.value > spare }
    if losing.isEmpty { return }
    var lost: [Element: [Actor.ID]] = [:]
    for place in here {
      for element in needs[place] where losing[element] != nil {
        lost[element, default: []].append(reached[place].id)
      }
    }
    for (element, actors) in lost {
      cells[element, default: []].append(
        Loss.Cell(
          area: area,
          requirement: requirement,
          lost: actors,
          lacking: actors.count - spare
        )
      )
    }
  }
}

extension LevelLosses.Service {
  fileprivate mutating func enter(_ actor: Actor.ID, at place: Int, by unit: Unit.ID?) {
    meetings[actor, default: LevelLosses.Meeting(unit: unit)].enter(place, by: unit)
  }
}

extension LevelLosses.Meeting {
  fileprivate mutating func enter(_ place: Int, by unit: Unit.ID?) {
    places.append(place)
    if self.unit != unit { self.unit = nil }
  }
}
