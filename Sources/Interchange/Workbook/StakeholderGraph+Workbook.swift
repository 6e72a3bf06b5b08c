public import Diagnostics
public import Spreadsheet
public import Stakeholders

extension StakeholderGraph {
  /// The graph as a workbook: a sheet that explains it, and then a sheet for each of its tables,
  /// also for those in which nothing stands yet. Reading it gives the same graph.
  public func workbook(in language: Language) -> Workbook {
    let tables = GraphTable.allCases.map { TableSheet($0, of: self, in: language) }
    let guide = WorkbookGuide(graph: self, tables: tables, language: language)
    return Workbook(title: title[language], sheets: [guide.sheet] + tables.map(\.sheet))
  }
}

/// A table of a graph as a sheet.
struct TableSheet {
  let table: GraphTable
  private(set) var rows: [[String]] = []
  private let graph: StakeholderGraph
  private let language: Language

  init(_ table: GraphTable, of graph: StakeholderGraph, in language: Language) {
    self.table = table
    self.graph = graph
    self.language = language
    var rows: [[String]] = []
    graph.rows(of: table) { rows.append($0) }
    self.rows = rows
  }

  var sheet: Sheet {
    let columns = table.columns
    let header = columns.map { column in
      Cell(
        column.header,
        style: CellStyle(font: .bold, fill: column.isRequired ? .required : .header)
      )
    }
    let styles = columns.map { style(of: $0) }
    let body = rows.map { row in
      row.enumerated().map { place, text in
        Cell(value(text, in: columns[place]), style: styles[place])
      }
    }
    var sheet = Sheet(
      name: table.rawValue,
      columns: columns.enumerated().map { place, column in
        Sheet.Column(
          width: width(of: column, at: place),
          style: styles[place],
          choices: choices(for: column),
          note: note(on: column),
          isFolded: isFolded(column, at: place)
        )
      },
      rows: [header] + body
    )
    sheet.frozenRows = 1
    sheet.frozenColumns = columns.first?.kind == .id ? 1 : 0
    sheet.filterRow = 0
    sheet.tab = tab
    return sheet
  }

  private var tab: Fill {
    switch table {
    case .graph: .header
    case .focusAreas, .requirements, .matters, .aims: .orange
    case .actors, .units: .blue
    case .relations: .green
    case .documents, .evidence: .violet
    case .readings, .followUp, .vocabulary: .grey
    }
  }

  // MARK: Cells

  /// Numbers can be summed and sorted; all else is text, so that no program makes a date of `2015-06`
  /// or loses the zero of `0114`.
  private func value(_ text: String, in column: TableColumn) -> Cell.Value {
    if text.isEmpty { return .blank }
    if case .number = column.kind, let number = Int(text) { return .number(Double(number)) }
    return .text(text)
  }

  private func style(of column: TableColumn) -> CellStyle {
    if case .number = column.kind { return CellStyle() }
    return CellStyle(isWrapped: true, isText: true)
  }

  /// As wide as what stands in the column, within what can be read.
  private func width(of column: TableColumn, at place: Int) -> Double {
    // The button of the filter stands beside the header.
    let header = column.header.count + 4
    let lines = rows.lazy.flatMap { $0[place].split(separator: "\n") }
    let longest = lines.map(\.count).max() ?? 0
    return Double(min(max(header, longest + 2, 10), isProse(column) ? 60 : 34))
  }

  private func isProse(_ column: TableColumn) -> Bool {
    ["name", "description", "note", "quote", "indicator", "reason", "value"].contains(column.key)
  }

  // MARK: Columns

  /// Columns that few need are folded away as long as they are empty: the program shows them by a
  /// plus sign above the sheet. So is a text's own column where it stands in those of its languages.
  private func isFolded(_ column: TableColumn, at place: Int) -> Bool {
    guard rows.allSatisfy({ $0[place].isEmpty }) else { return false }
    if column.language != nil || Self.spareColumns.contains(column.key) { return true }
    if table == .relations, column.key == "id" { return true }
    return table.columns.enumerated().contains { other, wording in
      wording.key == column.key && wording.language != nil && rows.contains { !$0[other].isEmpty }
    }
  }

  private static let spareColumns: Set<String> = [
    "short", "aliases", "description", "url", "identifiers", "tags", "since", "until",
    "assessedBy", "assessedOn", "readings", "row",
  ]

  /// What the program says where somebody stands on the header.
  private func note(on column: TableColumn) -> String {
    let required = Phrase(sv: "måste fyllas i: ", en: "must be filled in: ")
    return (column.isRequired ? required[language] : "") + column.meaning[language]
  }

  private func choices(for column: TableColumn) -> Choices? {
    switch column.kind {
    case .text, .name, .texts, .pairs, .date, .number, .id: return nil
    case .truth: return Choices(.texts(["true", "false"]), isStrict: true)
    case .choice(let choice):
      let words = choice.words(in: graph.vocabulary, readings: graph.readings)
      if case .words = choice {
        let list = words.joined(separator: ", ")
        return Choices(
          .texts(words),
          isStrict: true,
          message: Phrase(sv: "Välj bland: \(list)", en: "Choose from: \(list)")[language]
        )
      }
      // The graph may have words of its own, in rows that are still to be written.
      return Choices(.texts(words), isStrict: false)
    case .choices(.readings):
      let own = GraphTable.readings.idColumn.map { [$0] } ?? []
      return Choices(.joined([Reading.standard.rawValue], own), isStrict: false)
    case .choices(let choice):
      let words = choice.words(in: graph.vocabulary, readings: graph.readings)
      return Choices(.texts(words), isStrict: false)
    case .reference(let sorts), .references(let sorts):
      return choices(ofIDs: sorts)
    }
  }

  /// Ids as they stand in their own sheets, so that what is added there is offered here.
  private func choices(ofIDs sorts: [Entity.Sort]) -> Choices? {
    let columns = sorts.compactMap(\.table.idColumn)
    guard let first = columns.first else { return nil }
    let isOne = columns.count == 1
    return Choices(
      isOne ? .column(first.column, sheet: first.sheet) : .joined([], columns),
      isStrict: false
    )
  }
}

extension GraphTable {
  /// Where the ids of its rows stand; `nil` where they have none.
  fileprivate var idColumn: ColumnPlace? {
    columns.firstIndex { $0.kind == .id }.map { ColumnPlace($0, sheet: rawValue) }
  }
}

extension Entity.Sort {
  /// The table with its rows.
  var table: GraphTable {
    switch self {
    case .actor: .actors
    case .unit: .units
    case .focusArea: .focusAreas
    case .matter: .matters
    case .aim: .aims
    case .document: .documents
    }
  }
}
