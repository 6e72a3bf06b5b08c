import Diagnostics
import Stakeholders
import Testing

@testable import Reports

struct `The page of a counterpart` {
  @Test(arguments: [nil, PartialDate("2023")])
  func `says since when and until when it exists, and its arenas`(date: PartialDate?) throws {
    let blocks = try #require(try Harbour.counterpart("agency", at: date)).blocks
    #expect(blocks.fact("Vad det är") == ["myndighet, nationell nivå, 2011 – 2026-06"])
    #expect(
      blocks.fact("Arenor")
        == ["Forum (till 2023-12-31) – där är vi med genom hamnen, i Vatten"]
    )
    let english = try Harbour.counterpart("forum", in: .english)?.blocks
    #expect(
      english?.fact("What it is", in: .english) == ["network, no level recorded, until 2023-12-31"]
    )
    let members = date == nil ? "Byrån, Verket (2011 – 2026-06)" : "Byrån, Verket (till 2026-06)"
    #expect(try Harbour.counterpart("forum", at: date)?.blocks.fact("Medlemmar") == [members])
  }

  // The agency is met on quays, and on water through the forum alone; the bureau only there.
  @Test func `says in which areas it is met itself, and in which through arenas`() throws {
    func lead(_ id: Actor.ID, _ language: Language) throws -> String? {
      try Harbour.counterpart(id, in: language)?.lead.text(in: language)
    }
    let swedish = try lead("agency", .swedish)
    #expect(swedish?.hasPrefix("Part i Kajer; genom arenor också i Vatten. ") == true)
    let english = try lead("agency", .english)
    #expect(english?.hasPrefix("A partner in Kajer; through arenas also in Vatten. ") == true)
    #expect(try lead("bureau", .swedish) == "Vi når den bara genom arenor, i Vatten.")
    #expect(try lead("forum", .swedish)?.hasPrefix("Part i Vatten. ") == true)
  }

  @Test(arguments: [
    (
      Language.swedish, "Alla, i bokstavsordning",
      ["Vatten (genom arenor)", "Vatten", "–", "Kajer; genom arenor också i Vatten"]
    ),
    (
      .english, "All, in Swedish order",
      ["Vatten (through arenas)", "Vatten", "–", "Kajer; through arenas also in Vatten"]
    ),
  ])
  func `stands in the list with the same`(
    language: Language,
    caption: String,
    areas: [String]
  ) throws {
    let rows = try Harbour.contents(in: language).counterpartList.rows(caption, in: language)
    #expect(rows?.map { $0[3] } == areas)
    // The port is in the forum, through which the bureau is reached.
    #expect(rows?.map { $0[4] } == ["hamnen", "hamnen", "–", "hamnen"])
  }

  @Test func `stands in the list with the time that it exists`() throws {
    let names = try Harbour.contents(in: .english).counterpartList
      .rows("All, in Swedish order", in: .english)?.map { $0[0] }
    #expect(
      names == ["Byrån", "Forum (until 2023-12-31)", "Staten", "Verket (2011 – 2026-06)"]
    )
  }

  @Test func `says of a relation that no source states what it rests on`() throws {
    let swedish = try Harbour.counterpart("agency")?.blocks.rows("Vem hos oss har med den att göra")
    #expect(swedish?.map { $0[2] } == ["påverkan, bedömt →"])
    let english = try Harbour.counterpart("agency", in: .english)?.blocks
      .rows("Who of us deals with it", in: .english)
    #expect(english?.map { $0[2] } == ["advocacy, assessed →"])
  }
}
