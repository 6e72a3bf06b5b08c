/// What names in a graph may contain, by accident or on purpose.
enum HostileText {
  static let samples: [String] = [
    "</title><script>alert(1)</script>",
    #""];evil[label="x"#,
    #"x" onload="alert(1)"#,
    "a->b", "subgraph", "node", "%3", "a:b", "<b>", "-->", "<!--", "]]>", "{a|b}",
    #"x\N\G y"#, #"\N"#, #"\l\r\n"#, #"\"#, #"a\"#, #"\\"#, #"\""#,
    "&#0;", "&#1;", "&auml;", "&amp;", "&amp;auml;", "&lt;", "&", "R&D", "AT&T; x", "&#45;", "-",
    "\0", "a\u{1}\u{b}\u{1b}b", "\u{7f}\u{85}\u{9f}", "\u{fffe}\u{ffff}", "\u{feff}x",
    "abc\u{202e}def", "\u{2066}x\u{2069}", "\u{200e}x\u{200f}",
    "👩‍👩‍👧‍👦 🇸🇪", "e\u{301}\u{301}\u{301}", "Å Å Å", "تجربة", "\u{a0}x\u{a0}",
    "javascript:alert(1)", "http://x/?a=1&b=2", "/etc/passwd", "=1+1",
    "tab\tline\nreturn\rend", " x ", "  x  y  ",
    "<TABLE><TR><TD HREF=\"javascript:alert(1)\">x</TD></TR></TABLE>",
    String(repeating: "Transportinfrastruktur&auml; ", count: 350) + "slut",
  ]
}
