extension CoverInstance {
  /// The parts that share no row, no group and no limit on groups, each with the names its columns have here; in the
  /// order of their first columns. Each can be solved on its own.
  func components() -> [CoverInstance] {
    let isShortOfOpenings = isShortOfOpenings
    var sets = DisjointColumns(count: columnCount)
    for row in 0..<rowCount {
      for slot in slots(ofRow: row) { sets.join(rowColumns[rowStart[row]], rowColumns[slot]) }
    }
    for group in 0..<groupCount {
      for slot in slots(ofGroup: group) {
        sets.join(groupColumns[groupStart[group]], groupColumns[slot])
      }
    }
    if isShortOfOpenings {
      let scarce = (0..<groupCount).filter { isScarce[$0] && !slots(ofGroup: $0).isEmpty }
      for group in scarce.dropFirst() {
        sets.join(groupColumns[groupStart[scarce[0]]], groupColumns[groupStart[group]])
      }
    }
    var parts: [CoverInstance] = []
    var partOfRoot = Array(repeating: -1, count: columnCount)
    var newRow = Array(repeating: -1, count: rowCount)
    var newGroup = Array(repeating: -1, count: groupCount)
    for column in 0..<columnCount {
      let root = sets.root(of: column)
      if partOfRoot[root] < 0 {
        partOfRoot[root] = parts.count
        parts.append(CoverInstance())
      }
      let part = partOfRoot[root]
      for slot in slots(ofColumn: column) {
        let row = columnRows[slot]
        if newRow[row] < 0 {
          newRow[row] = parts[part].demand.count
          parts[part].demand.append(demand[row])
          parts[part].price.append(price[row])
        }
        parts[part].columnRows.append(newRow[row])
      }
      parts[part].columnStart.append(parts[part].columnRows.count)
      if group[column] >= 0, newGroup[group[column]] < 0 {
        newGroup[group[column]] = parts[part].charge.count
        parts[part].charge.append(charge[group[column]])
        parts[part].isScarce.append(isShortOfOpenings && isScarce[group[column]])
        if isShortOfOpenings, isScarce[group[column]] { parts[part].openingsLeft = openingsLeft }
      }
      parts[part].group.append(group[column] < 0 ? -1 : newGroup[group[column]])
      parts[part].cost.append(cost[column])
      parts[part].copies.append(copies[column])
      parts[part].name.append(name[column])
    }
    for part in parts.indices { parts[part].index() }
    return parts
  }

  /// Whether fewer groups may be opened than there are under the limit.
  private var isShortOfOpenings: Bool {
    openingsLeft < (0..<groupCount).count { isScarce[$0] && !slots(ofGroup: $0).isEmpty }
  }
}
