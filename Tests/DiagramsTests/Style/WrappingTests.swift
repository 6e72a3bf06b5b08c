import Testing

@testable import Diagrams

struct `A name on lines` {
  @Test(arguments: [
    ("Skåne", ["Skåne"]),
    ("", [""]),
    ("aktörer från idéburen sektor", ["aktörer från", "idéburen sektor"]),
    (
      "ansvariga myndigheter på arbetsmarknadsområdet",
      ["ansvariga myndigheter", "på arbetsmarknadsområdet"]
    ),
    ("bygg- och fastighetsbranschen", ["bygg- och", "fastighetsbranschen"]),
    ("andra aktörer inom Öresundsregionen", ["andra aktörer inom", "Öresundsregionen"]),
    ("vuxenutbildningsförvaltningen", ["vuxenutbildningsförvaltningen"]),
    ("https://example.org/stakeholders/list", ["https://example.org/", "stakeholders/list"]),
    ("stakeholder_group_of_the_city", ["stakeholder_", "group_of_the_city"]),
    ("vuxenutbildnings\u{AD}förvaltningen", ["vuxenutbildnings-", "förvaltningen"]),
    ("hamn\u{AD}kontoret", ["hamnkontoret"]),
    ("東京都港湾局国際協力部及び環境局国際課", ["東京都港湾局国際協", "力部及び環境局国際課"]),
  ])
  func `has even ones and no orphans`(name: String, lines: [String]) {
    #expect(name.wrappedName() == lines)
  }

  @Test(arguments: UInt64(0)..<200)
  func `has every word once, and none too long`(seed: UInt64) {
    var state = seed
    func lot(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = (0..<1 + lot(12)).map { _ in String(repeating: "å", count: 1 + lot(12)) }
    let lines = words.joined(separator: " ").wrappedName()
    #expect(lines.joined(separator: " ") == words.joined(separator: " "))
    #expect(lines.allSatisfy { $0.count <= 26 })
  }

  @Test(arguments: ["å", "👩‍👩‍👧‍👦", "e\u{301}", "港", "-", "/", "_", "\u{AD}"])
  func `breaks a word that no line holds`(letter: String) {
    let lines = String(repeating: letter, count: 300).wrappedName()
    #expect(lines.allSatisfy { $0.count <= 33 })
    let kept = lines.joined().filter { $0 != "-" || letter == "-" }
    #expect(kept == String(repeating: letter == "\u{AD}" ? "" : letter, count: 300))
  }

  @Test func `takes a name of ten thousand words`() {
    let name = Array(repeating: "x-y", count: 10_000).joined(separator: " ")
    #expect(name.wrappedName().joined(separator: " ").count >= name.count)
  }
}
