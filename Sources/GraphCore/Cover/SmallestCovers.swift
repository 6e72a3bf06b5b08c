/// What is known of the cheapest covers of a ``CoverProblem``.
///
/// An *optimal solution* is a cover of the least cost from which no set can be left out. The second
/// half matters only for sets that cost nothing: one that is not needed is not listed, and does
/// not multiply the count. What every element asks for is lowered first to what all sets together
/// can give; ``shortfalls`` tells where. Where no cover keeps to an opening limit, there are no
/// solutions, and none in their number.
public struct SmallestCovers: Hashable, Sendable {
  /// What the best cover found costs: the optimum, if ``isProven``; `Int.max` where none was found.
  public let cost: Int
  /// No cover costs less than this.
  public let bound: Int
  /// Optimal solutions, or, unless ``isProven``, the best cover found: each the numbers of its sets,
  /// ascending, in lexicographic order. Where there are more than were asked for, these are those
  /// that the search met first.
  public let solutions: [[Int]]
  /// How many optimal solutions there are.
  public let solutionCount: SolutionCount
  /// The sets that are in every optimal solution, ascending; `nil` where that was not asked for or
  /// not settled within the limits.
  public let backbone: [Int]?
  /// The elements that ask for more than all sets together can give, ascending.
  public let shortfalls: [Shortfall]
  /// How many nodes of the search tree were looked at, for all questions together.
  public let nodeCount: Int

  /// Whether no cover is cheaper.
  public var isProven: Bool { bound == cost }

  /// How far the best cover may be from the cheapest, as a share of its cost: from 0, proven, to 1.
  public var gap: Double {
    isProven ? 0 : Double(cost - bound) / Double(cost)
  }

  /// A number of solutions, exactly or from below.
  public enum SolutionCount: Hashable, Sendable {
    case exactly(Int)
    /// So many are known of and there may be more: a limit was reached, only one was asked for, or
    /// the number does not fit.
    case atLeast(Int)

    public var isExact: Bool {
      if case .exactly = self { true } else { false }
    }
  }

  /// An element that asks for more sets than contain it.
  public struct Shortfall: Hashable, Sendable {
    public let element: Int
    /// How many sets are lacking.
    public let lacking: Int

    public init(element: Int, lacking: Int) {
      self.element = element
      self.lacking = lacking
    }
  }
}
