import Foundation
import Testing

struct `omvarld brokers` {
  @Test func `refuses Malmö, and says which records are needed`() throws {
    let run = try Tool.run("brokers", Graph.malmo, "--quiet", "--lang", "en")
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("No relation is on record between any two of the 8 named actors"))
    #expect(run.errors.contains("0 of 28 pairs"))
    #expect(run.errors.contains("Government of Denmark"))
    #expect(run.errors.contains("cooperation, exchange, contact"))
    #expect(run.errors.contains("--force"))
    let swedish = try Tool.run("brokers", Graph.malmo, "--quiet", "--format", "json")
    #expect(swedish.status == 3 && swedish.output.isEmpty)
    #expect(swedish.errors.contains("Därför räknas inget."))
  }

  @Test func `measures Malmö where it is forced, and still says that there are no pairs`() throws {
    let run = try Tool.run("brokers", Graph.malmo, "--quiet", "--force", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("0 of 28 pairs"))
    #expect(run.text.contains("only show how the city itself is arranged"))
  }

  // Farledsverket with the government and Kustregionen; Kompetensverket with the government and the
  // university; the university with Kustregionen.
  @Test func `gives measures by name where outside actors are related`() throws {
    let run = try Tool.run("brokers", Graph.sjostad, "--quiet", "--format", "json")
    #expect(run.status == 0)
    let result = try #require(try run.json()["result"] as? [String: Any])
    #expect(result["outsidePairs"] as? Int == 5)
    let measures = try #require(result["measures"] as? [[String: Any]])
    #expect(
      measures.map { $0["measure"] as? String } == [
        "degree", "reach", "betweenness", "constraint", "effective-size", "coordinator",
        "consultant", "gatekeeper", "representative", "liaison",
      ]
    )
    #expect(measures.allSatisfy { $0["projection"] as? String == "influence" })
    for measure in measures {
      let nodes = try #require(measure["nodes"] as? [[String: Any]])
      let ids = nodes.compactMap { $0["id"] as? String }
      #expect(ids == ids.sorted() && !ids.contains("sjostad"))
    }
    let text = try Tool.run("brokers", Graph.sjostad, "--quiet", "--lang", "en").text
    #expect(text.contains("5 of 105 pairs"))
    #expect(!text.lowercased().contains("influence score"))
  }

  @Test func `and measure can look around one actor alone`() throws {
    func measure(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(
        arguments: ["measure", Graph.sjostad, "--quiet", "--measure", "degree"] + arguments
      )
    }
    let run = try measure("--ego", "farledsverket", "--format", "json")
    let result = try #require(try run.json()["result"] as? [String: Any])
    #expect(result["ego"] as? String == "farledsverket" && result["radius"] as? Int == 1)
    let nodes = try #require(result["nodes"] as? [[String: Any]])
    #expect(
      nodes.map { $0["id"] as? String } == [
        "farledsverket", "hamnkontoret", "kustregionen", "regeringen",
      ]
    )
    #expect(try measure("--ego", "farledsverk").errors.contains("farledsverket"))
    #expect(try measure("--ego", "farledsverk").status == 2)
    #expect(try measure("--ego", "naringslivet").status == 2)
  }
}
