public import Stakeholders

/// A named actor that is to be met in one more focus area.
public struct ClosingMove: Hashable, Sendable {
  /// What it takes, from the least.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Take an arena that the principal is in already to a focus area that it does not serve yet.
    case activate
    /// Meet a counterpart on a further focus area.
    case extend
    /// Meet somebody who was no counterpart before.
    case open

    public static func < (first: Self, second: Self) -> Bool { first.effort < second.effort }

    private var effort: Int {
      switch self {
      case .activate: 0
      case .extend: 1
      case .open: 2
      }
    }
  }

  public let kind: Kind
  public let actor: Actor.ID
  public let area: FocusArea.ID
  /// The levels of the open cells that the actor counts in, in the vocabulary's order.
  public let levels: [Level.ID]

  public init(kind: Kind, actor: Actor.ID, area: FocusArea.ID, levels: [Level.ID]) {
    self.kind = kind
    self.actor = actor
    self.area = area
    self.levels = levels
  }
}

/// What moves cost. The figures weigh moves against each other; they are no money.
public struct MoveCosts: Hashable, Sendable {
  public var activate = 1
  public var extend = 2
  public var open = 2
  /// What comes on top once for every actor that was no counterpart before.
  public var first = 1

  /// The most that anything may cost.
  public static let largest = 1_000_000

  public init() {}

  /// What one move costs, apart from what comes on top for somebody new.
  public subscript(kind: ClosingMove.Kind) -> Int {
    switch kind {
    case .activate: activate
    case .extend: extend
    case .open: open
    }
  }

  /// What one move costs that is made alone.
  func whole(_ kind: ClosingMove.Kind) -> Int { self[kind] + (kind == .open ? first : 0) }
}

/// On what terms open cells are to be closed.
public struct ClosingTerms: Hashable, Sendable {
  public var costs = MoveCosts()
  /// Whether any actor may be met in any focus area, not only in those that it has an interest in.
  public var assumesAny = false
  /// How many actors that were no counterparts may be taken; `nil` = as many as it takes.
  public var mostNew: Int?
  /// How many of the smallest sets to list.
  public var limit = 10
  /// How much to look at for a proof, some seconds' work: see `CoverProblem.smallestCovers`. It is no
  /// time, so that the same input has the same answer.
  public var workLimit = 1_500_000

  public init() {}
}
