import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The passage on risks` {
  private func answer(_ yaml: String, in language: Language = .english) throws -> Answer {
    let head = """
      format: omvarld/1
      id: city
      title: City
      principal: city
      language: en
      focus-areas:
        - {id: rail, name: {sv: Järnväg, en: Rail}, requirements: [{level: national}]}

      """
    let file = SourceFile(path: "city.yaml", text: head + yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    return RiskAnalysis(SelectedGraph(graph, Selection())).answer(in: language)
  }

  private func text(_ answer: Answer) -> String {
    answer.passage.text(TextStyle(width: 400, isColored: false, language: answer.passage.language))
  }

  private let port = """
    units: [{id: streets, name: {sv: gatukontoret, en: the street office}, kind: department}]
    actors:
      - {id: city, name: City, kind: municipality}
      - {id: port, name: Portus, kind: agency, levels: [national]}
    relations: [{from: streets, to: port, kind: contact, focus: [rail]}]

    """

  // The relation takes no more with it than the actor does, so it is only named; the two ends hang by
  // one tie, and are only counted. All five losses have their row.
  @Test func `tells once what hangs on an actor and its one relation`() throws {
    let answer = try answer(port)
    let text = text(answer)
    #expect(text.contains("1 of 1 required levels that are met hangs on a single actor, unit"))
    #expect(text.contains("risk.loss-of-actor:port"))
    #expect(text.contains("risk.loss-of-unit:streets"))
    #expect(!text.contains("risk.loss-of-relation"))
    #expect(
      text.contains(
        "One relation is also the only one that reaches its partner: the street office – Portus."
      )
    )
    #expect(!text.contains("risk.bridge"))
    #expect(text.contains("One unit or actor is connected to the network only through a single"))
    #expect(
      answer.table.rows.map { $0[1] }.sorted() == [
        "actor", "bridge", "relation", "single-holder", "unit",
      ]
    )
  }

  @Test func `tells in full whatever somebody has decided about`() throws {
    let text = text(
      try answer(
        port + """
          follow-up:
            - {finding: "risk.loss-of-relation:streets>contact>port>rail", decision: accept, reason: Enough}
            - {finding: "risk.bridge:port:streets", decision: act, reason: Later}
          """
      )
    )
    #expect(text.contains("risk.loss-of-relation:streets>contact>port>rail"))
    #expect(text.contains("✓ accepted: Enough"))
    #expect(text.contains("risk.bridge:port:streets"))
    #expect(text.contains("✓ to be acted on: Later"))
    #expect(!text.contains("also the only one"))
  }

  // 25 units with three partners each of their own: 25 cut actors, each of which cuts two off from a
  // third, and of which 20 are told.
  @Test func `tells the gravest of very many, and how many more there are`() throws {
    var yaml = "actors:\n  - {id: city, name: City, kind: municipality}\n"
    for number in 0..<75 {
      yaml += "  - {id: a\(number), name: A \(number), kind: agency, levels: [national]}\n"
    }
    yaml += "units:\n"
    for number in 0..<25 { yaml += "  - {id: u\(number), name: U \(number), kind: department}\n" }
    yaml += "relations:\n"
    for number in 0..<75 {
      yaml += "  - {from: u\(number / 3), to: a\(number), kind: contact, focus: [rail]}\n"
    }
    let text = text(try answer(yaml))
    #expect(text.matches(of: /risk\.cut-actor/).count == 20)
    #expect(text.contains("5 more, with as much or less to lose, are in --format json and csv."))
    #expect(text.contains("75 units and actors are connected to the network only through"))
    #expect(text.contains("Of the 1 required levels that are met, none hangs on a single"))
  }

  @Test(arguments: Language.allCases)
  func `says what there is to lose, if anything`(language: Language) throws {
    let nothing = text(
      try answer("actors: [{id: city, name: City, kind: municipality}]", in: language)
    )
    #expect(nothing.contains(language == .swedish ? "inget att förlora" : "nothing to lose yet"))
  }
}
