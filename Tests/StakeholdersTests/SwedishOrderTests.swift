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
}
