public import Diagnostics
public import Stakeholders

/// The findings about gaps under one reading, without what only a comparison of readings knows.
struct GapFindings {
  let selected: SelectedGraph
  let coverage: Coverage
  private(set) var findings: [Finding] = []

  private var graph: StakeholderGraph { selected.graph }
  private var vocabulary: Vocabulary { selected.graph.vocabulary }

  init(_ selected: SelectedGraph, quotes: QuoteCheck) {
    self.selected = selected
    // Findings are about the whole of what stands; rows and columns are chosen at the end.
    var whole = selected.selection
    whole.focusAreas = []
    whole.levels = []
    let everything =
      whole == selected.selection ? selected : SelectedGraph(selected.graph, whole)
    let coverage = Coverage(everything)
    self.coverage = whole == selected.selection ? coverage : Coverage(selected)
    partners(coverage)
    levels(coverage)
    matters(coverage)
    responsibility(everything)
    documents()
    arenasAndAims(everything)
    sources(quotes)
    chooseRowsAndColumns()
    sort()
  }

  /// Leaves what belongs to the chosen rows and columns; what belongs to no focus area or level is
  /// about the whole graph and is told when nothing is chosen.
  private mutating func chooseRowsAndColumns() {
    let selection = selected.selection
    if !selection.focusAreas.isEmpty {
      findings.removeAll { finding in
        !(finding.focusArea.map(selection.focusAreas.contains) ?? false)
      }
    }
    if !selection.levels.isEmpty {
      findings.removeAll { finding in
        if let level = finding.level { return !selection.levels.contains(level) }
        return finding.focusArea == nil
      }
    }
  }

  private mutating func sort() {
    let rules = Dictionary(
      uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) }
    )
    let areas = Dictionary(
      uniqueKeysWithValues: graph.focusAreas.enumerated().map { ($0.element.id, $0.offset) }
    )
    let vocabulary = vocabulary
    let aims = Dictionary(
      uniqueKeysWithValues: graph.aims.enumerated().map { ($0.element.id.rawValue, $0.offset) }
    )
    func place(_ finding: Finding) -> (Severity, Int, Int, Int, String) {
      (
        finding.severity, rules[finding.rule] ?? 0,
        finding.rule == .unownedAim
          ? finding.subjects.first.flatMap { aims[$0] } ?? 0
          : finding.focusArea.flatMap { areas[$0] } ?? Int.max,
        finding.level.map { vocabulary.order(of: $0) } ?? -1, finding.id
      )
    }
    findings.sort { place($0) < place($1) }
  }

  /// The names of actors, in the order of each language's own.
  private func names(_ ids: some Sequence<Actor.ID>) -> Phrase {
    let ids = Array(ids)
    func list(_ language: Language) -> Phrase {
      .list(
        ids.inSwedishOrder(of: { graph.name($0)[language] }, then: \.rawValue)
          .map { graph.name($0).phrase }
      )
    }
    return Phrase(sv: list(.swedish).swedish, en: list(.english).english)
  }

  private func level(_ id: Level.ID) -> Phrase {
    vocabulary.level(id)?.withNoun ?? Phrase(id.rawValue)
  }

  private static let notOnRecord = Phrase(
    sv: "Det betyder inte att samarbete saknas, bara att det inte är noterat.",
    en: "That does not mean that cooperation is absent, only that it is not on record."
  )
}

// MARK: Partners and levels

extension GapFindings {
  private mutating func partners(_ coverage: Coverage) {
    for area in coverage.focusAreas {
      let found = coverage.counterparts[area.id] ?? Coverage.Counterparts()
      guard found.named.isEmpty else { continue }
      let name = area.name.phrase
      let evidence = selected.requirements(of: area).flatMap(\.evidence).unique()
      let remedy = Phrase(
        sv: "Notera en relation, till exempel samverkan eller kontakt, till en namngiven aktör i "
          + "\(name.swedish) (focus: \(area.id)).",
        en: "Record a relation, such as cooperation or contact, to a named actor in "
          + "\(name.english) (focus: \(area.id))."
      )
      let isEmpty = found.isEmpty
      findings.append(
        Finding(
          isEmpty ? .noPartner : .noNamedPartner,
          [area.id.rawValue],
          isEmpty
            ? Phrase(
              sv: "\(name.swedish) har ingen noterad extern part.",
              en: "\(name.english) has no recorded external partner."
            )
            : Phrase(
              sv: "\(name.swedish) har ingen namngiven extern part, bara allmänna kategorier: ",
              en: "\(name.english) has no named external partner, only categories: "
            )
              + names(found.generic) + Phrase("."),
          limit: Self.notOnRecord,
          question: Phrase(sv: "Vem borde föras in?", en: "Who should be entered?"),
          remedy: remedy,
          evidence: evidence,
          focusArea: area.id
        )
      )
    }
  }

