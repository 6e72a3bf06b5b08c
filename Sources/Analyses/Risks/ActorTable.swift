internal import Stakeholders

/// What the actors of a graph are under a selection, by their places in it.
struct ActorTable {
  let places: [EntityID: Int]
  let isNamed: [Bool]
  let isArena: [Bool]
  private let levels: [[Level.ID]]
  private let kinds: [ActorKind.ID]

  init(_ selected: SelectedGraph) {
    let actors = selected.graph.actors
    places = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { (EntityID($1.id), $0) }
    )
    isNamed = actors.map { selected.standing(of: $0) == .named }
    isArena = actors.map(selected.graph.isArena)
    levels = actors.map(\.levels)
    kinds = actors.map(\.kind)
  }

  func satisfies(_ requirement: Requirement, _ place: Int) -> Bool {
    levels[place].contains(requirement.level)
      && (requirement.kinds.isEmpty || requirement.kinds.contains(kinds[place]))
  }
}
