import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

struct `What changed between two graphs` {
  private func changes(
    _ old: String,
    _ new: String,
    _ rows: Crosswalk.Row...,
    selecting change: (inout Selection) -> Void = { _ in }
  ) throws -> ChangeAnalysis {
    ChangeAnalysis(
      from: try City.graph(old).period(selecting: change),
      to: try City.graph(new).period(selecting: change),
      by: Crosswalk(rows)
    )
  }

  private func spelling(_ properties: [PropertyChange]) -> [String] {
    properties.map { "\($0.property): \($0.old?.compact ?? "–") → \($0.new?.compact ?? "–")" }
  }

  private static let rail = """
    focus-areas: [{id: rail, name: Rail, requirements: [{level: national}]}]
    actors:
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: union, name: Union, kind: network, members: [agency]}
    """

  @Test func `is told property by property`() throws {
    let changes = try changes(
      Self.rail,
      """
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national, minimum: 2}, {level: eu}]}]
      actors:
        - {id: agency, name: The Agency, kind: government, levels: [national, eu], tags: [new]}
        - {id: union, name: Union, kind: network, members: [agency, city]}
      """
    )
    #expect(changes.entries.changed.map(\.old.id) == ["rail", "agency"])
    #expect(
      changes.entries.changed.flatMap { spelling($0.properties) } == [
        "requirements.eu: – → {minimum:\"1\"}",
        "requirements.national: {minimum:\"1\"} → {minimum:\"2\"}",
        "kind: \"agency\" → \"government\"", "levels: [\"national\"] → [\"eu\",\"national\"]",
        "name: \"Agency\" → \"The Agency\"", "tags: – → [\"new\"]",
      ]
    )
    // A member is a relation.
    #expect(changes.relations.added.map(\.key) == ["city>membership>union>"])
  }

  @Test func `is told of readings, words, decisions and the graph itself`() throws {
    let changes = try changes(
      Self.rail + """

        readings: [{id: strict, name: Strict, standing: {agency: place}}]
        follow-up: [{finding: "coverage.no-partner:rail", decision: accept}]
        """,
      Self.rail + """

        readings: [{id: strict, name: Strict, standing: {agency: generic}}]
        vocabulary: {levels: [{id: arctic, name: Arctic}, {id: eu, name: Union}]}
        """
    )
    #expect(changes.entries.added.map { "\($0.sort) \($0.id)" } == ["level arctic"])
    #expect(
      changes.entries.removed.map { "\($0.sort) \($0.id)" } == ["followUp coverage.no-partner:rail"]
    )
    #expect(
      changes.entries.changed.map { "\($0.old.sort) \($0.old.id) \(spelling($0.properties))" } == [
        #"reading strict ["standing: {agency:\"place\"} → {agency:\"generic\"}"]"#,
        #"level eu ["name: {en:\"EU\",sv:\"EU\"} → \"Union\""]"#,
      ]
    )
  }

  @Test func `is told of an order that carries meaning`() throws {
    let changes = try changes(
      "focus-areas: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]",
      "focus-areas: [{id: c, name: C}, {id: d, name: D}, {id: a, name: A}]"
    )
    #expect(
      changes.entries.changed.flatMap { spelling($0.properties) }
        == [#"order.focus-areas: ["a","c"] → ["c","a"]"#]
    )
  }

  // An agency outside became a department of the city's own: one has gone, another has come.
  @Test func `is another thing where an id names another sort`() throws {
    let changes = try changes(
      "actors: [{id: water, name: Water, kind: agency}]",
      "units: [{id: water, name: Water, kind: department}]"
    )
    #expect(changes.entries.removed.map(\.sort) == [.actor])
    #expect(changes.entries.added.map(\.sort) == [.unit])
    #expect(changes.entries.changed.isEmpty)
  }

  // MARK: Relations

  private static func relation(_ properties: String, focus: String = "rail") -> String {
    "\n  - {from: streets, to: agency, kind: advocacy, focus: [\(focus)], \(properties)}"
  }

  private static func relations(_ list: String...) -> String {
    rail + "\nrelations:" + list.map { relation($0) }.joined()
  }

  @Test func `is that a relation ended, or is not recorded any longer`() throws {
    let ended = try changes(
      Self.relations("status: ongoing"),
      Self.relations("status: ended, until: 2026")
    )
    #expect(ended.relations.removed.isEmpty)
    #expect(
      ended.relations.changed.flatMap { spelling($0.properties) }
        == [#"status: "ongoing" → "ended""#, #"until: – → "2026""#]
    )
    let gone = try changes(Self.relations("status: ongoing"), Self.rail)
    #expect(gone.relations.removed.map(\.key) == ["streets>advocacy>agency>rail"])
    #expect(gone.relations.changed.isEmpty)
    // Either way, the requirement is open again.
    for changes in [ended, gone] {
      #expect(changes.cells.map { "\($0.level) \($0.isOpened)" } == ["national true"])
      #expect(
        changes.opened.map(\.id) == [
          "coverage.no-partner:rail", "coverage.open-level:rail:national",
        ]
      )
      #expect(changes.closed.map(\.id).contains("coverage.thin-level:rail:national"))
    }
  }

  // By number, the new one would be the first and change all after it.
  @Test func `is one more of several alike, and not a change of each`() throws {
    let changes = try changes(
      Self.relations("status: ongoing", "status: possible"),
      Self.relations("status: intended", "status: ongoing", "status: possible")
    )
    #expect(changes.relations.added.map(\.status) == [.intended])
    #expect(changes.relations.removed.isEmpty && changes.relations.changed.isEmpty)
  }

  @Test func `is nothing where a mutual relation is told from its other end`() throws {
    let changes = try changes(
      Self.rail + "\nrelations: [{from: streets, to: agency, kind: contact, focus: [rail]}]",
      Self.rail + "\nrelations: [{from: agency, to: streets, kind: contact, focus: [rail]}]"
    )
    #expect(changes.isEmpty)
  }

  @Test func `is that a relation with an id of its own is about something else`() throws {
    let changes = try changes(
      Self.relations("id: talks, status: ongoing"),
      """
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national}]}]
      actors:
        - {id: agency, name: Agency, kind: agency, levels: [national]}
        - {id: union, name: Union, kind: network, members: [agency]}
      relations: [{from: parks, to: agency, kind: advocacy, id: talks, focus: [rail], status: ongoing}]
      """
    )
    #expect(changes.relations.added.isEmpty && changes.relations.removed.isEmpty)
    #expect(
      changes.relations.changed.flatMap { spelling($0.properties) }
        == [#"from: "streets" → "parks""#]
    )
  }

  // MARK: Findings

  // Without the agency the one national counterpart is gone, and so it is without the one relation;
  // streets holds it, and all there is at that level. With a second, whom parks meets, none of these
  // holds any more; the tie between the two new ones is a bridge, as that between the others was.
  @Test func `is told of risks, which come and go like any finding`() throws {
    let one = """
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national}]}]
      actors:
        - {id: agency, name: Agency, kind: agency, levels: [national]}
        - {id: crown, name: Crown, kind: government, levels: [national]}
      relations:
        - {from: streets, to: agency, kind: advocacy, focus: [rail]}
      """
    let two = one + "\n  - {from: parks, to: crown, kind: advocacy, focus: [rail]}"
    let changes = try changes(one, two)
    #expect(
      changes.closed.map(\.id).filter { !$0.hasPrefix("evidence") } == [
        "coverage.thin-level:rail:national", "voice.single-holder:national:streets",
        "risk.loss-of-actor:agency", "risk.loss-of-unit:streets",
        "risk.loss-of-relation:streets>advocacy>agency>rail",
      ]
    )
    #expect(changes.opened.map(\.id) == ["risk.bridge:crown:parks"])
  }

  @Test func `is no other risk where only ids are others`() throws {
    let graph =
      Self.rail + "\nrelations: [{from: streets, to: agency, kind: contact, focus: [rail]}]"
    let other = graph.replacing("id: agency,", with: "id: zoo,")
      .replacing("[agency]", with: "[zoo]").replacing("to: agency,", with: "to: zoo,")
    let changes = try changes(graph, other, .init(old: ["agency"], new: ["zoo"], change: .renamed))
    let risks = changes.new.findings.map(\.id).filter { $0.hasPrefix("risk.") }
    // By its new id the agency comes after the department that it is tied to.
    #expect(risks.contains("risk.bridge:streets:zoo"))
    #expect(changes.old.findings.map(\.id).contains("risk.bridge:agency:streets"))
    #expect(changes.opened.isEmpty && changes.closed.isEmpty)
  }

  // MARK: Crosswalks

  @Test func `is only the name where an area was renamed`() throws {
    let changes = try changes(
      Self.relations("status: ongoing") + "\n"
        + #"follow-up: [{finding: "coverage.thin-level:rail:national", decision: accept}]"#,
      (Self.relations("status: ongoing") + "\n"
        + #"follow-up: [{finding: "coverage.thin-level:rail:national", decision: accept}]"#)
        .replacing("rail", with: "trains"),
      .init(old: ["rail"], new: ["trains"], change: .renamed)
    )
    #expect(changes.entries.rows.count == 1)
    #expect(changes.entries.added.isEmpty && changes.entries.removed.isEmpty)
    #expect(changes.entries.changed.isEmpty && changes.relations.isEmpty)
    #expect(changes.cells.isEmpty && changes.opened.isEmpty && changes.closed.isEmpty)
  }

  private static let homes = """
    actors:
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: builders, name: Builders, kind: business, levels: [regional]}
    focus-areas: [{id: homes, name: Homes, requirements: [{level: national}, {level: eu}]}]
    relations:
      - {from: streets, to: agency, kind: advocacy, focus: [homes]}
      - {from: parks, to: builders, kind: contact, focus: [homes], status: ongoing}
      - {from: parks, to: agency, kind: contact, focus: [homes]}
    """
  private static let flatsAndLand = """
    actors:
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: builders, name: Builders, kind: business, levels: [regional]}
    focus-areas:
      - {id: flats, name: Flats, requirements: [{level: national}, {level: eu}]}
      - {id: land, name: Land, requirements: [{level: national}]}
    relations:
      - {from: streets, to: agency, kind: advocacy, focus: [flats]}
      - {from: parks, to: builders, kind: contact, focus: [flats], status: possible}
      - {from: parks, to: builders, kind: contact, focus: [land], status: ongoing}
    """

  // The advocacy is found under flats, the contact with the builders under both, that with the agency
  // under neither. At national level homes had the agency, met by two units; flats has it from one,
  // land nobody. At EU level homes was open, and flats is.
  @Test func `of a split area is what became of it in its parts`() throws {
    let changes = try changes(
      Self.homes,
      Self.flatsAndLand,
      .init(old: ["homes"], new: ["flats", "land"], change: .split)
    )
    #expect(changes.entries.added.isEmpty && changes.entries.removed.isEmpty)
    #expect(changes.relations.added.isEmpty)
    #expect(changes.relations.removed.map(\.key) == ["parks>contact>agency>homes"])
    #expect(
      changes.relations.carriedOver.map { "\($0.old.key) ⇒ \($0.new.key)" } == [
        "parks>contact>builders>homes ⇒ parks>contact>builders>flats",
        "parks>contact>builders>homes ⇒ parks>contact>builders>land",
        "streets>advocacy>agency>homes ⇒ streets>advocacy>agency>flats",
      ]
    )
    #expect(
      changes.relations.changed.map { "\($0.new.key) \(spelling($0.properties))" }
        == [#"parks>contact>builders>flats ["status: \"ongoing\" → \"possible\""]"#]
    )
    let cells = changes.cells.filter { $0.old?.isRequired ?? false }.map { cell in
      "\(cell.level) \(cell.old?.area ?? "–") \(cell.old?.state.rawValue ?? "–") → "
        + "\(cell.new?.area ?? "–") \(cell.new?.state.rawValue ?? "–")"
        + (cell.new?.isRequired ?? false ? "" : " not required")
    }
    #expect(
      cells == [
        "national homes thin → land none", "eu homes none → land none not required",
      ]
    )
    let ids = changes.opened.map(\.id)
    #expect(ids.contains("coverage.open-level:land:national"))
    #expect(!ids.contains { $0.hasPrefix("coverage.open-level:flats") })
  }

  @Test func `is that the whole has gone and the parts are new without a crosswalk`() throws {
    let changes = try changes(Self.homes, Self.flatsAndLand)
    #expect(changes.entries.added.map(\.id) == ["flats", "land"])
    #expect(changes.entries.removed.map(\.id) == ["homes"])
    #expect((changes.relations.added.count, changes.relations.removed.count) == (3, 3))
    #expect(changes.closed.map(\.id).contains("coverage.open-level:homes:eu"))
    #expect(changes.opened.map(\.id).contains("coverage.open-level:flats:eu"))
  }

  @Test func `in a selection is what is chosen on either side`() throws {
    let kinds = try changes(Self.homes, Self.flatsAndLand) { $0.kinds = [.advocacy] }
    #expect(kinds.relations.added.map(\.key) == ["streets>advocacy>agency>flats"])
    #expect(kinds.relations.removed.map(\.key) == ["streets>advocacy>agency>homes"])
    let levels = try changes(Self.homes, Self.flatsAndLand) { $0.levels = ["regional"] }
    #expect(levels.relations.removed.map(\.key) == ["parks>contact>builders>homes"])
    #expect(levels.cells.allSatisfy { $0.level == "regional" })
    let areas = try changes(Self.homes, Self.flatsAndLand) { $0.focusAreas = ["land"] }
    #expect(areas.entries.added.map(\.id) == ["land"])
    #expect(areas.entries.removed.isEmpty)
  }

  // MARK: Days

  @Test func `between two days is what began and ended in between`() throws {
    let graph = try City.graph(
      Self.rail + """

        relations:
          - {from: streets, to: agency, kind: advocacy, focus: [rail], since: 2020, until: 2024-06}
          - {from: parks, to: agency, kind: advocacy, focus: [rail], since: 2025}
          - {from: city, to: agency, kind: contact, focus: [rail]}
        """
    )
    let changes = ChangeAnalysis(
      from: graph.period { $0.date = PartialDate("2023") },
      to: graph.period { $0.date = PartialDate("2025") },
      isOfOneGraph: true
    )
    #expect(changes.relations.added.map(\.from) == ["parks"])
    #expect(changes.relations.removed.map(\.from) == ["streets"])
    #expect(changes.cells.isEmpty)
  }
}
