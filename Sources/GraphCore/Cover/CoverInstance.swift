/// What is left to decide of a cover problem: rows still to be covered, columns still free, groups
/// still closed, each numbered from 0 without gaps.
///
/// Every node of the search has an instance of its own, a problem in its own right. So whatever is
/// derived from it (a bound, a symmetry, that one column is as good as another) holds for the node
/// without regard to how it came about.
struct CoverInstance {
  /// How often each row is still to be covered; at least once.
  var demand: [Int] = []
  /// The Lagrangian multiplier of each row, in units of ``priceUnit`` to a unit of cost.
  var price: [Int] = []
  /// Rows of one column after another, ascending within each: `columnStart[j]..<columnStart[j + 1]`.
  var columnStart: [Int] = [0]
  var columnRows: [Int] = []
  /// The same the other way round.
  var rowStart: [Int] = [0]
  var rowColumns: [Int] = []
  var cost: [Int] = []
  /// How often each column may be chosen: how many interchangeable sets it stands for.
  var copies: [Int] = []
  /// The group of each column, or -1.
  var group: [Int] = []
  /// What each column was called at the root.
  var name: [Int] = []
  var charge: [Int] = []
  /// The groups of which only so many may be opened, and how many still.
  var isScarce: [Bool] = []
  var openingsLeft = Int.max
  /// Columns of one group after another.
  var groupStart: [Int] = [0]
  var groupColumns: [Int] = []

  var rowCount: Int { demand.count }
  var columnCount: Int { cost.count }
  var groupCount: Int { charge.count }

  @inline(__always)
  func slots(ofColumn column: Int) -> Range<Int> {
    columnStart[column]..<columnStart[column + 1]
  }

  @inline(__always)
  func slots(ofRow row: Int) -> Range<Int> {
    rowStart[row]..<rowStart[row + 1]
  }

  @inline(__always)
  func slots(ofGroup group: Int) -> Range<Int> {
    groupStart[group]..<groupStart[group + 1]
  }

  func size(ofColumn column: Int) -> Int { columnStart[column + 1] - columnStart[column] }
  func size(ofRow row: Int) -> Int { rowStart[row + 1] - rowStart[row] }

  /// Fills in what follows from the columns: the columns of each row and of each group.
  mutating func index() {
    var columnOfSlot = Array(repeating: 0, count: columnRows.count)
    for column in 0..<columnCount {
      for slot in slots(ofColumn: column) { columnOfSlot[slot] = column }
    }
    (rowStart, rowColumns) = Self.lots(of: columnOfSlot, by: columnRows, lotCount: rowCount)
    (groupStart, groupColumns) = Self.lots(
      of: Array(0..<columnCount),
      by: group,
      lotCount: groupCount
    )
  }

  /// The values of lot 0, of lot 1 and so on, each in their old order; those of lot -1 are left out.
  private static func lots(
    of values: [Int],
    by lot: [Int],
    lotCount: Int
  ) -> (start: [Int], values: [Int]) {
    var start = Array(repeating: 0, count: lotCount + 1)
    for lot in lot where lot >= 0 { start[lot + 1] += 1 }
    for lot in 0..<lotCount { start[lot + 1] += start[lot] }
    var sorted = Array(repeating: 0, count: start[lotCount])
    var next = start
    for (value, lot) in zip(values, lot) where lot >= 0 {
      sorted[next[lot]] = value
      next[lot] += 1
    }
    return (start, sorted)
  }
}
