import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of risks` {
  // With the office two levels go; with the Crown one of them; with the forum the agency and six more
  // lose touch, of whom five are named; with a relation the other level goes.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail and road, short: Rail}
    actors:
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: forum, name: Forum, kind: network, levels: [eu]}
    """

  private let national = RisksContent.Cell(area: "transport", level: "national")
  private let regional = RisksContent.Cell(area: "rail", level: "regional")

  private func content(more: Int = 0) -> RisksContent {
    let relation = Relation(
      from: "office",
      to: "agency",
      kind: "cooperation",
      id: "pact",
      focus: ["rail"]
    )
    return RisksContent(
      title: Phrase("title"),
      caption: Phrase("caption"),
      threads: [
        .init(
          element: .somebody("office"),
          cells: [national, regional],
          sentences: [Phrase("Both go.")]
        ),
        .init(element: .somebody("crown"), cells: [national], hangsOnOneRelation: true),
        .init(element: .somebody("forum"), cutOff: ["agency", "office"], moreCutOff: 5),
        .init(element: .relation(relation), cells: [regional]),
        .init(element: .bridge("forum", "agency"), cutOff: ["agency"]),
      ],
      moreCount: more,
      cutOffCount: 7
    )
  }

  private func draw(_ content: RisksContent, _ language: Language = .english) throws -> DrawnMap {
    DrawnMap(
      try #require(.risks(content, of: try selected(Self.graph), language: language))
    )
  }

  @Test func `counts what is on it, and not what is not`() throws {
    let whole = try draw(content(), .swedish).map.twin.summary
    #expect(
      whole.contains(
        "Kartan visar 5 aktörer, enheter och relationer som något hänger på, 2 krav på nivå som skulle "
          + "bli öppna och 7 som skulle tappa kontakten med resten."
      )
    )
    var part = content()
    part.threads = [part.threads[1]]
    part.cutOffCount = 0
    #expect(
      try draw(part, .swedish).map.twin.summary.contains(
        "Kartan visar 1 aktör, enhet eller relation som något hänger på och 1 krav på nivå som skulle "
          + "bli öppet."
      )
    )
    #expect(
      try draw(part).map.twin.summary.contains(
        "The map shows 1 actor, unit or relation that something hangs on and 1 required level that "
          + "would fall open."
      )
    )
  }

  @Test func `has what may go to the left and what is lost to the right`() throws {
    let map = try draw(content())
    #expect(map.isAccountedFor)
    #expect(
      map.nodeIDs == [
        "unit-office", "actor-crown", "actor-forum", "relation-pact",
        "bridge-forum-agency", "lost-transport-national", "lost-rail-regional",
        "lost-actor-agency", "lost-unit-office", "lost-others-actor-forum",
      ]
    )
    let columns = map.map.drawing.items.map { item in
      if case .cluster(let cluster) = item {
        "\(cluster.id.rawValue) \(cluster.column)"
      } else {
        ""
      }
    }
    #expect(columns == ["threads 0", "lost-levels 1", "lost-people 1"])
  }

  // 2 + 1 + 3 + 1 + 1
  @Test func `joins each with all that is lost with it`() throws {
    let map = try draw(content())
    #expect(map.edges.count == 8)
    let ofOffice = map.edges.filter { $0.from == "unit-office" }.map(\.to.rawValue)
    #expect(ofOffice == ["lost-transport-national", "lost-rail-regional"])
    // Levels and people are told apart by dashes, too.
    #expect(map.edges.filter { $0.lineStyle == .solid }.count == 4)
    #expect(map.edges.allSatisfy { ($0.lineStyle == .solid) == $0.cssClasses.contains("level") })
  }

  @Test func `says on each how much is lost with it`() throws {
    let map = try draw(content())
    #expect(map.node("unit-office")?.label.text == "Office opens 2 levels")
    #expect(
      map.node("actor-crown")?.label.text == "The Crown opens 1 level · reached by one relation"
    )
    #expect(map.node("actor-forum")?.label.text == "Forum arena cuts off 7")
    #expect(
      map.node("relation-pact")?.label.text
        == "Office – Agency relation: cooperation · opens 1 level"
    )
    #expect(map.node("lost-others-actor-forum")?.label.text == "5 more")
    #expect(map.node("lost-rail-regional")?.label.text == "Rail regional")
    let swedish = try draw(content(), .swedish)
    #expect(swedish.node("unit-office")?.label.text == "Office öppnar 2 krav")
    #expect(swedish.node("actor-forum")?.label.text == "Forum arena skiljer av 7")
  }

  @Test func `says how many more there are`() throws {
    #expect(try draw(content()).node("more-threads") == nil)
    let map = try draw(content(more: 12))
    #expect(map.isAccountedFor)
    #expect(map.node("more-threads")?.label.text == "and 12 more, with as much or less to lose")
    #expect(map.map.twin.summary.contains("12 more, with as much or less to lose, are not drawn."))
  }

  // With each of eleven threads two others are cut off; that makes 22, and one node each.
  @Test func `takes those together who are cut off, where they are many`() throws {
    let actors = (1...33).map { "  - {id: a\($0), name: A\($0), kind: agency}\n" }.joined()
    let selected = try selected(MarkedText("actors:\n" + actors))
    func draw(_ count: Int) throws -> DrawnMap {
      let threads = (1...count).map { number in
        RisksContent.Thread(
          element: .somebody(EntityID("a\(number)")),
          cutOff: [EntityID("a\(11 + 2 * number - 1)"), EntityID("a\(11 + 2 * number)")],
          moreCutOff: number == 1 ? 3 : 0
        )
      }
      let content = RisksContent(
        title: Phrase("title"),
        caption: Phrase("caption"),
        threads: threads,
        moreCount: 0,
        cutOffCount: 2 * count + 3
      )
      return DrawnMap(
        try #require(.risks(content, of: selected, language: .swedish))
      )
    }
    let many = try draw(11)
    #expect(many.isAccountedFor)
    #expect(many.nodes.count == 22)
    #expect(many.node("lost-others-actor-a1")?.label.text == "A12, A13 och 3 till")
    #expect(many.node("lost-others-actor-a2")?.label.text == "A14 och A15")
    #expect(many.map.twin.summary.contains("25 som skulle tappa kontakten"))
    let few = try draw(10)
    #expect(few.isAccountedFor)
    #expect(few.nodes.count == 10 + 20 + 1)
    #expect(few.node("lost-actor-a12")?.label.text == "A12")
  }

  @Test func `explains what is on it and no more`() throws {
    let all = try draw(content()).legend
    #expect(all.contains("relation between two") && all.contains("the city’s own"))
    #expect(all.contains("would lose touch with the rest") && all.contains("EU"))
    var content = content()
    content.threads.removeLast(3)
    let some = try draw(content).legend
    #expect(
      some == [
        "the city’s own", "regional", "national", "required level that would fall open",
      ]
    )
  }

  @Test func `is none where nothing hangs by a thread`() throws {
    let nothing = RisksContent(
      title: Phrase("title"),
      caption: Phrase("caption"),
      threads: [],
      moreCount: 0,
      cutOffCount: 0
    )
    #expect(
      try StakeholderMap.risks(nothing, of: selected(Self.graph), language: .english) == nil
    )
  }
}
