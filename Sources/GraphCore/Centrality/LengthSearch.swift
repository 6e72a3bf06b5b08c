/// Shortest paths from one vertex at a time where arcs have lengths, and how many there are.
///
/// Distances that differ by less than 10⁻¹⁰ of themselves are taken for equal, as in igraph: by
/// sums of decimal fractions, which have no exact sum in binary, 0.1 + 0.2 ties with 0.3.
struct LengthSearch {
  struct State {
    var distance: Double
    var paths: Double
  }

  private static let tolerance = 1e-10

  let rows: TwoWayRows

  /// By number; infinitely far where the search has not come.
  private(set) var states: [State]

  /// The numbers reached, each after those that paths to it lead through; the source first.
  private(set) var order: [UInt32] = []

  /// The places in the rows of the arcs with which shortest paths come in at each of the numbers
  /// reached, in their order: `entryStarts[place] ..< entryStarts[place + 1]`.
  private(set) var entries: [UInt32]
  private(set) var entryStarts: [Int] = []

  /// The places of the arcs from the vertex last reached by which others are nearer.
  private var shortcuts: [UInt32]
  private var queue: DistanceQueue

  /// - Parameter back: The same arcs as `rows`, seen from their other ends.
  /// - Precondition: The rows have lengths.
  init(_ rows: SearchRows, back: SearchRows, isDirected: Bool) {
    precondition(rows.lengths.count == rows.arcCount, "one length an arc")
    self.rows = isDirected ? TwoWayRows(rows, back: back) : TwoWayRows(symmetric: rows)
    states = Array(repeating: State(distance: .infinity, paths: 0), count: rows.vertexCount)
    // And one place to write to in vain.
    entries = Array(repeating: 0, count: rows.arcCount + 1)
    shortcuts = Array(repeating: 0, count: rows.arcCount + 1)
    queue = DistanceQueue(for: rows)
  }

  mutating func run(from source: Int) {
    for number in states.indices { states[number] = State(distance: .infinity, paths: 0) }
    order.removeAll(keepingCapacity: true)
    entryStarts.removeAll(keepingCapacity: true)
    states[source] = State(distance: 0, paths: 1)
    queue.push(UInt32(truncatingIfNeeded: source), at: 0)
    var entryCount = 0
    while let number = queue.pop(states) {
      order.append(UInt32(truncatingIfNeeded: number))
      entryStarts.append(entryCount)
      let found = Self.look(around: number, rows, states, &entries, entryCount, &shortcuts)
      entryCount = Int(found.counts[0])
      states[number].paths = found.paths
      let distance = states[number].distance
      for shortcut in 0..<Int(found.counts[1]) {
        let arc = Int(shortcuts[shortcut])
        let target = rows.targets[arc]
        states[Int(target)].distance = distance + rows.lengthsOut[arc]
        queue.push(target, at: distance + rows.lengthsOut[arc])
      }
    }
    entryStarts.append(entryCount)
  }

  /// Adds up the paths to a vertex over those that are before it on them, which are done, and lists
  /// the arcs by which others are nearer.
  ///
  /// - Returns: The number of entries then, that of these arcs, and the number of paths.
  @inline(__always)
  private static func look(
    around number: Int,
    _ rows: TwoWayRows,
    _ states: [State],
    _ entries: inout [UInt32],
    _ entryCount: Int,
    _ shortcuts: inout [UInt32]
  ) -> (counts: SIMD2<Int64>, paths: Double) {
    let targets = rows.targets.span
    let lengthsOut = rows.lengthsOut.span
    let lengthsIn = rows.lengthsIn.span
    var entries = entries.mutableSpan
    var shortcuts = shortcuts.mutableSpan
    let states = states.span
    let distance = states[number].distance
    let longest = min(distance * (1 + tolerance), distance + rows.shortest / 2).nextUp
    var paths = SIMD2(states[number].paths, 0)
    var counts = SIMD2(Int64(entryCount), 0)
    for arc in Int(rows.offsets[number])..<Int(rows.offsets[number + 1]) {
      let other = states[Int(targets[arc])]
      // Whether a shortest path comes in from the other, and whether it is nearer from here. As a
      // vector, which leaves no branches to be guessed wrong: that halves the time.
      let reached = SIMD2(other.distance, distance) + SIMD2(lengthsIn[arc], lengthsOut[arc])
      let isLess = reached .< SIMD2(longest, other.distance)
      paths += SIMD2.zero.replacing(with: SIMD2(repeating: other.paths), where: isLess)
      // Written in any case and kept if right; there are no more of either than arcs. Unchecked,
      // as the check would become such a branch.
      unsafe entries[unchecked: Int(counts[0])] = UInt32(truncatingIfNeeded: arc)
      unsafe shortcuts[unchecked: Int(counts[1])] = UInt32(truncatingIfNeeded: arc)
      counts &-= SIMD2<Int64>.zero.replacing(with: -1, where: isLess)
    }
    return (counts, paths[0])
  }
}

/// The arcs from each vertex and those to it, in one row.
struct TwoWayRows {
  let offsets: [UInt32]

  /// The numbers at the other ends.
  let targets: [UInt32]

  /// How long it is to the other end, and from there; infinite where the arc leads the other way.
  let lengthsOut: [Double]
  let lengthsIn: [Double]

  /// The least length of all.
  let shortest: Double

  /// Which arc of the vertices' rows of arcs to them each is, or nothing where rows are the same.
  private let arcsBack: [UInt32]

  /// Where each arc to a vertex is one from it as well.
  init(symmetric rows: SearchRows) {
    offsets = rows.offsets
    targets = rows.targets
    lengthsOut = rows.lengths
    lengthsIn = rows.lengths
    arcsBack = []
    shortest = rows.lengths.min() ?? .infinity
  }

  init(_ rows: SearchRows, back: SearchRows) {
    var targets: [UInt32] = []
    var lengthsOut: [Double] = []
    var lengthsIn: [Double] = []
    var arcsBack: [UInt32] = []
    for number in 0..<rows.vertexCount {
      targets += rows.targets[rows.arcs(at: number)]
      targets += back.targets[back.arcs(at: number)]
      lengthsOut += rows.lengths[rows.arcs(at: number)]
      lengthsIn += repeatElement(.infinity, count: rows.arcs(at: number).count)
      lengthsOut += repeatElement(.infinity, count: back.arcs(at: number).count)
      lengthsIn += back.lengths[back.arcs(at: number)]
      arcsBack += repeatElement(0, count: rows.arcs(at: number).count)
      arcsBack += back.arcs(at: number).lazy.map { UInt32(truncatingIfNeeded: $0) }
    }
    offsets = zip(rows.offsets, back.offsets).map { $0 + $1 }
    self.targets = targets
    self.lengthsOut = lengthsOut
    self.lengthsIn = lengthsIn
    self.arcsBack = arcsBack
    shortest = rows.lengths.min() ?? .infinity
  }

  /// The place among arcs to vertices of the one that is at `place` here.
  @inline(__always)
  func arcBack(_ place: Int) -> Int {
    arcsBack.isEmpty ? place : Int(arcsBack[place])
  }
}
