/// Draws the consequences of decisions on an instance until no more follow, and leaves a smaller one.
///
/// - *Essential columns and groups*: a row that needs all of its columns gets them, and a group is
///   opened where a row cannot do without its columns.
/// - *Useless columns*: a column without a row left to cover goes; of its copies stay no more than
///   its neediest row asks for.
/// - *Implied rows*: where row *r* has all its columns in row *s* and asks for as much, *s* goes.
/// - *Dominated columns*: column *j* goes if those that cover as much for no more, all charges
///   counted, and take no group of which only so many may be opened, could between them fill even its neediest row. For a solution with *j* that lacks one
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
  private var openingsLeft: Int

  // What each rule has yet to look at, again or for the first time.
  private var scarceRows: Worklist
  private var uselessColumns: Worklist
  private var implyingRows: Worklist
  private var dominatedColumns: Worklist
  /// Marks of the current look: what carries `look` is in the row or column looked at.
  private var columnMark: [Int]
  private var rowMark: [Int]
  private var look = 0
  /// How many columns each group offers the row looked at; 0 between looks.
  private var offered: [Int]

  init(_ instance: CoverInstance, keepsEveryOptimum: Bool) {
    self.instance = instance
    self.keepsEveryOptimum = keepsEveryOptimum
    least = Array(repeating: 0, count: instance.columnCount)
    most = instance.copies
    need = instance.demand
    isOpen = Array(repeating: false, count: instance.groupCount)
    openingsLeft = instance.openingsLeft
    offered = Array(repeating: 0, count: instance.groupCount)
    scarceRows = Worklist(count: instance.rowCount)
    implyingRows = scarceRows
    uselessColumns = Worklist(count: instance.columnCount)
    dominatedColumns = uselessColumns
    columnMark = least
    rowMark = Array(repeating: 0, count: instance.rowCount)
    if openingsLeft == 0 { closeScarceGroups() }
  }

  // MARK: Decisions

  mutating func choose(_ column: Int, atLeast count: Int) {
    let more = count - least[column]
    guard more > 0 else { return }
    guard count <= most[column] else {
      isInfeasible = true
      return
    }
    least[column] = count
    for slot in instance.slots(ofColumn: column) {
      let row = instance.columnRows[slot]
      need[row] -= more
      scarceRows.add(row)
      implyingRows.add(row)
      lookAgain(atColumnsOf: row)
    }
    if instance.group[column] >= 0 { open(group: instance.group[column]) }
  }

  mutating func choose(_ column: Int, atMost count: Int) {
    guard count >= least[column] else {
      isInfeasible = true
      return
    }
    guard count < most[column] else { return }
    most[column] = count
    for slot in instance.slots(ofColumn: column) {
      scarceRows.add(instance.columnRows[slot])
      implyingRows.add(instance.columnRows[slot])
    }
  }

  /// Pays for a group, whether or not it will be used.
  mutating func open(group: Int) {
    guard !isOpen[group] else { return }
    isOpen[group] = true
    if instance.isScarce[group] {
      openingsLeft -= 1
      if openingsLeft < 0 { isInfeasible = true }
      if openingsLeft == 0 { closeScarceGroups() }
    }
    // Its columns are cheaper now, and may dominate others.
    for slot in instance.slots(ofGroup: group) {
      let column = instance.groupColumns[slot]
      for slot in instance.slots(ofColumn: column) where need[instance.columnRows[slot]] > 0 {
        lookAgain(atColumnsOf: instance.columnRows[slot])
      }
    }
  }

  /// Leaves the columns of the groups that may not be opened any more.
  private mutating func closeScarceGroups() {
    for group in 0..<instance.groupCount where instance.isScarce[group] && !isOpen[group] {
      for slot in instance.slots(ofGroup: group) {
        choose(instance.groupColumns[slot], atMost: 0)
      }
    }
  }

  private mutating func lookAgain(atColumnsOf row: Int) {
    for slot in instance.slots(ofRow: row) {
      uselessColumns.add(instance.rowColumns[slot])
      dominatedColumns.add(instance.rowColumns[slot])
    }
  }

  // MARK: Rules

  /// The cheapest rules first.
  mutating func run() {
    while !isInfeasible {
      if let row = scarceRows.next() {
        takeEssentialColumns(of: row)
      } else if let column = uselessColumns.next() {
        dropUselessCopies(of: column)
      } else if let row = implyingRows.next() {
        dropRowsImplied(by: row)
      } else if let column = dominatedColumns.next() {
        dropIfDominated(column)
      } else {
        return
      }
    }
  }

  private mutating func takeEssentialColumns(of row: Int) {
    guard need[row] > 0 else { return }
    var available = 0
    for slot in instance.slots(ofRow: row) {
      let column = instance.rowColumns[slot]
      available += most[column] - least[column]
    }
    if available < need[row] { isInfeasible = true }
    guard available == need[row] else {
      openEssentialGroups(of: row, spare: available - need[row])
      return
    }
    for slot in instance.slots(ofRow: row) {
      let column = instance.rowColumns[slot]
      choose(column, atLeast: most[column])
    }
  }

  private mutating func openEssentialGroups(of row: Int, spare: Int) {
    for slot in instance.slots(ofRow: row) {
      let column = instance.rowColumns[slot]
      let group = instance.group[column]
      guard group >= 0, !isOpen[group] else { continue }
      offered[group] += most[column] - least[column]
      // More of the row's columns are in the group than the row could do without.
      if offered[group] > spare { open(group: group) }
    }
    for slot in instance.slots(ofRow: row) where instance.group[instance.rowColumns[slot]] >= 0 {
      offered[instance.group[instance.rowColumns[slot]]] = 0
    }
  }

  private mutating func dropUselessCopies(of column: Int) {
    guard most[column] > least[column] else { return }
    var use = 0
    for slot in instance.slots(ofColumn: column) {
      use = max(use, need[instance.columnRows[slot]])
    }
    choose(column, atMost: least[column] + use)
  }

  private mutating func dropRowsImplied(by row: Int) {
    guard need[row] > 0 else { return }
    look += 1
    var size = 0
    var shortest = -1
    for slot in instance.slots(ofRow: row) {
      let column = instance.rowColumns[slot]
      guard most[column] > least[column] else { continue }
      columnMark[column] = look
      size += 1
      if shortest < 0 || instance.size(ofColumn: column) < instance.size(ofColumn: shortest) {
        shortest = column
      }
    }
    guard shortest >= 0 else { return }
    for slot in instance.slots(ofColumn: shortest) {
      let other = instance.columnRows[slot]
      guard other != row, need[other] > 0, need[other] <= need[row] else { continue }
      var shared = 0
      for slot in instance.slots(ofRow: other)
      where columnMark[instance.rowColumns[slot]] == look {
        shared += 1
      }
      guard shared == size else { continue }
      need[other] = 0
      lookAgain(atColumnsOf: other)
    }
  }

  private mutating func dropIfDominated(_ column: Int) {
    guard most[column] > least[column] else { return }
    look += 1
    var size = 0
    var rarest = -1
    var use = 0
    for slot in instance.slots(ofColumn: column) {
      let row = instance.columnRows[slot]
      guard need[row] > 0 else { continue }
      rowMark[row] = look
      size += 1
      use = max(use, need[row])
      if rarest < 0 || instance.size(ofRow: row) < instance.size(ofRow: rarest) { rarest = row }
    }
    guard rarest >= 0 else { return }
    var stronger = 0
    for slot in instance.slots(ofRow: rarest) where stronger < use {
      let other = instance.rowColumns[slot]
      guard other != column, most[other] > least[other], instance.size(ofColumn: other) >= size
      else { continue }
      guard let price = priceToSwitch(from: column, to: other),
        price < instance.cost[column]
          || (!keepsEveryOptimum && price == instance.cost[column])
      else { continue }
      var shared = 0
      for slot in instance.slots(ofColumn: other)
      where rowMark[instance.columnRows[slot]] == look {
        shared += 1
      }
      if shared == size { stronger += most[other] - least[other] }
    }
    if stronger >= use { choose(column, atMost: least[column]) }
  }

  /// The cost of a column in the place of another, with the charge that may come with it; `nil` where
  /// a limit may stand against its group.
  private func priceToSwitch(from old: Int, to new: Int) -> Int? {
    let group = instance.group[new]
    guard group >= 0, !isOpen[group], group != instance.group[old] else {
      return instance.cost[new]
    }
    if instance.isScarce[group] { return nil }
    return instance.cost[new] + instance.charge[group]
  }

  // MARK: What is left

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
    rest.openingsLeft = openingsLeft
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
      let isScarce = group >= 0 && instance.isScarce[group]
      if group < 0 || isOpen[group] || (instance.charge[group] == 0 && !isScarce) {
        rest.cost.append(instance.cost[column])
        rest.group.append(-1)
      } else if membersLeft[group] == 1, !isScarce {
        rest.cost.append(instance.cost[column] + instance.charge[group])
        rest.group.append(-1)
      } else {
        if newGroup[group] < 0 {
          newGroup[group] = rest.charge.count
          rest.charge.append(instance.charge[group])
          rest.isScarce.append(isScarce)
        }
        rest.cost.append(instance.cost[column])
        rest.group.append(newGroup[group])
      }
    }
    rest.index()
    return (spent, chosen, rest)
  }
}

/// Numbers that wait to be looked at, first come, first served, each once at a time.
private struct Worklist {
  private var waiting: [Int]
  private var isWaiting: [Bool]
  private var head = 0

  /// All numbers below `count`.
  init(count: Int) {
    waiting = Array(0..<count)
    isWaiting = Array(repeating: true, count: count)
  }

  mutating func add(_ number: Int) {
    guard !isWaiting[number] else { return }
    isWaiting[number] = true
    waiting.append(number)
  }

  mutating func next() -> Int? {
    guard head < waiting.count else { return nil }
    let number = waiting[head]
    head += 1
    isWaiting[number] = false
    return number
  }
}