  private mutating func levels(_ coverage: Coverage) {
    for cell in coverage.cells where cell.isRequired {
      if cell.isOpen {
        openLevel(cell, coverage.counterparts[cell.area] ?? Coverage.Counterparts())
      } else if cell.state == .thin {
        thinLevel(cell)
      }
    }
  }

  private mutating func openLevel(_ cell: Coverage.Cell, _ found: Coverage.Counterparts) {
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let start = Phrase(
      sv: "\(area.swedish), \(level.swedish): ",
      en: "\(area.english), \(level.english): "
    )
    let minimum = cell.minimum
    let known = cell.counterparts.count + cell.indirect.count
    let ofKind = ofKind(cell.requirement)
    let rest: Phrase =
      switch cell.state {
      case .partial:
        Phrase(
          sv: "\(known) av \(minimum) namngivna parter\(ofKind.swedish) som krävs (",
          en: "\(known) of \(minimum) named partners\(ofKind.english) required ("
        )
          + names(cell.counterparts + cell.indirect) + Phrase(").")
      case .nominal:
        Phrase(
          sv: "ingen namngiven part\(ofKind.swedish), bara "
            + (cell.generic.count == 1 ? "kategorin " : "kategorierna "),
          en: "no named partner\(ofKind.english), only the "
            + (cell.generic.count == 1 ? "category " : "categories ")
        )
          + names(cell.generic) + Phrase(".")
      case .unplaced:
        Phrase(
          sv: "ingen part\(ofKind.swedish) är placerad på nivån. Utan noterad nivå: ",
          en: "no partner\(ofKind.english) is placed at this level. Without a recorded level: "
        )
          + names(found.unplaced) + Phrase(".")
      default:
        Phrase(
          sv: "ingen part\(ofKind.swedish) är noterad.",
          en: "no partner\(ofKind.english) is recorded."
        )
      }
    findings.append(
      Finding(
        .openLevel,
        [cell.area.rawValue, cell.level.rawValue],
        start + rest,
        limit: Self.notOnRecord,
        question: Phrase(
          sv: "Vem möter vi på \(level.swedish) i frågan?",
          en: "Whom do we meet at the \(level.english) on this?"
        ),
        remedy: openLevelRemedy(cell, found),
        evidence: cell.requirement?.evidence ?? [],
        focusArea: cell.area,
        level: cell.level
      )
    )
  }

  private func openLevelRemedy(
    _ cell: Coverage.Cell,
    _ found: Coverage.Counterparts
  ) -> Phrase {
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let ofKind = ofKind(cell.requirement)
    let known = cell.counterparts.count + cell.indirect.count
    let lacking = cell.minimum - known
    let count = Phrase.count(lacking, isNeuter: false)
    let more = known > 0
    let actors = Phrase(
      sv: (more ? "ytterligare " : "") + count.swedish
        + (lacking == 1 ? " namngiven aktör" : " namngivna aktörer"),
      en: count.english + (more ? " more" : "")
        + (lacking == 1 ? " named actor" : " named actors")
    )
    let placed = Phrase(
      sv: "\(actors.swedish)\(ofKind.swedish) på \(level.swedish) som "
        + "\(lacking == 1 ? "part" : "parter") i \(area.swedish).",
      en: "\(actors.english)\(ofKind.english) at the \(level.english) as "
        + "\(lacking == 1 ? "a partner" : "partners") in \(area.english)."
    )
    // Somebody may be there already, only without a level on record.
    let kinds = cell.requirement?.kinds ?? []
    let unplaced = found.unplaced.filter { id in
      found.named.contains(id)
        && (kinds.isEmpty || graph.actor(id).map { kinds.contains($0.kind) } ?? false)
    }
    guard cell.state == .unplaced, unplaced.count >= lacking else {
      return Phrase(sv: "Notera ", en: "Record ") + placed
    }
    let who = names(unplaced)
    return Phrase(
      sv: "Notera nivån (levels:) för \(who.swedish), eller ",
      en: "Record the level (levels:) of \(who.english), or "
    ) + placed
  }

