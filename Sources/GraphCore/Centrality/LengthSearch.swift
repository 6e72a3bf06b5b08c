/// Shortest paths from one vertex at a time where arcs have lengths, and how many there are.
///
/// Distances that differ by less than 10⁻¹⁰ of themselves are taken for equal, as in igraph: by
/// sums of decimal fractions, which have no exact sum in binary, 0.1 + 0.2 ties with 0.3.
struct LengthSearch {
  struct State {
    var distance: Double
    var paths: Double
  }

  static let tolerance = 1e-10

  let rows: TwoWayRows

  /// By number; infinitely far where the search has not come.
  private(set) var states: [State]

  /// The numbers reached, each after those that paths to it lead through; the source first.
  var order: ArraySlice<UInt32> { numbers[..<reachedCount] }

  /// The places in the rows of the arcs with which shortest paths come in at each of the numbers
  /// reached, in their order: `entryStarts[place] ..< entryStarts[place + 1]`.
  private(set) var entries: [UInt32]
  private(set) var entryStarts: [Int]

  /// The numbers reached, and room for all.
  private var numbers: [UInt32]
  private var reachedCount = 0

  /// The places of the arcs from the vertices last reached by which others are nearer.
  private var shortcuts: [UInt32]

  /// What the queue holds and has held.
  private var waiting: [DistanceEntry]
  private var queue: DistanceQueue

  /// - Parameter back: The same arcs as `rows`, seen from their other ends.
  /// - Precondition: The rows have lengths.
  init(_ rows: SearchRows, back: SearchRows, isDirected: Bool) {
    precondition(rows.lengths.count == rows.arcCount, "one length an arc")
    self.rows = isDirected ? TwoWayRows(rows, back: back) : TwoWayRows(symmetric: rows)
    states = Array(repeating: State(distance: .infinity, paths: 0), count: rows.vertexCount)
    entryStarts = Array(repeating: 0, count: rows.vertexCount + 1)
    // And one place to write to in vain.
    numbers = Array(repeating: 0, count: rows.vertexCount + 1)
    entries = Array(repeating: 0, count: rows.arcCount + 1)
    shortcuts = entries
    // Each arc brings its end nearer once at most; and the source.
    waiting = Array(repeating: DistanceEntry(), count: rows.arcCount + 1)
    queue = DistanceQueue(for: rows)
  }

  /// - Returns: The number of shortest paths to all vertices.
  @discardableResult
  mutating func run(from source: Int) -> Double {
    for number in states.indices { states[number] = State(distance: .infinity, paths: 0) }
    states[source] = State(distance: 0, paths: 1)
    queue.removeAll()
    let (count, paths) = Self.run(
      rows,
      &queue,
      &states,
      &numbers,
      &entries,
      &entryStarts,
      &shortcuts,
      &waiting,
      from: source
    )
    reachedCount = count
    return paths
  }

  /// Apart from `self`, so that the arrays are looked up once a search and not at each vertex.
  ///
  /// - Returns: The number of vertices reached, and that of paths.
  private static func run(
    _ rows: TwoWayRows,
    _ queue: inout DistanceQueue,
    _ states: inout [State],
    _ numbers: inout [UInt32],
    _ entries: inout [UInt32],
    _ entryStarts: inout [Int],
    _ shortcuts: inout [UInt32],
    _ waiting: inout [DistanceEntry],
    from source: Int
  ) -> (reached: Int, paths: Double) {
    var states = states.mutableSpan
    var numbers = numbers.mutableSpan
    var entries = entries.mutableSpan
    var entryStarts = entryStarts.mutableSpan
    var shortcuts = shortcuts.mutableSpan
    var waiting = waiting.mutableSpan
    var pathCount = 0.0
    var entryCount = 0
    var used = 1
    waiting[0] = DistanceEntry(distance: 0, number: UInt32(truncatingIfNeeded: source))
    queue.push(0..<1, of: &waiting)
    var (done, reached) = (0, 0)
    while queue.popNearest(from: waiting.span, states.span, to: &numbers, &reached) {
      var shortcutCount = 0
      while done < reached {
        let number = Int(numbers[done])
        let found = Self.look(
          around: number,
          rows,
          states.span,
          &entries,
          entryCount,
          &shortcuts,
          shortcutCount
        )
        entryCount = Int(found.counts[0])
        shortcutCount = Int(found.counts[1])
        states[number].paths = found.paths
        pathCount += found.paths
        done += 1
        entryStarts[done] = entryCount
      }
      let first = used
      for shortcut in 0..<shortcutCount {
        let arc = Int(shortcuts[shortcut])
        let target = rows.targets[arc]
        let distance = states[Int(rows.sources[arc])].distance + rows.lengths[arc][1]
        // Unless another of those last reached is nearer to it.
        guard distance < states[Int(target)].distance else { continue }
        states[Int(target)].distance = distance
        waiting[used] = DistanceEntry(distance: distance, number: target)
        used += 1
      }
      queue.push(first..<used, of: &waiting)
    }
    return (reached, pathCount)
  }

