/// Draws the consequences of decisions on an instance until no more follow, and leaves a smaller one.
///
/// - *Essential columns*: a row that needs all of its columns gets them.
/// - *Useless columns*: a column without a row left to cover goes; of its copies stay no more than
///   its neediest row asks for.
/// - *Implied rows*: where row *r* has all its columns in row *s* and asks for as much, *s* goes.
/// - *Dominated columns*: column *j* goes if those that cover as much for no more, all charges
///   counted, could between them fill even its neediest row. For a solution with *j* that lacks one
///   of them can take that one instead, and in a solution with all of them *j* is not needed.
///   Where every optimum is wanted, only columns that cost less, not as much, count against *j*;
///   no optimum has it then.
struct CoverReduction {
  /// The instance is given up for: nothing that is wanted is left in it.
  private(set) var isInfeasible = false
  private let instance: CoverInstance
  private let keepsEveryOptimum: Bool
  /// How often each column is chosen at least and at most.
  private var least: [Int]
  private var most: [Int]
  /// What each row still asks for; 0 or less once it is covered or implied by another.
  private var need: [Int]
  private var isOpen: [Bool]

  init(_ instance: CoverInstance, keepsEveryOptimum: Bool) {
    self.instance = instance
    self.keepsEveryOptimum = keepsEveryOptimum
    least = Array(repeating: 0, count: instance.columnCount)
    most = instance.copies
    need = instance.demand
    isOpen = Array(repeating: false, count: instance.groupCount)
  }

  mutating func choose(_ column: Int, atLeast count: Int) {
    let more = count - least[column]
    guard more > 0 else { return }
    guard count <= most[column] else {
      isInfeasible = true
      return
    }
    least[column] = count
    for slot in instance.slots(ofColumn: column) {
      need[instance.columnRows[slot]] -= more
    }
    if instance.group[column] >= 0 { isOpen[instance.group[column]] = true }
  }

  mutating func choose(_ column: Int, atMost count: Int) {
    guard count >= least[column] else {
      isInfeasible = true
      return
    }
    most[column] = min(most[column], count)
  }

  /// Pays for a group, whether or not it will be used.
  mutating func open(group: Int) {
    isOpen[group] = true
  }

  mutating func run() {
    guard !isInfeasible else { return }
    repeat {
      while takeEssentialColumns() {}
      guard !isInfeasible else { return }
    } while dropUselessColumns() || dropImpliedRows() || dropDominatedColumns()
  }

  // MARK: The rules; each tells whether it changed anything.

  private mutating func takeEssentialColumns() -> Bool {
    var changes = false
    for row in 0..<instance.rowCount where need[row] > 0 {
      var available = 0
      for slot in instance.slots(ofRow: row) {
        let column = instance.rowColumns[slot]
        available += most[column] - least[column]
      }
      if available < need[row] {
        isInfeasible = true
        return false
      }
      guard available == need[row] else { continue }
      changes = true
      for slot in instance.slots(ofRow: row) {
        let column = instance.rowColumns[slot]
        choose(column, atLeast: most[column])
      }
    }
    return changes
  }

  private mutating func dropUselessColumns() -> Bool {
    var changes = false
    for column in 0..<instance.columnCount where most[column] > least[column] {
      let use = neediestRow(of: column)
      if most[column] - least[column] > use {
        most[column] = least[column] + use
        changes = true
      }
    }
    return changes
  }

  private func neediestRow(of column: Int) -> Int {
    var most = 0
    for slot in instance.slots(ofColumn: column) {
      most = max(most, need[instance.columnRows[slot]])
    }
    return most
  }

  private mutating func dropImpliedRows() -> Bool {
    var changes = false
    var mark = Array(repeating: -1, count: instance.columnCount)
    for row in 0..<instance.rowCount where need[row] > 0 {
      var size = 0
      var shortest = -1
      for slot in instance.slots(ofRow: row) {
        let column = instance.rowColumns[slot]
        guard most[column] > least[column] else { continue }
        mark[column] = row
        size += 1
        if shortest < 0 || instance.size(ofColumn: column) < instance.size(ofColumn: shortest) {
          shortest = column
        }
      }
      guard shortest >= 0 else { continue }
      for slot in instance.slots(ofColumn: shortest) {
        let other = instance.columnRows[slot]
        guard other != row, need[other] > 0, need[other] <= need[row] else { continue }
        var shared = 0
        for slot in instance.slots(ofRow: other)
        where mark[instance.rowColumns[slot]] == row {
          shared += 1
        }
        if shared == size {
          need[other] = 0
          changes = true
        }
      }
    }
    return changes
  }

