internal import Diagnostics
internal import Stakeholders

/// A graph as a folder of tables, one CSV file each.
struct CSVFolder {
  private let folder: String
  private var files: [(table: GraphTable, path: String, bytes: [UInt8]?)] = []
  /// What is wrong, or doubtful, with the files as such.
  private var problems: [Diagnostic] = []
  private let progress: (@Sendable (Double) -> Void)?

  /// What refused rows are told one by one of a table, before the rest is counted.
  private static let toldRows = 1_000

  /// - Parameters:
  ///   - names: The names of the CSV files in the folder.
  ///   - progress: Is told which share of the bytes has been read.
  init(_ folder: String, names: [String], progress: (@Sendable (Double) -> Void)? = nil) {
    self.init(folder, files: names.map { ($0, nil) }, progress: progress)
  }

  /// - Parameter files: The names of files, with what is in those that are at hand.
  init(
    _ folder: String,
    files: [(name: String, bytes: [UInt8]?)],
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.folder = folder
    self.progress = progress
    for (name, bytes) in files.sorted(by: { $0.name < $1.name }) {
      let stem = String(name.dropLast(".csv".count))
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if let table = GraphTable(called: stem) {
        self.files.append((table, path, bytes))
      } else {
        let nearest = GraphTable(near: stem)
        problems.append(
          Diagnostic(
            nearest == nil ? .warning : .error,
            .unknownTable(name, nearest: nearest),
            at: nil
          )
        )
      }
    }
  }

  /// Whether a file in a folder is a table of a graph by its name.
  static func isTable(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".")
      && GraphTable(called: String(name.dropLast(".csv".count))) != nil
  }

  /// The graph, and what is doubtful in it and its files.
  func reading() throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    let read = try readTables()
    do throws(UnreadableInput) {
      let graph = try StakeholderGraph.reading([read.assembly.document(in: read.file)])
      return Diagnosed(
        graph.value,
        diagnostics: graph.diagnostics.map(\.inTableWords) + read.notices
      )
    } catch {
      throw UnreadableInput(
        error.diagnostics.map(\.inTableWords) + read.notices,
        language: error.language
      )
    }
  }

  /// The rows of all tables.
  func readTables() throws(UnreadableInput) -> (
    assembly: TableAssembly, file: SourceFile, notices: [Diagnostic]
  ) {
    var problems = problems
    guard let main = files.first(where: { $0.table == .graph }) else {
      throw UnreadableInput(problems + [Diagnostic(.error, .noTable(.graph, in: folder), at: nil)])
    }
    var opened: [CSVTableFile] = []
    for (table, path, bytes) in files {
      do throws(UnreadableInput) {
        let source =
          if let bytes { CSVSource(path: path, bytes: bytes) } else { try CSVSource(file: path) }
        opened.append(try CSVTableFile(table, source))
      } catch {
        problems += error.diagnostics
      }
    }
    var assembly = TableAssembly()
    var done = 0
    let total = max(1, opened.reduce(0) { $0 + $1.source.count })
    for file in opened {
      problems += Self.read(file, into: &assembly) { place in
        progress?(Double(done + place) / Double(total))
      }
      done += file.source.count
    }
    // Below a header that cannot be understood nothing was read, and much would seem to be missing.
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw UnreadableInput(problems + assembly.errors + notices(on: opened))
    }
    let file = opened.first { $0.source.path == main.path }?.file
    return (
      assembly, file ?? SourceFile(path: main.path, text: ""), problems + notices(on: opened)
    )
  }

  /// Adds the rows of a file.
  ///
  /// - Returns: What keeps all of them from being read.
  private static func read(
    _ file: CSVTableFile,
    into assembly: inout TableAssembly,
    progress: (Int) -> Void
  ) -> [Diagnostic] {
    var reader = CSVRowReader(
      file.source,
      from: file.start,
      line: file.line,
      separator: file.separator
    )
    guard let first = reader.next() else { return [] }
    if let fault = first.fault { return [diagnostic(fault, in: file)] }
    let header = TableHeader(row(first, of: reader, in: file), of: file.table)
    guard header.errors.isEmpty else { return header.errors }
    let width = first.cells.count
    var refused = 0
    var untold: SourceLocation?
    while let read = reader.next() {
      if read.isBlank { continue }
      let row = row(read, of: reader, in: file)
      progress(reader.progress)
      if let fault = read.fault, fault.kind.isFinal {
        assembly.refuse(row, [])
        return [diagnostic(fault, in: file)]
      }
      let problem =
        read.fault.map { diagnostic($0, in: file) }
        ?? (read.cells.count == width
          ? nil
          : Diagnostic(.error, .wrongCellCount(read.cells.count, of: width), at: row.location))
      guard let problem else {
        assembly.add(row, under: header)
        continue
      }
      refused += 1
      assembly.refuse(row, refused <= toldRows ? [problem] : [])
      if refused == toldRows + 1 { untold = row.location }
    }
    if let untold {
      assembly.note([
        Diagnostic(.error, .moreRefusedRows(refused - toldRows, of: file.table), at: untold)
      ])
    }
    return []
  }

  private static func diagnostic(
    _ fault: (kind: CSVRowReader.Fault, line: Int, column: Int),
    in file: CSVTableFile
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .fault(fault.kind),
      at: SourceLocation(file: file.file, line: fault.line, column: fault.column)
    )
  }

  /// The cells of a row that are not empty.
  private static func row(
    _ row: CSVRowReader.Row,
    of reader: CSVRowReader,
    in file: CSVTableFile
  ) -> TableRow {
    var cells: [TableRow.Cell] = []
    for (column, cell) in row.cells.enumerated() where !cell.range.isEmpty {
      cells.append(
        TableRow.Cell(
          column: column,
          text: CSVFormulas.unguarded(reader.text(of: cell)).composed,
          location: SourceLocation(file: file.file, line: cell.line, column: cell.column)
        )
      )
    }
    return TableRow(
      cells: cells,
      location: SourceLocation(file: file.file, line: row.line, column: 1)
    )
  }

  /// What was found out about how the files are written, where it is not the usual.
  private func notices(on files: [CSVTableFile]) -> [Diagnostic] {
    func names(_ isMeant: (CSVTableFile) -> Bool) -> [String] {
      files.filter(isMeant).map { $0.source.path.split(separator: "/").last.map(String.init) ?? "" }
    }
    var notices: [Diagnostic] = []
    for separator in CSVFirstRow.candidates where separator != UInt8(ascii: ",") {
      let names = names { $0.separator == separator }
      if !names.isEmpty {
        notices.append(Diagnostic(.warning, .separated(names, by: separator), at: nil))
      }
    }
    let others = names(\.isWindows1252)
    if !others.isEmpty { notices.append(Diagnostic(.warning, .windows1252(others), at: nil)) }
    return notices
  }
}
