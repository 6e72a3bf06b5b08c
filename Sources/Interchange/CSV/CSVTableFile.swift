internal import Diagnostics

/// One table of a graph as a CSV file: where its rows begin, and how they are written.
struct CSVTableFile {
  let table: GraphTable
  let source: CSVSource
  /// What messages quote.
  let file: SourceFile
  let separator: UInt8
  let isWindows1252: Bool
  /// Whether its encoding is known from every byte.
  let isChecked: Bool
  /// The byte at which the row of column names begins, and its line.
  let start: Int
  let line: Int

  /// Files up to this size are kept whole; larger ones are read a part at a time.
  static let keptSize = 4 << 20
  /// Larger files that have to be rewritten as UTF-8, or with other line ends, are refused.
  static let rewrittenSize = 256 << 20

  /// - Parameter isChecked: Whether to look at all of a large file for what its encoding is; else it is
  ///   taken for UTF-8, and whoever reads it sees to the rest.
  init(
    _ table: GraphTable,
    _ opened: CSVSource,
    isChecked: Bool,
    keptSize: Int = Self.keptSize
  ) throws(UnreadableInput) {
    self.table = table
    let path = opened.path
    var source = opened
    var head = Self.head(of: source)
    if CSVEncoding.isUTF16(head) { throw UnreadableInput([.init(.error, .utf16(path), at: nil)]) }
    self.isChecked = isChecked || source.count <= keptSize
    if self.isChecked {
      switch Self.encoding(of: source) {
      case .utf8: isWindows1252 = false
      case .windows1252: isWindows1252 = true
      case .neither(let place, let hasLetters):
        let problem = Diagnostic.Problem.notUTF8(hasLetters: hasLetters)
        throw UnreadableInput([Self.diagnostic(problem, in: source, at: place)])
      }
    } else {
      isWindows1252 = false
    }
    let newline = UInt8(ascii: "\n")
    let isOldMac = !head.contains(newline) && head.contains(UInt8(ascii: "\r"))
    if isWindows1252 || isOldMac {
      guard source.count <= Self.rewrittenSize else {
        throw UnreadableInput([.init(.error, .tooLargeToRewrite(path), at: nil)])
      }
      var bytes = source.all()
      if isWindows1252 { bytes = CSVEncoding.decodingWindows1252(bytes) }
      if isOldMac { bytes = bytes.map { $0 == UInt8(ascii: "\r") ? newline : $0 } }
      source = CSVSource(path: path, bytes: bytes)
      head = Self.head(of: source)
    } else if source.count <= keptSize {
      source = CSVSource(path: path, bytes: source.all())
    }
    self.source = source
    let lines = CSVLines(source)
    let isMarked = head.starts(with: CSVEncoding.byteOrderMark)
    file =
      source.count <= keptSize
      ? SourceFile(
        path: path,
        text: String(decoding: source.all().dropFirst(isMarked ? 3 : 0), as: UTF8.self)
      ) : SourceFile(path: path) { lines.line($0) }

    // A line `sep=;` tells Excel what separates cells. Blank lines may come first.
    var start = isMarked ? 3 : 0
    var line = 1
    var told: UInt8?
    while start < head.count {
      let end = head[start...].firstIndex(of: newline) ?? head.count
      let row = head[start..<end]
      if told == nil, let separator = Self.toldSeparator(row) {
        told = separator
      } else if !row.allSatisfy({ $0.isBlank || CSVFirstRow.candidates.contains($0) }) {
        break
      }
      start = end + 1
      line += 1
    }
    guard start < head.count else {
      // A row of separators that does not end within the head is too wide, and no blank one.
      let problem: Diagnostic.Problem =
        source.count > head.count ? .fault(.tooManyCells) : .emptyTable(table)
      throw UnreadableInput([.init(.error, problem, at: .init(file: file, line: 1, column: 1))])
    }
    self.start = start
    self.line = line
    separator = told ?? Self.separator(of: head, from: start, in: table)
  }

  private static func head(of source: CSVSource) -> [UInt8] {
    var head: [UInt8] = []
    _ = source.read(1 << 20, at: 0, to: &head)
    return head
  }

  private static func encoding(of source: CSVSource) -> CSVEncoding.Finding {
    var detector = CSVEncoding.Detector()
    source.forEachPart { part, _ in
      detector.look(at: part)
      return true
    }
    return detector.finding
  }

  /// The separator in `sep=;`.
  private static func toldSeparator(_ row: ArraySlice<UInt8>) -> UInt8? {
    let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
    guard row.count == 5, row.dropLast().elementsEqual("sep=".utf8), let last = row.last,
      CSVFirstRow.candidates.contains(last)
    else { return nil }
    return last
  }

  /// Whatever cuts the first row into most names of columns that the table has.
  private static func separator(of head: [UInt8], from start: Int, in table: GraphTable) -> UInt8 {
    let row = CSVFirstRow(of: head, from: start)
    let known = CSVFirstRow.candidates.map { candidate in
      let cells = row.cells(of: head, separatedBy: candidate).prefix(CSVRowReader.cellLimit)
      let count = cells.count { cell in
        let name = String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        return table.column(called: name) != nil
      }
      return (separator: candidate, count: count)
    }
    let most = known.map(\.count).max() ?? 0
    if most > 1, let best = known.first(where: { $0.count == most }) { return best.separator }
    return row.separator ?? UInt8(ascii: ",")
  }

  private static func diagnostic(
    _ problem: Diagnostic.Problem,
    in source: CSVSource,
    at place: Int
  ) -> Diagnostic {
    var line = 1
    var lineStart: [UInt8] = []
    source.forEachPart { part, partPlace in
      for (index, byte) in part.enumerated() {
        if partPlace + index >= place { return false }
        if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart.removeAll(keepingCapacity: true)
        } else if lineStart.count < 1 << 16 {
          lineStart.append(byte)
        }
      }
      return true
    }
    let lines = CSVLines(source)
    let before = line == 1 && lineStart.starts(with: CSVEncoding.byteOrderMark) ? 3 : 0
    let column = String(decoding: lineStart.dropFirst(before), as: UTF8.self).unicodeScalars.count
    return Diagnostic(
      .error,
      problem,
      at: SourceLocation(
        file: SourceFile(path: source.path) { lines.line($0) },
        line: line,
        column: column + 1
      )
    )
  }
}
