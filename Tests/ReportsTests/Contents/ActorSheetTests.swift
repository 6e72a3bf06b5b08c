import Diagnostics
import Stakeholders
import Testing

@testable import Reports

struct `The page of a counterpart` {
  @Test func `says of a relation that no source states what it rests on`() throws {
    let swedish = try Harbour.counterpart("agency")?.blocks.rows("Vem hos oss har med den att göra")
    #expect(swedish?.map { $0[2] } == ["påverkan, bedömt →"])
    let english = try Harbour.counterpart("agency", in: .english)?.blocks
      .rows("Who of us deals with it", in: .english)
    #expect(english?.map { $0[2] } == ["advocacy, assessed →"])
  }
}
