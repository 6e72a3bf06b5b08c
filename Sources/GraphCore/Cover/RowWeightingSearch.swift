/// Looks for cheap covers by taking columns out of a cover and repairing it, again and again.
///
/// Rows that stay uncovered gain weight and so attract columns: C. Gao, X. Yao, T. Weise and J. Li,
/// "An efficient local search heuristic with row weighting for the unicost set covering problem",
/// *European Journal of Operational Research* 246(3), 2015, here with costs, demands and groups.
struct RowWeightingSearch {
  private(set) var bestCost: Int
  /// How often each column is chosen in the best cover.
  private(set) var best: [Int]

  private let instance: CoverInstance
  private var count: [Int]
  private var covered: [Int]
  private var weight: [Int]
  private var cost = 0
  private var usersOfGroup: [Int]
  private var openingsLeft: Int
  private var lastMoved: [Int]
  private var open: [Int] = []
  private var placeInOpen: [Int]
  /// Columns chosen at least once.
  private var chosen: [Int] = []
  private var placeInChosen: [Int]
  private let smallPrice: Double
  private var noise: UInt64

  init(_ instance: CoverInstance, seed: Int) {
    self.instance = instance
    noise = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    count = Array(repeating: 0, count: instance.columnCount)
    best = count
    lastMoved = count
    placeInChosen = Array(repeating: -1, count: instance.columnCount)
    covered = Array(repeating: 0, count: instance.rowCount)
    weight = Array(repeating: 1, count: instance.rowCount)
    placeInOpen = Array(repeating: -1, count: instance.rowCount)
    usersOfGroup = Array(repeating: 0, count: instance.groupCount)
    openingsLeft = instance.openingsLeft
    bestCost = Int.max
    let total = instance.cost.reduce(0, +) + instance.charge.reduce(0, +)
    smallPrice = max(0.01, 0.01 * Double(total) / Double(max(1, instance.columnCount)))
    for row in 0..<instance.rowCount { markOpen(row) }
  }

  mutating func run(steps: Int, until bound: Int) {
    for column in start() { add(column) }
    var step = 0
    while step < steps, bestCost > bound {
      step += 1
      // Cheaper than the best and still a cover: take out what is worth least.
      while open.isEmpty {
        if cost < bestCost {
          bestCost = cost
          best = count
        }
        guard bestCost > bound, let column = leastWorth(tabu: -1) else { return }
        remove(column, at: step)
      }
      guard let column = leastWorth(tabu: step - 1) ?? leastWorth(tabu: step) else { return }
      remove(column, at: step)
      while let row = anyOpenRow() {
        guard let column = mostWorth(coveringRow: row, at: step),
          cost + price(adding: column) < bestCost
        else { break }
        add(column)
        lastMoved[column] = step
        for row in open { weight[row] += 1 }
      }
      for row in open { weight[row] += 1 }
    }
  }

  /// A greedy cover to start from.
  private mutating func start() -> [Int] {
    var copy = self
    var picked: [Int] = []
    while let row = copy.open.first {
      guard let column = copy.mostWorth(coveringRow: row, at: Int.max) else { return picked }
      copy.add(column)
      picked.append(column)
    }
    return picked
  }

  private func price(adding column: Int) -> Int {
    let group = instance.group[column]
    guard group >= 0, usersOfGroup[group] == 0 else { return instance.cost[column] }
    return instance.cost[column] + instance.charge[group]
  }

  private func mayOpen(groupOf column: Int) -> Bool {
    let group = instance.group[column]
    return group < 0 || usersOfGroup[group] > 0 || !instance.isScarce[group] || openingsLeft > 0
  }

  private func price(removing column: Int) -> Int {
    let group = instance.group[column]
    guard group >= 0, usersOfGroup[group] == 1 else { return instance.cost[column] }
    return instance.cost[column] + instance.charge[group]
  }

  private func leastWorth(tabu step: Int) -> Int? {
    var result: Int?
    var least = Double.infinity
    for column in chosen where step < 0 || lastMoved[column] < step {
      var loss = 0
      for slot in instance.slots(ofColumn: column) {
        let row = instance.columnRows[slot]
        if covered[row] <= instance.demand[row] { loss += weight[row] }
      }
      let worth = Double(loss) / (Double(price(removing: column)) + smallPrice)
      if let other = result,
        worth > least || (worth == least && lastMoved[column] >= lastMoved[other])
      {
        continue
      }
      result = column
      least = worth
    }
    return result
  }

  private func mostWorth(coveringRow row: Int, at step: Int) -> Int? {
    var result: Int?
    var most = -1.0
    for slot in instance.slots(ofRow: row) {
      let column = instance.rowColumns[slot]
      guard count[column] < instance.copies[column], mayOpen(groupOf: column) else { continue }
      var gain = 0
      for slot in instance.slots(ofColumn: column) {
        let row = instance.columnRows[slot]
        if covered[row] < instance.demand[row] { gain += weight[row] }
      }
      var worth = Double(gain) / (Double(price(adding: column)) + smallPrice)
      // What was just taken out comes back only if nothing else will do.
      if lastMoved[column] == step { worth *= 1e-6 }
      if let other = result,
        worth < most || (worth == most && lastMoved[column] >= lastMoved[other])
      {
        continue
      }
      result = column
      most = worth
    }
    return result
  }

  private mutating func anyOpenRow() -> Int? {
    guard !open.isEmpty else { return nil }
    noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return open[Int((noise >> 33) % UInt64(open.count))]
  }

  private mutating func add(_ column: Int) {
    cost += price(adding: column)
    let group = instance.group[column]
    if group >= 0 {
      usersOfGroup[group] += 1
      if usersOfGroup[group] == 1, instance.isScarce[group] { openingsLeft -= 1 }
    }
    if count[column] == 0 {
      placeInChosen[column] = chosen.count
      chosen.append(column)
    }
    count[column] += 1
    for slot in instance.slots(ofColumn: column) {
      let row = instance.columnRows[slot]
      covered[row] += 1
      if covered[row] == instance.demand[row] { unmarkOpen(row) }
    }
  }

  private mutating func remove(_ column: Int, at step: Int) {
    cost -= price(removing: column)
    let group = instance.group[column]
    if group >= 0 {
      usersOfGroup[group] -= 1
      if usersOfGroup[group] == 0, instance.isScarce[group] { openingsLeft += 1 }
    }
    count[column] -= 1
    lastMoved[column] = step
    if count[column] == 0, let last = chosen.popLast() {
      let place = placeInChosen[column]
      placeInChosen[column] = -1
      if last != column {
        chosen[place] = last
        placeInChosen[last] = place
      }
    }
    for slot in instance.slots(ofColumn: column) {
      let row = instance.columnRows[slot]
      if covered[row] == instance.demand[row] { markOpen(row) }
      covered[row] -= 1
    }
  }

  private mutating func markOpen(_ row: Int) {
    placeInOpen[row] = open.count
    open.append(row)
  }

  private mutating func unmarkOpen(_ row: Int) {
    guard let last = open.popLast(), last != row else {
      placeInOpen[row] = -1
      return
    }
    open[placeInOpen[row]] = last
    placeInOpen[last] = placeInOpen[row]
    placeInOpen[row] = -1
  }
}
