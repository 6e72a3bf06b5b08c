/// Marks a PDF as ours, and takes out of it when it was made, so that the same drawing gives the same
/// bytes.
///
/// A PDF tells at which byte each of its parts begins: nothing may become longer or shorter.
enum PDFFinishing {
  static func finish(_ bytes: [UInt8]) throws(DrawingFailure) -> [UInt8] {
    guard bytes.starts(with: Array("%PDF-".utf8)) else { throw .refused(messages: ["not a PDF"]) }
    var bytes = bytes
    overwrite("/Producer (", with: "omvarld", in: &bytes)
    overwrite("/CreationDate (", with: "D:20000101000000Z", in: &bytes)
    return bytes
  }

  /// Writes a text in place of what stands in the last parentheses behind a key, and blanks after it.
  private static func overwrite(_ key: String, with text: String, in bytes: inout [UInt8]) {
    let key = Array(key.utf8)
    guard let start = bytes.lastPlace(of: key).map({ $0 + key.count }) else { return }
    var depth = 1
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    let text = Array(text.utf8)
    for place in start..<end {
      let offset = place - start
      bytes[place] = offset < text.count ? text[offset] : UInt8(ascii: " ")
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand for the last time.
  fileprivate func lastPlace(of part: [UInt8]) -> Int? {
    guard count >= part.count, let first = part.first else { return nil }
    return (0...(count - part.count)).reversed().first { place in
      self[place] == first && self[place..<(place + part.count)].elementsEqual(part)
    }
  }
}
