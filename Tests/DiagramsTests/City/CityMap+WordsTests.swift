import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

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
