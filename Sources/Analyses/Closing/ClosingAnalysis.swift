public import Stakeholders

/// The least that must be added so that the open cells of a selection are met.
///
/// An open cell lacks named actors, and every move brings one to each open cell of its focus area
/// at the actor's levels. Only the actor itself is counted: the members of an arena that a move takes
/// to a focus area are reached there too, but that they meet us is not ours to decide. So a set of
/// moves closes what it is said to close, and may close more; see ``coverage(applying:)``.
public struct ClosingAnalysis: Sendable {
  public let selected: SelectedGraph
  public let terms: ClosingTerms
  /// As it is.
  public let coverage: Coverage
  /// Required cells that are not met, area by area.
  public let open: [Coverage.Cell]
  /// Those among the open that the moves can fill, each for itself.
  public let closable: [Coverage.Cell]
  public let unclosable: [UnclosableCell]
  /// Arenas that would bring in members at ``closable`` cells, so that less might do than moves cost;
  /// the cheapest first.
  public let arenas: [ReachingArena]
  /// How many of the open cells could be closed if any actor might be met in any focus area.
  public let closableByAnybody: Int
  /// Whether any actor has an interest on record, apart from the principal.
  public let knowsInterests: Bool

  /// What the cheapest set found costs: the least, if ``isProven``.
  public let cost: Int
  /// No set that closes as many cells costs less.
  public let bound: Int
  /// No set closes more cells than so many of the ``closable``, for all the new partners it may take.
  public let mostClosed: Int
  /// The cheapest sets, up to the limit; the best one found, unless ``isProven``. Moves by kind, focus
  /// area and id.
  public let sets: [[ClosingMove]]
  /// How many cheapest sets there are; `nil` where they are too many to count.
  public let setCount: Int?
  /// Whether there are no more than ``setCount``.
  public let isCountExact: Bool
  /// The moves that every cheapest set has; `nil` where that was not settled.
  public let backbone: [ClosingMove]?
  /// What is left to choose, part by part: every cheapest set is the backbone and one way of each part.
  /// `nil` where the choices hang together, or the sets are too many to tell.
  public let choices: [[[ClosingMove]]]?

  /// Whether no set closes more cells, and none as many for less.
  public var isProven: Bool {
    cost == bound && sets.first.map { closed(by: $0).count == mostClosed } ?? false
  }

  public init(_ selected: SelectedGraph, on terms: ClosingTerms = ClosingTerms()) {
    self.selected = selected
    self.terms = terms
    coverage = Coverage(selected)
    let problem = ClosingProblem(selected, coverage, terms)
    open = problem.open
    closable = problem.closable
    unclosable = problem.unclosable
    arenas = problem.arenas
    var anybody = terms
    anybody.assumesAny = true
    closableByAnybody =
      terms.assumesAny || unclosable.isEmpty
      ? closable.count : ClosingProblem(selected, coverage, anybody).closable.count
    knowsInterests = selected.graph.actors.contains {
      $0.id != selected.graph.principal && !$0.interests.isEmpty
    }
    let solution = ClosingSolution(problem)
    cost = solution.cost
    bound = solution.bound
    mostClosed = solution.mostClosed
    sets = solution.sets.map { $0.map { problem.moves[$0] } }
    setCount = solution.count
    isCountExact = solution.isCountExact
    backbone = solution.backbone?.map { problem.moves[$0] }
    choices = solution.choices?.map { $0.map { $0.map { problem.moves[$0] } } }
  }

  /// The cells that a set of moves fills by its actors alone, in the order of ``closable``.
  public func closed(by moves: [ClosingMove]) -> [Coverage.Cell] {
    closable.filter { cell in
      moves.count { $0.area == cell.area && $0.levels.contains(cell.level) } >= cell.lacking
    }
  }

  /// What a set costs, move by move; what comes on top for somebody new goes to its first.
  public func costs(of moves: [ClosingMove]) -> [Int] {
    var known: Set<Actor.ID> = []
    return moves.map { move in
      let isFirst = move.kind == .open && known.insert(move.actor).inserted
      return terms.costs[move.kind] + (isFirst ? terms.costs.first : 0)
    }
  }

  /// The coverage as it would be with some moves made.
  public func coverage(applying moves: [ClosingMove]) -> Coverage {
    Coverage(SelectedGraph(selected.graph.applying(changes(making: moves)), selected.selection))
  }

  /// The relations that moves come to, so recorded that the selection has them.
  public func changes(making moves: [ClosingMove]) -> [Change] {
    let engagement = NewEngagement(selected)
    return moves.compactMap { move in
      selected.graph.actor(move.actor)
        .flatMap { engagement.relation(to: $0, in: move.area) }.map { .add($0) }
    }
  }
}
