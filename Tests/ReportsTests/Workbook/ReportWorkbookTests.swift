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
        "Läs först", "Täckning", "Rutor", "Fynd", "Uppföljning", "Aktörer", "Enheter", "Relationer",
        "Inre relationer", "Fokusområden", "Sakfrågor", "Mål", "Styrdokument",
      ]
    )
    #expect(
      try SmallCity().report(in: .english).sheets.sheets.map(\.name) == [
        "Read first", "Coverage", "Cells", "Findings", "Follow-up", "Actors", "Units", "Relations",
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

  // MARK: What further analyses found

  private func furtherSheets(
    at date: PartialDate? = nil,
    since old: SmallCity? = nil,
    of city: SmallCity = SmallCity()
  ) throws -> (sheets: [String: Spreadsheet.Sheet], further: FurtherAnalyses) {
    let analysis = try SmallCity.analysis(city.yaml, at: date)
    let before = try old.map { Period(try SmallCity.analysis($0.yaml).selected) }
    let further = FurtherAnalyses(
      risks: RiskAnalysis(analysis.selected),
      voice: VoiceAnalysis(analysis.selected),
      closing: ClosingAnalysis(analysis.selected),
      changes: before.map { ChangeAnalysis(from: $0, to: Period(analysis.selected)) }
    )
    let report = GapReport(
      analysis,
      further: further,
      figures: [],
      context: AnswerContext(toolName: "omvarld", toolVersion: "0", digest: "", language: .english)
    )
    let sheets = report.sheets.sheets.map { ($0.name, $0) }
    return (Dictionary(uniqueKeysWithValues: sheets), further)
  }

  @Test func `has what is lost, thing by thing`() throws {
    let (sheets, further) = try furtherSheets()
    let losses = try #require(further.risks?.losses)
    let rows = try #require(sheets["Risks"]).rows.dropFirst()
    #expect(!losses.isEmpty)
    #expect(rows.map { text($0.last) } == losses.map(\.finding.id))
    #expect(rows.map { text($0[2]) } == losses.map { String($0.cells.count) })
    // The agency is the one partner at the national level in the port.
    let agency = try #require(rows.first { text($0[0]) == "Agency" })
    #expect(text(agency[1]) == "partner")
    #expect(text(agency[3]) == "Port, national")
    #expect(text(agency[4]) == "Agency")
  }

  // The union is interested in water, where one more local partner is lacking besides those met through
  // the forum, and nobody at the EU is interested in the port.
  @Test func `has the steps that close, and the levels that none fills`() throws {
    var city = SmallCity()
    city.lists["actors"]?.append(
      "{id: union, name: Union, kind: civil-society, levels: [local], interests: [water]}"
    )
    city.lists["focus-areas"]?[1].replace("minimum: 2", with: "minimum: 3")
    let (sheets, further) = try furtherSheets(of: city)
    let closing = try #require(further.closing)
    let rows = try #require(sheets["Least to add"]).rows.dropFirst()
    let steps = rows.filter { !text($0[1]).isEmpty }
    #expect(steps.map { text($0[3]) } == ["Union"])
    #expect(steps.map { text($0[5]) } == ["local"])
    #expect(steps.compactMap { Int(text($0[6])) }.reduce(0, +) == closing.cost)
    let rest = rows.filter { text($0[1]).isEmpty }
    #expect(rest.map { text($0[4]) } == ["Port and logistics"])
    #expect(rest.map { text($0[5]) } == ["EU"])
  }

  @Test func `has decisions with whether their day has passed, where a day is chosen`() throws {
    func decision(_ date: PartialDate?) throws -> [String] {
      let rows = try #require(try furtherSheets(at: date).sheets["Follow-up"]).rows
      return try #require(rows.last).map(text)
    }
    let then = try decision(nil)
    #expect(then[2...4] == ["awaiting an answer", "the office", "2026-06"])
    #expect(then[5] == "–")
    #expect(try decision(PartialDate("2026-06"))[5] == "no")
    #expect(try decision(PartialDate("2026-07"))[5] == "yes")
    #expect(then[6] == "coverage.open-level:port:eu")
  }

  // A cooperation is new, the contact has another status, and the club has another name.
  @Test func `has what changed, fact by fact`() throws {
    var city = SmallCity()
    city.lists["relations"]?[0].replace("status: ongoing", with: "status: intended")
    city.lists["relations"]?.append(
      "{from: office, to: club, kind: cooperation, focus: [water]}"
    )
    city.lists["follow-up"] = [
      "{finding: \"coverage.thin-level:port:national\", decision: act, due: 2027}"
    ]
    let (sheets, further) = try furtherSheets(since: SmallCity(), of: city)
    let rows = try #require(sheets["Changes"]).rows.dropFirst().map { $0.map(text) }
    let changes = try #require(further.changes)
    let findings = rows.filter { ["gap", "risk", "notice"].contains($0[1]) }
    #expect(findings.count { $0[2] == "new" } == changes.opened.count)
    #expect(findings.count { $0[2] == "gone" } == changes.closed.count)
    let relations = rows.filter { $0[1] == "relation" }
    #expect(
      relations == [
        ["the office – the Club, cooperation (Water)", "relation", "new", "", "", ""],
        [
          "the office – Agency, contact (Port)", "relation", "changed", "status", "ongoing",
          "intended",
        ],
      ]
    )
    // Decisions are called by the finding, not by its id.
    let decisions = rows.filter { $0[1].hasPrefix("decision") }.map { [$0[0], $0[2]] }
    #expect(decisions.map { $0[1] } == ["new", "gone"])
    #expect(decisions.allSatisfy { $0[0].hasPrefix("Decision about: Port and logistics, ") })
    #expect(!rows.joined().contains { $0.contains("coverage.") })
  }

  @Test func `begins with what the front page says`() throws {
    let begin = try #require(try sheets(.english)["Read first"]).rows.map { $0.map(text) }
    let lead = try #require(begin.first { $0.first == "What matters most" })
    #expect(lead[1].hasPrefix("2 of 3 required levels"))
    #expect(begin.contains { $0.first == "Gaps" })
    #expect(begin.contains { $0.first == "To take a decision on" })
  }
}
