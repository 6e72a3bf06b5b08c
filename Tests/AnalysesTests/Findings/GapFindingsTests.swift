import Analyses
import Diagnostics
import Stakeholders
import Testing

private let agency = """
  focus-areas:
    - {id: rail, name: Järnväg, requirements: [{level: national, evidence: [{document: plan, section: "1", quote: på nationell nivå}]}]}
  documents:
    - {id: plan, name: planen, reference: R1, decided: 2020, covers: [rail]}
  actors:
    - {id: alpha, name: Alfa, kind: agency, levels: [national]}
    - {id: beta, name: Beta, kind: agency, levels: [national]}
    - {id: category, name: myndigheter, kind: agency, standing: generic, levels: [national]}
    - {id: others, name: andra, kind: other, standing: generic, levels: [national]}
    - {id: nowhere, name: Ingenstans, kind: agency}
  """

private func relations(_ lines: String...) -> String {
  "relations:\n" + lines.map { "  - {\($0)}\n" }.joined()
}

struct `A focus area without partners` {
  @Test func `has no partner at all`() throws {
    let gaps = try City.gaps(agency)
    #expect(gaps.ids(of: .noPartner) == ["coverage.no-partner:rail"])
    #expect(gaps.ids(of: .noNamedPartner).isEmpty)
    let finding = try #require(gaps.finding("coverage.no-partner:rail"))
    #expect(finding.severity == .gap)
    #expect(finding.subjects == ["rail"])
    #expect(finding.message.swedish == "Järnväg har ingen noterad extern part.")
    #expect(finding.remedy.swedish.hasSuffix("till en namngiven aktör i Järnväg."))
    #expect(finding.keys == ["focus: rail"])
    #expect(finding.evidence.map(\.quote) == ["på nationell nivå"])
    #expect(finding.limit != nil)
  }

  @Test func `has only categories, which are named in Swedish order`() throws {
    let gaps = try City.gaps(
      agency,
      relations(
        "from: city, to: category, kind: cooperation, focus: [rail]",
        "from: city, to: others, kind: cooperation, focus: [rail]"
      )
    )
    #expect(gaps.ids(of: .noNamedPartner) == ["coverage.no-named-partner:rail"])
    #expect(gaps.ids(of: .noPartner).isEmpty)
    #expect(
      gaps.finding("coverage.no-named-partner:rail")?.message.swedish
        == "Järnväg har ingen namngiven extern part, bara allmänna kategorier: andra och myndigheter."
    )
    #expect(gaps.areasWithoutNamedPartner.map(\.id) == ["rail"])
  }

  @Test func `is none with a named partner, at whatever level`() throws {
    let gaps = try City.gaps(
      agency,
      relations("from: city, to: nowhere, kind: cooperation, focus: [rail]")
    )
    #expect(gaps.ids(of: .noPartner).isEmpty && gaps.ids(of: .noNamedPartner).isEmpty)
  }
}

struct `An open level` {
  private func open(_ requirement: String, _ relations: String...) throws -> Finding? {
    try City.gaps(
      """
      focus-areas:
        - {id: rail, name: Järnväg, requirements: [\(requirement)]}
      actors:
        - {id: alpha, name: Alfa, kind: agency, levels: [national]}
        - {id: beta, name: Beta, kind: government, levels: [national]}
        - {id: category, name: myndigheter, kind: agency, standing: generic, levels: [national]}
        - {id: others, name: andra, kind: other, standing: generic, levels: [national]}
        - {id: nowhere, name: Ingenstans, kind: agency}
        - {id: vague, name: någon, kind: agency, standing: generic}
      """,
      "relations:"
        + (relations.isEmpty
          ? " []"
          : relations.map { "\n  - {from: city, to: \($0), kind: contact, focus: [rail]}" }
            .joined())
    ).finding("coverage.open-level:rail:national")
  }