  // One column after another, so that of two that dominate each other one stays.
  private mutating func dropDominatedColumns() -> Bool {
    var changes = false
    var mark = Array(repeating: -1, count: instance.rowCount)
    for column in 0..<instance.columnCount where most[column] > least[column] {
      var size = 0
      var rarest = -1
      var use = 0
      for slot in instance.slots(ofColumn: column) {
        let row = instance.columnRows[slot]
        guard need[row] > 0 else { continue }
        mark[row] = column
        size += 1
        use = max(use, need[row])
        if rarest < 0 || instance.size(ofRow: row) < instance.size(ofRow: rarest) { rarest = row }
      }
      guard rarest >= 0 else { continue }
      var stronger = 0
      for slot in instance.slots(ofRow: rarest) {
        let other = instance.rowColumns[slot]
        guard other != column, most[other] > least[other],
          instance.size(ofColumn: other) >= size
        else { continue }
        let price = priceToSwitch(from: column, to: other)
        guard
          price < instance.cost[column]
            || (!keepsEveryOptimum && price == instance.cost[column])
        else { continue }
        var shared = 0
        for slot in instance.slots(ofColumn: other) where mark[instance.columnRows[slot]] == column
        {
          shared += 1
        }
        guard shared == size else { continue }
        stronger += most[other] - least[other]
        if stronger >= use { break }
      }
      if stronger >= use {
        most[column] = least[column]
        changes = true
      }
    }
    return changes
  }

  /// The cost of a column in the place of another, with the charge that may come with it.
  private func priceToSwitch(from old: Int, to new: Int) -> Int {
    let group = instance.group[new]
    guard group >= 0, !isOpen[group], group != instance.group[old] else {
      return instance.cost[new]
    }
    return instance.cost[new] + instance.charge[group]
  }

  // MARK: What is left.

  /// What the decisions cost, the columns chosen, by their names, and how often, and the rest.
  func remainder() -> (cost: Int, chosen: [(name: Int, count: Int)], rest: CoverInstance) {
    var spent = 0
    var chosen: [(name: Int, count: Int)] = []
    for column in 0..<instance.columnCount where least[column] > 0 {
      spent += least[column] * instance.cost[column]
      chosen.append((instance.name[column], least[column]))
    }
    for group in 0..<instance.groupCount where isOpen[group] { spent += instance.charge[group] }

    var rest = CoverInstance()
    var newRow = Array(repeating: -1, count: instance.rowCount)
    for row in 0..<instance.rowCount where need[row] > 0 {
      newRow[row] = rest.demand.count
      rest.demand.append(need[row])
      rest.price.append(instance.price[row])
    }
    var membersLeft = Array(repeating: 0, count: instance.groupCount)
    for column in 0..<instance.columnCount where most[column] > least[column] {
      // A group with one set left is a set with a higher cost.
      if instance.group[column] >= 0 {
        membersLeft[instance.group[column]] += most[column] - least[column]
      }
    }
    var newGroup = Array(repeating: -1, count: instance.groupCount)
    for column in 0..<instance.columnCount where most[column] > least[column] {
      for slot in instance.slots(ofColumn: column) {
        let row = newRow[instance.columnRows[slot]]
        if row >= 0 { rest.columnRows.append(row) }
      }
      rest.columnStart.append(rest.columnRows.count)
      rest.copies.append(most[column] - least[column])
      rest.name.append(instance.name[column])
      let group = instance.group[column]
      if group < 0 || isOpen[group] || instance.charge[group] == 0 {
        rest.cost.append(instance.cost[column])
        rest.group.append(-1)
      } else if membersLeft[group] == 1 {
        rest.cost.append(instance.cost[column] + instance.charge[group])
        rest.group.append(-1)
      } else {
        if newGroup[group] < 0 {
          newGroup[group] = rest.charge.count
          rest.charge.append(instance.charge[group])
        }
        rest.cost.append(instance.cost[column])
        rest.group.append(newGroup[group])
      }
    }
    rest.index()
    return (spent, chosen, rest)
  }
}
