import TestSupport
import Testing

@testable import Interchange

struct `A table of words` {
  // A dictionary is the slow and obvious way.
  @Test(arguments: UInt64(0)..<20)
  func `numbers words as they are first met`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var table = WordTable()
    var numbers: [String: UInt32] = [:]
    for _ in 0..<3_000 {
      // Few letters and lengths round 8 and 16, where words are looked at in another way.
      let length = Int.random(in: 1...20, using: &generator)
      let word = String((0..<length).map { _ in Bool.random(using: &generator) ? "a" : "b" })
      let text = Array(("xy" + word + String(repeating: "z", count: 16)).utf8)
      let number = table.number(from: 2, count: length, in: text.span.bytes)
      let expected = numbers[word] ?? UInt32(numbers.count + 1)
      numbers[word] = expected
      #expect(number == expected)
    }
    for (word, number) in numbers { #expect(table.words[Int(number)] == word) }
    #expect(table.words[0].isEmpty)
  }
}
