import Diagnostics
import Interchange
import Stakeholders
import TestSupport
import Testing

struct `Texts in YAML` {
  private func note(_ yaml: String) throws -> String? {
    let graph = try StakeholderGraph(yaml: "matters:\n- id: a\n  name: A\n  note: \(yaml)\n")
    return graph.matter("a")?.details.note?[.swedish]
  }

  @Test(
    arguments: [
      "NO", "no", "on", "off", "yes", "true", "0114", "0180", "1:30", "1_000", "2015-06-22", "0x1F",
      ".5", "1e3", ".inf", ".nan", "Null", "NULL", "212000-1124", "=", "<<", "012", "+46",
    ])
  func `stay what they are`(text: String) throws {
    #expect(try note(text) == text)
    #expect(try note("\"\(text)\"") == text)
  }

  @Test(arguments: ["~", "null", ""])
  func `that are nothing are nothing, but in quotes`(text: String) throws {
    #expect(try note(text) == nil)
    #expect(try note("'\(text)'") == text)
  }

  @Test func `can be ids and codes`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors:
          - {id: no, name: NO, kind: region, country: NO, identifiers: {scb: 0114, on: 1:30, 12: 0x1F}}
          - {id: 0114, name: 0114, kind: municipality, partOf: no}
          - {id: 2015-06-22, name: on, kind: municipality, aliases: [no, ~x, 0114, 1e3]}
        """
    )
    let norway = try #require(graph.actor(Actor.ID("no")))
    #expect(norway.country == "NO")
    #expect(norway.details.identifiers == ["scb": "0114", "on": "1:30", "12": "0x1F"])
    #expect(graph.actor(Actor.ID("0114"))?.partOf == "no")
    #expect(
      graph.actor(Actor.ID("2015-06-22"))?.details.aliases == ["no", "~x", "0114", "1e3"]
    )
  }

  @Test(
    arguments: [
      ("Forskning & utveckling", "Forskning & utveckling"), ("a *b* c", "a *b* c"),
      ("\"&a\"", "&a"), ("'*a'", "*a"), ("|-\n    &a\n    *b", "&a\n*b"),
      (">-\n    &a\n    *b", "&a *b"),
      ("a\n    &b\n    *c", "a &b *c"), ("a # *b", "a"), ("\"a # b: c\"", "a # b: c"),
      ("'it''s'", "it's"), ("\"\\x01\\e\\u00e5\\n\"", "\u{1}\u{1B}å\n"), ("\"\\L\"", "\u{2028}"),
      ("https://example.org/?a=b&c=*#d", "https://example.org/?a=b&c=*#d"), ("a:b", "a:b"),
      ("!!str 12", "12"), ("!!int 012", "012"), ("!!python/object:os.system a", "a"),
    ])
  func `come through in every style`(yaml: String, text: String) throws {
    let read = try #require(try note(yaml))
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `are composed, so that equal letters are equal bytes`() throws {
    let composed = """
      actors:
        - {id: malmo, name: Malmö, aliases: [Ångström], kind: region, note: "Å"}
      matters:
        - {id: m, name: {sv: é, en: ñ}, identifiers: {ä: ö}}
      """
    let decomposed = composed.replacing("ö", with: "o\u{308}").replacing("Å", with: "\u{212B}")
      .replacing("é", with: "e\u{301}").replacing("ñ", with: "n\u{303}")
      .replacing("ä", with: "a\u{308}")
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    #expect(
      Array(try StakeholderGraph(yaml: composed).canonical.compact.utf8)
        == Array(try StakeholderGraph(yaml: decomposed).canonical.compact.utf8)
    )
  }

  @Test func `with control characters tell their graphs apart`() throws {
    func compact(_ name: String) throws -> String {
      try StakeholderGraph(yaml: "matters: [{id: m, name: \(name)}]").canonical.compact
    }
    #expect(try compact(#""a\x01b""#).unicodeScalars.contains("\u{1}"))
    #expect(try compact(#""a\x01b""#) != compact("ab"))
    #expect(try compact(#""a\0b""#).unicodeScalars.contains("\u{0}"))
  }

  @Test func `may be tagged, directed and ended as YAML has it`() throws {
    let diagnosis = Diagnosis(
      MarkedText("%YAML 1.1\n---\nmatters: !!seq\n- !!map {id: a, name: !!str 012}\n...\n")
    )
    #expect(diagnosis.graph?.matter("a")?.name == .same("012"))
  }

  @Test(arguments: [
    ("\u{1}", #"remove it, or write it as "\x01" in quotes"#),
    ("\u{1B}", #"remove it, or write it as "\x1B" in quotes"#),
    ("\u{FFFE}", #"remove it, or write it as "\uFFFE" in quotes"#),
    // Nobody means that one.
    ("\u{0}", "remove it; is the file damaged?"),
  ])
  func `with a control character says how that one is written, if it can be`(
    character: String,
    hint: String
  ) {
    let file = SourceFile(path: "a.yaml", text: "matters: [{id: a, name: A, note: x\(character)y}]")
    let error = #expect(throws: UnreadableInput.self) {
      try StakeholderGraph.reading(yaml: [file])
    }
    #expect(error?.diagnostics.first?.code == "control-character")
    #expect(error?.diagnostics.first?.hint?.english == hint)
  }
}
