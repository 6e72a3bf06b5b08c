/// How the bytes of an XML text are to be read.
enum XMLEncoding {
  /// Makes a text UTF-8, whatever it was in, and tells where it begins behind a byte order mark.
  ///
  /// UTF-16 is recognised by its byte order mark, or by `<` in two bytes. Any other encoding that a
  /// text declares is refused.
  static func decode(_ bytes: inout [UInt8]) throws(XMLFault) -> Int {
    if let text = try utf16(bytes) {
      bytes = text
      return 0
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let declared = declaration(of: bytes[start...]),
      !["utf-8", "utf8", "us-ascii", "ascii"].contains(declared.lowercased())
    {
      throw XMLFault(kind: .encoding(declared), place: start)
    }
    return start
  }

  private static func utf16(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8]? {
    let isLittle: Bool
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE), (UInt8(ascii: "<"), 0): isLittle = true
    case (0xFE, 0xFF), (0, UInt8(ascii: "<")): isLittle = false
    default: return nil
    }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard bytes.count % 2 == 0,
      let text = String(
        validating: units.first == 0xFEFF ? units[1...] : units[...],
        as: UTF16.self
      )
    else { throw XMLFault(kind: .notText, place: 0) }
    return Array(text.utf8)
  }

  /// The encoding that a text says it is in.
  private static func declaration(of bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.starts(with: "<?xml".utf8),
      let close = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let text = String(decoding: bytes[..<close], as: UTF8.self)
    guard let label = text.firstRange(of: "encoding") else { return nil }
    let rest = text[label.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
