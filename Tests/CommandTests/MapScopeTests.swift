import Foundation
import Testing

struct `omvarld map with --only and --hide` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func draw(_ view: String, _ more: String...) throws -> (run: Tool.Run, twin: String) {
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "--view", view, "--lang", "en", "--quiet", "--twin"]
        + ["--force", "-o", scratch["map.svg"]] + more
    )
    return (run, run.status == 0 ? try scratch.read("map.md") : "")
  }

  @Test func `draws a part and keeps the finding of the whole`() throws {
    let whole = try draw("overview").twin.split(separator: "\n")
    let part = try draw("overview", "--hide", "level:regional", "--hide", "kind:advocacy").twin
    #expect(part.split(separator: "\n")[1] == whole[1])
    #expect(part.contains("does not show regional level and the kind advocacy"))
    #expect(!part.contains("Kustregionen") && whole.contains { $0.contains("Kustregionen") })
    #expect(try !scratch.read("map.svg").contains("Kustregionen"))
    // What is chosen by --level changes what is found.
    let chosen = try draw("overview", "--level", "regional").twin.split(separator: "\n")
    #expect(chosen[1] != whole[1])
  }

  @Test(arguments: [
    (["--only", "level:regionall"], 2, "did you mean 'level:regional'?"),
    (["--hide", "regional"], 2, "write level:ID, kind:ID, unit:ID or focus:ID"),
    (
      ["--only", "level:eu", "--hide", "level:eu"], 3,
      "--hide hides all that --only shows: EU level"
    ),
  ])
  func `says what it cannot show`(options: [String], status: Int32, words: String) throws {
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "--view", "focus:hamn", "--lang", "en", "--quiet"]
        + ["-o", scratch["map.svg"]] + options
    )
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(scratch.names.isEmpty)
  }

  @Test(arguments: [
    ("channels:malmo:regeringen", "--hide", "kind:advocacy"),
    ("voice:skane", "--only", "focus:transport"), ("organisation", "--only", "unit:gatukontoret"),
  ])
  func `says that no line of a map is left`(view: String, option: String, value: String) throws {
    let run = try Tool.run(
      arguments: ["map", Graph.malmo, "--view", view, "--lang", "en"]
        + ["-o", scratch["map.svg"], option, value]
    )
    let words = "Nothing that the map would show is left with --only and --hide"
    #expect(run.status == 0)
    #expect(run.errors.hasSuffix("\n" + words + ".\n"))
    let drawn = try scratch.read("map.svg")
    #expect(drawn.contains(words + "</title>") && !drawn.contains("the heading is about"))
  }

  @Test(arguments: [
    (["--focus", "vatten"], "# The map is of Port and logistics, which is not in the selection"),
    (
      ["--hide", "focus:hamn"], "# The map is of Port and logistics, which --only and --hide do not"
    ),
  ])
  func `says that what a map is of is left out`(options: [String], title: String) throws {
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "--view", "focus:hamn", "--lang", "en", "--twin"]
        + ["--quiet", "-o", scratch["map.svg"]] + options
    )
    #expect(run.status == 0)
    #expect(try scratch.read("map.md").contains(title))
  }

  @Test func `draws every map again that shows something else`() throws {
    func all(_ more: String...) throws -> String {
      try Tool.run(
        arguments: ["map", Graph.sjostad, "--all", "--lang", "en", "-o", scratch["maps"]]
          + ["--type", "dot"] + more
      ).errors
    }
    #expect(try all().contains(" drawn"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch["maps"]).count - 1
    #expect(try all().contains("\(names) unchanged"))
    #expect(try all("--hide", "kind:funding").contains("\(names) drawn"))
    #expect(try all("--hide", "kind:funding").contains("\(names) unchanged"))
    // The map of a hidden area goes.
    let hidden = try all("--hide", "focus:hamn")
    #expect(hidden.contains("removed"))
    #expect(!FileManager.default.fileExists(atPath: scratch["maps/focus-hamn.dot"]))
  }
}
