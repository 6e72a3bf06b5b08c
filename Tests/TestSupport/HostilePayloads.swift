import Foundation

/// Texts that somebody might put where a name or a quote is expected, to reach through it into a
/// picture, a page, a command line or a reader's eye.
public enum HostilePayloads {
  /// Each once; no two differ only in blanks.
  public static let all: [String] =
    markup + attributes + links + entities + dot + escapes + controls + directions + scripts
    + formulas + paths + long

  /// As many as a test run has time for, spread over all, or as many as are asked for.
  ///
  ///     OMVARLD_PAYLOADS=all Scripts/test --filter HostileMapsTests
  public static func sample(_ usual: Int) -> [String] {
    let asked = ProcessInfo.processInfo.environment["OMVARLD_PAYLOADS"]
    let count = asked == "all" ? all.count : max(usual, asked.flatMap(Int.init) ?? 0)
    guard count < all.count else { return all }
    return (0..<count).map { all[$0 * all.count / count] }
  }

  private static let markup: [String] =
    [
      "script", "svg", "iframe", "style", "foreignObject", "image", "use", "animate", "set",
      "object",
    ].flatMap { ["<\($0)>alert(1)</\($0)>", "</title><\($0) src=x onload=alert(1)>"] } + [
      "</text><script>alert(1)</script><text>", "</desc><script>x</script>", "<!-- x", "--><b>",
      "]]>",
      "<![CDATA[x]]>", "<!DOCTYPE x>", "<?xml-stylesheet href=\"x\"?>", "<b>bold</b>", "<br/>", "<",
      ">", "<<>>", "<TABLE><TR><TD HREF=\"javascript:alert(1)\">x</TD></TR></TABLE>",
      "<IMG SRC=\"/etc/passwd\"/>", "<FONT FACE=\"x\">y</FONT>", "<<b>label</b>>",
    ]

  private static let attributes: [String] =
    [
      "onload", "onclick", "onmouseover", "onfocus", "style", "href", "xlink:href", "class", "id",
    ].flatMap { ["x\" \($0)=\"alert(1)", "x' \($0)='alert(1)"] } + [
      "\"/><script>x</script><a b=\"", "'`\"",
    ]

  private static let links: [String] = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(2)", " javascript:alert(3)",
    "data:text/html,<b>x</b>", "vbscript:x", "//evil.example", "http://x.example/?a=1&b=2",
    "https://x.example/<b>", "file:///etc/passwd", "mailto:x@x.example", "[l](javascript:alert(1))",
    "![i](http://x.example/i.png)", "<http://x.example>", "[a]: http://x.example",
  ]

  private static let entities: [String] = [
    "&", "&amp;", "&amp;amp;", "&lt;b&gt;", "&#60;script&#62;", "&#0;", "&#1;", "&#x1b;", "&auml;",
    "&nbsp;x", "&#45;", "&quot;", "&apos;", "&unknown;", "R&D", "AT&T; x", "&#xfffe;",
    "&#99999999;",
    "&;", "&#;", "&lol1;",
  ]

  private static let dot: [String] = [
    "\"];evil[label=\"x", "}; digraph { x", "a->b", "a -- b", "subgraph", "node", "edge", "graph",
    "strict", "digraph", "%3", "a:b", "a:n", "{a|b}", "<f0> a|<f1> b", "label=x", "[shape=none]",
    "/* x",
    "*/ x", "// x", "# x", "\"+\"", "\\\"", "\"\"", "cluster_x", "n1", "e1", "lane-eu",
  ]

  private static let escapes: [String] = [
    #"\N"#, #"\G"#, #"\E"#, #"\T"#, #"\H"#, #"\L"#, #"x\N\G y"#, #"\l\r\n"#, #"\"#, #"a\"#, #"\\"#,
    #"\\\"#, #"a\"b"#, #"\u0041"#, #"\x41"#, #"%s%n%d"#, "${HOME}", "$(id)", "`id`", "; rm -rf x",
  ]

  private static let controls: [String] =
    (UInt8(1)...31).filter { ![9, 10, 13].contains($0) }.map {
      "a\(Character(Unicode.Scalar($0)))b\($0)"
    } + [
      "a\u{7f}b", "a\u{80}b", "a\u{9b}31mb", "a\u{9f}b", "tab\tline\nreturn\rend", "a\u{85}b",
      "a\u{2028}b", "a\u{2029}b", "\u{1b}]0;owned\u{7}\u{1b}[31m", "a\u{fffe}b", "a\u{ffff}b",
      "a\u{fffd}b", "\u{feff}x", "a\u{0}b",
    ]

  private static let directions: [String] = [
    "abc\u{202e}def", "abc\u{202d}def", "\u{202a}x\u{202c}", "\u{2066}x\u{2069}",
    "\u{2067}y\u{2069}",
    "\u{2068}z\u{2069}", "\u{200e}x\u{200f}", "a\u{61c}b", "تجربة", "עברית 12", "\u{a0}x\u{a0}y",
    "a\u{ad}b", "a\u{200b}b", "a\u{2060}b", "  x  y  ",
  ]

  private static let scripts: [String] = [
    "👩‍👩‍👧‍👦 🇸🇪", "e\u{301}\u{301}\u{301}", "Å Å", "A\u{30a}ngström", "ﬁnans", "漢字かな交じり文",
    "한국어", "ไทย", "𝕄𝕒𝕝𝕞ö", "Mаlmö", "ı İ ß ẞ", "�", "\u{1f3f4}\u{e0067}\u{e007f}",
  ]

  private static let formulas: [String] = [
    "=1+1", "+46 40 34", "-x", "@SUM(A1)", "=cmd|'/c calc'!A1", "=HYPERLINK(\"x\")", "|a|b|", "* x",
    "1. x",
    "---", "```", "~~~", "*b* _i_ `c`", "> x", "\\|", "\\\\|",
  ]

  private static let paths: [String] = [
    "/etc/passwd", "../../x", "..\\x", "C:\\x", "%2e%2e/x", "/dev/zero", "~/x", "file.png",
    "null", "true", "NO", "0114", "1e5", "' OR 1=1 --", "{{7*7}}", "<%= 7 %>",
  ]

  private static let long: [String] = [
    String(repeating: "Samverkansorganisation", count: 20),
    String(repeating: "Transportinfrastruktur&auml; ", count: 20) + "slut",
    String(repeating: "<", count: 300), "e" + String(repeating: "\u{301}", count: 200),
    String(repeating: "a b ", count: 100),
  ]
}
