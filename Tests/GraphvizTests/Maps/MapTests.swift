import DOT
import Foundation
import Graphviz
import Testing

/// Maps as `omvarld map` writes them, with their twins.
struct `A map` {
  private static let levels = [
    "local", "regional", "cross-border", "national", "eu", "international",
  ]

  @Test func `has its lanes in the order of the levels`() throws {
    let map = try Map(of: graph(actors: actors(at: Self.levels.reversed())))
    #expect(map.lanes == Self.levels)
  }

  @Test func `keeps them in order when an actor more is there`() throws {
    let few = actors(at: Self.levels)
    let before = try Map(of: graph(actors: few))
    let after = try Map(of: graph(actors: few + [("newcomer", "Nykomlingen", "national", "named")]))
    #expect(after.lanes == before.lanes)
    let places = (before.nodes.map { $0.id }, after.nodes.map { $0.id })
    #expect(places.1.filter { $0 != "actor-newcomer" } == places.0)
  }

  @Test(arguments: ["overview", "focus:water", "focus:ports"])
  func `says in its twin what it shows`(view: String) throws {
    let map = try Map(of: graph(actors: actors(at: Self.levels)), view: view)
    #expect(map.twin.rows("Actors on the map") == map.count(ofClass: "actor"))
    #expect(map.twin.rows("Ties on the map") == map.count(ofClass: "tie"))
    let gaps = map.ids.filter { $0.hasPrefix("gap-tie-") }.count
    #expect(map.twin.rows("Required levels", containing: "nobody") == gaps)
    #expect(
      map.twin.rows("Responsible units", containing: "none recorded")
        == map.ids.filter { $0.hasPrefix("gap-responsibility-") }.count
    )
  }

  @Test func `explains what is on it and no more`() throws {
    let map = try Map(of: graph(actors: [("a", "A", "local", "named")]))
    #expect(map.svg.texts.contains("named partner"))
    #expect(map.svg.texts.contains("ongoing"))
    #expect(!map.svg.texts.contains("possible"))
    #expect(!map.svg.texts.contains("status not recorded"))
    #expect(!map.svg.texts.contains { $0.hasPrefix("category") })
  }

  @Test func `names kind and status in the node of a focus map`() throws {
    let map = try Map(of: graph(actors: actors(at: Self.levels)), view: "focus:water")
    #expect(map.svg.texts.contains("cooperation · ongoing"))
  }

  @Test func `states each kind with its own status`() throws {
    let map = try Map(
      of: graph(
        actors: [],
        more: [
          "{from: city, to: harbour, kind: cooperation, focus: [water], status: intended}",
          "{from: city, to: harbour, kind: exchange, focus: [water], status: ongoing}",
        ]
      ),
      view: "focus:water"
    )
    #expect(map.twin.text.contains("| cooperation · intended; exchange · ongoing |"))
    #expect(map.svg.texts.joined(separator: " ").contains("cooperation · intended; exchange"))
    #expect(map.count(ofClass: "ongoing") == 1)
  }

  @Test(arguments: [("cooperation", 0), ("exchange", 0), ("advocacy", 1)])
  func `has a head where no kind goes both ways`(kind: String, heads: Int) throws {
    let map = try Map(
      of: graph(
        actors: [],
        more: [kind, "procurement"].map { "{from: city, to: harbour, kind: \($0), focus: [water]}" }
      )
    )
    let tie = map.svg.elements.firstIndex { $0.attributes["id"] == "tie-water-harbour" }
    #expect(map.svg.elements.count { $0.parent == tie && $0.name == "polygon" } == heads)
  }

  @Test func `says strength by width alone`() throws {
    func width(_ facts: String) throws -> String? {
      let relation = "{from: city, to: harbour, kind: cooperation, focus: [water]\(facts)}"
      let map = try Map(of: graph(actors: [], more: [relation]))
      let tie = map.svg.elements.firstIndex { $0.attributes["id"] == "tie-water-harbour" }
      let line = map.svg.elements.first { $0.parent == tie && $0.name == "path" }
      return line?.attributes["stroke-width"]
    }
    let statuses = ["", ", status: ongoing", ", status: intended", ", status: possible"]
    #expect(try Set(statuses.map { try width($0) }) == [nil])
    #expect(try Set(statuses.map { try width($0 + ", strength: 1") }) == ["1.2"])
    #expect(try Set(statuses.map { try width($0 + ", strength: 5") }) == ["3.6"])
  }

  @Test(arguments: ["overview", "focus:water"])
  func `names who counts for a level from elsewhere`(view: String) throws {
    let map = try Map(
      of: graph(
        actors: [],
        more: [
          "{from: city, to: forum, kind: membership, focus: [water], status: ongoing}",
          "{from: harbour, to: forum, kind: membership}",
          "{from: city, to: businesses, kind: cooperation, focus: [water]}",
        ]
      ),
      view: view
    )
    let texts = map.svg.texts.joined(separator: " ")
    #expect(texts.contains("Harbour, through Forum"))
    #expect(texts.contains("only a category, see cross-border"))
    #expect(map.twin.text.contains("| Water | regional | indirect: Harbour, through Forum |"))
    #expect(map.twin.text.contains("only a category: businesses, see cross-border |"))
    #expect(map.twin.text.contains("of them indirectly"))
  }

  @Test(arguments: HostileText.samples.filter { !$0.contains { $0.isNewline || $0 == "\0" } })
  func `takes any name`(text: String) throws {
    // What YAML or the reader of graphs refuses is for their tests.
    let name = String(text.drawable.prefix(200))
    let map = try Map(of: graph(actors: [("a", name, "local", "named")]))
    #expect(map.svg.error == nil)
    #expect(map.count(ofClass: "actor") == 1)
    #expect(!map.svg.elements.contains { $0.name == "script" || $0.name == "a" })
  }

  // MARK: Graphs

  private typealias Party = (id: String, name: String, level: String, standing: String)

  private func actors(at levels: [String]) -> [Party] {
    levels.flatMap { level in
      [
        ("\(level)-body", "Body \(level)", level, "named"),
        ("\(level)-kind", "others at \(level)", level, "generic"),
      ]
    }
  }

  private func graph(actors: [Party], more: [String] = []) -> String {
    let quoted = { (text: String) in
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    let requirements = Self.levels.map { "{level: \($0), basis: stated}" }
    let areas = [("water", "Water"), ("ports", "Ports")].map { id, name in
      "  - {id: \(id), name: \(name), requirements: [\(requirements.joined(separator: ", "))]}"
    }
    let parties = actors.map {
      "  - {id: \($0.id), name: \(quoted($0.name)), kind: agency, standing: \($0.standing), "
        + "levels: [\($0.level)]}"
    }
    let relations = actors.map {
      "  - {from: city, to: \($0.id), kind: cooperation, focus: [water], status: ongoing}"
    }
    let others =
      more.isEmpty
      ? []
      : [
        "  - {id: harbour, name: Harbour, kind: agency, standing: named, levels: [regional]}",
        "  - {id: forum, name: Forum, kind: network, standing: named, levels: [international]}",
        "  - {id: businesses, name: businesses, kind: business, standing: generic, "
          + "levels: [cross-border, eu]}",
      ]
    return """
      format: omvarld/1
      id: test
      title: Test
      principal: city
      language: en
      focus-areas:
      \(areas.joined(separator: "\n"))
      actors:
        - {id: city, name: City, kind: municipality, levels: [local]}
      \((parties + others).joined(separator: "\n"))
      relations:
      \((relations + more.map { "  - \($0)" }).joined(separator: "\n"))

      """
  }
}

