/// Edges sorted by source, then target, then place in the input: two passes of counting sort.
struct SortedRows {
  /// One more than vertices; see ``Adjacency/offsets``.
  private(set) var offsets: [UInt32]
  private(set) var targets: [UInt32]

  /// One an edge, or none at all.
  private(set) var values: [Double]

  init(vertexCount: Int, sources: [UInt32], targets: [UInt32], values: [Double]) {
    let hasValues = !values.isEmpty
    // By target first. `next` is where the next edge of each vertex goes. Both passes read in order
    // and write at random, which costs half of what reading at random does.
    let targetStarts = Self.starts(vertexCount: vertexCount, keys: targets)
    var next = targetStarts
    var byTargetSources = [UInt32](repeating: 0, count: targets.count)
    var byTargetValues = [Double](repeating: 0, count: values.count)
    for edge in targets.indices {
      let place = Int(next[Int(targets[edge])])
      next[Int(targets[edge])] &+= 1
      byTargetSources[place] = sources[edge]
      if hasValues { byTargetValues[place] = values[edge] }
    }
    // Then by source, which leaves edges of the same source in the order of their targets.
    offsets = Self.starts(vertexCount: vertexCount, keys: sources)
    next = offsets
    var sortedTargets = [UInt32](repeating: 0, count: targets.count)
    var sortedValues = [Double](repeating: 0, count: values.count)
    for target in 0..<vertexCount {
      for edge in Int(targetStarts[target])..<Int(targetStarts[target + 1]) {
        let source = Int(byTargetSources[edge])
        let place = Int(next[source])
        next[source] &+= 1
        sortedTargets[place] = UInt32(truncatingIfNeeded: target)
        if hasValues { sortedValues[place] = byTargetValues[edge] }
      }
    }
    self.targets = sortedTargets
    self.values = sortedValues
  }

  /// Where each vertex's part begins when edges are sorted by `keys`; one more than vertices.
  private static func starts(vertexCount: Int, keys: [UInt32]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    for key in keys { starts[Int(key) + 1] &+= 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    return starts
  }

  /// Drops loops and merges parallel edges as asked.
  mutating func apply(_ parallelEdges: ParallelEdges, _ loops: Loops) {
    if case .kept = parallelEdges, case .kept = loops { return }
    var kept = 0
    var rowStart = 0
    for vertex in 0..<(offsets.count - 1) {
      let row = rowStart..<Int(offsets[vertex + 1])
      rowStart = row.upperBound
      let first = kept
      for edge in row {
        if loops == .dropped, Int(targets[edge]) == vertex { continue }
        if case .merged(let merging) = parallelEdges, kept > first,
          targets[kept - 1] == targets[edge]
        {
          if !values.isEmpty {
            values[kept - 1] = merging.merged(values[kept - 1], values[edge])
          }
          continue
        }
        targets[kept] = targets[edge]
        if !values.isEmpty { values[kept] = values[edge] }
        kept += 1
      }
      offsets[vertex] = UInt32(truncatingIfNeeded: first)
    }
    offsets[offsets.count - 1] = UInt32(truncatingIfNeeded: kept)
    targets.removeLast(targets.count - kept)
    if !values.isEmpty { values.removeLast(values.count - kept) }
  }
}

extension ParallelEdges.Merging {
  fileprivate func merged(_ one: Double, _ other: Double) -> Double {
    switch self {
    case .smallest: min(one, other)
    case .largest: max(one, other)
    case .sum: one + other
    }
  }
}