  @Test func `says that nobody is recorded`() throws {
    let finding = try #require(try open("{level: national}"))
    #expect(finding.severity == .gap)
    #expect(finding.subjects == ["rail", "national"])
    #expect(finding.message.swedish == "Järnväg, nationell nivå: ingen part är noterad.")
    #expect(finding.message.english == "Järnväg, national level: no partner is recorded.")
    #expect(
      finding.remedy.swedish == "Notera en namngiven aktör på nationell nivå som part i Järnväg."
    )
  }

  @Test func `counts those that are there, and those that are lacking`() throws {
    let two = try #require(try open("{level: national, minimum: 3}", "alpha"))
    #expect(
      two.message.swedish
        == "Järnväg, nationell nivå: 1 av 3 namngivna parter som krävs (Alfa)."
    )
    #expect(two.remedy.swedish.hasPrefix("Notera ytterligare två namngivna aktörer på nationell"))
    #expect(two.remedy.english.hasPrefix("Record two more named actors at the national level"))
    let one = try #require(try open("{level: national, minimum: 2}", "alpha"))
    #expect(one.remedy.swedish.hasPrefix("Notera ytterligare en namngiven aktör på nationell"))
    let none = try #require(try open("{level: national, minimum: 2}"))
    #expect(none.remedy.swedish.hasPrefix("Notera två namngivna aktörer på nationell nivå"))
  }

  @Test func `tells one category from several`() throws {
    let one = try #require(try open("{level: national}", "category"))
    #expect(one.message.swedish.hasSuffix("ingen namngiven part, bara kategorin myndigheter."))
    #expect(one.message.english.hasSuffix("no named partner, only the category myndigheter."))
    let two = try #require(try open("{level: national}", "category", "others"))
    #expect(two.message.swedish.hasSuffix("bara kategorierna andra och myndigheter."))
    #expect(two.message.english.hasSuffix("only the categories andra and myndigheter."))
  }

  // Alfa is at the level, but is no government: that nobody at all is recorded would be untrue.
  @Test func `names the kinds asked for`() throws {
    let finding = try #require(
      try open("{level: national, kinds: [government, parliament]}", "alpha")
    )
    #expect(
      finding.message.swedish
        == "Järnväg, nationell nivå: ingen part av slaget regering eller parlament är noterad."
    )
    #expect(
      finding.remedy.swedish == "Notera en namngiven aktör av slaget regering eller parlament på "
        + "nationell nivå som part i Järnväg."
    )
    #expect(finding.remedy.english.contains("of the kind government or parliament"))
  }

  // Recording the level of somebody who is there already is the smaller change.
  @Test func `asks for the level of a named partner without one`() throws {
    let named = try #require(try open("{level: national}", "nowhere"))
    #expect(named.message.swedish.hasSuffix("Utan noterad nivå: Ingenstans."))
    #expect(named.remedy.swedish.hasPrefix("Notera nivån för Ingenstans, eller en "))
    let category = try #require(try open("{level: national}", "vague"))
    #expect(category.remedy.swedish.hasPrefix("Notera en namngiven aktör"))
    let wrongKind = try #require(try open("{level: national, kinds: [government]}", "nowhere"))
    #expect(wrongKind.remedy.swedish.hasPrefix("Notera en namngiven aktör av slaget regering"))
  }

  @Test func `is not told where the level is met or not required`() throws {
    #expect(try open("{level: national}", "alpha") == nil)
    #expect(try open("{level: local}") == nil)
  }

  // Whoever does what the remedy says has closed the cell: m − |D| − |I| actors of the kind.
  @Test(arguments: UInt64(6000)..<6080)
  func `is closed by its remedy`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    city.question = .init()
    let cells = try city.coverage().cells.filter(\.isOpen)
    guard !cells.isEmpty else { return }
    let cell = cells[Int(seed) % cells.count]
    let lacking = cell.minimum - cell.counterparts.count - cell.indirect.count
    #expect(lacking > 0)
    for number in 0..<lacking {
      city.actors.append(
        .init(
          id: "new\(number)",
          kind: cell.requirement?.kinds.first?.rawValue ?? "agency",
          levels: [cell.level.rawValue],
          standing: "named"
        )
      )
      city.relations.append(
        .init(
          from: RandomCity.city,
          to: "new\(number)",
          kind: "cooperation",
          focus: [cell.area.rawValue]
        )
      )
    }
    #expect(try city.coverage().cell(cell.area, cell.level)?.isMet == true, "\(city.yaml)")
  }
}