/// A map that the program has drawn.
private struct Map {
  let svg: ParsedSVG
  let twin: Twin

  init(of graph: String, view: String = "overview") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "map-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "graph.yaml")
    try Data(graph.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: DrawingService.built().executable)
    process.arguments = [
      "map", file.path, "--view", view, "--lang", "en", "--quiet", "--twin", "-o",
      folder.appending(path: "map.svg").path,
    ]
    let remarks = Pipe()
    process.standardError = remarks
    try process.run()
    let said = try remarks.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    svg = ParsedSVG([UInt8](try Data(contentsOf: folder.appending(path: "map.svg"))))
    twin = Twin(text: try String(contentsOf: folder.appending(path: "map.md"), encoding: .utf8))
  }

  /// The ids of all groups.
  var ids: [String] {
    svg.elements.filter { $0.name == "g" }.compactMap { $0.attributes["id"] }
  }

  /// Nodes in the order of the file.
  var nodes: [(id: String, classes: [Substring])] {
    svg.elements.filter { $0.attributes["class"]?.hasPrefix("node") == true }
      .map { ($0.attributes["id"] ?? "", ($0.attributes["class"] ?? "").split(separator: " ")) }
  }

  func count(ofClass name: Substring) -> Int {
    svg.elements.filter {
      $0.name == "g" && ($0.attributes["class"] ?? "").split(separator: " ").contains(name)
    }.count
  }

  /// The levels of the lanes from the top.
  var lanes: [String] {
    let lanes = svg.elements.enumerated().filter {
      $0.element.attributes["id"]?.hasPrefix("lane-") == true
    }
    let tops = lanes.map { index, lane -> (name: String, top: Double) in
      let path = svg.elements.first { $0.parent == index && $0.attributes["d"] != nil }
      let numbers = (path?.attributes["d"] ?? "").matches(of: /-?[0-9.]+/)
        .compactMap { Double($0.output) }
      let heights = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      let name = lane.attributes["id"]?.dropFirst("lane-".count) ?? ""
      return (String(name), heights.min() ?? .infinity)
    }
    return tops.sorted { $0.top < $1.top }.map(\.name)
  }
}

/// The map in words.
private struct Twin {
  let text: String

  /// The rows of a table, or those with a text.
  func rows(_ caption: String, containing text: String = "") -> Int {
    let lines = self.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## \(caption)") else { return 0 }
    let table = lines[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).filter { text.isEmpty || $0.contains(text) }.count
  }
}
