internal import Stakeholders

/// What the actors of a graph are under a selection, by their places in it.
struct ActorTable {
  let isNamed: [Bool]
  let isArena: [Bool]
  /// The levels of each, by their places in the vocabulary.
  let levels: [[Int]]
  private let kinds: [ActorKind.ID]

  init(_ selected: SelectedGraph) {
    let (actors, vocabulary) = (selected.graph.actors, selected.graph.vocabulary)
    let arenaKinds = Set(vocabulary.actorKinds.filter(\.isArena).map(\.id))
    isNamed = actors.map { selected.standing(of: $0.id) == .named }
    isArena = actors.map { arenaKinds.contains($0.kind) }
    levels = actors.map { $0.levels.map(vocabulary.order) }
    kinds = actors.map(\.kind)
  }

  /// Whether an actor is of a kind that a requirement takes.
  func isAskedFor(_ place: Int, by requirement: Requirement?) -> Bool {
    guard let requirement, !requirement.kinds.isEmpty else { return true }
    return requirement.kinds.contains(kinds[place])
  }
}
