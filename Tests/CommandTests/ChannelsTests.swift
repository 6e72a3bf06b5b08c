import Foundation
import Testing

struct `omvarld channels` {
  private func channels(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments: ["channels"] + arguments + ["--quiet"])
  }

  private func result(_ run: Tool.Run) throws -> [String: Any] {
    try #require(try run.json()["result"] as? [String: Any])
  }

  @Test func `tells how the contact network of Malmö reaches the presidium`() throws {
    let run = try channels(
      Graph.malmo,
      "--from",
      "kontaktnatverket",
      "--to",
      "presidiet",
      "--format",
      "json"
    )
    #expect(run.status == 0)
    let result = try result(run)
    #expect(result["projection"] as? String == "influence")
    #expect(result["truncated"] as? Bool == true)
    #expect(result["disjoint"] as? Int == 1)
    #expect(result["cut"] as? [String] == ["styrgruppen"])
    #expect(result["cutActors"] as? [String] == ["stadsdirektoren", "styrgruppen"])
    let channels = try #require(result["channels"] as? [[String: Any]])
    #expect(channels.count == 5)
    #expect(channels.allSatisfy { $0["strength"] as? Int == 3 })
    #expect(channels.allSatisfy { $0["holder"] as? String == "kontaktnatverket" })
    let hops = try #require(channels.first?["hops"] as? [[String: Any]])
    #expect(hops.map { $0["kind"] as? String } == ["support", "reporting", "reporting"])
    #expect(hops.map { $0["strength"] as? Int } == [3, 4, 4])
    #expect(hops.allSatisfy { $0["recorded"] as? Bool == false })
    #expect(hops.allSatisfy { ($0["evidence"] as? [Any])?.count == 1 })
  }

  @Test func `names the weakest link and who is on every way, in both languages`() throws {
    let arguments = ["--from", "kontaktnatverket", "--to", "presidiet", "--limit", "1"]
    let swedish = try Tool.run(
      arguments: ["channels", Graph.malmo, "--quiet", "--lang", "sv"] + arguments,
      environment: ["COLUMNS": "400"]
    ).text
    #expect(
      swedish.contains(
        "Svagaste länken är stöd från nätverket av kontaktpersoner till styrgruppen för Malmö stads "
          + "omvärldsarbete och stadsutveckling. Det första steget hålls av nätverket av "
          + "kontaktpersoner."
      )
    )
    #expect(
      swedish.contains(
        "På varje väg, hur lång den än är, står styrgruppen för Malmö stads omvärldsarbete och "
          + "stadsutveckling och stadsdirektören: flaskhalsar."
      )
    )
    let english = try Tool.run(
      arguments: ["channels", Graph.malmo, "--quiet", "--lang", "en"] + arguments,
      environment: ["COLUMNS": "400"]
    ).text
    #expect(
      english.contains(
        "The weakest link is support from the network of contacts to the steering group for "
          + "external relations and urban development. The first step is held by the network of "
          + "contacts."
      )
    )
    #expect(english.contains("the City Director: cut actors."))
  }

  @Test func `has the best to each of several under targets`() throws {
    let run = try channels(Graph.malmo, "--to", "level:national", "--format", "json")
    #expect(run.status == 0)
    let result = try result(run)
    let targets = try #require(result["targets"] as? [[String: Any]])
    #expect(targets.map { $0["to"] as? String } == ["goteborg", "regeringen", "stockholm"])
    #expect(targets.allSatisfy { ($0["channels"] as? [Any])?.count == 1 })
    #expect((result["channels"] as? [Any])?.count == 3)
    #expect((result["categoriesAndPlaces"] as? [Any])?.isEmpty == false)
  }

  // Nothing leads to the City Council: nothing about it is recorded but that it is there.
  @Test func `is done where there is no way, and says what is lacking`() throws {
    let run = try channels(
      Graph.malmo,
      "--from",
      "kontaktnatverket",
      "--to",
      "kommunfullmaktige",
      "--format",
      "json"
    )
    #expect(run.status == 0)
    let result = try result(run)
    #expect((result["channels"] as? [Any])?.isEmpty == true)
    #expect(result["disjoint"] as? Int == 0)
    let lacking = try #require(result["lacking"] as? [String: Any])
    #expect(lacking["leadingOnCount"] as? Int == 0)
    #expect((lacking["reachable"] as? [Any])?.count == 5)
    let text = try channels(
      Graph.malmo,
      "--from",
      "kontaktnatverket",
      "--to",
      "kommunfullmaktige",
      "--lang",
      "en"
    ).text
    #expect(text.contains("What is lacking is a relation on record to the City Council"))
  }

  @Test(arguments: [
    (["--to", "naringslivet"], Int32(3), "a category"), (["--to", "sverige"], 3, "a place"),
    (["--to", "regeringe"], 2, "did you mean 'regeringen'?"),
    (["--to", "granshinder"], 2, "--to regeringen"), (["--to", "presidiet"], 2, "--from"),
    (["--to", "level:moon"], 2, "level:national"),
    (["--to", "eu", "--from", "eu"], 2, "are both EU"),
    (["--to", "eu", "--limit", "0"], 2, "--limit"), (["--to", "eu", "--hops", "0"], 2, "--hops"),
    ([], 2, "--to"),
  ])
  func `says why nobody can be sought`(
    arguments: [String],
    status: Int32,
    words: String
  ) throws {
    let run = try Tool.run(
      arguments: ["channels", Graph.malmo, "--quiet", "--lang", "en"] + arguments
    )
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `gives the same bytes again`(format: String) throws {
    let runs = try (0..<2).map { _ in
      try channels(Graph.sjostad, "--to", "decision-makers", "--format", format)
    }
    #expect(runs[0].status == 0 && !runs[0].output.isEmpty)
    #expect(runs[0].output == runs[1].output)
  }

  @Test func `tells whoever is at both ends so`() throws {
    let english = try channels(Graph.malmo, "--from", "eu", "--to", "eu", "--lang", "en")
    #expect(english.status == 2)
    #expect(english.errors.contains("--from and --to are both EU, so there is no way to look for"))
    #expect(english.errors.contains("write in --to whom to reach"))
    let swedish = try channels(Graph.malmo, "--from", "malmo", "--to", "malmo", "--lang", "sv")
    #expect(swedish.errors.contains("--from och --to är båda Malmö stad"))
  }
}
