public import Stakeholders

/// An open cell that all moves together do not fill.
public struct UnclosableCell: Sendable {
  public let cell: Coverage.Cell
  /// Who could count in it, in order of id; too few.
  public let candidates: [Actor.ID]
  /// Arenas whose members would fill it indirectly, if the arenas were taken to the focus area; in
  /// order of id. Empty where they would not.
  public let arenas: [Actor.ID]

  /// How many named actors are needed whom nobody has thought of.
  public var lacking: Int { cell.lacking - candidates.count }

  /// - Parameters:
  ///   - candidates: Who could count in it.
  ///   - arenas: Those that could be taken to the focus area.
  ///   - counts: Whether a member of theirs does not count there yet, and could.
  init(
    _ cell: Coverage.Cell,
    candidates: [Actor],
    arenas: [Actor],
    members: [Actor.ID: [Actor]],
    counts: (Actor) -> Bool
  ) {
    self.cell = cell
    self.candidates = candidates.map(\.id)
    var fillers = Set(self.candidates)
    let reaching = arenas.filter { arena in
      let found = (members[arena.id] ?? []).filter { member in
        member.levels.contains(cell.level) && cell.asksFor(member) && counts(member)
      }
      fillers.formUnion(found.map(\.id))
      return !found.isEmpty
    }
    self.arenas = fillers.count >= cell.lacking ? reaching.map(\.id) : []
  }
}
