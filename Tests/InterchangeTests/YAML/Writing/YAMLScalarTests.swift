import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `A text in YAML` {
  @Test(
    arguments: [
      ("Malmö stad", "Malmö stad"), ("näringslivet", "näringslivet"), ("2 parter", "2 parter"),
      ("a:b", "a:b"), ("http://a.se/b?c=1#d", "http://a.se/b?c=1#d"), ("C#", "C#"),
      ("”citat”", "”citat”"), ("(sic)", "(sic)"),
      ("NO", "\"NO\""), ("no", "\"no\""), ("Yes", "\"Yes\""), ("on", "\"on\""), ("y", "\"y\""),
      ("true", "\"true\""), ("null", "\"null\""), ("~", "\"~\""), ("", "\"\""),
      ("0114", "\"0114\""), ("1:30", "\"1:30\""), ("1_000", "\"1_000\""), ("3.4", "\"3.4\""),
      ("1e3", "\"1e3\""), ("0x1F", "\"0x1F\""), ("0o17", "\"0o17\""), (".5", "\".5\""),
      ("2015-06-22", "\"2015-06-22\""), ("2015-06-22T10:00:00Z", "\"2015-06-22T10:00:00Z\""),
      (" a", "\" a\""), ("a ", "\"a \""), ("a\u{A0}", "\"a\u{A0}\""), ("# a", "\"# a\""),
      ("a # b", "\"a # b\""), ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("- a", "\"- a\""),
      ("-", "\"-\""), ("---", "\"---\""), ("...", "\"...\""), ("? a", "\"? a\""),
      ("*a", "\"*a\""), ("&a", "\"&a\""), ("!a", "\"!a\""), ("|", "\"|\""), (">", "\">\""),
      ("%a", "\"%a\""), ("@a", "\"@a\""), ("`a", "\"`a\""), ("=", "\"=\""), ("<<", "\"<<\""),
      ("'a'", "\"'a'\""), ("\"a\"", "'\"a\"'"), ("a\\b", "a\\b"), ("\\", "'\\'"),
      ("\"a\" isn't", "\"\\\"a\\\" isn't\""), ("a\tb", "\"a\\tb\""), ("a\u{1}", "\"a\\x01\""),
      ("\0", "\"\\0\""), ("a\u{85}b", "\"a\\x85b\""), ("a\u{2028}b", "\"a\\u2028b\""),
      ("a\u{FEFF}", "\"a\\uFEFF\""), ("a\u{FFFF}", "\"a\\uFFFF\""),
      ("a\u{202E}b", "\"a\\u202Eb\""), ("a\u{1FFFF}", "\"a\\U0001FFFF\""),
      ("a\r\nb", "\"a\\r\\nb\""),
      ("👍 bra", "\"👍 bra\""), ("e\u{301}a", "éa"),
    ]
  )
  func `is bare, or quoted where YAML would mean something else`(text: String, yaml: String) {
    #expect(YAMLScalar.line(text, inBrackets: false) == yaml)
  }

  @Test(arguments: ["a, b", "a]", "[a", "a}", "{a", "a:?"])
  func `is quoted for its commas and brackets only within brackets`(text: String) {
    #expect(YAMLScalar.line(text, inBrackets: true) == "\"\(text)\"")
    if !text.hasPrefix("["), !text.hasPrefix("{") {
      #expect(YAMLScalar.line(text, inBrackets: false) == text)
    }
  }

  @Test(arguments: ["2015", "2015-06", "2015-06-22", "3", "true"])
  func `that is a date, a number or a truth stays as it is`(text: String) {
    #expect(YAMLScalar.line(text, inBrackets: false, isTyped: true) == text)
  }

  @Test(
    arguments: [
      ("a\nb", "|-"), ("a\n\n  b\n", "|"), ("a\n# b", "|-"), ("a\n\"b\"", "|-"),
      ("a", nil), ("a\n\n", nil), ("\na", nil), (" a\nb", nil), ("a \nb", nil), ("a\n\tb", nil),
      ("a\n\u{1}b", nil), ("a\r\nb", nil), ("\n", nil), ("a\n ", nil), ("a\u{2028}\nb", nil),
    ] as [(String, String?)]
  )
  func `of several lines is a block where nothing in it could get lost`(
    text: String,
    mark: String?
  ) {
    #expect(YAMLScalar.block(text)?.mark == (text == "a\n\n  b\n" ? nil : mark))
  }

  /// Texts put together from what YAML has a meaning for.
  private static func random(seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    let parts = [
      "a", "Ö", "e\u{301}", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", " #", "#", ",", "[",
      "]",
      "{", "}", "'", "\"", "\\", "-", "- ", "--- ", "...", "?", "? ", "!", "&", "*", "|", ">", "%",
      "@", "`", "~", "0", "1", ".", "_", "e", "NO", "null", "\u{1}", "\u{85}", "\u{A0}", "\u{2028}",
      "\u{FEFF}", "\u{FFFE}", "\u{E000}", "\u{1F600}", "\u{7F}", "\0", "\u{300}", "\u{202E}",
    ]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &generator)]
    }.joined()
  }

  // In brackets and out of them, as value, element, key and name of a language. A mark of byte order
  // at the start and what follows a NUL are lost on YAML's reader, however they are written.
  @Test func `comes back from every place, whatever it is made of`() throws {
    let texts = (UInt64(0)..<1500).map(Self.random).filter {
      !$0.unicodeScalars.contains("\0") && $0.unicodeScalars.first != "\u{FEFF}"
    }
    #expect(texts.count > 1000)
    let entries = texts.enumerated().map { place, text in
      let yaml = YAMLScalar.line(text, inBrackets: true)
      return "  - {id: a\(place), name: A, kind: other, country: \(yaml), aliases: [\(yaml), x], "
        + "note: {en: \(yaml)}, identifiers: {\(yaml): \(yaml)}}\n"
    }
    let graph = try StakeholderGraph(yaml: "actors:\n" + entries.joined())
    // Unicode scalars, for NFC is the same to Swift.
    func same(_ one: String?, _ other: String) -> Bool {
      one.map { $0.unicodeScalars.elementsEqual(other.unicodeScalars) } ?? false
    }
    for (place, text) in texts.enumerated() {
      let actor = try #require(graph.actor(Actor.ID("a\(place)")))
      let expected = text.composed
      #expect(same(actor.country, expected))
      #expect(text == "x" || actor.details.aliases.contains { same($0, expected) })
      #expect(same(actor.details.note?[.english], expected))
      #expect(same(actor.details.identifiers[text], expected))
    }
    let again = try StakeholderGraph(yaml: graph.yaml, beside: nil)
    #expect(same(again.canonical.compact, graph.canonical.compact))
  }

  @Test func `may be a key of any length`() throws {
    let key = String(repeating: "å", count: 3000)
    let graph = try StakeholderGraph(
      yaml: "actors: [{id: a, name: A, kind: other, identifiers: {? \(key) : x}}]"
    )
    #expect(graph.actor(Actor.ID("a"))?.details.identifiers == [key: "x"])
    let again = try StakeholderGraph(yaml: graph.yaml, beside: nil)
    #expect(again.canonical == graph.canonical)
  }
}
