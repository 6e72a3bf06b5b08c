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

struct `The words of a map of the city` {
  private let graph: MarkedText = """
    focus-areas: [{id: rail, name: Rail}]
    actors:
      - {id: aa, name: {sv: Älvby, en: Zone}, kind: agency, levels: [national]}
      - {id: bb, name: {sv: Borg, en: Castle}, kind: agency, levels: [national]}
    relations:
      - {from: office, to: aa, kind: contact, focus: [rail]}
      - {from: office, to: bb, kind: contact, focus: [rail]}
    """

  // By id it would be the other way round; the drawing keeps that order.
  @Test(arguments: [(Language.swedish, ["Borg", "Älvby"]), (.english, ["Castle", "Zone"])])
  func `name actors in the order of names, in ties and where they count`(
    language: Language,
    names: [String]
  ) throws {
    let emphasis = Emphasis(
      title: Phrase("t"),
      caption: Phrase("c"),
      requirements: [
        .init(
          area: "rail",
          level: "national",
          isOpen: false,
          lack: Phrase("met"),
          counted: [.init("aa"), .init("bb")]
        )
      ]
    )
    let map = CityMap(
      focus: "rail",
      of: try selected(graph),
      emphasis: emphasis,
      language: language
    )
    #expect(map.ties.map(\.actor.id) == ["aa", "bb"])
    let tables = map.twin.tables
    #expect(tables.first { $0.columns.count == 5 }?.rows.map { $0[2] } == names)
    let levels = try #require(tables.first { $0.columns.count == 3 }?.rows)
    let list = names.joined(separator: language == .swedish ? " och " : " and ")
    #expect(levels.map { $0[2] } == ["met: " + list])
  }
}
