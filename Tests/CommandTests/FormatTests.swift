import Foundation
import Testing

struct `The JSON of` {
  private func envelope(_ arguments: String...) throws -> [String: Any] {
    let run = try Tool.run(arguments: arguments + ["--format", "json", "--quiet"])
    #expect(run.status == 0)
    let json = try run.json()
    #expect(Set(json.keys) == ["tool", "graph", "selection", "result"])
    return json
  }

  private func keys(_ value: Any?) -> Set<String> {
    Set((value as? [String: Any] ?? [:]).keys)
  }

  @Test func `any answer says by what and about what it is`() throws {
    let json = try envelope("coverage", Graph.malmo)
    let tool = try #require(json["tool"] as? [String: String])
    #expect(tool["name"] == "omvarld")
    #expect(try Tool.run("--version").text == "omvarld \(tool["version"] ?? "")\n")
    let graph = try #require(json["graph"] as? [String: String])
    #expect(Set(graph.keys) == ["id", "title", "digest"])
    #expect(graph["id"] == "malmo")
    #expect(graph["digest"]?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(
      keys(json["selection"])
        == ["focus", "level", "status", "kind", "unit", "basis", "at", "reading", "robust"]
    )
  }

  @Test func `a selection repeats it, sorted`() throws {
    let json = try envelope(
      "gaps",
      Graph.malmo,
      "--focus",
      "transport",
      "--focus",
      "housing",
      "--level",
      "national",
      "--reading",
      "strict",
      "--at",
      "2020-06",
      "--basis",
      "stated"
    )
    let selection = try #require(json["selection"] as? [String: Any])
    #expect(selection["focus"] as? [String] == ["housing", "transport"])
    #expect(selection["level"] as? [String] == ["national"])
    #expect(selection["reading"] as? String == "strict")
    #expect(selection["at"] as? String == "2020-06")
    #expect(selection["basis"] as? [String] == ["stated"])
    #expect(selection["kind"] as? [String] == [])
  }

  @Test(arguments: ["gaps", "risks", "voice"])
  func `a selection says whether only robust findings are told`(command: String) throws {
    for (options, isRobust) in [([String](), false), (["--robust"], true)] {
      let run = try Tool.run(
        arguments: [command, Graph.sjostad, "--format", "json", "--quiet"] + options
      )
      let selection = try #require(try run.json()["selection"] as? [String: Any])
      #expect(selection["robust"] as? Bool == isRobust)
    }
  }

  @Test func `coverage has the keys of the contract, and every area at every level`() throws {
    let result = try #require(try envelope("coverage", Graph.malmo)["result"] as? [String: Any])
    #expect(keys(result) == ["focusAreas", "levels", "cells", "required", "met", "ongoing"])
    #expect(result["required"] as? Int == 18)
    #expect(result["met"] as? Int == 5)
    #expect(result["ongoing"] as? Int == 1)
    let cells = try #require(result["cells"] as? [[String: Any]])
    #expect(cells.count == 6 * 6)
    for cell in cells {
      #expect(
        Set(cell.keys) == [
          "focusArea", "level", "required", "basis", "minimum", "state", "met", "status",
          "counterparts", "indirect", "generic", "holders", "evidence",
        ]
      )
      for key in ["counterparts", "indirect", "generic", "holders"] {
        let ids = try #require(cell[key] as? [String])
        #expect(ids == ids.sorted())
      }
    }
    let ours = try #require(
      cells.first {
        $0["focusArea"] as? String == "labour-market" && $0["level"] as? String == "national"
      }
    )
    #expect(ours["counterparts"] as? [String] == ["goteborg", "regeringen", "stockholm"])
    #expect(ours["state"] as? String == "covered")
    #expect(ours["status"] as? String == "possible")
    #expect(ours["basis"] as? String == "inferred")
    for item in result["focusAreas"] as? [[String: Any]] ?? [] {
      #expect(Set(item.keys) == ["id", "name"])
    }
  }

  @Test func `gaps has the keys of the contract`() throws {
    let result = try #require(try envelope("gaps", Graph.sjostad)["result"] as? [String: Any])
    #expect(keys(result) == ["findings", "summary"])
    let findings = try #require(result["findings"] as? [[String: Any]])
    let contract: Set = [
      "id", "rule", "severity", "subjects", "message", "evidence", "holdsUnder", "remedy",
      "followUp",
    ]
    for finding in findings {
      #expect(contract.isSubset(of: Set(finding.keys)))
      let subjects = try #require(finding["subjects"] as? [String])
      #expect(subjects == subjects.sorted())
      for evidence in finding["evidence"] as? [[String: Any]] ?? [] {
        #expect(Set(["document", "section", "quote"]).isSubset(of: Set(evidence.keys)))
      }
    }
    let accepted = try #require(
      findings.first { $0["id"] as? String == "coverage.open-level:vatten:international" }
    )
    #expect(
      keys(accepted["followUp"]) == ["decision", "reason", "owner", "due"]
    )
    #expect((accepted["followUp"] as? [String: Any])?["due"] as? String == "2027-06")
    #expect(accepted["holdsUnder"] as? [String] == ["default", "strict"])
  }

  @Test func `check has the keys of the contract, for a graph with errors too`() throws {
    let result = try #require(try envelope("check", Graph.malmo)["result"] as? [String: Any])
    #expect(keys(result) == ["diagnostics", "counts", "sourced"])
    #expect(result["sourced"] as? [String: Int] == ["with": 162, "of": 162])
    let scratch = try Scratch()
    let path = try scratch.write("format: omvarld/2\n", to: "graph.yaml")
    let run = try Tool.run("check", path, "--format", "json")
    #expect(run.status == 1)
    let broken = try #require(try run.json()["result"] as? [String: Any])
    let diagnostics = try #require(broken["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count > 1)
    for diagnostic in diagnostics {
      #expect(
        Set(diagnostic.keys)
          == ["file", "line", "column", "severity", "code", "message", "hint"]
      )
    }
  }

  @Test(arguments: ["coverage", "gaps", "check"])
  func `an answer has its keys in order`(command: String) throws {
    let run = try Tool.run(command, Graph.sjostad, "--format", "json", "--quiet")
    let sorted = try JSONSerialization.data(
      withJSONObject: try JSONSerialization.jsonObject(with: run.output),
      options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    )
    #expect(run.text == String(decoding: sorted, as: UTF8.self) + "\n")
  }
}

