public import Stakeholders

/// A cell of focus area and level that says something else than before.
///
/// The cells of a renamed area are the same. Each cell of a split area is compared with that of every
/// part, and that of a whole with those of what it was merged from.
public struct CellChange: Hashable, Sendable {
  public struct Side: Hashable, Sendable {
    public let area: FocusArea.ID
    public let isRequired: Bool
    public let minimum: Int
    public let state: CoverageState

    public var isMet: Bool { state.isMet }
    public var isOpen: Bool { isRequired && !isMet }

    init(_ cell: Coverage.Cell) {
      area = cell.area
      isRequired = cell.isRequired
      minimum = cell.minimum
      state = cell.state
    }

    /// Whether nothing asks for the level and nobody is there.
    public var isVacant: Bool { !isRequired && (state == .none || state == .unplaced) }
  }

  public let level: Level.ID
  /// `nil` where the area or the level was not there; then it is told only when the other side asks
  /// for it or somebody is there.
  public let old: Side?
  public let new: Side?

  /// Whether a required cell was open and is met, or is no longer asked for.
  public var isClosed: Bool { (old?.isOpen ?? false) && !(new?.isOpen ?? false) }
  public var isOpened: Bool { !(old?.isOpen ?? false) && (new?.isOpen ?? false) }
}

extension CellChange {
  static func all(
    from old: Coverage,
    to new: Coverage,
    by correspondence: Correspondence
  ) -> [CellChange] {
    func counterparts(_ area: FocusArea.ID, _ side: Correspondence.Side) -> [FocusArea.ID] {
      correspondence.counterparts(of: EntityID(area), on: side).map { FocusArea.ID($0) }
    }
    var changes: [CellChange] = []
    func note(_ level: Level.ID, _ before: Side?, _ after: Side?) {
      if let before, let after {
        if before.isRequired == after.isRequired, before.state == after.state { return }
      } else if before?.isVacant ?? true, after?.isVacant ?? true {
        return
      }
      changes.append(CellChange(level: level, old: before, new: after))
    }
    for cell in new.cells {
      let before = counterparts(cell.area, .new).compactMap { old.cell($0, cell.level) }
      if before.isEmpty { note(cell.level, nil, Side(cell)) }
      for other in before { note(cell.level, Side(other), Side(cell)) }
    }
    for cell in old.cells {
      let isGone = counterparts(cell.area, .old).allSatisfy { new.cell($0, cell.level) == nil }
      if isGone { note(cell.level, Side(cell), nil) }
    }
    return changes
  }
}
