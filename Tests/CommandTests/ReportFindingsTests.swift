import Foundation
import Testing

struct `The findings of a report` {
  /// What the answer of a command found, as its sentence and what would remove it.
  private struct Found: Hashable {
    var id: String
    var message: String
    var remedy: String
  }

  private func found(
    _ command: String,
    _ graph: String,
    _ language: String
  ) throws -> Set<Found> {
    let run = try Tool.run(command, graph, "--format", "json", "--lang", language, "--quiet")
    let result = try #require(try run.json()["result"] as? [String: Any])
    let findings = try #require(result["findings"] as? [[String: Any]])
    return Set(
      findings.map { finding in
        func text(_ key: String) -> String { finding[key] as? String ?? "" }
        return Found(id: text("id"), message: text("message"), remedy: text("remedy"))
      }
    )
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// Without marks of words in another language.
  private func plain(_ article: Substring) -> String {
    ["<span lang=\"sv\">", "<span lang=\"en\">", "</span>"].reduce(String(article)) { text, mark in
      text.replacing(mark, with: "")
    }
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  // What unfolds on the page, and an entry with entries below it in Markdown, is a finding in full.
  @Test(
    arguments: [Graph.malmo, Graph.sjostad, Graph.sjostad2027, Graph.bergslund],
    ["sv", "en"]
  )
  func `stand in full once, with what would remove them`(
    graph: String,
    language: String
  ) throws {
    let scratch = try Scratch()
    let since = graph == Graph.sjostad2027 ? ["--since", Graph.sjostad] : []
    let run = try Tool.run(
      arguments: ["report", graph, "--lang", language, "-o", scratch.path, "--quiet"] + since
    )
    #expect(run.status == 0)
    let articles = try scratch.read("index.html").split(separator: #"<details class="finding "#)
      .dropFirst().compactMap { $0.split(separator: "</details>").first.map(plain) }
    let entries = try scratch.read("report.md").split(separator: "\n- ").dropFirst()
      .map { $0.split(separator: "\n\n").first ?? "" }.filter { $0.contains("\n  - ") }
    let findings = try found("gaps", graph, language).union(found("voice", graph, language))
    #expect(!findings.isEmpty)
    for finding in findings {
      let message = escaped(sentence(finding.message))
      let told = articles.filter { $0.contains(">\(message)") }
      #expect(told.count == 1, "\(finding.id)")
      #expect(told.allSatisfy { $0.contains("<dd>\(escaped(finding.remedy))</dd>") })
      #expect(articles.count { $0.contains("<code>\(finding.id)</code>") } == 1, "\(finding.id)")
      let written = entries.filter {
        $0.hasSuffix("\(finding.id)") || $0.contains("\(finding.id)\n")
      }
      #expect(written.count == 1, "\(finding.id)")
      for entry in written.map({ $0.replacing("\\", with: "") }) {
        #expect(entry.contains(sentence(finding.message)) && entry.contains(finding.remedy))
      }
    }
    // Nor does any of those of risks stand twice.
    let ids = articles.compactMap { $0.firstMatch(of: /<dd><code>([^<]*)<\/code>/)?.1 }
    #expect(ids.count == articles.count)
    #expect(Set(ids).count == ids.count)
    #expect(entries.count { entry in ids.contains { entry.contains($0) } } == ids.count)
  }
}

struct `What a report says` {
  // Keys of the file and options of the command are for whoever edits; ids stand in a place of their own. The page
  // says what the Markdown says.
  @Test(
    arguments: [Graph.malmo, Graph.sjostad2027, Graph.bergslund],
    ["sv", "en"]
  )
  func `has no key of a file and no option of a command`(graph: String, language: String) throws {
    let scratch = try Scratch()
    let since = graph == Graph.sjostad2027 ? ["--since", Graph.sjostad] : []
    _ = try Tool.run(
      arguments: ["report", graph, "--lang", language, "-o", scratch.path, "--quiet"] + since
    )
    let lines = try scratch.read("report.md").split(separator: "\n")
      .filter { line in !["  - Beteckning: ", "  - Id: ", "!["].contains(where: line.hasPrefix) }
    #expect(lines.count > 200)
    let keys = [
      "focus", "covers", "evidence", "levels", "coordinates", "interests", "decisionMaker",
      "reviewBy", "lead", "decided", "owner", "indicator", "kind", "follow-up",
    ]
    let signs =
      keys.flatMap { ["(\($0):", "(\($0))"] } + ["decisionMaker", "reviewBy"]
      + ["at", "focus", "level", "reading", "hops", "assume", "try", "format"].map { "--\($0)" }
      + ["coverage.", "matter.", "responsibility.", "voice.", "risk."].map { "\($0)" }
    for sign in signs {
      let found = lines.filter { line in
        line.ranges(of: sign).contains { range in
          // A sentence may end with the name of a rule, but goes on after a space.
          !sign.hasSuffix(".") || line[range.upperBound...].first?.isLowercase ?? false
        }
      }
      #expect(found == [], "\(sign)")
    }
  }
}
