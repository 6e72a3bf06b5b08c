/// Breadth-first search from 512 vertices at once: each has a bit, and one visit to an arc serves
/// all whose searches cross it at the same level.
///
/// M. Then, M. Kaufmann, F. Chirigati, T.-A. Hoang-Vu, K. Pham, A. Kemper, T. Neumann and H. T. Vo,
/// "The more the merrier: efficient multi-source graph traversal", *Proceedings of the VLDB
/// Endowment* 8(4), 2014, [doi:10.14778/2735496.2735507](https://doi.org/10.14778/2735496.2735507).
struct ManySourceSearch {
  typealias Lanes = SIMD8<UInt64>

  static let laneCount = 512

  /// The searches that have reached each vertex.
  private var seen: [Lanes]

  /// The searches that reached each vertex at the level last done, and on the level being done.
  private var reached: [Lanes]
  private var arriving: [Lanes]

  /// The vertices that some search reached at the level last done.
  private var frontier: [UInt32] = []

  /// Whether a vertex is among those looked at on the level being done, and these vertices.
  private var isTouched: [Bool]
  private var touched: [UInt32] = []

  init(vertexCount: Int) {
    seen = Array(repeating: .zero, count: vertexCount)
    reached = seen
    arriving = seen
    isTouched = Array(repeating: false, count: vertexCount)
    touched.reserveCapacity(vertexCount)
    frontier.reserveCapacity(vertexCount)
  }

  /// Adds to the summary of each vertex how far it is from `sources`, of which there are at most
  /// ``laneCount``.
  mutating func run(
    from sources: ArraySlice<UInt32>,
    along rows: SearchRows,
    addingTo summaries: inout [DistanceSummary]
  ) throws(CancellationError) {
    for number in seen.indices {
      seen[number] = .zero
      reached[number] = .zero
    }
    frontier.removeAll(keepingCapacity: true)
    for (lane, source) in sources.enumerated() {
      seen[Int(source)][lane / 64] |= 1 << UInt64(lane % 64)
      reached[Int(source)] = seen[Int(source)]
      frontier.append(source)
    }
    var level = 0.0
    var arcsSinceCheck = 0
    while !frontier.isEmpty {
      level += 1
      arcsSinceCheck += spread(along: rows)
      settle(atLevel: level, addingTo: &summaries)
      if arcsSinceCheck > 1 << 20 {
        arcsSinceCheck = 0
        try checkCancellation()
      }
    }
  }

  /// Carries the searches from the frontier over its arcs, and says how many arcs these were.
  private mutating func spread(along rows: SearchRows) -> Int {
    let offsets = rows.offsets
    let targets = rows.targets
    var arcCount = 0
    for number in frontier {
      let lanes = reached[Int(number)]
      reached[Int(number)] = .zero
      let row = Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])
      arcCount += row.count
      for arc in row {
        let target = Int(targets[arc])
        arriving[target] |= lanes
        if !isTouched[target] {
          isTouched[target] = true
          touched.append(targets[arc])
        }
      }
    }
    return arcCount
  }

  /// Makes the vertices that were reached for the first time the frontier.
  private mutating func settle(atLevel level: Double, addingTo summaries: inout [DistanceSummary]) {
    frontier.removeAll(keepingCapacity: true)
    for number in touched {
      let index = Int(number)
      let fresh = arriving[index] & ~seen[index]
      arriving[index] = .zero
      isTouched[index] = false
      guard fresh != .zero else { continue }
      seen[index] |= fresh
      reached[index] = fresh
      frontier.append(number)
      let count = fresh.bitCount
      summaries[index].reached += count
      summaries[index].sum += Double(count) * level
      summaries[index].reciprocals += Double(count) / level
      summaries[index].longest = max(summaries[index].longest, level)
    }
    touched.removeAll(keepingCapacity: true)
  }
}

extension SIMD8<UInt64> {
  /// How many of the 512 bits are set. In bytes, and the bytes of all words together: a processor
  /// without an instruction for it does not count word by word.
  fileprivate var bitCount: Int {
    var bits = self
    bits = bits &- ((bits &>> 1) & 0x5555_5555_5555_5555)
    bits = (bits & 0x3333_3333_3333_3333) &+ ((bits &>> 2) & 0x3333_3333_3333_3333)
    bits = (bits &+ (bits &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
    // At most 8 · 8 = 64 in each byte, so at most 2 · 64 + … = 512 in the sum of two bytes.
    let bytes = bits.wrappedSum()
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ ((bytes &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