struct `A thin level` {
  @Test func `hangs on whoever is there`() throws {
    let gaps = try City.gaps(
      agency,
      relations("from: streets, to: alpha, kind: cooperation, focus: [rail]")
    )
    #expect(gaps.ids(of: .openLevel).isEmpty)
    let finding = try #require(gaps.finding("coverage.thin-level:rail:national"))
    #expect(finding.severity == .risk)
    #expect(finding.subjects == ["rail", "national"])
    #expect(finding.message.swedish == "Järnväg, nationell nivå: hänger på Alfa.")
    #expect(finding.remedy.swedish.hasSuffix("hållen av en annan enhet än gatukontoret."))
  }

  @Test func `hangs on one unit`() throws {
    let finding = try #require(
      try City.gaps(
        agency,
        relations(
          "from: streets, to: alpha, kind: cooperation, focus: [rail]",
          "from: streets, to: beta, kind: cooperation, focus: [rail]"
        )
      ).finding("coverage.thin-level:rail:national")
    )
    #expect(
      finding.message.swedish
        == "Järnväg, nationell nivå: alla relationer hålls av gatukontoret (Alfa och Beta)."
    )
    #expect(finding.remedy.swedish.contains("nationell nivå i Järnväg"))
    #expect(finding.remedy.english.contains("another unit than the Streets Department holds"))
  }

  @Test func `is none when the level is covered, open or not required`() throws {
    let covered = relations(
      "from: streets, to: alpha, kind: cooperation, focus: [rail]",
      "from: parks, to: beta, kind: cooperation, focus: [rail]"
    )
    #expect(try City.gaps(agency, covered).ids(of: .thinLevel).isEmpty)
    #expect(try City.gaps(agency).ids(of: .thinLevel).isEmpty)
  }
}

struct `A matter` {
  private func gaps(_ matter: String, _ relations: String = "relations: []") throws -> GapAnalysis {
    try City.gaps(
      """
      focus-areas: [{id: rail, name: Järnväg}, {id: water, name: Vatten}]
      matters: [{id: line, name: en ny bana, level: national\(matter)}]
      actors:
        - {id: cabinet, name: regeringen, kind: government, levels: [national]}
        - {id: forum, name: Forum, kind: network, levels: [national], members: [cabinet]}
      """,
      relations
    )
  }

  @Test func `names no decision maker`() throws {
    let found = try gaps(", focus: rail")
    #expect(found.ids(of: .noDecisionMaker) == ["matter.no-decision-maker:line"])
    #expect(found.ids(of: .unreachedDecisionMaker).isEmpty)
    let finding = try #require(found.finding("matter.no-decision-maker:line"))
    #expect(finding.severity == .gap)
    #expect(finding.message.swedish == "För ”en ny bana” är ingen beslutsfattare noterad.")
    #expect(finding.remedy.swedish.hasPrefix("Notera vem som bestämmer om ”"))
  }

