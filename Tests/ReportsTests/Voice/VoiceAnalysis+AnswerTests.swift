import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer about one voice` {
  /// Each word is a partner: which units meet it, and which of them is in the lead after a slash.
  private func text(_ partners: String, _ language: Language) throws -> String {
    try answer(partners, language).passage.text(
      TextStyle(width: 400, isColored: false, language: language)
    )
  }

  private func answer(
    _ partners: String,
    _ language: Language,
    followUp: String = ""
  ) throws -> Answer {
    let words = partners.split(separator: " ", omittingEmptySubsequences: true)
    let actors = words.indices.map {
      "  - {id: p\($0), name: P\($0), kind: agency, levels: [eu]}\n"
    }
    let relations = words.enumerated().flatMap { number, word -> [String] in
      let sides = word.split(separator: "/", omittingEmptySubsequences: false)
      return sides[0].map { unit in
        "  - {from: \(unit == "-" ? "town" : String(unit)), to: p\(number), kind: contact, focus: [rail]"
          + (sides.count > 1 ? ", lead: \(sides[1])" : "") + "}\n"
      }
    }
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: sv
      focus-areas: [{id: rail, name: Rail}]
      units:
        - {id: a, name: A, kind: department}
        - {id: b, name: B, kind: department}
      actors:
        - {id: town, name: Town, kind: municipality}
      \(actors.joined())relations:\(relations.isEmpty ? " []" : "\n" + relations.joined())
      \(followUp)
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    return VoiceAnalysis(SelectedGraph(graph, Selection())).answer(in: language)
  }

  @Test(arguments: [
    (
      "", "Ingen relation till en namngiven part är noterad", "No relation to a named partner is on"
    ),
    (
      "-",
      "Relationer är noterade för en namngiven part i ett fokusområde, men inte vilken enhet som",
      "Relations are on record for one named partner in one focus area, but not which unit keeps in"
    ),
    (
      "- -", "Relationer är noterade för 2 par av namngiven part och fokusområde, men inte vilken",
      "Relations are on record for 2 pairs of a named partner and a focus area, but not which unit"
    ),
    (
      "a", "En namngiven part är noterad, i ett fokusområde, och möts av en enhet.",
      "One named partner is on record, in one focus area, and is met by one unit."
    ),
    (
      "ab", "och möts av flera enheter; där är ingen samordning noterad.",
      "and is met by several units; no coordination is on record there."
    ),
    (
      "ab/a", "och möts av flera enheter; det är samordnat.",
      "and is met by several units; that is coordinated."
    ),
    (
      "a b", "Inget av 2 par av namngiven part och fokusområde möts av flera enheter.",
      "None of 2 pairs of a named partner and a focus area is met by several units."
    ),
    (
      "ab b -",
      "1 av 3 par av namngiven part och fokusområde möts av flera enheter; där är ingen samordning "
        + "noterad. För ett av dem är det inte noterat vilken enhet som håller kontakten.",
      "1 of 3 pairs of a named partner and a focus area is met by several units; no coordination is "
        + "on record there. For one of them it is not on record which unit keeps in touch."
    ),
    (
      "ab ab/b - -",
      "2 av 4 par av namngiven part och fokusområde möts av flera enheter; i ett av dem är ingen "
        + "samordning noterad. För 2 av dem är det",
      "2 of 4 pairs of a named partner and a focus area are met by several units; in one of them no "
        + "coordination is on record. For 2 of them it is"
    ),
    ("ab/a ab/b", "; båda är samordnade.", "; both are coordinated."),
    (
      "ab ab", "; i inget av dem är samordning noterad.",
      "; in none of them is coordination on record."
    ),
  ])
  func `counts none, one and several`(
    partners: String,
    swedish: String,
    english: String
  ) throws {
    let told = (try text(partners, .swedish), try text(partners, .english))
    #expect(told.0.contains(swedish), "\(told.0)")
    #expect(told.1.contains(english), "\(told.1)")
  }

  // A lead is no group: it coordinates, but nothing is coordinated in it.
  @Test func `says the same of who coordinates as JSON and as a table`() throws {
    let answer = try answer("ab/a", .english)
    guard case .object(let result) = answer.json,
      case .list(let counterparts)? = result["counterparts"],
      case .object(let counterpart)? = counterparts.first
    else {
      Issue.record("no counterpart")
      return
    }
    #expect(counterpart["lead"] == "a")
    #expect(counterpart["coordinatedBy"] == JSONValue.null)
    #expect(counterpart["coordinated"] == true)
    #expect(Array(answer.table.rows[0].prefix(6)) == ["p0", "rail", "a | b", "a", "", "true"])
  }

  // Two units meet p0 and p1, and nobody leads: two findings, of which one is decided about.
  @Test(arguments: Language.allCases)
  func `counts at the end what was decided`(language: Language) throws {
    let answer = try answer(
      "ab ab",
      language,
      followUp: """
        follow-up:
          - {finding: "voice.uncoordinated:p0:rail", decision: accept, reason: Enough}
        """
    )
    let text = answer.passage.text(TextStyle(width: 400, isColored: false, language: language))
    #expect(
      text.hasSuffix(
        language == .swedish
          ? "Beslut är noterade om 1 av 2 fynd: 1 godtas.\n"
          : "Decisions are on record about 1 of 2 findings: 1 accepted.\n"
      ),
      "\(text)"
    )
    let none = try self.answer("ab ab", language).passage
    #expect(
      !none.text(TextStyle(width: 400, isColored: false, language: language)).contains(
        "1 av 2 fynd"
      )
    )
  }

  @Test func `has findings as rows, with what was decided`() throws {
    let answer = try answer(
      "ab",
      .english,
      followUp: """
        follow-up:
          - {finding: "voice.uncoordinated:p0:rail", decision: accept, reason: Enough, owner: a, due: 2027-06}
        """
    )
    let table = answer.table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    let row = try #require(table.rows.first { $0.contains("voice.uncoordinated:p0:rail") })
    #expect(row[1] == "rail")
    #expect(Array(row.suffix(4)) == ["accept", "Enough", "a", "2027-06"])
    #expect(row.contains("risk"))
  }

  // In the language of the answer; for a program they stay in the order of ids.
  @Test(arguments: [(Language.swedish, ["Aneby", "Örebro"]), (.english, ["Oreby", "Zone"])])
  func `lists partners in the order of their names`(language: Language, names: [String]) throws {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: sv
      focus-areas: [{id: rail, name: Rail}]
      actors:
        - {id: town, name: Town, kind: municipality}
        - {id: a, name: {sv: Örebro, en: Oreby}, kind: agency}
        - {id: b, name: {sv: Aneby, en: Zone}, kind: agency}
      relations:
        - {from: town, to: a, kind: contact, focus: [rail]}
        - {from: town, to: b, kind: contact, focus: [rail]}
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    let answer = VoiceAnalysis(SelectedGraph(graph, Selection())).answer(in: language)
    let tables = answer.passage.pieces.compactMap { piece in
      if case .table(let table) = piece { table } else { nil }
    }
    #expect(tables.first?.rows.map(\.first) == names)
    #expect(answer.table.rows.map(\.first) == ["a", "b"])
  }
}
