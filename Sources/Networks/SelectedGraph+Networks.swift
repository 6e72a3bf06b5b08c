public import GraphCore
public import Stakeholders

extension SelectedGraph {
  /// The network that a projection leaves of this selection.
  ///
  /// - Parameter withoutPrincipal: Leaves the principal out, whose ties to all make of every network
  ///   a star.
  /// - Throws: `GraphError` past two billion ties, and for nothing else.
  /// - Complexity: O(*n* + *m* log *m*) in entities and relations.
  public func network(
    _ projection: Projection,
    withoutPrincipal: Bool = false
  ) throws(GraphError) -> Network {
    let strengthByKind = Dictionary(
      uniqueKeysWithValues: graph.vocabulary.relationKinds.map { ($0.id, $0.defaultStrength ?? 1) }
    )
    func tie(_ from: EntityID, _ to: EntityID, _ relation: Relation) -> Tie {
      Tie(
        from: from,
        to: to,
        relation: relation,
        strength: relation.strength ?? strengthByKind[relation.kind] ?? 1
      )
    }
    var members = named
    var ties: [Tie] = []
    switch projection {
    case .influence:
      members.formUnion(standingUnits)
      members.insert(EntityID(graph.principal))
      let carriage = Dictionary(
        uniqueKeysWithValues: graph.vocabulary.relationKinds.map { ($0.id, $0.carries) }
      )
      for relation in relations {
        let carries = carriage[relation.kind] ?? .none
        if carries == .none { continue }
        ties.append(tie(relation.from, relation.to, relation))
        if carries == .both { ties.append(tie(relation.to, relation.from, relation)) }
      }
    case .actorsAreas:
      members.formUnion(focusAreas.map { EntityID($0.id) })
      for engagement in engagements {
        for area in engagement.relation.focus {
          ties.append(tie(EntityID(engagement.actor), EntityID(area), engagement.relation))
        }
      }
    case .actorsArenas:
      let arenas = Set(graph.actors.filter(graph.isArena).map { EntityID($0.id) })
      members.insert(EntityID(graph.principal))
      for relation in relations where relation.kind == .membership && arenas.contains(relation.to) {
        ties.append(tie(relation.from, relation.to, relation))
      }
    case .unitsActors:
      members.formUnion(standingUnits)
      for engagement in engagements {
        guard let holder = engagement.holder else { continue }
        ties.append(tie(EntityID(holder), EntityID(engagement.actor), engagement.relation))
      }
    }
    if withoutPrincipal { members.remove(EntityID(graph.principal)) }
    return try Network(projection, members: members, ties: ties, vocabulary: graph.vocabulary)
  }

  /// The named actors that stand, the principal aside.
  private var named: Set<EntityID> {
    var named: Set<EntityID> = []
    for actor in graph.actors
    where actor.id != graph.principal && standing(of: actor) == .named && isValid(actor.details) {
      named.insert(EntityID(actor.id))
    }
    return named
  }

  private var standingUnits: [EntityID] {
    graph.units.filter { isValid($0.details) }.map { EntityID($0.id) }
  }
}
