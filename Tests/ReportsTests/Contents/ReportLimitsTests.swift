import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `A whole number in a report` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1000", "1,000"), (12_345, "12\u{A0}345", "12,345"),
    (1_234_567, "1\u{A0}234\u{A0}567", "1,234,567"), (-12_345, "−12\u{A0}345", "−12,345"),
  ])
  func `is written as each language writes it`(number: Int, swedish: String, english: String) {
    #expect(Phrase.number(number) == Phrase(sv: swedish, en: english))
  }
}

/// A city with one focus area and very many in it.
private struct CrowdedCity {
  var actors: Int

  var yaml: String {
    var text = """
      format: omvarld/1
      id: crowd
      title: {sv: Trängsel, en: Crowd}
      principal: city
      language: en
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national}]}]
      units: [{id: office, name: Office, kind: department}]
      actors:
        - {id: city, name: City, kind: municipality}

      """
    for number in 0..<actors {
      text += "  - {id: a\(number), name: Agency \(number), kind: agency, levels: [national]}\n"
    }
    text += "relations:\n"
    for number in 0..<actors {
      text += "  - {from: office, to: a\(number), kind: contact, focus: [rail]}\n"
    }
    return text
  }
}

struct `A report of very many` {
  private let report: GapReport
  private let page: ReadPage

  init() throws {
    report = try SmallCity.report(CrowdedCity(actors: 600).yaml, in: .english, figures: [])
    page = ReadPage(report.html)
  }

  // 600 actors and as many relations: 120 have a page, tables of the register stop at 500 rows, the
  // cell of the matrix at 10 names, the table of the focus area at 25.
  @Test func `shows the first, and says how many there are and where`() {
    #expect(
      page.elements.count { $0.name == "article" && $0["id"]?.hasPrefix("actor-") == true } == 120
    )
    #expect(page.text.contains("120 of them have a page of their own here"))
    let rest = "the graph's own files have all, and omvarld convert makes a workbook of them."
    for count in ["Here are 500 of 600; ", "Here are 500 of 601; ", "Here are 25 of 600; "] {
      #expect(page.text.contains(count + rest), "\(count)")
      #expect(report.markdown.contains(count + rest), "\(count)")
    }
    #expect(page.text.contains("590 more"))
  }

  @Test func `names the workbook beside it, where there is one`() throws {
    let file = SourceFile(path: "city.yaml", text: CrowdedCity(actors: 501).yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    let report = GapReport(
      GapAnalysis(SelectedGraph(graph, Selection())),
      figures: [],
      workbook: "report.xlsx",
      context: AnswerContext(toolName: "omvarld", toolVersion: "0", digest: "", language: .english)
    )
    #expect(
      ReadPage(report.html).text
        .contains("Here are 500 of 501; the workbook report.xlsx beside it has all.")
    )
  }

  // A row more is worth some hundred bytes, and each table has its limit.
  @Test func `grows no further`() throws {
    let more = try SmallCity.report(CrowdedCity(actors: 1200).yaml, in: .english, figures: [])
    #expect(more.html.utf8.count < report.html.utf8.count * 11 / 10)
    #expect(more.markdown.utf8.count < report.markdown.utf8.count * 11 / 10)
  }

  @Test func `leads nowhere that is not there`() {
    let ids = page.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let links = page.elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.filter { !Set(ids).contains(String($0.dropFirst())) } == [])
  }
}
