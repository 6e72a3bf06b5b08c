/// The sets of a problem by classes: those with the same elements, cost and group, any of which can
/// stand in for any other. Sets that cover nothing that is asked for are in no class.
struct CoverClasses {
  /// The sets of each class, ascending; classes in the order of their first sets.
  private(set) var members: [[Int]] = []
  /// The whole problem with a column for each class.
  private(set) var instance = CoverInstance()

  init(_ problem: CoverProblem, demands: [Int]) {
    struct Trait: Hashable {
      let rows: [Int]
      let cost: Int
      let group: Int
    }
    var newRow = Array(repeating: -1, count: demands.count)
    for element in demands.indices where demands[element] > 0 {
      newRow[element] = instance.demand.count
      instance.demand.append(demands[element])
    }
    instance.price = instance.demand.map { _ in 0 }
    instance.charge = problem.openingCharges
    instance.isScarce = problem.openingCharges.indices.map {
      problem.openingLimit?.groups.contains($0) ?? false
    }
    if let limit = problem.openingLimit { instance.openingsLeft = limit.count }
    var classOf: [Trait: Int] = [:]
    for (number, set) in problem.sets.enumerated() {
      let rows = set.elements.map { newRow[$0] }.filter { $0 >= 0 }
      guard !rows.isEmpty else { continue }
      var group = set.group ?? -1
      if group >= 0, problem.openingCharges[group] == 0, !instance.isScarce[group] { group = -1 }
      let trait = Trait(rows: rows, cost: set.cost, group: group)
      if let known = classOf[trait] {
        members[known].append(number)
        continue
      }
      classOf[trait] = members.count
      instance.name.append(members.count)
      instance.columnRows += rows
      instance.columnStart.append(instance.columnRows.count)
      instance.cost.append(set.cost)
      instance.group.append(group)
      members.append([number])
    }
    instance.copies = members.map(\.count)
    instance.index()
  }

  /// How many choices of sets there are that take so many of each class; `nil` if it does not fit.
  func choices(taking counts: some Sequence<(name: Int, count: Int)>) -> Int? {
    var product = 1
    for (name, count) in counts {
      guard let ways = Self.binomial(members[name].count, count) else { return nil }
      let (next, overflows) = product.multipliedReportingOverflow(by: ways)
      if overflows { return nil }
      product = next
    }
    return product
  }

  private static func binomial(_ n: Int, _ k: Int) -> Int? {
    let k = min(k, n - k)
    var result = 1
    for step in 0..<max(0, k) {
      let (product, overflows) = result.multipliedReportingOverflow(by: n - step)
      if overflows { return nil }
      result = product / (step + 1)
    }
    return result
  }

  /// Up to `limit` choices of sets that take so many of each class.
  func expand(_ counts: [(name: Int, count: Int)], limit: Int) -> [[Int]] {
    var partial: [[Int]] = [[]]
    for (name, count) in counts where count > 0 {
      var places = Array(0..<count)
      let starts = partial.count < limit ? partial : []
      for index in partial.indices { partial[index] += places.map { members[name][$0] } }
      while partial.count < limit, Self.advance(&places, below: members[name].count) {
        let choice = places.map { members[name][$0] }
        for start in starts where partial.count < limit { partial.append(start + choice) }
      }
    }
    return Array(partial.prefix(limit))
  }

  /// The next combination in lexicographic order; false after the last.
  private static func advance(_ places: inout [Int], below end: Int) -> Bool {
    var index = places.count - 1
    while index >= 0, places[index] == end - places.count + index { index -= 1 }
    guard index >= 0 else { return false }
    places[index] += 1
    for later in (index + 1)..<max(index + 1, places.count) {
      places[later] = places[later - 1] + 1
    }
    return true
  }
}
