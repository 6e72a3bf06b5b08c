import Testing

@testable import DOT

struct `Text in a Graphviz label` {
  @Test func `keeps its backslashes`() {
    #expect(#"a\N\"#.asGraphvizLabel == #"a\\N\\"#)
    #expect(#"a\N\"#.asGraphvizMarkup == #"a\\N\\"#)
  }

  @Test func `is no markup`() {
    #expect("<b>&</b>".asGraphvizMarkup == "&lt;b&gt;&amp;&lt;/b&gt;")
    #expect("<b>".asGraphvizLabel == "&lt;b>")
  }

  @Test(arguments: ["&auml;", "&#0;", "&#x41;", "&;", "&amp;"])
  func `is no entity`(text: String) {
    #expect(text.asGraphvizLabel == "&amp;\u{2060}" + text.dropFirst())
  }

  @Test(arguments: ["R&D", "R&D;D; x", "& auml;", "&auml", "&"])
  func `has a joiner only where it would be an entity`(text: String) {
    #expect(text.asGraphvizLabel.unicodeScalars.contains("\u{2060}") == (text == "R&D;D; x"))
  }
}
