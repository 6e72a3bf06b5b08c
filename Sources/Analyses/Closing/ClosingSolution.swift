internal import GraphCore
internal import Stakeholders

/// The cheapest sets of moves that close what can be closed on the terms.
struct ClosingSolution {
  private(set) var cost = 0
  private(set) var bound = 0
  /// No set closes more cells.
  private(set) var mostClosed: Int
  /// Each the numbers of its moves, ascending.
  private(set) var sets: [[Int]] = []
  /// How many there are; `nil` where they are too many to count.
  private(set) var count: Int?
  private(set) var isCountExact = true
  private(set) var backbone: [Int]?
  /// What is left to choose, part by part, where the parts do not hang together: every set is the
  /// backbone and one way of each part. `nil` where that was not settled.
  private(set) var choices: [[[Int]]]?

  init(_ problem: ClosingProblem) {
    let cover = ClosingCover(problem)
    let covers = cover.problem.smallestCovers(
      limit: cover.listLimit,
      nodeLimit: .max,
      workLimit: problem.terms.workLimit
    )
    let solutions = covers.solutions.map(cover.read)
    cost = solutions.first?.cost ?? 0
    // What giving cells up costs is no cost of moves.
    bound = max(0, covers.bound - (covers.cost - cost))
    mostClosed = problem.closable.count - (cover.givingUp.map { covers.bound / $0 } ?? 0)
    sets = solutions.map(\.moves).unique()
    let isListed = covers.solutionCount == .exactly(covers.solutions.count)
    if isListed || sets.count < solutions.count {
      (count, isCountExact) = (sets.count, isListed)
    } else {
      switch covers.solutionCount {
      case .exactly(let count): (self.count, isCountExact) = (count, true)
      case .atLeast(let count): (self.count, isCountExact) = (count == .max ? nil : count, false)
      }
    }
    backbone = covers.backbone?.filter { $0 < problem.moves.count }
    if isCountExact, count == sets.count, covers.isProven {
      choices = problem.choices(in: sets, besides: Set(backbone ?? []))
    }
    sets = Array(sets.prefix(problem.terms.limit))
  }
}

extension ClosingProblem {
  /// What differs between sets, in parts that share no cell, nobody new and no limit: the ways that
  /// each part has. `nil` where some ways do not go together.
  fileprivate func choices(in sets: [[Int]], besides shared: Set<Int>) -> [[[Int]]]? {
    var parts: [Set<Int>] = []
    for move in Set(sets.joined()).subtracting(shared).sorted() {
      let touched = parts.filter { part in part.contains { areLinked($0, move) } }
      parts.removeAll { touched.contains($0) }
      parts.append(touched.reduce(into: [move]) { $0.formUnion($1) })
    }
    let choices = parts.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }.map { part in
      sets.map { $0.filter(part.contains) }.unique()
    }
    var count = 1
    for ways in choices {
      let (product, overflows) = count.multipliedReportingOverflow(by: ways.count)
      if overflows { return nil }
      count = product
    }
    return count == sets.count ? choices : nil
  }

  private func areLinked(_ one: Int, _ other: Int) -> Bool {
    (moves[one].kind == .open && moves[other].kind == .open
      && (terms.mostNew != nil || moves[one].actor == moves[other].actor))
      || !Set(reach[one]).isDisjoint(with: reach[other])
  }
}

/// The open cells as a cover problem: a cell is an element, a move a set, somebody new a group.
///
/// Where only so many new actors may be taken, a cell may be given up at a price beyond that of all
/// moves together: so as few are as can be, and of the ways to do that the cheapest are found.
private struct ClosingCover {
  let problem: CoverProblem
  /// How many solutions to list.
  let listLimit: Int
  /// What it costs to give a cell up; `nil` where none may be.
  let givingUp: Int?
  private let moveCount: Int

  init(_ closing: ClosingProblem) {
    let costs = closing.terms.costs
    moveCount = closing.moves.count
    var groups: [Actor.ID: Int] = [:]
    var sets = zip(closing.moves, closing.reach).map { move, cells in
      var group: Int?
      if move.kind == .open {
        group = groups[move.actor] ?? groups.count
        groups[move.actor] = group
      }
      return CoverProblem.Candidate(covering: cells, cost: costs[move.kind], group: group)
    }
    var charges = Array(repeating: costs.first, count: groups.count)
    var limit: CoverProblem.OpeningLimit?
    var givingUp: Int?
    if let most = closing.terms.mostNew, most < groups.count {
      limit = .init(most, of: charges.indices)
      let price = 1 + sets.reduce(0) { $0 + $1.cost } + charges.reduce(0, +)
      givingUp = price
      for (cell, lacking) in closing.closable.map(\.lacking).enumerated() {
        // A cell that lacks several is given up at once, by as many sets as it may take.
        for _ in 0..<lacking {
          sets.append(.init(covering: [cell], cost: 0, group: charges.count))
        }
        charges.append(price)
      }
    }
    self.givingUp = givingUp
    // To see what the cheapest sets have in common, or where a cell that is given up is filled in
    // part, in how many ways, more are needed than are asked for.
    listLimit = max(1000, closing.terms.limit)
    do throws(InvalidCoverProblem) {
      problem = try CoverProblem(
        demands: closing.closable.map(\.lacking),
        sets: sets,
        openingCharges: charges,
        openingLimit: limit
      )
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The moves of a solution, and what they cost.
  func read(_ solution: [Int]) -> (moves: [Int], cost: Int) {
    let moves = solution.filter { $0 < moveCount }
    return (moves, problem.cost(of: moves))
  }
}
