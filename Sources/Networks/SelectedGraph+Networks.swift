public import GraphCore
public import Stakeholders

extension SelectedGraph {
  /// The network that a projection leaves of this selection.
  ///
  /// - Parameters:
  ///   - withoutPrincipal: Leaves the principal out, whose ties to all make of every network a star.
  ///   - areas: Leaves only ties of relations that serve one of these focus areas, or none in
  ///     particular; an empty list leaves all.
  ///   - withCategoriesAndPlaces: Takes in who is no named body, to see what stands in the way of a
  ///     channel. No channel leads through them.
  /// - Throws: `GraphError` past two billion ties, and for nothing else.
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func network(
    _ projection: Projection,
    withoutPrincipal: Bool = false,
    serving areas: [FocusArea.ID] = [],
    withCategoriesAndPlaces: Bool = false
  ) throws(GraphError) -> Network {
    var members = actors(withCategoriesAndPlaces: withCategoriesAndPlaces)
    switch projection {
    case .influence:
      members.formUnion(standingUnits)
      members.insert(EntityID(graph.principal))
    case .actorsAreas: members.formUnion(focusAreas.map { EntityID($0.id) })
    case .actorsArenas: members.insert(EntityID(graph.principal))
    case .unitsActors: members.formUnion(standingUnits)
    }
    if withoutPrincipal { members.remove(EntityID(graph.principal)) }
    let relations = relations
    var maker = NetworkMaker(
      projection,
      members: members,
      of: relations,
      vocabulary: graph.vocabulary
    )
    let places =
      areas.isEmpty
      ? Array(relations.indices)
      : relations.indices.filter { place in
        let focus = relations[place].focus
        return focus.isEmpty || focus.contains(where: areas.contains)
      }
    switch projection {
    case .influence:
      let carriage = Dictionary(
        uniqueKeysWithValues: graph.vocabulary.relationKinds.map { ($0.id, $0.carries) }
      )
      for place in places {
        let carries = carriage[relations[place].kind] ?? .none
        if carries == .none { continue }
        let (from, to) = (relations[place].from, relations[place].to)
        maker.add(from, to, byRelationAt: place, isMutual: carries == .both)
      }
    case .actorsAreas:
      for place in places {
        guard let engagement = engagement(by: relations[place]) else { continue }
        for area in relations[place].focus {
          maker.add(EntityID(engagement.actor), EntityID(area), byRelationAt: place)
        }
      }
    case .actorsArenas:
      let arenas = Set(graph.actors.filter(graph.isArena).map { EntityID($0.id) })
      for place in places
      where relations[place].kind == .membership && arenas.contains(relations[place].to) {
        maker.add(relations[place].from, relations[place].to, byRelationAt: place)
      }
    case .unitsActors:
      for place in places {
        guard let engagement = engagement(by: relations[place]), let holder = engagement.holder
        else { continue }
        maker.add(EntityID(holder), EntityID(engagement.actor), byRelationAt: place)
      }
    }
    var limits: [Network.Limit] = []
    if withoutPrincipal { limits.append(.withoutPrincipal) }
    if !areas.isEmpty { limits.append(.serving(areas)) }
    if withCategoriesAndPlaces { limits.append(.withCategoriesAndPlaces) }
    return try maker.network(limits: limits)
  }

  /// The actors that stand, the principal aside; without categories and places, unless asked for.
  private func actors(withCategoriesAndPlaces: Bool) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for actor in graph.actors
    where actor.id != graph.principal && isValid(actor.details)
      && (withCategoriesAndPlaces || standing(of: actor) == .named)
    {
      found.insert(EntityID(actor.id))
    }
    return found
  }

  private var standingUnits: [EntityID] {
    graph.units.filter { isValid($0.details) }.map { EntityID($0.id) }
  }
}
