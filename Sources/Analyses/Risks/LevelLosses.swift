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
///
/// Actors, units and engagements are known by their places in an ``EngagementTable``.
struct LevelLosses {
  /// Something that may go.
  enum Element: Hashable {
    case actor(Int)
    case unit(Int)
    case engagement(Int)
    /// By its place in the frame.
    case membership(Int)
  }

  /// A required cell, whichever rows and columns are chosen.
  struct RequiredCell {
    let area: FocusArea.ID
    let level: Level.ID
    let isMet: Bool
  }

  let table: EngagementTable
  private(set) var cells: [Element: [Loss.Cell]] = [:]
  private(set) var required: [RequiredCell] = []

  private var services: [FocusArea.ID: AreaService] = [:]
  private var memberships: [Belonging: [Int]] = [:]

  /// That an actor is a member of an arena.
  private struct Belonging: Hashable {
    let member: Int
    let arena: Int
  }

  /// - Complexity: O(*r* + *c*) for *r* relations with their focus areas and *c* actors in required
  ///   cells, apart from putting the actors of each focus area in order.
  init(_ table: EngagementTable) {
    self.table = table
    findMemberships()
    for area in selected.focusAreas {
      let requirements = selected.requirements(of: area)
      if requirements.isEmpty { continue }
      let service = table.service(of: area.id)
      services[area.id] = service
      let reached = service.reaches.filter { table.actors.isNamed[$0.actor] }
      let needs = reached.map { self.needs($0, in: service) }
      for requirement in requirements {
        look(at: requirement, of: area.id, reached.map(\.actor), needs)
      }
    }
  }

  private var selected: SelectedGraph { table.selected }

  func unit(_ place: Int) -> Unit.ID { selected.graph.units[place].id }

  /// By their places in the frame.
  private mutating func findMemberships() {
    let graph = selected.graph
    for (place, relation) in selected.frame.enumerated() where relation.kind == .membership {
      guard let arena = graph.place(ofActor: relation.to),
        let member = graph.place(ofActor: relation.from)
      else { continue }
      memberships[Belonging(member: member, arena: arena), default: []].append(place)
    }
  }

  /// Each thing without which an actor would not be reached in a focus area.
  private func needs(_ reach: AreaService.Reach, in service: AreaService) -> [Element] {
    var needs: [Element] = [.actor(reach.actor)]
    let ways = (reach.own.map { [$0] } ?? []) + reach.arenas
    let meetings = ways.map { service.meetings[$0] }
    if let unit = unit(of: meetings) { needs.append(.unit(unit)) }
    // With two ways no single actor or relation cuts off both.
    guard meetings.count == 1 else { return needs }
    if meetings[0].engagements.count == 1 {
      needs += meetings[0].engagements.map(Element.engagement)
    }
    if reach.own == nil {
      let arena = meetings[0].actor
      needs.append(.actor(arena))
      if let places = memberships[Belonging(member: reach.actor, arena: arena)], places.count == 1 {
        needs.append(.membership(places[0]))
      }
    }
    return needs
  }

  /// The unit that is an end of every engagement; `nil` where there is none.
  private func unit(of meetings: [AreaService.Meeting]) -> Int? {
    guard let first = meetings.first?.engagements.first else { return nil }
    let unit = table.entries[first].unit
    let isAlone = meetings.allSatisfy { meeting in
      meeting.engagements.allSatisfy { table.entries[$0].unit == unit }
    }
    return isAlone ? unit : nil
  }

  private mutating func look(
    at requirement: Requirement,
    of area: FocusArea.ID,
    _ reached: [Int],
    _ needs: [[Element]]
  ) {
    let level = selected.graph.vocabulary.order(of: requirement.level)
    let here = reached.indices.filter { place in
      table.actors.levels[reached[place]].contains(level)
        && table.actors.isAskedFor(reached[place], by: requirement)
    }
    let spare = here.count - requirement.minimum
    required.append(RequiredCell(area: area, level: requirement.level, isMet: spare >= 0))
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
        lost[element, default: []].append(table.actor(reached[place]))
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

  /// The relations by which an actor is reached in a focus area: its own, then those with arenas, each
  /// before the memberships.
  func relations(reaching id: Actor.ID, in area: FocusArea.ID) -> [Relation] {
    guard let service = services[area], let actor = selected.graph.place(ofActor: EntityID(id)),
      let reach = service.reach(of: actor)
    else { return [] }
    func relations(_ meeting: Int) -> [Relation] {
      service.meetings[meeting].engagements.map { table.relation($0) }
    }
    return (reach.own.map(relations) ?? [])
      + reach.arenas.flatMap { meeting in
        let arena = service.meetings[meeting].actor
        let places = memberships[Belonging(member: actor, arena: arena)] ?? []
        return relations(meeting) + places.map { selected.frame[$0] }
      }
  }
}
