import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer to why` {
  private let yaml = """
    format: omvarld/1
    id: town
    title: Town
    principal: town
    language: sv
    focus-areas:
      - {id: rail, name: {sv: Järnväg, en: Rail}, requirements: [{level: national}, {level: eu}]}
    documents: [{id: plan, name: Planen}]
    matters:
      - {id: line, name: {sv: en bana, en: a line}, focus: rail, level: national, decisionMaker: strait}
    aims: [{id: known, name: {sv: Vi är kända, en: We are known}, focus: [rail], owner: a}]
    units:
      - {id: a, name: A, kind: department}
      - {id: b, name: B, kind: department}
    actors:
      - {id: town, name: Town, kind: municipality}
      - {id: strait, name: {sv: sundet, en: the strait}, kind: territory, standing: place}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
    relations:
      - {from: a, to: agency, kind: contact, focus: [rail]}
      - {from: b, to: agency, kind: contact, focus: [rail], evidence: [{document: plan}]}

    """

  private func answer(
    _ finding: String,
    _ language: Language,
    of text: String? = nil,
    _ selection: Selection = Selection()
  ) throws -> Answer {
    let file = SourceFile(path: "town.yaml", text: text ?? yaml)
    let selected = SelectedGraph(
      try StakeholderGraph.reading(yaml: [file]).value,
      selection
    )
    return try #require(Explanation(of: finding, in: selected, quotes: QuoteCheck(texts: [:])))
      .answer(in: language)
  }

  private func text(_ finding: String, _ language: Language) throws -> String {
    try answer(finding, language).passage.text(
      TextStyle(width: 400, isColored: false, language: language)
    )
  }

  private static let place = "matter.unreached-decision-maker:line:strait"

  @Test func `shows what was tried: what is made up, what is new and what is another`() throws {
    let swedish = try text(Self.place, .swedish)
    let tried = """
      Prövat med:

        – Påhittat för försöket: en ny aktör på nationell nivå (slag: annan; nivåer: nationell; med belägg)
        – Ny relation: Town – en ny aktör på nationell nivå, samverkan (Järnväg); med belägg
        – en bana, vem som bestämmer: sundet → en ny aktör på nationell nivå

      """
    #expect(swedish.contains(tried), "\(swedish)")
    let english = try text(Self.place, .english)
    for line in [
      "Tried with:",
      "– Made up for the trial: a new actor at the national level (kind: other; levels: national; "
        + "with evidence)",
      "– New relation: Town – a new actor at the national level, cooperation (Rail); with evidence\n",
      "– a line, who decides: the strait → a new actor at the national level",
    ] {
      #expect(english.contains(line), "\(line)\n\(english)")
    }
  }

  @Test func `shows what a relation or an aim would say, and that facts get evidence`() throws {
    #expect(
      try text("voice.uncoordinated:agency:rail", .swedish)
        .contains("– A – Agency, kontakt (Järnväg), ledande enhet: ej noterat → A\n")
    )
    #expect(
      try text("aim.unowned:known", .english)
        .contains("– We are known, indicator: not recorded → a new indicator\n")
    )
    let evidence = try text("evidence.unsourced:relations", .swedish)
    #expect(evidence.contains("– A – Agency, kontakt (Järnväg): ett belägg\n"), "\(evidence)")
    #expect(!evidence.contains("B – Agency, kontakt (Järnväg): "))
  }

  // No group coordinates anything, so that one is made up; and without a document nothing has evidence.
  @Test func `shows what a new group coordinates and who is in it`() throws {
    let grouped = yaml.replacing("documents: [{id: plan, name: Planen}]\n", with: "")
      .replacing(", evidence: [{document: plan}]", with: "")
    let answer = try answer(
      "responsibility.outside-coordination:rail",
      .swedish,
      of: grouped + "  - {from: a, to: rail, kind: responsibility}\n"
    )
    let text = answer.passage.text(TextStyle(width: 400, isColored: false, language: .swedish))
    #expect(
      text.contains(
        "– Påhittat för försöket: en ny grupp (samordnar: Järnväg; slag: grupp; medlemmar: A)\n"
      ),
      "\(text)"
    )
    #expect(!text.contains("med belägg") && !text.contains("Ny relation: A → en ny grupp"))
    guard case .object(let result) = answer.json, case .object(let changes)? = result["changes"],
      case .object(let entities)? = changes["entities"]
    else {
      Issue.record("no changes")
      return
    }
    #expect(
      entities["added"] == [
        [
          "sort": "unit", "id": "new-group", "name": "en ny grupp", "kind": "group",
          "coordinates": ["rail"], "members": ["a"],
        ]
      ]
    )
  }

  // Under a choice of status and basis the relation that is tried has them, and says so.
  @Test func `shows how far a new relation has come, and what it rests on`() throws {
    var selection = Selection()
    selection.statuses = [.intended]
    selection.bases = [.inferred]
    let answer = try answer("coverage.no-partner:rail", .english, of: yaml, selection)
    let text = answer.passage.text(TextStyle(width: 400, isColored: false, language: .english))
    #expect(text.contains("cooperation (Rail); intended; inferred; with evidence\n"), "\(text)")
  }

  @Test func `has it as JSON in the shape of a comparison, and as rows`() throws {
    let answer = try answer(Self.place, .english)
    guard case .object(let result) = answer.json, case .object(let changes)? = result["changes"]
    else {
      Issue.record("no changes")
      return
    }
    #expect(
      changes["entities"] == [
        "added": [
          [
            "sort": "actor", "id": "new-national", "name": "a new actor at the national level",
            "kind": "other", "levels": ["national"],
          ]
        ],
        "removed": [], "crosswalk": [],
        "changed": [
          [
            "sort": "matter", "old": "line", "new": "line", "name": "a line",
            "properties": [["property": "decisionMaker", "old": "strait", "new": "new-national"]],
          ]
        ],
      ]
    )
    guard case .object(let relations)? = changes["relations"],
      case .list(let added)? = relations["added"], case .object(let relation)? = added.first
    else {
      Issue.record("no relations")
      return
    }
    #expect(added.count == 1 && relation["key"] == "town>cooperation>new-national>rail")
    #expect(
      answer.table.rows.filter { $0[0] == "change" }.map { $0[1] }
        == ["new-national", "town>cooperation>new-national>rail", "line"]
    )
  }

  // Thirty relations without evidence: twelve are told, and how many more there are.
  @Test func `tells as many changes as anybody reads`() throws {
    let kinds = ["cooperation", "exchange", "contact", "advocacy", "procurement", "membership"]
    let yaml =
      yaml
      + kinds.dropLast().flatMap { kind in
        ["a", "b", "town"].map { "  - {from: \($0), to: agency, kind: \(kind)}\n" }
      }.joined()
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    let quotes = QuoteCheck(texts: [:])
    let explanation = try #require(
      Explanation(
        of: "evidence.unsourced:relations",
        in: SelectedGraph(graph, Selection()),
        quotes: quotes
      )
    )
    let answer = explanation.answer(in: .english)
    let rows = answer.table.rows.filter { $0[0] == "change" }
    let text = answer.passage.text(TextStyle(width: 400, isColored: false, language: .english))
    #expect(text.contains("– … and \(rows.count - 12) more, in --format json and csv"))
    #expect(text.matches(of: /: evidence\n/).count == 12)
  }
}
