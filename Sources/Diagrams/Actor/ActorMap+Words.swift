internal import Diagnostics
internal import Stakeholders

extension ActorMap {
  private var name: Phrase { facts.actor.name.phrase }

  /// Who meets the actor on what, and what is open.
  var title: Phrase { (meeting + company + openings).capitalised }

  /// "Kustregionen möts i Hamn och logistik av hamnkontoret".
  private var meeting: Phrase {
    let (planned, indirect) = (facts.plannedAreas, facts.indirectAreas)
    let met = facts.metAreas.filter { !planned.contains($0) }
    if !met.isEmpty {
      return contact(in: met, plan(in: planned))
        + (indirect.isEmpty
          ? Phrase("")
          : Phrase(sv: ", och genom ", en: ", and through ") + arenas
            + Phrase(sv: " i ", en: " in ") + areas(indirect))
    }
    if !indirect.isEmpty {
      let arenas = Phrase.list(facts.indirectArenas.map(\.name.phrase), limit: 2)
      let status = facts.indirectStatus
      return Phrase(
        sv: "\(name.swedish) \(status.isMet.swedish) bara genom \(arenas.swedish)",
        en: status.isPlan
          ? "meetings with \(name.english) \(status.isMet.english) only through \(arenas.english)"
          : "the only recorded way to \(name.english) is through \(arenas.english)"
      ) + Phrase(sv: ", i ", en: ", in ") + areas(indirect)
    }
    let kinds = facts.direct.flatMap { $0.relations.map(\.kind) }.unique
    guard !kinds.isEmpty else { return noRelation }
    let words = kinds.map { kind in
      pen.graph.vocabulary.relationKind(kind)?.name.phrase ?? Phrase(kind.rawValue)
    }
    return Phrase(sv: "Det som är noterat med ", en: "What is on record with ") + name
      + Phrase(sv: " är ", en: " is ") + .list(words)
  }

  /// The one by name; others are on the map.
  private var arenas: Phrase {
    let arenas = facts.indirectArenas
    return arenas.count == 1 ? arenas[0].name.phrase : Phrase(sv: "arenor", en: "arenas")
  }

  private var noRelation: Phrase {
    switch facts.absenceOfRelations {
    case .unchosen:
      Phrase(
        sv: "Ingen relation till \(name.swedish) är noterad i urvalet",
        en: "No relation to \(name.english) is on record in this selection"
      )
    case .ended:
      Phrase(
        sv: "Bara avslutade relationer till \(name.swedish) är noterade",
        en: "Only ended relations to \(name.english) are on record"
      )
    case .unrecorded:
      Phrase(
        sv: "Ingen relation till \(name.swedish) är noterad",
        en: "No relation to \(name.english) is on record"
      )
    }
  }

  /// By name where they are few, else by number.
  private func areas(_ areas: [FocusArea]) -> Phrase {
    guard areas.count > 2 else { return .list(areas.map { ($0.details.short ?? $0.name).phrase }) }
    return Phrase.count(areas.count) + Phrase(sv: " fokusområden", en: " focus areas")
  }

