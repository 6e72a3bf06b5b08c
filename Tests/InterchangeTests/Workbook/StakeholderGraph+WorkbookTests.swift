import Diagnostics
import Foundation
import Spreadsheet
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `A graph as a workbook` {
  private func reread(
    _ graph: StakeholderGraph,
    in language: Language = .swedish
  ) throws -> StakeholderGraph {
    try StakeholderGraph.reading(workbook: graph.workbook(in: language).bytes(), path: "plan.xlsx")
      .value
  }

  private func delivered(_ name: String) throws -> StakeholderGraph {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Graphs/\(name)").standardizedFileURL.path
    return try StakeholderGraph.reading(path: folder).value
  }

  @Test(
    arguments: ["malmo", "examples/bergslund", "examples/sjostad"],
    Language.allCases
  )
  func `is read as the graph that was written`(name: String, language: Language) throws {
    let graph = try delivered(name)
    #expect(try reread(graph, in: language).canonical == graph.canonical)
  }

  @Test func `holds everything that a graph can say`() throws {
    // One description of it is longer than a cell has room for.
    let yaml = FullGraph.yaml.replacing(String(repeating: "=lång ", count: 7_000), with: "=lång ")
    let graph = try StakeholderGraph(yaml: yaml, beside: nil)
    #expect(try reread(graph).canonical == graph.canonical)
  }

  @Test func `keeps the blanks around names that a graph has`() throws {
    let names = [" a", "b ", "\\ c\\ ", "\u{A0}d\t", "e \\"]
    let graph = try StakeholderGraph(
      yaml: "matters:\n"
        + names.enumerated().map { place, name in
          let name = YAMLValue.text(name).yaml
          return "  - {id: m\(place), name: {sv: \(name), en: \(name)}}\n"
        }.joined()
    )
    #expect(try reread(graph).canonical == graph.canonical)
  }

  @Test func `has no room for a text of 42,000 characters, and says which it is`() throws {
    // The first focus area stands in row 2, below the header.
    let columns = GraphTable.focusAreas.columns
    let column = try #require(columns.firstIndex { $0.header == "description.en" }) + 1
    #expect(
      throws: UnwritableWorkbook.textTooLong(
        sheet: "FocusAreas",
        cell: CellName(column: column, row: 2)
      )
    ) { try FullGraph.graph().workbook(in: .english).bytes() }
  }

  @Test(arguments: Seeds.upTo(60))
  func `is read as the random graph that was written`(seed: UInt64) throws {
    let graph = try RandomGraph(seed: seed).graph()
    #expect(try reread(graph).canonical == graph.canonical)
  }

  @Test func `is the same in every byte, in however many files the graph was written`() throws {
    var random = SplitMix64(seed: 1)
    let graph = RandomGraph(seed: 1)
    let spread = try StakeholderGraph.reading(yaml: graph.files(3, using: &random)).value
    let first = try graph.graph().workbook(in: .swedish).bytes()
    #expect(try spread.workbook(in: .swedish).bytes() == first)
  }

  @Test func `has a sheet for each table, with its header in sight and buttons to filter by`()
    throws
  {
    let sheets = try delivered("examples/bergslund").workbook(in: .english).sheets
    #expect(sheets.map(\.name) == ["Guide"] + GraphTable.allCases.map(\.rawValue))
    for (sheet, table) in zip(sheets.dropFirst(), GraphTable.allCases) {
      #expect(sheet.frozenRows == 1 && sheet.filterRow == 0)
      #expect(sheet.rows.first?.map(\.value) == table.columns.map { .text($0.header) })
      for (column, cell) in zip(table.columns, sheet.rows[0]) {
        #expect(cell.style.fill == (column.isRequired ? .required : .header))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `explains every column in a language`(language: Language) throws {
    let workbook = try delivered("examples/sjostad").workbook(in: language)
    let guide = try #require(workbook.sheets.first)
    let rows = guide.rows.map { row in
      row.map { cell in if case .text(let text) = cell.value { text } else { "" } }
    }
    for table in GraphTable.allCases {
      for column in table.columns where column.language == nil {
        #expect(
          rows.contains { row in
            row.count == 4 && row[0] == table.rawValue
              && row[1].split(separator: ", ").contains { $0 == column.header }
              && row[2] == column.meaning[language] && !row[3].isEmpty
          },
          "\(table.rawValue).\(column.header)"
        )
      }
    }
    // The words of the vocabulary with their names.
    let name = language == .swedish ? "cooperation (samarbete)" : "cooperation"
    #expect(rows.joined().contains { $0.contains(name) })
  }

  @Test func `offers what may be chosen`() throws {
    let sheets = try delivered("malmo").workbook(in: .swedish).sheets
    func choices(_ table: GraphTable, _ header: String) throws -> Choices? {
      let sheet = try #require(sheets.first { $0.name == table.rawValue })
      let column = try #require(table.columns.firstIndex { $0.header == header })
      return sheet.columns[column].choices
    }
    #expect(
      try choices(.relations, "status")?.source
        == .texts(["ongoing", "intended", "possible", "ended"])
    )
    #expect(try choices(.relations, "status")?.isStrict == true)
    // Units as they come to stand in their sheet, in its first column.
    #expect(try choices(.relations, "lead")?.source == .column(0, sheet: "Units"))
    #expect(try choices(.relations, "focus")?.source == .column(0, sheet: "FocusAreas"))
    // Of several sheets, those of one after those of another.
    guard case .joined([], let ends) = try choices(.relations, "from")?.source else {
      Issue.record("no ends are offered")
      return
    }
    #expect(ends.contains(ColumnPlace(0, sheet: "Actors")))
    #expect(ends.contains(ColumnPlace(0, sheet: "Units")))
    #expect(
      try choices(.relations, "readings")?.source
        == .joined(["default"], [ColumnPlace(0, sheet: "Readings")])
    )
    #expect(try choices(.actors, "levels")?.isStrict == false)
    #expect(try choices(.relations, "note") == nil)
  }

  @Test func `folds away columns that few need, while they are empty`() throws {
    let sheets = try delivered("malmo").workbook(in: .swedish).sheets
    let areas = try #require(sheets.first { $0.name == "FocusAreas" })
    func isFolded(_ header: String) throws -> Bool {
      areas.columns[
        try #require(GraphTable.focusAreas.columns.firstIndex { $0.header == header })
      ].isFolded
    }
    // Their names stand in Swedish and English, so that none stands for both.
    #expect(try isFolded("name"))
    #expect(try !isFolded("name.sv"))
    #expect(try isFolded("url"))
    #expect(try !isFolded("id"))
  }
}
