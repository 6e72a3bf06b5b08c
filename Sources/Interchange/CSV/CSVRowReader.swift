internal import Diagnostics

/// Takes a table apart into rows and cells (RFC 4180), a part of it in memory at a time.
///
///     id,name          plain cells
///     lund,"Lunds, ""stad"""    quoted cells: separators, line ends, and quotes doubled
///
/// A row ends with a line feed, with or without a carriage return before it. A quotation mark within a
/// plain cell is part of it.
struct CSVRowReader {
  struct Cell {
    /// Where its text is among the bytes of the row, without the quotes around it.
    var range: Range<Int>
    var isQuoted: Bool
    /// Its line, from 1, and its column in letters, from 1.
    var line: Int
    var column: Int
  }

  /// What is wrong with a row.
  enum Fault: Hashable {
    /// A quotation mark that is never closed; what follows it is not read.
    case openQuote
    case textAfterQuote
    case zeroByte
    case tooManyCells
    case tooLong

    /// Whether nothing after it can be read.
    var isFinal: Bool { self == .openQuote || self == .tooManyCells || self == .tooLong }
  }

  struct Row {
    var cells: [Cell]
    /// The line on which it begins, from 1.
    var line: Int
    /// What is wrong with it, and where: also as a place among the bytes of ``buffer``.
    var fault: (kind: Fault, line: Int, column: Int, place: Int)?

    /// Whether nothing is written in it.
    var isBlank: Bool { fault == nil && cells.allSatisfy { $0.range.isEmpty && !$0.isQuoted } }
  }

  static let cellLimit = 1 << 14
  /// About so many bytes a row may have.
  static let rowLimit = 16 << 20

  private let source: CSVSource
  private let separator: UInt8
  /// A part of the source, and where in the source it begins.
  private(set) var buffer: [UInt8] = []
  private(set) var bufferStart: Int
  private var isAtEnd = false
  /// Where in the buffer the next row begins, and its line.
  private var place = 0
  private(set) var line: Int
  private var hasEnded = false
  private let partSize: Int
  private let rowLimit: Int

  /// - Parameters:
  ///   - start: The byte at which a row begins.
  ///   - line: The line of that row.
  init(
    _ source: CSVSource,
    from start: Int,
    line: Int,
    separator: UInt8,
    partSize: Int = 1 << 18,
    rowLimit: Int = Self.rowLimit
  ) {
    self.rowLimit = rowLimit
    self.source = source
    self.separator = separator
    self.line = line
    self.partSize = partSize
    bufferStart = start
  }

  /// How far it has come, in bytes of the source.
  var progress: Int { bufferStart + place }

  /// The next row; `nil` behind the last. Its cells are ranges of ``buffer`` until the next one is
  /// asked for.
  mutating func next() -> Row? {
    while !hasEnded {
      if place < buffer.count {
        let scanned = Self.scan(
          buffer.span,
          from: place,
          limit: buffer.count,
          isAtEnd: isAtEnd,
          line: line,
          separator: separator
        )
        switch scanned {
        case .row(let row, let end, let lines):
          place = end
          line += lines
          if row.fault?.kind.isFinal == true { hasEnded = true }
          return row
        case .incomplete where buffer.count - place >= rowLimit:
          hasEnded = true
          return Row(cells: [], line: line, fault: (.tooLong, line, 1, place))
        case .incomplete:
          break
        }
      } else if isAtEnd {
        return nil
      }
      fill()
    }
    return nil
  }

  /// Goes to another row, behind those that have been read.
  ///
  /// - Parameters:
  ///   - target: The byte at which it begins.
  ///   - line: Its line.
  mutating func skip(to target: Int, line: Int) {
    self.line = line
    if (bufferStart + place...bufferStart + buffer.count).contains(target) {
      place = target - bufferStart
    } else {
      buffer.removeAll(keepingCapacity: true)
      (bufferStart, place, isAtEnd) = (target, 0, false)
    }
  }

