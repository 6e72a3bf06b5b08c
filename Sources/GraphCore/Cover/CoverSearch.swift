/// Branch and bound over the choices that an instance leaves, depth first.
///
///     //            instance ── reduce ── bound ── orbits ── fork
///     //   chosen, spent                                  ╱      ╲
///     //                                          instance        instance
///
/// A node is reduced, bounded, and given up if it holds nothing that is wanted or is the image of one
/// that has been dealt with; otherwise it is forked. What is yet to be looked at stands on a stack.
struct CoverSearch {
  enum Goal {
    /// A solution cheaper than the best so far, until there is none.
    case cheapest
    /// Any solution that costs no more than this.
    case noDearer(than: Int)
    /// Every solution of this cost, which is the optimum, from which no column can be left out.
    case every(cost: Int)
  }

  /// A node yet to be looked at: an instance and what is newly decided on it.
  struct Node {
    var instance: CoverInstance
    var decisions: [Decision] = []
    /// What is chosen already, and what that costs.
    var chosen: [(name: Int, count: Int)] = []
    var spent = 0
    /// Nothing below costs less.
    var bound = 0
  }

  enum Decision {
    case atLeast(Int, of: Int)
    case atMost(Int, of: Int)
    case open(group: Int)
  }

  let root: CoverInstance
  let goal: Goal
  let unit: Int
  let priceLimit: Int
  /// The cheapest solution known, as how often each column is chosen.
  private(set) var best: [Int]?
  private(set) var bestCost: Int
  private(set) var nodeCount = 0
  /// How large the instances were that were looked at, all together.
  private(set) var work = 0
  private var stack: [Node] = []
  /// How large the instances of the pending nodes are, each at most shared by two.
  private var pendingSize = 0
  private var memory = CoverMemory()
  /// Whether equivalent choices are told by symmetry; settled at the root.
  private(set) var usesSymmetry = false

  init(_ root: CoverInstance, goal: Goal) {
    // Nodes call their columns by their numbers here.
    var root = root
    root.name = Array(0..<root.columnCount)
    self.root = root
    self.goal = goal
    let total =
      root.cost.indices.reduce(1) { $0 + root.cost[$1] * root.copies[$1] }
      + root.charge.reduce(0, +)
    // More than any cover costs.
    bestCost = total
    var unit = 1
    while unit < 1 << 20, total <= (1 << 59) / unit { unit *= 2 }
    self.unit = unit
    let weight =
      root.demand.reduce(1, +)
      + root.copies.indices.reduce(0) { $0 + root.copies[$1] * root.size(ofColumn: $1) }
    priceLimit = (1 << 60) / weight
    stack = [Node(instance: root)]
  }

  /// The most a solution that is still wanted may cost.
  var threshold: Int {
    switch goal {
    case .cheapest: bestCost - 1
    case .noDearer(let cost), .every(let cost): cost
    }
  }

  private var wantsEvery: Bool {
    if case .every = goal { true } else { false }
  }

  var isFinished: Bool { stack.isEmpty }

  /// Whether the pending nodes have taken the room that they may, some hundred megabytes.
  var isOutOfRoom: Bool { pendingSize > 1 << 24 }

  /// Nothing costs less than this; the cost of the best when the search is finished.
  var bound: Int {
    min(bestCost, stack.reduce(bestCost) { min($0, $1.bound) })
  }

  /// Looks at one node; passes each solution met to `report`, which says whether to go on.
  mutating func step(report: (_ counts: [Int], _ cost: Int) -> Bool) {
    guard var node = stack.popLast() else { return }
    pendingSize -= node.instance.columnRows.count
    guard node.bound <= threshold else { return }
    nodeCount += 1
    let isLeft = settle(&node)
    work += 100 + node.instance.columnRows.count
    guard isLeft, node.spent <= threshold else { return }
    if wantsEvery, hasSuperfluousColumn(node) { return }
    guard node.instance.rowCount > 0 else {
      accept(counts(of: node), cost: node.spent, report: report)
      return
    }
    guard let bound = bound(of: &node, report: report) else { return }
    var orbits: [Int]?
    if !wantsEvery, isAtRoot || usesSymmetry {
      guard let found = orbitsUnlessKnown(of: node) else { return }
      if found.indices.contains(where: { found[$0] != $0 }) { orbits = found }
    }
    decide(node, bound, orbits: orbits)
  }

  private var isAtRoot: Bool { nodeCount == 1 }

  /// Bounds what is left in the node, and now and then looks for a better cover; `nil` if nothing that
  /// is wanted is left.
  private mutating func bound(
    of node: inout Node,
    report: (_ counts: [Int], _ cost: Int) -> Bool
  ) -> LagrangianBound? {
    if isAtRoot, seekCover(from: node, stepsPerColumn: 2, report: report) { return nil }
    var bound = LagrangianBound(node.instance, unit: unit)
    bound.raise(
      above: threshold - node.spent,
      steps: isAtRoot ? min(1000, 100 + 10 * node.instance.rowCount) : 60,
      priceLimit: priceLimit
    )
    node.bound = max(node.bound, node.spent + bound.cost)
    guard node.bound <= threshold else { return nil }
    // The prices are where the bounds of what is decided next start from.
    node.instance.price = bound.prices
    // The longer the search, the more a better cover is worth.
    if isAtRoot || (nodeCount >= 1024 && nodeCount & (nodeCount - 1) == 0) {
      let start = isAtRoot ? node : Node(instance: root)
      let steps = max(20, nodeCount / 10)
      if seekCover(from: start, stepsPerColumn: steps, report: report) { return nil }
    }
    return node.bound <= threshold ? bound : nil
  }

