internal import Diagnostics

/// The rows of a table of other tools in a text, read as our own tables are (RFC 4180): separated by
/// comma, semicolon or tab, whichever the first row has.
struct DelimitedRows {
  struct Row {
    /// Where it begins.
    var start: Int
    /// As many as the first row has: empty ones may be left out at the end. Only where more cells hold
    /// something are there more.
    var cells: [TextPlace]
  }

  /// Those in which something stands.
  private(set) var rows: [Row] = []
  /// What is wrong, and where.
  private(set) var faults: [(problem: Diagnostic.Problem, place: Int)] = []
  let separator: UInt8

  /// - Parameter range: Of the pool, to which cells are added that are not written as they are.
  init(_ range: Range<Int>, in pool: inout TextPool) {
    let bytes = Array(pool.bytes[range])
    let start = bytes.starts(with: CSVEncoding.byteOrderMark) ? 3 : 0
    separator = CSVFirstRow(of: bytes, from: start).separator ?? UInt8(ascii: ",")
    var reader = CSVRowReader(
      CSVSource(path: "", bytes: bytes),
      from: start,
      line: 1,
      separator: separator
    )
    while true {
      let place = range.lowerBound + reader.progress
      guard let row = reader.next() else { return }
      let offset = range.lowerBound + reader.bufferStart
      if let fault = row.fault { faults.append((.fault(fault.kind), offset + fault.place)) }
      guard row.fault == nil, !row.isBlank else { continue }
      var cells = row.cells.map { cell in
        let text = reader.buffer[cell.range]
        let isPlain = !cell.isQuoted && text.first != UInt8(ascii: "'")
        guard !isPlain else { return Self.trimmed(cell.range, reader.buffer, offset) }
        return pool.add(CSVFormulas.unguarded(reader.text(of: cell)))
      }
      if let width = rows.first?.cells.count {
        while cells.count > width, cells.last?.count == 0 { cells.removeLast() }
        while cells.count < width { cells.append(TextPlace(place..<place)) }
      }
      rows.append(Row(start: place, cells: cells))
    }
  }

  private static func trimmed(_ range: Range<Int>, _ buffer: [UInt8], _ offset: Int) -> TextPlace {
    var range = range
    while let last = range.last, buffer[last].isBlank { range.removeLast() }
    while let first = range.first, buffer[first].isBlank { range.removeFirst() }
    return TextPlace((range.lowerBound + offset)..<(range.upperBound + offset))
  }
}
