extension CoverProblem {
  /// All covers of the least cost, up to `limit` of them, their number, and what they share.
  ///
  ///     let covers = problem.smallestCovers(limit: 10)
  ///     if covers.isProven { print(covers.cost, covers.solutions, covers.backbone ?? []) }
  ///     else { print("at most \(covers.cost), at least \(covers.bound)") }
  ///
  /// - Parameters:
  ///   - limit: How many solutions to list.
  ///   - countLimit: How far to count those of each part that does not touch the others. Sets that
  ///     cover the same at the same cost count without being told apart, so the count may be far
  ///     higher.
  ///   - nodeLimit: How many nodes to look at, for all questions together. At a limit, when what
  ///     is still to be looked at takes too much room, or when the task is cancelled, the best that
  ///     was found is returned with the bound that was proven. Each part is looked at once whatever
  ///     the limit.
  ///   - workLimit: How many memberships of elements in sets to look at, those still in question at
  ///     each node added up: a limit on time that is the same on every machine.
  ///   - report: Told every few hundred nodes where the search is.
  /// - Complexity: Exponential in the worst case. A node takes O(*m*) time for each of some hundred
  ///   steps of the bound, where *m* is the sum of the sizes of the sets still in question.
  public func smallestCovers(
    limit: Int = 100,
    countLimit: Int = 10_000,
    nodeLimit: Int = 20_000,
    workLimit: Int = .max,
    report: @escaping (CoverProgress) -> Void = { _ in }
  ) -> SmallestCovers {
    cheapest(
      nodeLimit: nodeLimit,
      workLimit: workLimit,
      report: report,
      findingAll: (limit, countLimit)
    )
  }

  /// One cover of the least cost.
  ///
  /// Where a renumbering of the elements and sets leaves the problem as it is, this looks at one of
  /// each lot of equivalent choices, and so solves problems whose optimal solutions are too many to
  /// list: 81 sets that are the points of the affine space AG(4, 3), and 1080 elements that are its
  /// lines.
  public func smallestCover(
    nodeLimit: Int = 20_000,
    report: @escaping (CoverProgress) -> Void = { _ in }
  ) -> SmallestCovers {
    cheapest(nodeLimit: nodeLimit, workLimit: .max, report: report, findingAll: nil)
  }

  private func cheapest(
    nodeLimit: Int,
    workLimit: Int,
    report: @escaping (CoverProgress) -> Void,
    findingAll limits: (solutions: Int, count: Int)?
  ) -> SmallestCovers {
    let (demands, shortfalls) = reachableDemands()
    let classes = CoverClasses(self, demands: demands)
    var reduction = CoverReduction(classes.instance, keepsEveryOptimum: true)
    reduction.run()
    if reduction.isInfeasible { return noCover(shortfalls, nodeCount: 0) }
    let (spent, forced, rest) = reduction.remainder()
    var solver = CoverSolver(
      rest.components(),
      of: classes,
      spent: spent,
      nodeLimit: nodeLimit,
      workLimit: workLimit,
      report: report
    )
    solver.solve()
    let parts = solver.parts
    if let none = parts.first(where: { $0.solutions.isEmpty }) {
      let bound = none.isSettled ? Int.max : parts.reduce(spent) { $0 + $1.bound }
      return noCover(bound: bound, shortfalls, nodeCount: solver.nodeCount)
    }
    let isProven = parts.allSatisfy { $0.cost == $0.bound }
    if isProven, let limits {
      solver.findAllOptima(limit: limits.solutions, countLimit: limits.count)
    }
    let answer = CoverAnswer(forced: forced, parts: solver.parts, classes: classes)
    let bound = parts.reduce(spent) { $0 + $1.bound }
    guard isProven, let limits else {
      let best = answer.solutions(limit: 1)
      return SmallestCovers(
        cost: best.first.map { cost(of: $0) } ?? bound,
        bound: bound,
        solutions: best,
        solutionCount: .atLeast(1),
        backbone: nil,
        shortfalls: shortfalls,
        nodeCount: solver.nodeCount
      )
    }
    return SmallestCovers(
      cost: bound,
      bound: bound,
      solutions: answer.solutions(limit: limits.solutions),
      solutionCount: answer.solutionCount(),
      backbone: answer.backbone(),
      shortfalls: shortfalls,
      nodeCount: solver.nodeCount
    )
  }

  /// That no cover keeps to the opening limit, or that none was found.
  private func noCover(
    bound: Int = .max,
    _ shortfalls: [SmallestCovers.Shortfall],
    nodeCount: Int
  ) -> SmallestCovers {
    SmallestCovers(
      cost: .max,
      bound: bound,
      solutions: [],
      solutionCount: bound == .max ? .exactly(0) : .atLeast(0),
      backbone: nil,
      shortfalls: shortfalls,
      nodeCount: nodeCount
    )
  }
}
