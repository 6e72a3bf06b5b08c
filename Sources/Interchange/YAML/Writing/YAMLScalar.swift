internal import Diagnostics

/// A text as it is written in YAML: bare where that reads back as the same text everywhere, in
/// quotes where YAML would take it for something else.
enum YAMLScalar {
  /// The text on one line.
  ///
  /// - Parameters:
  ///   - inBrackets: Whether it stands within `[…]` or `{…}`, where commas and brackets end it.
  ///   - isTyped: Whether the key takes a date, a number or a truth, which stay bare.
  static func line(_ text: String, inBrackets: Bool, isTyped: Bool = false) -> String {
    let text = text.composed
    if isTyped, isBareWord(text) { return text }
    return isBare(text, inBrackets: inBrackets) ? text : quoted(text)
  }

  /// A text of several lines as a block, one element a line, with the mark that begins it; `nil`
  /// for a text of one line, and where blanks at ends or marks that cannot be seen would be lost on
  /// the next who edits it.
  static func block(_ text: String) -> (mark: String, lines: [Substring])? {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let text = text.composed
    var scalars = text.unicodeScalars[...]
    let endsLine = scalars.last == "\n"
    if endsLine { scalars = scalars.dropLast() }
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, !first.isEmpty, let last = lines.last, !last.isEmpty,
      lines.allSatisfy({ line in
        !line.contains(where: \.mustBeEscaped) && !isSpace(line.first) && !isSpace(line.last)
      })
    else { return nil }
    return (endsLine ? "|" : "|-", lines.map { Substring($0) })
  }

  /// Dates, numbers and truths.
  private static func isBareWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isASCII ? scalar == " " || scalar == "\t" : scalar.properties.isWhitespace
  }

  private static func isBare(_ text: String, inBrackets: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, mayBegin(first), !isSpace(last),
      last != ":", !isTakenForOther(text)
    else { return false }
    var previous: Unicode.Scalar = first
    for scalar in scalars {
      if scalar.mustBeEscaped { return false }
      switch scalar {
      case "#" where isSpace(previous): return false
      case _ where previous == ":" && (isSpace(scalar) || inBrackets && scalar == "?"): return false
      case ",", "[", "]", "{", "}": if inBrackets { return false }
      default: break
      }
      previous = scalar
    }
    return true
  }

  /// Letters and digits, and the few signs that mean nothing to YAML.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "(", "/", "$", "_", "§", "”", "“", "«", "–": return true
    case _ where scalar.isASCII: return false
    default: return scalar.properties.isAlphabetic
    }
  }

  /// What some YAML reader takes for nothing, a truth, a number, a time or a date: `~`, `NO`,
  /// `0114`, `1:30`, `2015-06-22` (YAML 1.1, <https://yaml.org/type/>).
  private static func isTakenForOther(_ text: String) -> Bool {
    switch text.lowercased() {
    case "null", "true", "false", "yes", "no", "on", "off", "y", "n": return true
    default: break
    }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    let rest = text.utf8.dropFirst()
    if first == UInt8(ascii: "0"), let mark = rest.first, "xobXOB".utf8.contains(mark) {
      return true
    }
    return rest.allSatisfy { (0x30...0x39).contains($0) || "_.:+-eEtTzZ ".utf8.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // Apostrophes save the reader from backslashes.
    let hasEscapes = scalars.contains { $0.mustBeEscaped || $0 == "\n" }
    if !hasEscapes, scalars.contains(where: { $0 == "\"" || $0 == "\\" }),
      !scalars.contains("'")
    {
      return "'" + text + "'"
    }
    var result = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0": result += "\\0"
      case _ where scalar.mustBeEscaped:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) =
          scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        result += "\\" + mark + String(repeating: "0", count: width - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// Whether it stands in a file only as an escape: what YAML refuses, breaks lines at, or nobody
  /// sees.
  fileprivate var mustBeEscaped: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return isInvisibleCommand || properties.isNoncharacterCodePoint
  }
}