  /// Leaves the two sides of a fork in the node to be looked at, or the node itself once more if the
  /// bound decides enough of it.
  private mutating func decide(_ node: Node, _ bound: LagrangianBound, orbits: [Int]?) {
    let fixed = fixings(node, bound, orbits: orbits)
    var child = node
    child.decisions = fixed
    if orbits == nil, fixed.count * 20 > node.instance.columnCount {
      push(child)
      return
    }
    guard let fork = fork(at: node, bound, orbits: orbits, fixed: fixed) else {
      push(child)
      return
    }
    child.decisions = fixed + fork.second
    push(child)
    child.decisions = fixed + fork.first
    push(child)
  }

  private mutating func push(_ node: Node) {
    pendingSize += node.instance.columnRows.count
    stack.append(node)
  }

  /// The orbits of the node's columns; `nil` if an equivalent node has been dealt with.
  private mutating func orbitsUnlessKnown(of node: Node) -> [Int]? {
    var symmetry = CoverSymmetry(node.instance)
    if memory.contains(symmetry, spent: node.spent) { return nil }
    guard symmetry.read() else { return Array(0..<node.instance.columnCount) }
    let orbits = symmetry.orbits(effort: 40)
    if isAtRoot {
      // A few twins are not worth a refinement at every node.
      usesSymmetry = orbits.indices.count { orbits[$0] == $0 } * 10 < orbits.count * 8
    }
    if usesSymmetry { memory.insert(symmetry, spent: node.spent) }
    return orbits
  }

  /// Draws the consequences of the node's decisions; false if nothing is left in it.
  func settle(_ node: inout Node) -> Bool {
    var reduction = CoverReduction(node.instance, keepsEveryOptimum: wantsEvery)
    for decision in node.decisions {
      switch decision {
      case .atLeast(let count, let column): reduction.choose(column, atLeast: count)
      case .atMost(let count, let column): reduction.choose(column, atMost: count)
      case .open(let group): reduction.open(group: group)
      }
    }
    reduction.run()
    guard !reduction.isInfeasible else { return false }
    let (cost, chosen, rest) = reduction.remainder()
    node.spent += cost
    node.chosen += chosen
    node.instance = rest
    node.decisions = []
    node.bound = max(node.bound, node.spent)
    return true
  }

  /// Looks for a cover by local search; true if there is nothing more to look for.
  private mutating func seekCover(
    from node: Node,
    stepsPerColumn: Int,
    report: (_ counts: [Int], _ cost: Int) -> Bool
  ) -> Bool {
    guard !wantsEvery else { return false }
    let columnCount = node.instance.columnCount
    // A step looks at every column of a cover, of which there may be many.
    let steps = max(20, min(stepsPerColumn * columnCount, (1 << 29) / (1 + columnCount)))
    var local = RowWeightingSearch(node.instance, seed: nodeCount)
    if case .noDearer(let cost) = goal {
      local.run(steps: min(steps, 1000), until: cost - node.spent)
    } else {
      local.run(steps: steps, until: node.bound - node.spent)
    }
    guard local.bestCost < Int.max, local.bestCost + node.spent <= threshold else { return false }
    var counts = counts(of: node)
    for column in local.best.indices {
      counts[node.instance.name[column]] += local.best[column]
    }
    accept(counts, cost: local.bestCost + node.spent, report: report)
    if case .noDearer = goal { return true }
    return false
  }

  private func counts(of node: Node) -> [Int] {
    var counts = Array(repeating: 0, count: root.columnCount)
    for (name, count) in node.chosen { counts[name] += count }
    return counts
  }

  /// Whether a column already chosen covers nothing that is not covered without it.
  private func hasSuperfluousColumn(_ node: Node) -> Bool {
    var slack = root.demand.map { -$0 }
    for (name, count) in node.chosen {
      for slot in root.slots(ofColumn: name) { slack[root.columnRows[slot]] += count }
    }
    return node.chosen.contains { name, _ in
      root.slots(ofColumn: name).allSatisfy { slack[root.columnRows[$0]] > 0 }
    }
  }

  private mutating func accept(
    _ counts: [Int],
    cost: Int,
    report: (_ counts: [Int], _ cost: Int) -> Bool
  ) {
    if cost < bestCost || best == nil {
      bestCost = cost
      best = counts
    }
    if !report(counts, cost) { stack = [] }
    if case .noDearer = goal { stack = [] }
  }

  /// Columns that the bound forces in or out. What holds for one holds for its whole orbit: F. Margot,
  /// "Exploiting orbits in symmetric ILP", *Mathematical Programming* 98, 2003,
  /// doi:10.1007/s10107-003-0394-6.
  private func fixings(_ node: Node, _ bound: LagrangianBound, orbits: [Int]?) -> [Decision] {
    let room = (threshold - node.spent) * unit - bound.value
    let columns = 0..<node.instance.columnCount
    var isOut = columns.map { bound.rise(choosing: $0) > room }
    var isIn = columns.map { bound.rise(leaving: $0) > room }
    if let orbits {
      for column in columns {
        isOut[orbits[column]] = isOut[orbits[column]] || isOut[column]
        isIn[orbits[column]] = isIn[orbits[column]] || isIn[column]
      }
      for column in columns {
        isOut[column] = isOut[orbits[column]]
        isIn[column] = isIn[orbits[column]]
      }
    }
    return columns.compactMap { column in
      if isOut[column] { return .atMost(0, of: column) }
      return isIn[column] ? .atLeast(node.instance.copies[column], of: column) : nil
    }
  }
}