  /// " av slaget myndighet eller regering", where a requirement asks for kinds.
  private func ofKind(_ requirement: Requirement?) -> Phrase {
    let kinds = (requirement?.kinds ?? []).map { kind in
      vocabulary.actorKind(kind)?.name.phrase ?? Phrase(kind.rawValue)
    }
    guard !kinds.isEmpty else { return Phrase("") }
    return Phrase(sv: " av slaget ", en: " of the kind ") + .alternatives(kinds)
  }

  private mutating func thinLevel(_ cell: Coverage.Cell) {
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let who = names(cell.counterparts)
    let ofKind = ofKind(cell.requirement)
    let isOneHand = cell.counterparts.count > cell.minimum
    let holder = cell.holders.first.map { graph.name($0).phrase } ?? Phrase("")
    let message =
      isOneHand
      ? Phrase(
        sv: "alla relationer hålls av \(holder.swedish) (\(who.swedish)).",
        en: "all relations are held by \(holder.english) (\(who.english))."
      )
      : Phrase(
        sv: "hänger på \(who.swedish).",
        en: "hangs on \(who.english)."
      )
    findings.append(
      Finding(
        .thinLevel,
        [cell.area.rawValue, cell.level.rawValue],
        Phrase(sv: "\(area.swedish), \(level.swedish): ", en: "\(area.english), \(level.english): ")
          + message,
        question: Phrase(
          sv: isOneHand ? "Vilken enhet till kan hålla kontakten?" : "Vem mer finns på nivån?",
          en: isOneHand ? "Which other unit can keep in touch?" : "Who else is there at this level?"
        ),
        remedy: isOneHand
          ? Phrase(
            sv: "Notera en relation på \(level.swedish) i \(area.swedish) som hålls av en annan "
              + "enhet än \(holder.swedish).",
            en: "Record a relation at the \(level.english) in \(area.english) that another unit "
              + "than \(holder.english) holds."
          )
          : Phrase(
            sv: "Notera ytterligare en namngiven aktör\(ofKind.swedish) på \(level.swedish) som "
              + "part i \(area.swedish)"
              + (cell.holders.count == 1
                ? ", hållen av en annan enhet än \(holder.swedish)." : "."),
            en: "Record one more named actor\(ofKind.english) at the \(level.english) as a "
              + "partner in \(area.english)"
              + (cell.holders.count == 1 ? ", held by another unit than \(holder.english)." : ".")
          ),
        evidence: cell.requirement?.evidence ?? [],
        focusArea: cell.area,
        level: cell.level
      )
    )
  }
}

// MARK: Matters and responsibility

