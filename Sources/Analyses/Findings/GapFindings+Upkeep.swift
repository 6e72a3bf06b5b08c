internal import Diagnostics
internal import Stakeholders

extension GapFindings {
  mutating func documents() {
    let remedies = remedies
    let guided = Set(
      selected.frame.filter {
        $0.kind == .guidance && graph.focusArea(.init($0.to)) != nil
      }.map(\.from)
    )
    let superseded = Set(graph.documents.flatMap(\.supersedes))
      .union(graph.documents.filter { $0.status == .superseded }.map(\.id))
    let citedSuperseded =
      superseded.isEmpty ? [:] : graph.factsResting(on: superseded)
    for document in graph.documents where selected.isValid(document.details) {
      let name = document.name.phrase.capitalised
      let evidence = document.details.evidence
      if !guided.contains(EntityID(document.id)) {
        findings.append(
          Finding(
            .noFocusArea,
            [document.id.rawValue],
            Phrase(
              sv: "\(name.swedish) saknar koppling till fokusområden.",
              en: "\(name.english) is not tied to any focus area."
            ),
            question: Phrase(
              sv: "Vilka fokusområden styr dokumentet?",
              en: "Which focus areas does the document guide?"
            ),
            remedy: Phrase(
              sv: "Notera vilka fokusområden dokumentet gäller.",
              en: "Record which focus areas the document covers."
            ),
            changes: remedies.coveringChanges(document),
            evidence: evidence
          )
        )
      }
      undated(document, name)
      if let date = selected.selection.date, let reviewBy = document.reviewBy,
        date.lastDay > reviewBy.lastDay
      {
        findings.append(
          Finding(
            .reviewOverdue,
            [document.id.rawValue],
            Phrase(
              sv: "\(name.swedish) skulle ha setts över senast \(reviewBy).",
              en: "\(name.english) was to be reviewed by \(reviewBy)."
            ),
            question: Phrase(sv: "När ses det över?", en: "When is it reviewed?"),
            remedy: Phrase(
              sv: "Notera översynen och när dokumentet ska ses över nästa gång.",
              en: "Record the review, and by when the document is to be reviewed next."
            ),
            changes: remedies.reviewChanges(document),
            evidence: evidence
          )
        )
      }
      if let facts = citedSuperseded[document.id] {
        findings.append(
          Finding(
            .supersededInUse,
            [document.id.rawValue],
            Phrase(
              sv: "\(name.swedish) har ersatts, men uppgifter i grafen vilar fortfarande på "
                + "dokumentet.",
              en: "\(name.english) is superseded, but facts in the graph still rest on it."
            ),
            question: Phrase(
              sv: "Gäller uppgifterna än?",
              en: "Do the facts still hold?"
            ),
            remedy: Phrase(
              sv: "Belägg uppgifterna med det dokument som gäller nu.",
              en: "Give the facts evidence from the document now in force."
            ),
            changes: remedies.successionChanges(of: document.id, in: facts, superseded: superseded),
            evidence: evidence,
            facts: facts
          )
        )
      }
    }
  }

  mutating func undated(_ document: GoverningDocument, _ name: Phrase) {
    let remedies = remedies
    var lacking: [Phrase] = []
    if document.decided == nil {
      lacking.append(Phrase(sv: "beslutsdatum", en: "date of decision"))
    }
    if document.reference == nil {
      lacking.append(Phrase(sv: "diarienummer", en: "reference"))
    }
    guard !lacking.isEmpty else { return }
    let toRecord = Phrase.list(lacking)
    findings.append(
      Finding(
        .undated,
        [document.id.rawValue],
        Phrase(sv: "\(name.swedish) saknar ", en: "\(name.english) has no ") + .lacking(lacking)
          + Phrase("."),
        question: Phrase(
          sv: "När och under vilket nummer beslutades det?",
          en: "When and under which number was it decided?"
        ),
        remedy: Phrase(
          sv: "Notera \(toRecord.swedish) för \(document.name.phrase.swedish).",
          en: "Record the \(toRecord.english) of \(document.name.phrase.english)."
        ),
        changes: remedies.datingChanges(document),
        evidence: document.details.evidence
      )
    )
  }

  mutating func arenasAndAims(_ selected: SelectedGraph) {
    let remedies = remedies
    let arenas = Set(graph.actors.lazy.filter(graph.isArena).map { EntityID($0.id) })
    var used: Set<EntityID> = []
    for relation in selected.relations where !arenas.isEmpty && !relation.focus.isEmpty {
      if arenas.contains(relation.from) { used.insert(relation.from) }
      if arenas.contains(relation.to) { used.insert(relation.to) }
    }
    for arena in graph.actors
    where graph.isArena(arena) && arena.id != graph.principal && arena.interests.isEmpty
      && selected.isValid(arena.details) && !used.contains(EntityID(arena.id))
    {
      let name = arena.name.phrase
      findings.append(
        Finding(
          .unusedArena,
          [arena.id.rawValue],
          Phrase(
            sv: "Arenan \(name.swedish) används inte för något fokusområde.",
            en: "The arena \(name.english) is used for no focus area."
          ),
          question: Phrase(sv: "Vad kan den användas till?", en: "What can it be used for?"),
          remedy: Phrase(
            sv: "Notera vilka fokusområden en relation dit gäller, eller vilka arenan berör.",
            en: "Record which focus areas a relation to it is for, or which the arena "
              + "concerns."
          ),
          changes: remedies.arenaChanges(arena),
          evidence: arena.details.evidence
        )
      )
    }
    var owned: Set<EntityID> = []
    var fed: Set<EntityID> = []
    for relation in selected.frame {
      if relation.kind == .responsibility { owned.insert(relation.to) }
      if relation.kind == .contribution { fed.insert(relation.to) }
    }
    for aim in graph.aims where selected.isValid(aim.details) {
      var lacking: [Phrase] = []
      let isOwned = owned.contains(EntityID(aim.id))
      let isFed = fed.contains(EntityID(aim.id))
      if !isOwned {
        lacking.append(Phrase(sv: "ägare", en: "owner"))
      }
      if aim.indicator == nil {
        lacking.append(Phrase(sv: "indikator", en: "indicator"))
      }
      if !isFed {
        lacking.append(Phrase(sv: "fokusområde som bidrar", en: "contributing focus area"))
      }
      if lacking.isEmpty { continue }
      let toRecord = Phrase.list(lacking)
      let name = aim.name.phrase
      findings.append(
        Finding(
          .unownedAim,
          [aim.id.rawValue],
          Phrase(
            sv: "Målet ”\(name.swedish)” saknar ",
            en: "The aim “\(name.english)” has no "
          )
            + .lacking(lacking) + Phrase("."),
          question: Phrase(
            sv: "Vem svarar för målet, och hur ser vi att det nås?",
            en: "Who answers for the aim, and how do we see that it is reached?"
          ),
          remedy: Phrase(
            sv: "Notera \(toRecord.swedish) för målet.",
            en: "Record the \(toRecord.english) of the aim."
          ),
          changes: remedies.aimChanges(
            aim,
            isOwned: isOwned,
            isFed: isFed
          ),
          evidence: aim.details.evidence
        )
      )
    }
  }
}
