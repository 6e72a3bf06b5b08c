import Foundation
import Testing

extension Graph {
  static let sjostad2027 = sjostad + "-2027"
  static let crosswalk = sjostad2027 + "/crosswalk/since-sjostad.yaml"
}

struct `What changed between the periods of Sjöstad` {
  private func result(_ arguments: String...) throws -> [String: Any] {
    let run = try Tool.run(arguments: ["diff"] + arguments + ["--format", "json", "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try run.json()["result"] as? [String: Any])
  }

  private func ids(_ value: Any?, _ list: String) -> [String] {
    let findings = (value as? [String: Any])?[list] as? [[String: Any]]
    return (findings ?? []).compactMap { $0["id"] as? String }
  }

  // Skills have an agency at national level now, and clean water a town abroad. Nobody is placed at
  // the regional level of neighbourhoods, a part of what was housing. Each of the two new partners is
  // alone, as are the neighbourhood council and, since the dialogue with the region ended, the port
  // office; nobody answers for neighbourhoods. National and international level are in two hands now,
  // and the fishermen in one.
  //
  // With each of the three new partners goes what it meets, and with the relation to it, and with the
  // unit that holds that: the executive office holds two. Those about the water were also tied to the
  // rest by the purchase from the fishermen, which is gone: now the council and Tallviken are on the only
  // way there, and the fishermen hang on the executive office alone, as the neighbourhood council does;
  // Holmhamn hangs on the forum. Merilinna no longer does, and the committee that hung on the region is
  // gone. That is 5 + 3 + 2 + 3 + 3 + 5 = 21 risks more, and 3 + 1 + 2 = 6 less.
  @Test func `is two gaps closed and one opened, six risks gone and 21 new`() throws {
    let result = try result(Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk)
    #expect(
      ids(result["findings"], "opened") == [
        "coverage.open-level:grannskap:regional", "coverage.thin-level:hamn-och-hav:regional",
        "coverage.thin-level:kompetens:national", "coverage.thin-level:vatten:international",
        "coverage.thin-level:grannskap:local", "responsibility.no-unit:grannskap",
        "risk.loss-of-actor:kompetensverket", "risk.loss-of-actor:merilinna",
        "risk.loss-of-actor:grannskapsradet", "risk.loss-of-unit:utbildningskontoret",
        "risk.loss-of-unit:ledningskontoret",
        "risk.loss-of-relation:utbildningskontoret>cooperation>kompetensverket>kompetens",
        "risk.loss-of-relation:ledningskontoret>exchange>merilinna>vatten",
        "risk.loss-of-relation:ledningskontoret>cooperation>grannskapsradet>grannskap",
        "risk.cut-actor:ledningskontoret", "risk.cut-actor:tallviken", "risk.cut-actor:vattenradet",
        "risk.bridge:grannskapsradet:ledningskontoret", "risk.bridge:havsforum:holmhamn",
        "risk.bridge:havsforum:tallviken", "risk.bridge:ledningskontoret:sundsborna",
        "risk.bridge:tallviken:vattenradet",
      ]
    )
    #expect(
      ids(result["findings"], "closed") == [
        "coverage.open-level:kompetens:national", "coverage.open-level:vatten:international",
        "voice.uncoordinated:sundsborna:vatten", "voice.single-holder:national:hamnkontoret",
        "voice.single-holder:international:hamnkontoret", "risk.cut-actor:kustregionen",
        "risk.bridge:hamnforum:merilinna", "risk.bridge:kustregionen:skargardskommitten",
        "arena.unused:skargardskommitten",
      ]
    )
  }

