import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer about the least we must add` {
  private static let town = """
    format: omvarld/1
    id: town
    title: Staden
    principal: town
    language: sv
    focus-areas:
      - id: water
        name: {sv: Vatten, en: Water}
        requirements: [{level: local, minimum: 2}, {level: regional}, {level: eu, kinds: [agency, eu-body]}]
      - {id: port, name: {sv: Hamn, en: Port}, requirements: [{level: regional}]}
    actors:
      - {id: town, name: Staden, kind: municipality, levels: [local]}
      - {id: one, name: Ettan, kind: region, levels: [regional], interests: [water]}
      - {id: two, name: Tvåan, kind: region, levels: [regional], interests: [water]}
      - {id: forum, name: Forum, kind: network, levels: [local], interests: [water], members: [town, one]}
      - {id: club, name: Föreningen, kind: civil-society, levels: [local], interests: [water]}
    relations:
      - {from: town, to: club, kind: contact, focus: [port]}
    """

  private static func closing(
    of yaml: String = town,
    trials: [Trial] = [],
    _ change: (inout ClosingTerms) -> Void = { _ in }
  ) throws -> (ClosingAnalysis, TriedCoverage?) {
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    let tried = TriedCoverage(trials, in: SelectedGraph(graph, Selection()))
    var terms = ClosingTerms()
    change(&terms)
    return (ClosingAnalysis(tried.selected, on: terms), trials.isEmpty ? nil : tried)
  }

  private func text(
    _ language: Language,
    of yaml: String = town,
    trials: [Trial] = [],
    _ change: (inout ClosingTerms) -> Void = { _ in }
  ) throws -> String {
    let (closing, tried) = try Self.closing(of: yaml, trials: trials, change)
    let style = TextStyle(width: 2000, isColored: false, language: language)
    return closing.answer(in: language, after: tried).passage.text(style)
  }

  @Test func `says in Swedish what to begin with, what to choose, and what nobody fills`() throws {
    let text = try text(.swedish)
    for sentence in [
      "4 av 4 nivåer som krävs är öppna. 2 av dem går att stänga med aktörer som finns i underlaget; "
        + "det minsta som behövs, räknat på parternas egna nivåer, är tre steg, till kostnaden 6.",
      "Det finns 2 uppsättningar steg som är lika billiga, och ingen som är billigare,",
      "Börja här: det ingår i alla",
      "Ta upp Vatten i Forum, som vi redan är med i: det är en av de två som saknas på lokal nivå.",
      "Ta upp Vatten med Föreningen, som redan är part i annat: det är en av de två som saknas på "
        + "lokal nivå.",
      "Öppna en relation i Vatten till Ettan eller Tvåan, som inte är part i dag: det stänger "
        + "regional nivå.",
      "Med det är 2 av 4 nivåer som krävs uppfyllda, mot 0 i dag.",
      "En namngiven aktör av slaget myndighet eller EU-organ på EU-nivå behövs för Vatten.",
      "En namngiven aktör på regional nivå behövs för Hamn.",
      "gick en till att stänga. Vem är det rimligt", "--assume any räknar med vem som helst",
      "Bara aktörer med ett noterat intresse i fokusområdet räknas. Kostnader: en arena vi redan är "
        + "med i 1, ett nytt fokusområde med en part vi redan har 2, en ny relation 2 och 1 till för "
        + "en part som är ny.",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
  }

  @Test func `says the same in English`() throws {
    let text = try text(.english)
    for sentence in [
      "4 of 4 required levels are open. 2 of them can be closed with actors that are on record; the "
        + "least it takes, counted at each partner's own levels, is three steps, at a cost of 6.",
      "There are 2 sets of steps that are as cheap, and none that is cheaper,",
      "Begin here: this is in all of them",
      "Take Water to Forum, which we are in already: that is one of the two lacking at the local "
        + "level.",
      "Open a relation on Water with Ettan or Tvåan, not a partner today: that closes the regional "
        + "level.",
      "With it 2 of 4 required levels are met, against 0 today.",
      "A named actor of the kind agency or EU body at EU level is needed for Water.",
      "A named actor at regional level is needed for Port.",
      "one more could be closed. Whom is it", "--assume any counts on any of them.",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
  }

  @Test func `says on one line what several levels of a focus area need alike`() throws {
    let bare = Self.town.replacing(", interests: [water]", with: "")
      .replacing("{level: local, minimum: 2}", with: "{level: local}")
    #expect(
      try text(.swedish, of: bare)
        .contains(
          "Vatten: en namngiven aktör behövs på var och en av nivåerna lokal och "
            + "regional."
        )
    )
    let english = try text(.english, of: bare)
    #expect(
      english.contains(
        "Water: a named actor is needed at each of these levels: local and regional."
      )
    )
    // A level that asks for a kind has a line of its own, and so has another focus area.
    #expect(
      english.contains(
        "A named actor of the kind agency or EU body at EU level is needed for Water."
      )
    )
    #expect(english.contains("A named actor at regional level is needed for Port."))
  }

  @Test func `says what a limit on new partners leaves open`() throws {
    let swedish = try text(.swedish) { $0.mostNew = 0 }
    #expect(
      swedish.contains(
        "2 av dem går att stänga med aktörer som finns i underlaget, men utan "
          + "nya parter bara 1, räknat på parternas egna nivåer: två steg, till kostnaden 3."
      )
    )
    let english = try text(.english) { $0.mostNew = 0 }
    #expect(
      english.contains(
        "2 of them can be closed with actors that are on record, but without "
          + "new partners only 1, counted at each partner's own levels: two steps, at a cost of 3."
      )
    )
    // One is taken, and the forum's member fills nothing more: all that can be is closed.
    #expect(try text(.english) { $0.mostNew = 1 } == text(.english))
  }

  @Test func `says who is lacking where no interest is on record, and what to record`() throws {
    let bare = Self.town.replacing(", interests: [water]", with: "")
    let swedish = try text(.swedish, of: bare)
    #expect(
      swedish.contains(
        "För ingen aktör är det noterat i vilka fokusområden den kan vara part, "
          + "så utifrån underlaget går det inte att föreslå någon."
      )
    )
    #expect(swedish.contains("Två namngivna aktörer på lokal nivå behövs för Vatten."))
    #expect(swedish.contains("gick 3 av dem att stänga. Vem är det"))
    let english = try text(.english, of: bare)
    #expect(english.contains("Two named actors at local level are needed for Water."))
    #expect(english.contains("so the records do not let us propose anybody."))
    let any = try text(.english, of: bare) { $0.assumesAny = true }
    #expect(
      any.contains(
        "Assumption: any named actor may become a partner in any focus area, also "
          + "where no interest is on record (--assume any)."
      )
    )
    #expect(!any.contains("--assume any counts"))
  }

  // Taking water to the forum costs 1 and brings in its member Ettan at regional level, which opening a
  // relation with Ettan or Tvåan does for 3.
  @Test func `says where the members of an arena would do with less`() throws {
    let swedish = try text(.swedish)
    for sentence in [
      "Det finns 2 uppsättningar steg som är lika billiga, och ingen som är billigare, räknat på "
        + "parternas egna nivåer.",
      "Att ta upp Vatten i Forum skulle också föra in dess medlemmar på regional nivå.",
      "--try open:forum:water visar vad det ger.",
    ] {
      #expect(swedish.contains(sentence), "\(sentence)\n\(swedish)")
    }
    let english = try text(.english)
    #expect(
      english.contains(
        "To take Water to Forum would also bring in its members at the regional level."
      ),
      "\(english)"
    )
    let alone = Self.town.replacing(", members: [town, one]", with: "")
    #expect(try !text(.english, of: alone).contains("each partner's own levels"))
    #expect(try !text(.english, of: alone).contains("would also bring in"))
  }

  @Test func `names four arenas and counts the others`() throws {
    let more = (1...6).map { number in
      "  - {id: n\(number), name: N\(number), kind: network, interests: [water], members: [one]}\n"
    }
    let text = try text(
      .english,
      of: Self.town.replacing("relations:\n", with: more.joined() + "relations:\n")
    )
    // The forum is joined already and the cheapest; the others follow by id.
    #expect(
      text.contains(
        "To take Water to Forum, N1, N2, N3 or 3 others would also bring in their members at the "
          + "regional level."
      ),
      "\(text)"
    )
  }

  // Five actors around a circle of five levels, each at two: three of them it takes, at 3 each, but
  // halves of all five would do, at 7.5.
  @Test func `says how far from the least it may be where that is not proven`() throws {
    let levels = ["local", "regional", "national", "eu", "international"]
    let circle = """
      format: omvarld/1
      id: town
      title: Staden
      principal: town
      language: sv
      focus-areas:
        - {id: water, name: Vatten, requirements: [\(levels.map { "{level: \($0)}" }.joined(separator: ", "))]}
      actors:
        - {id: town, name: Staden, kind: municipality}
      \(levels.indices.map { place in
        "  - {id: a\(place), name: A\(place), kind: agency, interests: [water], "
          + "levels: [\(levels[place]), \(levels[(place + 1) % 5])]}"
      }.joined(separator: "\n"))
      """
    let swedish = try text(.swedish, of: circle) { $0.workLimit = 1 }
    #expect(swedish.contains("det bästa som hittades är tre steg, till kostnaden 9."))
    #expect(
      swedish.contains(
        "Ingen uppsättning steg kostar mindre än 8, så det kan finnas en som är upp till "
          + "1 billigare."
      ),
      "\(swedish)"
    )
    let english = try text(.english, of: circle) { $0.workLimit = 1 }
    #expect(
      english.contains(
        "That this is the least is not proven: the search stopped at its limit. "
          + "No set of steps costs less than 8, so there may be one that is up to 1 cheaper."
      )
    )
    let proven = try text(.english, of: circle)
    #expect(
      proven.contains("There are 5 sets of steps that are as cheap, and none that is cheaper.")
    )
  }

  @Test func `says what would change, then what is left`() throws {
    let trials: [Trial] = [.open("one", "water"), .new("eu", "water", "agency")]
    let swedish = try text(.swedish, trials: trials)
    for sentence in [
      "Om vi gör så här", "Ettan blir part i Vatten",
      "En ny part av slaget myndighet på EU-nivå i Vatten",
      "Då är 2 av 4 nivåer som krävs uppfyllda, mot 0 i dag.", "Det som är kvar",
      "Med det är 3 av 4 nivåer som krävs uppfyllda, mot 2 utan.",
    ] {
      #expect(swedish.contains(sentence), "\(sentence)\n\(swedish)")
    }
    let english = try text(.english, trials: trials)
    for sentence in [
      "If we do this", "A new partner of the kind agency at the EU level in Water",
      "Then 2 of 4 required levels are met, against 0 today.",
    ] {
      #expect(english.contains(sentence), "\(sentence)\n\(english)")
    }
    // The club is met on the port already, and no level that it is at is required there.
    let nothing = try text(.english, trials: [.open("club", "port")])
    for sentence in [
      "Föreningen is already a partner in Port: nothing changes",
      "That changes the state of no level: 0 of 4 required levels are met, as today.",
    ] {
      #expect(nothing.contains(sentence), "\(sentence)\n\(nothing)")
    }
    #expect(
      try text(.swedish, trials: [.open("club", "port")])
        .contains("Föreningen är redan part i Hamn: det ändrar inget")
    )
  }

  // The club is local and regional: it closes the one, and is one of the two lacking at the other. One
  // level alone is open, and nobody has an interest, but the club could fill it.
  @Test func `joins what a move does in one sentence, and speaks of one level as one`() throws {
    let yaml = Self.town
      .replacing(
        "kind: civil-society, levels: [local], interests: [water]",
        with: "kind: civil-society, levels: [local, regional], interests: [water]"
      )
    #expect(
      try text(.english, of: yaml)
        .contains(
          ": that closes the regional level and is one of the two lacking at the local level."
        )
    )
    #expect(
      try text(.swedish, of: yaml)
        .contains(": det stänger regional nivå och är en av de två som saknas på lokal nivå.")
    )
    let one = Self.town
      .replacing("[{level: local, minimum: 2}, {level: regional}, {level: eu", with: "[{level: eu")
      .replacing(
        "name: {sv: Hamn, en: Port}, requirements: [{level: regional}]",
        with: "name: Hamn"
      )
    #expect(
      try text(.swedish, of: one)
        .contains(
          "1 av 1 nivå som krävs är öppen. Ingen aktör med ett noterat intresse kan fylla "
            + "den."
        )
    )
  }

  @Test func `has each set, move by move, as JSON and as a table`() throws {
    let (closing, _) = try Self.closing()
    let answer = closing.answer(in: .english)
    guard case .object(let result) = answer.json else {
      Issue.record("no object")
      return
    }
    #expect(result["cost"] == 6 && result["bound"] == 6 && result["proven"] == true)
    #expect(result["optimalCount"] == 2)
    #expect(
      result["closes"]
        == .list(Array(repeating: .list(["water:local", "water:regional"]), count: 2))
    )
    #expect(
      result["optimal"]
        == .list(
          ["one", "two"].map { actor in
            .list([
              Self.move("activate", "forum", "water:local", 1),
              Self.move("extend", "club", "water:local", 2),
              Self.move("open", actor, "water:regional", 3),
            ])
          }
        )
    )
    #expect(
      answer.table.rows.map { $0.joined(separator: ",") }
        == [
          "1,activate,forum,water,water:local,1,", "1,extend,club,water,water:local,2,",
          "1,open,one,water,water:regional,3,", "2,activate,forum,water,water:local,1,",
          "2,extend,club,water,water:local,2,", "2,open,two,water,water:regional,3,",
          ",,,water,water:eu,,1", ",,,port,port:regional,,1",
        ].map { $0 + ",,,," }
    )
  }

  // One is the only one at the regional level of water then, and is no partner of the port.
  @Test func `has what was tried, and what it changes, in the table`() throws {
    let (closing, tried) = try Self.closing(trials: [.open("one", "water"), .open("club", "port")])
    let table = closing.answer(in: .english, after: tried).table
    #expect(Array(table.columns.suffix(4)) == ["try", "effect", "before", "after"])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(
      table.rows.prefix(3).map { $0.joined(separator: ",") } == [
        ",,one,water,,,,open:one:water,partner,,", ",,club,port,,,,open:club:port,already,,",
        ",,,water,water:regional,,,,,none,thin",
      ]
    )
  }

  private static func move(
    _ kind: String,
    _ actor: String,
    _ cell: String,
    _ cost: Int
  ) -> JSONValue {
    [
      "move": .text(kind), "actor": .text(actor), "focusArea": "water",
      "cells": .list([.text(cell)]),
      "cost": .number(cost),
    ]
  }
}
