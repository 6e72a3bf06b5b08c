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
/// Actors are known by their places in the graph, which are in the order of their ids.
struct LevelLosses {
  /// Something that may go.
  enum Element: Hashable {
    case actor(Int)
    case unit(Unit.ID)
    /// By its place among the engagements.
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

  let selected: SelectedGraph
  let engagements: [Engagement]
  private(set) var cells: [Element: [Loss.Cell]] = [:]
  private(set) var required: [RequiredCell] = []

  private let actors: ActorTable
  private var services: [FocusArea.ID: AreaService] = [:]
  /// The members of each arena, each with the places of the memberships in the frame.
  private var members: [Int: [Int: [Int]]] = [:]

  /// - Complexity: O(*r* + *c*) for *r* relations with their focus areas and *c* actors in required
  ///   cells, apart from putting the actors of each focus area in order.
  init(_ selected: SelectedGraph) {
    self.selected = selected
    actors = ActorTable(selected)
    engagements = selected.relations.compactMap {
      $0.focus.isEmpty ? nil : selected.engagement(by: $0)
    }
    findMembers()
    findServices()
    for area in selected.focusAreas {
      let requirements = selected.requirements(of: area)
      if requirements.isEmpty { continue }
      let service = services[area.id] ?? AreaService()
      let reached = service.reached.filter { actors.isNamed[$0] }
      let needs = reached.map { self.needs(of: $0, in: service) }
      for requirement in requirements { look(at: requirement, of: area.id, reached, needs) }
    }
  }

  func actor(_ place: Int) -> Actor.ID { selected.graph.actors[place].id }

  private mutating func findMembers() {
    let principal = actors.places[EntityID(selected.graph.principal)]
    for (place, relation) in selected.frame.enumerated() where relation.kind == .membership {
      guard let arena = actors.places[relation.to], let member = actors.places[relation.from],
        member != principal, member != arena
      else { continue }
      members[arena, default: [:]][member, default: []].append(place)
    }
  }

  private mutating func findServices() {
    for (place, engagement) in engagements.enumerated() {
      guard let actor = actors.places[EntityID(engagement.actor)] else { continue }
      let isUnit = selected.graph.sort(of: engagement.city) == .unit
      let unit = isUnit ? Unit.ID(engagement.city) : nil
      for area in engagement.relation.focus {
        services[area, default: AreaService()].enter(actor, at: place, by: unit)
      }
    }
    for area in services.keys {
      services[area]?.open { actors.isArena[$0] ? members[$0] : nil }
    }
  }

  /// Each thing without which an actor would not be reached in a focus area.
  private func needs(of actor: Int, in service: AreaService) -> [Element] {
    var needs: [Element] = [.actor(actor)]
    let arenas = service.arenas[actor] ?? []
    var meetings = arenas.compactMap { service.meetings[$0] }
    if let own = service.meetings[actor] { meetings.append(own) }
    if let unit = meetings.first?.unit, meetings.allSatisfy({ $0.unit == unit }) {
      needs.append(.unit(unit))
    }
    // With two ways no single actor or relation cuts off both.
    guard meetings.count == 1, let meeting = meetings.first else { return needs }
    if meeting.engagements.count == 1 { needs.append(.engagement(meeting.engagements[0])) }
    if let arena = arenas.first {
      needs.append(.actor(arena))
      if let places = members[arena]?[actor], places.count == 1 {
        needs.append(.membership(places[0]))
      }
    }
    return needs
  }

  private mutating func look(
    at requirement: Requirement,
    of area: FocusArea.ID,
    _ reached: [Int],
    _ needs: [[Element]]
  ) {
    let here = reached.indices.filter { actors.satisfies(requirement, reached[$0]) }
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
        lost[element, default: []].append(actor(reached[place]))
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
    guard let service = services[area], let actor = actors.places[EntityID(id)] else { return [] }
    func relations(with actor: Int) -> [Relation] {
      (service.meetings[actor]?.engagements ?? []).map { engagements[$0].relation }
    }
    return relations(with: actor)
      + (service.arenas[actor] ?? []).flatMap { arena in
        relations(with: arena) + (members[arena]?[actor] ?? []).map { selected.frame[$0] }
      }
  }
}
