public import Diagnostics
internal import Foundation
internal import Spreadsheet
public import Stakeholders

extension StakeholderGraph {
  /// The graph in a workbook: a sheet for each of its tables, in any order, and with any further
  /// sheets beside them.
  ///
  /// - Parameter path: Where the bytes are from, for messages.
  /// - Throws: `UnreadableInput` with every error in every sheet, each with its cell.
  public static func reading(
    workbook bytes: [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    let tables = try WorkbookTables(bytes, path: path)
    let notices = tables.notices
    do throws(UnreadableInput) {
      let read = try StakeholderGraph.reading([tables.document()])
      return Diagnosed(read.value, diagnostics: read.diagnostics.map(\.inTableWords) + notices)
    } catch {
      throw UnreadableInput(
        error.diagnostics.map(\.inTableWords) + notices
          + tables.missingSheets(of: error.diagnostics),
        language: error.language ?? tables.language
      )
    }
  }

  /// The graph in a workbook file.
  static func reading(
    workbookAt path: String
  ) throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    try reading(workbook: TextFile.bytes(of: path, limit: TextFile.sizeLimit), path: path)
  }
}

/// Takes the sheets of a workbook for the tables of a graph.
struct WorkbookTables {
  private let path: String
  private let isWhole: Bool
  private(set) var assembly = TableAssembly()
  /// The sheet that says what the graph is called, which is where messages send who looks for that.
  private var graphSheet: String?
  /// The graph's tables that there are, and the headers of their sheets.
  private var headers: [GraphTable: TableHeader] = [:]
  private var found: Set<GraphTable> = []
  /// Whether there is the sheet that explains the others, in Swedish.
  private var hasSwedishGuide = false
  /// What keeps whole sheets from being read.
  private var faults: [Diagnostic] = []
  /// What is doubtful with sheets as such.
  private var sheetNotices: [Diagnostic] = []

  /// - Parameters:
  ///   - path: Where the bytes are from, for messages.
  ///   - isWhole: Whether the workbook has to be all of a graph, rather than rows for one.
  init(_ bytes: [UInt8], path: String, isWhole: Bool = true) throws(UnreadableInput) {
    self.path = path
    self.isWhole = isWhole
    if SpreadsheetFile(bytes) == .openDocument {
      throw UnreadableInput([Diagnostic(.error, .spreadsheetForText(path, .openDocument), at: nil)])
    }
    do throws(UnreadableWorkbook) {
      try WorkbookReader.reading(bytes) { reader throws(UnreadableWorkbook) in
        for sheet in reader.sheets { try read(sheet, from: &reader) }
      }
    } catch {
      throw UnreadableInput([Diagnostic(.error, .unreadableWorkbook(path, error), at: nil)])
    }
  }

  /// All sheets as one document.
  ///
  /// - Throws: `UnreadableInput` where a sheet could not be read, so that much would seem to be
  ///   missing that is not.
  func document() throws(UnreadableInput) -> SourceDocument {
    guard faults.isEmpty else {
      throw UnreadableInput(faults + assembly.errors, language: language)
    }
    guard !found.isEmpty, graphSheet != nil || !isWhole else {
      throw UnreadableInput(
        [Diagnostic(.error, .noGraphSheet(in: path, hasTables: !found.isEmpty), at: nil)],
        language: language
      )
    }
    return assembly.document(in: file(graphSheet ?? ""), isWhole: isWhole)
  }

  /// What is doubtful with sheets, and in how they are written.
  var notices: [Diagnostic] { sheetNotices + assembly.notices }

  /// What the sheet `Graph` says, or else the sheet that explains the others; `nil` where neither does.
  var language: Language? { assembly.language ?? (hasSwedishGuide ? .swedish : nil) }

