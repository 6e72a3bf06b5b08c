/// Solves the parts of a problem one after another, within limits that they share.
struct CoverSolver {
  /// What is known of one part.
  struct Part {
    let instance: CoverInstance
    var cost = 0
    var bound = 0
    /// How often each column is chosen: in the best cover, or in each optimal solution listed.
    var solutions: [[Int]] = []
    var solutionCount = SmallestCovers.SolutionCount.atLeast(1)
    /// Whether nothing is left to be looked at.
    var isSettled = false
    /// How often each column is chosen at least in every optimal solution, once that is known.
    var least: [Int]?

    init(_ instance: CoverInstance) { self.instance = instance }
  }

  private(set) var parts: [Part]
  private(set) var nodeCount = 0
  private let classes: CoverClasses
  /// What is paid for in any case, beside the parts.
  private let spent: Int
  private let nodeLimit: Int
  private let workLimit: Int
  private var work = 0
  private let report: (CoverProgress) -> Void
  private var isCancelled = false
  private var nextReport = 0

  init(
    _ parts: [CoverInstance],
    of classes: CoverClasses,
    spent: Int,
    nodeLimit: Int,
    workLimit: Int,
    report: @escaping (CoverProgress) -> Void
  ) {
    // Small ones first: whatever happens, they are done.
    self.parts = parts.sorted { $0.columnCount < $1.columnCount }.map { Part($0) }
    self.classes = classes
    self.spent = spent
    self.nodeLimit = nodeLimit
    self.workLimit = workLimit
    self.report = report
  }

  /// Finds the cheapest cover of each part, or what the limits allow.
  mutating func solve() {
    var searches = parts.map { CoverSearch($0.instance, goal: .cheapest) }
    // The first step finds a cover, but for a limit on groups, so it is taken whatever the limits.
    for index in parts.indices {
      step(&searches[index]) { _, _ in true }
      note(searches[index], at: index)
    }
    for index in parts.indices {
      while !searches[index].isFinished, mayGoOn(searches[index]) {
        if nodeCount >= nextReport {
          note(searches[index], at: index)
          tell()
        }
        step(&searches[index]) { _, _ in true }
      }
      note(searches[index], at: index)
    }
  }

  private mutating func note(_ search: CoverSearch, at index: Int) {
    parts[index].cost = search.bestCost
    parts[index].bound = search.bound
    parts[index].isSettled = search.isFinished
    parts[index].solutions =
      search.best.map { [parts[index].leavingOutSuperfluous(from: $0)] } ?? []
  }

  /// Lists and counts the optimal solutions of each part, and finds what is in all of them.
  mutating func findAllOptima(limit: Int, countLimit: Int) {
    for index in parts.indices where parts[index].cost == parts[index].bound {
      let instance = parts[index].instance
      var listed: [[Int]] = []
      var count: Int? = 0
      var isCut = false
      var least: [Int]?
      var search = CoverSearch(instance, goal: .every(cost: parts[index].cost))
      let classes = classes
      run(&search) { counts, _ in
        if listed.count < limit { listed.append(counts) }
        least = least.map { zip($0, counts).map { min($0, $1) } } ?? counts
        let ways = classes.choices(
          taking: counts.indices.lazy.map { (instance.name[$0], counts[$0]) }
        )
        count = Self.sum(count, ways)
        isCut = count.map { $0 >= countLimit } ?? true
        return !isCut
      }
      // The last one may have been the last of all, but it is not known to be.
      let isComplete = search.isFinished && !isCut
      parts[index].solutionCount =
        isComplete ? .exactly(count ?? 0) : .atLeast(max(1, count ?? Int.max))
      if !listed.isEmpty { parts[index].solutions = listed }
      parts[index].least = isComplete ? least : backbone(of: index, among: least)
    }
  }

  private static func sum(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    let (sum, overflows) = one.addingReportingOverflow(other)
    return overflows ? nil : sum
  }

  /// Beyond this many columns looked at, times the questions asked of them, none are asked.
  private static var mostWork: Int { 1 << 28 }

  /// Narrows down what is in every optimal solution by asking, for one column after another, for a
  /// solution that is as cheap and has less of it.
  private mutating func backbone(of index: Int, among candidates: [Int]?) -> [Int]? {
    let instance = parts[index].instance
    guard var least = candidates ?? parts[index].solutions.first else { return nil }
    let questions = least.count { $0 > 0 }
    guard questions <= Self.mostWork / (1 + instance.columnRows.count) else { return nil }
    for column in 0..<instance.columnCount {
      // A class matters only if all of its sets are needed.
      let all = classes.members[instance.name[column]].count
      guard least[column] == all else { continue }
      var rest = instance
      rest.copies[column] = all - 1
      var search = CoverSearch(rest, goal: .noDearer(than: parts[index].cost))
      run(&search) { counts, _ in
        least = zip(least, counts).map { min($0, $1) }
        return true
      }
      guard search.isFinished else { return nil }
    }
    return least
  }

  private mutating func run(_ search: inout CoverSearch, report found: ([Int], Int) -> Bool) {
    while !search.isFinished, mayGoOn(search) {
      if nodeCount >= nextReport { tell() }
      step(&search, report: found)
    }
  }

  private mutating func step(_ search: inout CoverSearch, report found: ([Int], Int) -> Bool) {
    let before = (search.nodeCount, search.work)
    search.step(report: found)
    nodeCount += search.nodeCount - before.0
    work += search.work - before.1
  }

  private mutating func mayGoOn(_ search: CoverSearch) -> Bool {
    isCancelled = isCancelled || Task.isCancelled
    return nodeCount < nodeLimit && work < workLimit && !isCancelled && !search.isOutOfRoom
  }

  private mutating func tell() {
    nextReport = nodeCount + 256
    report(
      CoverProgress(
        nodeCount: nodeCount,
        cost: parts.reduce(spent) { $0 + $1.cost },
        bound: parts.reduce(spent) { $0 + $1.bound }
      )
    )
  }
}

extension CoverSolver.Part {
  /// The same cover without what it does not need, which can only be columns that cost nothing.
  fileprivate func leavingOutSuperfluous(from counts: [Int]) -> [Int] {
    var counts = counts
    var spare = instance.demand.map { -$0 }
    for column in counts.indices {
      for slot in instance.slots(ofColumn: column) {
        spare[instance.columnRows[slot]] += counts[column]
      }
    }
    for column in counts.indices where counts[column] > 0 {
      let slots = instance.slots(ofColumn: column)
      let least = slots.reduce(counts[column]) { min($0, spare[instance.columnRows[$1]]) }
      guard least > 0 else { continue }
      counts[column] -= least
      for slot in slots { spare[instance.columnRows[slot]] -= least }
    }
    return counts
  }
}
