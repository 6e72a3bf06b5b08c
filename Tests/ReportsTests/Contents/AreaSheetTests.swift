import Diagnostics
import Stakeholders
import Testing

@testable import Reports

struct `The page of a focus area` {
  @Test func `says of whoever is responsible by no source what that rests on`() throws {
    let swedish = try Harbour.area("water").fact("Ansvarig hos oss")
    #expect(swedish == ["hamnen (härlett), nämnden"])
    let english = try Harbour.area("water", in: .english)
      .fact("Responsible among us", in: .english)
    #expect(english == ["hamnen (inferred), nämnden"])
  }

  // The bureau, at EU level, is reached through the forum alone, which the port is a member of; so is the
  // agency on water, while on quays the port holds the relation with it.
  @Test(arguments: [
    (Language.swedish, "Nivå för nivå", ["nationell", "EU"]),
    (.english, "Level by level", ["national", "EU"]),
  ])
  func `says of a level that arenas meet who of us is in them`(
    language: Language,
    caption: String,
    levels: [String]
  ) throws {
    let rows = try Harbour.area("water", in: language).rows(caption, in: language)
    #expect(rows?.map { [$0[0], $0[4]] } == levels.map { [$0, "hamnen"] })
    let direct = try Harbour.area("quays", in: language).rows(caption, in: language)
    #expect(direct?.map { $0[4] } == ["hamnen"])
  }

  // Rail asks for no level, and the international level of water has nobody.
  @Test func `says of a level without anybody that nobody holds it`() throws {
    let yaml = Harbour.yaml.replacing(
      "{level: eu}]",
      with: "{level: eu}, {level: international}]"
    )
    let contents = try Harbour.contents(yaml)
    let water = contents.areaSheets.first { $0.anchor == "focus-water" }
    #expect(water?.blocks.rows("Nivå för nivå")?.last.map { $0[4] } == "–")
  }

  // The city itself is in the forum: which unit is not on record.
  @Test func `says that no unit is on record where the city itself is in the arena`() throws {
    let yaml = Harbour.yaml.replacing("{from: port, to: forum,", with: "{from: city, to: forum,")
    let contents = try Harbour.contents(yaml)
    let water = contents.areaSheets.first { $0.anchor == "focus-water" }
    #expect(water?.blocks.rows("Nivå för nivå")?.map { $0[4] } == ["ej noterat", "ej noterat"])
  }

  @Test func `says until when those exist who are responsible or met`() throws {
    let swedish = try Harbour.area("quays")
    #expect(
      swedish.fact("Ansvarig hos oss") == ["gatorna (till 2023-12-31, bedömt), hamnen (härlett)"]
    )
    #expect(swedish.rows("Namngivna parter")?.map { $0[0] } == ["Verket (2011 – 2026-06)"])
    let english = try Harbour.area("quays", in: .english)
    #expect(
      english.fact("Responsible among us", in: .english)
        == ["gatorna (until 2023-12-31, assessed), hamnen (inferred)"]
    )
  }

  // On a day in 2024 the streets are gone, and the agency has begun.
  @Test func `says on a chosen day no more than until when`() throws {
    let blocks = try Harbour.area("quays", at: PartialDate("2024"))
    #expect(blocks.fact("Ansvarig hos oss") == ["hamnen (härlett)"])
    #expect(blocks.rows("Namngivna parter")?.map { $0[0] } == ["Verket (till 2026-06)"])
  }

  @Test func `says of a relation that no source states what it rests on`() throws {
    let swedish = try Harbour.area("quays").rows("Namngivna parter")
    #expect(swedish?.map { $0[2] } == ["påverkan, bedömt"])
    let english = try Harbour.area("quays", in: .english).rows("Named partners", in: .english)
    #expect(english?.map { $0[2] } == ["advocacy, assessed"])
    #expect(try Harbour.area("water").rows("Namngivna parter")?.map { $0[2] } == ["medlemskap"])
  }
}
