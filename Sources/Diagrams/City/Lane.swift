internal import Diagnostics
internal import Stakeholders

/// A level's place on a map: who stands there, and what is required there.
struct Lane {
  /// `nil` for actors without a recorded level.
  var level: Level?
  var name: String
  /// Named bodies, by the first focus area that they are met in, then in Swedish order.
  var named: [Actor]
  /// Categories and places, in the same order.
  var others: [Actor]
  var requirements: [Emphasis.Requirement]

  var actors: [Actor] { named + others }

  var id: String { level?.id.rawValue ?? "unplaced" }

  /// The lanes that hold somebody or are required, in the vocabulary's order of levels; last the
  /// one of actors without a level. An actor with several levels stands in the first of them.
  static func all(
    ties: [MapTie],
    requirements: [Emphasis.Requirement],
    selected: SelectedGraph,
    language: Language
  ) -> [Lane] {
    var seen: Set<Actor.ID> = []
    var byLevel: [Level.ID?: [Actor]] = [:]
    for tie in ties where seen.insert(tie.actor.id).inserted {
      byLevel[tie.actor.levels.first, default: []].append(tie.actor)
    }
    // Of all areas, not only of those on the map, so that the order is the same on every map. It
    // leaves fewer crossings than that of names alone: in a lane, areas meet their own in a row.
    let firstArea = selected.firstAreas(of: seen)
    func lane(
      _ level: Level?,
      name: String,
      _ actors: [Actor],
      _ needed: [Emphasis.Requirement]
    ) -> Lane {
      let byName = actors.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue)
      let byArea = Dictionary(grouping: byName) { firstArea[$0.id] ?? .max }
      let sorted = byArea.sorted { $0.key < $1.key }.flatMap(\.value)
      return Lane(
        level: level,
        name: name,
        named: sorted.filter { selected.standing(of: $0) == .named },
        others: sorted.filter { selected.standing(of: $0) != .named },
        requirements: needed
      )
    }
    var lanes: [Lane] = selected.graph.vocabulary.levels.compactMap { level in
      let actors = byLevel[level.id] ?? []
      let needed = requirements.filter { $0.level == level.id }
      guard !actors.isEmpty || !needed.isEmpty else { return nil }
      return lane(level, name: Phrase(level.name[language]).capitalised[language], actors, needed)
    }
    if let unplaced = byLevel[nil] {
      let name = Phrase(
        sv: "Ej placerade – nivån är inte noterad",
        en: "Not placed – no level recorded"
      )
      lanes.append(lane(nil, name: name[language], unplaced, []))
    }
    return lanes
  }
}
