/// An instance as a graph: columns, rows and groups are its vertices, in this order, and a column is
/// a neighbour of its rows and of its group.
struct IncidenceGraph {
  let columnCount: Int
  let vertexCount: Int
  let neighbourStart: [Int]
  let neighbours: [Int]
  /// What tells vertices apart from the start: kind, cost, copies, demand or charge.
  let traits: [[Int]]

  init(_ instance: CoverInstance) {
    columnCount = instance.columnCount
    let firstRow = columnCount
    let firstGroup = firstRow + instance.rowCount
    vertexCount = firstGroup + instance.groupCount
    var start = [0]
    var list: [Int] = []
    var traits: [[Int]] = []
    start.reserveCapacity(vertexCount + 1)
    traits.reserveCapacity(vertexCount)
    for column in 0..<columnCount {
      for slot in instance.slots(ofColumn: column) {
        list.append(firstRow + instance.columnRows[slot])
      }
      if instance.group[column] >= 0 { list.append(firstGroup + instance.group[column]) }
      start.append(list.count)
      traits.append([0, instance.cost[column], instance.copies[column]])
    }
    for row in 0..<instance.rowCount {
      for slot in instance.slots(ofRow: row) { list.append(instance.rowColumns[slot]) }
      start.append(list.count)
      traits.append([1, instance.demand[row], 0])
    }
    for group in 0..<instance.groupCount {
      for slot in instance.slots(ofGroup: group) { list.append(instance.groupColumns[slot]) }
      start.append(list.count)
      traits.append([
        2, instance.charge[group], instance.isScarce[group] ? 1 + instance.openingsLeft : 0,
      ])
    }
    neighbourStart = start
    neighbours = list
    self.traits = traits
  }
}
