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

  @Test func `says of a relation that no source states what it rests on`() throws {
    let swedish = try Harbour.area("quays").rows("Namngivna parter")
    #expect(swedish?.map { $0[2] } == ["påverkan, bedömt"])
    let english = try Harbour.area("quays", in: .english).rows("Named partners", in: .english)
    #expect(english?.map { $0[2] } == ["advocacy, assessed"])
    #expect(try Harbour.area("water").rows("Namngivna parter")?.map { $0[2] } == ["medlemskap"])
  }
}