  @Test func `has the keys of the contract`() throws {
    let run = try Tool.run(
      "diff",
      Graph.sjostad,
      Graph.sjostad2027,
      "--crosswalk",
      Graph.crosswalk,
      "--format",
      "json",
      "--quiet"
    )
    let json = try run.json()
    #expect(Set(json.keys) == ["tool", "graph", "old", "selection", "result"])
    let (old, new) = (json["old"] as? [String: Any] ?? [:], json["graph"] as? [String: Any] ?? [:])
    #expect(Set(old.keys) == ["id", "title", "digest", "selection"])
    #expect(old["id"] as? String == "sjostad-exempel")
    #expect(new["id"] as? String == "sjostad-2027-exempel")
    let digest = try Tool.run("gaps", Graph.sjostad, "--format", "json", "--quiet").json()["graph"]
    #expect(old["digest"] as? String == (digest as? [String: String])?["digest"])
    let result = try #require(json["result"] as? [String: Any])
    #expect(Set(result.keys) == ["entities", "relations", "cells", "findings"])
    for key in ["entities", "relations"] {
      let lists = result[key] as? [String: Any] ?? [:]
      #expect(Set(lists.keys) == ["added", "removed", "changed", "crosswalk"])
    }
    let cells = result["cells"] as? [[String: Any]] ?? []
    #expect(!cells.isEmpty)
    for cell in cells {
      #expect(Set(cell.keys) == ["level", "old", "new"])
      for side in ["old", "new"] {
        guard let side = cell[side] as? [String: Any] else { continue }
        #expect(Set(side.keys) == ["focusArea", "required", "minimum", "state", "met"])
      }
    }
    let sorted = try JSONSerialization.data(
      withJSONObject: json,
      options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    )
    #expect(run.text == String(decoding: sorted, as: UTF8.self) + "\n")
  }

  @Test func `the other way is the same the other way round`() throws {
    let scratch = try Scratch()
    let inverted = try scratch.write(
      """
      changes:
        - {old: [hamn-och-hav], new: [hamn], change: renamed}
        - {old: [bostader, grannskap], new: [boende], change: merged}
        - {old: [havsforum], new: [hamnforum], change: renamed}
        - {old: [hors], new: [en-rost, gehor], change: split}
        - {old: [], new: [skargardskommitten], change: new}

      """,
      to: "crosswalk.yaml"
    )
    let there = try result(Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk)
    let back = try result(Graph.sjostad2027, Graph.sjostad, "--crosswalk", inverted)
    #expect(ids(there["findings"], "opened") == ids(back["findings"], "closed"))
    #expect(ids(there["findings"], "closed") == ids(back["findings"], "opened"))
    for key in ["entities", "relations"] {
      let (one, other) = (there[key] as? [String: NSArray], back[key] as? [String: NSArray])
      #expect(one?["added"] == other?["removed"])
      #expect(one?["removed"] == other?["added"])
      #expect(one?["changed"]?.count == other?["changed"]?.count)
      #expect(one?["crosswalk"]?.count == other?["crosswalk"]?.count)
    }
    #expect((there["cells"] as? [Any])?.count == (back["cells"] as? [Any])?.count)
  }

  @Test func `without the crosswalk takes what was renamed for gone and new`() throws {
    let result = try result(Graph.sjostad, Graph.sjostad2027)
    let entities = result["entities"] as? [String: [[String: Any]]]
    let added = entities?["added"]?.compactMap { $0["id"] as? String } ?? []
    let removed = entities?["removed"]?.compactMap { $0["id"] as? String } ?? []
    #expect(Set(added).isSuperset(of: ["hamn-och-hav", "bostader", "grannskap", "havsforum"]))
    #expect(Set(removed).isSuperset(of: ["hamn", "boende", "hamnforum"]))
  }

