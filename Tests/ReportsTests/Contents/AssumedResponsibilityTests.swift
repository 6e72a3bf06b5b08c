import Diagnostics
import Stakeholders
import Testing

@testable import Reports

struct `A responsibility that no source states` {
  private func assumed(_ bases: Basis?...) -> AssumedResponsibility {
    AssumedResponsibility(bases.map { [$0] })
  }

  @Test(arguments: [
    (1, 1, "; för det återstående är ansvaret en slutsats", "; for the remaining one the"),
    (
      1, 3, "; för ett av de tre andra är ansvaret en slutsats", "; for one of the three others the"
    ),
    (
      2, 3, "; för två av de tre andra är ansvaret en slutsats", "; for two of the three others the"
    ),
    (3, 3, "; för de tre andra är ansvaret en slutsats", "; for the three others the"),
  ])
  func `is counted among the others, one, some and all`(
    count: Int,
    others: Int,
    swedish: String,
    english: String
  ) {
    let clause = AssumedResponsibility(Array(repeating: [.inferred], count: count))
      .clause(ofOthers: others)
    #expect(clause.swedish == swedish)
    #expect(clause.english == english + " responsibility is inferred")
  }

  @Test func `is counted of all, whether some lack somebody or none does`() {
    let two = assumed(.inferred, .inferred)
    #expect(two.clause(of: 3, lacking: 1).swedish == ", och för 2 är ansvaret en slutsats")
    #expect(two.clause(of: 3, lacking: 0).swedish == ", men för 2 av dem är ansvaret en slutsats")
    #expect(two.clause(of: 2, lacking: 0).swedish == ", men för alla är ansvaret en slutsats")
    #expect(two.clause(of: 3, lacking: 1).english == ", and for 2 the responsibility is inferred")
    #expect(
      two.clause(of: 2, lacking: 0).english
        == ", but for all of them the responsibility is inferred"
    )
    let one = assumed(.inferred)
    #expect(one.clause(of: 1, lacking: 0).swedish == ", men ansvaret är en slutsats")
    #expect(one.clause(of: 1, lacking: 0).english == ", but the responsibility is inferred")
  }

  @Test func `is told as what it is, a conclusion or a judgement`() {
    #expect(
      assumed(.assessed).clause(ofOthers: 1).swedish
        == "; för det återstående är ansvaret en bedömning"
    )
    #expect(
      assumed(.assessed, .inferred).clause(ofOthers: 2)
        == Phrase(
          sv: "; för de två andra är ansvaret en slutsats eller en bedömning",
          en: "; for the two others the responsibility is inferred or assessed"
        )
    )
  }

  @Test func `is not spoken of where there is none`() {
    #expect(assumed().clause(ofOthers: 4) == Phrase(""))
    #expect(assumed().clause(of: 4, lacking: 2) == Phrase(""))
  }

  // Of the three areas quays are the port's and the streets' by no source, water is the board's by one,
  // and rail is nobody's.
  @Test func `is no more than that where somebody is stated beside it`() throws {
    let contents = try Harbour.contents()
    let assumed = contents.dealings.assumed(for: ["quays", "water", "rail"])
    #expect(
      assumed.clause(ofOthers: 2).swedish
        == "; för ett av de två andra är ansvaret en slutsats eller en bedömning"
    )
    let point = Brief(contents).points.first { $0.chapter == .organisation }
    #expect(
      point?.line.text(in: .swedish)
        == "Ingen enhet är noterad som ansvarig för Spår; för ett av de två andra är ansvaret en "
        + "slutsats eller en bedömning."
    )
  }
}
