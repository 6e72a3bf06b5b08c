import Foundation
import Spreadsheet
import TestSupport
import Testing

/// The same figures are told on the front page, in the matrix, on the map, in Markdown and in the
/// workbook; each is read from what was written, and the findings and counterparts from answers of their
/// own.
struct `The figures of a report` {
  private struct Score: Equatable {
    var met: Int
    var required: Int
  }

  /// "5 av 18" at the beginning of a text.
  private func score(_ text: Substring) throws -> Score {
    let match = try #require(text.prefixMatch(of: /\s*(\d+) (?:av|of) (\d+)/))
    return Score(met: Int(match.1) ?? -1, required: Int(match.2) ?? -1)
  }

  private func part(of page: String, from start: String, to end: String) throws -> Substring {
    let start = try #require(page.firstRange(of: start))
    let end = try #require(page[start.upperBound...].firstRange(of: end))
    return page[start.upperBound..<end.lowerBound]
  }

  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.bergslund], ["sv", "en"])
  func `are the same in sentence, matrix, map, Markdown and workbook`(
    graph: String,
    language: String
  ) throws {
    let scratch = try Scratch()
    let run = try Tool.run("report", graph, "--lang", language, "-o", scratch.path, "--quiet")
    #expect(run.status == 0)
    let page = try scratch.read("index.html")
    let markdown = try scratch.read("report.md")
    let map = try scratch.read("maps/overview.svg")

    let answer = try Tool.run("coverage", graph, "--format", "json", "--quiet").json()
    let result = try #require(answer["result"] as? [String: Any])
    let expected = Score(
      met: try #require(result["met"] as? Int),
      required: try #require(result["required"] as? Int)
    )
    // The sentence that begins the front page.
    let brief = try part(of: page, from: #"<section id="brief""#, to: "</section>")
    let lead = try part(of: String(brief), from: ##"<a href="#coverage">"##, to: "</a>")
    #expect(try score(lead) == expected)
    // The last cell of the little matrix, and of the large one.
    for section in ["brief", "coverage"] {
      let text = try part(of: page, from: #"<section id="\#(section)""#, to: "</section>")
      let foot = try part(of: String(text), from: "<tfoot>", to: "</tfoot>")
      #expect(try score(part(of: String(foot), from: "<strong>", to: "</strong>")) == expected)
      // Its rows come to the same: those that are required and not open are met.
      let body = try part(of: String(text), from: "<tbody>", to: "</tbody>")
      let cells = body.matches(of: /<td class="(state-[^"]*)"/).map { $0.1.split(separator: " ") }
      let required = cells.filter { $0.contains("required") }
      #expect(required.count == expected.required)
      #expect(required.count { !$0.contains("open") } == expected.met)
    }
    // The title of the map, which the file begins with.
    #expect(try score(part(of: map, from: #"-title">"#, to: "</title>")) == expected)
    // Markdown: the sentence in bold, and the last row of the matrix.
    #expect(
      try score(
        part(of: markdown, from: "\n**", to: "**")
          .firstScore(in: markdown)
      ) == expected
    )
    let total = language == "sv" ? "| Uppfyllda krav |" : "| Required and met |"
    let row = try #require(
      markdown.split(separator: "\n").last { $0.hasPrefix(total) && $0.hasSuffix(" |") }
    )
    let last = try #require(row.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) })
    #expect(try score(last) == expected)

    // The workbook: the first sheet, the last cell of the matrix, and the rows of its cells.
    let sheets = try Sheets(in: scratch)
    let sentence = try #require(sheets.rows(0).first { $0.first?.hasPrefix(sheets.brief) ?? false })
    #expect(try score(Substring(sentence[1])) == expected)
    #expect(try score(Substring(try #require(sheets.rows(1).last?.last))) == expected)
    let met = sheets.rows(2).dropFirst().map { $0[4] }
    #expect(met.count { $0 != "–" } == expected.required)
    #expect(met.count { ["ja", "yes"].contains($0) } == expected.met)
  }

  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.bergslund])
  func `count as many findings and counterparts as the answers have`(graph: String) throws {
    let scratch = try Scratch()
    _ = try Tool.run("report", graph, "-o", scratch.path, "--quiet")
    let page = try scratch.read("index.html")
    let markdown = try scratch.read("report.md")
    let answer = try Tool.run("gaps", graph, "--format", "json", "--quiet").json()
    let result = try #require(answer["result"] as? [String: Any])
    let findings = try #require(result["findings"] as? [[String: Any]]).compactMap {
      $0["id"] as? String
    }
    #expect(!findings.isEmpty)
    for id in findings {
      let anchor = "finding-" + id.replacing(":", with: ".")
      #expect(page.ranges(of: #"id="\#(anchor)""#).count == 1, "\(id)")
      #expect(markdown.contains(id), "\(id)")
    }
    // The workbook has them, and those of the other analyses.
    let sheets = try Sheets(in: scratch)
    let found = sheets.rows(3).dropFirst().compactMap(\.last)
    #expect(Set(found).count == found.count)
    #expect(Set(findings).isSubset(of: found))
    for command in ["risks", "voice"] {
      let answer = try Tool.run(command, graph, "--format", "json", "--quiet").json()
      let result = try #require(answer["result"] as? [String: Any])
      let key = command == "risks" ? "losses" : "findings"
      let others = try #require(result[key] as? [[String: Any]]).compactMap { $0["id"] as? String }
      #expect(Set(others).isSubset(of: found))
      if command == "risks", let rows = sheets.rows(named: "Risker") {
        #expect(rows.dropFirst().compactMap(\.last) == others)
      }
    }
    let ids = page.matches(of: /<code>([a-z-]+\.[a-z-]+:[^<]*)<\/code>/).map { String($0.1) }
    #expect(Set(findings).isSubset(of: Set(ids)))

    // Everybody whom a cell of the matrix counts has a page, in alphabetical order once each.
    let coverage = try Tool.run("coverage", graph, "--format", "json", "--quiet").json()
    let cells = try #require(
      (coverage["result"] as? [String: Any])?["cells"] as? [[String: Any]]
    )
    let partners = Set(
      cells.flatMap {
        ($0["counterparts"] as? [String] ?? []) + ($0["indirect"] as? [String] ?? [])
      }
    )
    let pages = page.matches(of: /<article class="page" id="actor-([^"]*)"/).map { String($0.1) }
    #expect(Set(pages).count == pages.count)
    #expect(partners.isSubset(of: Set(pages)))
    let list = try part(of: page, from: #"<section id="counterparts""#, to: "</table>")
    #expect(list.matches(of: /<th scope="row">/).count == pages.count)
    // The sentence above the list says how many.
    let sentence = try #require(list.firstMatch(of: /<p>(\d+) namngivna aktörer|<p>(\d+) named/))
    #expect(Int(sentence.1 ?? sentence.2 ?? "") == pages.count)
  }
}

