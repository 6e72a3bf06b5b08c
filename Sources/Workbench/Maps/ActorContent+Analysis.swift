internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension ActorContent {
  init(_ actor: Actor.ID, of analysis: GapAnalysis) {
    let ids = analysis.findings.filter { $0.rule == .unreachedDecisionMaker }
      .compactMap { $0.subjects.first.map { Matter.ID($0) } }
    self.init(
      actor: actor,
      caption: analysis.selected.mapCaption,
      unreached: Set(ids)
    )
  }
}
