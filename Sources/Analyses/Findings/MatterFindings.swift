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
    let deciders = selected.decidersOfMatters()
    for matter in graph.matters where selected.isValid(matter.details) {
      let name = matter.name.phrase
      // Whom a matter names is the one to reach; where it names nobody, whoever has a mandate for it.
      let makers = matter.decisionMaker.map { [$0] } ?? deciders[matter.id] ?? []
      guard !makers.isEmpty else {
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
              sv: "Notera vem som bestämmer om ”\(name.swedish)”.",
              en: "Record who decides on “\(name.english)”."
            ),
            changes: remedies.decisionMakerChanges(matter),
            evidence: matter.details.evidence,
            focusArea: matter.focus,
            level: matter.level
          )
        )
        continue
      }
      for maker in makers {
        // What the principal decides itself it need not reach anybody for.
        let isReached =
          maker == graph.principal
          || matter.focus.map { areas.contains($0) && table.reaches(maker, in: $0) } ?? false
        if !isReached { findings.append(Self.unreached(maker, deciding: matter, in: selected)) }
      }
    }
  }

  /// - Parameter matter: What the decision maker decides, and nobody meets them about.
  private static func unreached(
    _ decisionMaker: Actor.ID,
    deciding matter: Matter,
    in selected: SelectedGraph
  ) -> Finding {
    let graph = selected.graph
    let remedies = Remedies(selected: selected)
    let maker = graph.name(decisionMaker).phrase
    let name = matter.name.phrase
    let area = matter.focus.map { graph.name($0).phrase }
    let isMeetable = remedies.canReach(decisionMaker)
    let message: Phrase
    if isMeetable {
      message = Phrase(
        sv: "\(maker.capitalised.swedish) bestämmer om ”\(name.swedish)”, men ingen relation "
          + "dit är noterad" + (area.map { " i \($0.swedish)" } ?? "") + ".",
        en: "\(maker.capitalised.english) decides on “\(name.english)”, but no relation to "
          + "them is recorded" + (area.map { " in \($0.english)" } ?? "") + "."
      )
    } else if selected.standing(of: decisionMaker) == .place {
      message = Phrase(
        sv: "\(maker.capitalised.swedish) är noterad som beslutsfattare för ”\(name.swedish)”, men "
          + "är en plats: vilket organ som bestämmer där är inte noterat.",
        en: "\(maker.capitalised.english) is recorded as deciding on “\(name.english)”, but is a "
          + "place: which body decides there is not on record."
      )
    } else {
      message = Phrase(
        sv: "\(maker.capitalised.swedish) är noterad som beslutsfattare för ”\(name.swedish)”, men "
          + "finns inte på den valda dagen.",
        en: "\(maker.capitalised.english) is recorded as deciding on “\(name.english)”, but is not "
          + "there on the chosen day."
      )
    }
    return Finding(
      .unreachedDecisionMaker,
      [matter.id.rawValue, decisionMaker.rawValue],
      message,
      limit: GapFindings.notOnRecord,
      question: isMeetable
        ? Phrase(
          sv: "Vem hos oss möter \(maker.swedish)?",
          en: "Who of us meets \(maker.english)?"
        )
        : Phrase(
          sv: "Vilket organ bestämmer, och vem hos oss möter det?",
          en: "Which body decides, and who of us meets it?"
        ),
      remedy: remedies.reaching(matter, decisionMaker),
      changes: remedies.reachingChanges(matter, decisionMaker),
      evidence: matter.details.evidence,
      focusArea: matter.focus,
      level: matter.level
    )
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
