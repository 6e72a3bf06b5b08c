import Analyses
import Diagnostics
import Stakeholders
import Testing

private let city = """
  focus-areas:
    - {id: rail, name: Järnväg, requirements: [{level: national}, {level: eu}]}
    - {id: water, name: Vatten, requirements: [{level: national}]}
  matters:
    - {id: line, name: bana, focus: rail, level: eu}
    - {id: pipe, name: rör, focus: water}
  aims: [{id: voice, name: En röst}]
  actors:
    - {id: alpha, name: Alfa, kind: agency, levels: [national]}
    - {id: beta, name: Beta, kind: agency, levels: [eu]}
  relations:
    - {from: city, to: alpha, kind: contact, focus: [rail]}
    - {from: city, to: beta, kind: contact, focus: [rail], readings: [wide]}
  readings:
    - {id: wide, name: Vid}
    - {id: strict, name: Sträng, standing: {alpha: place}}
  """

struct `A gap analysis` {
  // default: rail × eu and water × national are open, rail × national is thin.
  // wide: beta meets rail × eu. strict: alpha is a place, so rail × national is open.
  @Test func `says under which readings a finding holds`() throws {
    let gaps = try City.gaps(city)
    func readings(_ id: String, in gaps: GapAnalysis) -> [Reading.ID]? {
      gaps.finding(id)?.holdsUnder
    }
    #expect(readings("coverage.open-level:rail:eu", in: gaps) == ["default", "strict"])
    #expect(
      readings("coverage.open-level:water:national", in: gaps) == ["default", "strict", "wide"]
    )
    #expect(readings("coverage.thin-level:rail:national", in: gaps) == ["default", "wide"])
    #expect(readings("coverage.open-level:rail:national", in: gaps) == nil)
    #expect(readings("coverage.thin-level:rail:eu", in: gaps) == nil)

    let strict = try City.gaps(city) { $0.reading = "strict" }
    #expect(readings("coverage.open-level:rail:national", in: strict) == ["strict"])
    #expect(readings("coverage.no-partner:rail", in: strict) == ["strict"])
    let wide = try City.gaps(city) { $0.reading = "wide" }
    #expect(readings("coverage.thin-level:rail:eu", in: wide) == ["wide"])
    #expect(readings("coverage.open-level:rail:eu", in: wide) == nil)
  }

  @Test func `tells the gravest first, then in the order of rules, areas and levels`() throws {
    let ids = try City.gaps(city).findings.map(\.id)
    #expect(
      ids.prefix(5) == [
        "coverage.no-partner:water", "coverage.open-level:rail:eu",
        "coverage.open-level:water:national", "matter.no-decision-maker:line",
        "matter.no-decision-maker:pipe",
      ]
    )
    #expect(ids.firstIndex(of: "coverage.thin-level:rail:national") == 5)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `leaves what belongs to the chosen focus areas`() throws {
    let gaps = try City.gaps(city) { $0.focusAreas = ["water"] }
    #expect(
      gaps.findings.map(\.id) == [
        "coverage.no-partner:water", "coverage.open-level:water:national",
        "matter.no-decision-maker:pipe", "responsibility.no-unit:water",
      ]
    )
    #expect((gaps.coverage.requiredCount, gaps.coverage.metCount) == (1, 0))
    #expect(gaps.count(.gap) == 3 && gaps.count(.risk) == 1 && gaps.count(.notice) == 0)
  }

  // What is of another level goes; what is of no level stays with its focus area.
  @Test func `leaves what belongs to the chosen levels`() throws {
    let gaps = try City.gaps(city) { $0.levels = ["eu"] }
    #expect(
      gaps.findings.map(\.id) == [
        "coverage.no-partner:water", "coverage.open-level:rail:eu",
        "matter.no-decision-maker:line", "matter.no-decision-maker:pipe",
        "responsibility.no-unit:rail", "responsibility.no-unit:water",
      ]
    )
    #expect(gaps.coverage.requiredCount == 1)
    let both = try City.gaps(city) {
      $0.levels = ["eu"]
      $0.focusAreas = ["rail"]
    }
    #expect(
      both.findings.map(\.id) == [
        "coverage.open-level:rail:eu", "matter.no-decision-maker:line",
        "responsibility.no-unit:rail",
      ]
    )
  }

  @Test func `gives every rule's ids and severities as the contract has them`() {
    #expect(
      Rule.allCases.map { "\($0.rawValue) \($0.severity.rawValue)" } == [
        "coverage.no-partner gap", "coverage.no-named-partner gap", "coverage.open-level gap",
        "coverage.thin-level risk", "matter.no-decision-maker gap",
        "matter.unreached-decision-maker gap", "responsibility.no-unit risk",
        "responsibility.outside-coordination risk", "voice.uncoordinated risk",
        "voice.lead-without-relation risk", "voice.single-holder risk", "risk.loss-of-actor risk",
        "risk.loss-of-unit risk", "risk.loss-of-relation risk", "risk.cut-actor risk",
        "risk.bridge risk", "document.no-focus-area notice",
        "document.undated notice", "document.review-overdue notice",
        "document.superseded-in-use notice", "arena.unused notice", "aim.unowned notice",
        "evidence.unsourced notice", "evidence.quote-not-found notice",
      ]
    )
  }
}

struct `A follow-up` {
  private func gaps(_ followUp: String) throws -> GapAnalysis {
    try City.gaps(
      city,
      "follow-up: [{finding: 'coverage.open-level:rail:eu', owner: streets, \(followUp)}]"
    )
  }

  @Test func `goes with the finding that it names, and no other`() throws {
    let gaps = try gaps("decision: accept, reason: avvaktar, due: 2027-06")
    let followUp = try #require(gaps.finding("coverage.open-level:rail:eu")?.followUp)
    #expect(followUp.decision == .accept)
    #expect(followUp.owner == "streets")
    #expect(gaps.findings.count { $0.followUp != nil } == 1)
  }

  @Test(arguments: [
    ("decision: accept, due: 2027-06", 20_270_630, true),
    ("decision: accept, due: 2027-06", 20_270_701, false),
    ("decision: accept, due: 2027-06-15", 20_270_616, false),
    ("decision: accept", 99_991_231, true), ("decision: act, due: 2027-06", 20_270_101, false),
  ])
  func `accepts until its due day has passed`(
    followUp: String,
    today: Int,
    isAccepted: Bool
  ) throws {
    let finding = try #require(try gaps(followUp).finding("coverage.open-level:rail:eu"))
    #expect(finding.isAccepted(on: today) == isAccepted)
  }

  @Test(arguments: [
    ("coverage.open-levle:rail:eu", ["unknown-rule"]),
    ("coverage.open-level:rial:eu", ["unknown-subject"]),
    ("coverage.open-level:rail:eu", []), ("evidence.unsourced:actors", []),
    ("evidence.quote-not-found:plan:wide", []),
    ("evidence.quote-not-found:plan:city>contact>alpha>rail", []),
  ])
  func `is warned of when it names what is not there`(finding: String, codes: [String]) throws {
    let graph = try City.graph(
      city,
      "documents: [{id: plan, name: planen}]",
      "follow-up: [{finding: '\(finding)', decision: accept}]"
    )
    #expect(graph.followUpWarnings().map(\.code) == codes)
  }
}
