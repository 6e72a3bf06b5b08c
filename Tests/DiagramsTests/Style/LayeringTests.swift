import TestSupport
import Testing

@testable import Diagrams

struct `Layers` {
  @Test func `stand one after the last that leads to them`() {
    // 0 → 1 → 3, 0 → 3, 2 → 3; 4 leads nowhere.
    let layers = Layering.layers(count: 5, links: [(0, 1), (1, 3), (0, 3), (2, 3)])
    #expect(layers == [0, 1, 1, 2, 0])
  }

  @Test func `pass over what closes a circle`() {
    #expect(Layering.layers(count: 3, links: [(0, 1), (1, 2), (2, 0)]) == [0, 1, 2])
    #expect(Layering.layers(count: 1, links: [(0, 0)]) == [0])
    #expect(Layering.layers(count: 0, links: []) == [])
  }

  @Test(arguments: UInt64(0)..<50)
  func `of a graph without circles have every link lead to a later one`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...14, using: &random)
    let links = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ -> (Int, Int)? in
      let ends = [
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random),
      ].sorted()
      return ends[0] == ends[1] ? nil : (ends[0], ends[1])
    }
    let layers = Layering.layers(count: count, links: links)
    for link in links { #expect(layers[link.0] < layers[link.1]) }
    #expect(layers.allSatisfy { (0..<count).contains($0) })
  }

  @Test func `are no more than a drawing has room for, however long a chain is`() {
    let links = (0..<99_999).map { ($0, $0 + 1) }
    let layers = Layering.layers(count: 100_000, links: links)
    #expect(layers[0] == 0 && layers.max() == Layering.limit)
  }
}
