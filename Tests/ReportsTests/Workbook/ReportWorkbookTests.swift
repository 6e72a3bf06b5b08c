import Analyses
import Diagnostics
import Reports
import Spreadsheet
import Stakeholders
import TestSupport
import Testing

struct `A report as a workbook` {
  private func text(_ cell: Cell?) -> String {
    switch cell?.value {
    case .text(let text): text
    case .number(let number): String(Int(number))
    case .truth(let truth): String(truth)
    case .blank, .count, nil: ""
    }
  }

  private func sheets(_ language: Language, of city: SmallCity = SmallCity()) throws -> [String:
    Spreadsheet.Sheet]
  {
    let workbook = try city.report(in: language).sheets
    return Dictionary(uniqueKeysWithValues: workbook.sheets.map { ($0.name, $0) })
  }

  @Test func `has a sheet to begin with, one for each question and one for each register`() throws {
    #expect(
      try SmallCity().report(in: .swedish).sheets.sheets.map(\.name) == [
        "Läs först", "Täckning", "Rutor", "Fynd", "Aktörer", "Enheter", "Relationer",
        "Inre relationer", "Fokusområden", "Sakfrågor", "Mål", "Styrdokument",
      ]
    )
    #expect(
      try SmallCity().report(in: .english).sheets.sheets.map(\.name) == [
        "Read first", "Coverage", "Cells", "Findings", "Actors", "Units", "Relations",
        "Inner relations", "Focus areas", "Matters", "Aims", "Documents",
      ]
    )
  }

  @Test(arguments: Language.allCases)
  func `can be filtered by its headings, which stay in sight`(language: Language) throws {
    for sheet in try SmallCity().report(in: language).sheets.sheets.dropFirst() {
      #expect(sheet.filterRow == 0)
      #expect(sheet.frozenRows == 1)
      #expect(sheet.frozenColumns == 1)
      #expect(sheet.rows.count > 1, "\(sheet.name)")
      for row in sheet.rows { #expect(row.count == sheet.columns.count, "\(sheet.name)") }
    }
  }

  // Every state and severity has one colour, on the first sheet as in the tables.
  @Test func `has the colours that its first sheet explains`() throws {
    let sheets = try sheets(.english)
    let key = try #require(sheets["Read first"]).rows.compactMap(\.first)
      .filter { $0.style.fill != .none }
    var explained: [String: Fill] = [:]
    for cell in key {
      let words = text(cell).split(separator: " ")
      explained[words.count > 1 ? words.dropFirst().joined(separator: " ") : text(cell)] =
        cell.style.fill
    }
    #expect(explained.count == CoverageState.allCases.count + Severity.allCases.count)
    for (name, column) in [("Cells", 2), ("Findings", 1)] {
      for row in try #require(sheets[name]).rows.dropFirst() {
        #expect(row[column].style.fill == explained[text(row[column])], "\(text(row[column]))")
      }
    }
  }

  @Test func `counts as the analysis does`() throws {
    let city = SmallCity()
    let report = try city.report(in: .english)
    let sheets = try sheets(.english)
    let total = text(sheets["Coverage"]?.rows.last?.last)
    let cells = try #require(sheets["Cells"]).rows.dropFirst()
    let required = cells.count { ["yes", "no"].contains(text($0[4])) }
    let met = cells.count { text($0[4]) == "yes" }
    #expect(total == "\(met) of \(required)")
    #expect(report.markdown.contains(total))
    let findings = try #require(sheets["Findings"]).rows.dropFirst()
    for row in findings { #expect(report.markdown.contains(text(row.last))) }
    #expect(Set(findings.map { text($0.last) }).count == findings.count)
  }

  @Test func `leaves its sums out of what is filtered and sorted`() throws {
    for sheet in try SmallCity().report(in: .english).sheets.sheets {
      #expect(sheet.footerRows == (sheet.name == "Coverage" ? 1 : 0), "\(sheet.name)")
    }
  }

  @Test func `leaves empty where nobody is recorded, and what no row has`() throws {
    let report = try SmallCity().report(in: .english)
    let relations = try #require(report.sheets.sheets.first { $0.name == "Relations" })
    let titles = try #require(relations.rows.first).map(text)
    for (column, title) in titles.enumerated() {
      #expect(relations.rows.dropFirst().contains { !text($0[column]).isEmpty }, "\(title)")
    }
  }

  @Test func `says on its first sheet how many rows each sheet has`() throws {
    let sheets = try sheets(.swedish)
    for row in try #require(sheets["Läs först"]).rows where row.count == 3 {
      let sheet = try #require(sheets[text(row[0])])
      #expect(sheet.rows.count - 1 - sheet.footerRows == Int(text(row[2])), "\(text(row[0]))")
    }
  }

  @Test func `keeps what is written as text, and shortens what no cell has room for`() throws {
    var city = SmallCity()
    let name = "=1+1" + String(repeating: "å", count: 40_000)
    city.lists["actors"]?.append("{id: long, name: \"\(name)\", kind: agency, levels: [local]}")
    let workbook = try city.report(in: .swedish).sheets
    let bytes = try workbook.bytes()
    #expect(Workbook.isUntouched(bytes))
    var found = ""
    try WorkbookReader.reading(bytes) { reader throws(UnreadableWorkbook) in
      for sheet in reader.sheets where sheet.name == "Aktörer" {
        _ = try reader.readRows(of: sheet) { row in
          for cell in row.cells {
            if case .text(let text) = cell.content, text.hasPrefix("=1+1") { found = text }
          }
        }
      }
    }
    #expect(found.hasPrefix("=1+1ååå"))
    #expect(found.hasSuffix("å …"))
    #expect(found.utf16.count < 32_767)
  }

  @Test func `has the same bytes in whatever order the records are written`() throws {
    let first = try SmallCity().report(in: .swedish).sheets.bytes()
    #expect(try SmallCity(shuffledBy: 3).report(in: .swedish).sheets.bytes() == first)
  }
}
