/// The order of rows by the keys that their relations will have.
enum RelationOrder {
  /// A row, with its key as a number.
  private struct Entry {
    var key: UInt64
    var row: UInt32
  }

  /// The numbers of rows in the order of their keys; as they are when there is too much of everything
  /// for keys to be packed into 64 bits.
  ///
  /// - Complexity: O(rows): a radix sort by 11 bits at a time.
  static func sorted(
    _ rows: [CheckedRow],
    focusCount: Int,
    _ meanings: RelationMeanings
  ) -> [UInt32] {
    func bits(_ count: Int) -> UInt64 {
      UInt64(Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    }
    let entityBits = bits(meanings.entities.count)
    let kindBits = bits(meanings.kinds.count)
    let focusBits = bits(focusCount)
    let total = 2 * entityBits + kindBits + focusBits
    let places = 0..<UInt32(truncatingIfNeeded: rows.count)
    guard total <= 64 else { return Array(places) }
    var entries: [Entry] = []
    entries.reserveCapacity(rows.count)
    var isSorted = true
    var last: UInt64 = 0
    for place in places {
      let row = rows[Int(place)]
      let ends = (UInt64(row.from) << kindBits | UInt64(row.kind)) << entityBits | UInt64(row.to)
      let key = ends << focusBits | UInt64(row.focus)
      entries.append(Entry(key: key, row: place))
      isSorted = isSorted && last <= key
      last = key
    }
    if isSorted { return Array(places) }
    let radix: UInt64 = 11
    let mask: UInt64 = (1 << radix) - 1
    var other = entries
    for shift in stride(from: 0, to: total, by: Int(radix)) {
      var starts = [Int](repeating: 0, count: Int(mask) + 2)
      for entry in entries { starts[Int(entry.key >> shift & mask) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for entry in entries {
        let digit = Int(entry.key >> shift & mask)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&entries, &other)
    }
    return entries.map(\.row)
  }
}

/// The lists of focus areas of all parts, in the order of keys.
struct FocusLists: Sendable {
  private(set) var lists: [[FocusArea.ID]] = []
  private(set) var keys = KeyTexts()
  /// For each part the numbers here of its lists.
  private(set) var numbers: [[UInt32]]

  init(_ parts: [[[FocusArea.ID]]]) {
    func name(_ list: [FocusArea.ID]) -> String { list.map(\.rawValue).joined(separator: "+") }
    var named: [String: [FocusArea.ID]] = [:]
    for list in parts.joined() { named[name(list)] = list }
    var places: [String: UInt32] = [:]
    for (place, entry) in named.sorted(by: { $0.key < $1.key }).enumerated() {
      places[entry.key] = UInt32(place)
      lists.append(entry.value)
      keys.append(entry.key)
    }
    numbers = parts.map { $0.map { places[name($0)] ?? 0 } }
  }

  /// The same in memory of their own: cores that count references to the same list wait for each
  /// other.
  func copied() -> [[FocusArea.ID]] {
    lists.map { list in list.map { FocusArea.ID(String(decoding: Array($0.rawValue.utf8), as: UTF8.self)) } }
  }
}
