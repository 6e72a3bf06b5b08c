import Foundation
import Testing

struct `omvarld map of channels and risks` {
  private func draw(_ graph: String, _ view: String, _ language: String = "en") throws -> (
    run: Tool.Run, twin: String
  ) {
    let scratch = try Scratch()
    let run = try Tool.run(
      "map",
      graph,
      "--view",
      view,
      "-o",
      scratch["map.svg"],
      "--quiet",
      "--twin",
      "--lang",
      language
    )
    return (run, run.status == 0 ? try scratch.read("map.md") : "")
  }

  @Test func `has the finding for its title`() throws {
    let channels = try draw(Graph.malmo, "channels:kontaktnatverket:presidiet", "sv").twin
    #expect(channels.contains("– Styrgruppen och stadsdirektören står på varje väg\n"))
    #expect(channels.contains("| svagaste länken |"))
    let risks = try draw(Graph.malmo, "risks").twin
    #expect(
      risks.contains("# If EU goes, Transport (EU level) lacks the partner required – 3 of 5 ")
    )
  }

  // "from us" is the city and its units as one source, for the map as for the question.
  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.bergslund, Graph.sjostad + "-2027"])
  func `draws the ways from us that the question finds`(graph: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", graph, "--all", "--type", "dot", "--twin", "--lang", "en", "--quiet"]
        + ["-o", scratch["maps"]]
    )
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch["maps"])
    let targets = names.filter { $0.hasPrefix("channels-") && $0.hasSuffix(".md") }.sorted()
      .map { String($0.dropFirst("channels-".count).dropLast(".md".count)) }
    #expect(!targets.isEmpty)
    for target in targets {
      let twin = try scratch.read("maps/channels-\(target).md")
      let title = try #require(twin.split(separator: "\n").first { $0.hasPrefix("# ") })
      let answer =
        try Tool.run(
          arguments: ["channels", graph, "--to", target, "--format", "json", "--lang", "en"]
        ).json()["result"] as? [String: Any]
      let channels = try #require(answer?["channels"] as? [[String: Any]])
      let strengths = channels.compactMap { $0["strength"] as? Int }
      let start =
        switch strengths.count {
        case 0: "# No way on record leads from us to "
        case 1: "# One way leads from us to "
        case 5: "# The five strongest ways from us to "
        default: "# \(["Two", "Three", "Four"][strengths.count - 2]) ways lead from us to "
        }
      #expect(title.hasPrefix(start), "\(title)")
      guard let best = strengths.max(), let least = strengths.min() else { continue }
      let range = best == least ? "\(best)" : "\(least)–\(best)"
      #expect(title.contains("strength \(range) of 5"), "\(title)")
    }
  }

  @Test func `takes the principal, or nobody, for the city and its units`() throws {
    let city = try draw(Graph.bergslund, "channels:bergslund:grid-agency").twin
    let us = try draw(Graph.bergslund, "channels::grid-agency").twin
    #expect(city == us)
    #expect(us.contains("# Two ways lead from us to the Grid Agency, with strength 2 of 5"))
    let unit = try draw(Graph.bergslund, "channels:energy-company:grid-agency").twin
    #expect(unit.contains("from Bergslund Heat to the Grid Agency"))
  }

  @Test func `draws what is lacking where no way leads`() throws {
    let map = try draw(Graph.malmo, "channels:presidiet:eu")
    #expect(map.run.status == 0)
    #expect(map.twin.contains("none of the six that lead there is reached"))
  }

  @Test(arguments: [
    ("channels:kontaktnatverk:eu", 2, "did you mean 'channels:kontaktnatverket:eu'?"),
    ("channels:malmo:eux", 2, "did you mean 'channels:malmo:eu'?"),
    ("channels::eux", 2, "did you mean 'channels::eu'?"),
    ("channels::kontaktnatverket", 3, "the way begins with us, and"),
    ("channels:malmo:naringslivet", 3, "Who is meant?"),
    ("channels:malmo:transport", 3, "is neither an actor nor a unit, and on no way"),
    ("channels:eu:eu", 3, "the way both begins and ends at EU"),
    ("risk", 2, "did you mean 'risks'?"),
  ])
  func `tells what cannot be drawn, and why`(view: String, status: Int32, words: String) throws {
    let run = try draw(Graph.malmo, view).run
    #expect(run.status == status)
    #expect(run.errors.contains(words))
  }

  @Test func `says so where nothing hangs by a thread`() throws {
    let scratch = try Scratch()
    let graph = try scratch.write(
      "format: omvarld/1\nid: a\ntitle: A\nprincipal: a\nlanguage: sv\n"
        + "actors: [{id: a, name: A, kind: municipality}]\n",
      to: "graph.yaml"
    )
    let map = try draw(graph, "risks", "sv")
    #expect(map.run.status == 0)
    #expect(map.twin.contains("Inget i urvalet hänger på en enda aktör, enhet eller relation"))
  }

  // A chain of all names, so that each is on a way and nearly each holds others to the rest.
  @Test func `takes any name`() throws {
    let scratch = try Scratch()
    let names = Hostile.names
    let actors = names.indices.map {
      "  - {id: a\($0), name: \(quoted(names[$0])), kind: agency, levels: [eu]}\n"
    }
    let relations = names.indices.dropLast().map {
      "  - {from: a\($0), to: a\($0 + 1), kind: supervision}\n"
    }
    let graph = try scratch.write(
      """
      format: omvarld/1
      id: hostile
      title: \(quoted(names[0]))
      principal: city
      language: sv
      actors:
        - {id: city, name: Staden, kind: municipality}

      """ + actors.joined() + "relations:\n" + relations.joined(),
      to: "graph.yaml"
    )
    for view in ["risks", "channels:a0:a\(names.count - 1)"] {
      let run = try Tool.run(
        "map",
        graph,
        "--view",
        view,
        "-o",
        scratch["map.svg"],
        "--quiet",
        "--force",
        "--twin"
      )
      #expect(run.status == 0, "\(run.errors)")
      let svg = XMLElements(Data(try scratch.read("map.svg").utf8))
      #expect(svg.error == nil)
      #expect(svg.names.count { $0 == "svg" } == 1 && !svg.names.contains("script"))
      #expect(!svg.attributes.contains { $0.lowercased().hasPrefix("on") })
      // No name breaks a row of a table.
      let rows = try scratch.read("map.md").split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(rows.allSatisfy { $0.hasSuffix("|") } && rows.count > 10)
    }
  }
}
