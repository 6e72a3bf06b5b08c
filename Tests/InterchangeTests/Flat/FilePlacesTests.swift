import Diagnostics
import TestSupport
import Testing

@testable import Interchange

struct `Places in files` {
  @Test(arguments: UInt64(0)..<10)
  func `are those that counting from the start gives, in any order`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters = ["a", "å", "\n", "🌊", "\r\n", "bcd"]
    let text = (0..<400).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(text.utf8)
    let places = FilePlaces(path: "x", bytes: bytes)
    for _ in 0..<200 {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let before = bytes[..<place]
      let line = before.count { $0 == 0x0A } + 1
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let column = before[lineStart...].count { !UTF8.isContinuation($0) } + 1
      #expect(places[place].map { [$0.line, $0.column] } == [line, column])
    }
  }

  @Test func `tell files apart that stand one behind the other`() {
    let bytes = Array("a\nbc\nd".utf8)
    let places = FilePlaces(
      [FlatFile(path: "one", range: 0..<2), FlatFile(path: "two", range: 2..<6)],
      in: bytes
    )
    #expect(places[1]?.description == "one:1:2")
    #expect(places[5]?.description == "two:2:1")
    #expect(places[7] == nil)
  }
}