  @Test func `is told in both languages, counts first`() throws {
    let arguments = ["diff", Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk]
    func text(_ language: String) throws -> String {
      try Tool.run(
        arguments: arguments + ["--lang", language, "--format", "markdown", "--quiet"]
      ).text
    }
    let (swedish, english) = (try text("sv"), try text("en"))
    for sentence in [
      "Sedan sist: 2 luckor har stängts och 1 har öppnats; 6 risker är borta och 21 har tillkommit; "
        + "1 notering är borta.",
      "8 risker till som gäller en enda relation eller koppling har tillkommit.",
      "2 risker till som gäller en enda relation eller koppling är borta.",
      "9 av 12 nivåer som krävs har de namngivna parter som behövs; då var det 6 av 10.",
      "Att en relation inte längre är noterad betyder inte att den har upphört.",
      "Boende har delats i Bostäder och Grannskap",
    ] {
      #expect(swedish.contains(sentence))
    }
    for sentence in [
      "Since last time: 2 gaps closed and 1 opened; 6 risks gone and 21 new; 1 notice gone.",
      "Besides, 8 risks of a single relation or tie have appeared.",
      "9 of 12 required levels have the named partners asked for; then it was 6 of 10.",
      "That a relation is no longer recorded does not mean that it ended.",
      "Housing was split into Homes and Neighbourhoods",
      "Port and logistics is now called Port and sea (hamn → hamn-och-hav)",
    ] {
      #expect(english.contains(sentence))
    }
  }

  @Test func `in one focus area is found under the id of either period`() throws {
    for id in ["hamn", "hamn-och-hav"] {
      let result = try result(
        Graph.sjostad,
        Graph.sjostad2027,
        "--crosswalk",
        Graph.crosswalk,
        "--focus",
        id
      )
      #expect(
        ids(result["findings"], "opened") == ["coverage.thin-level:hamn-och-hav:regional"]
      )
      let cells = try #require(result["cells"] as? [[String: Any]])
      #expect(cells.map { $0["level"] as? String } == ["regional"])
    }
  }

  // The contact ended in June 2026; the agreement and the exchange began after 2025.
  @Test func `between two days is told from one graph`() throws {
    let result = try result(Graph.sjostad2027, "--between", "2025", "2027-12")
    let relations = result["relations"] as? [String: [[String: Any]]]
    #expect(
      relations?["added"]?.compactMap { $0["key"] as? String } == [
        "ledningskontoret>exchange>merilinna>vatten",
        "utbildningskontoret>cooperation>kompetensverket>kompetens",
      ]
    )
    #expect(
      relations?["removed"]?.compactMap { $0["key"] as? String }
        == ["ledningskontoret>contact>kustregionen>hamn-och-hav"]
    )
    #expect(relations?["changed"]?.isEmpty == true)
  }

  @Test func `is a chapter of the report`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      "report",
      Graph.sjostad2027,
      "--since",
      Graph.sjostad,
      "--crosswalk",
      Graph.crosswalk,
      "-o",
      scratch["out"],
      "--quiet"
    )
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("out/index.html")
    #expect(page.contains("id=\"change-heading\""))
    #expect(page.contains("Sedan sist: 2 luckor har stängts och 1 har öppnats"))
    let ids = page.matches(of: #/ id="(change[^"]*)"/#).map(\.1)
    #expect(ids.count == Set(ids).count)
    #expect(try scratch.read("out/report.md").contains("## Vad har ändrats sedan sist?"))
  }
}

struct `omvarld diff` {
  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `of a graph and itself tells that nothing changed`(format: String) throws {
    let run = try Tool.run("diff", Graph.malmo, Graph.malmo, "--format", format, "--quiet")
    #expect(run.status == 0)
    switch format {
    case "csv":
      let header = [
        "change", "sort", "old", "new", "name", "property", "before", "after", "severity",
        "decision", "reason", "owner", "due",
      ]
      #expect(run.text == header.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n")
    case "json": #expect(!run.text.contains("malmo>"))
    default: #expect(run.text.contains("Ingenting har ändrats"))
    }
  }

