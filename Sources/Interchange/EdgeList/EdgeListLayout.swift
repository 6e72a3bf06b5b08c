/// How the rows of an edge list are put together: what separates cells, and which is which.
struct EdgeListLayout: Sendable {
  enum Failure: Error, Hashable {
    case empty
    case utf16
    case noSeparator(line: Int)
    case lacksColumn(String, line: Int, columns: [String])
    case noStrength(line: Int)
  }

  var separator: UInt8
  var source = 0
  var target = 1
  /// The column of strengths, where these are wanted.
  var strength: Int?
  /// How many cells each row has.
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
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    // Byte order mark, blank lines, lines that begin with `#`.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
    let first = FirstRow(of: bytes, from: start)
    end = first.end
    guard let separator = first.separator else { throw .noSeparator(line: line) }
    self.separator = separator
    let cells = first.cells(of: bytes).map {
      String(decoding: $0, as: UTF8.self)
        .trimming { $0 == " " || $0 == "\r" || $0 == "\"" }
    }
    width = cells.count
    let names = cells.map { $0.lowercased() }
    func column(_ choices: String...) -> Int? { names.firstIndex(where: choices.contains) }
    let found = (
      source: column("source", "from"), target: column("target", "to"),
      strength: column("strength", "weight")
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
}

/// The first row of a table, whose quoted cells may hold anything: separators, and line breaks too.
private struct FirstRow {
  /// Where its line ends.
  let end: Int
  /// Tab before semicolon before comma, where it stands between cells.
  let separator: UInt8?
  private let start: Int
  /// Whatever could separate cells, and does not stand in quotes.
  private var separators: [Int] = []

  init(of bytes: [UInt8], from start: Int) {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    let quote = UInt8(ascii: "\"")
    self.start = start
    var place = start
    var cellStart = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if place == cellStart, bytes[place] == quote,
        let closing = bytes[(place + 1)...].firstIndex(of: quote)
      {
        // Of a doubled quote the second opens the rest, which closes as well.
        place = closing + 1
        if place < bytes.count, bytes[place] == quote { cellStart = place }
        continue
      }
      if candidates.contains(bytes[place]) {
        separators.append(place)
        cellStart = place + 1
      }
      place += 1
    }
    end = place
    let found = Set(separators.map { bytes[$0] })
    separator = candidates.first(where: found.contains)
  }

  func cells(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let cuts = separators.filter { bytes[$0] == separator }
    return zip([start] + cuts.map { $0 + 1 }, cuts + [end]).map { bytes[$0..<$1] }
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or half of a line's end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
