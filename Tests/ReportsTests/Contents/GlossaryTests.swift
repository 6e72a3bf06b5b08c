import Diagnostics
import Testing

@testable import Reports

struct `The glossary` {
  @Test(arguments: Language.allCases)
  func `explains each term once`(language: Language) {
    let terms = Glossary.all.map { $0.term[language] }
    #expect(Set(terms).count == terms.count)
    #expect(Glossary.all.allSatisfy { !$0.meaning[language].isEmpty })
    #expect(Glossary.entries(in: language).count == terms.count)
  }

  @Test func `has the terms in the Swedish order`() {
    let terms = Glossary.entries(in: .swedish).map { $0.term[.swedish] }
    #expect(terms.first == "aktör")
    #expect(terms.last == "täckning")
  }

  @Test func `fixes the terms of both languages`() {
    let terms = Dictionary(
      uniqueKeysWithValues: Glossary.all.map { ($0.term[.swedish], $0.term[.english]) }
    )
    #expect(terms["lucka"] == "gap")
    #expect(terms["namngiven part"] == "named partner")
    #expect(terms["allmän kategori"] == "category")
    #expect(terms["påverkansväg"] == "channel")
    #expect(terms["nivå som krävs"] == "required level")
    #expect(terms["flaskhals"] == "cut actor")
  }
}
