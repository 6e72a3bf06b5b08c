import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `The front page` {
  private func brief(
    _ yaml: String,
    at date: PartialDate? = nil,
    in language: Language = .english,
    isRobust: Bool = false,
    choosing choose: (inout Selection) -> Void = { _ in }
  ) throws -> Brief {
    let file = SourceFile(path: "city.yaml", text: yaml)
    var selection = Selection()
    selection.date = date
    choose(&selection)
    let selected = SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, selection)
    var gaps = GapAnalysis(selected)
    var risks = RiskAnalysis(selected)
    var voice = VoiceAnalysis(selected)
    if isRobust {
      gaps.keepRobustFindings()
      risks.keepRobustFindings()
      voice.keepRobustFindings()
    }
    let report = GapReport(
      gaps,
      further: FurtherAnalyses(
        risks: risks,
        channels: try ChannelAnalysis(selected, ChannelQuestion(to: .decisionMakers)),
        voice: voice,
        closing: ClosingAnalysis(selected)
      ),
      figures: [],
      context: AnswerContext(toolName: "omvarld", toolVersion: "0", digest: "", language: language)
    )
    return Brief(report.contents)
  }

  private func text(_ line: Line) -> String {
    line.runs.map { run in
      switch run {
      case .text(let text), .link(let text, _), .strong(let text), .quote(let text): text
      case .notRecorded: "?"
      }
    }.joined()
  }

  /// Two units meet the agency on rail and nobody keeps them together; the state decides on the tunnel
  /// and is met by nobody; water has a category only. Rail asks for the national level, which the agency
  /// fills alone, and for the EU, where the bureau is interested.
  private let city = """
    format: omvarld/1
    id: city
    title: City
    principal: city
    language: en
    focus-areas:
      - {id: rail, name: Rail, requirements: [{level: national}, {level: eu}]}
      - {id: water, name: Water, requirements: [{level: local}]}
    matters:
      - {id: tunnel, name: a tunnel, focus: rail, decisionMaker: state}
      - {id: pier, name: a pier, focus: water}
    units:
      - {id: streets, name: Streets, kind: department}
      - {id: port, name: Port, kind: company}
    actors:
      - {id: city, name: City, kind: municipality}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: state, name: State, kind: government, levels: [national]}
      - {id: bureau, name: Bureau, kind: eu-body, levels: [eu], interests: [rail]}
      - {id: business, name: business, kind: business, standing: generic, levels: [local]}
    relations:
      - {from: streets, to: agency, kind: contact, focus: [rail]}
      - {from: port, to: agency, kind: cooperation, focus: [rail]}
      - {from: state, to: agency, kind: supervision}
      - {from: port, to: business, kind: contact, focus: [water]}
      - {from: streets, to: rail, kind: responsibility}
    follow-up:
      - {finding: "coverage.open-level:rail:eu", decision: act, owner: port, due: 2026-06}

    """

  @Test func `tells the few things that tell most, each with its chapter`() throws {
    let brief = try brief(city)
    #expect(
      brief.lead[.english]
        == "1 of 3 required levels has a named partner; the cooperation there is not recorded as "
        + "ongoing."
    )
    #expect(
      brief.points.map { "\($0.chapter.rawValue): \(text($0.line))" } == [
        "findings: One of two focus areas has no named external partner: Water. Only categories are "
          + "recorded there: “business”. Also open: Rail (EU level).",
        "risks: The only required level that is met hangs on a single actor, unit or relation. "
          + "Without Agency at least one more level falls open.",
        "channels: 1 of 1 decision maker on record is reached from us by a channel on record. No "
          + "such channel is recorded as ongoing all the way. To State every way goes through Agency. On 1 matter it is not on record that we ourselves "
          + "meet the one who decides. For 1 of 2 matters no decision maker is recorded.",
        "voice: The only named partner is met by several of our units on the same question; no "
          + "coordination is on record. Port and Streets meet Agency in Rail, but no lead "
          + "and no shared group is recorded.",
        "closing: One step closes 1 of the 2 open levels: open a relation with Bureau on Rail.",
        "organisation: No unit is recorded as responsible for Water.",
      ]
    )
  }

  @Test func `asks what to take a decision on`() throws {
    #expect(
      try brief(city).questions.map(text) == [
        "Who should be entered as a partner in Rail and Water?",
        "Who besides Agency could carry the level that would fall open?",
        "Who decides on “a pier”?",
        "Who keeps the contact with Agency together?",
        "Shall we take that step, and who does it?",
        "Which unit is responsible for Water?",
      ]
    )
  }

  @Test func `tells first of decisions whose day has passed, once a day is chosen`() throws {
    let late = try brief(city, at: PartialDate("2027-01"))
    #expect(late.points.first?.chapter == .followUps)
    #expect(
      late.points.first.map { text($0.line) }
        == "One decision on findings is past the due day. They answer for it: Port."
    )
    #expect(late.points.count == Brief.mostPoints)
  }

  // Under the strict reading the agency is a place: the national level of rail is open there only.
  @Test func `asks only about what is open under every reading, where only that is told`() throws {
    let yaml = city + "readings: [{id: strict, name: Strict, standing: {agency: place}}]\n"
    let all = try brief(yaml) { $0.reading = "strict" }
    let robust = try brief(yaml, isRobust: true) { $0.reading = "strict" }
    func partners(_ brief: Brief) -> String? {
      brief.points.first { $0.chapter == .findings }.map { text($0.line) }
    }
    #expect(
      partners(all)
        == "Neither of the two focus areas has a named external partner. In Water only categories "
        + "are recorded: “business”; in Rail no partner at all is recorded."
    )
    #expect(
      partners(robust)
        == "One of two focus areas has no named external partner under any reading: Water. Only "
        + "categories are recorded there: “business”. Also open: Rail (EU level)."
    )
    #expect(
      robust.limit?[.english].hasPrefix("The counts are of the chosen reading; the findings told")
        == true
    )
    #expect(all.limit?[.english].contains("chosen reading") == false)
  }

  @Test(arguments: [
    (1, "In 1 case a unit leads the relation and has none of its own on record."),
    (2, "In 2 cases a unit leads the relation and has none of its own on record."),
  ])
  func `warns of units that lead what others hold, one or several`(count: Int, told: String) throws
  {
    let relations = [
      "  - {from: streets, to: agency, kind: contact, focus: [rail], lead: port}\n",
      "  - {from: streets, to: bureau, kind: contact, focus: [rail], lead: port}\n",
    ].prefix(count).joined()
    let yaml = city.replacing(
      "  - {from: streets, to: agency, kind: contact, focus: [rail]}\n",
      with: relations
    ).replacing("  - {from: port, to: agency, kind: cooperation, focus: [rail]}\n", with: "")
    let voice = try brief(yaml).points.first { $0.chapter == .voice }.map { text($0.line) }
    #expect(voice?.hasSuffix(told) == true, "\(voice ?? "")")
    #expect(try !brief(city).points.contains { text($0.line).contains("leads the relation") })
  }

  // Held by the city itself, so no unit is known.
  @Test(arguments: [
    (1, "inte noterat för den enda namngivna part vi har,", "for the only named partner we have,"),
    (
      2, "inte noterat för någon av de 2 namngivna parter vi har,",
      "for any of the 2 named partners we have,"
    ),
  ])
  func `says of one and of several partners that who meets them is not on record`(
    count: Int,
    swedish: String,
    english: String
  ) throws {
    let yaml = city.replacing(
      "{from: streets, to: agency, kind: contact",
      with: "{from: city, to: agency, kind: contact"
    ).replacing(
      "{from: port, to: agency, kind: cooperation, focus: [rail]}",
      with:
        "{from: city, to: \(count == 1 ? "agency" : "bureau"), kind: cooperation, focus: [rail]}"
    )
    for (language, told) in [(Language.swedish, swedish), (.english, english)] {
      let voice = try brief(yaml, in: language).points.first { $0.chapter == .voice }
      #expect(voice.map { text($0.line).contains(told) } == true)
    }
  }

  @Test func `says for how many who meets them is not on record, where it is for others`() throws {
    let yaml = city.replacing(
      "  - {from: streets, to: agency, kind: contact, focus: [rail]}\n",
      with: "  - {from: streets, to: agency, kind: contact, focus: [rail]}\n"
        + "  - {from: city, to: bureau, kind: contact, focus: [rail]}\n"
    )
    for (language, told) in [
      (
        Language.swedish,
        "1 av 2 namngivna parter möts av flera av våra enheter i samma fråga; ingen samordning är "
          + "noterad. För en är det inte noterat vilken enhet som håller kontakten."
      ),
      (
        .english,
        "1 of 2 named partners is met by several of our units on the same question; no coordination "
          + "is on record. For one it is not recorded which unit keeps in touch."
      ),
    ] {
      let voice = try brief(yaml, in: language).points.first { $0.chapter == .voice }
      let words = voice.map { text($0.line) } ?? ""
      #expect(words.contains(told), "\(words)")
    }
  }

  @Test func `counts a matter once however many decide on it`() throws {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: en
      focus-areas: [{id: rail, name: Rail}]
      matters: [{id: line, name: a line, focus: rail}]
      actors:
        - {id: town, name: Town, kind: municipality, levels: [local]}
        - {id: state, name: State, kind: government, levels: [national], mandates: [line]}
        - {id: union, name: Union, kind: eu-body, levels: [eu], mandates: [line]}
      """
    let channels = try brief(yaml).points.first { $0.chapter == .channels }.map { text($0.line) }
    #expect(channels?.contains("On 1 matter it is not on record") == true, "\(channels ?? "")")
    #expect(channels?.contains("no decision maker is recorded") == false)
  }

  // Neither matter has a level, so each may be one of the nation's.
  @Test func `counts the matters that findings are told of`() throws {
    let brief = try brief(city) { $0.levels = ["national"] }
    let channels = brief.points.first { $0.chapter == .channels }.map { text($0.line) }
    #expect(
      channels?.contains("For 1 of 2 matters in this selection no decision maker is recorded.")
        == true
    )
  }

  @Test func `says that the least to add is counted on the relations that are chosen`() throws {
    let brief = try brief(city) { $0.kinds = [.contact] }
    let closing = brief.points.first { $0.chapter == .closing }.map { text($0.line) }
    #expect(
      closing?.hasSuffix(
        "That is counted on this selection; more may be on record already."
      ) == true
    )
  }

  @Test(arguments: Language.allCases)
  func `says no sentence twice`(language: Language) throws {
    let brief = try brief(city, in: language)
    let sentences =
      ([brief.lead[language]] + brief.points.map { text($0.line) }
      + brief.questions.map(text) + [brief.limit?[language] ?? ""])
      .flatMap { $0.split(separator: ". ") }.map { $0.trimmingPrefix(" ") }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func `leads from names to their pages`() throws {
    let targets = try brief(city).points.flatMap(\.line.runs).compactMap { run in
      if case .link(_, let target) = run { return target }
      return nil
    }
    #expect(targets.contains(.area("water")) && targets.contains(.actor("agency")))
    #expect(targets.contains(.unit("port")) && targets.contains(.actor("bureau")))
  }

  @Test func `says that there is nothing where there is nothing`() throws {
    let brief = try brief(
      """
      format: omvarld/1
      id: none
      title: None
      principal: city
      language: en
      actors: [{id: city, name: City, kind: municipality}]

      """
    )
    #expect(brief.lead[.english] == "No focus area is recorded.")
    #expect(brief.points.isEmpty && brief.questions.isEmpty)
    #expect(brief.limit == nil)
  }
}
