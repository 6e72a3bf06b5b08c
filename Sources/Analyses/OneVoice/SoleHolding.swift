internal import Stakeholders

/// A level of government to which one unit holds every relation.
struct SoleHolding {
  let level: Level.ID
  let unit: Unit.ID
  /// In order of key.
  let relations: [Relation]
  /// The named counterparts at the level, that of the first relation first.
  let actors: [Actor.ID]
}

extension SelectedGraph {
  /// The levels whose selected engagements with named counterparts are all held by one unit, in the
  /// order of the vocabulary. A relation without recorded holder is held by nobody in particular,
  /// and so keeps its level from being in one hand.
  func soleHoldings() -> [SoleHolding] {
    var byLevel: [Level.ID: [Engagement]] = [:]
    for engagement in engagements where standing(of: engagement.actor) == .named {
      for level in graph.actor(engagement.actor)?.levels ?? [] {
        byLevel[level, default: []].append(engagement)
      }
    }
    return graph.vocabulary.levels.compactMap { level in
      guard let found = byLevel[level.id], let unit = found.first?.holder,
        found.allSatisfy({ $0.holder == unit })
      else { return nil }
      return SoleHolding(
        level: level.id,
        unit: unit,
        relations: found.map(\.relation),
        actors: found.map(\.actor).unique()
      )
    }
  }
}