extension GapFindings {
  private mutating func matters(_ coverage: Coverage) {
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
            evidence: matter.details.evidence,
            focusArea: matter.focus,
            level: matter.level
          )
        )
        continue
      }
      let found = matter.focus.flatMap { coverage.counterparts[$0] } ?? Coverage.Counterparts()
      let isReached = [found.named, found.generic, found.indirect]
        .contains { $0.contains(decisionMaker) }
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
          limit: Self.notOnRecord,
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
          evidence: matter.details.evidence,
          focusArea: matter.focus,
          level: matter.level
        )
      )
    }
  }

  private mutating func responsibility(_ selected: SelectedGraph) {
    var responsible: [FocusArea.ID: [Relation]] = [:]
    var groups: [Unit.ID: Set<Unit.ID>] = [:]
    for relation in selected.frame {
      if relation.kind == .responsibility, let area = graph.focusArea(.init(relation.to)) {
        responsible[area.id, default: []].append(relation)
      } else if relation.kind == .membership, let group = graph.unit(relation.to),
        let member = graph.unit(relation.from)
      {
        groups[group.id, default: []].insert(member.id)
      }
    }
    for area in selected.focusAreas {
      let name = area.name.phrase
      let relations = responsible[area.id] ?? []
      guard !relations.isEmpty else {
        findings.append(
          Finding(
            .noResponsibleUnit,
            [area.id.rawValue],
            Phrase(
              sv: "Ingen enhet är noterad som ansvarig för \(name.swedish).",
              en: "No unit is recorded as responsible for \(name.english)."
            ),
            limit: Phrase(
              sv: "Att ansvaret inte är noterat betyder inte att ingen tar det.",
              en: "That no responsibility is recorded does not mean that nobody takes it."
            ),
            question: Phrase(sv: "Vilken enhet ansvarar?", en: "Which unit is responsible?"),
            remedy: Phrase(
              sv: "Notera vilken enhet som ansvarar (kind: responsibility, to: \(area.id)).",
              en: "Record which unit is responsible (kind: responsibility, to: \(area.id))."
            ),
            focusArea: area.id
          )
        )
        continue
      }
      let units = Set(relations.map { Unit.ID($0.from) })
      let coordinators = graph.units.filter {
        $0.coordinates.includes(area.id) && selected.isValid($0.details)
      }
      let isCoordinated = coordinators.contains { group in
        units.contains(group.id) || !units.isDisjoint(with: groups[group.id] ?? [])
      }
      if isCoordinated { continue }
      let who = Phrase.list(
        units.sorted().inSwedishOrder(of: { graph.name($0)[.swedish] }, then: \.rawValue)
          .map { graph.name($0).phrase }
      ).capitalised
      let by = Phrase.list(coordinators.map { $0.name.phrase })
      findings.append(
        Finding(
          .outsideCoordination,
          [area.id.rawValue],
          Phrase(
            sv: "\(who.swedish) ansvarar för \(name.swedish), men "
              + (coordinators.isEmpty
                ? "ingen grupp samordnar området."
                : "är inte med i \(by.swedish), som samordnar det."),
            en: "\(who.english) \(units.count == 1 ? "is" : "are") responsible for "
              + "\(name.english), but "
              + (coordinators.isEmpty
                ? "no group coordinates the area."
                : (units.count == 1 ? "is no member" : "are no members")
                  + " of \(by.english), which "
                  + (coordinators.count == 1 ? "coordinates it." : "coordinate it."))
          ),
          question: Phrase(
            sv: "Hur får samordningen veta vad som görs?",
            en: "How does the coordination know what is done?"
          ),
          remedy: coordinators.isEmpty
            ? Phrase(
              sv: "Notera vilken grupp som samordnar området (coordinates:).",
              en: "Record which group coordinates the area (coordinates:)."
            )
            : Phrase(
              sv: "Notera en ansvarig enhet som medlem av \(by.swedish).",
              en: "Record a responsible unit as a member of \(by.english)."
            ),
          evidence: relations.flatMap(\.evidence).unique(),
          focusArea: area.id
        )
      )
    }
  }
}

// MARK: Upkeep

