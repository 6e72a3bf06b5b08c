/// Finds arcs that no shortest path leads over: there is a shorter way between their ends.
///
///     //       1
///     //   1 / ‾ \ 2          3 is less than 4: the arc from 0 to 2 leads to nothing
///     //    0 ─── 2
///     //       4
///
/// In networks whose lengths differ much a third of all arcs may be such, and every one of them is
/// found once instead of being looked at from every source: from either end the search goes as far as
/// to the middle. Not all are found, as it gives up where there are too many arcs on the way.
struct DetourSearch {
  /// The vertices that the search came to from each of some vertices, nearest first.
  struct Surroundings {
    private(set) var starts: [Int] = [0]
    private(set) var numbers: [UInt32] = []
    private(set) var distances: [Double] = []

    fileprivate mutating func append(_ number: UInt32, at distance: Double) {
      numbers.append(number)
      distances.append(distance)
    }

    fileprivate mutating func endVertex() {
      starts.append(numbers.count)
    }

    fileprivate mutating func append(_ others: Self) {
      let start = numbers.count
      numbers += others.numbers
      distances += others.distances
      starts += others.starts.dropFirst().map { start + $0 }
    }
  }

  private let rows: SearchRows
  private let arcLimit: Int

  /// How many surroundings of a vertex to keep: those of a hub are read from each of its neighbours.
  private let nearbyLimit: Int

  /// By how much an arc must be longer than the way around it, so that the two are not taken for
  /// equal at the end of any path: more than the tolerance of a distance that no path exceeds.
  private let margin: Double

  /// By number: infinitely far where the search has not come.
  private var states: [LengthSearch.State]

  /// The numbers it has come to, and of these the ones whose arcs it has looked at, nearest first.
  private var reached: [UInt32] = []
  private var order: [UInt32] = []
  private var queue = DistanceHeap()

  /// - Parameter arcLimit: How many arcs to look at from each vertex, its own apart.
  init(_ rows: SearchRows, arcLimit: Int) {
    self.rows = rows
    self.arcLimit = arcLimit
    nearbyLimit = min(64, arcLimit)
    margin =
      2 * LengthSearch.tolerance * (rows.lengths.max() ?? 0) * Double(rows.vertexCount)
    let unreached = LengthSearch.State(distance: .infinity, paths: 0)
    states = Array(repeating: unreached, count: rows.vertexCount)
  }

  /// The vertices up to half as far from each of `numbers` as the longest arc there is long.
  mutating func surroundings(of numbers: Range<Int>) -> Surroundings {
    var surroundings = Surroundings()
    for number in numbers {
      run(from: number)
      for near in order { surroundings.append(near, at: states[Int(near)].distance) }
      surroundings.endVertex()
    }
    return surroundings
  }

  /// Whether each arc from `numbers` may be on a shortest path.
  ///
  /// - Parameter surroundings: Those of all vertices, along the arcs against their direction.
  mutating func mayBeShortest(
    from numbers: Range<Int>,
    before surroundings: Surroundings
  ) -> [Bool] {
    var mayBeShortest: [Bool] = []
    for number in numbers {
      run(from: number)
      for arc in rows.arcs(at: number) {
        let target = Int(rows.targets[arc])
        let limit = rows.lengths[arc] - margin
        let isLonger = (surroundings.starts[target]..<surroundings.starts[target + 1]).contains {
          let middle = Int(surroundings.numbers[$0])
          return states[middle].distance + surroundings.distances[$0] < limit
        }
        mayBeShortest.append(!isLonger)
      }
    }
    return mayBeShortest
  }

  private mutating func run(from source: Int) {
    for number in reached { states[Int(number)].distance = .infinity }
    reached.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    let arcs = rows.arcs(at: source)
    // A single arc has no way around it.
    guard arcs.count > 1 else { return }
    let longest = arcs.reduce(0) { max($0, rows.lengths[$1]) }
    var arcCount = 0
    states[source].distance = 0
    reached.append(UInt32(truncatingIfNeeded: source))
    queue.removeAll()
    queue.push(UInt32(truncatingIfNeeded: source), at: 0)
    while arcCount < arcLimit, order.count < nearbyLimit, let entry = queue.pop() {
      let number = Int(entry.number)
      let start = entry.distance
      // Otherwise it has come nearer since, and is done.
      guard start == states[number].distance else { continue }
      order.append(entry.number)
      if number != source {
        // Not over a hub, which is near to too many.
        guard arcCount + rows.arcs(at: number).count <= arcLimit else { continue }
        arcCount += rows.arcs(at: number).count
      }
      for arc in rows.arcs(at: number) {
        let target = rows.targets[arc]
        let distance = start + rows.lengths[arc]
        let known = states[Int(target)].distance
        guard distance < min(longest, known) else { continue }
        if known == .infinity { reached.append(target) }
        states[Int(target)].distance = distance
        if distance <= longest / 2 { queue.push(target, at: distance) }
      }
    }
  }
}

extension SearchRows {
  /// These rows without arcs that are longer than another way between their ends.
  ///
  /// - Parameters:
  ///   - back: The same arcs seen from their other ends.
  ///   - searches: From how many vertices paths along these rows are sought afterwards: the more,
  ///     the more it pays to look for such arcs first.
  /// - Complexity: O(*n* + *m*), as no more than 400 arcs are looked at around each vertex.
  func withoutDetouredArcs(
    back: SearchRows,
    isDirected: Bool,
    searches: Int,
    _ workers: Workers
  ) async throws(CancellationError) -> SearchRows {
    guard !lengths.isEmpty else { return self }
    let arcLimit = min(400, searches * arcCount / (4 * vertexCount))
    let parts = Workers.partCount(items: vertexCount, resultLength: 1)
    // A small share of the whole, of which nobody is told how far it has come.
    let workers = Workers(count: workers.count)
    let nearby = try await workers.map(
      parts: parts,
      scratch: { DetourSearch(back, arcLimit: arcLimit) }
    ) { (part, search) throws(CancellationError) in
      search.surroundings(of: Workers.items(vertexCount, ofPart: part, of: parts))
    }
    var surroundings = DetourSearch.Surroundings()
    for part in nearby { surroundings.append(part) }
    let all = surroundings
    let kept = try await workers.map(
      parts: parts,
      scratch: { DetourSearch(self, arcLimit: arcLimit) }
    ) { (part, search) throws(CancellationError) in
      search.mayBeShortest(
        from: Workers.items(vertexCount, ofPart: part, of: parts),
        before: all
      )
    }.flatMap(\.self)
    // Of two arcs against each other either may have been found out first.
    return keeping(isDirected ? kept : symmetric(kept) { $0 && $1 })
  }
}
