import GraphCore

/// What is asked of a cover problem, found by looking at every subset of the sets.
struct CoverOracle {
  var cost = Int.max
  /// The cheapest covers that need each of their sets, in lexicographic order.
  var solutions: [[Int]] = []
  var backbone: [Int] = []
  var shortfalls: [SmallestCovers.Shortfall] = []

  init(_ problem: CoverProblem) {
    let setCount = problem.sets.count
    let holders = problem.demands.indices.map { element in
      problem.sets.indices.filter { problem.sets[$0].elements.contains(element) }
        .reduce(0) { $0 | 1 << $1 }
    }
    var demands = problem.demands
    for element in demands.indices where holders[element].nonzeroBitCount < demands[element] {
      let lacking = demands[element] - holders[element].nonzeroBitCount
      shortfalls.append(.init(element: element, lacking: lacking))
      demands[element] -= lacking
    }
    func isCover(_ subset: Int) -> Bool {
      for element in demands.indices
      where (holders[element] & subset).nonzeroBitCount < demands[element] {
        return false
      }
      return true
    }
    let limited = (problem.openingLimit?.groups ?? []).reduce(0) { $0 | 1 << $1 }
    func cost(_ subset: Int) -> Int? {
      var total = 0
      var open = 0
      for number in 0..<setCount where subset >> number & 1 == 1 {
        total += problem.sets[number].cost
        if let group = problem.sets[number].group { open |= 1 << group }
      }
      if let limit = problem.openingLimit, (open & limited).nonzeroBitCount > limit.count {
        return nil
      }
      for (group, charge) in problem.openingCharges.enumerated() where open >> group & 1 == 1 {
        total += charge
      }
      return total
    }
    var best: [Int] = []
    for subset in 0..<(1 << setCount) where isCover(subset) {
      guard let price = cost(subset), price <= self.cost else { continue }
      if price < self.cost { best = [] }
      self.cost = price
      best.append(subset)
    }
    best = best.filter { subset in
      (0..<setCount).allSatisfy { subset >> $0 & 1 == 0 || !isCover(subset & ~(1 << $0)) }
    }
    solutions = best.map { subset in (0..<setCount).filter { subset >> $0 & 1 == 1 } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let shared = best.reduce(-1, &)
    backbone = (0..<setCount).filter { shared >> $0 & 1 == 1 }
  }
}
