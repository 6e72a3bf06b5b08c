/// Which things of one graph became which of a later one, where ids do not say it.
///
///     changes:
///       - {old: [harbour], new: [port], change: renamed}
///       - {old: [housing], new: [homes, land], change: split}
///       - {old: [roads, rail], new: [transport], change: merged}
///       - {old: [], new: [climate], change: new}
///       - {old: [tourism], new: [], change: dropped}
///
/// What stands on no row is the same thing where both graphs have its id, else new or dropped. A row
/// joins things of one sort: entities of any sort, or readings. An id may stand on both sides of its
/// row, as when an area gives a part away and stays; it stands on one row a side at most.
public struct Crosswalk: Hashable, Sendable {
  public enum Change: String, CaseIterable, Hashable, Sendable {
    case renamed
    case split
    case merged
    case new
    case dropped

    /// The same change, seen from the later graph.
    public var inverted: Change {
      switch self {
      case .renamed: .renamed
      case .split: .merged
      case .merged: .split
      case .new: .dropped
      case .dropped: .new
      }
    }
  }

  public struct Row: Hashable, Sendable {
    /// In order of id, as the new ones.
    public let old: [EntityID]
    public let new: [EntityID]
    public let change: Change

    public init(old: [EntityID], new: [EntityID], change: Change) {
      self.old = old.sorted()
      self.new = new.sorted()
      self.change = change
    }
  }

  /// In an order that does not depend on how they were given.
  public let rows: [Row]

  public init(_ rows: [Row] = []) {
    self.rows = rows.map { (row: $0, ids: $0.old.spelling + ">" + $0.new.spelling) }
      .sorted { $0.ids < $1.ids }.map(\.row)
  }

  /// The way back, from the later graph to the earlier.
  public var inverted: Crosswalk {
    Crosswalk(rows.map { Row(old: $0.new, new: $0.old, change: $0.change.inverted) })
  }
}

extension [EntityID] {
  fileprivate var spelling: String { map(\.rawValue).joined(separator: "+") }
}
