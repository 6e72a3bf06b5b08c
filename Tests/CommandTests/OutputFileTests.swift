import Foundation
import Testing

struct `A file that is written` {
  @Test func `is refused in a folder that is not there`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      "gaps",
      Graph.malmo,
      "--format",
      "json",
      "-o",
      scratch["no/gaps.json"],
      "--quiet"
    )
    #expect(run.status == 5)
    #expect(run.errors.contains("mappen finns inte"))
    #expect(scratch.names.isEmpty)
  }

  @Test func `replaces nothing that this program did not make, unless forced`() throws {
    let scratch = try Scratch()
    for name in ["notes.json", "notes.md", "map.svg", "map.dot"] {
      try scratch.write("mine", to: name)
      let isMap = name.hasPrefix("map")
      let arguments =
        isMap
        ? ["map", Graph.sjostad, "--view", "overview"]
        : ["gaps", Graph.sjostad, "--format", name.hasSuffix("json") ? "json" : "markdown"]
      let refused = try Tool.run(arguments: arguments + ["-o", scratch[name], "--quiet"])
      #expect(refused.status == 5)
      #expect(refused.errors.contains("--force"))
      #expect(try scratch.read(name) == "mine")
      let forced = try Tool.run(arguments: arguments + ["-o", scratch[name], "--quiet", "--force"])
      #expect(forced.status == 0)
      #expect(try scratch.read(name) != "mine")
    }
    #expect(scratch.names == ["map.dot", "map.svg", "notes.json", "notes.md"])
  }

  @Test(arguments: ["json", "md", "svg", "png", "dot"])
  func `replaces what this program made`(ending: String) throws {
    let scratch = try Scratch()
    func write(_ graph: String) throws -> Data {
      let name = scratch["out.\(ending)"]
      let run =
        switch ending {
        case "json": try Tool.run("gaps", graph, "--format", "json", "-o", name, "--quiet")
        case "md": try Tool.run("gaps", graph, "--format", "markdown", "-o", name, "--quiet")
        default: try Tool.run("map", graph, "--view", "overview", "-o", name, "--quiet")
        }
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty && run.errors.isEmpty)
      return try Data(contentsOf: URL(filePath: name))
    }
    let first = try write(Graph.malmo)
    #expect(try write(Graph.sjostad) != first)
    #expect(try write(Graph.malmo) == first)
    #expect(scratch.names == ["out.\(ending)"])
  }

  @Test func `is refused where there is a folder, a pipe or a device`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch["folder.svg"],
      withIntermediateDirectories: true
    )
    #expect(mkfifo(scratch["pipe.svg"], 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch["null.svg"],
      withDestinationPath: "/dev/null"
    )
    try FileManager.default.createSymbolicLink(
      atPath: scratch["nowhere.svg"],
      withDestinationPath: scratch["gone"]
    )
    let before = scratch.names
    for name in ["folder.svg", "pipe.svg", "null.svg", "nowhere.svg"] {
      for force in [[], ["--force"]] {
        let run = try Tool.run(
          arguments: [
            "map", Graph.sjostad, "--view", "overview", "-o", scratch[name], "--quiet",
          ] + force
        )
        #expect(run.status == 5, "\(name)")
        #expect(run.errors.contains("inte är en vanlig fil"), "\(name)")
      }
    }
    #expect(scratch.names == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch["folder.svg"]).isEmpty)
  }

  // What the link leads to is replaced, and the link stays one.
  @Test func `goes where a link leads, however it is named`() throws {
    let scratch = try Scratch()
    for (name, target) in [("near.md", "there.md"), ("far.md", scratch["there.md"])] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch[name],
        withDestinationPath: target
      )
      for path in [name, "./\(name)", scratch[name]] {
        try scratch.write("<!-- omvarld -->", to: "there.md")
        let run = try Tool.run(
          "gaps",
          Graph.sjostad,
          "--format",
          "markdown",
          "-o",
          path,
          "--quiet",
          in: scratch.path
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scratch.read("there.md").contains("Sjöstads"))
      }
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: scratch[name]) == target
      )
    }
    #expect(scratch.names == ["far.md", "near.md", "there.md"])
  }

  // 1 block is less than any of these, so the write fails midway: what was there stays, and nothing
  // half-written is left beside it.
  @Test(arguments: ["json", "svg", "png", "dot"])
  func `is whole or not there when the write fails midway`(ending: String) throws {
    let scratch = try Scratch()
    let name = "out.\(ending)"
    let arguments =
      ending == "json"
      ? ["gaps", Graph.malmo, "--format", "json", "--quiet"]
      : ["map", Graph.malmo, "--view", "overview", "--quiet"]
    #expect(try Tool.run(arguments: arguments + ["-o", scratch[name]]).status == 0)
    let before = try Data(contentsOf: URL(filePath: scratch[name]))
    let again = try Tool.shell(
      #"ulimit -f 1; exec "$@""#,
      list: arguments + ["-o", scratch[name]]
    )
    #expect(again.status == 5, "\(again.errors)")
    #expect(again.errors.contains("kunde inte skrivas"))
    #expect(try Data(contentsOf: URL(filePath: scratch[name])) == before)
    let fresh = try Tool.shell(
      #"ulimit -f 1; exec "$@""#,
      list: arguments + ["-o", scratch["fresh.\(ending)"]]
    )
    #expect(fresh.status == 5)
    #expect(scratch.names == [name])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func `is refused in a folder where one may not write`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch["locked"],
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o555]
    )
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "overview",
      "-o",
      scratch["locked/map.svg"],
      "--quiet"
    )
    #expect(run.status == 5)
    #expect(run.errors.contains("rättighet att skriva saknas"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch["locked"]).isEmpty)
  }

  // Linux lets nobody make files here, not even the superuser.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel")))
  func `is refused where nobody may write`() throws {
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "overview",
      "-o",
      "/sys/kernel/map.svg",
      "--quiet"
    )
    #expect(run.status == 5)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: ["x", "-", "~", "å"])
  func `may have a name of one letter`(name: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run("gaps", Graph.sjostad, "-o", scratch[name], "--quiet")
    #expect(run.status == 0)
    #expect(scratch.names == [name])
  }

  @Test func `is never written over a graph, not even by force`() throws {
    let scratch = try Scratch()
    try scratch.write("format: omvarld/1", to: "graph.yaml")
    let run = try Tool.run("gaps", Graph.sjostad, "-o", scratch["graph.yaml"], "--force", "--quiet")
    #expect(run.status == 5)
    #expect(try scratch.read("graph.yaml") == "format: omvarld/1")
  }

  @Test func `needs a name`() throws {
    #expect(try Tool.run("report", Graph.sjostad, "-o", "").status == 2)
    #expect(try Tool.run("gaps", Graph.sjostad, "-o", "", "--quiet").status == 5)
  }
}
