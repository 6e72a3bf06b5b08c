extension CoverSearch {
  /// Two lots of decisions, one of which every solution that is still wanted obeys, or is the image of
  /// one that does.
  struct Fork {
    var first: [Decision]
    var second: [Decision]
  }

  /// A fork for the node, on top of what the bound has `fixed` there.
  ///
  /// - Returns: `nil` if all is fixed already.
  func fork(
    at node: Node,
    _ bound: LagrangianBound,
    orbits: [Int]?,
    fixed: [Decision]
  ) -> Fork? {
    var isFree = Array(repeating: true, count: node.instance.columnCount)
    for decision in fixed {
      switch decision {
      case .atLeast(_, let column), .atMost(_, let column): isFree[column] = false
      case .open: break
      }
    }
    guard isFree.contains(true) else { return nil }
    if let orbits, let fork = orbitFork(at: node, orbits, isFree: isFree) { return fork }
    if usesSymmetry { return columnFork(at: node, bound, isFree: isFree) }
    return strongestFork(at: node, bound, isFree: isFree)
      ?? columnFork(at: node, bound, isFree: isFree)
  }

  /// On the largest orbit: either a column of it is left, and it does not matter which, or all of them
  /// are chosen.
  ///
  /// J. Ostrowski, J. Linderoth, F. Rossi and S. Smriglio, "Orbital branching", *Mathematical
  /// Programming* 126, 2011, doi:10.1007/s10107-009-0273-x, the other way round: to leave a column says
  /// more about the rest than to choose it.
  private func orbitFork(at node: Node, _ orbits: [Int], isFree: [Bool]) -> Fork? {
    var size = Array(repeating: 0, count: orbits.count)
    for column in orbits.indices where isFree[column] { size[orbits[column]] += 1 }
    var largest: Int?
    for orbit in size.indices where size[orbit] > 1 {
      if let other = largest, !isLarger(orbit, than: other, size: size, node.instance) { continue }
      largest = orbit
    }
    guard let largest else { return nil }
    let members = orbits.indices.filter { orbits[$0] == largest }
    return Fork(
      first: [.atMost(node.instance.copies[largest] - 1, of: largest)],
      second: members.map { .atLeast(node.instance.copies[$0], of: $0) }
    )
  }

  private func isLarger(
    _ one: Int,
    than other: Int,
    size: [Int],
    _ instance: CoverInstance
  ) -> Bool {
    if size[one] != size[other] { return size[one] > size[other] }
    return instance.size(ofColumn: one) > instance.size(ofColumn: other)
  }

  /// On the column of which the relaxation is least sure, among those in many rows.
  private func columnFork(at node: Node, _ bound: LagrangianBound, isFree: [Bool]) -> Fork? {
    var choice: Int?
    var most = -1.0
    for column in isFree.indices where isFree[column] {
      let share = bound.share[column]
      let doubt = min(share - Double(Int(share)), Double(Int(share)) + 1 - share)
      let score = (doubt + 0.001) * Double(node.instance.size(ofColumn: column))
      if score > most {
        most = score
        choice = column
      }
    }
    guard let choice else { return nil }
    let leaving = [Decision.atMost(0, of: choice)]
    let choosing = [Decision.atLeast(1, of: choice)]
    return usesSymmetry
      ? Fork(first: leaving, second: choosing) : Fork(first: choosing, second: leaving)
  }

  /// Of the groups and columns of which the relaxation is least sure, the one whose fork raises the
  /// bounds of both sides most, judged by a few steps of each.
  ///
  /// To open a group without choosing a set of it is no cover that a search for optima would accept,
  /// as it costs more than without; so both sides together have each optimum once. A group that costs
  /// nothing, and is only there for a limit, is no fork.
  private func strongestFork(at node: Node, _ bound: LagrangianBound, isFree: [Bool]) -> Fork? {
    var candidates: [(doubt: Double, fork: Fork)] = []
    let instance = node.instance
    for group in 0..<instance.groupCount where instance.charge[group] > 0 {
      let doubt = min(bound.groupShare[group], 1 - bound.groupShare[group])
      guard doubt > Self.leastDoubt else { continue }
      let members = instance.slots(ofGroup: group).map { instance.groupColumns[$0] }
        .filter { isFree[$0] }
      guard !members.isEmpty else { continue }
      // Groups first: to close one decides on many columns.
      candidates.append(
        (
          doubt + 0.2,
          Fork(first: [.open(group: group)], second: members.map { .atMost(0, of: $0) })
        )
      )
    }
    for column in isFree.indices where isFree[column] {
      let count = Int(bound.share[column])
      let part = bound.share[column] - Double(count)
      let doubt = min(part, 1 - part)
      guard doubt > Self.leastDoubt, count < instance.copies[column] else { continue }
      candidates.append(
        (
          doubt,
          Fork(first: [.atLeast(count + 1, of: column)], second: [.atMost(count, of: column)])
        )
      )
    }
    candidates.sort { $0.doubt > $1.doubt }
    // To try decisions on a large instance costs more than it saves.
    let trials = min(5, 50_000 / (1 + instance.columnRows.count))
    guard trials > 1 else { return candidates.first?.fork }
    var best: Fork?
    var most = -1.0
    for (_, fork) in candidates.prefix(trials) {
      guard let first = rise(at: node, bound, deciding: fork.first),
        let second = rise(at: node, bound, deciding: fork.second)
      else {
        return fork
      }
      let score = max(first, 0.001) * max(second, 0.001)
      if score > most {
        most = score
        best = fork
      }
    }
    return best
  }

  private static var leastDoubt: Double { 0.05 }

  /// By how much decisions raise the bound of a node; `nil` if they leave nothing that is wanted.
  private func rise(
    at node: Node,
    _ bound: LagrangianBound,
    deciding decisions: [Decision]
  ) -> Double? {
    var child = node
    child.decisions = decisions
    guard settle(&child), child.spent <= threshold else { return nil }
    var trial = LagrangianBound(child.instance, unit: unit)
    trial.raise(above: threshold - child.spent, steps: 15, priceLimit: priceLimit)
    guard child.spent + trial.cost <= threshold else { return nil }
    return Double(child.spent - node.spent)
      + (Double(trial.value) - Double(bound.value)) / Double(unit)
  }
}
