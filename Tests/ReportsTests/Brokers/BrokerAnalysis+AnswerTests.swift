import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer about brokers` {
  private func answer(_ relations: String, _ language: Language) async throws -> String {
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
    let analysis = try await BrokerAnalysis(SelectedGraph(graph, Selection()))
    return analysis.answer(in: language).passage.text(
      TextStyle(width: 300, isColored: false, language: language)
    )
  }

  @Test func `is a refusal in words where there is nothing to measure`() async throws {
    let swedish = try await answer("", .swedish)
    #expect(
      swedish.contains(
        "Ingen relation är noterad mellan två av de 2 namngivna parterna (0 av 1 par)."
      )
    )
    #expect(swedish.contains("Det som behövs är relationer mellan dessa: Agency och Region."))
    #expect(!swedish.contains("Mellanliggande"))
  }

  // Streets → Region → Agency: the Region is once between, and once a liaison: city, regional,
  // national are three groups.
  @Test func `has pairs above all, and a formula for each measure`() async throws {
    let english = try await answer("  - {from: region, to: agency, kind: advice}", .english)
    #expect(english.contains("1 of 1 pairs among the 2 named partners has a relation on record"))
    let rows = english.split(separator: "\n").filter { $0.hasPrefix("Region") }
    #expect(rows.count == 2)
    #expect(rows.first?.split(separator: " ") == ["Region", "2", "2", "1", "0.5556", "2"])
    #expect(rows.last?.split(separator: " ") == ["Region", "0", "0", "0", "0", "1"])
    for name in ["Degree: ", "Reach: ", "Betweenness: ", "Constraint: ", "Effective size: "] {
      #expect(english.contains(name))
    }
    #expect(english.contains("Liaison: between two other groups, A → B → C."))
  }
}
