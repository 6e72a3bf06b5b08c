import Foundation
import Testing

struct `A new graph` {
  private static let sections = [
    "documents", "focus-areas", "matters", "aims", "units", "actors", "relations", "readings",
    "follow-up", "vocabulary",
  ]

  @Test(arguments: ["sv", "en"])
  func `is sound, shows each section once, and serves every command`(language: String) throws {
    let scratch = try Scratch()
    let graph = scratch["city"]
    let made = try Tool.run("new", graph, "--lang", language)
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    #expect(made.errors.contains("omvarld check"))

    let check = try Tool.run("check", graph, "--format", "json")
    #expect(check.status == 0)
    let result = try #require(try check.json()["result"] as? [String: Any])
    let counts = try #require(result["counts"] as? [String: Int])
    #expect(counts["errors"] == 0)
    #expect(counts["warnings"] == 0)
    for (key, count) in counts where !["errors", "warnings"].contains(key) {
      #expect(count > 0, "\(key)")
    }

    let names = try FileManager.default.contentsOfDirectory(atPath: graph)
    let lines = try names.filter { $0.hasSuffix(".yaml") }.flatMap {
      try scratch.read("city/" + $0).split(separator: "\n")
    }
    for section in Self.sections {
      #expect(lines.count { $0.hasPrefix(section + ":") } == 1, "\(section)")
    }
    #expect(lines.contains { $0.hasPrefix("language: \(language) ") })
    #expect(lines.allSatisfy { $0.count <= 120 })

    for command in ["gaps", "coverage", "voice", "risks"] {
      let run = try Tool.run(command, graph)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty, "\(command): \(run.errors)")
      #expect(run.lines.count > 10, "\(command)")
    }
    #expect(try Tool.run("map", graph, "--view", "overview", "-o", scratch["map.svg"]).status == 0)
    #expect(try Tool.run("report", graph, "-o", scratch["report"]).status == 0)
  }

  @Test func `is called what it is asked to be called`() throws {
    let scratch = try Scratch()
    // An argument holds no zero, and a name no line breaks.
    let names = Hostile.names.filter { !$0.contains("\u{0}") && !$0.contains("\n") }
    for (place, name) in names.enumerated() {
      let made = try Tool.run("new", scratch["\(place)"], "--name=" + name, "--quiet")
      #expect(made.status == 0, "\(name): \(made.errors)")
      let check = try Tool.run("check", scratch["\(place)"], "--format", "json").json()
      let title = (check["graph"] as? [String: Any])?["title"] as? String
      #expect(title == "External relations of " + name)
    }
    let blank = try Tool.run("new", scratch["blank"], "--name", " \u{200B} ")
    #expect(blank.status == 2)
    #expect(!scratch.names.contains("blank"))
  }

  @Test func `is written over nothing`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "notes.txt")
    let refused = try Tool.run("new", scratch.path)
    #expect(refused.status == 5)
    #expect(refused.errors.contains("--force"))
    #expect(scratch.names == ["notes.txt"])
    #expect(try Tool.run("new", scratch.path, "--force").status == 0)
    #expect(try scratch.read("notes.txt") == "mine")

    // Not even by force where there is a graph, or a file of the same name.
    let actors = try scratch.read("actors.yaml")
    let again = try Tool.run("new", scratch.path, "--force", "--name", "Other")
    #expect(again.status == 5)
    #expect(again.errors.contains("actors.yaml"))
    #expect(try scratch.read("actors.yaml") == actors)
    let other = try Scratch()
    try other.write("mine", to: "programme.txt")
    #expect(try Tool.run("new", other.path, "--force").status == 5)
    #expect(try other.read("programme.txt") == "mine")
    #expect(other.names == ["programme.txt"])
  }

  @Test(arguments: ["plan.xlsx", "graph.yaml", "PLAN.XLSX"])
  func `is a folder, and not named as another file`(name: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run("new", scratch[name])
    #expect(run.status == 2)
    #expect(run.errors.contains("is written as a folder"))
    #expect(scratch.names.isEmpty)
  }
}