  /// "Kustregionen möts i Hamn och logistik av hamnkontoret". The verb agrees with the city's units, for
  /// whether a name is of one or of many is not known.
  private func contact(in met: [FocusArea], _ plan: Phrase) -> Phrase {
    let areas = areas(met)
    let planned = facts.plannedAreas
    let meetings = facts.direct.filter { meeting in
      !planned.contains { $0.id == meeting.area }
    }
    let units = Set(meetings.compactMap(\.holder)).compactMap(pen.graph.unit)
    guard !units.isEmpty else {
      return facts.metStatus.meetingWithoutUnit(name, in: areas + plan)
    }
    func list(_ language: Language) -> String {
      Phrase.list(
        units.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue).map(\.name.phrase),
        limit: 2
      )[language]
    }
    let status = facts.metStatus
    let start = Phrase(
      sv: "\(name.swedish) \(status.isMet.swedish) i \(areas.swedish) av \(list(.swedish))",
      en: "\(list(.english)) \(status.meets(isOne: units.count == 1).english) \(name.english) in "
        + areas.english
    )
    let isPartlyHeld = meetings.contains { $0.holder == nil }
    let remark =
      isPartlyHeld
      ? Phrase(sv: ", delvis utan noterad enhet", en: ", in part without a recorded unit")
      : Phrase("")
    return start + remark + plan
  }

  /// ", och kan komma att mötas i Energi".
  private func plan(in planned: [FocusArea]) -> Phrase {
    guard !planned.isEmpty else { return Phrase("") }
    let isPossible = planned.contains { facts.status(in: $0) == .possible }
    return Relation.Status?.some(isPossible ? .possible : .intended).alsoMet(in: areas(planned))
  }

  /// Who else is in an arena.
  private var company: Phrase {
    let members = facts.members.map(\.actor)
    guard !members.isEmpty else { return Phrase("") }
    func list(_ language: Language) -> Phrase {
      .list(
        members.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue)
          .map(\.name.phrase),
        limit: 3
      )
    }
    return Phrase(
      sv: " – där finns även " + list(.swedish).swedish,
      en: " – also there: " + list(.english).english
    )
  }

  private var openings: Phrase {
    let mandates = facts.openMandates
    if facts.metAreas.isEmpty, facts.indirectAreas.isEmpty {
      let decided = matters(openMatters)
      switch (decided, mandates.isEmpty) {
      case (nil, true): return Phrase("")
      case (nil, false):
        return Phrase(sv: ", fast mandatet för ", en: ", though the mandate for ") + areas(mandates)
          + Phrase(sv: " ligger där", en: " lies there")
      case (let decided?, _):
        return Phrase(sv: ", fast ", en: ", though ") + decided
          + Phrase(sv: " avgörs där", en: openMatters.count == 1 ? " is" : " are")
          + Phrase(sv: "", en: " decided there")
      }
    }
    var parts: [Phrase] = []
    if let open = matters(openMatters) {
      parts.append(
        Phrase(sv: "ingen är noterad som tar upp ", en: "nobody is recorded as taking up ") + open
          + Phrase(
            sv: ", som avgörs där",
            en: openMatters.count == 1 ? ", which is decided there" : ", which are decided there"
          )
      )
    }
    if !mandates.isEmpty {
      parts.append(
        Phrase(sv: "för ", en: "for ") + areas(mandates)
          + Phrase(
            sv: " ligger mandatet där, men ingen relation är noterad",
            en: " the mandate lies there, but no relation is on record"
          )
      )
    }
    guard !parts.isEmpty else { return Phrase("") }
    return Phrase(
      sv: " – " + parts.map(\.swedish).joined(separator: "; "),
      en: " – " + parts.map(\.english).joined(separator: "; ")
    )
  }

  /// By name where it is one, else by number; `nil` of none.
  private func matters(_ matters: [Matter]) -> Phrase? {
    guard let first = matters.first else { return nil }
    guard matters.count > 1 else { return first.name.phrase.quoted }
    return Phrase(
      sv: "\(Phrase.count(matters.count, isNeuter: false).swedish) frågor",
      en: "\(Phrase.count(matters.count).english) matters"
    )
  }

  private var shownOpenMandates: [FocusArea] {
    let drawn = Set(shown.mandates.map(\.area.id))
    return facts.openMandates.filter { drawn.contains($0.id) }
  }

  var summary: Phrase {
    let counts = Phrase.counts([
      (
        shown.holders.count, Phrase(sv: "enhet", en: "unit"), Phrase(sv: "enheter", en: "units")
      ),
      (
        shown.shownAreas.count, Phrase(sv: "fokusområde", en: "focus area"),
        Phrase(sv: "fokusområden", en: "focus areas")
      ),
      (
        shown.throughArenas.count, Phrase(sv: "arena", en: "arena"),
        Phrase(sv: "arenor", en: "arenas")
      ),
      (
        shown.members.count, Phrase(sv: "medlem", en: "member"),
        Phrase(sv: "medlemmar", en: "members")
      ),
      (
        shown.matters.count, Phrase(sv: "sakfråga", en: "matter"),
        Phrase(sv: "sakfrågor", en: "matters")
      ),
      (
        shownOpenMatters.count + shownOpenMandates.count, Phrase(sv: "lucka", en: "gap"),
        Phrase(sv: "luckor", en: "gaps")
      ),
    ])
    // Relations of the city itself in no focus area are all that there is.
    let shown = counts.swedish.isEmpty ? Phrase(sv: "relationer", en: "relations") : counts
    return Phrase(sv: "Kartan visar ", en: "The map shows ") + shown
      + Phrase(sv: " kring ", en: " around ") + name + Phrase(".")
  }
}
