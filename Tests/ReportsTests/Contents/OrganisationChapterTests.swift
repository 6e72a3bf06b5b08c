import Diagnostics
import Testing

@testable import Reports

struct `The chapter of the organisation` {
  private func blocks(_ language: Language) throws -> [Block] {
    let contents = try Harbour.contents(in: language)
    return contents.organisation.blocks(contents)
  }

  // In Swedish order: the streets, the port, the board.
  @Test func `says what each responsibility rests on that no source states`() throws {
    let swedish = try blocks(.swedish).rows("Enheterna, i bokstavsordning")
    #expect(
      swedish?.map { $0[2] }
        == [
          "Kajer (bedömt)", "Kajer (härlett), Vatten (härlett)", "Lugnt vatten (härlett), Vatten",
        ]
    )
    let english = try blocks(.english).rows("The units, in Swedish order", in: .english)
    #expect(english?.first?[2] == "Kajer (assessed)")
  }

  @Test func `says until when a unit exists`() throws {
    let swedish = try blocks(.swedish).rows("Enheterna, i bokstavsordning")
    #expect(swedish?.map { $0[0] } == ["Gatorna (till 2023-12-31)", "Hamnen", "Nämnden"])
    let english = try blocks(.english).rows("The units, in Swedish order", in: .english)
    #expect(english?.first?[0] == "Gatorna (until 2023-12-31)")
  }

  @Test(arguments: [
    (Language.swedish, "saknar noterad ansvarig enhet, och för 1 är ansvaret en slutsats"),
    (.english, "has no responsible unit on record, and for 1 the responsibility is inferred"),
  ])
  func `counts the focus areas for which nobody is stated`(language: Language, told: String) throws
  {
    guard case .paragraph(let line) = try blocks(language).first else {
      Issue.record("no headline")
      return
    }
    #expect(line.text(in: language).contains(told))
  }
}
