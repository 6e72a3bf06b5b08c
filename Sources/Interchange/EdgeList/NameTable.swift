internal import Foundation

/// Names as they are met in a text, each with a number in the order in which it was first.
///
/// A table with open addressing. Names of up to eight bytes are their own key; of longer ones the
/// key is a hash, and the text settles whether they are the same.
struct NameTable: Sendable {
  private struct Entry {
    var key: UInt64
    var start: UInt32
    /// In bytes; long names say by it that their key is a hash.
    var length: UInt32

    var range: Range<Int> { Int(start)..<(Int(start) &+ Int(length)) }
  }

  private var entries: [Entry] = []
  /// Numbers of entries plus one; 0 is an empty place. A power of two of them, half of them empty.
  private var table = [UInt32](repeating: 0, count: 64)

  var count: Int { entries.count }

  /// Where in the text the name of a number was first met.
  func range(of number: Int) -> Range<Int> { entries[number].range }

  /// The number of the name in a range of the text; `nil` when it is not UTF-8.
  mutating func number(of range: Range<Int>, in text: Span<UInt8>) -> UInt32? {
    let entry = Entry(
      key: Self.key(of: range, in: text),
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      length: UInt32(truncatingIfNeeded: range.count)
    )
    let mask = table.count &- 1
    var place = Self.hash(entry.key) & mask
    while table[place] > 0 {
      let other = entries[Int(table[place] &- 1)]
      if other.key == entry.key, other.length == entry.length,
        entry.length <= 8 || Self.isEqual(text, other.range, entry.range)
      {
        return table[place] &- 1
      }
      place = (place &+ 1) & mask
    }
    guard Self.isText(text, range) else { return nil }
    entries.append(entry)
    table[place] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > table.count { grow() }
    return UInt32(truncatingIfNeeded: entries.count &- 1)
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    let mask = table.count &- 1
    for number in entries.indices {
      var place = Self.hash(entries[number].key) & mask
      while table[place] > 0 { place = (place &+ 1) & mask }
      table[place] = UInt32(truncatingIfNeeded: number &+ 1)
    }
  }

  /// Up to eight bytes as a number in the order of their text; a hash of more.
  private static func key(of range: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    if range.count <= 8 {
      for place in range { key = key << 8 | UInt64(text[place]) }
      return key << UInt64((8 &- range.count) &* 8)
    }
    // FNV-1a, 64 bits.
    key = 0xcbf2_9ce4_8422_2325
    for place in range { key = (key ^ UInt64(text[place])) &* 0x100_0000_01b3 }
    return key
  }

  /// All bits of a key in the lower ones; G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
  /// pseudorandom number generators", *OOPSLA* 2014,
  /// [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195).
  private static func hash(_ key: UInt64) -> Int {
    var mixed = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 1)
  }

  private static func isEqual(
    _ text: Span<UInt8>,
    _ one: Range<Int>,
    _ other: Range<Int>
  ) -> Bool {
    for offset in 0..<one.count
    where text[one.lowerBound &+ offset] != text[other.lowerBound &+ offset] {
      return false
    }
    return true
  }

  private static func isText(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where text[place] >= 0x80 {
      return String(validating: range.map { text[$0] }, as: UTF8.self) != nil
    }
    return true
  }

  /// The name of a number, in NFC.
  private func name(_ number: Int, in bytes: [UInt8], isCell: Bool) -> String {
    let slice = bytes[entries[number].range]
    var name = String(decoding: slice, as: UTF8.self)
    if isCell, slice.contains(UInt8(ascii: "\"")) { name = name.replacing("\"\"", with: "\"") }
    if slice.contains(where: { $0 >= 0x80 }) { name = name.precomposedStringWithCanonicalMapping }
    return name
  }
}

extension NameTable {
  /// All names of several tables in the order of ``VertexNames``, and for each table the vertices
  /// that its numbers stand for.
  ///
  /// - Parameter areCells: Whether names are as CSV has them, with quotes doubled.
  static func merging(
    _ tables: [NameTable],
    of bytes: [UInt8],
    areCells: Bool = true
  ) -> (names: VertexNames, vertices: [[UInt32]]) {
    var all = NameTable()
    var vertices: [[UInt32]] = []
    for table in tables {
      vertices.append(all.merge(table, of: bytes.span))
    }
    var named: [Named] = []
    named.reserveCapacity(all.count)
    for number in all.entries.indices {
      named.append(Named(all.name(number, in: bytes, isCell: areCells), number: number))
    }
    named.sort()
    // Quotes and NFC make one name of what was two now and then.
    var values: [UInt32] = []
    var texts: [String] = []
    var vertex = [UInt32](repeating: 0, count: all.count)
    for (place, entry) in named.enumerated() {
      if place == 0 || named[place - 1] < entry {
        if let value = entry.value { values.append(value) } else { texts.append(entry.name) }
      }
      vertex[entry.number] = UInt32(truncatingIfNeeded: values.count + texts.count - 1)
    }
    for table in vertices.indices {
      for number in vertices[table].indices {
        vertices[table][number] = vertex[Int(vertices[table][number])]
      }
    }
    return (VertexNames(values: values, texts: texts), vertices)
  }

  /// Adds the names of another table of the same text, and tells their numbers here.
  private mutating func merge(_ other: NameTable, of text: Span<UInt8>) -> [UInt32] {
    if entries.isEmpty {
      self = other
      return Array(0..<UInt32(truncatingIfNeeded: count))
    }
    // What one table took for text is text in all.
    return other.entries.map { number(of: $0.range, in: text) ?? 0 }
  }

  /// A name, with what it is ordered by.
  private struct Named: Comparable {
    let name: String
    let number: Int
    /// What the name says, where it is a whole number as one writes it.
    let value: UInt32?
    /// The first eight bytes.
    let prefix: UInt64

    init(_ name: String, number: Int) {
      self.name = name
      self.number = number
      let value = name.utf8.count <= 7 ? UInt32(name) : nil
      self.value = value.flatMap { String($0) == name ? $0 : nil }
      prefix =
        name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        << UInt64(8 * max(0, 8 - name.utf8.count))
    }

    static func < (one: Self, other: Self) -> Bool {
      switch (one.value, other.value) {
      case (let one?, let other?): one < other
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil):
        one.prefix != other.prefix
          ? one.prefix < other.prefix
          : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
      }
    }

    static func == (one: Self, other: Self) -> Bool { one.name.utf8.elementsEqual(other.name.utf8) }
  }
}
