/// The order of rows by the keys that their relations will have.
enum RelationOrder {
  /// A row of a part, with its key as a number.
  struct Entry: Sendable {
    /// 0 where keys cannot be packed.
    fileprivate(set) var key: UInt64
    var row: UInt32
    var part: UInt32
  }

  /// The rows of all parts in the order of their keys; as they are, and not by key, when there is too
  /// much of everything for keys to be packed into 64 bits.
  ///
  /// - Complexity: O(rows): a radix sort by at most 13 bits at a time, of each part by a core of its own, and
  ///   a merge of the parts.
  static func sorted(
    _ parts: [[CheckedRow]],
    focusCount: Int,
    _ meanings: RelationMeanings
  ) -> (entries: [Entry], isByKey: Bool) {
    func bits(_ count: Int) -> UInt64 {
      UInt64(Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    }
    let entityBits = bits(meanings.entities.count)
    let kindBits = bits(meanings.kinds.count)
    let focusBits = bits(focusCount)
    let total = 2 * entityBits + kindBits + focusBits
    let sorted = concurrently(parts.count) { part in
      var entries: [Entry] = []
      entries.reserveCapacity(parts[part].count)
      for (place, row) in parts[part].enumerated() {
        let ends = (UInt64(row.from) << kindBits | UInt64(row.kind)) << entityBits | UInt64(row.to)
        entries.append(
          Entry(
            key: total > 64 ? 0 : ends << focusBits | UInt64(row.focus),
            row: UInt32(truncatingIfNeeded: place),
            part: UInt32(truncatingIfNeeded: part)
          )
        )
      }
      sort(&entries, bits: total > 64 ? 0 : total)
      return entries
    }
    return (sorted.dropFirst().reduce(sorted.first ?? []) { merging($0, $1) }, total <= 64)
  }

  /// Least digit first.
  private static func sort(_ entries: inout [Entry], bits: UInt64) {
    if entries.indices.dropFirst().allSatisfy({ entries[$0 - 1].key <= entries[$0].key }) { return }
    // As many bits at a time as make the passes fewest, up to 13: their counts fit into a core's cache.
    let passes = max(1, (bits + 12) / 13)
    let radix = max(1, (bits + passes - 1) / passes)
    let mask: UInt64 = (1 << radix) - 1
    var other = entries
    for shift in stride(from: 0, to: bits, by: Int(radix)) {
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
  }

  private static func merging(_ first: [Entry], _ second: [Entry]) -> [Entry] {
    var merged: [Entry] = []
    merged.reserveCapacity(first.count + second.count)
    var place = 0
    for entry in second {
      while place < first.count, first[place].key <= entry.key {
        merged.append(first[place])
        place += 1
      }
      merged.append(entry)
    }
    merged += first[place...]
    return merged
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
    lists.map { list in
      list.map { FocusArea.ID(String(decoding: Array($0.rawValue.utf8), as: UTF8.self)) }
    }
  }
}
