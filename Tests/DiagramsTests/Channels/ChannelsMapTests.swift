import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of channels` {
  // Two ways from the office to the Crown, both through the agency:
  //
  //     office ═5═ harbour ─2─ agency ─4─ crown
  //        └──────3─ region ─3──┘
  private static let graph: MarkedText = """
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: stranger, name: Stranger, kind: agency, levels: [eu]}
    relations:
      - {from: office, to: harbour, kind: support, strength: 5, status: ongoing}
      - {from: harbour, to: agency, kind: advocacy, strength: 2, status: intended}
      - {from: office, to: region, kind: cooperation}
      - {from: region, to: agency, kind: cooperation}
      - {from: agency, to: crown, kind: supervision}
    """

  private func step(
    _ from: EntityID,
    _ to: EntityID,
    _ strength: Int,
    ways: [Int] = [],
    isWeakest: Bool = false,
    in graph: StakeholderGraph
  ) throws -> ChannelsContent.Step {
    let relation = try #require(graph.relations.first { $0.from == from && $0.to == to })
    return ChannelsContent.Step(
      from: from,
      to: to,
      relation: relation,
      strength: strength,
      ways: ways,
      isWeakest: isWeakest
    )
  }

  private func content(
    _ steps: [ChannelsContent.Step],
    to target: EntityID = "crown",
    indispensable: [EntityID] = [],
    gap: ChannelsContent.Gap? = nil
  ) -> ChannelsContent {
    ChannelsContent(
      title: Phrase("title"),
      caption: Phrase("caption"),
      remark: Phrase("remark."),
      source: "office",
      starts: ["office"],
      target: target,
      steps: steps,
      indispensable: indispensable,
      gap: gap
    )
  }

  private func twoWays(_ language: Language = .english) throws -> DrawnMap {
    let selected = try selected(Self.graph)
    let graph = selected.graph
    let steps = [
      try step("office", "region", 3, ways: [1], isWeakest: true, in: graph),
      try step("region", "agency", 3, ways: [1], in: graph),
      try step("agency", "crown", 4, ways: [1, 2], in: graph),
      try step("office", "harbour", 5, ways: [2], in: graph),
      try step("harbour", "agency", 2, ways: [2], in: graph),
    ]
    return DrawnMap(
      .channels(content(steps, indispensable: ["agency"]), of: selected, language: language)
    )
  }

  @Test func `leads from left to right, a column a step`() throws {
    let map = try twoWays()
    #expect(map.isAccountedFor)
    let columns = Dictionary(uniqueKeysWithValues: map.nodes.map { ($0.id.rawValue, $0.column) })
    #expect(
      columns == [
        "unit-office": 0, "unit-harbour": 1, "actor-region": 1, "actor-agency": 2,
        "actor-crown": 3,
      ]
    )
    #expect(map.edges.allSatisfy { $0.arrow == .forward })
  }

  // 0.6 + 0.6 · 5 = 3.6 and 0.6 + 0.6 · 2 = 1.8.
  @Test func `is broad where a way is strong, and says the status by dashes`() throws {
    let map = try twoWays()
    let strong = try #require(map.edge("tie-office-harbour"))
    let weak = try #require(map.edge("tie-harbour-agency"))
    #expect(abs(strong.lineWidth - 3.6) < 0.001 && strong.lineStyle == .solid)
    #expect(abs(weak.lineWidth - 1.8) < 0.001 && weak.lineStyle == .dashed)
    #expect(weak.label?.text == "advocacy")
  }

  @Test func `marks the weakest link in words`() throws {
    let weakest = try twoWays().edges.filter { $0.cssClasses.contains("weakest") }
    #expect(weakest.map(\.id.rawValue) == ["tie-office-region"])
    #expect(weakest.first?.label?.text == "cooperation weakest link")
    #expect(weakest.first?.tooltip?.contains("weakest link") == true)
    let swedish = try twoWays(.swedish)
    #expect(swedish.edge("tie-office-region")?.label?.text.contains("svagaste länken") == true)
  }

  @Test func `marks who is on every way by outline and in words`() throws {
    let map = try twoWays()
    let agency = try #require(map.node("actor-agency"))
    let others = map.nodes.filter { $0.id != agency.id }
    #expect(others.allSatisfy { $0.lineWidth < agency.lineWidth })
    #expect(agency.label.text == "Agency cut actor: on every way")
    #expect(others.allSatisfy { !$0.label.text.contains("every way") })
    #expect(map.legend.contains("cut actor: on every way"))
  }

  @Test func `says in its table what each step is, and which ways it is on`() throws {
    let table = try #require(try twoWays().map.twin.tables.last)
    #expect(
      table.rows.map { Array($0.prefix(7)) } == [
        [
          "Office", "Region", "cooperation", "3 (usual for the kind, not recorded)",
          "status not recorded", "1", "weakest link",
        ],
        [
          "Region", "Agency", "cooperation", "3 (usual for the kind, not recorded)",
          "status not recorded", "1", "",
        ],
        [
          "Agency", "The Crown", "supervision", "4 (usual for the kind, not recorded)",
          "status not recorded", "1, 2", "",
        ],
        ["Office", "Harbour", "support", "5", "ongoing", "2", ""],
        ["Harbour", "Agency", "advocacy", "2", "intended", "2", ""],
      ]
    )
  }

  @Test(arguments: [
    (Language.english, "Region (until 2025)"), (.swedish, "Region (till 2025)"),
  ])
  func `says in its table until when somebody on it exists`(language: Language, told: String) throws
  {
    let text = MarkedText(
      Self.graph.source.replacing("levels: [regional]", with: "levels: [regional], until: 2025")
    )
    let selected = try selected(text)
    let content = content(
      [
        try step("office", "region", 3, in: selected.graph),
        try step("region", "agency", 3, in: selected.graph),
      ],
      to: "agency"
    )
    let map = DrawnMap(.channels(content, of: selected, language: language))
    #expect(map.map.twin.tables.first?.rows.map { $0[0] }.contains(told) == true)
  }

  // In Swedish order: Agency, Harbour, Office, Region, The Crown.
  @Test func `has levels in its table for actors, and none for units`() throws {
    let table = try #require(try twoWays().map.twin.tables.first)
    #expect(
      table.rows.map { [$0[0], $0[2]] } == [
        ["Agency", "national"], ["Harbour", "–"], ["Office", "–"], ["Region", "regional"],
        ["The Crown", "national"],
      ]
    )
  }

  @Test func `explains what is on it and no more`() throws {
    let legend = try twoWays().legend
    for text in ["the city’s own", "regional", "national", "ongoing", "intended"] {
      #expect(legend.contains(text))
    }
    #expect(!legend.contains("EU") && !legend.contains("possible"))
    #expect(legend.contains("weakest link of the best way"))
  }

  // Where nobody leads to the stranger:
  //
  //     office ── region ┄┄ (no relation) ┄┄ stranger
  @Test func `draws what is lacking as a gap between those who are reached and the target`() throws
  {
    let selected = try selected(Self.graph)
    let map = DrawnMap(
      .channels(
        content(
          [try step("office", "region", 3, in: selected.graph)],
          to: "stranger",
          gap: .init(
            lack: Phrase("no relation"),
            explanation: Phrase("Nobody leads there"),
            moreReached: 3,
            moreLeadingOn: 0
          )
        ),
        of: selected,
        language: .english
      )
    )
    #expect(map.isAccountedFor)
    #expect(
      Set(map.nodeIDs) == [
        "unit-office", "actor-region", "gap-channel", "actor-stranger", "more-reached",
      ]
    )
    let columns = ["unit-office", "actor-region", "gap-channel", "actor-stranger"]
      .compactMap { map.node($0)?.column }
    #expect(columns == [0, 1, 2, 3])
    #expect(map.node("gap-channel")?.lineStyle == .dashed)
    #expect(map.node("more-reached")?.label.text == "and 3 more are reached")
    #expect(
      map.edges.filter { $0.cssClasses == ["gap"] }.map { [$0.from.rawValue, $0.to.rawValue] } == [
        ["actor-region", "gap-channel"], ["gap-channel", "actor-stranger"],
      ]
    )
    #expect(map.legend.contains("no relation"))
    #expect(!map.legend.contains { $0.contains("weakest") })
  }

  @Test func `draws nothing but the ends and the gap where nothing leads on`() throws {
    let selected = try selected(Self.graph)
    let gap = ChannelsContent.Gap(
      lack: Phrase("no relation"),
      explanation: Phrase("Nobody leads there"),
      moreReached: 0,
      moreLeadingOn: 0
    )
    let map = DrawnMap(
      .channels(content([], to: "stranger", gap: gap), of: selected, language: .swedish)
    )
    #expect(map.nodeIDs == ["unit-office", "actor-stranger", "gap-channel"])
    #expect(map.edges.count == 2 && map.isAccountedFor)
  }

  @Test func `keeps every step where ways lead to and fro`() throws {
    let selected = try selected(
      """
      relations:
        - {from: office, to: harbour, kind: support}
        - {from: harbour, to: office, kind: support}
        - {from: harbour, to: crown, kind: advocacy}
        - {from: office, to: crown, kind: advocacy}
      """
    )
    let steps = try selected.graph.relations.map {
      try step($0.from, $0.to, 2, in: selected.graph)
    }
    let map = DrawnMap(.channels(content(steps), of: selected, language: .english))
    #expect(map.edges.count == 4 && map.isAccountedFor)
    #expect(map.node("actor-crown")?.column == 2)
  }

  // office ─ harbour ─ crown and office ─ agency ─ crown, and over and under by the one that joins the
  // two in the middle.
  @Test func `draws a relation once that ways take to and fro`() throws {
    let selected = try selected(
      """
      actors:
        - {id: agency, name: Agency, kind: agency, levels: [national]}
      relations:
        - {from: office, to: harbour, kind: support}
        - {from: office, to: agency, kind: contact}
        - {from: harbour, to: agency, kind: cooperation}
        - {from: harbour, to: crown, kind: advocacy}
        - {from: agency, to: crown, kind: advocacy}
      """
    )
    var steps = try selected.graph.relations.map {
      try step($0.from, $0.to, 2, ways: [1], in: selected.graph)
    }
    var back = try #require(steps.first { $0.from == "harbour" && $0.to == "agency" })
    (back.from, back.to, back.ways) = ("agency", "harbour", [3, 2])
    steps.append(back)
    let map = DrawnMap(.channels(content(steps), of: selected, language: .english))
    #expect(map.edges.count == 5 && map.isAccountedFor)
    let edge = try #require(map.edge("tie-harbour-agency"))
    #expect(edge.arrow == .both)
    #expect(edge.tooltip?.contains("Harbour ↔ Agency") == true)
    let row = try #require(map.map.twin.tables[1].rows.first { $0[2] == "cooperation" })
    #expect(row[5] == "1, 2, 3" && row[6] == "to and fro")
    #expect(map.edge("tie-office-harbour")?.arrow == .forward)
  }
}
