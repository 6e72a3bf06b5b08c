/// Shortest paths from one vertex at a time, and what depends on each vertex and arc on their way.
///
/// U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology*
/// 25(2), 2001, [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249).
struct OneSourceSweep {
  private let sourceMasses: [Double]
  private let targetMasses: [Double]
  private var search: LengthSearch

  /// By number, what passes on from there.
  private var dependencies: [Double]

  init(_ block: PathBlock) {
    sourceMasses = block.sourceMasses
    targetMasses = block.targetMasses
    search =
      block.rows.lengths.isEmpty
      ? LengthSearch(
        block.rows.withUnitLengths(),
        back: block.back.withUnitLengths(),
        isDirected: block.isDirected
      )
      : LengthSearch(block.rows, back: block.back, isDirected: block.isDirected)
    dependencies = Array(repeating: 0, count: block.rows.vertexCount)
  }

  /// Adds what the pairs with this source contribute to the betweenness of each vertex, and of
  /// each arc of the block's `back` unless there is no place for it.
  mutating func run(
    from source: Int,
    addingTo vertexTotals: inout [Double],
    arcs arcTotals: inout [Double]
  ) {
    let paths = search.run(from: source)
    for number in dependencies.indices { dependencies[number] = 0 }
    if paths < 1e290 {
      carryBack(&arcTotals, mass: sourceMasses[source])
    } else {
      carryBackShares(&arcTotals, mass: sourceMasses[source])
    }
    dependencies[source] = 0
    guard !vertexTotals.isEmpty else { return }
    for number in search.order {
      vertexTotals[Int(number)] += sourceMasses[source] * dependencies[Int(number)]
    }
  }

  /// From the farthest vertex to the nearest, hands what each is a target of, and what passes
  /// through it, to those before it.
  private mutating func carryBack(_ arcTotals: inout [Double], mass: Double) {
    let countsArcs = !arcTotals.isEmpty
    let entries = search.entries
    let starts = search.entryStarts
    let rows = search.rows
    let states = search.states
    let order = search.order
    for place in order.indices.reversed() {
      let number = Int(order[place])
      let share = (targetMasses[number] + dependencies[number]) / states[number].paths
      for entry in starts[place]..<starts[place + 1] {
        let arc = Int(entries[entry])
        let source = Int(rows.targets[arc])
        let passing = states[source].paths * share
        dependencies[source] += passing
        if countsArcs { arcTotals[rows.arcBack(arc)] += mass * passing }
      }
    }
  }

  /// ``carryBack`` for more paths than a `Double` counts: a chain of 1,100 diamonds has 2¹¹⁰⁰ of
  /// them from end to end.
  private mutating func carryBackShares(_ arcTotals: inout [Double], mass: Double) {
    let countsArcs = !arcTotals.isEmpty
    let entries = search.entries
    let starts = search.entryStarts
    let rows = search.rows
    var paths = [ScaledCount](repeating: ScaledCount(), count: dependencies.count)
    let order = search.order
    for place in order.indices {
      let number = order[place]
      if place == 0 { paths[Int(number)] = ScaledCount(1) }
      for arc in entries[starts[place]..<starts[place + 1]] {
        paths[Int(number)].add(paths[Int(rows.targets[Int(arc)])])
      }
    }
    for place in order.indices.reversed() {
      let number = order[place]
      let passing = targetMasses[Int(number)] + dependencies[Int(number)]
      for arc in entries[starts[place]..<starts[place + 1]] {
        let source = Int(rows.targets[Int(arc)])
        let share = paths[source].divided(by: paths[Int(number)]) * passing
        dependencies[source] += share
        if countsArcs { arcTotals[rows.arcBack(Int(arc))] += mass * share }
      }
    }
  }
}
