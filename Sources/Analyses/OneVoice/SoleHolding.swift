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
  ///
  /// - Complexity: O(*r* + *a*) for *r* relations and *a* actors.
  func soleHoldings() -> [SoleHolding] {
    var levels: [Actor.ID: [Level.ID]] = [:]
    for actor in graph.actors where standing(of: actor) == .named {
      levels[actor.id] = actor.levels
    }
    let engagements = engagements
    var holders: [Level.ID: Unit.ID] = [:]
    var shared: Set<Level.ID> = []
    for engagement in engagements {
      for level in levels[engagement.actor] ?? [] where !shared.contains(level) {
        if let holder = engagement.holder, holders[level, default: holder] == holder {
          holders[level] = holder
        } else {
          shared.insert(level)
        }
      }
    }
    return graph.vocabulary.levels.compactMap { level in
      guard let unit = holders[level.id], !shared.contains(level.id) else { return nil }
      let found = engagements.filter { levels[$0.actor]?.contains(level.id) ?? false }
      return SoleHolding(
        level: level.id,
        unit: unit,
        relations: found.map(\.relation),
        actors: found.map(\.actor).unique()
      )
    }
  }
}
