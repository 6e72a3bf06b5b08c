import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The passage on risks` {
  private let head = """
    format: omvarld/1
    id: city
    title: City
    principal: city
    language: en
    focus-areas:
      - {id: rail, name: {sv: Järnväg, en: Rail}, requirements: [{level: national}]}

    """

  private func answer(
    _ yaml: String,
    in language: Language = .english,
    choosing choose: (inout Selection) -> Void = { _ in }
  ) throws -> Answer {
    let file = SourceFile(path: "city.yaml", text: head + yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    choose(&selection)
    return RiskAnalysis(SelectedGraph(graph, selection)).answer(in: language)
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

  @Test func `counts the levels that are met in a selection as of the selection`() throws {
    let english = try answer(port) { $0.levels = ["national"] }
    #expect(
      text(english).contains("The only required level that is met in this selection hangs on a")
    )
    let swedish = try answer(port, in: .swedish) { $0.focusAreas = ["rail"] }
    #expect(
      text(swedish).contains("Det enda uppfyllda kravet på nivå i urvalet hänger på en enda")
    )
  }

  // The relation takes no more with it than the actor does, so it is only named; the two ends hang by
  // one tie, and are only counted. All five losses have their row.
  @Test func `tells once what hangs on an actor and its one relation`() throws {
    let answer = try answer(port)
    let text = text(answer)
    #expect(text.contains("The only required level that is met hangs on a single actor, unit"))
    #expect(text.contains("risk.loss-of-actor:port"))
    #expect(text.contains("risk.loss-of-unit:streets"))
    #expect(!text.contains("risk.loss-of-relation"))
    #expect(
      text.contains(
        "Requirements also fall open if a single relation ends: the street office – Portus (Rail, "
          + "national)."
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

  // Under the strict reading Portus alone is met, so that level and network hang by it, but not as the
  // graph stands: nothing of it is told, and what the network hangs on is counted all the same.
  @Test(arguments: [
    (
      Language.swedish, "bara fynd som gäller i alla läsningar",
      "Det enda uppfyllda kravet på nivå hänger på en enda", "1 koppling är en bro"
    ),
    (
      .english, "only findings that hold under every reading",
      "The only required level that is met hangs on a single", "1 tie is a bridge"
    ),
  ])
  func `says that it leaves out what hangs on a reading, and counts it`(
    language: Language,
    limit: String,
    hanging: String,
    bridges: String
  ) throws {
    let yaml =
      head + """
        units: [{id: streets, name: Streets, kind: department}]
        actors:
          - {id: city, name: City, kind: municipality}
          - {id: port, name: Portus, kind: agency, levels: [national]}
          - {id: other, name: Other, kind: agency, levels: [national]}
        relations:
          - {from: streets, to: port, kind: contact, focus: [rail]}
          - {from: streets, to: other, kind: contact, focus: [rail], readings: [default]}
          - {from: other, to: port, kind: contact, readings: [default]}
        readings: [{id: strict, name: Strict}]

        """
    let file = SourceFile(path: "city.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    selection.reading = "strict"
    var risks = RiskAnalysis(SelectedGraph(graph, selection))
    #expect(!risks.losses.isEmpty)
    let all = self.text(risks.answer(in: language))
    risks.keepRobustFindings()
    let robust = self.text(risks.answer(in: language))
    #expect(!all.contains(limit) && robust.contains(limit), "\(robust)")
    for sentence in [hanging, bridges] {
      #expect(all.contains(sentence) && robust.contains(sentence), "\(all)\n\(robust)")
    }
    #expect(risks.losses.allSatisfy { $0.kind != .actor && $0.kind != .bridge })
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
    #expect(text.contains("✓ accepted; Enough"))
    #expect(text.contains("risk.bridge:port:streets"))
    #expect(text.contains("• to be acted on; Later"))
    #expect(!text.contains("Requirements also fall open"))
  }

  // The one relation to the national level is held by the streets: one hand, and it is decided about.
  @Test(arguments: Language.allCases)
  func `tells a level in one hand with what somebody decided`(language: Language) throws {
    let followUp = """
      follow-up: [{finding: "voice.single-holder:national:streets", decision: accept, reason: Enough}]

      """
    let decided = text(try answer(port + followUp, in: language))
    #expect(decided.contains("voice.single-holder:national:streets"))
    #expect(decided.contains(language == .swedish ? "✓ godtagen; Enough" : "✓ accepted; Enough"))
    #expect(!text(try answer(port, in: language)).contains("voice.single-holder"))
  }

  // Two parts: a – b – c, and the street office with its partner. b is the only cut actor, and it cuts
  // off one; all four ties that there are hang by themselves, so three of the ends are pendants at
  // least: a, c, and of the pair the one that is not held to be the rest.
  @Test func `says that the network has several parts, and what is really split`() throws {
    let parts = """
      units:
        - {id: streets, name: {sv: gatukontoret, en: the street office}, kind: department}
        - {id: a, name: A, kind: department}
        - {id: b, name: B, kind: department}
        - {id: c, name: C, kind: department}
      actors:
        - {id: city, name: City, kind: municipality}
        - {id: port, name: Portus, kind: agency, levels: [national]}
      relations:
        - {from: streets, to: port, kind: contact, focus: [rail]}
        - {from: a, to: b, kind: convening}
        - {from: b, to: c, kind: convening}

      """
    let answer = try answer(parts)
    let english = text(answer)
    #expect(english.contains("They are 2 parts that do not hang together, of 3 and 2."))
    #expect(english.contains("without them a part of the network falls apart."))
    #expect(english.contains("One cut actor cuts off only a single one."))
    let messages = answer.findings.map(\.message.english)
    #expect(messages.contains("Without B, C would lose all connection to A."))
    #expect(
      messages.contains(
        "Portus and the street office have only each other in the network (contact)."
      )
    )
    #expect(
      messages.contains("A is connected to its part of the network only through B (convening).")
    )
    let swedish = text(try self.answer(parts, in: .swedish))
    #expect(swedish.contains("De är 2 delar som inte hänger ihop med varandra, med 3 och 2 i var."))
    #expect(
      swedish.contains(
        "enheter och aktörer hänger ihop med sin del av nätverket bara genom en enda annan var."
      )
    )
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
    #expect(
      text.contains("5 more have as much or less to lose.\n\n--format json and csv have them.")
    )
    #expect(
      text.contains("75 units and actors are connected to their part of the network only through")
    )
    #expect(text.contains("The only required level that is met does not hang on a single"))
  }

  @Test(arguments: Language.allCases)
  func `says what there is to lose, if anything`(language: Language) throws {
    let nothing = text(
      try answer("actors: [{id: city, name: City, kind: municipality}]", in: language)
    )
    #expect(
      nothing.contains(
        language == .swedish
          ? "Den enda nivå som krävs har inte de namngivna parter som behövs, så det finns ännu inget "
            + "att förlora."
          : "The only required level does not have the named partners asked for, so there is nothing "
            + "to lose yet."
      )
    )
    // The city is left out of the network, and nobody else is there.
    #expect(!nothing.contains(language == .swedish ? "Flaskhalsar" : "Cut actors"))
  }

  // Two units and an agency: none tied, two of them, all three. A chain has one in the middle and two
  // bridges, a pair one bridge, and nobody in between.
  @Test(arguments: [
    (
      "", "Ingen av 3 har en relation där. Ingen är flaskhals och ingen koppling är ensam",
      "None of 3 has a relation there. Nobody is a cut actor, and no tie alone holds it together."
    ),
    (
      "a-b", "Av 3 har 2 en relation där. 1 koppling är en bro: utan den faller det isär.",
      "Of 3, 2 have a relation there. 1 tie is a bridge: without it the network falls apart."
    ),
    (
      "a-b b-port",
      "Alla 3 har en relation där. 1 är flaskhals och 2 kopplingar är broar: utan dem faller det isär.",
      "All 3 have a relation there. 1 is a cut actor and 2 ties are bridges: without them the network"
    ),
  ])
  func `counts none, one and several in the network`(
    ties: String,
    swedish: String,
    english: String
  ) throws {
    let relations = ties.split(separator: " ").map { tie in
      let ends = tie.split(separator: "-")
      let kind = ends[1] == "port" ? "contact, focus: [rail]" : "convening"
      return "\n  - {from: \(ends[0]), to: \(ends[1]), kind: \(kind)}"
    }.joined()
    let yaml = """
      units: [{id: a, name: A, kind: department}, {id: b, name: B, kind: department}]
      actors:
        - {id: city, name: City, kind: municipality}
        - {id: port, name: Portus, kind: agency, levels: [national]}
      relations:\(relations.isEmpty ? " []" : relations)
      """
    #expect(text(try answer(yaml, in: .swedish)).contains(swedish))
    #expect(text(try answer(yaml, in: .english)).contains(english))
  }

  // A ring of eight through X and one of nine, which has the most of the city's units: without X the
  // seven others of the smaller ring are cut off, and five of them are named.
  @Test func `counts all who are cut off, and names some of them`() throws {
    func ring(_ letter: String, _ count: Int) -> [(String, String)] {
      let members = ["x"] + (0..<count).map { "\(letter)\($0)" } + ["x"]
      return Array(zip(members, members.dropFirst()))
    }
    let ties = ring("a", 7) + ring("b", 8)
    let units = Set(ties.flatMap { [$0.0, $0.1] }).sorted()
    let answer = try answer(
      "units:\n"
        + units.map { "  - {id: \($0), name: \($0.uppercased()), kind: department}\n" }
        .joined()
        + "actors: [{id: city, name: City, kind: municipality}]\nrelations:\n"
        + ties.map { "  - {from: \($0.0), to: \($0.1), kind: convening}\n" }.joined()
    )
    #expect(answer.findings.map(\.id) == ["risk.cut-actor:x"])
    #expect(
      answer.findings.first?.message.swedish
        == "Utan X tappar 7 andra, däribland A0, A1, A2, A3 och A4, kopplingen till resten av nätverket."
    )
    #expect(
      answer.findings.first?.message.english
        == "Without X, 7 others, among them A0, A1, A2, A3 and A4, would lose all connection to the "
        + "rest of the network."
    )
  }
}
