internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension ActorContent {
  init(_ actor: Actor.ID, of analysis: GapAnalysis) {
    // The subjects are the matter and who decides on it.
    let ids = analysis.findings.filter { finding in
      finding.rule == .unreachedDecisionMaker && finding.subjects.last == actor.rawValue
    }.compactMap { $0.subjects.first.map { Matter.ID($0) } }
    self.init(
      actor: actor,
      caption: analysis.selected.mapCaption,
      unreached: Set(ids)
    )
  }
}
