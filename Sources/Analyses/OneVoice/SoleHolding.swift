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

extension EngagementTable {
  /// The levels whose selected engagements with named counterparts are all held by one unit, in the
  /// order of the vocabulary. A relation without recorded holder is held by nobody in particular,
  /// and so keeps its level from being in one hand.
  ///
  /// - Complexity: O(*r*) for *r* relations, once for each level in one hand.
  func soleHoldings() -> [SoleHolding] {
    let named = entries.indices.filter { actors.isNamed[entries[$0].actor] }
    return selected.graph.vocabulary.levels.enumerated().compactMap { place, level in
      var holder: Int?
      var found: [Int] = []
      for number in named where actors.levels[entries[number].actor].contains(place) {
        guard let unit = entries[number].holder, holder == nil || holder == unit else { return nil }
        holder = unit
        found.append(number)
      }
      guard let holder else { return nil }
      return SoleHolding(
        level: level.id,
        unit: selected.graph.units[holder].id,
        relations: found.map { relation($0) },
        actors: found.map { entries[$0].actor }.unique().map { actor($0) }
      )
    }
  }
}
