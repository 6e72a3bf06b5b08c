extension String {
  /// The text with the five characters that XML reads as its own escaped, for content and for
  /// attribute values.
  package var xmlEscaped: String {
    replacingBytes { byte, _ in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
  }

  /// The text with some of its ASCII bytes replaced: each by what the function makes of it, seen
  /// with the bytes after it, or by itself for `nil`.
  func replacingBytes(
    _ replacement: (_ byte: UInt8, _ rest: Substring.UTF8View) -> StaticString?
  ) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + utf8.count / 8)
    var rest = self[...].utf8
    while let byte = rest.popFirst() {
      if let text = replacement(byte, rest) {
        result.append(contentsOf: text.description.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
