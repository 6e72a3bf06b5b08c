@testable import Spreadsheet
import TestSupport
import Testing

struct `Text in a cell` {
  @Test(arguments: [
    ("a\rb", "a_x000D_b"), ("\u{0}", "_x0000_"), ("_x000D_", "_x005F_x000D_"),
    ("_x005F_x000D_", "_x005F_x005F_x005F_x000D_"), ("\u{FFFE}", "_xFFFE_"),
    ("plain_x text_", "plain_x text_"), ("rad 1\nrad 2\tå", "rad 1\nrad 2\tå"),
    ("_x00g0_", "_x00g0_"), ("🏛", "🏛"),
  ])
  func `has what XML cannot hold escaped`(text: String, written: String) {
    #expect(EscapedText.escaping(text) == written)
    #expect(EscapedText.unescaping(written) == text)
  }

  @Test func `may have half a character escaped, which is none`() {
    #expect(EscapedText.unescaping("_xD83C_") == "\u{FFFD}")
    // Both halves of U+1F3DB, the way some programs write it.
    #expect(EscapedText.unescaping("_xD83C__xDFDB_") == "🏛")
    #expect(EscapedText.unescaping("_xd83c__xdfdb_x") == "🏛x")
  }

  @Test(arguments: UInt64(0)..<500)
  func `comes back as it was`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "_", "x", "0", "D", "F", "5", "\r", "\n", "\u{1}", "å", "_x000D_", "\u{FFFF}", "🏛",
    ]
    let text = (0..<20).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      .joined()
    #expect(EscapedText.unescaping(EscapedText.escaping(text)) == text)
  }
}
