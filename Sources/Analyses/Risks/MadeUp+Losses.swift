internal import Diagnostics
internal import Stakeholders

extension MadeUp {
  /// A relation of the principal's own to an actor in some focus areas.
  ///
  /// Where only kinds are selected by which one does not meet such an actor, such as membership, the
  /// principal joins a new arena that the actor is a member of.
  ///
  /// - Parameters:
  ///   - other: A kind that is better not used, since the actor is met that way already.
  ///   - unit: The unit that had better not be its holder.
  mutating func meeting(
    of actor: Actor,
    in areas: [FocusArea.ID],
    otherThan other: RelationKind.ID? = nil,
    notHeldBy unit: Unit.ID? = nil
  ) -> [Change] {
    let areas = areas.unique()
    if let kind = meetingKind(for: graph.isArena(actor) ? [.actor, .arena] : [.actor], other) {
      return [.add(meeting(of: EntityID(actor.id), by: kind, in: areas, notHeldBy: unit))]
    }
    guard let kind = meetingKind(for: [.actor, .arena], nil), let arenaKind else { return [] }
    let arena = Actor(
      id: Actor.ID(id("arena")),
      name: .each([.swedish: "en ny arena", .english: "a new arena"]),
      kind: arenaKind,
      members: [EntityID(actor.id)],
      details: details
    )
    return [
      .put(.actor(arena)),
      .add(meeting(of: EntityID(arena.id), by: kind, in: areas, notHeldBy: unit)),
    ]
  }

  private func meeting(
    of actor: EntityID,
    by kind: RelationKind.ID,
    in areas: [FocusArea.ID],
    notHeldBy unit: Unit.ID?
  ) -> Relation {
    Relation(
      from: EntityID(graph.principal),
      to: actor,
      kind: kind,
      focus: areas,
      status: selection.statuses.first,
      lead: selection.units.first { $0 != unit } ?? selection.units.first,
      basis: selection.bases.first,
      evidence: evidence
    )
  }

  private func meetingKind(
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
    // What tells one of the other; to convene is for groups.
    let preferred: [RelationKind.ID] = [.contact, .cooperation, .reporting, .support]
    guard let kind = (preferred + kinds).first(where: kinds.contains) else { return nil }
    return Relation(
      from: from,
      to: to,
      kind: kind,
      status: selection.statuses.first,
      lead: isHeld ? nil : selection.units.first,
      basis: selection.bases.first,
      evidence: evidence
    )
  }

  private func ends(_ id: EntityID) -> Set<RelationKind.End> {
    if graph.sort(of: id) == .unit { return [.unit] }
    let isArena = graph.actor(id).map(graph.isArena) ?? false
    return isArena ? [.actor, .arena] : [.actor]
  }
}
