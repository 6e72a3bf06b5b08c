import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of one actor` {
  // office and harbour meet the region in transport, the harbour is in a forum with the agency, and
  // nobody meets the Crown, which decides on the bridge and has a mandate for rail.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
    matters:
      - {id: bridge, name: A bridge, focus: transport, decisionMaker: crown}
      - {id: fairway, name: A fairway, focus: transport, decisionMaker: agency}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional, local]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: court, name: Court, kind: agency, levels: [national], mandates: [rail]}
      - {id: forum, name: Forum, kind: network, levels: [international], members: [agency, city]}
      - {id: business, name: business, kind: business, standing: generic}
      - {id: island, name: Island, kind: territory, standing: place}
    relations:
      - {from: office, to: region, kind: cooperation, focus: [transport], status: ongoing, strength: 4}
      - {from: office, to: region, kind: contact, focus: [transport], status: intended}
      - {from: harbour, to: region, kind: advocacy, focus: [rail], status: possible}
      - {from: city, to: region, kind: contact}
      - {from: harbour, to: forum, kind: membership, focus: [transport]}
      - {from: region, to: city, kind: advice, focus: [transport], status: ongoing}
      - {from: business, to: city, kind: funding, focus: [rail]}
    """

  private func draw(
    _ actor: Actor.ID,
    unreached: Set<Matter.ID> = [],
    language: Language = .english,
    _ selection: Selection = Selection()
  ) throws -> DrawnMap? {
    StakeholderMap.actor(
      ActorContent(actor: actor, caption: Phrase("caption"), unreached: unreached),
      of: try selected(Self.graph, selection),
      language: language
    ).map(DrawnMap.init)
  }

  @Test func `leads from units over focus areas to the actor`() throws {
    let map = try #require(try draw("region"))
    #expect(
      map.nodeIDs == [
        "unit-harbour", "unit-office", "gap-holder", "focus-rail", "focus-transport",
        "actor-region",
      ]
    )
    // By area and holder: the harbour in rail, the city itself in transport (advice), the office in
    // transport, and the city where no area is recorded; then each area with the region.
    #expect(
      map.edgeIDs == [
        "tie-harbour-rail", "tie-nobody-transport", "tie-office-transport", "tie-nobody-region",
        "tie-rail-region", "tie-transport-region",
      ]
    )
    #expect(map.isAccountedFor)
    #expect(
      map.title
        == "Office meets Region in Transport, in part without a recorded unit; in Rail meetings are "
        + "possible"
    )
    #expect(map.map.view.fileName == "actor-region")
  }

  @Test func `tells areas in which it may be met from those in which it is`() throws {
    let title = try #require(try draw("region", language: .swedish)?.title)
    #expect(
      title == "Region möts i Transport av Office, delvis utan noterad enhet, och kan komma att "
        + "mötas i Rail"
    )
  }

  // The office is only to meet the guild, and the harbour may meet the union in the forum, if at all.
  @Test(arguments: [
    (
      "status: possible", "Guild kan komma att mötas i Rail av Office",
      "Office could meet Guild in Rail"
    ),
    (
      "status: intended", "Guild avses mötas i Rail av Office",
      "Office is intended to meet Guild in Rail"
    ),
    ("status: ongoing", "Guild möts i Rail av Office", "Office meets Guild in Rail"),
    ("strength: 3", "Guild möts i Rail av Office", "Office meets Guild in Rail"),
  ])
  func `calls nobody met who only may be`(status: String, swedish: String, english: String) throws {
    func title(_ from: String, _ language: Language) throws -> String? {
      let text: MarkedText = """
        focus-areas:
          - {id: rail, name: Rail}
        actors:
          - {id: guild, name: Guild, kind: business, levels: [local]}
          - {id: forum, name: Forum, kind: network, levels: [eu], members: [union]}
          - {id: union, name: Union, kind: agency, levels: [national]}
        relations:
          - {from: \(from), to: guild, kind: contact, focus: [rail], \(status)}
          - {from: harbour, to: forum, kind: membership, focus: [rail], status: possible}
        """
      let content = ActorContent(
        actor: from == "harbour" ? "union" : "guild",
        caption: Phrase("caption"),
        unreached: []
      )
      return StakeholderMap.actor(content, of: try selected(text), language: language)
        .map { DrawnMap($0).title }
    }
    #expect(try title("office", .swedish) == swedish)
    #expect(try title("office", .english) == english)
    #expect(
      try title("harbour", .swedish) == "Union kan komma att mötas bara genom Forum, i Rail"
    )
    #expect(
      try title("harbour", .english)
        == "Meetings with Union are possible only through Forum, in Rail"
    )
    // Of one and of many, for whether Guild is one is not known.
    if status != "strength: 3", status != "status: ongoing" {
      #expect(
        try title("city", .english)
          == "Meetings with Guild are \(status.dropFirst(8)) in Rail – no unit is recorded for them"
      )
    }
    let nobody = try #require(try title("city", .swedish))
    #expect(nobody.hasPrefix(swedish.prefix { $0 != "R" }) && nobody.contains(" – ingen enhet är"))
  }

  @Test func `tells status by dashes, strength by width and direction by heads`() throws {
    let map = try #require(try draw("region"))
    let cooperation = try #require(map.edge("tie-office-transport"))
    let advocacy = try #require(map.edge("tie-rail-region"))
    #expect(cooperation.lineStyle == .solid && cooperation.lineWidth == 3)  // 0.6 + 0.6 · 4
    #expect(advocacy.lineStyle == .dotted && advocacy.arrow == .forward)
    #expect(
      cooperation.tooltip == "Office – Transport: contact · intended; cooperation · ongoing"
    )
    #expect(
      map.legend == [
        "named partner", "gap: nobody recorded", "ongoing", "possible", "status not recorded",
        "broader line: stronger (thinnest: not recorded)", "directed (advocacy etc.)",
      ]
    )
  }

  @Test func `shows through which arenas it is met, and what it decides`() throws {
    let map = try #require(try draw("agency"))
    #expect(
      map.nodeIDs == [
        "unit-harbour", "focus-transport", "actor-forum", "matter-fairway", "actor-agency",
      ]
    )
    #expect(
      map.edgeIDs == [
        "tie-harbour-transport", "tie-transport-forum", "about-transport-fairway",
        "member-agency-forum", "mandate-matter-fairway",
      ]
    )
    #expect(map.isAccountedFor)
    #expect(map.title == "The only recorded way to Agency is through Forum, in Transport")
    #expect(map.legend.contains("member of the arena; matter of the area"))
  }

  // The guild is met in transport and is in two arenas: the forum, which is met in rail, and the table,
  // which is so in transport, where the guild itself is, or in rail.
  @Test func `names the one arena through which it is met besides`() throws {
    func titles(_ other: String) throws -> [String] {
      let text: MarkedText = """
        focus-areas:
          - {id: rail, name: Rail}
        actors:
          - {id: guild, name: Guild, kind: business, levels: [local]}
          - {id: forum, name: Forum, kind: network, levels: [eu], members: [guild]}
          - {id: table, name: Table, kind: network, levels: [eu], members: [guild]}
        relations:
          - {from: office, to: guild, kind: contact, focus: [transport], status: ongoing}
          - {from: harbour, to: forum, kind: membership, focus: [rail], status: ongoing}
          - {from: harbour, to: table, kind: membership, focus: [\(other)], status: ongoing}
        """
      let content = ActorContent(actor: "guild", caption: Phrase("caption"), unreached: [])
      let selected = try selected(text)
      return [Language.swedish, .english].compactMap { language in
        StakeholderMap.actor(content, of: selected, language: language).map { DrawnMap($0).title }
      }
    }
    #expect(
      try titles("transport") == [
        "Guild möts i Transport av Office, och genom Forum i Rail",
        "Office meets Guild in Transport, and through Forum in Rail",
      ]
    )
    #expect(
      try titles("rail") == [
        "Guild möts i Transport av Office, och genom arenor i Rail",
        "Office meets Guild in Transport, and through arenas in Rail",
      ]
    )
  }

  @Test func `draws a matter that nobody takes there as a gap`() throws {
    let map = try #require(try draw("crown", unreached: ["bridge"]))
    #expect(map.nodeIDs == ["gap-nobody", "focus-transport", "matter-bridge", "actor-crown"])
    #expect(map.node("matter-bridge")?.lineStyle == .dashed)
    #expect(map.edge("gap-focus-transport")?.lineStyle == .dashed)
    #expect(map.isAccountedFor)
    #expect(
      map.title == "No relation to The Crown is on record, though “A bridge” is decided there"
    )
    let swedish = try #require(try draw("crown", unreached: ["bridge"], language: .swedish))
    #expect(swedish.title == "Ingen relation till The Crown är noterad, fast ”A bridge” avgörs där")
  }

  @Test func `draws a mandate without a relation as a gap`() throws {
    let map = try #require(try draw("court"))
    #expect(map.edgeIDs == ["gap-focus-rail", "mandate-focus-rail"])
    #expect(
      map.title == "No relation to Court is on record, though the mandate for Rail lies there"
    )
    #expect(map.isAccountedFor)
  }

  @Test(arguments: [
    (
      "possible", "Ingen relation till Court är noterad i urvalet",
      "No relation to Court is on record in this selection"
    ),
    (
      "ended", "Bara avslutade relationer till Court är noterade",
      "Only ended relations to Court are on record"
    ),
  ])
  func `says whether relations are left out or have ended`(
    status: String,
    swedish: String,
    english: String
  ) throws {
    let text: MarkedText = """
      actors:
        - {id: court, name: Court, kind: agency, levels: [national], mandates: [transport]}
      relations:
        - {from: office, to: court, kind: contact, focus: [transport], status: \(status)}
      """
    var selection = Selection()
    selection.statuses = [.ongoing]
    let selected = try selected(text, selection)
    let content = ActorContent(actor: "court", caption: Phrase("caption"), unreached: [])
    func title(_ language: Language) -> String? {
      StakeholderMap.actor(content, of: selected, language: language).map { DrawnMap($0).title }
    }
    #expect(title(.swedish) == swedish + ", fast mandatet för Transport ligger där")
    #expect(title(.english) == english + ", though the mandate for Transport lies there")
  }

  @Test func `shows who else is in an arena`() throws {
    let map = try #require(try draw("forum"))
    #expect(
      map.title
        == "Harbour meets Forum in Transport – also there: Agency"
    )
    #expect(map.edgeIDs.contains("member-agency-forum"))
    #expect(map.node("actor-city") == nil)
    #expect(map.isAccountedFor)
  }

  @Test func `says what is on record where nobody meets the actor`() throws {
    #expect(try draw("business")?.title == "What is on record with business is funding")
    #expect(
      try draw("business", language: .swedish)?.title
        == "Det som är noterat med business är finansiering"
    )
  }

  @Test func `is none where nothing is on record`() throws {
    #expect(try draw("island") == nil)
    #expect(try draw("nobody") == nil)
  }

  @Test func `heeds the chosen rows and columns`() throws {
    var selection = Selection()
    selection.focusAreas = ["rail"]
    let map = try #require(try draw("region", selection))
    #expect(map.nodeIDs == ["unit-harbour", "focus-rail", "actor-region"])
    selection.levels = ["eu"]
    #expect(try draw("region", selection) == nil)
  }

  @Test func `stands out in the tones of its level`() throws {
    let map = try #require(try draw("region"))
    let node = try #require(map.node("actor-region"))
    let vocabulary = try selected(Self.graph).graph.vocabulary
    #expect(node.fill == Palette.tones(of: "local", in: vocabulary).fill)
    #expect(
      node.label.lines.map { $0.runs.map(\.text).joined() } == [
        "Region", "region, local", "also regional",
      ]
    )
    #expect(node.label.lines[0].runs[0].isBold)
  }
}
