internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Who has to do with whom in a selection, looked up by actor, by unit and by focus area.
struct Dealings: Sendable {
  /// How we meet each actor, in order of the relations' keys.
  private(set) var engagements: [Actor.ID: [Engagement]] = [:]
  /// Relations between each actor and us that make it no counterpart, as advice to us.
  private(set) var others: [Actor.ID: [Relation]] = [:]
  /// Relations of each actor with further outsiders, memberships in arenas left out.
  private(set) var outside: [Actor.ID: [Relation]] = [:]
  /// The arenas that each actor is a member of, in order of id.
  private(set) var arenas: [Actor.ID: [Actor.ID]] = [:]
  private(set) var members: [Actor.ID: [Actor.ID]] = [:]
  /// What each actor decides of what is ours to influence.
  private(set) var decides: [Actor.ID: [EntityID]] = [:]
  /// Who decides on each of that, in order of id, whichever levels are chosen.
  private(set) var deciders: [Matter.ID: [Actor.ID]] = [:]
  private(set) var contacts: [Actor.ID: [Contact]] = [:]
  /// Who each focus area, matter, aim and document is the responsibility of, in order of id.
  private(set) var responsible: [EntityID: [Responsibility]] = [:]
  /// What each unit is responsible for, in order of id.
  private(set) var responsibilities: [Unit.ID: [Responsibility]] = [:]
  /// The engagements that each unit holds.
  private(set) var held: [Unit.ID: [Engagement]] = [:]
  /// To whom each unit reports, and whom it supports.
  private(set) var reporting: [Unit.ID: [Relation]] = [:]
  private(set) var groups: [Unit.ID: [Unit.ID]] = [:]

  init(_ selected: SelectedGraph) {
    let graph = selected.graph
    let principal = EntityID(graph.principal)
    func isOutside(_ id: EntityID) -> Bool { id != principal && graph.sort(of: id) == .actor }
    for relation in selected.relations {
      if let engagement = selected.engagement(by: relation) {
        engagements[engagement.actor, default: []].append(engagement)
        if let unit = engagement.holder { held[unit, default: []].append(engagement) }
        continue
      }
      let ends = (from: isOutside(relation.from), to: isOutside(relation.to))
      if ends.from, ends.to {
        if relation.kind == .membership { continue }
        outside[Actor.ID(relation.from), default: []].append(relation)
        if relation.to != relation.from {
          outside[Actor.ID(relation.to), default: []].append(relation)
        }
      } else if ends.from != ends.to {
        let (actor, city) =
          ends.from ? (relation.from, relation.to) : (relation.to, relation.from)
        if city == principal || graph.sort(of: city) == .unit {
          others[Actor.ID(actor), default: []].append(relation)
        }
      }
    }
    // As the map of the organisation: how it is put together stands whatever relations are chosen.
    for relation in selected.standing
    where relation.kind != .membership && graph.sort(of: relation.from) == .unit
      && graph.sort(of: relation.to) == .unit
    {
      reporting[Unit.ID(relation.from), default: []].append(relation)
    }
    for relation in selected.frame where relation.kind == .membership {
      if let arena = graph.actor(relation.to), let member = graph.actor(relation.from) {
        arenas[member.id, default: []].append(arena.id)
        members[arena.id, default: []].append(member.id)
      } else if let group = graph.unit(relation.to), let unit = graph.unit(relation.from) {
        groups[unit.id, default: []].append(group.id)
      }
    }
    for responsibility in selected.responsibilities {
      responsible[responsibility.subject, default: []].append(responsibility)
      responsibilities[responsibility.unit, default: []].append(responsibility)
    }
    for maker in selected.decisionMakers() {
      decides[maker.actor] = maker.decides
    }
    deciders = selected.decidersOfMatters()
    for contact in selected.contacts() { contacts[contact.actor, default: []].append(contact) }
  }
}

extension Dealings {
  /// The responsibilities for some of our focus areas that no source states, each by what it rests on.
  func assumed(for areas: some Sequence<FocusArea.ID>) -> AssumedResponsibility {
    AssumedResponsibility(
      areas.compactMap { area in
        let found = responsible[EntityID(area)] ?? []
        return found.contains { $0.basis.mark == nil } ? nil : found.map(\.basis)
      }.filter { !$0.isEmpty }
    )
  }
}
