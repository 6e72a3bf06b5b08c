import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The words of a city map` {
  private static let graph: MarkedText = """
    units: [{id: board, name: Board, kind: board}]
    relations:
      - {from: harbour, to: transport, kind: responsibility, basis: inferred}
      - {from: office, to: transport, kind: responsibility, basis: inferred}
      - {from: office, to: transport, kind: responsibility, basis: stated}
      - {from: board, to: transport, kind: responsibility, basis: assessed, assessedBy: office, assessedOn: 2025}
    """

  @Test(arguments: [
    (Language.english, "Board (assessed), Harbour (inferred), Office"),
    (.swedish, "Board (bedömt), Harbour (härlett), Office"),
  ])
  func `say what a responsibility rests on that no source states`(
    language: Language,
    told: String
  ) throws {
    let map = CityMap(
      focus: "transport",
      of: try selected(Self.graph),
      emphasis: Emphasis(
        title: Phrase("title"),
        caption: Phrase("caption"),
        requirements: []
      ),
      language: language
    )
    let caption = language == .english ? "Responsible units" : "Ansvariga enheter"
    let table = try #require(map.twin.tables.first { $0.caption == caption })
    #expect(table.rows == [["Transport", told]])
  }
}
