import Foundation
import Stakeholders
import TestSupport
import Testing

struct `Swedish order` {
  private func sorted(_ names: [String]) -> [String] {
    names.inSwedishOrder(of: { $0 }, then: { $0 })
  }

  @Test func `has å, ä and ö last`() {
    let order = ["Alingsås", "Lund", "Zinkgruvan", "Åbo", "Ängelholm", "Östra"]
    #expect(sorted(order.reversed()) == order)
  }

  @Test func `has é with e and ü with y`() {
    #expect(sorted(["Idf", "Idé", "Ide", "Idéa"]) == ["Ide", "Idé", "Idéa", "Idf"])
    #expect(sorted(["Muz", "Müa", "Mya", "Mz"]) == ["Muz", "Mya", "Müa", "Mz"])
  }

  @Test func `has capitals with small letters`() {
    #expect(sorted(["b", "C", "a", "B", "A"]) == ["A", "a", "B", "b", "C"])
  }

  @Test func `has numbers by their value`() {
    #expect(sorted(["Mål 10", "Mål 9", "Mål 1"]) == ["Mål 1", "Mål 9", "Mål 10"])
  }

  @Test func `has equals by a second text`() {
    let pairs = [("a", "2"), ("a", "1")].inSwedishOrder(of: { $0.0 }, then: { $0.1 })
    #expect(pairs.map(\.1) == ["1", "2"])
  }

  @Test(arguments: UInt64(0)..<20)
  func `does not depend on the order before`(seed: UInt64) {
    let names = [
      "Ö", "ö", "Å", "å", "A\u{30A}", "Ä", "a", "A", "é", "e", "E", "10", "9", "", " ", "ü", "y",
      "ø", "æ", "ß", "-a", "a-b", "ab",
    ]
    var generator = SplitMix64(seed: seed)
    #expect(
      sorted(names.shuffled(using: &generator)).map(\.unicodeScalars).map(Array.init)
        == sorted(names).map(\.unicodeScalars).map(Array.init)
    )
  }

  /// Letters of either case, numbers with and without noughts, signs, and accents on their own.
  private static let parts = [
    "a", "A", "b", "v", "w", "W", "z", "å", "Å", "ä", "Ö", "é", "ü", "0", "1", "9", "10", "007",
    " ",
    "-", ".", "\u{30A}", "\u{301}", "ß", "æ", "",
  ]

  private func text(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...5, using: &generator))
      .map { _ in Self.parts.randomElement(using: &generator) ?? "" }.joined()
  }

  /// Foundation takes ä for an a that something follows, and then has "aå" after it.
  private static func misleadsLocale(_ text: String) -> Bool {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { base, next in
      "aAoO".unicodeScalars.contains(base) && !next.isASCII
    }
  }

  @Test func `has ä after a whatever follows that`() {
    #expect(sorted(["ä", "aå", "az", "å"]) == ["az", "aå", "å", "ä"])
  }

  // Most texts are told apart without the locale; which may not show.
  @Test(arguments: UInt64(0)..<20)
  func `is that of the locale`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let locale = Locale(identifier: "sv_SE")
    for _ in 0..<500 {
      let common = Bool.random(using: &generator) ? text(using: &generator) : ""
      let (one, other) = (
        common + text(using: &generator), common + text(using: &generator)
      )
      let order = one.compare(
        other,
        options: [.caseInsensitive, .numeric],
        range: nil,
        locale: locale
      )
      if order == .orderedSame || Self.misleadsLocale(one) || Self.misleadsLocale(other) {
        continue
      }
      let isBefore = SwedishOrder.isBefore(one, other)
      #expect(isBefore == (order == .orderedAscending), "'\(one)' '\(other)'")
    }
  }
}
