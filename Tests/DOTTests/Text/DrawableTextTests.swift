import DOT
import Testing

struct `Text that is drawn` {
  @Test(arguments: ["Malmö", "👩‍👩‍👧", "e\u{301}", "\u{200e}abc\u{200f}", "\u{a0}", "a\\b", "<&>"])
  func `is left alone where it can be`(text: String) {
    #expect(text.drawable == text)
  }

  @Test(arguments: ["\0", "\u{1}", "\u{b}", "\u{1b}", "\u{7f}", "\u{9f}", "\u{fffe}", "\u{ffff}"])
  func `shows what XML forbids as a replacement character`(text: String) {
    #expect("a\(text)b".drawable == "a\u{fffd}b")
  }

  @Test(arguments: ["\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}"])
  func `shows what would turn other text around`(text: String) {
    #expect("a\(text)b".drawable == "a\u{fffd}b")
  }

  @Test(arguments: ["\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func `has spaces for breaks`(text: String) {
    #expect("a\(text)b".drawable == "a b")
  }

  @Test func `leaves out the mark of a byte order, which takes no room`() {
    #expect("\u{feff}a\u{feff}b".drawable == "ab")
  }
}
