import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `A comparison of two days` {
  private func text(
    _ then: String,
    _ now: String,
    relations: String = " []",
    _ language: Language
  ) throws -> String {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: sv
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national}, {level: eu}]}]
      actors:
        - {id: town, name: Town, kind: municipality}
        - {id: agency, name: Agency, kind: agency, levels: [national]}
      relations:\(relations)
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    func period(_ day: String) -> Period {
      var selection = Selection()
      selection.date = PartialDate(day)
      return Period(SelectedGraph(graph, selection))
    }
    return ChangeAnalysis(from: period(then), to: period(now), isOfOneGraph: true)
      .answer(in: language).passage.text(
        TextStyle(width: 400, isColored: false, language: language)
      )
  }

  // A selection by a month or a year looks at its last day.
  @Test func `says when each of them is`() throws {
    #expect(
      try text("2023", "2024-06", .english)
        .contains("what is valid at the end of 2024-06 with what was valid at the end of 2023.")
    )
    #expect(
      try text("2023", "2024-06-30", .swedish)
        .contains("det som gäller den 2024-06-30 med det som gällde i slutet av 2023.")
    )
  }

  private static let one =
    "\n  - {from: town, to: agency, kind: contact, focus: [rail], since: 2024}"
  private static let undated = "\n  - {from: town, to: agency, kind: exchange, focus: [rail]}"

  @Test(arguments: [
    (" []", "skilja två dagar åt.", "tell two days apart."),
    (
      one, "åt: 0 av 1 relation har varken början eller slut noterat.",
      "apart: 0 of 1 relation records neither a beginning nor an end."
    ),
    (
      one + undated, "åt: 1 av 2 relationer har varken",
      "apart: 1 of 2 relations records neither"
    ),
    (
      one + undated + undated, "åt: 2 av 3 relationer har varken",
      "apart: 2 of 3 relations record neither"
    ),
  ])
  func `counts relations without dates: none, one and several`(
    relations: String,
    swedish: String,
    english: String
  ) throws {
    #expect(try text("2023", "2024", relations: relations, .swedish).contains(swedish))
    #expect(try text("2023", "2024", relations: relations, .english).contains(english))
  }

  // The one relation came in 2024, and with it one of the two levels is met.
  @Test func `says of one level that it has its partners`() throws {
    #expect(
      try text("2023", "2024", relations: Self.one, .english)
        .contains("1 of 2 required levels has the named partners asked for; then it was 0 of 2.")
    )
  }
}

struct `A comparison of two graphs` {
  private func graph(_ lists: String) throws -> Period {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: en
      focus-areas: [{id: rail, name: Rail, requirements: [{level: national}, {level: eu}]}]
      readings: [{id: wide, name: Wide reading}]
      \(lists)
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    return Period(SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, Selection()))
  }

  private func text(_ old: String, _ new: String) throws -> String {
    ChangeAnalysis(from: try graph(old), to: try graph(new)).answer(in: .english).passage.text(
      TextStyle(width: 400, isColored: false, language: .english)
    )
  }

  private let town = "{id: town, name: Town, kind: municipality}"

  // Both levels are open then as now, so both findings have their sentences.
  @Test func `lists decisions by findings without a stop inside the list`() throws {
    let text = try text(
      """
      actors: [\(town)]
      follow-up:
        - {finding: "coverage.open-level:rail:eu", decision: accept}
        - {finding: "coverage.open-level:rail:national", decision: accept}
      """,
      "actors: [\(town)]"
    )
    #expect(
      text.contains(
        "“Rail, EU level: no partner is recorded” and “Rail, national level: no partner"
      )
    )
    #expect(!text.contains(".”"))
  }

  @Test func `says in which reading alone a relation was`() throws {
    let agency = "{id: agency, name: Agency, kind: agency, levels: [national]}"
    let text = try text(
      """
      actors: [\(town), \(agency)]
      relations: [{from: town, to: agency, kind: contact, focus: [rail], readings: [wide]}]
      """,
      "actors: [\(town), \(agency)]"
    )
    #expect(text.contains("Town – Agency, contact (Rail) (only in the reading Wide reading)"))
  }

  @Test func `tells levels in the order of the vocabulary`() throws {
    func union(_ levels: String) -> String {
      "actors: [\(town), {id: union, name: Union, kind: eu-body, levels: [\(levels)]}]"
    }
    let text = try text(union("eu"), union("eu, national, local"))
    #expect(text.contains("local, national, EU"))
  }
}