/// The workbook of a report, as texts.
private struct Sheets {
  private let sheets: [ReadSheet]

  /// What stands before the sentence that begins the front page.
  let brief: String

  init(in scratch: Scratch) throws {
    sheets = try ReadSheet.all(in: Array(Data(contentsOf: URL(filePath: scratch["report.xlsx"]))))
    brief = sheets.first?.name == "Läs först" ? "Det viktigaste" : "What matters most"
  }

  /// The rows of a sheet in which something stands, the cells up to the last.
  func rows(_ number: Int) -> [[String]] { rows(of: sheets[number]) }

  func rows(named name: String) -> [[String]]? { sheets.first { $0.name == name }.map(rows) }

  private func rows(of sheet: ReadSheet) -> [[String]] {
    sheet.rows.map { row in
      var texts = Array(repeating: "", count: row.cells.last?.column ?? 0)
      for cell in row.cells {
        switch cell.content {
        case .text(let text), .number(let text): texts[cell.column - 1] = text
        default: break
        }
      }
      return texts
    }
  }
}

extension Substring {
  /// The first text in bold that begins with a score.
  fileprivate func firstScore(in markdown: String) -> Substring {
    guard let match = markdown.firstMatch(of: /\n\*\*(\d+ (?:av|of) \d+[^*]*)\*\*/) else {
      return self
    }
    return match.1
  }
}
