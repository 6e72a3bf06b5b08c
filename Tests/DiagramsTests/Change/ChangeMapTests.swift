import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of change` {
  private static let old: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: league, name: League, kind: network, levels: [international]}
    """
  private static let new: MarkedText = """
    focus-areas:
      - {id: water, name: Water}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: board, name: Board, kind: agency, levels: [national]}
      - {id: forum, name: Forum, kind: network}
      - {id: business, name: business, kind: business, standing: generic}
    """

  private typealias Line = ChangeContent.Line
  private typealias Mark = ChangeContent.Mark

  private static let transport = ChangeContent.End.area("transport", isGone: false)
  private static let rail = ChangeContent.End.area("rail", isGone: true)
  private static let region = ChangeContent.End.actor("region", isGone: false)
  private static let board = ChangeContent.End.actor("board", isGone: false)
  private static let forum = ChangeContent.End.actor("forum", isGone: false)
  private static let league = ChangeContent.End.actor("league", isGone: true)

  private func line(
    _ from: ChangeContent.End,
    _ to: ChangeContent.End,
    _ kind: ChangeContent.Kind,
    _ words: String...
  ) -> Line {
    Line(from: from, to: to, kind: kind, words: words.map { Phrase($0) }, evidence: [])
  }

  private func draw(
    marks: [ChangeContent.End: [ChangeContent.Mark]] = [:],
    lines: [ChangeContent.Line] = [],
    cells: [ChangeContent.Cell] = [],
    relations: [ChangeContent.Kind: Int] = [:],
    undrawn: Int = 0,
    elsewhere: Int = 0,
    language: Language = .english
  ) throws -> DrawnMap? {
    StakeholderMap.change(
      ChangeContent(
        caption: Phrase("caption"),
        marks: marks,
        lines: lines,
        cells: cells,
        relations: relations,
        undrawn: undrawn,
        elsewhere: elsewhere
      ),
      from: try selected(Self.old),
      to: try selected(Self.new),
      language: language
    ).map(DrawnMap.init)
  }

  private func everything(_ language: Language = .english) throws -> DrawnMap {
    try #require(
      try draw(
        marks: [
          Self.board: [Mark(.new, Phrase(sv: "ny", en: "new"))],
          Self.league: [Mark(.unrecorded, Phrase("gone"))],
          Self.transport: [Mark(.changed, Phrase("was called Roads"))],
        ],
        lines: [
          line(Self.transport, Self.region, .changed, "contact – status: possible → ongoing"),
          line(Self.transport, Self.board, .new, "cooperation", "contact"),
          line(Self.rail, Self.region, .unrecorded, "cooperation"),
          line(Self.region, Self.forum, .new, "membership"),
          line(.city, Self.region, .ended, "funding"),
        ],
        cells: [
          .init(area: Self.transport, level: "eu", isOpened: true, words: Phrase("opened")),
          .init(area: Self.transport, level: "national", isOpened: false, words: Phrase("closed")),
          .init(
            area: Self.transport,
            level: "regional",
            isOpened: false,
            isDropped: true,
            words: Phrase("no longer required")
          ),
        ],
        relations: [.new: 3, .ended: 1, .unrecorded: 2, .changed: 1],
        elsewhere: 2,
        language: language
      )
    )
  }

  @Test func `shows focus areas and actors by level, and only what changed`() throws {
    let map = try everything()
    #expect(
      map.nodeIDs == [
        "city-itself", "focus-transport", "gone-focus-rail", "actor-region",
        "dropped-focus-transport-regional", "actor-board", "closed-focus-transport-national",
        "opened-focus-transport-eu", "gone-actor-league",
        "actor-forum",
      ]
    )
    #expect(map.edges.count == 8)  // 5 lines and 3 levels
    #expect(map.isAccountedFor)
    #expect(map.map.view.fileName == "change")
  }

  @Test func `tells new, ended, no longer recorded and changed by width, dashes and signs`() throws
  {
    let map = try everything()
    let new = try #require(map.edge("new-focus-transport-actor-board"))
    let ended = try #require(map.edge("ended-city-itself-actor-region"))
    let unrecorded = try #require(map.edge("unrecorded-gone-focus-rail-actor-region"))
    let changed = try #require(map.edge("changed-focus-transport-actor-region"))
    #expect(new.lineStyle == .solid && new.lineWidth > 2 * changed.lineWidth)
    #expect(ended.lineStyle == .dashed && unrecorded.lineStyle == .dotted)
    #expect(changed.lineStyle == .solid)
    #expect(new.tooltip == "Transport – Board: + cooperation; + contact")
    let region = try #require(map.node("actor-region")).label.text
    #expect(
      region.hasPrefix("Region ~ contact – status:")
        && region.contains("– cooperation (Rail)") && region.contains("× funding")
        && region.contains("+ membership (Forum)")
    )
    // Between two actors it is told at the first.
    #expect(map.node("actor-forum")?.label.text == "Forum arena")
    #expect(map.node("actor-board")?.lineWidth == 3)
    #expect(map.node("gone-actor-league")?.lineStyle == .dotted)
    #expect(map.node("gone-focus-rail")?.lineStyle == .dotted)
    #expect(map.node("focus-transport")?.label.text == "Transport ~ was called Roads")
  }

  @Test func `explains what is on it`() throws {
    #expect(
      try everything().legend == [
        "named partner", "+ new relation", "× ended relation",
        "– relation, no longer recorded", "~ changed relation", "+ heavy outline: new actor",
        "– no longer recorded", "gap that opened", "ring: leads to a gap",
        "gap that closed", "open level no longer required",
      ]
    )
    let map = try #require(
      try draw(lines: [line(Self.transport, Self.region, .changed, "contact")])
    )
    #expect(map.legend == ["named partner", "~ changed relation"])
  }

  @Test func `has what opened and closed for its title`() throws {
    #expect(
      try everything().title
        == "One gap opened and one closed since last time, and one open level is no longer required – "
        + "3 new relations, 1 ended, 2 no longer recorded and 1 changed"
    )
    #expect(
      try everything(.swedish).title
        == "Sedan sist har en lucka öppnats och en stängts, och en öppen nivå krävs inte längre – 3 "
        + "nya relationer, 1 avslutad, 2 inte längre noterade och 1 ändrad"
    )
    let cell = ChangeContent.Cell(
      area: Self.transport,
      level: "eu",
      isOpened: true,
      words: Phrase("opened")
    )
    #expect(try draw(cells: [cell])?.title == "One gap opened since last time")
    #expect(try draw(cells: [cell], language: .swedish)?.title == "Sedan sist har en lucka öppnats")
    let mark = [Self.board: [Mark(.new, Phrase("new"))]]
    #expect(
      try draw(marks: mark, relations: [.ended: 1])?.title
        == "No gap has opened or closed since last time – 1 ended relation"
    )
    #expect(
      try draw(marks: mark, relations: [.unrecorded: 1], language: .swedish)?.title
        == "Sedan sist har ingen lucka öppnats eller stängts – 1 relation inte längre noterad"
    )
    #expect(
      try draw(marks: mark, relations: [.changed: 2], language: .swedish)?.title
        == "Sedan sist har ingen lucka öppnats eller stängts – 2 ändrade relationer"
    )
  }

  @Test func `says how much has no place on it`() throws {
    #expect(try everything().map.twin.summary.contains("2 changes of other things"))
    let mark = [Self.board: [Mark(.new, Phrase("new"))]]
    #expect(
      try draw(marks: mark, relations: [.new: 3], undrawn: 2)?.map.twin.summary
        .contains(" · 2 of the relations are not on the map.") == true
    )
    #expect(
      try draw(marks: mark, undrawn: 1, language: .swedish)?.map.twin.summary
        .contains(" · 1 av relationerna är inte med på kartan.") == true
    )
    #expect(try draw(marks: mark)?.map.twin.summary.contains("not on the map") == false)
    #expect(try draw(marks: mark, elsewhere: 1)?.map.twin.summary.contains("1 change of") == true)
    #expect(try draw(marks: mark)?.map.twin.summary.contains("other things") == false)
  }

  @Test func `keeps a node readable that has many changes`() throws {
    let map = try #require(
      try draw(
        lines: [
          Line(
            from: Self.transport,
            to: Self.region,
            kind: .new,
            words: (1...40).map { Phrase("relation \($0)") },
            evidence: []
          )
        ]
      )
    )
    #expect(map.node("actor-region")?.label.text.hasSuffix("… and 35 more") == true)  // 40 − 5
    #expect(map.isAccountedFor)
  }

  @Test func `is none where nothing changed`() throws {
    #expect(try draw(elsewhere: 3) == nil)
  }
}