  @Test(arguments: [
    "relations: []",
    "relations: [{from: city, to: cabinet, kind: advocacy, focus: [water]}]",
    "relations: [{from: city, to: cabinet, kind: funding, focus: [rail]}]",
    "relations: [{from: city, to: forum, kind: membership, focus: [water]}]",
  ])
  func `has a decision maker whom nobody meets in its focus area`(relations: String) throws {
    let found = try gaps(", focus: rail, decisionMaker: cabinet", relations)
    #expect(
      found.ids(of: .unreachedDecisionMaker) == ["matter.unreached-decision-maker:line:cabinet"]
    )
    #expect(found.ids(of: .noDecisionMaker).isEmpty)
    let finding = try #require(found.findings.first { $0.rule == .unreachedDecisionMaker })
    #expect(finding.severity == .gap)
    #expect(finding.subjects == ["line", "cabinet"])
    #expect(
      finding.message.swedish == "Regeringen bestämmer om ”en ny bana”, men ingen relation dit är "
        + "noterad i Järnväg."
    )
    #expect(finding.remedy.swedish.contains("till regeringen i Järnväg."))
  }

  @Test(arguments: [
    "relations: [{from: streets, to: cabinet, kind: advocacy, focus: [rail]}]",
    "relations: [{from: city, to: forum, kind: membership, focus: [rail]}]",
  ])
  func `has a decision maker who is met, directly or in an arena`(relations: String) throws {
    let found = try gaps(", focus: rail, decisionMaker: cabinet", relations)
    #expect(found.ids(of: .unreachedDecisionMaker).isEmpty)
  }

  // A mandate names who decides from the other end.
  @Test(arguments: [
    ("relations: [{from: cabinet, to: line, kind: mandate}]", true),
    (
      "relations: [{from: cabinet, to: line, kind: mandate}, "
        + "{from: city, to: cabinet, kind: advocacy, focus: [rail]}]", false
    ),
  ])
  func `that names nobody is decided by whoever has a mandate for it`(
    relations: String,
    isUnreached: Bool
  ) throws {
    let found = try gaps(", focus: rail", relations)
    #expect(found.ids(of: .noDecisionMaker).isEmpty)
    #expect(
      found.ids(of: .unreachedDecisionMaker)
        == (isUnreached ? ["matter.unreached-decision-maker:line:cabinet"] : [])
    )
  }

  // To decide in a focus area is not to decide on each matter in it.
  @Test func `is not decided by whoever has a mandate for its focus area`() throws {
    let found = try gaps(
      ", focus: rail",
      "relations: [{from: cabinet, to: rail, kind: mandate}]"
    )
    #expect(found.ids(of: .noDecisionMaker) == ["matter.no-decision-maker:line"])
  }

  @Test func `without a focus area is asked for one`() throws {
    let found = try gaps(
      ", decisionMaker: cabinet",
      "relations: [{from: city, to: cabinet, kind: advocacy, focus: [rail]}]"
    )
    let finding = try #require(found.findings.first { $0.rule == .unreachedDecisionMaker })
    #expect(finding.remedy.swedish.hasPrefix("Notera vilket fokusområde ”"))
  }

  private static let places = """
    focus-areas: [{id: rail, name: Järnväg}]
    matters: [{id: line, name: en ny bana, focus: rail, level: national, decisionMaker: strait}]
    actors: [{id: strait, name: sundet, kind: territory, standing: place}]
    """

  // A relation to a place engages nobody, so that one on record changes nothing.
  @Test(arguments: [
    "relations: []", "relations: [{from: city, to: strait, kind: contact, focus: [rail]}]",
  ])
  func `that a place decides is asked which body decides there`(relations: String) throws {
    let graph = try City.graph(Self.places, relations)
    let id = "matter.unreached-decision-maker:line:strait"
    let finding = try #require(graph.gaps().finding(id))
    #expect(
      finding.message.swedish == "Sundet är noterad som beslutsfattare för ”en ny bana”, men är en "
        + "plats: vilket organ som bestämmer där är inte noterat."
    )
    #expect(
      finding.message.english == "Sundet is recorded as deciding on “en ny bana”, but is a place: "
        + "which body decides there is not on record."
    )
    #expect(finding.question?.swedish == "Vilket organ bestämmer, och vem hos oss möter det?")
    #expect(!finding.remedy.swedish.contains("till sundet"))
    #expect(!finding.remedy.english.contains("relation to sundet"))
    #expect(finding.remedy.english.contains("that it decides on “en ny bana”"))
    let after = graph.applying(finding.changes)
    #expect(after.matter("line")?.decisionMaker == "new-national")
    #expect(after.gaps().ids(of: .unreachedDecisionMaker).isEmpty)
  }

  @Test func `whose decision maker is gone on the day says so`() throws {
    let graph = try City.graph(
      """
      focus-areas: [{id: rail, name: Järnväg}]
      matters: [{id: line, name: en ny bana, focus: rail, level: national, decisionMaker: board}]
      actors: [{id: board, name: nämnden, kind: agency, levels: [national], until: 2020}]
      """
    )
    func message(on day: String) -> String? {
      graph.gaps { $0.date = PartialDate(day) }
        .finding("matter.unreached-decision-maker:line:board")?.message.swedish
    }
    #expect(message(on: "2020")?.hasPrefix("Nämnden bestämmer om ”en ny bana”") == true)
    #expect(message(on: "2021")?.hasSuffix("men finns inte på den valda dagen.") == true)
  }
}

struct `Responsibility` {
  private func gaps(_ units: String, _ relations: String) throws -> GapAnalysis {
    try City.gaps(
      "focus-areas: [{id: rail, name: Järnväg}]\nunits:\n" + units,
      "relations: " + relations
    )
  }
  private let streets = "[{from: streets, to: rail, kind: responsibility}]"
  private let both =
    "[{from: streets, to: rail, kind: responsibility}, {from: parks, to: rail, kind: responsibility}]"

