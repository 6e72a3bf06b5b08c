internal import Diagnostics
internal import Stakeholders

/// A level's place on a map: who stands there, and what is required there.
struct Lane {
  /// `nil` for actors without a recorded level.
  var level: Level?
  var name: String
  /// Named bodies first, then categories, each in Swedish order.
  var actors: [Actor]
  var requirements: [Emphasis.Requirement]

  var id: String { level?.id.rawValue ?? "unplaced" }

  /// The lanes that hold somebody or are required, in the vocabulary's order of levels; last the
  /// one of actors without a level. An actor with several levels stands in the first of them.
  static func all(
    ties: [MapTie], requirements: [Emphasis.Requirement], selected: SelectedGraph,
    language: Language
  ) -> [Lane] {
    var seen: Set<Actor.ID> = []
    var byLevel: [Level.ID?: [Actor]] = [:]
    for tie in ties where seen.insert(tie.actor.id).inserted {
      byLevel[tie.actor.levels.first, default: []].append(tie.actor)
    }
    func order(_ actors: [Actor]) -> [Actor] {
      let sorted = actors.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue)
      return sorted.filter { selected.standing(of: $0) == .named }
        + sorted.filter { selected.standing(of: $0) != .named }
    }
    var lanes: [Lane] = selected.graph.vocabulary.levels.compactMap { level in
      let actors = order(byLevel[level.id] ?? [])
      let needed = requirements.filter { $0.level == level.id }
      guard !actors.isEmpty || !needed.isEmpty else { return nil }
      return Lane(
        level: level, name: Phrase(level.name[language]).capitalised[language],
        actors: actors, requirements: needed)
    }
    if let unplaced = byLevel[nil] {
      lanes.append(
        Lane(
          level: nil,
          name: Phrase(sv: "Ej placerade – nivån är inte noterad",
            en: "Not placed – no level recorded")[language],
          actors: order(unplaced), requirements: []))
    }
    return lanes
  }
}
