extension String {
  /// An SVG document whose ids begin with a prefix, so that several can stand in one page.
  ///
  /// Only ids within tags are changed: in text and in attribute values `<` is always written
  /// `&lt;`, so that a tag begins at each `<` and nowhere else.
  func scopingIDs(by prefix: String) -> String {
    var scoped = ScopedSVG(prefix: prefix)
    scoped.write(self)
    return scoped.text
  }
}

/// Writes a document whose ids begin with a prefix, byte by byte: a page has megabytes of drawings.
private struct ScopedSVG {
  private let prefix: [UInt8]
  private var bytes: [UInt8] = []
  private static let one = Array(" id=".utf8)
  private static let several = Array(" aria-labelledby=".utf8)

  init(prefix: String) {
    self.prefix = Array(prefix.utf8) + [UInt8(ascii: "-")]
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ document: String) {
    bytes.reserveCapacity(document.utf8.count + document.utf8.count / 16)
    var isWithinTag = false
    var quote: UInt8?
    var holdsSeveral = false
    for byte in document.utf8 {
      bytes.append(byte)
      if let open = quote {
        if byte == open {
          quote = nil
        } else if holdsSeveral, byte == UInt8(ascii: " ") {
          bytes += prefix
        }
      } else if !isWithinTag {
        isWithinTag = byte == UInt8(ascii: "<")
      } else if byte == UInt8(ascii: ">") {
        isWithinTag = false
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        holdsSeveral = isAfter(Self.several)
        if holdsSeveral || isAfter(Self.one) { bytes += prefix }
      }
    }
  }

  /// Whether these bytes stand before the last that was written.
  private func isAfter(_ name: [UInt8]) -> Bool {
    bytes.dropLast().suffix(name.count).elementsEqual(name)
  }
}
