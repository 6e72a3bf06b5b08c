import Foundation
import Testing

struct `omvarld explain` {
  private static let finding = "coverage.open-level:transport:national"

  @Test(arguments: [
    (["--focus", "housing"], "fokusområde: ", "--focus"),
    (["--level", "eu", "--focus", "transport"], "nivå: EU", "--focus eller --level"),
  ])
  func `says of a finding outside the selection that it holds, but not there`(
    arguments: [String],
    selection: String,
    options: String
  ) throws {
    let run = try Tool.run(
      arguments: ["explain", Graph.malmo, Self.finding, "--quiet", "--lang", "sv"] + arguments
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("fyndet '\(Self.finding)' finns, men inte i urvalet ("))
    #expect(run.errors.contains(selection))
    #expect(run.errors.contains("fråga utan \(options)\n"), "\(run.errors)")
    let english = try Tool.run(
      arguments: ["explain", Graph.malmo, Self.finding, "--quiet", "--lang", "en"] + arguments
    )
    #expect(
      english.errors.contains("the finding '\(Self.finding)' holds, but not in this selection (")
    )
    #expect(english.errors.contains("ask without --"))
  }

  @Test func `says of a finding that holds nowhere what may have been meant`() throws {
    let run = try Tool.run(
      "explain",
      Graph.malmo,
      "coverage.open-level:transport:nationel",
      "--focus",
      "transport",
      "--lang",
      "en",
      "--quiet"
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean '\(Self.finding)'?"))
  }

  @Test func `says which rule may have been meant`() throws {
    let run = try Tool.run("explain", Graph.malmo, "risk.cut-acter:eu", "--lang", "en", "--quiet")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean the rule 'risk.cut-actor'?"))
  }

  @Test func `has what it tried as JSON`() throws {
    let run = try Tool.run("explain", Graph.malmo, Self.finding, "--format", "json", "--quiet")
    let result = try #require(try run.json()["result"] as? [String: Any])
    let changes = try #require(result["changes"] as? [String: Any])
    let entities = try #require(changes["entities"] as? [String: Any])
    let added = try #require(entities["added"] as? [[String: Any]])
    #expect(added.map { $0["id"] as? String } == ["new-national"])
    let relations = try #require(changes["relations"] as? [String: Any])
    #expect((relations["added"] as? [Any])?.count == 1)
  }
}