extension GapFindings {
  private mutating func documents() {
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
              sv: "Skriv covers: [fokusområde] för \(document.id).",
              en: "Write covers: [focus area] for \(document.id)."
            ),
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
              sv: "Notera översynen och ett nytt reviewBy:.",
              en: "Record the review and a new reviewBy:."
            ),
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
            evidence: evidence,
            facts: facts
          )
        )
      }
    }
  }

  private mutating func undated(_ document: GoverningDocument, _ name: Phrase) {
    var lacking: [Phrase] = []
    var keys: [Phrase] = []
    if document.decided == nil {
      lacking.append(Phrase(sv: "beslutsdatum", en: "date of decision"))
      keys.append(Phrase("decided:"))
    }
    if document.reference == nil {
      lacking.append(Phrase(sv: "diarienummer", en: "reference"))
      keys.append(Phrase("reference:"))
    }
    guard !lacking.isEmpty else { return }
    let toWrite = Phrase.list(keys)
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
          sv: "Skriv \(toWrite.swedish) för \(document.id).",
          en: "Write \(toWrite.english) for \(document.id)."
        ),
        evidence: document.details.evidence
      )
    )
  }

  private mutating func arenasAndAims(_ selected: SelectedGraph) {
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
            sv: "Notera vilka fokusområden en relation dit gäller (focus:), eller vilka arenan "
              + "berör (interests:).",
            en: "Record which focus areas a relation to it is for (focus:), or which the arena "
              + "concerns (interests:)."
          ),
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
      var keys: [Phrase] = []
      if !owned.contains(EntityID(aim.id)) {
        lacking.append(Phrase(sv: "ägare", en: "owner"))
        keys.append(Phrase("owner:"))
      }
      if aim.indicator == nil {
        lacking.append(Phrase(sv: "indikator", en: "indicator"))
        keys.append(Phrase("indicator:"))
      }
      if !fed.contains(EntityID(aim.id)) {
        lacking.append(Phrase(sv: "fokusområde som bidrar", en: "contributing focus area"))
        keys.append(Phrase("focus:"))
      }
      if lacking.isEmpty { continue }
      let toWrite = Phrase.list(keys)
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
            sv: "Skriv \(toWrite.swedish) för \(aim.id).",
            en: "Write \(toWrite.english) for \(aim.id)."
          ),
          evidence: aim.details.evidence
        )
      )
    }
  }
}

// MARK: Sources

extension GapFindings {
  private mutating func sources(_ quotes: QuoteCheck) {
    let facts = Dictionary(grouping: graph.unsourcedFacts, by: \.kind)
    for kind in Fact.Kind.allCases {
      let count = graph.factCount(kind)
      let unsourced = facts[kind] ?? []
      guard !unsourced.isEmpty else { continue }
      let noun = kind.noun
      findings.append(
        Finding(
          .unsourced,
          [kind.rawValue],
          Phrase(
            sv: "\(unsourced.count) av \(count) \(noun.swedish) saknar belägg.",
            en: "\(unsourced.count) of \(count) \(noun.english) "
              + "\(unsourced.count == 1 ? "has" : "have") no evidence."
          ),
          question: Phrase(sv: "Var står det?", en: "Where is it written?"),
          remedy: Phrase(
            sv: "Skriv evidence: för var och en.",
            en: "Write evidence: for each of them."
          ),
          facts: unsourced.map(\.id).sorted()
        )
      )
    }
    guard !quotes.isEmpty else { return }
    for (subject, evidence) in graph.evidenceBySubject {
      var missing: [GoverningDocument.ID: [Evidence]] = [:]
      for item in evidence where quotes.misses(item) {
        missing[item.document, default: []].append(item)
      }
      for (document, items) in missing.sorted(by: { $0.key < $1.key }) {
        let words = Phrase.list(items.map { Phrase($0.quote ?? "").quoted }, limit: 3)
        let name = graph.name(document).phrase
        findings.append(
          Finding(
            .quoteNotFound,
            [document.rawValue] + subject.split(separator: ":").map(String.init),
            Phrase(
              sv: "\(words.swedish) (\(subject)) står inte i texten till \(name.swedish).",
              en: "\(words.english) (\(subject)) \(items.count == 1 ? "is" : "are") not in the "
                + "text of \(name.english)."
            ),
            question: Phrase(
              sv: "Är ordalydelsen eller dokumentet ett annat?",
              en: "Is the wording, or the document, another?"
            ),
            remedy: Phrase(
              sv: "Skriv citatet som det står i texten.",
              en: "Write the quote as the text has it."
            ),
            evidence: items
          )
        )
      }
    }
  }
}

extension Fact.Kind {
  public var noun: Phrase {
    switch self {
    case .actors: Phrase(sv: "aktörer", en: "actors")
    case .relations: Phrase(sv: "relationer", en: "relations")
    case .requirements: Phrase(sv: "krav", en: "requirements")
    case .matters: Phrase(sv: "sakfrågor", en: "matters")
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in order.
  fileprivate func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
