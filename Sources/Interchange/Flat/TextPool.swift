/// Where a text lies in a ``TextPool``.
struct TextPlace: Hashable, Sendable {
  var start: UInt32
  /// In bytes.
  var count: UInt32

  /// Where nothing is said.
  static let none = TextPlace(start: .max, count: 0)

  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    count = UInt32(truncatingIfNeeded: range.count)
  }

  var isNone: Bool { start == .max }
  var range: Range<Int> { Int(start)..<(Int(start) &+ Int(count)) }
}

/// Texts in one run of bytes: a million short ones take eight bytes each and no memory of their own.
///
/// Of a file that was read, the pool is the file itself, and behind it what had to be decoded.
struct TextPool: Sendable {
  /// UTF-8.
  private(set) var bytes: [UInt8]

  /// Files larger than this are refused: the places of a pool are numbers of 32 bits, and what is
  /// decoded comes on top.
  static let fileLimit = 1 << 30

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func add(_ text: String) -> TextPlace {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return TextPlace(start..<bytes.count)
  }

  /// `nil` where nothing is said.
  subscript(place: TextPlace) -> String? {
    place.isNone ? nil : String(decoding: bytes[place.range], as: UTF8.self)
  }

  func isEqual(_ place: TextPlace, _ text: StaticString) -> Bool {
    guard !place.isNone, Int(place.count) == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[place.range]) }
  }
}
