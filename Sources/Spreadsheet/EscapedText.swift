/// Text in the cells of a workbook, where what XML cannot hold is written `_x000D_` (ECMA-376
/// part 1, 22.9.2.19), and what reads like that, `_x005F_x000D_`.
enum EscapedText {
  /// The text with what XML cannot hold, and what would be read as an escape, escaped.
  static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "_" || !isAllowed($0) }) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if !isAllowed(scalar) {
        result += escape(UInt16(truncatingIfNeeded: scalar.value))
      } else if scalar == "_", unit(at: rest) != nil {
        result += "_x005F_"
      } else {
        result.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The text that was meant; half a surrogate pair becomes U+FFFD.
  static func unescaping(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "_", let unit = unit(at: rest) {
        units.append(unit)
        rest = rest.dropFirst(escapeLength)
      } else {
        units += UTF16.encode(scalar).map { Array($0) } ?? []
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static let escapeLength = 7

  /// The number in an escape at the start of a text: `_`, `x`, four hexadecimal digits, `_`.
  private static func unit(at text: Substring.UnicodeScalarView) -> UInt16? {
    let start = Array(text.prefix(escapeLength))
    guard start.count == escapeLength, start[1] == "x", start[6] == "_",
      start[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
    else { return nil }
    return UInt16(String(String.UnicodeScalarView(start[2..<6])), radix: 16)
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }

  /// What XML 1.0 allows in a text and no reader changes: a carriage return would come back as a
  /// line feed.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
}
