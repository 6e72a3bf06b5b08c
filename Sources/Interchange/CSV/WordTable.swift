/// Words as they are met in a text, each with a number from 1 in the order in which it was first.
///
/// A table with open addressing, for texts that are not kept: the words are.
struct WordTable: Sendable {
  private struct Entry {
    /// The first and the last eight bytes of the word, or of fewer all.
    var first: UInt64
    var last: UInt64
    var start: UInt32
    var length: UInt32
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Numbers of entries; 0 is an empty place. A power of two of them, half of them empty.
  private var table = [UInt32](repeating: 0, count: 1 << 10)

  /// The number of the word in a range of the text.
  ///
  /// - Parameter text: Has eight bytes more behind the range.
  @inline(__always)
  mutating func number(from start: Int, count: Int, in text: borrowing RawSpan) -> UInt32 {
    let entry: Entry
    if count <= 8 {
      let word = text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      let first = word & (UInt64.max >> UInt64(64 &- 8 &* count))
      entry = Entry(first: first, last: 0, start: 0, length: UInt32(truncatingIfNeeded: count))
    } else {
      entry = Entry(
        first: text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self),
        last: text.unsafeLoadUnaligned(fromByteOffset: start &+ count &- 8, as: UInt64.self),
        start: 0,
        length: UInt32(truncatingIfNeeded: count)
      )
    }
    let mask = table.count &- 1
    var place = Self.hash(entry) & mask
    while table[place] > 0 {
      let number = table[place]
      let other = entries[Int(number &- 1)]
      if other.first == entry.first, other.last == entry.last, other.length == entry.length,
        count <= 16 || isEqual(other, text, start)
      {
        return number
      }
      place = (place &+ 1) & mask
    }
    return add(entry, from: start, in: text, at: place)
  }

  @inline(never)
  private mutating func add(
    _ entry: Entry,
    from start: Int,
    in text: borrowing RawSpan,
    at place: Int
  ) -> UInt32 {
    var entry = entry
    entry.start = UInt32(truncatingIfNeeded: bytes.count)
    for offset in 0..<Int(entry.length) {
      bytes.append(text.unsafeLoad(fromByteOffset: start + offset, as: UInt8.self))
    }
    entries.append(entry)
    let number = UInt32(truncatingIfNeeded: entries.count)
    table[place] = number
    if entries.count * 2 > table.count { grow() }
    return number
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    let mask = table.count &- 1
    for (number, entry) in entries.enumerated() {
      var place = Self.hash(entry) & mask
      while table[place] > 0 { place = (place &+ 1) & mask }
      table[place] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  private func isEqual(_ entry: Entry, _ text: borrowing RawSpan, _ start: Int) -> Bool {
    for offset in 8..<(Int(entry.length) - 8)
    where bytes[Int(entry.start) + offset]
      != text.unsafeLoad(fromByteOffset: start + offset, as: UInt8.self)
    {
      return false
    }
    return true
  }

  /// All bits of a key in the lower ones: both halves of a product of 128 bits.
  @inline(__always)
  private static func hash(_ entry: Entry) -> Int {
    let product = (entry.first ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: entry.last ^ 0xE703_7ED1_A0B4_28DB)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
  }

  /// Every word at its number; the empty one at 0.
  var words: [String] {
    [""]
      + entries.map { entry in
        String(
          decoding: bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)],
          as: UTF8.self
        )
      }
  }
}
