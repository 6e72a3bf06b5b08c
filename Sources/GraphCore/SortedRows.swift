/// Edges sorted by source, then target, then place in the input: two passes of counting sort.
struct SortedRows {
  /// One more than vertices; see ``Adjacency/offsets``.
  private(set) var offsets: [UInt32]
  private(set) var targets: [UInt32]

  /// One an edge, or none at all.
  private(set) var values: [Double]

  init(vertexCount: Int, sources: [UInt32], targets: [UInt32], values: [Double]) {
    // By target first. `next` is where the next edge of each vertex goes.
    var next = Self.starts(vertexCount: vertexCount, keys: targets)
    var byTarget = [UInt32](repeating: 0, count: targets.count)
    for edge in targets.indices {
      let place = Int(next[Int(targets[edge])])
      next[Int(targets[edge])] &+= 1
      byTarget[place] = UInt32(truncatingIfNeeded: edge)
    }
    // Then by source, which leaves edges of the same source in the order of their targets.
    offsets = Self.starts(vertexCount: vertexCount, keys: sources)
    next = offsets
    self.targets = [UInt32](repeating: 0, count: targets.count)
    self.values = [Double](repeating: 0, count: values.count)
    let hasValues = !values.isEmpty
    for edge in byTarget {
      let edge = Int(edge)
      let place = Int(next[Int(sources[edge])])
      next[Int(sources[edge])] &+= 1
      self.targets[place] = targets[edge]
      if hasValues { self.values[place] = values[edge] }
    }
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
