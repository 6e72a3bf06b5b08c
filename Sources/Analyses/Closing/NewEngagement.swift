internal import Stakeholders

/// How a relation would be recorded that makes an actor a counterpart, so that the selection has it.
struct NewEngagement {
  private let selected: SelectedGraph
  private let us: EntityID
  private let ourEnds: Set<RelationKind.End>
  private let kinds: [RelationKind]
  /// Arenas that the principal or one of its units is a member of.
  let joined: Set<Actor.ID>

  init(_ selected: SelectedGraph) {
    self.selected = selected
    let graph = selected.graph
    let selection = selected.selection
    let unit = selection.units.compactMap { graph.unit($0) }
      .first { selected.isValid($0.details) }
    us = unit.map { EntityID($0.id) } ?? EntityID(graph.principal)
    ourEnds = unit == nil ? [.principal] : [.unit]
    kinds = graph.vocabulary.relationKinds.filter { kind in
      kind.isEngagement && (selection.kinds.isEmpty || selection.kinds.contains(kind.id))
    }
    let principal = EntityID(graph.principal)
    var joined: Set<Actor.ID> = []
    for relation in selected.frame where relation.kind == .membership {
      guard relation.from == principal || graph.sort(of: relation.from) == .unit,
        let arena = graph.actor(relation.to)
      else { continue }
      joined.insert(arena.id)
    }
    self.joined = joined
  }

  /// The first kind of the vocabulary that may join us and the actor; for an arena membership, where
  /// that is one. `nil` where the selection leaves out every relation that would engage the actor.
  private func kind(for ends: Set<RelationKind.End>) -> (RelationKind.ID, isTurned: Bool)? {
    var found: (RelationKind.ID, isTurned: Bool)?
    for kind in kinds {
      let isStraight = kind.allows(from: ourEnds, to: ends)
      guard isStraight || kind.allows(from: ends, to: ourEnds) else { continue }
      if kind.id == .membership { return (kind.id, !isStraight) }
      if found == nil { found = (kind.id, !isStraight) }
    }
    return found
  }

  func canEngage(_ actor: Actor) -> Bool { kind(for: ends(of: actor)) != nil }

  func relation(to actor: Actor, in area: FocusArea.ID) -> Relation? {
    guard let (kind, isTurned) = kind(for: ends(of: actor)) else { return nil }
    let them = EntityID(actor.id)
    let selection = selected.selection
    return Relation(
      from: isTurned ? them : us,
      to: isTurned ? us : them,
      kind: kind,
      focus: [area],
      status: selection.statuses.first,
      basis: selection.bases.first
    )
  }

  private func ends(of actor: Actor) -> Set<RelationKind.End> {
    selected.graph.isArena(actor) ? [.actor, .arena] : [.actor]
  }
}
