import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer about brokers` {
  private func answer(
    _ relations: String,
    _ language: Language,
    isForced: Bool = false,
    selecting change: (inout Selection) -> Void = { _ in }
  ) async throws -> String {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: sv
      matters:
        - {id: track, name: Track, decisionMaker: agency}
      units:
        - {id: streets, name: Streets, kind: department}
      actors:
        - {id: town, name: Town, kind: municipality}
        - {id: region, name: Region, kind: region, levels: [regional]}
        - {id: agency, name: Agency, kind: agency, levels: [national]}
      relations:
        - {from: streets, to: region, kind: cooperation}
      \(relations)
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    change(&selection)
    let analysis = try await BrokerAnalysis(
      SelectedGraph(graph, selection),
      isForced: isForced
    )
    return analysis.answer(in: language).passage.text(
      TextStyle(width: 300, isColored: false, language: language)
    )
  }

  @Test func `is a refusal in words where there is nothing to measure`() async throws {
    let swedish = try await answer("", .swedish)
    #expect(
      swedish.contains(
        "Ingen relation är noterad mellan de två namngivna aktörerna (0 av 1 par). Nätet är en stjärna"
      )
    )
    #expect(swedish.contains("Det som behövs är relationer mellan dessa: Agency och Region."))
    #expect(!swedish.contains("Mellanliggande"))
  }

  // Streets → Region → Agency: the Region is once between, and once a liaison: city, regional,
  // national are three groups.
  @Test func `has pairs above all, and a formula for each measure`() async throws {
    let english = try await answer("  - {from: region, to: agency, kind: advice}", .english)
    #expect(english.contains("1 of 1 pair among the 2 named actors has a relation on record"))
    let rows = english.split(separator: "\n").filter { $0.hasPrefix("Region") }
    #expect(rows.count == 2)
    #expect(rows.first?.split(separator: " ") == ["Region", "2", "2", "1", "0.6", "2"])
    #expect(rows.last?.split(separator: " ") == ["Region", "0", "0", "0", "0", "1"])
    for name in ["Degree: ", "Reach: ", "Betweenness: ", "Constraint: ", "Effective size: "] {
      #expect(english.contains(name))
    }
    #expect(english.contains("Liaison: between two other groups, A → B → C."))
  }

  private static let advice = "  - {from: region, to: agency, kind: advice, status: ongoing}"

  // Advice is on record, but no cooperation between the two: the selection leaves it out.
  @Test func `says of a selection that it leaves none, and how many there are without it`()
    async throws
  {
    let swedish = try await answer(Self.advice, .swedish) { $0.kinds = [.cooperation] }
    #expect(
      swedish.contains(
        "Urvalet (slag av relation: samverkan) lämnar ingen relation mellan de två namngivna aktörerna "
          + "(0 av 1 par). Nätet är då en stjärna med staden i mitten"
      ),
      "\(swedish)"
    )
    #expect(
      swedish.contains(
        "Utan urvalet är relationer noterade mellan ett par. Välj mindre snävt för att mäta dem."
      )
    )
    #expect(!swedish.contains("Ingen relation är noterad"))
    let english = try await answer(Self.advice, .english) { $0.statuses = [.possible] }
    #expect(english.contains("The selection (status: possible) leaves no relation between the two"))
    #expect(english.contains("Without the selection, relations are on record between one pair."))
    // Where none is on record at all, the selection is not to blame; nor are rows and columns.
    for language in Language.allCases {
      let nothing = try await answer("", language) { $0.kinds = [.cooperation] }
      #expect(!nothing.contains("Urvalet (") && !nothing.contains("The selection ("))
    }
    let level = try await answer(Self.advice, .english) { $0.levels = ["eu"] }
    #expect(
      level.contains("1 of 1 pair among the 2 named actors has a relation on record between")
    )
    #expect(!level.contains("in this selection;"))
  }

  // Cooperation goes both ways and advice one, so the Region has 2/3 and 1/3 of its ties with two who are
  // not tied: a constraint of 4/9 + 1/9 = 5/9. Each of the two has one contact, so 1. Of a network of three
  // two decimals would say too much.
  @Test(arguments: Language.allCases)
  func `has as many decimals in a whole column`(language: Language) async throws {
    let text = try await answer(Self.advice, language)
    let rows = text.split(separator: "\n")
    for (name, constraint) in [("Region", "0.6"), ("Agency", "1.0"), ("Streets", "1.0")] {
      let row = try #require(rows.first { $0.hasPrefix(name + " ") })
      let shown = language == .swedish ? constraint.replacing(".", with: ",") : constraint
      #expect(row.split(separator: " ").contains(Substring(shown)), "\(text)")
    }
  }

  @Test func `counts none, one and several`() async throws {
    let one = try await answer(Self.advice, .swedish)
    #expect(one.contains("från stadens enda enhet till en beslutsfattare."))
    let english = try await answer(Self.advice, .english)
    #expect(english.contains("counted from the city's only unit to one decision maker."))
    let forced = try await answer("", .english, isForced: true)
    #expect(forced.contains("0 of 1 pair among the 2 named actors have a relation on record"))
    #expect(forced.contains("1 without ties is left out of the tables."))
    // The track has no decision maker at the EU level.
    let none = try await answer(Self.advice, .swedish) { $0.levels = ["eu"] }
    #expect(none.contains("men ingen beslutsfattare är med i nätet, så det är inte bestämt."))
  }
}