  @Test func `is nobody's`() throws {
    let found = try gaps("  - {id: board, name: nämnden, kind: board, coordinates: all}", "[]")
    #expect(found.ids(of: .noResponsibleUnit) == ["responsibility.no-unit:rail"])
    #expect(found.ids(of: .outsideCoordination).isEmpty)
    let finding = try #require(found.finding("responsibility.no-unit:rail"))
    #expect(finding.severity == .risk)
    #expect(finding.remedy.swedish == "Notera vilken enhet som ansvarar för Järnväg.")
    #expect(finding.keys == ["kind: responsibility", "to: rail"])
  }

  @Test func `stands outside when no group coordinates the area`() throws {
    let found = try gaps(
      "  - {id: board, name: nämnden, kind: board, members: [streets]}",
      streets
    )
    let finding = try #require(found.finding("responsibility.outside-coordination:rail"))
    #expect(finding.severity == .risk)
    #expect(
      finding.message.swedish
        == "Gatukontoret ansvarar för Järnväg, men ingen grupp samordnar området."
    )
    #expect(finding.remedy.swedish == "Notera vilken grupp som samordnar området.")
    #expect(finding.keys == ["coordinates:", "members:"])
    #expect(found.ids(of: .noResponsibleUnit).isEmpty)
  }

  @Test func `stands outside when the group has other members`() throws {
    let one = try gaps(
      "  - {id: board, name: nämnden, kind: board, coordinates: [rail], members: [parks]}",
      streets
    )
    let finding = try #require(one.finding("responsibility.outside-coordination:rail"))
    #expect(
      finding.message.swedish
        == "Gatukontoret ansvarar för Järnväg, men är inte med i nämnden, som samordnar det."
    )
    #expect(finding.remedy.swedish == "Notera en ansvarig enhet som medlem av nämnden.")
    let two = try gaps(
      "  - {id: board, name: nämnden, kind: board, coordinates: [rail]}",
      both
    )
    #expect(
      two.finding("responsibility.outside-coordination:rail")?.message.english
        == "The Streets Department and the Parks Department are responsible for Järnväg, but are "
        + "no members of nämnden, which coordinates it."
    )
  }

  @Test func `is coordinated through one of the units`() throws {
    let all = "  - {id: board, name: nämnden, kind: board, coordinates: all, members: [parks]}"
    #expect(try gaps(all, both).ids(of: .outsideCoordination).isEmpty)
    let recorded = "  - {id: board, name: nämnden, kind: board, coordinates: [rail]}"
    let membership =
      "[{from: streets, to: rail, kind: responsibility}, {from: streets, to: board, kind: membership}]"
    #expect(try gaps(recorded, membership).ids(of: .outsideCoordination).isEmpty)
  }
}

struct `A governing document` {
  private func gaps(
    _ documents: String,
    _ more: String = "matters: []",
    at day: String? = nil
  ) throws -> GapAnalysis {
    try City.gaps(
      "focus-areas: [{id: rail, name: Järnväg}]\ndocuments:\n  - {\(documents)}",
      more
    ) { $0.date = day.flatMap { PartialDate($0) } }
  }
  private let sound = "id: plan, name: planen, reference: R1, decided: 2020-01-01, covers: [rail]"

  @Test func `in order is not spoken of`() throws {
    #expect(try gaps(sound).findings.filter { $0.rule.rawValue.hasPrefix("document") }.isEmpty)
  }