  /// Adds up the paths to a vertex over those that are before it on them, which are done, and lists
  /// the arcs from these, and those by which others are nearer.
  ///
  /// - Returns: The number of entries then, that of the latter arcs, and the number of paths.
  @inline(__always)
  private static func look(
    around number: Int,
    _ rows: TwoWayRows,
    _ states: Span<State>,
    _ entries: inout MutableSpan<UInt32>,
    _ entryCount: Int,
    _ shortcuts: inout MutableSpan<UInt32>,
    _ shortcutCount: Int
  ) -> (counts: SIMD2<Int64>, paths: Double) {
    let targets = rows.targets.span
    let lengths = rows.lengths.span
    let distance = states[number].distance
    let longest = min(distance * (1 + tolerance), distance + rows.shortest / 2).nextUp
    var paths = SIMD2(states[number].paths, 0)
    var counts = SIMD2(Int64(entryCount), Int64(shortcutCount))
    for arc in Int(rows.offsets[number])..<Int(rows.offsets[number + 1]) {
      let other = states[Int(targets[arc])]
      // Whether a shortest path comes in from the other, and whether it is nearer from here. As a
      // vector, which leaves no branches to be guessed wrong: that halves the time.
      let reached = SIMD2(other.distance, distance) + lengths[arc]
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

  /// The numbers whose rows they are in.
  let sources: [UInt32]

  /// How long it is from the other end, and to there; infinite where the arc leads the other way.
  let lengths: [SIMD2<Double>]

  /// The least length of all.
  let shortest: Double

  /// Which arc of the vertices' rows of arcs to them each is, or nothing where rows are the same.
  private let arcsBack: [UInt32]

  /// Where each arc to a vertex is one from it as well.
  init(symmetric rows: SearchRows) {
    offsets = rows.offsets
    targets = rows.targets
    sources = Self.sources(offsets)
    lengths = rows.lengths.map { SIMD2(repeating: $0) }
    arcsBack = []
    shortest = rows.lengths.min() ?? .infinity
  }

  init(_ rows: SearchRows, back: SearchRows) {
    var targets: [UInt32] = []
    var lengths: [SIMD2<Double>] = []
    var arcsBack: [UInt32] = []
    for number in 0..<rows.vertexCount {
      targets += rows.targets[rows.arcs(at: number)]
      targets += back.targets[back.arcs(at: number)]
      lengths += rows.lengths[rows.arcs(at: number)].lazy.map { SIMD2(.infinity, $0) }
      lengths += back.lengths[back.arcs(at: number)].lazy.map { SIMD2($0, .infinity) }
      arcsBack += repeatElement(0, count: rows.arcs(at: number).count)
      arcsBack += back.arcs(at: number).lazy.map { UInt32(truncatingIfNeeded: $0) }
    }
    offsets = zip(rows.offsets, back.offsets).map { $0 + $1 }
    self.targets = targets
    sources = Self.sources(offsets)
    self.lengths = lengths
    self.arcsBack = arcsBack
    shortest = rows.lengths.min() ?? .infinity
  }

  private static func sources(_ offsets: [UInt32]) -> [UInt32] {
    zip(offsets, offsets.dropFirst()).enumerated().flatMap { number, row in
      repeatElement(UInt32(truncatingIfNeeded: number), count: Int(row.1 - row.0))
    }
  }

  /// The place among arcs to vertices of the one that is at `place` here.
  @inline(__always)
  func arcBack(_ place: Int) -> Int {
    arcsBack.isEmpty ? place : Int(arcsBack[place])
  }
}
