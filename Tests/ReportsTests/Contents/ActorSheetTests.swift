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
