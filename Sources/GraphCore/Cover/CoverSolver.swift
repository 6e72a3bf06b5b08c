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
    /// How often each column is chosen at least in every optimal solution, once that is known.
    var least: [Int]?

    init(_ instance: CoverInstance) { self.instance = instance }
  }

  let classes: CoverClasses
  let nodeLimit: Int
  let report: (CoverProgress) -> Void
  private(set) var parts: [Part]
  private(set) var nodeCount = 0
  private var isStopped = false

  init(
    _ parts: [CoverInstance],
    of classes: CoverClasses,
    nodeLimit: Int,
    report: @escaping (CoverProgress) -> Void
  ) {
    self.classes = classes
    self.nodeLimit = nodeLimit
    self.report = report
    // Small ones first: whatever happens, they are done.
    self.parts = parts.sorted { $0.columnCount < $1.columnCount }.map { Part($0) }
  }

  /// Finds the cheapest cover of each part, or what the limits allow.
  mutating func solve() {
    for index in parts.indices {
      var search = CoverSearch(parts[index].instance, goal: .cheapest)
      run(&search) { _, _ in true }
      parts[index].cost = search.bestCost
      parts[index].bound = search.isFinished ? search.bestCost : search.bound
      if let best = search.best { parts[index].solutions = [best] }
    }
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
      parts[index].solutionCount = isComplete ? .exactly(count ?? 0) : .atLeast(count ?? Int.max)
      if !listed.isEmpty { parts[index].solutions = listed }
      parts[index].least = isComplete ? least : backbone(of: index, among: least)
    }
  }

  private static func sum(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    let (sum, overflows) = one.addingReportingOverflow(other)
    return overflows ? nil : sum
  }

  /// Narrows down what is in every optimal solution by asking, for one column after another, for a
  /// solution that is as cheap and has less of it.
  private mutating func backbone(of index: Int, among candidates: [Int]?) -> [Int]? {
    let instance = parts[index].instance
    guard var least = candidates ?? parts[index].solutions.first else { return nil }
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

  private mutating func run(
    _ search: inout CoverSearch,
    report found: ([Int], Int) -> Bool
  ) {
    // The first step is always taken: it finds a cover.
    while !search.isFinished,
      search.nodeCount == 0 || (nodeCount < nodeLimit && !isStopped && !search.isOutOfRoom)
    {
      let before = search.nodeCount
      search.step(report: found)
      nodeCount += search.nodeCount - before
      isStopped = isStopped || Task.isCancelled
      if nodeCount % 256 == 1 {
        report(CoverProgress(nodeCount: nodeCount, cost: search.bestCost, bound: search.bound))
      }
    }
  }
}
