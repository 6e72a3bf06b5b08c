/// Vertices by their distance, the nearest first, in buckets or, where lengths differ too much for
/// these, in a heap.
struct DistanceQueue {
  private var buckets: DistanceBuckets
  private var heap = DistanceHeap()
  private let usesBuckets: Bool

  /// - Parameter rows: The arcs that distances add up along.
  init(for rows: SearchRows) {
    let suitable = DistanceBuckets(for: rows)
    usesBuckets = suitable != nil
    buckets = suitable ?? DistanceBuckets()
  }

  /// A vertex that is in the queue already comes out at the nearer distance only.
  @inline(__always)
  mutating func push(_ number: UInt32, at distance: Double) {
    if usesBuckets {
      buckets.push(number, at: distance)
    } else {
      heap.push(number, at: distance)
    }
  }

  /// A vertex that no other in the queue is before on a shortest path.
  @inline(__always)
  mutating func pop(_ states: [LengthSearch.State]) -> Int? {
    usesBuckets ? buckets.pop(states) : heap.pop(states)
  }
}

/// Buckets a little narrower than the shortest arc: no path leads from a vertex to another in its
/// bucket, so all in the nearest bucket are final, in any order.
///
/// E. V. Denardo and B. L. Fox, "Shortest-route methods: 1. Reaching, pruning, and buckets",
/// *Operations Research* 27(1), 1979, [doi:10.1287/opre.27.1.161](https://doi.org/10.1287/opre.27.1.161).
private struct DistanceBuckets {
  private struct Entry {
    var distance = 0.0
    var number: UInt32 = 0
    /// The next in the same bucket.
    var next = none
  }

  private static let none = UInt32.max

  private var perLength = 1.0

  /// The last entry of each bucket. As many as the longest arc spans, used over and over again.
  private var lasts: [UInt32] = [none]

  /// As many as there may be.
  private var entries: [Entry] = []
  private var used = 0

  /// The bucket after the nearest one, and what is left of that.
  private var nextBucket = 0
  private var rest = none
  private var waiting = 0

  init() {}

  /// Nothing if lengths differ so much that most buckets would be empty, or that distances could
  /// grow to where two equal ones, by their tolerance, are not in neighbouring buckets.
  init?(for rows: SearchRows) {
    guard let shortest = rows.lengths.min(), let longest = rows.lengths.max() else { return nil }
    let ratio = longest / shortest
    guard ratio <= 1024, ratio * Double(rows.vertexCount) < 1e7 else { return nil }
    perLength = 1 / (0.999 * shortest)
    guard perLength.isNormal, longest.isNormal, shortest.isNormal else { return nil }
    var count = 1
    while Double(count) < ratio / 0.999 + 3 { count *= 2 }
    lasts = Array(repeating: Self.none, count: count)
    // Each arc brings its end nearer once at most; and the source.
    entries = Array(repeating: Entry(), count: rows.arcCount + 1)
  }

  @inline(__always)
  mutating func push(_ number: UInt32, at distance: Double) {
    let slot = Int(distance * perLength) & (lasts.count - 1)
    entries[used] = Entry(distance: distance, number: number, next: lasts[slot])
    lasts[slot] = UInt32(truncatingIfNeeded: used)
    used += 1
    waiting += 1
  }

  @inline(__always)
  mutating func pop(_ states: [LengthSearch.State]) -> Int? {
    while true {
      while rest != Self.none {
        let entry = entries[Int(rest)]
        rest = entry.next
        waiting -= 1
        // Otherwise it has come nearer since, and is done.
        if entry.distance == states[Int(entry.number)].distance { return Int(entry.number) }
      }
      guard waiting > 0 else {
        used = 0
        nextBucket = 0
        return nil
      }
      let slot = nextBucket & (lasts.count - 1)
      rest = lasts[slot]
      lasts[slot] = Self.none
      nextBucket += 1
    }
  }
}

/// A heap in which each vertex has four below it that are not nearer.
private struct DistanceHeap {
  private struct Entry {
    let distance: Double
    let number: UInt32
  }

  private var entries: [Entry] = []

  mutating func push(_ number: UInt32, at distance: Double) {
    let entry = Entry(distance: distance, number: number)
    entries.append(entry)
    var hole = entries.count - 1
    while hole > 0, distance < entries[(hole - 1) / 4].distance {
      entries[hole] = entries[(hole - 1) / 4]
      hole = (hole - 1) / 4
    }
    entries[hole] = entry
  }

  mutating func pop(_ states: [LengthSearch.State]) -> Int? {
    while let first = entries.first, let last = entries.popLast() {
      if !entries.isEmpty { sink(last) }
      // Otherwise it has come nearer since, and is done.
      if first.distance == states[Int(first.number)].distance { return Int(first.number) }
    }
    return nil
  }

  /// Moves the nearest below up in place of the first, and so on, until `entry` fits.
  private mutating func sink(_ entry: Entry) {
    var hole = 0
    while 4 * hole + 1 < entries.count {
      var least = 4 * hole + 1
      for child in least..<min(least + 4, entries.count)
      where entries[child].distance < entries[least].distance {
        least = child
      }
      guard entries[least].distance < entry.distance else { break }
      entries[hole] = entries[least]
      hole = least
    }
    entries[hole] = entry
  }
}
