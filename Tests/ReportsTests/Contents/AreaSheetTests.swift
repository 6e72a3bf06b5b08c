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