  /// Lets go of the rows that are done, and fetches more of the source.
  private mutating func fill() {
    buffer.removeFirst(place)
    bufferStart += place
    place = 0
    // A long row is looked at again each time: twice as much each time keeps that linear.
    let wanted = max(partSize, buffer.count)
    isAtEnd = source.read(wanted, at: bufferStart + buffer.count, to: &buffer) < wanted
  }

  enum Scanned {
    case row(Row, end: Int, lines: Int)
    /// The row goes on behind the text.
    case incomplete
  }

  /// The row that begins at a place of a text.
  ///
  /// - Parameters:
  ///   - limit: Where the text ends.
  ///   - isAtEnd: Whether nothing comes behind it.
  ///   - line: The line on which the row begins.
  static func scan(
    _ text: Span<UInt8>,
    from place: Int,
    limit: Int,
    isAtEnd: Bool,
    line: Int,
    separator: UInt8
  ) -> Scanned {
    let newline = UInt8(ascii: "\n")
    let quote = UInt8(ascii: "\"")
    var row = Row(cells: [], line: line)
    var place = place
    var lines = 0
    var lineStart = place
    // The letters before a place on the line, counted on from cell to cell.
    var counted = (place: place, column: 1)
    func column(of place: Int) -> Int {
      if counted.place < lineStart { counted = (lineStart, 1) }
      for place in counted.place..<place where text[place] & 0xC0 != 0x80 { counted.column += 1 }
      counted.place = place
      return counted.column
    }
    func note(_ fault: Fault, at place: Int) {
      if row.fault == nil { row.fault = (fault, line + lines, column(of: place), place) }
    }
    while true {
      let start = place
      var cell = Cell(range: start..<start, isQuoted: false, line: line + lines, column: 0)
      cell.column = column(of: start)
      if start < limit, text[start] == quote {
        cell.isQuoted = true
        let end = CSVQuotes.end(text, from: start, before: limit)
        guard let end, end < limit || isAtEnd else {
          guard isAtEnd else { return .incomplete }
          note(.openQuote, at: start)
          return .row(row, end: limit, lines: lines)
        }
        for place in start..<end where text[place] == newline {
          lines += 1
          lineStart = place + 1
        }
        cell.range = (start + 1)..<(end - 1)
        place = end
        while place < limit, text[place] != separator, text[place] != newline {
          if !text[place].isBlank { note(.textAfterQuote, at: place) }
          place += 1
        }
      } else {
        while place < limit, text[place] != separator, text[place] != newline { place += 1 }
        cell.range = start..<place
      }
      guard place < limit || isAtEnd else { return .incomplete }
      let isLast = place >= limit || text[place] == newline
      if isLast, !cell.isQuoted, let last = cell.range.last, text[last] == UInt8(ascii: "\r") {
        cell.range.removeLastByte()
      }
      if !cell.isQuoted, isOfBlanks(text, cell.range) { cell.range = start..<start }
      for place in cell.range where text[place] == 0 {
        if row.fault == nil { row.fault = (.zeroByte, cell.line, cell.column, place) }
        break
      }
      row.cells.append(cell)
      if row.cells.count > cellLimit {
        note(.tooManyCells, at: start)
        return .row(row, end: limit, lines: lines)
      }
      if isLast {
        return .row(row, end: min(place + 1, limit), lines: lines + (place < limit ? 1 : 0))
      }
      place += 1
    }
  }

  private static func isOfBlanks(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where !text[place].isBlank { return false }
    return true
  }

  /// Whether the cells of a row are UTF-8.
  func isUTF8(_ row: Row) -> Bool {
    row.cells.allSatisfy { cell in
      let bytes = buffer[cell.range]
      return bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
  }

  /// What a cell holds, its quotes undoubled.
  func text(of cell: Cell) -> String {
    let bytes = buffer[cell.range]
    let text = String(decoding: bytes, as: UTF8.self)
    guard cell.isQuoted, bytes.contains(UInt8(ascii: "\"")) else { return text }
    return text.replacing("\"\"", with: "\"")
  }
}

extension Range<Int> {
  fileprivate mutating func removeLastByte() { self = lowerBound..<(upperBound - 1) }
}