  @Test func `covers no focus area`() throws {
    let found = try gaps("id: plan, name: planen, reference: R1, decided: 2020, covers: [streets]")
    #expect(found.ids(of: .noFocusArea) == ["document.no-focus-area:plan"])
    let finding = try #require(found.finding("document.no-focus-area:plan"))
    #expect(finding.severity == .notice)
    #expect(finding.message.swedish == "Planen saknar koppling till fokusområden.")
    #expect(
      finding.remedy.swedish == "Notera vilka fokusområden dokumentet gäller."
    )
    #expect(finding.keys == ["covers:"])
    let guided = try gaps(
      "id: plan, name: planen, reference: R1, decided: 2020",
      "relations: [{from: plan, to: rail, kind: guidance}]"
    )
    #expect(guided.ids(of: .noFocusArea).isEmpty)
  }

  @Test(arguments: [
    (
      "", "Planen saknar beslutsdatum och diarienummer.",
      "Notera beslutsdatum och diarienummer för planen."
    ),
    (", decided: 2020", "Planen saknar diarienummer.", "Notera diarienummer för planen."),
    (", reference: R1", "Planen saknar beslutsdatum.", "Notera beslutsdatum för planen."),
  ])
  func `is undated`(fields: String, message: String, remedy: String) throws {
    let found = try gaps("id: plan, name: planen, covers: [rail]" + fields)
    #expect(found.ids(of: .undated) == ["document.undated:plan"])
    let finding = try #require(found.finding("document.undated:plan"))
    #expect(finding.severity == .notice)
    #expect(finding.message.swedish == message)
    #expect(finding.remedy.swedish == remedy)
    #expect(finding.keys == ["decided:", "reference:"])
  }

  // To be reviewed by 2024-06 means by its last day.
  @Test(arguments: [
    (nil, false), ("2024-06-30", false), ("2024-07-01", true), ("2024-06", false), ("2024", true),
  ])
  func `is overdue for review only past the day, when a day is given`(
    day: String?,
    isOverdue: Bool
  ) throws {
    let found = try gaps(sound + ", reviewBy: 2024-06", at: day)
    #expect(
      found.ids(of: .reviewOverdue) == (isOverdue ? ["document.review-overdue:plan"] : [])
    )
    #expect(
      found.findings.filter { $0.rule == .reviewOverdue }.allSatisfy { $0.severity == .notice }
    )
  }

  private let cited =
    "matters: [{id: line, name: bana, evidence: [{document: plan, section: '1'}]}]"

  @Test func `is superseded and still in use`() throws {
    let byStatus = try gaps(sound + ", status: superseded", cited)
    #expect(byStatus.ids(of: .supersededInUse) == ["document.superseded-in-use:plan"])
    #expect(byStatus.finding("document.superseded-in-use:plan")?.severity == .notice)
    let bySuccessor = try gaps(
      sound + "}\n  - {id: new, name: nya, reference: R2, decided: 2021, covers: [rail], "
        + "supersedes: [plan]",
      cited
    )
    #expect(bySuccessor.ids(of: .supersededInUse) == ["document.superseded-in-use:plan"])
  }

  @Test func `is superseded and no longer used, or used and not superseded`() throws {
    #expect(try gaps(sound + ", status: superseded").ids(of: .supersededInUse).isEmpty)
    #expect(try gaps(sound + ", status: in-force", cited).ids(of: .supersededInUse).isEmpty)
  }
}

struct `An arena` {
  private func gaps(_ fields: String, _ relations: String = "[]") throws -> [String] {
    try City.gaps(
      """
      focus-areas: [{id: rail, name: Järnväg}]
      actors:
        - {id: forum, name: Forum, kind: network, levels: [eu]\(fields)}
        - {id: alpha, name: Alfa, kind: agency, levels: [eu]}
      """,
      "relations: " + relations
    ).ids(of: .unusedArena)
  }

  @Test func `is unused without a relation that has a focus, and without interests`() throws {
    #expect(try gaps("") == ["arena.unused:forum"])
    #expect(try gaps("", "[{from: city, to: forum, kind: membership}]") == ["arena.unused:forum"])
    #expect(
      try gaps(
        "",
        "[{from: city, to: forum, kind: membership, focus: [rail], status: ended, until: 2020}]"
      )
        == ["arena.unused:forum"]
    )
  }

  @Test func `is used with either`() throws {
    #expect(try gaps(", interests: [rail]").isEmpty)
    #expect(try gaps("", "[{from: city, to: forum, kind: membership, focus: [rail]}]").isEmpty)
    #expect(try gaps("", "[{from: alpha, to: forum, kind: membership, focus: [rail]}]").isEmpty)
  }
}

