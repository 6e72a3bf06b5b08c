internal import Analyses
internal import Stakeholders

extension CellWords {
  /// What a name in the cell speaks of: who it is, where, and through whom we meet it. Somebody whom
  /// we meet in an arena is there for our relation to the arena.
  func marks(of actor: Actor.ID) -> Marks {
    Marks(
      subjects: [Marks.actor(actor), Marks.area(cell.area)]
        + (cell.via[actor] ?? []).map(Marks.actor)
    )
  }
}
