import Analyses
import Diagnostics
import Stakeholders
import TestSupport
import Testing

struct `Decisions about findings` {
  // Rail asks for somebody at EU level, and nobody is there; the region is met at regional level.
  private func graph(_ finding: String) throws -> StakeholderGraph {
    try City.graph(
      """
      focus-areas: [{id: rail, name: Järnväg, requirements: [{level: eu}, {level: regional}]}]
      actors:
        - {id: region, name: Regionen, kind: region, levels: [regional]}
      relations: [{from: streets, to: region, kind: contact, focus: [rail]}]
      follow-up: [{finding: "\(finding)", decision: accept}]
      """
    )
  }

  @Test(arguments: [
    ("coverage.open-level:eu:rail", "did you mean 'coverage.open-level:rail:eu'?"),
    ("coverage.open-level:rail", "write coverage.open-level:AREA:LEVEL"),
    ("risk.loss-of-unit:region", "write risk.loss-of-unit:UNIT"),
    ("voice.uncoordinated:rail:region", "did you mean 'voice.uncoordinated:region:rail'?"),
    ("risk.bridge:streets:region", "did you mean 'risk.bridge:region:streets'?"),
    ("risk.cut-actor:rail", "write risk.cut-actor:ACTOR-OR-UNIT"),
  ])
  func `are warned of where no finding can have such an id`(
    finding: String,
    hint: String
  ) throws {
    let graph = try graph(finding)
    let warnings = graph.followUpWarnings()
    #expect(warnings.map(\.code) == ["unmatchable-follow-up"])
    #expect(warnings.first?.hint?.english == hint)
    // It is told once what is wrong with it.
    #expect(graph.followUpsWithoutFinding(quotes: QuoteCheck(texts: [:])).isEmpty)
  }

  @Test(arguments: [
    ("coverage.open-level:rail:eu", false), ("coverage.open-level:rail:regional", true),
    ("coverage.thin-level:rail:regional", false), ("risk.bridge:region:streets", false),
    // The actors have no evidence; and what no finding can be called is told of elsewhere.
    ("evidence.unsourced:actors", false), ("matter.no-decision-maker:rail", false),
  ])
  func `are told of when their finding is gone`(finding: String, isGone: Bool) throws {
    let gone = try graph(finding).followUpsWithoutFinding(quotes: QuoteCheck(texts: [:]))
    #expect(gone.map(\.code) == (isGone ? ["follow-up-without-finding"] : []))
  }
}
