public import Stakeholders

/// An arena that could be taken to a focus area, with members who would then be reached there
/// indirectly and count in open cells. Moves do not reckon with them: see ``ClosingAnalysis``.
public struct ReachingArena: Hashable, Sendable {
  public let arena: Actor.ID
  public let area: FocusArea.ID
  /// The levels of the closable cells that members would count in, in the vocabulary's order.
  public let levels: [Level.ID]
  /// What it costs to take the arena there, and nothing else.
  public let cost: Int

  /// - Parameter members: Those who do not count in the focus area yet, and could.
  /// - Returns: `nil` where no member counts in any of the cells.
  init?(
    _ arena: Actor,
    in area: FocusArea.ID,
    cost: Int,
    members: [Actor],
    filling cells: some Sequence<Coverage.Cell>
  ) {
    let levels = cells.filter { cell in
      members.contains { member in
        member.id != arena.id && member.levels.contains(cell.level) && cell.asksFor(member)
      }
    }.map(\.level)
    guard !levels.isEmpty else { return nil }
    self.arena = arena.id
    self.area = area
    self.levels = levels
    self.cost = cost
  }
}
