internal import Diagnostics

/// The rows of one CSV file on their way into the tables of a graph.
struct CSVRows {
  let file: CSVTableFile
  let header: TableHeader
  /// How many cells each row has; empty ones may be left out at its end, or be more.
  let width: Int
  private var refused = 0
  private var untold: SourceLocation?

  /// So many refused rows are told one by one, before the rest is counted.
  private static let toldRows = 1_000

  init(file: CSVTableFile, header: TableHeader, width: Int) {
    self.file = file
    self.header = header
    self.width = width
  }

  /// What a row comes to.
  enum Outcome {
    case done
    /// Nothing that follows can be read.
    case end(Diagnostic)
    /// The file is not UTF-8, for which it was taken.
    case notUTF8
  }

  /// Adds a row to what has been read, or refuses it.
  mutating func add(
    _ read: CSVRowReader.Row,
    of reader: CSVRowReader,
    to assembly: inout TableAssembly
  ) -> Outcome {
    if read.isBlank { return .done }
    if !file.isChecked, !reader.isUTF8(read) { return .notUTF8 }
    let row = file.row(read, of: reader)
    if let fault = read.fault, fault.kind.isFinal {
      assembly.refuse(row, [])
      return .end(file.diagnostic(fault))
    }
    let problem =
      read.fault.map { file.diagnostic($0) }
      ?? (read.cells.dropFirst(width).allSatisfy(\.range.isEmpty)
        ? nil
        : Diagnostic(.error, .wrongCellCount(read.cells.count, of: width), at: row.location))
    guard let problem else {
      assembly.add(row, under: header)
      return .done
    }
    refused += 1
    if refused == Self.toldRows + 1 { untold = row.location }
    assembly.refuse(row, untold == nil ? [problem] : [])
    return .done
  }

  /// Tells how many more rows were refused than were told.
  func end(_ assembly: inout TableAssembly) {
    guard let untold else { return }
    assembly.note([
      Diagnostic(
        .error,
        .moreRefusedRows(refused - Self.toldRows, of: header.table),
        at: untold
      )
    ])
  }
}

extension CSVTableFile {
  func diagnostic(_ fault: (kind: CSVRowReader.Fault, line: Int, column: Int, place: Int))
    -> Diagnostic
  {
    Diagnostic(
      .error,
      .fault(fault.kind),
      at: SourceLocation(file: file, line: fault.line, column: fault.column)
    )
  }

  /// The cells of a row that are not empty.
  func row(_ row: CSVRowReader.Row, of reader: CSVRowReader) -> TableRow {
    var cells: [TableRow.Cell] = []
    for (column, cell) in row.cells.enumerated() where !cell.range.isEmpty {
      cells.append(
        TableRow.Cell(
          column: column,
          text: CSVFormulas.unguarded(reader.text(of: cell)).composed,
          location: SourceLocation(file: file, line: cell.line, column: cell.column)
        )
      )
    }
    return TableRow(
      cells: cells,
      location: SourceLocation(file: file, line: row.line, column: 1)
    )
  }
}