struct `An aim` {
  private func gaps(_ fields: String, _ relations: String = "[]") throws -> Finding? {
    let found = try City.gaps(
      """
      focus-areas: [{id: rail, name: Järnväg}]
      aims: [{id: voice, name: En röst\(fields)}]
      """,
      "relations: " + relations
    )
    #expect(
      found.ids(of: .unownedAim)
        == (found.findings.contains { $0.rule == .unownedAim } ? ["aim.unowned:voice"] : [])
    )
    return found.finding("aim.unowned:voice")
  }

  @Test(arguments: [
    (", owner: streets, indicator: antal", "fokusområde som bidrar"),
    (", owner: streets, focus: [rail]", "indikator"),
    (", indicator: antal, focus: [rail]", "ägare"),
  ])
  func `lacks one of three`(fields: String, lack: String) throws {
    let finding = try #require(try gaps(fields))
    #expect(finding.severity == .notice)
    #expect(finding.message.swedish == "Målet ”En röst” saknar \(lack).")
    #expect(finding.remedy.swedish == "Notera \(lack) för målet.")
  }

  @Test func `lacks everything`() throws {
    let finding = try #require(try gaps(""))
    #expect(
      finding.message.swedish
        == "Målet ”En röst” saknar ägare, indikator och fokusområde som bidrar."
    )
    #expect(
      finding.message.english
        == "The aim “En röst” has no owner, indicator or contributing focus area."
    )
  }

  @Test func `lacks nothing, whichever way it is written`() throws {
    #expect(try gaps(", owner: streets, indicator: antal, focus: [rail]") == nil)
    #expect(
      try gaps(
        ", indicator: antal",
        "[{from: streets, to: voice, kind: responsibility}, {from: rail, to: voice, kind: contribution}]"
      ) == nil
    )
  }
}

struct `What facts rest on` {
  @Test func `is counted by kind of fact, with the list of those without`() throws {
    let found = try City.gaps(
      """
      focus-areas: [{id: rail, name: Järnväg, requirements: [{level: eu}, {level: local, evidence: [{document: plan}]}]}]
      documents: [{id: plan, name: planen}]
      matters: [{id: line, name: bana, evidence: [{document: plan}]}]
      actors: [{id: alpha, name: Alfa, kind: agency, levels: [eu], evidence: [{document: plan}]}]
      relations: [{from: city, to: alpha, kind: contact, focus: [rail]}]
      """
    )
    #expect(
      found.ids(of: .unsourced) == [
        "evidence.unsourced:actors", "evidence.unsourced:relations",
        "evidence.unsourced:requirements",
      ]
    )
    #expect(
      found.finding("evidence.unsourced:relations")?.message.swedish
        == "Den enda relationen saknar belägg."
    )
    #expect(
      found.finding("evidence.unsourced:relations")?.message.english
        == "The only relation has no evidence."
    )
    let actors = try #require(found.finding("evidence.unsourced:actors"))
    #expect(actors.severity == .notice)
    #expect(actors.message.swedish == "1 av 2 aktörer saknar belägg.")
    #expect(actors.message.english == "1 of 2 actors has no evidence.")
    #expect(actors.facts == ["city"])
    #expect(found.finding("evidence.unsourced:requirements")?.facts == ["rail:eu"])
    #expect(
      found.finding("evidence.unsourced:relations")?.facts == ["city>contact>alpha>rail"]
    )
  }

  private let quoted = """
    focus-areas:
      - {id: rail, name: Järnväg, requirements: [{level: eu, evidence: [{document: plan, quote: "en  bana till\\nhavet"}]}]}
    documents: [{id: plan, name: planen}, {id: other, name: andra}]
    matters:
      - {id: line, name: bana, evidence: [{document: plan, quote: finns inte}, {document: plan, quote: inte heller}]}
      - {id: ship, name: båt, evidence: [{document: other, quote: finns inte}]}
    """

  // White space is folded on both sides; the text of `other` is not given, so nothing is missed.
  @Test func `is looked for in the texts that are given`() throws {
    let found = try City.gaps(quoted, texts: ["plan": "Om   en bana\ttill havet,\n och mer."])
    #expect(found.ids(of: .quoteNotFound) == ["evidence.quote-not-found:plan:line"])
    let finding = try #require(found.finding("evidence.quote-not-found:plan:line"))
    #expect(finding.severity == .notice)
    #expect(
      finding.message.swedish
        == "”finns inte” och ”inte heller” (line) står inte i texten till planen."
    )
    #expect(
      finding.message.english
        == "“finns inte” and “inte heller” (line) are not in the text of planen."
    )
    #expect(finding.evidence.count == 2)
  }

  @Test func `is not looked for without a text`() throws {
    #expect(try City.gaps(quoted).ids(of: .quoteNotFound).isEmpty)
  }

  @Test func `names a requirement by its area and level`() throws {
    let found = try City.gaps(quoted, texts: ["plan": "finns inte inte heller"])
    #expect(found.ids(of: .quoteNotFound) == ["evidence.quote-not-found:plan:rail:eu"])
  }
}
