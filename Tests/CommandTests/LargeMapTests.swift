import Foundation
import TestSupport
import Testing

struct `omvarld map of a large graph` {
  /// 500 actors and 125 arenas, 1 500 relations by which units meet actors in focus areas.
  private func largeGraph(in scratch: Scratch) throws -> String {
    var random = RandomGraph(
      seed: 1,
      size: .init(areas: 6, actors: 500, units: 40, relations: 0)
    )
    var generator = SplitMix64(seed: 2)
    for _ in 0..<1_500 {
      func pick(_ word: String, _ count: Int) -> YAMLValue {
        .text("\(word)-\(Int.random(in: 0..<count, using: &generator))")
      }
      let kinds: [YAMLValue] = ["cooperation", "exchange", "contact", "advocacy"]
      let statuses: [YAMLValue] = ["ongoing", "intended", "possible"]
      random.add(
        [
          "from": pick("unit", 40), "to": pick("actor", 500),
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
        "map", graph, "--view", "overview", "-o", scratch["map.svg"], "--quiet", "--twin",
      ] + options
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(ContinuousClock.now - start < .seconds(10))
    let twin = try scratch.read("map.md")
    #expect(twin.contains("--full ritar alla") == options.isEmpty)
    let svg = try scratch.read("map.svg")
    #expect(svg.contains(#"id="group-"#) == options.isEmpty)
  }
}
