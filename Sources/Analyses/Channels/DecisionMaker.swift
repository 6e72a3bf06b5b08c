public import Stakeholders

/// Somebody who is recorded as deciding something.
public struct DecisionMaker: Hashable, Sendable {
  public let actor: Actor.ID
  /// Matters and focus areas, matters first, each in the order of the graph.
  public let decides: [EntityID]
}

extension SelectedGraph {
  /// Who is recorded as deciding on each matter: the decision maker that it names, then whoever has a
  /// mandate for it, in order of id. A matter that nobody is recorded for is not among them.
  public func decidersOfMatters() -> [Matter.ID: [Actor.ID]] {
    var deciders: [Matter.ID: [Actor.ID]] = [:]
    for matter in graph.matters {
      if let maker = matter.decisionMaker { deciders[matter.id] = [maker] }
    }
    let mandates = standing.filter { $0.kind == .mandate }
      .compactMap { relation -> (matter: Matter.ID, actor: Actor.ID)? in
        guard let matter = graph.matter(.init(relation.to)), let actor = graph.actor(relation.from)
        else { return nil }
        return (matter.id, actor.id)
      }
    for mandate in mandates.sorted(by: { $0.actor < $1.actor })
    where !(deciders[mandate.matter] ?? []).contains(mandate.actor) {
      deciders[mandate.matter, default: []].append(mandate.actor)
    }
    return deciders
  }

  /// Who decides on the matters and in the focus areas that are chosen, the principal aside, in order
  /// of id: decision makers of matters, and whoever has a mandate.
  ///
  /// With levels chosen, whoever acts at one of them, or decides on a matter at one of them.
  public func decisionMakers() -> [DecisionMaker] {
    everyDecisionMaker().filter { $0.actor != graph.principal }
  }

  /// What the principal decides itself, of the same matters and focus areas.
  public func ownDecisions() -> [EntityID] {
    everyDecisionMaker().first { $0.actor == graph.principal }?.decides ?? []
  }

  private func everyDecisionMaker() -> [DecisionMaker] {
    let areas = Set(rows.map(\.id))
    let levels = Set(selection.levels)
    let matters = graph.matters.filter { matter in
      isValid(matter.details)
        && (selection.focusAreas.isEmpty || (matter.focus.map(areas.contains) ?? false))
    }
    var decides: [Actor.ID: Set<EntityID>] = [:]
    for matter in matters {
      if let maker = matter.decisionMaker {
        decides[maker, default: []].insert(EntityID(matter.id))
      }
    }
    let subjects = matters.map { EntityID($0.id) } + rows.map { EntityID($0.id) }
    let places = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    for relation in standing where relation.kind == .mandate && places[relation.to] != nil {
      decides[Actor.ID(relation.from), default: []].insert(relation.to)
    }
    return decides.keys.sorted().compactMap { id in
      guard let actor = graph.actor(id), isValid(actor.details) else { return nil }
      let decided = (decides[id] ?? []).sorted { places[$0, default: 0] < places[$1, default: 0] }
      let isAtLevel =
        levels.isEmpty || !levels.isDisjoint(with: actor.levels)
        || decided.contains { graph.matter(.init($0))?.level.map(levels.contains) ?? false }
      return isAtLevel ? DecisionMaker(actor: id, decides: decided) : nil
    }
  }
}
