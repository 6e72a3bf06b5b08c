import Diagnostics
import Testing

struct `Text for a terminal` {
  @Test(
    arguments: [
      ("Malmö", "Malmö"), ("", ""), ("a\tb", "a b"), ("\u{1B}]0;x\u{7}", "\\u{1B}]0;x\\u{7}"),
      ("a\rb\n", "a\\u{D}b "), ("a\r\nb", "a\\u{D} b"),
      ("\u{7F}\u{9B}", "\\u{7F}\\u{9B}"),
      ("\u{202E}abc\u{202C}", "\\u{202E}abc\\u{202C}"), ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
      ("\u{2028}\u{2029}\u{FEFF}", "\\u{2028}\\u{2029}\\u{FEFF}"), ("e\u{301}", "e\u{301}"),
      ("a\u{0}", "a\\u{0}"), ("\u{FFFE}\u{FFFF}", "\\u{FFFE}\\u{FFFF}"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ])
  func `shows what a terminal would obey`(text: String, shown: String) {
    #expect(Array(text.visible.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("åäö", 3), ("a\u{30A}", 1), ("日本", 4), ("한글", 4), ("ｱ", 1),
      ("Ａ", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("🇸🇪", 2), ("❤️", 2), ("…", 1), ("–", 1), ("\u{200B}", 0),
    ])
  func `takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `is filled up with blanks`() {
    #expect("日".padded(to: 4) == "日  ")
    #expect("abc".padded(to: 2) == "abc")
  }

  @Test(
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("ab cd ef", 5, ["ab cd", "ef"]),
      ("ab cd ef", 2, ["ab", "cd", "ef"]), ("abcdefg", 3, ["abc", "def", "g"]),
      ("a bcdefg h", 3, ["a", "bcd", "efg", "h"]), ("日本語", 4, ["日本", "語"]), ("日", 1, ["日"]),
      ("  a   b  ", 9, ["a b"]), ("abc", 0, ["a", "b", "c"]), ("ab c", 4, ["ab c"]),
    ])
  func `is broken at blanks, and within a word where it must be`(
    text: String,
    width: Int,
    lines: [String]
  ) {
    #expect(text.wrapped(to: width) == lines)
  }
}