  @Test func `says where the graph stands when two days are compared`() throws {
    let run = try Tool.run("diff", "--between", "2020", "2024", Graph.malmo)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("write: omvarld diff \(Graph.malmo) --between 2020 2024"),
      "\(run.errors)"
    )
    #expect(try Tool.run("diff", Graph.malmo, "--between", "2020", "2024", "--quiet").status == 0)
  }

  // Housing was split into two, and a gap at the regional level of one of them opened.
  @Test func `tells in its table what a row of the crosswalk is about, and how grave findings are`()
    throws
  {
    let run = try Tool.run(
      arguments: ["diff", Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk]
        + ["--format", "csv", "--quiet"]
    )
    let lines = run.text.split(separator: "\r\n")
    let split = lines.filter { $0.hasPrefix("\"split\"") }
    #expect(!split.isEmpty && split.allSatisfy { $0.hasPrefix("\"split\",\"focus-area\"") })
    let opened = try #require(
      lines.first {
        $0.hasPrefix("\"opened\"") && $0.contains("coverage.open-level:grannskap:regional")
      }
    )
    #expect(
      opened.hasSuffix(
        "\"gap\",\"act\",\"Kustregionen bjuds in\",\"ledningskontoret\",\"2028-06\""
      )
    )
    // Nobody has decided about what came up with the new period.
    #expect(lines.contains { $0.hasSuffix(",\"risk\",\"\",\"\",\"\",\"\"") })
  }

  @Test func `ends with 4 for gaps that opened, and not for those that were there`() throws {
    let there = ["diff", Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk]
    #expect(try Tool.run(arguments: there + ["--fail-on", "gap"]).status == 4)
    #expect(try Tool.run("diff", Graph.sjostad, Graph.sjostad, "--fail-on", "notice").status == 0)
    // In 2025 two gaps were there that closed later; none opened.
    let days = ["diff", Graph.sjostad2027, "--between", "2025", "2027-12", "--fail-on"]
    #expect(try Tool.run(arguments: days + ["gap"]).status == 0)
    #expect(try Tool.run(arguments: days + ["risk"]).status == 4)
  }

  @Test func `tells the errors of both graphs and the crosswalk in one run`() throws {
    let scratch = try Scratch()
    let one = try scratch.write(
      Graph.small.replacing("kind: agency", with: "kind: agncy"),
      to: "a.yaml"
    )
    let two = try scratch.write(Graph.small.replacing("level: eu", with: "level: ue"), to: "b.yaml")
    let table = try scratch.write("changes: [{old: [rail], change: renamd}]\n", to: "c.yaml")
    let run = try Tool.run("diff", one, two, "--crosswalk", table, "--lang", "en")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    for part in ["a.yaml:12:43: error: unknown value 'agncy'", "b.yaml:7:", "c.yaml:1:"] {
      #expect(run.errors.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    ["diff", Graph.sjostad],
    ["diff", Graph.sjostad, Graph.sjostad, "--between", "2024", "2025"],
    ["diff", Graph.sjostad, "--between", "2024"],
    ["diff", Graph.sjostad, "--between", "2024", "soon"],
    ["diff", Graph.sjostad, "--between", "2024", "2025", "--at", "2025"],
    ["diff", Graph.sjostad, "--between", "2024", "2025", "--crosswalk", Graph.crosswalk],
    ["diff", Graph.sjostad, Graph.sjostad, "--focus", "nowhere"],
    ["diff", Graph.sjostad, Graph.bergslund, "--reading", "generous"],
    ["report", Graph.sjostad, "-o", "out", "--crosswalk", Graph.crosswalk],
  ])
  func `is told when it is used wrongly`(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Tool.run(arguments: arguments, in: scratch.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(scratch.names.isEmpty)
  }

  @Test func `of two cities says that their principals are not the same`() throws {
    let run = try Tool.run("diff", Graph.sjostad, Graph.bergslund, "--lang", "en", "--quiet")
    #expect(run.status == 0)
    #expect(run.text.contains("The principal is another: Sjöstad then, Bergslund"))
  }

  @Test(arguments: ["text", "markdown", "csv", "json"])
  func `gives the terminal no orders from hostile names`(format: String) throws {
    let scratch = try Scratch()
    let hostile = try scratch.write(Hostile.yaml, to: "graph.yaml")
    for (one, other) in [(hostile, Graph.sjostad), (Graph.sjostad, hostile)] {
      let run = try Tool.run("diff", one, other, "--format", format, "--quiet")
      #expect(run.status == 0)
      let text = run.text.replacing("\r\n", with: "\n")
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      if format == "markdown" { #expect(!text.contains("<script")) }
    }
  }
}
