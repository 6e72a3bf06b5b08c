import Foundation
import TestSupport
import Testing

struct `omvarld map of a large graph` {
  /// By default 500 actors and 125 arenas, 1 500 relations by which units meet actors in focus areas.
  private func largeGraph(of actors: Int = 500, in scratch: Scratch) throws -> String {
    var random = RandomGraph(
      seed: 1,
      size: .init(areas: 6, actors: actors, units: 40, relations: 0)
    )
    var generator = SplitMix64(seed: 2)
    for _ in 0..<(3 * actors) {
      func pick(_ word: String, _ count: Int) -> YAMLValue {
        .text("\(word)-\(Int.random(in: 0..<count, using: &generator))")
      }
      let kinds: [YAMLValue] = ["cooperation", "exchange", "contact", "advocacy"]
      let statuses: [YAMLValue] = ["ongoing", "intended", "possible"]
      random.add(
        [
          "from": pick("unit", 40), "to": pick("actor", actors),
          "kind": kinds[Int.random(in: 0..<4, using: &generator)],
          "focus": .list([pick("area", 6)]),
          "status": statuses[Int.random(in: 0..<3, using: &generator)],
        ],
        to: "relations"
      )
    }
    return try scratch.write(random.yaml, to: "graph.yaml")
  }

  @Test(arguments: [[], ["--full"]])
  func `is drawn within ten seconds, rolled up or in full`(options: [String]) throws {
    let scratch = try Scratch()
    let graph = try largeGraph(in: scratch)
    let start = ContinuousClock.now
    let run = try Tool.run(
      arguments: [
        "map", graph, "--view", "overview", "-o", scratch["map.svg"], "--twin", "--lang", "sv",
      ] + options
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(ContinuousClock.now - start < .seconds(10))
    let twin = try scratch.read("map.md")
    #expect(twin.contains("sammanfattad: ") == options.isEmpty)
    #expect(!twin.contains("--full"))
    #expect(run.errors.contains("--full ritar alla") == options.isEmpty)
    let svg = try scratch.read("map.svg")
    #expect(svg.contains(#"id="group-"#) == options.isEmpty)
  }

  // A3 has words of 8 points of the overview of Malmö, and smaller ones of that of five hundred.
  @Test func `is advised to be on A3 only where that helps`() throws {
    let scratch = try Scratch()
    let large = try largeGraph(in: scratch)
    func advice(_ graph: String, _ paper: String) throws -> String {
      let run = try Tool.run(
        arguments: ["map", graph, "--view", "overview", "-o", scratch["map.pdf"], "--lang", "en"]
          + ["--paper", paper, "--force"]
      )
      #expect(run.status == 0, "\(run.errors)")
      return run.errors.split(separator: "\n").filter { $0.contains("8 points") }.joined()
    }
    #expect(try advice(Graph.malmo, "a4").contains("choose --paper a3 or a smaller selection"))
    #expect(try advice(Graph.malmo, "a3").isEmpty)
    for paper in ["a4", "a3"] {
      #expect(try advice(large, paper).hasSuffix("on paper; choose a smaller selection"))
    }
  }

  // Whether two thousand are ready in time hangs on the machine; it ends in any case, and says what
  // there is instead.
  @Test func `has a picture of everybody, or is there in words`() throws {
    let scratch = try Scratch()
    let graph = try largeGraph(of: 2_000, in: scratch)
    let run = try Tool.run(
      arguments: [
        "map", graph, "--view", "overview", "--full", "-o", scratch["map.svg"], "--quiet",
        "--lang", "en",
      ]
    )
    if run.status == 0 {
      #expect(scratch.names == ["graph.yaml", "map.svg"])
    } else {
      #expect(run.status == 5)
      #expect(run.errors.contains("was not ready within 10 seconds"))
      #expect(run.errors.contains("the map is there in words"))
      #expect(run.errors.contains("without --full, actors of a kind are taken together"))
      #expect(scratch.names == ["graph.yaml", "map.md"])
    }
  }
}
