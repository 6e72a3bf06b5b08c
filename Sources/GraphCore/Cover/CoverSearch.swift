/// Branch and bound over the choices that an instance leaves.
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
    var depth = 0
  }

  enum Decision {
    case atLeast(Int, of: Int)
    case atMost(Int, of: Int)
    case open(group: Int)
  }

  let root: CoverInstance
  let goal: Goal
  private let unit: Int
  private let priceLimit: Int
  /// The cheapest solution known, as how often each column is chosen.
  private(set) var best: [Int]?
  private(set) var bestCost = Int.max
  private(set) var nodeCount = 0
  private var stack: [Node] = []
  private var memory = CoverMemory()
  private var usesSymmetry = false

  init(_ root: CoverInstance, goal: Goal) {
    // Nodes call their columns by their numbers here.
    var root = root
    root.name = Array(0..<root.columnCount)
    self.root = root
    self.goal = goal
    let total =
      root.cost.indices.reduce(1) { $0 + root.cost[$1] * root.copies[$1] }
      + root.charge.reduce(0, +)
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
  private var threshold: Int {
    switch goal {
    case .cheapest: bestCost - 1
    case .noDearer(let cost), .every(let cost): cost
    }
  }

  private var wantsEvery: Bool {
    if case .every = goal { true } else { false }
  }

  var isFinished: Bool { stack.isEmpty }

  /// Nothing costs less than this; the cost of the best when the search is finished.
  var bound: Int {
    min(bestCost, stack.reduce(bestCost) { min($0, $1.bound) })
  }

  /// Looks at one node; passes each solution met to `report`, which says whether to go on.
  mutating func step(report: (_ counts: [Int], _ cost: Int) -> Bool) {
    guard var node = stack.popLast(), node.bound <= threshold else { return }
    nodeCount += 1
    guard settle(&node), node.spent <= threshold else { return }
    if wantsEvery, hasSuperfluousColumn(node) { return }
    guard node.instance.rowCount > 0 else {
      accept(counts(of: node), cost: node.spent, report: report)
      return
    }
    if !wantsEvery, nodeCount == 1 {
      seekCover(from: node, steps: 2000, report: report)
      if stack.isEmpty, best != nil, case .noDearer = goal { return }
    }
    var bound = LagrangianBound(node.instance, unit: unit)
    bound.raise(
      above: threshold - node.spent,
      steps: nodeCount == 1 ? 1000 : 60,
      priceLimit: priceLimit
    )
    node.bound = max(node.bound, node.spent + bound.cost)
    guard node.bound <= threshold else { return }
    node.instance.price = bound.prices
    if !wantsEvery, nodeCount == 1 {
      seekCover(from: node, steps: 40_000, report: report)
      if stack.isEmpty, case .noDearer = goal, best != nil { return }
      guard node.bound <= threshold else { return }
    }

    var orbits: [Int]?
    if !wantsEvery, nodeCount == 1 || usesSymmetry {
      var symmetry = CoverSymmetry(node.instance)
      if memory.contains(symmetry, spent: node.spent) { return }
      symmetry.read()
      let found = symmetry.orbits(effort: 40)
      let orbitCount = found.indices.count { found[$0] == $0 }
      if nodeCount == 1 { usesSymmetry = orbitCount * 10 < found.count * 8 }
      if usesSymmetry { memory.insert(symmetry, spent: node.spent) }
      if orbitCount < found.count { orbits = found }
    }
    var fixed = fixings(node, bound, orbits: orbits)
    if orbits == nil, fixed.count * 20 > node.instance.columnCount {
      node.decisions = fixed
      stack.append(node)
      return
    }
    branch(node, bound, orbits: orbits, fixed: &fixed)
  }

  /// Draws the consequences of the node's decisions; false if nothing is left in it.
  private func settle(_ node: inout Node) -> Bool {
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

  /// Looks for a better cover by local search.
  private mutating func seekCover(
    from node: Node, steps: Int, report: (_ counts: [Int], _ cost: Int) -> Bool
  ) {
    var local = RowWeightingSearch(node.instance)
    local.run(steps: steps, until: node.bound - node.spent)
    guard local.bestCost < Int.max, local.bestCost + node.spent <= threshold else { return }
    var counts = counts(of: node)
    for column in local.best.indices {
      counts[node.instance.name[column]] += local.best[column]
    }
    accept(counts, cost: local.bestCost + node.spent, report: report)
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

  /// Columns that the bound forces in or out. What holds for one holds for its whole orbit.
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

  private mutating func branch(
    _ node: Node,
    _ bound: LagrangianBound,
    orbits: [Int]?,
    fixed: inout [Decision]
  ) {
    let instance = node.instance
    var isFixed = Array(repeating: false, count: instance.columnCount)
    for decision in fixed {
      switch decision {
      case .atLeast(_, let column), .atMost(_, let column): isFixed[column] = true
      case .open: break
      }
    }
    var orbitSize = Array(repeating: 1, count: instance.columnCount)
    if let orbits {
      orbitSize = Array(repeating: 0, count: instance.columnCount)
      for column in orbits { orbitSize[column] += 1 }
    }
    var choice: Int?
    var most = -1.0
    for column in 0..<instance.columnCount where !isFixed[column] && orbitSize[column] > 0 {
      let whole = Double(Int(bound.share[column]))
      let part = bound.share[column] - whole
      var score =
        min(part, 1 - part) * Double(instance.size(ofColumn: column)) + 0.001
        * Double(instance.size(ofColumn: column))
      score += 1000 * Double(orbitSize[column] - 1)
      if score > most {
        most = score
        choice = column
      }
    }
    var child = node
    child.depth += 1
    if orbits == nil, !wantsEvery {
      var group: Int?
      var most = 0.15
      for candidate in 0..<instance.groupCount {
        let score = min(bound.groupShare[candidate], 1 - bound.groupShare[candidate])
        guard score > most, instance.slots(ofGroup: candidate).contains(where: { !isFixed[instance.groupColumns[$0]] }) else { continue }
        most = score
        group = candidate
      }
      if let group {
        let members = instance.slots(ofGroup: group).map { instance.groupColumns[$0] }
        child.decisions = fixed + members.filter { !isFixed[$0] }.map { .atMost(0, of: $0) }
        stack.append(child)
        child.decisions = fixed + [.open(group: group)]
        stack.append(child)
        return
      }
    }
    guard let choice else {
      child.decisions = fixed
      stack.append(child)
      return
    }
    if let orbits, orbitSize[choice] > 1 {
      let orbit = orbits.indices.filter { orbits[$0] == choice }
      child.decisions = fixed + orbit.map { .atLeast(instance.copies[$0], of: $0) }
      stack.append(child)
      child.decisions = fixed + [.atMost(instance.copies[choice] - 1, of: choice)]
      stack.append(child)
    } else if usesSymmetry {
      child.decisions = fixed + [.atLeast(1, of: choice)]
      stack.append(child)
      child.decisions = fixed + [.atMost(0, of: choice)]
      stack.append(child)
    } else {
      child.decisions = fixed + [.atMost(0, of: choice)]
      stack.append(child)
      child.decisions = fixed + [.atLeast(1, of: choice)]
      stack.append(child)
    }
  }
}

/// Instances that have been dealt with, and what had been spent when they were reached: an isomorphic
/// one that is reached at the same or a higher price holds nothing new.
struct CoverMemory {
  private var entries: [UInt64: [(reading: CoverSymmetry.Reading, spent: Int)]] = [:]
  private var size = 0
  /// How many numbers may be remembered in all.
  private let sizeLimit = 1 << 25

  func contains(_ symmetry: CoverSymmetry, spent: Int) -> Bool {
    guard let candidates = entries[symmetry.digest] else { return false }
    return candidates.contains {
      $0.spent <= spent && symmetry.isIsomorphic(to: $0.reading, effort: 40)
    }
  }

  mutating func insert(_ symmetry: CoverSymmetry, spent: Int) {
    guard size < sizeLimit else { return }
    size += symmetry.reading.traits.count + symmetry.reading.incidences.count
    entries[symmetry.digest, default: []].append((symmetry.reading, spent))
  }
}
