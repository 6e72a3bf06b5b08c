internal import Diagnostics

/// The cells of a table in a text (RFC 4180), separated by comma, semicolon or tab, whichever the
/// first row has.
struct DelimitedText {
  struct Row {
    /// Where it begins.
    var start: Int
    var cells: [TextPlace]
  }

  enum Fault: Error {
    case openQuote(at: Int)
    case tooManyCells(at: Int)
    case notText(at: Int)
  }

  /// No table for people has more columns.
  static let cellLimit = 1_000

  private(set) var rows: [Row] = []

  /// - Parameter range: Of the pool, to which cells are added that have quotes in them.
  init(_ range: Range<Int>, in pool: inout TextPool) throws(Fault) {
    let start =
      pool.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3 : range.lowerBound
    if String(validating: pool.bytes[range], as: UTF8.self) == nil {
      throw .notText(at: Self.firstInvalid(pool.bytes[range]))
    }
    let separator = Self.separator(of: pool.bytes[start..<range.upperBound])
    var place = start
    while place < range.upperBound {
      let row = try Self.row(from: &place, before: range.upperBound, separator, &pool)
      if row.cells.contains(where: { $0.count > 0 }) { rows.append(row) }
    }
  }

  private static func row(
    from place: inout Int,
    before limit: Int,
    _ separator: UInt8,
    _ pool: inout TextPool
  ) throws(Fault) -> Row {
    var row = Row(start: place, cells: [])
    while true {
      guard row.cells.count < cellLimit else { throw .tooManyCells(at: row.start) }
      row.cells.append(try cell(from: &place, before: limit, separator, &pool))
      guard place < limit else { return row }
      place += 1
      if pool.bytes[place - 1] == UInt8(ascii: "\n") { return row }
    }
  }

  /// Goes to the separator or line break behind a cell.
  private static func cell(
    from place: inout Int,
    before limit: Int,
    _ separator: UInt8,
    _ pool: inout TextPool
  ) throws(Fault) -> TextPlace {
    let start = place
    let newline = UInt8(ascii: "\n")
    let quote = UInt8(ascii: "\"")
    guard place < limit, pool.bytes[place] == quote else {
      while place < limit, pool.bytes[place] != separator, pool.bytes[place] != newline {
        place += 1
      }
      return unguarded(trimmed(start..<place, pool), &pool)
    }
    place += 1
    var text: [UInt8] = []
    while true {
      guard place < limit else { throw .openQuote(at: start) }
      let byte = pool.bytes[place]
      place += 1
      if byte != quote {
        text.append(byte)
      } else if place < limit, pool.bytes[place] == quote {
        text.append(quote)
        place += 1
      } else {
        break
      }
    }
    while place < limit, pool.bytes[place] != separator, pool.bytes[place] != newline { place += 1 }
    return pool.add(FormulaGuard.removing(from: String(decoding: text, as: UTF8.self)))
  }

  private static func unguarded(_ range: Range<Int>, _ pool: inout TextPool) -> TextPlace {
    guard !range.isEmpty, pool.bytes[range.lowerBound] == UInt8(ascii: "'") else {
      return TextPlace(range)
    }
    return pool.add(
      FormulaGuard.removing(from: String(decoding: pool.bytes[range], as: UTF8.self))
    )
  }

  private static func trimmed(_ range: Range<Int>, _ pool: TextPool) -> Range<Int> {
    var range = range
    while let last = range.last, pool.bytes[last].isBlank { range.removeLast() }
    while let first = range.first, pool.bytes[first].isBlank { range.removeFirst() }
    return range
  }

  /// Tab before semicolon before comma, where it stands in the first row outside quotes.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var found: Set<UInt8> = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      found.insert(byte)
    }
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    return candidates.first(where: found.contains) ?? UInt8(ascii: ",")
  }

  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
    return place
  }
}

/// Keeps spreadsheets from taking text for formulas: a cell that would be one begins with `'`.
enum FormulaGuard {
  private static let beginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  static func adding(to text: String) -> String {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    return rest.first.map(beginnings.contains) == true ? "'" + text : text
  }

  /// The text that ``adding(to:)`` was given.
  static func removing(from text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = text.unicodeScalars.drop { $0 == "'" }
    return rest.first.map(beginnings.contains) == true
      ? String(text.unicodeScalars.dropFirst()) : text
  }
}
