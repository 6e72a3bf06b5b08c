import Diagnostics
import Stakeholders
import TestSupport
import Testing

struct `An index of names that look alike` {
  @Test(
    arguments: [
      ("Köpenhamn", "Kopenhamn", true), ("Köpenhamn", "KÖPENHAMN", true),
      ("Köpenhamn", "Köpenhamm", true), ("Köpenhamn", "Köpnehamn", true),
      ("Köpenhamn", "Köpenhams", true), ("København", "Kobenhavn", true),
      ("Köpenhamn", "Köpenhamns flygplats", false), ("Station 1", "Station 2", false),
      ("EU", "FN", false), ("EU", "eu", true), ("Lund", "Sund", true), ("", "", true),
    ]
  )
  func `are equal but for case, accents or one letter`(one: String, other: String, isAlike: Bool) {
    var index = LookAlikeIndex()
    index.insert("Något helt annat", for: 1)
    index.insert(one, for: 7)
    #expect(index.places(like: other) == (isAlike ? [7] : []))
  }

  // A zero width space says nothing, but takes a name out of the Latin letters, of which each is known
  // on its own. Up to three letters there is no slack.
  @Test(arguments: UInt64(0)..<100)
  func `are the same whether a name is all Latin or not`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters =
      ["a", "B", "Z", "_", "7", " ", "\t", "\u{7F}", "~", "@", "[", "\u{1}", "\u{A0}", "\u{AD}"]
      + ["å", "Ä", "é", "Ø", "æ", "ß", "İ", "ĳ", "ſ", "Ł", "ŉ", "×", "²", "ª"]
    let name = (0..<3).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
    for place in 0...3 {
      var other = name
      other.insert("\u{200B}", at: place)
      var index = LookAlikeIndex()
      index.insert(name.joined(), for: 7)
      #expect(index.places(like: other.joined()) == [7], "\(name)")
    }
  }

  // Against the warnings that checking a graph gives.
  @Test(arguments: UInt64(0)..<20)
  func `are those that checking a graph tells of`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let letters = ["a", "b", "å", "B", "1", "ø"]
    let names = (0..<12).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }.joined()
    }
    let entries = names.enumerated().map { "  - {id: n\($0), name: \"\($1)\", kind: other}\n" }
    let diagnosis = Diagnosis(MarkedText("actors:\n" + entries.joined()))
    let told = diagnosis.diagnostics.count { $0.code == "look-alike" }
    var index = LookAlikeIndex()
    var found = 0
    for (place, name) in names.enumerated() {
      found += index.places(like: name).count
      index.insert(name, for: place)
    }
    #expect(found == told)
  }
}
