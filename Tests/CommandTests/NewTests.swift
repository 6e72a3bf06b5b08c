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

  @Test(arguments: ["plan.xls", "graph.yaml", "PLAN.ODS", ""])
  func `is a folder or a workbook, and not named as another file`(name: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run("new", name, in: scratch.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(name.isEmpty ? "is empty" : "is written as a folder or an .xlsx"))
    #expect(run.errors.contains("omvarld new"))
    #expect(scratch.names.isEmpty)
  }
}

struct `A new workbook` {
  @Test(arguments: ["sv", "en"])
  func `holds together, and is taken by every command`(language: String) throws {
    let scratch = try Scratch()
    let new = try Tool.run("new", "plan.xlsx", "--lang", language, in: scratch.path)
    #expect(new.status == 0)
    #expect(new.output.isEmpty)
    #expect(new.errors.contains("omvarld check    plan.xlsx"))
    let check = try Tool.run("check", "plan.xlsx", "--format", "json", in: scratch.path)
    #expect(check.status == 0)
    let result = try #require(try check.json()["result"] as? [String: Any])
    #expect((result["diagnostics"] as? [Any])?.isEmpty == true)
    let commands = [
      ["gaps", "plan.xlsx"], ["coverage", "plan.xlsx"],
      ["measure", "plan.xlsx", "--measure", "degree"], ["report", "plan.xlsx", "-o", "report"],
    ]
    for command in commands {
      #expect(try Tool.run(arguments: command, in: scratch.path).status == 0, "\(command)")
    }
  }

  @Test func `is never written over what is there, unless that is asked for`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("new", "plan.xlsx", in: scratch.path).status == 0)
    let again = try Tool.run("new", "plan.xlsx", in: scratch.path)
    #expect(again.status == 5)
    #expect(again.errors.contains("--force"))
    #expect(try Tool.run("new", "plan.xlsx", "--force", in: scratch.path).status == 0)
    #expect(scratch.names == ["plan.xlsx"])
  }

  @Test func `is the same in every byte, wherever it is written`() throws {
    let scratch = try Scratch()
    _ = try Tool.run("new", "a.xlsx", in: scratch.path)
    _ = try Tool.run(
      arguments: ["new", "b.xlsx"],
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "sv_SE.UTF-8"],
      in: scratch.path
    )
    let files = try ["a.xlsx", "b.xlsx"].map {
      try Data(contentsOf: URL(filePath: scratch.path).appending(path: $0))
    }
    #expect(files[0] == files[1])
  }
}
