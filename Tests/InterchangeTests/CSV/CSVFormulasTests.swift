import TestSupport
import Testing

@testable import Interchange

struct `A guard against formulas` {
  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+46 40 34", "'+46 40 34"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t'=1"), ("\n=1", "'\n'=1"), ("\r", "'\r"), ("＝1", "'＝1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠a", "'＠a"), (";=1", ";'=1"), ("a;-b,+c", "a;'-b,'+c"), ("'=1", "''=1"),
      ("''-", "'''-"), ("a;'@b", "a;''@b"), ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
    ]
  )
  func `stands where a cell may begin`(text: String, guarded: String) {
    #expect(CSVFormulas.guarded(text) == guarded)
    #expect(CSVFormulas.unguarded(guarded) == text)
  }

  @Test(
    arguments: [
      "", "Malmö", "'s-Hertogenbosch", "'", "''", "a=b", "1-2", "a, b", "x;y", "it's", "a 'quote'",
      "3 - 2", "e-post: a@b.se",
    ]
  )
  func `leaves other texts alone, both ways`(text: String) {
    #expect(CSVFormulas.guarded(text) == text)
    #expect(CSVFormulas.unguarded(text) == text)
  }

  @Test(arguments: UInt64(0)..<200)
  func `gives back whatever it was given, and leaves no cell that begins like a formula`(
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let letters = Array("=+-@';,\t\n\r＝＋－＠a")
    for _ in 0..<50 {
      let text = String(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        }
      )
      let guarded = CSVFormulas.guarded(text)
      #expect(CSVFormulas.unguarded(guarded).utf8.elementsEqual(text.utf8))
      for cell in guarded.unicodeScalars.split(
        omittingEmptySubsequences: false,
        whereSeparator: { ",;\t\n\r".unicodeScalars.contains($0) }
      ) {
        #expect(cell.first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true)
      }
    }
  }
}
