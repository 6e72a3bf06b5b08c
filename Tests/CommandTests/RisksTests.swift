import Foundation
import Testing

struct `Risks` {
  @Test func `are losses in JSON, ranked, each with its finding`() throws {
    let run = try Tool.run("risks", Graph.sjostad, "--format", "json", "--quiet")
    let result = try #require(try run.json()["result"] as? [String: Any])
    let losses = try #require(result["losses"] as? [[String: Any]])
    let keys: Set<String> = [
      "id", "rule", "severity", "subjects", "facts", "message", "limit", "question", "remedy",
      "evidence", "holdsUnder", "followUp", "kind", "element", "cells", "separates",
    ]
    #expect(losses.allSatisfy { Set($0.keys) == keys })
    let sizes = losses.map { loss in
      ((loss["cells"] as? [Any])?.count ?? 0, (loss["separates"] as? [Any])?.count ?? 0)
    }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 })
    let port = try #require(
      losses.first { $0["id"] as? String == "risk.loss-of-unit:hamnkontoret" }
    )
    #expect(port["element"] as? String == "hamnkontoret")
    #expect(port["kind"] as? String == "unit")
    let cells = try #require(port["cells"] as? [[String: Any]])
    #expect(cells.map { $0["level"] as? String } == ["national", "eu"])
    #expect(result["projection"] as? String == "influence")
  }

  @Test func `stop a pipeline`() throws {
    let run = try Tool.run("risks", Graph.malmo, "--fail-on", "risk", "--quiet")
    #expect(run.status == 4)
    #expect(try Tool.run("risks", Graph.malmo, "--fail-on", "gap", "--quiet").status == 0)
  }

  @Test func `have every id in CSV, and tell the most telling in text`() throws {
    let csv = try Tool.run("risks", Graph.malmo, "--format", "csv", "--quiet").text
    let text = try Tool.run("risks", Graph.malmo, "--quiet").text
    let id = "risk.loss-of-relation:malmo>advocacy>eu>transport"
    #expect(csv.contains(id))
    #expect(!text.contains(id))
    #expect(text.contains("risk.loss-of-actor:eu"))
    // Every finding that is told can be explained.
    let run = try Tool.run("explain", Graph.malmo, id, "--quiet")
    #expect(run.status == 0)
  }

  @Test func `are a chapter of the report`() throws {
    let scratch = try Scratch()
    _ = try Tool.run("report", Graph.malmo, "-o", scratch.path, "--quiet")
    #expect(try scratch.read("index.html").contains("<section id=\"risks\""))
  }
}

struct `A quote that is not found` {
  @Test func `is told where it stands`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("new", scratch["city"], "--quiet").status == 0)
    let relations = try scratch.read("city/relations.yaml")
    try scratch.write(
      relations.replacing("quote: \"through the", with: "quote: \"past the"),
      to: "city/relations.yaml"
    )
    let run = try Tool.run("check", scratch["city"], "--format", "json", "--quiet")
    let result = try #require(try run.json()["result"] as? [String: Any])
    let found = try #require((result["diagnostics"] as? [[String: Any]])?.first)
    #expect(found["code"] as? String == "quote-not-found")
    let lines = try scratch.read("city/relations.yaml").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let line = lines[(found["line"] as? Int ?? 1) - 1]
    #expect(line.dropFirst((found["column"] as? Int ?? 1) - 1).hasPrefix("\"past the"))
  }
}
