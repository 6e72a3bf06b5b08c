import Diagnostics
import TestSupport
import Testing

struct `The spelling of a word` {
  private func distance(_ first: String, _ second: String) -> Int {
    Spelling.distance(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
      ("abc", "ab", 1), ("abc", "abcd", 1), ("abc", "acb", 1), ("kitten", "sitting", 3),
      // Optimal string alignment touches no letter twice; the true Damerau distance is 2.
      ("ca", "abc", 3), ("ab", "ba", 1), ("åäö", "aao", 3),
    ])
  func `counts the slips from word to word`(first: String, second: String, slips: Int) {
    #expect(distance(first, second) == slips)
    #expect(distance(second, first) == slips)
  }

  @Test(arguments: UInt64(0)..<50)
  func `agrees with counting slips one by one`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func word() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (["a", "b", "c"] as [Unicode.Scalar])[Int.random(in: 0..<3, using: &generator)]
      }
    }
    let (first, second) = (word(), word())
    #expect(Spelling.distance(first, second) == slowDistance(first[...], second[...]))
  }

  private func slowDistance(
    _ first: ArraySlice<Unicode.Scalar>,
    _ second: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let one = first.last, let other = second.last else {
      return max(first.count, second.count)
    }
    var slips = min(
      slowDistance(first.dropLast(), second) + 1,
      slowDistance(first, second.dropLast()) + 1,
      slowDistance(first.dropLast(), second.dropLast()) + (one == other ? 0 : 1)
    )
    if first.suffix(2).elementsEqual(second.suffix(2).reversed()), first.count > 1, second.count > 1
    {
      slips = min(slips, slowDistance(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return slips
  }

  @Test(
    arguments: [
      ("nmae", "name"), ("focusAreas", "focus-areas"), ("focus_areas", "focus-areas"),
      ("Name", "name"), ("nam", "name"), ("focus-aera", "focus-areas"),
    ])
  func `finds the word that was meant`(written: String, meant: String) {
    #expect(
      Spelling.nearest(to: written, among: ["id", "name", "focus-areas", "relations"]) == meant
    )
  }

  @Test(arguments: ["telephone", "", "xx", "relationships"])
  func `finds none where none is near`(written: String) {
    #expect(
      Spelling.nearest(to: written, among: ["id", "name", "focus-areas", "relations"]) == nil
    )
  }

  @Test func `prefers the nearer, and among equals the first in order, whatever the order`() {
    #expect(Spelling.nearest(to: "board", among: ["boards", "bord", "beard"]) == "beard")
    #expect(Spelling.nearest(to: "board", among: ["beard", "bord", "boards"]) == "beard")
    #expect(Spelling.nearest(to: "abcdef", among: ["abcxyf", "abcdxf"]) == "abcdxf")
  }

  @Test func `does not suggest what was written`() {
    #expect(Spelling.nearest(to: "name", among: ["name"]) == nil)
  }
}
