/// Puts the answers for the parts of a problem together again.
struct CoverAnswer {
  /// The classes that every cover needs, and how often.
  let forced: [(name: Int, count: Int)]
  let parts: [CoverSolver.Part]
  let classes: CoverClasses

  /// Up to `limit` of the solutions that those of the parts combine to, in lexicographic order.
  func solutions(limit: Int) -> [[Int]] {
    var partial = [forced]
    for part in parts {
      guard let first = part.solutions.first else { continue }
      // While there is room for more, each start is continued in every way, and then in one way.
      let starts = partial.count < limit ? partial : []
      for index in partial.indices { partial[index] += named(first, of: part) }
      for counts in part.solutions.dropFirst() {
        for start in starts where partial.count < limit {
          partial.append(start + named(counts, of: part))
        }
      }
    }
    var result: [[Int]] = []
    for counts in partial where result.count < limit {
      for solution in classes.expand(counts, limit: limit - result.count) {
        result.append(solution.sorted())
      }
    }
    return result.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func named(
    _ counts: [Int],
    of part: CoverSolver.Part
  ) -> [(name: Int, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map { (part.instance.name[$0], counts[$0]) }
  }

  func solutionCount() -> SmallestCovers.SolutionCount {
    guard var product = classes.choices(taking: forced) else { return .atLeast(Int.max) }
    var isExact = true
    for part in parts {
      let factor: Int
      switch part.solutionCount {
      case .exactly(let count): factor = count
      case .atLeast(let count):
        factor = count
        isExact = false
      }
      let (next, overflows) = product.multipliedReportingOverflow(by: factor)
      if overflows { return .atLeast(Int.max) }
      product = next
    }
    return isExact ? .exactly(product) : .atLeast(product)
  }

  func backbone() -> [Int]? {
    var least = forced
    for part in parts {
      guard let counts = part.least else { return nil }
      least += counts.indices.map { (part.instance.name[$0], counts[$0]) }
    }
    return least.flatMap { name, count in
      count == classes.members[name].count ? classes.members[name] : []
    }.sorted()
  }
}