  /// The sheets that are not there, where cells of others point to ids that stood in them.
  fileprivate func missingSheets(of problems: [Diagnostic]) -> [Diagnostic] {
    var counts: [GraphTable: Int] = [:]
    for problem in problems where problem.code == "dangling-reference" {
      guard let location = problem.location, let sheet = location.file.sheet,
        let header = GraphTable(called: sheet).flatMap({ headers[$0] }),
        header.columns.indices.contains(location.column - 1),
        let column = header.columns[location.column - 1]
      else { continue }
      let sorts: [Entity.Sort] =
        switch column.kind {
        case .reference(let sorts), .references(let sorts): sorts
        default: []
        }
      // Of what can be of any sort, most is actors and units.
      let tables = Set(sorts.map(\.table)).subtracting(found)
      for table in sorts.count == 1 ? tables : tables.intersection([.actors, .units]) {
        counts[table, default: 0] += 1
      }
    }
    return GraphTable.allCases.compactMap { table in
      counts[table].map { Diagnostic(.warning, .missingSheet(table, pointers: $0), at: nil) }
    }
  }

  private func file(_ sheet: String) -> SourceFile {
    SourceFile(path: path, sheet: sheet) { _ in nil }
  }

  private mutating func read(
    _ sheet: WorkbookReader.SheetEntry,
    from reader: inout WorkbookReader
  ) throws(UnreadableWorkbook) {
    let file = file(sheet.name)
    guard let table = GraphTable(called: sheet.name) else { return passOver(sheet.name, file) }
    found.insert(table)
    if table == .graph { graphSheet = sheet.name }
    var header: TableHeader?
    // Taken out while a closure adds to it, so that there is one of it.
    var assembly = TableAssembly()
    swap(&assembly, &self.assembly)
    defer { swap(&assembly, &self.assembly) }
    assembly.note(table)
    let merged = try reader.readRows(of: sheet) { row in
      let (row, problems) = TableRow.reading(row, in: file)
      if row.isBlank, problems.isEmpty { return }
      guard let header else {
        let first = TableHeader(row, of: table, isWhole: isWhole)
        faults += first.errors + problems
        header = first
        return
      }
      if header.errors.isEmpty, problems.isEmpty {
        assembly.add(row, under: header)
      } else {
        assembly.refuse(row, problems)
      }
    }
    headers[table] = header
    assembly.note(
      merged.filter { $0.rows.count > 1 }.map { cells in
        Diagnostic(
          .error,
          .mergedCells(cells),
          at: SourceLocation(
            file: file,
            line: cells.rows.lowerBound,
            column: cells.columns.lowerBound
          )
        )
      }
    )
  }

  /// A sheet that is none of the tables: ours to explain them, somebody's own, or one misspelt.
  private mutating func passOver(_ name: String, _ file: SourceFile) {
    if name == WorkbookGuide.sheetNames.first { hasSwedishGuide = true }
    if WorkbookGuide.sheetNames.contains(name) || name == Workbook.listsSheet { return }
    let start = SourceLocation(file: file, line: 1, column: 1)
    if let nearest = GraphTable(near: name) {
      faults.append(Diagnostic(.error, .misspeltSheet(name, nearest: nearest), at: start))
    } else {
      sheetNotices.append(Diagnostic(.warning, .furtherSheet(name), at: start))
    }
  }

}

extension TableRow {
  /// A row of a sheet with what stands in its cells, and what is wrong with those that cannot be read.
  static func reading(
    _ row: ReadRow,
    in file: SourceFile
  ) -> (row: TableRow, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    var cells: [TableRow.Cell] = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells {
      let place = SourceLocation(file: file, line: row.number, column: cell.column)
      let text: String
      switch cell.content {
      case .text(let written):
        let isComposed = written.utf8.allSatisfy { $0 < 0x80 }
        text = isComposed ? written : written.precomposedStringWithCanonicalMapping
      case .number(let written), .date(let written): text = written
      case .truth(let truth): text = truth ? "true" : "false"
      case .uncomputedFormula:
        problems.append(Diagnostic(.error, .uncomputedFormula, at: place))
        continue
      case .failedFormula(let result):
        problems.append(Diagnostic(.error, .failedFormula(result), at: place))
        continue
      }
      cells.append(TableRow.Cell(column: cell.column - 1, text: text, location: place))
    }
    let start = SourceLocation(file: file, line: row.number, column: 1)
    return (TableRow(cells: cells, location: start), problems)
  }
}
