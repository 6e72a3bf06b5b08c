import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// The graph of a folder of tables.
private func read(_ files: [(name: String, bytes: [UInt8])]) throws -> Diagnosed<StakeholderGraph> {
  try CSVFolder("plan", files: files.map { ($0.name, $0.bytes) }).reading()
}

struct `A folder of CSV files` {
  @Test(arguments: CSVSeparator.allCases)
  func `holds everything that a graph can say`(separator: CSVSeparator) throws {
    let graph = try FullGraph.graph()
    let read = try read(graph.csv(separatedBy: separator))
    #expect(read.value.canonical == graph.canonical)
    #expect(read.diagnostics.contains { $0.code == "separator" } == (separator != .comma))
  }

  @Test(arguments: ["malmo", "examples/bergslund", "examples/sjostad"])
  func `holds the delivered graphs`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Graphs/\(name)").standardizedFileURL.path
    let graph = try StakeholderGraph.reading(path: folder).value
    #expect(try read(graph.csv()).value.canonical == graph.canonical)
  }

  // A thousand graphs, in ten tests that can run side by side.
  @Test(arguments: 0..<10)
  func `holds random graphs`(part: Int) throws {
    for seed in (part * 100)..<(part * 100 + 100) {
      var random = RandomGraph(
        seed: UInt64(seed),
        size: .init(areas: 1, actors: 2, units: 2, relations: 4)
      )
      random.add(hostileMatter(UInt64(seed)), to: "matters")
      let graph = try random.graph()
      let separator = CSVSeparator.allCases[seed % 3]
      #expect(try read(graph.csv(separatedBy: separator)).value.canonical == graph.canonical)
    }
  }

  /// An entity with texts of characters that mean something to tables.
  private func hostileMatter(_ seed: UInt64) -> YAMLValue {
    var generator = SplitMix64(seed: seed)
    func text() -> YAMLValue {
      let letters = Array("=+-@';,|\\\"\t\n\r ␀\u{0}\u{1}＝＠a")
      return .text(
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &generator)]
          }
        )
      )
    }
    return [
      "id": "hostile", "name": "x", "note": text(), "description": ["sv": text(), "en": text()],
      "aliases": [text()], "tags": [text()], "url": text(), "identifiers": ["a": text()],
    ]
  }
}
