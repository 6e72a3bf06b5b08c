/// A vertex that may be at a distance.
struct DistanceEntry {
  var distance = 0.0
  var number: UInt32 = 0

  /// The place of the next in the same bucket.
  var next = UInt32.max
}

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

  mutating func removeAll() {
    buckets.removeAll()
    heap.removeAll()
  }

  /// A vertex that is in the queue already comes out at the nearer distance only.
  @inline(__always)
  mutating func push(
    _ places: Range<Int>,
    of entries: inout MutableSpan<DistanceEntry>
  ) {
    if usesBuckets {
      buckets.push(places, of: &entries)
    } else {
      for place in places { heap.push(entries[place].number, at: entries[place].distance) }
    }
  }

  /// Appends to `numbers`, of which there are `count`, one or more vertices that no other in the
  /// queue is before on a shortest path, nor one of them before another.
  ///
  /// - Returns: Whether there were any.
  @inline(__always)
  mutating func popNearest(
    from entries: Span<DistanceEntry>,
    _ states: Span<LengthSearch.State>,
    to numbers: inout MutableSpan<UInt32>,
    _ count: inout Int
  ) -> Bool {
    if usesBuckets { return buckets.popNearest(from: entries, states, to: &numbers, &count) }
    while let entry = heap.pop() {
      // Otherwise it has come nearer since, and is done.
      guard entry.distance == states[Int(entry.number)].distance else { continue }
      numbers[count] = entry.number
      count += 1
      return true
    }
    return false
  }
}

/// Buckets a little narrower than the shortest arc: no path leads from a vertex to another in its
/// bucket, so all in the nearest bucket are final, in any order.
///
/// E. V. Denardo and B. L. Fox, "Shortest-route methods: 1. Reaching, pruning, and buckets",
/// *Operations Research* 27(1), 1979, [doi:10.1287/opre.27.1.161](https://doi.org/10.1287/opre.27.1.161).
private struct DistanceBuckets {
  private static let none = UInt32.max

  private var perLength = 1.0

  /// The place of the last entry of each bucket. As many as the longest arc spans, used over and over
  /// again.
  private var lasts: [UInt32] = [none]

  /// The bucket after the nearest one.
  private var nextBucket = 0

  /// The number of entries in all.
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
  }

  mutating func removeAll() {
    if waiting > 0 { for slot in lasts.indices { lasts[slot] = Self.none } }
    nextBucket = 0
    waiting = 0
  }

  @inline(__always)
  mutating func push(
    _ places: Range<Int>,
    of entries: inout MutableSpan<DistanceEntry>
  ) {
    let perLength = perLength
    var lasts = lasts.mutableSpan
    for place in places {
      let slot = Int(entries[place].distance * perLength) & (lasts.count - 1)
      entries[place].next = lasts[slot]
      lasts[slot] = UInt32(truncatingIfNeeded: place)
    }
    waiting += places.count
  }

  @inline(__always)
  mutating func popNearest(
    from entries: Span<DistanceEntry>,
    _ states: Span<LengthSearch.State>,
    to numbers: inout MutableSpan<UInt32>,
    _ count: inout Int
  ) -> Bool {
    let start = count
    var end = start
    while end == start, waiting > 0 {
      let slot = nextBucket & (lasts.count - 1)
      var next = lasts[slot]
      lasts[slot] = Self.none
      nextBucket += 1
      while next != Self.none {
        let entry = entries[Int(next)]
        // Otherwise it has come nearer since, and is done. Written in any case.
        numbers[end] = entry.number
        end += entry.distance == states[Int(entry.number)].distance ? 1 : 0
        next = entry.next
        waiting -= 1
      }
    }
    count = end
    return end > start
  }
}

/// A heap in which each vertex has four below it that are not nearer.
struct DistanceHeap {
  struct Entry {
    let distance: Double
    let number: UInt32
  }

  private var entries: [Entry] = []

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

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

  mutating func pop() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty { sink(last) }
    return first
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
