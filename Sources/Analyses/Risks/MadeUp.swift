internal import Diagnostics
internal import Stakeholders

/// Relations and actors that are made up for a remedy, such that the selection does not leave them out.
struct MadeUp {
  let selected: SelectedGraph

  private var graph: StakeholderGraph { selected.graph }
  private var selection: Selection { selected.selection }

  /// An engagement of the principal's own with an actor in some focus areas: by contact where nothing
  /// speaks against it.
  ///
  /// Where only kinds are selected by which one does not meet such an actor, such as membership, the
  /// principal joins a new arena that the actor is a member of.
  ///
  /// - Parameters:
  ///   - other: A kind that is better not used, since the actor is met that way already.
  ///   - unit: The unit that had better not hold it.
  func engagement(
    with actor: Actor,
    in areas: [FocusArea.ID],
    other: RelationKind.ID? = nil,
    notHeldBy unit: Unit.ID? = nil
  ) -> [Change] {
    if let kind = engagementKind(for: graph.isArena(actor) ? [.actor, .arena] : [.actor], other) {
      return [.add(relation(to: EntityID(actor.id), kind, areas, notHeldBy: unit))]
    }
    guard let kind = engagementKind(for: [.actor, .arena], nil),
      let arenaKind = graph.vocabulary.actorKinds.first(where: \.isArena)
    else { return [] }
    let arena = Actor(
      id: Actor.ID(unusedID("new-arena-with-\(actor.id)")),
      name: .each([.swedish: "Ny arena", .english: "New arena"]),
      kind: arenaKind.id,
      members: [EntityID(actor.id)]
    )
    return [
      .put(.actor(arena)), .add(relation(to: EntityID(arena.id), kind, areas, notHeldBy: unit)),
    ]
  }

  private func relation(
    to actor: EntityID,
    _ kind: RelationKind.ID,
    _ areas: [FocusArea.ID],
    notHeldBy unit: Unit.ID?
  ) -> Relation {
    Relation(
      from: EntityID(graph.principal),
      to: actor,
      kind: kind,
      focus: areas,
      status: selection.statuses.first,
      lead: selection.units.first { $0 != unit } ?? selection.units.first,
      basis: selection.bases.first
    )
  }

  private func engagementKind(
    for ends: Set<RelationKind.End>,
    _ other: RelationKind.ID?
  ) -> RelationKind.ID? {
    let kinds =
      selectedKinds
      .filter { $0.isEngagement && $0.allows(from: [.principal], to: ends) }
      .map(\.id)
    return ([.contact] + kinds).first { kinds.contains($0) && $0 != other } ?? kinds.first
  }

  private var selectedKinds: [RelationKind] {
    graph.vocabulary.relationKinds.filter {
      selection.kinds.isEmpty || selection.kinds.contains($0.id)
    }
  }

  /// Somebody who is not on record yet.
  func partner(_ number: Int, at levels: [Level.ID], _ kind: ActorKind.ID?) -> Actor {
    Actor(
      id: Actor.ID(unusedID("new-partner-\(number)")),
      name: .each([.swedish: "Ny part \(number)", .english: "New partner \(number)"]),
      kind: kind ?? "other",
      levels: levels
    )
  }

  /// A relation that ties two who are not the principal; `nil` where the selection leaves none.
  func tie(between one: EntityID, and other: EntityID) -> Relation? {
    let isTurned = graph.sort(of: one) != .unit && graph.sort(of: other) == .unit
    let (from, to) = isTurned ? (other, one) : (one, other)
    // A relation is held by the unit that it starts from.
    let isHeld = graph.sort(of: from) == .unit
    if isHeld, !selection.units.isEmpty, !selection.units.contains(Unit.ID(from)) { return nil }
    let kinds =
      selectedKinds
      .filter { $0.carries != .none && $0.allows(from: ends(from), to: ends(to)) }
      .map(\.id)
    let preferred: [RelationKind.ID] = [.contact, .cooperation, .convening]
    guard let kind = (preferred + kinds).first(where: kinds.contains) else { return nil }
    return Relation(
      from: from,
      to: to,
      kind: kind,
      status: selection.statuses.first,
      lead: isHeld ? nil : selection.units.first,
      basis: selection.bases.first
    )
  }

  private func ends(_ id: EntityID) -> Set<RelationKind.End> {
    guard let actor = graph.actor(id) else { return [.unit] }
    return graph.isArena(actor) ? [.actor, .arena] : [.actor]
  }

  private func unusedID(_ wish: String) -> String {
    var id = wish
    while graph.entity(EntityID(id)) != nil { id += "x" }
    return id
  }
}
