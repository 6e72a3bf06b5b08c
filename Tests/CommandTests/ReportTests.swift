import Foundation
import Testing

struct `The page of a report` {
  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.sjostad2027, Graph.bergslund])
  func `has no id twice, and no link that leads nowhere`(graph: String) throws {
    let scratch = try Scratch()
    let since = graph == Graph.sjostad2027 ? ["--since", Graph.sjostad] : []
    let run = try Tool.run(
      arguments: ["report", graph, "-o", scratch.path, "--quiet"] + since
    )
    #expect(run.status == 0)
    let page = try scratch.read("index.html")
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(ids.count > 100)
    var seen: Set<String> = []
    #expect(ids.filter { !seen.insert($0).inserted } == [])
    let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(links.filter { !seen.contains($0) } == [])
  }

  // A map in a report may have 250 rows in words: here one for each actor and each tie. One with more
  // ties than that is not even drafted.
  @Test(arguments: [(100, false), (200, true), (300, true)])
  func `speaks of a map that is too large to read, and does not draw it`(
    count: Int,
    isOmitted: Bool
  ) throws {
    let scratch = try Scratch()
    let actors = (1...count).map { "  - {id: a\($0), name: A\($0), kind: agency}" }
    let relations = (1...count).map { "  - {from: u, to: a\($0), kind: contact, focus: [vast]}" }
    let graph = try scratch.write(
      """
      format: omvarld/1
      id: large
      title: T
      language: sv
      principal: city
      focus-areas:
        - {id: vast, name: Vidsträckt}
        - {id: slight, name: Liten}
      units:
        - {id: u, name: U, kind: division}
      actors:
        - {id: city, name: Staden, kind: municipality, levels: [local]}
      \(actors.joined(separator: "\n"))
      relations:
      \(relations.joined(separator: "\n"))
        - {from: u, to: a1, kind: contact, focus: [slight]}
      """ + "\n",
      to: "graph.yaml"
    )
    let run = try Tool.run(
      arguments: ["report", graph, "-o", scratch["out"], "--quiet"]
    )
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("out/index.html")
    let markdown = try scratch.read("out/report.md")
    for text in [page, markdown] {
      #expect(text.contains("omvarld map --view focus:vast ritar den för sig") == isOmitted)
      #expect(!text.contains("focus:slight ritar den"))
    }
    let files = scratch.names(in: "out/maps")
    #expect(files.contains("focus-slight.svg"))
    #expect(files.contains("focus-vast.svg") != isOmitted)
  }

  @Test func `takes away maps of an earlier report, and no map that somebody drew`() throws {
    let scratch = try Scratch()
    func report(_ options: String...) throws -> Tool.Run {
      let arguments = ["report", Graph.malmo, "-o", scratch.path, "--lang", "en"] + options
      return try Tool.run(arguments: arguments)
    }
    #expect(try report().status == 0)
    let drawn = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "overview",
      "-o",
      scratch["maps/mine.svg"],
      "--quiet"
    )
    #expect(drawn.status == 0)
    #expect(scratch.names(in: "maps").contains("focus-migration.svg"))
    let fewer = try report("--focus", "transport")
    #expect(fewer.status == 0, "\(fewer.errors)")
    #expect(fewer.errors.contains("maps/focus-migration.svg"))
    #expect(!scratch.names(in: "maps").contains("focus-migration.svg"))
    #expect(scratch.names(in: "maps").contains("mine.svg"))
  }
}