/// RFC 4180, read strictly: every cell quoted, quotes doubled, lines ended by CR LF.
private func rows(_ csv: String) throws -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var rest = Array(csv.unicodeScalars)[...]
  func expect(_ scalar: Unicode.Scalar) throws {
    try #require(rest.first == scalar)
    rest.removeFirst()
  }
  while !rest.isEmpty {
    try expect("\"")
    var cell = String.UnicodeScalarView()
    while true {
      let next = rest.popFirst()
      let scalar = try #require(next)
      if scalar == "\"" {
        guard rest.first == "\"" else { break }
        rest.removeFirst()
      }
      cell.append(scalar)
    }
    row.append(String(cell))
    if rest.first == "," {
      rest.removeFirst()
    } else {
      try expect("\r")
      try expect("\n")
      rows.append(row)
      row = []
    }
  }
  return rows
}

struct `The CSV of` {
  @Test(arguments: ["coverage", "gaps", "check"])
  func `an answer is RFC 4180, with the same columns in every row`(command: String) throws {
    let run = try Tool.run(command, Graph.sjostad, "--format", "csv", "--quiet")
    let table = try rows(run.text)
    #expect(table.count > 1)
    #expect(Set(table.map(\.count)).count == 1)
  }

  @Test func `coverage has one row a cell, under the names of the JSON`() throws {
    let table = try rows(try Tool.run("coverage", Graph.malmo, "--format", "csv", "--quiet").text)
    #expect(
      table[0] == [
        "focusArea", "level", "required", "basis", "minimum", "state", "met", "status",
        "counterparts", "indirect", "generic", "holders",
      ]
    )
    #expect(table.count == 1 + 36)
    #expect(
      table.contains([
        "housing", "cross-border", "true", "inferred", "1", "thin", "true", "ongoing", "kopenhamn",
        "", "oresundsaktorer", "",
      ])
    )
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
  func `gaps has no cell that a spreadsheet would run`(name: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      Graph.small.replacing("{sv: Järnväg, en: Railways}", with: quoted(name)),
      to: "graph.yaml"
    )
    let table = try rows(try Tool.run("gaps", path, "--format", "csv", "--quiet").text)
    for cell in table.joined() {
      #expect(!"=+-@\t\r＝＋－＠".contains(cell.first ?? "x"), "\(cell)")
    }
    #expect(table.joined().contains { $0.contains("1") && $0.contains("ingen part är noterad") })
  }
}

