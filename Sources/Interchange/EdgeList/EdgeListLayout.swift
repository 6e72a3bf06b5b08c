/// How the rows of an edge list are put together: what separates cells, and which is which.
struct EdgeListLayout: Sendable {
  enum Failure: Error, Hashable {
    case empty
    case utf16
    case noSeparator(line: Int)
    case lacksColumn(String, line: Int, columns: [String])
    case noStrength(line: Int)
    case tooManyCells(line: Int)
    case unknownHeadings([String], line: Int)
  }

  var separator: UInt8
  var source = 0
  var target = 1
  /// The column of strengths, where these are wanted.
  var strength: Int?
  /// How many cells each row has; empty ones may be left out at its end.
  var width: Int
  /// Where the first row of cells begins.
  var rowsStart = 0
  /// The line that row is on, from 1.
  var firstLine = 1
  /// Columns that are there and not read.
  var unread: [String] = []
  /// Whether the first row names the columns.
  var hasHeader = true

  init(of bytes: [UInt8], wantsStrengths: Bool) throws(Failure) {
    if CSVEncoding.isUTF16(bytes) { throw .utf16 }
    // Byte order mark, blank lines, lines that begin with `#`.
    var start = bytes.starts(with: CSVEncoding.byteOrderMark) ? 3 : 0
    var line = 1
    var end = start
    while true {
      guard start < bytes.count else { throw .empty }
      end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let row = bytes[start..<end]
      if row.first != UInt8(ascii: "#"), !row.allSatisfy(\.isBlank) { break }
      start = end + 1
      line += 1
    }
    let first = CSVFirstRow(of: bytes, from: start)
    end = first.end
    if first.isTooWide { throw .tooManyCells(line: line) }
    guard let separator = first.separator else { throw .noSeparator(line: line) }
    self.separator = separator
    let cells = first.cells(of: bytes, separatedBy: separator).map {
      String(decoding: $0, as: UTF8.self)
        .trimming { $0 == " " || $0 == "\r" || $0 == "\"" }
    }
    width = cells.count
    let found = (
      source: TieHeading.column(.source, in: cells), target: TieHeading.column(.target, in: cells),
      strength: TieHeading.column(.strength, .weight, in: cells)
    )
    if found.source == nil, found.target == nil {
      // No header: source, target and perhaps strength, in this order.
      hasHeader = false
      rowsStart = start
      firstLine = line
      if wantsStrengths {
        guard width > 2 else { throw .noStrength(line: line) }
        strength = 2
      }
      unread = (min(width, 3)..<width).map { String($0 + 1) }
      if Self.areUnknownHeadings(cells, bytes, from: start, line: line, separator) {
        throw .unknownHeadings(cells, line: line)
      }
      return
    }
    guard let source = found.source else {
      throw .lacksColumn("source", line: line, columns: cells)
    }
    guard let target = found.target else {
      throw .lacksColumn("target", line: line, columns: cells)
    }
    self.source = source
    self.target = target
    if wantsStrengths {
      guard let column = found.strength else {
        throw .lacksColumn("strength", line: line, columns: cells)
      }
      strength = column
    }
    unread = cells.indices.filter { ![source, target, found.strength].contains($0) }
      .map { cells[$0] }
    rowsStart = min(end + 1, bytes.count)
    firstLine = line + 1 + bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
  }

  /// Whether decimals of strengths may stand behind a comma, as Swedish has them.
  var allowsDecimalComma: Bool { separator != UInt8(ascii: ",") }

  private static func areUnknownHeadings(
    _ cells: [String],
    _ bytes: [UInt8],
    from start: Int,
    line: Int,
    _ separator: UInt8
  ) -> Bool {
    guard cells.count > 2, cells[2].contains(where: \.isLetter) else { return false }
    let source = CSVSource(path: "", bytes: bytes)
    var reader = CSVRowReader(source, from: start, line: line, separator: separator)
    _ = reader.next()
    return TieHeading.areUnknown(third: cells[2]) {
      guard let row = reader.next() else { return nil }
      guard row.cells.count > 2 else { return "" }
      return reader.text(of: row.cells[2]).trimming { $0.isWhitespace }
    }
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
