/// The name of an element or attribute, as far as readers tell names apart: without its prefix, and
/// equal only to names of up to sixteen bytes.
///
/// Two numbers are compared in a moment; a file of 100 MB has some million names.
struct XMLName: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  /// In bytes; longer names than those that readers know are told apart from all of these by it.
  private let count: Int

  init(_ range: Range<Int>, in text: borrowing Span<UInt8>) {
    var halves: (UInt64, UInt64) = (0, 0)
    let middle = min(range.upperBound, range.lowerBound &+ 8)
    for place in range.lowerBound..<middle { halves.0 = halves.0 << 8 | UInt64(text[place]) }
    for place in middle..<min(range.upperBound, range.lowerBound &+ 16) {
      halves.1 = halves.1 << 8 | UInt64(text[place])
    }
    (first, second) = halves
    count = range.count
  }
}

extension XMLName: ExpressibleByStringLiteral {
  init(stringLiteral name: String) {
    let bytes = Array(name.utf8)
    precondition(bytes.count <= 16, "\(name) is too long to be told apart")
    self.init(0..<bytes.count, in: bytes.span)
  }
}
