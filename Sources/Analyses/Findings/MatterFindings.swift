internal import Diagnostics
internal import Stakeholders

/// The findings about matters and who decides them, whichever rows and columns are chosen.
struct MatterFindings {
  private(set) var findings: [Finding] = []

  /// - Parameter table: The engagements of the selection, whichever rows and columns it chooses.
  init(_ selected: SelectedGraph, _ table: EngagementTable) {
    let graph = selected.graph
    let remedies = Remedies(selected: selected)
    let areas = Set(selected.focusAreas.map(\.id))
    for matter in graph.matters where selected.isValid(matter.details) {
      let name = matter.name.phrase
      guard let decisionMaker = matter.decisionMaker else {
        findings.append(
          Finding(
            .noDecisionMaker,
            [matter.id.rawValue],
            Phrase(
              sv: "För ”\(name.swedish)” är ingen beslutsfattare noterad.",
              en: "For “\(name.english)” no decision maker is recorded."
            ),
            limit: Phrase(
              sv: "Att ingen är noterad betyder inte att det är okänt vem som bestämmer.",
              en: "That nobody is recorded does not mean that it is unknown who decides."
            ),
            question: Phrase(sv: "Vem bestämmer?", en: "Who decides?"),
            remedy: Phrase(
              sv: "Skriv decisionMaker: för \(matter.id).",
              en: "Write decisionMaker: for \(matter.id)."
            ),
            changes: remedies.decisionMakerChanges(matter),
            evidence: matter.details.evidence,
            focusArea: matter.focus,
            level: matter.level
          )
        )
        continue
      }
      // What the principal decides itself it need not reach anybody for.
      let isReached =
        decisionMaker == graph.principal
        || matter.focus.map { areas.contains($0) && table.reaches(decisionMaker, in: $0) } ?? false
      if isReached { continue }
      let maker = graph.name(decisionMaker).phrase
      let area = matter.focus.map { graph.name($0).phrase }
      findings.append(
        Finding(
          .unreachedDecisionMaker,
          [matter.id.rawValue, decisionMaker.rawValue],
          Phrase(
            sv: "\(maker.capitalised.swedish) bestämmer om ”\(name.swedish)”, men ingen relation "
              + "dit är noterad" + (area.map { " i \($0.swedish)" } ?? "") + ".",
            en: "\(maker.capitalised.english) decides on “\(name.english)”, but no relation to "
              + "them is recorded" + (area.map { " in \($0.english)" } ?? "") + "."
          ),
          limit: GapFindings.notOnRecord,
          question: Phrase(
            sv: "Vem hos oss möter \(maker.swedish)?",
            en: "Who of us meets \(maker.english)?"
          ),
          remedy: area.flatMap { area in
            Phrase(
              sv: "Notera en relation, till exempel påverkan eller kontakt, till "
                + "\(maker.swedish) i \(area.swedish) (focus: \(matter.focus?.rawValue ?? "")).",
              en: "Record a relation, such as advocacy or contact, to \(maker.english) in "
                + "\(area.english) (focus: \(matter.focus?.rawValue ?? ""))."
            )
          }
            ?? Phrase(
              sv: "Skriv focus: för \(matter.id), och en relation till \(maker.swedish) där.",
              en: "Write focus: for \(matter.id), and a relation to \(maker.english) there."
            ),
          changes: remedies.reachingChanges(matter, decisionMaker),
          evidence: matter.details.evidence,
          focusArea: matter.focus,
          level: matter.level
        )
      )
    }
  }
}

extension EngagementTable {
  /// Whether an actor is a counterpart in a focus area, or reached there through an arena.
  fileprivate func reaches(_ id: Actor.ID, in area: FocusArea.ID) -> Bool {
    guard let actor = selected.graph.place(ofActor: EntityID(id)),
      let reach = service(of: area).reach(of: actor)
    else { return false }
    return reach.own != nil || actors.isNamed[actor]
  }
}
