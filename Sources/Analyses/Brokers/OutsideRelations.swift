public import Stakeholders

/// Two named actors between whom a relation is on record, the principal not among them.
public struct OutsidePair: Hashable, Sendable {
  /// The one whose id comes first.
  public let first: Actor.ID
  public let second: Actor.ID
  /// The selected relations between them, in order of key.
  public let relations: [Relation]
}

extension SelectedGraph {
  /// The pairs of named actors outside the principal between whom a selected relation is on record
  /// that carries a message, in order of their ids. That one is a member of an arena is none: it says
  /// where both can be met, and not who talks to whom.
  public func outsidePairs() -> [OutsidePair] {
    let carrying = Set(outsideKinds.map(\.id))
    var found: [[Actor.ID]: [Relation]] = [:]
    for relation in relations where carrying.contains(relation.kind) {
      guard let from = outside(relation.from), let to = outside(relation.to), from != to else {
        continue
      }
      found[[from, to].sorted(), default: []].append(relation)
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, relations in
      OutsidePair(first: ends[0], second: ends[1], relations: relations)
    }
  }

  /// The kinds of relations that two outside actors can have and that carry a message, memberships
  /// aside, in the order of the vocabulary.
  public var outsideKinds: [RelationKind] {
    graph.vocabulary.relationKinds.filter { kind in
      kind.id != .membership && kind.carries != .none
        && kind.allows(from: [.actor], to: [.actor])
    }
  }

  /// The named actors outside the principal that stand, in order of id.
  public var outsideActors: [Actor.ID] {
    graph.actors.map(\.id).filter { outside(EntityID($0)) != nil }
  }

  private func outside(_ id: EntityID) -> Actor.ID? {
    guard let actor = graph.actor(id), actor.id != graph.principal,
      standing(of: actor) == .named, isValid(actor.details)
    else { return nil }
    return actor.id
  }
}