struct `The Markdown of` {
  @Test func `coverage is a table of areas and levels`() throws {
    let run = try Tool.run("coverage", Graph.malmo, "--format", "markdown", "--quiet")
    #expect(run.text.hasPrefix("<!-- omvarld -->\n# Malmö stads strategiska omvärldsarbete\n"))
    let table = run.lines.filter { $0.hasPrefix("|") }
    #expect(table.count == 2 + 6)
    #expect(Set(table.map { $0.split(separator: " | ").count }).count <= 2)
    #expect(run.text.contains("● täckt (krävs): Köpenhamn, regeringen i Danmark"))
  }

  @Test func `gaps tells findings under their questions, with quotes and remedies`() throws {
    let run = try Tool.run(
      "gaps",
      Graph.malmo,
      "--format",
      "markdown",
      "--quiet",
      "--lang",
      "en"
    )
    #expect(run.text.contains("## Where do we lack a partner we need?\n"))
    #expect(run.text.contains("- **gap:** Migration and social cohesion has no named external"))
    #expect(run.text.contains("  - Evidence: “såväl regionalt, nationellt som internationellt” – "))
    #expect(run.text.contains("  - Id: coverage.open-level:transport:national"))
  }
}

struct `The language of an answer` {
  @Test func `is the graph's, or the one asked for`() throws {
    func first(_ arguments: String...) throws -> Substring? {
      try Tool.run(arguments: ["coverage", "--quiet"] + arguments).lines.first
    }
    #expect(try first(Graph.malmo) == "Malmö stads strategiska omvärldsarbete")
    #expect(
      try first(Graph.malmo, "--lang", "en") == "The City of Malmö's strategic external relations"
    )
    #expect(
      try first(Graph.bergslund) == "Bergslund's external relations (a fictitious example)"
    )
    #expect(
      try first(Graph.bergslund, "--lang", "sv") == "Bergslunds omvärldsarbete (påhittat exempel)"
    )
  }

  @Test func `changes words and no facts`() throws {
    func json(_ language: String) throws -> [String: Any] {
      try Tool.run("gaps", Graph.malmo, "--format", "json", "--lang", language, "--quiet").json()
    }
    func ids(_ json: [String: Any]) -> [String?] {
      let result = json["result"] as? [String: Any]
      return (result?["findings"] as? [[String: Any]] ?? []).map { $0["id"] as? String }
    }
    #expect(try ids(json("sv")) == ids(json("en")))
    #expect(try !ids(json("sv")).isEmpty)
  }
}

struct `The text of a document` {
  private func run(_ command: String, _ text: String?) throws -> Tool.Run {
    let scratch = try Scratch()
    let graph = try scratch.write(Graph.small, to: "graph.yaml")
    guard let text else { return try Tool.run(command, graph, "--quiet") }
    let path = try scratch.write(text, to: "plan.txt")
    return try Tool.run(command, graph, "--quiet", "--text", "plan=\(path)")
  }

  @Test func `is searched for the quotes that are said to stand in it`() throws {
    let id = "evidence.quote-not-found:plan:streets>cooperation>agency>rail"
    #expect(try run("gaps", "Där står det att vi\n  samarbetar.").text.contains(id) == false)
    #expect(try run("gaps", "Där står något annat.").text.contains("”vi samarbetar”"))
    #expect(try run("gaps", nil).text.contains("quote-not-found") == false)
    let check = try run("check", "Där står något annat.")
    #expect(check.status == 0)
    #expect(check.text.contains("citatet ”vi samarbetar”"))
    #expect(check.text.contains("graph.yaml:14:"))
  }

  @Test func `is found by the graph itself, but not outside its folder`() throws {
    let scratch = try Scratch()
    let yaml = Graph.small.replacing("reference: R1", with: "text: plan.txt, reference: R1")
    let graph = try scratch.write(yaml, to: "graph/graph.yaml")
    try scratch.write("något annat", to: "graph/plan.txt")
    try scratch.write("något annat", to: "plan.txt")
    #expect(try Tool.run("gaps", graph, "--quiet").text.contains("quote-not-found"))
    try scratch.write(
      yaml.replacing("text: plan.txt", with: "text: ../plan.txt"),
      to: "graph/graph.yaml"
    )
    let outside = try Tool.run("check", graph)
    #expect(outside.text.contains("'../plan.txt' ligger utanför grafens mapp och läses inte"))
    #expect(!outside.text.contains("citatet"))
  }
}
