extension Neighbourhoods {
  /// For each two neighbours *i* and *j*, what ties them by way of those that both are tied to: the
  /// sum over shared neighbours *q* of *w*ᵢ*q* *w*ⱼ*q* *f*(*q*).
  ///
  /// Only triangles contribute, and each vertex sums up the arcs that it has upward, so that no two
  /// workers write to the same sum: a triangle of the arcs *a* → *b* → *c* and *a* → *c* is met from
  /// *a* for the sides *a*–*b* and *a*–*c*, and from *b* for the side *b*–*c*.
  ///
  /// - Parameters:
  ///   - factors: *f*. One a vertex.
  ///   - arcs: The upward arcs of these neighbourhoods.
  /// - Returns: One sum an arc of `arcs`.
  /// - Complexity: O(*n* + *m*√*m*).
  func sharedTies(
    factors: [Double],
    along arcs: UpwardArcs,
    workers: Workers
  ) async throws(CancellationError) -> [Double] {
    let strengths = arcs.positions.map { self.strengths[Int($0)] }
    let downward = DownwardArcs(of: arcs)
    let vertexCount = vertexCount
    let parts = Workers.partCount(items: vertexCount, resultLength: 1)
    let sums = try await workers.map(
      parts: parts,
      scratch: { [UInt32](repeating: .max, count: vertexCount) }
    ) { (part, marks) throws(CancellationError) in
      let vertices = Workers.items(vertexCount, ofPart: part, of: parts)
      return sumUpSharedTies(
        of: vertices,
        factors: factors,
        arcs: arcs,
        strengths: strengths,
        downward: downward,
        marks: &marks
      )
    }
    var all: [Double] = []
    all.reserveCapacity(arcs.targets.count)
    for part in sums { all.append(contentsOf: part) }
    return all
  }
}

/// - Parameter marks: The last arc that was found to lead to each vertex.
/// - Returns: One sum an arc from `vertices`.
private func sumUpSharedTies(
  of vertices: Range<Int>,
  factors: [Double],
  arcs: UpwardArcs,
  strengths: [Double],
  downward: DownwardArcs,
  marks: inout [UInt32]
) -> [Double] {
  let offsets = arcs.offsets
  let targets = arcs.targets
  let downwardOffsets = downward.offsets
  let downwardSources = downward.sources
  let downwardArcs = downward.arcs
  let base = Int(offsets[vertices.lowerBound])
  var sums = [Double](repeating: 0, count: Int(offsets[vertices.upperBound]) - base)
  for vertex in vertices {
    let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
    if row.isEmpty { continue }
    let start = UInt32(truncatingIfNeeded: row.lowerBound)
    let width = UInt32(truncatingIfNeeded: row.count)
    for arc in row { marks[Int(targets[arc])] = UInt32(truncatingIfNeeded: arc) }
    if width > 1 {
      for arc in row {
        let second = Int(targets[arc])
        for side in Int(offsets[second])..<Int(offsets[second &+ 1]) {
          let mark = marks[Int(targets[side])]
          guard mark &- start < width else { continue }
          let other = Int(mark)
          sums[arc &- base] += strengths[other] * strengths[side] * factors[Int(targets[side])]
          sums[other &- base] += strengths[arc] * strengths[side] * factors[second]
        }
      }
    }
    for incoming in Int(downwardOffsets[vertex])..<Int(downwardOffsets[vertex + 1]) {
      let first = Int(downwardSources[incoming])
      for side in Int(offsets[first])..<Int(offsets[first &+ 1]) {
        let mark = marks[Int(targets[side])]
        guard mark &- start < width else { continue }
        sums[Int(mark) &- base] +=
          strengths[Int(downwardArcs[incoming])] * strengths[side] * factors[first]
      }
    }
  }
  return sums
}

/// Upward arcs seen from their upper ends.
private struct DownwardArcs {
  /// One more than vertices.
  let offsets: [UInt32]
  let sources: [UInt32]
  let arcs: [UInt32]

  init(of upward: UpwardArcs) {
    let vertexCount = upward.offsets.count - 1
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    for target in upward.targets { starts[Int(target) + 1] &+= 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    var next = starts
    var sources = [UInt32](repeating: 0, count: upward.targets.count)
    var arcs = [UInt32](repeating: 0, count: upward.targets.count)
    var end = 0
    for vertex in 0..<vertexCount {
      let start = end
      end = Int(upward.offsets[vertex + 1])
      for arc in start..<end {
        let target = Int(upward.targets[arc])
        let place = Int(next[target])
        next[target] &+= 1
        sources[place] = UInt32(truncatingIfNeeded: vertex)
        arcs[place] = UInt32(truncatingIfNeeded: arc)
      }
    }
    offsets = starts
    self.sources = sources
    self.arcs = arcs
  }
}
