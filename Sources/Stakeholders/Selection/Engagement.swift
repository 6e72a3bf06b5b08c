/// That the principal or one of its units deals with an actor, by one relation.
public struct Engagement: Sendable {
  public var relation: Relation
  public var actor: Actor.ID
  /// The end that is the principal or a unit.
  public var city: EntityID
  /// The unit that holds the relation; `nil` = no recorded holder.
  public var holder: Unit.ID?
}

extension SelectedGraph {
  /// How a relation engages an actor; `nil` when it engages nobody.
  ///
  /// It does when its kind is an engagement, one end is the principal or one of its units, and
  /// the other is an actor that is neither the principal nor a place.
  public func engagement(by relation: Relation) -> Engagement? {
    guard engages(relation.kind) else { return nil }
    let (from, to) = (relation.from, relation.to)
    let sorts = (from: graph.sort(of: from), to: graph.sort(of: to))
    let principal = EntityID(graph.principal)
    let isFromCity = sorts.from == .unit || from == principal
    let (city, other, isActor) =
      isFromCity ? (from, to, sorts.to == .actor) : (to, from, sorts.from == .actor)
    let isCity = isFromCity || sorts.to == .unit || to == principal
    let actor = Actor.ID(other)
    guard isCity, isActor, other != principal, standing(of: actor) != .place else { return nil }
    let holder: Unit.ID? =
      sorts.from == .unit ? Unit.ID(from) : sorts.to == .unit ? Unit.ID(to) : relation.lead
    return Engagement(relation: relation, actor: actor, city: city, holder: holder)
  }

  /// Every selected engagement, in order of the relations' keys.
  public var engagements: [Engagement] { relations.compactMap(engagement(by:)) }

  /// The actors that belong to each arena, by standing memberships.
  public var members: [Actor.ID: [Actor]] {
    var members: [Actor.ID: [Actor]] = [:]
    for relation in frame where relation.kind == .membership {
      guard let arena = graph.actor(relation.to), let member = graph.actor(relation.from)
      else { continue }
      members[arena.id, default: []].append(member)
    }
    return members
  }
}
