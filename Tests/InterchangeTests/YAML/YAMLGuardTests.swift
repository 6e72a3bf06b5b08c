import TestSupport
import Testing

@testable import Interchange

struct `The guard before the parser` {
  private func findings(_ text: MarkedText) -> [String] {
    YAMLGuard(text.source).findings.map { finding, line, column in
      let mark = text.mark(line: line, column: column).map(String.init)
      return "\(mark ?? "\(line):\(column)") \(finding)"
    }
  }

  @Test(
    arguments: [
      "1️⃣&x a", "a: 1️⃣&x b", "- 1️⃣&x b", "- - 1️⃣&x", "? 1️⃣&x b", "a: [1️⃣&x b]", "{1️⃣&x a: b}",
      // A value begins on a later line.
      "a:\n  1️⃣&x b", "a: [\n  1️⃣&x b]", "a: [b,\n 1️⃣&x c]", "{a: b,\n\n 1️⃣&x c: d}", "a: {\n1️⃣&x }",
      "[[],\n 1️⃣&x b]", "- \n  - 1️⃣&x b", "a: # comment\n  1️⃣&x b",
      // Behind quotes, brackets, tags and other keys.
      #"{"a":1️⃣&x b}"#, "{[a]:1️⃣&x b}", "a: !!str 1️⃣&x b", "a: !<tag:a,b> 1️⃣&x b", "[!t 1️⃣&x b]",
      "'it''s': 1️⃣&x c", "\"a\\\"\": 1️⃣&x c", "\"\\\\\": 1️⃣&x c",
      "a: \"b\n  c\"\nd: 1️⃣&x e", "[\"b\n\n c\", 1️⃣&x e]", "{?1️⃣&x a : b}",
      // After block scalars and plain text over several lines.
      "a: |\n  *b\nc: 1️⃣&x d", "a: >-\n\n  *b\n\nc: 1️⃣&x d", "- |\n &a\n- 1️⃣&x d",
      "a: |2\n   &b\nc: 1️⃣&x d",
      "a:\n- |\n &b\n- 1️⃣&x d", "a: b\n c\nd: 1️⃣&x e", "a: # |\n  1️⃣&x b", "a: |\n1️⃣&x b: c",
      // After document marks, directives, comments.
      "--- 1️⃣&x a", "---\n1️⃣&x a", "...\n- 1️⃣&x a", "%YAML 1.1\n--- 1️⃣&x a", "# &a\n1️⃣&x b",
      "a: b #&c\nd: 1️⃣&x e",
      "--- # &a\n- 1️⃣&x b", "? -\"\t\n1️⃣&x: b",
      // Columns count letters, not bytes.
      "å: 1️⃣&x b", "Malmö: [ö, 1️⃣&x b]", "日本: 1️⃣&x b",
      "a: b\r\nc: 1️⃣&x d\r\n",
    ])
  func `sees an anchor wherever a value can begin`(text: String) {
    #expect(findings(MarkedText(text)) == ["1️⃣ anchor"])
    #expect(
      findings(MarkedText(text.replacing("&x", with: "*x"))) == ["1️⃣ alias"]
    )
  }

  @Test(
    arguments: [
      "a: Forskning & utveckling", "a: a *b* c", "a: b&c", "a: b*c", "a: 5 * 5", "- b &c", "a&b: c",
      "a: \"&b\"", "a: '*b'", "a: '&b ''*c'' '", "a: \"*b \\\" &c\"", "[a & b, c *d]", "{a: b &c}",
      "a: |\n  &b\n  *c\n", "a: >\n  &b\n\n  *c", "- |\n  &b", "a: |+\n  &b\n",
      "a:\n  - >-\n    &b\nc: d",
      "a: |\n   &b\n\n   *c\n  # d\n", "a: |1\n  &b\n *c\n", "# &a *b", "a: b # &c\n",
      "a: b\n  &c\n  *d", "- b\n  &c",
      "a: b\n\n\n  &c", "[b\n  &c]", "a: \"b\n  &c\n  *d\"", "a: 'b\n\n*c'", "a:\n  b\n  &c",
      "'&a': b",
      "? a\n: b &c", "--- |\n &a", "a: https://example.org/?a=b&c=*", "a: b:&c", "{a: b:&c}",
      "\"a\": b &c", "[\"&a\", '*b']", "a: b\r\n  &c\r\n", "a: !!str b\n  &c",
      "{a: b}#a: &x", "--- # &a: *b\n",
    ])
  func `takes for text what is text`(text: String) {
    #expect(findings(MarkedText(text)).isEmpty)
  }

  @Test(
    arguments: [
      "a: b\n1️⃣---\nc: d", "---\na\n1️⃣---\nb", "---\n1️⃣---\n", "a: b\n...\n1️⃣c: d",
      "a: b\n...\n1️⃣---\nc: d",
      "a: |\n  b\n1️⃣--- c", "--- \"a\"\n1️⃣--- b", "a: b\n1️⃣--- # c", "a: b\r\n1️⃣---\r\nc: d",
    ])
  func `sees a second document`(text: String) {
    #expect(findings(MarkedText(text)) == ["1️⃣ secondDocument"])
  }

  @Test(
    arguments: [
      "---\na: b", "--- a", "%YAML 1.1\n---\na: b", "# c\n---\na: b\n...\n", "a: b\n...\n# end\n",
      "a: ---b\n",
      "a:\n  ---", "a: |\n  ---\n", "----: a", "---a: b", "\n\n---\na: b", "a: \"b\n  ---\"",
      "...\na: b",
    ])
  func `lets one document be`(text: String) {
    #expect(findings(MarkedText(text)).isEmpty)
  }

  @Test func `counts 32 levels of nesting and no more`() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    func dashes(_ count: Int) -> String { String(repeating: "- ", count: count) + "a" }
    func keys(_ count: Int) -> String {
      (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    for make in [nested, dashes, keys] {
      #expect(YAMLGuard(make(32)).findings.isEmpty)
      #expect(YAMLGuard(make(33)).findings.map(\.finding) == [.tooDeep])
      #expect(YAMLGuard(make(1_000)).findings.map(\.finding) == [.tooDeep])
    }
    // Blocks and brackets count together, and what is closed no longer.
    #expect(YAMLGuard("a:\n  b: " + nested(31)).findings.map(\.finding) == [.tooDeep])
    #expect(YAMLGuard(String(repeating: "- " + nested(31) + "\n", count: 50)).findings.isEmpty)
  }

  @Test(
    arguments: [
      "a: b1️⃣\rc: d", "a: b # c1️⃣\u{85}d: e", "a: \"b1️⃣\u{2028}c\"", "a: 'b1️⃣\u{2029}c'", "ö1️⃣\r\r\n",
    ])
  func `sees line breaks that only a parser counts`(text: String) {
    #expect(findings(MarkedText(text)) == ["1️⃣ strayBreak"])
  }

  @Test func `stops where the parser would`() {
    // The quote has no end: what is in it is unknown.
    #expect(findings("a: \"b\nc: &d e").isEmpty)
    #expect(findings("a: @b\nc: &d e").isEmpty)
    #expect(findings("\ta: &b c").isEmpty)
  }
}
