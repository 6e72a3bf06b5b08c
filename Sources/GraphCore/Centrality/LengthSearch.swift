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

  /// The arcs that paths go along, and the same ones seen from their other ends.
  let rows: SearchRows
  let back: SearchRows

  /// By number; infinitely far where the search has not come.
  private(set) var states: [State]

  /// The numbers reached, each after those that paths to it lead through; the source first.
  private(set) var order: [UInt32] = []

  /// With which arcs of `back` shortest paths come in at each of the numbers reached, in their
  /// order: `entryStarts[place] ..< entryStarts[place + 1]`.
  private(set) var entries: [UInt32]
  private(set) var entryStarts: [Int] = []

  private var queue: DistanceQueue

  /// - Precondition: The rows have lengths.
  init(_ rows: SearchRows, back: SearchRows) {
    precondition(rows.lengths.count == rows.arcCount, "one length an arc")
    self.rows = rows
    self.back = back
    states = Array(repeating: State(distance: .infinity, paths: 0), count: rows.vertexCount)
    // And one place to write to in vain.
    entries = Array(repeating: 0, count: rows.arcCount + 1)
    queue = DistanceQueue(for: rows)
  }

  mutating func run(from source: Int) {
    for number in states.indices { states[number] = State(distance: .infinity, paths: 0) }
    order.removeAll(keepingCapacity: true)
    entryStarts.removeAll(keepingCapacity: true)
    states[source] = State(distance: 0, paths: 1)
    queue.push(source, at: 0, before: .infinity)
    var end = 0
    while let number = queue.pop(states) {
      order.append(UInt32(truncatingIfNeeded: number))
      entryStarts.append(end)
      Self.countPaths(to: number, back, &states, &entries, &end)
      Self.goOn(from: number, rows, &states, &queue)
    }
    entryStarts.append(end)
  }

  /// Adds up the paths to a vertex over those that are before it on them, which are done.
  @inline(__always)
  private static func countPaths(
    to number: Int,
    _ back: SearchRows,
    _ states: inout [State],
    _ entries: inout [UInt32],
    _ end: inout Int
  ) {
    let sources = back.targets.span
    let lengths = back.lengths.span
    var entries = entries.mutableSpan
    let distance = states[number].distance
    let longest = distance * (1 + tolerance)
    var paths = states[number].paths
    var place = end
    for arc in back.arcs(at: number) {
      let source = states[Int(sources[arc])]
      // No branch, which would be guessed wrong too often: written in any case and kept if right.
      let isShortest: UInt64 =
        (source.distance + lengths[arc] <= longest ? 1 : 0) & (source.distance < distance ? 1 : 0)
      entries[place] = UInt32(truncatingIfNeeded: arc)
      place &+= Int(truncatingIfNeeded: isShortest)
      paths += Double(bitPattern: source.paths.bitPattern & (0 &- isShortest))
    }
    end = place
    states[number].paths = paths
  }

  /// Notes which vertices are nearer by way of this one.
  @inline(__always)
  private static func goOn(
    from number: Int,
    _ rows: SearchRows,
    _ states: inout [State],
    _ queue: inout DistanceQueue
  ) {
    let targets = rows.targets.span
    let lengths = rows.lengths.span
    var states = states.mutableSpan
    let distance = states[number].distance
    for arc in rows.arcs(at: number) {
      let target = Int(targets[arc])
      let reached = distance + lengths[arc]
      let known = states[target].distance
      guard reached < known else { continue }
      states[target].distance = reached
      queue.push(target, at: reached, before: known)
    }
  }
}
