internal import Diagnostics
internal import Stakeholders

/// The first row of a table: which column each of its cells names.
struct TableHeader: Sendable {
  let table: GraphTable
  /// Whether the table holds all of a graph's, and not rows for one.
  let isWhole: Bool
  /// For each column of the file what it holds; `nil` for one that is none of the table's.
  let columns: [TableColumn?]
  /// What is wrong with it. Rows below a header with errors are not read.
  private(set) var errors: [Diagnostic] = []

  /// - Parameters:
  ///   - row: The first row that is not empty.
  ///   - isWhole: Whether the table holds all of a graph's. The things in a part of one may be known by
  ///     name, and get their ids from that.
  init(_ row: TableRow, of table: GraphTable, isWhole: Bool = true) {
    self.table = table
    self.isWhole = isWhole
    let sheet = row.location.file.sheet
    let width = (row.cells.last?.column ?? -1) + 1
    var columns: [TableColumn?] = Array(repeating: nil, count: width)
    var places: [String: SourceLocation] = [:]
    for cell in row.cells {
      guard let column = table.column(called: cell.text) else {
        errors.append(
          Diagnostic(.error, .unknownColumn(cell.text, in: table, sheet: sheet), at: cell.location)
        )
        continue
      }
      if let first = places[column.header] {
        errors.append(
          Diagnostic(.error, .repeatedColumn(column.header, first: first), at: cell.location)
        )
      }
      places[column.header] = cell.location
      columns[cell.column] = column
    }
    self.columns = columns
    let isOfEntities = table.listKey.map { SectionPath(key: $0).isOfEntities } ?? false
    let needsNoID = !isWhole && places.keys.contains { $0 == "name" || $0.hasPrefix("name.") }
    let missing = table.columns.filter { column in
      column.isRequired && places[column.header] == nil
        && !(needsNoID && column.key == "id" && isOfEntities)
    }
    if !missing.isEmpty {
      errors.append(
        Diagnostic(
          .error,
          .missingColumns(missing.map(\.header), in: table, sheet: sheet),
          at: row.location
        )
      )
    }
  }
}
