import Foundation
import Testing

struct `A folder of maps` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// A file can be no longer than so many blocks of 512 bytes, which stands for a disk without room.
  private func draw(blocks: Int? = nil, _ more: String...) throws -> Tool.Run {
    let arguments =
      ["map", Graph.sjostad, "--all", "-o", scratch["maps"], "--lang", "en", "--type", "dot"] + more
    guard let blocks else { return try Tool.run(arguments: arguments) }
    return try Tool.shell("ulimit -f \(blocks); exec \"$@\"", list: arguments)
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch["maps"])) ?? []).sorted()
  }

  @Test func `is right as far as there is room, and is completed later`() throws {
    let whole = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "--all", "-o", whole.path, "--lang", "en", "--type", "dot"]
    )
    #expect(run.status == 0)
    let sizes = try whole.names.filter { $0.hasSuffix(".dot") }.map {
      try whole.read($0).utf8.count
    }
    let middle = sizes.sorted()[sizes.count / 2]
    let failed = try draw(blocks: middle / 512)
    #expect(failed.status == 5, "\(failed.errors)")
    #expect(failed.errors.contains("could not be written"))
    // Each file that is there is whole, and nothing else is there.
    let written = names().filter { $0 != ".omvarld-maps.json" }
    #expect(written.count < whole.names.count - 1)
    for name in written {
      #expect(try scratch.read("maps/\(name)") == whole.read(name))
    }
    let again = try draw()
    #expect(again.status == 0)
    #expect(again.errors.contains("\(whole.names.count - 1 - written.count) drawn"))
    #expect(written.isEmpty || again.errors.contains("\(written.count) unchanged"))
    #expect(names() == whole.names)
  }

  @Test func `keeps what it has where there is no room for what is new`() throws {
    #expect(try draw().status == 0)
    let before = try names().map { try scratch.read("maps/\($0)") }
    let failed = try draw(blocks: 1, "--hide", "kind:advocacy")
    #expect(failed.status == 5)
    #expect(try names().map { try scratch.read("maps/\($0)") } == before)
    #expect(try draw().errors.contains("\(before.count - 1) unchanged"))
  }

  @Test(arguments: ["/dev/null/maps", "/proc/maps"])
  func `is not made where none can be`(folder: String) throws {
    let run = try Tool.run(arguments: ["map", Graph.sjostad, "--all", "-o", folder, "--lang", "en"])
    #expect(run.status == 5)
    #expect(run.errors.contains("could not be written"))
  }

  /// Whoever may do everything may write there, too.
  @Test(.enabled(if: geteuid() != 0))
  func `is left alone where nobody may write`() throws {
    #expect(try draw().status == 0)
    let before = names()
    #expect(chmod(scratch["maps"], 0o555) == 0)
    defer { chmod(scratch["maps"], 0o755) }
    let failed = try draw(blocks: nil, "--hide", "kind:advocacy")
    #expect(failed.status == 5)
    #expect(failed.errors.contains("no permission to write"))
    #expect(names() == before)
  }

  // Warnings are told by whoever reads the graph.
  @Test func `is known again without the graph being read, for as long as nothing is another`()
    throws
  {
    let graph = scratch["graph"]
    try FileManager.default.copyItem(atPath: Graph.sjostad, toPath: graph)
    func draw(_ more: String...) throws -> String {
      let run = try Tool.run(
        arguments: ["map", graph, "--all", "-o", scratch["maps"], "--lang", "en", "--type", "dot"]
          + more
      )
      #expect(run.status == 0, "\(run.errors)")
      return run.errors
    }
    #expect(try draw().contains("warnings"))
    let count = names().count - 1
    let unchanged = "\(scratch["maps"]): \(count) unchanged\n"
    #expect(try draw() == unchanged)

    // Another wish, another file, another word: then it is read.
    #expect(try draw("--at", "2026-01-01").contains("warnings"))
    #expect(try draw().contains("warnings"))
    #expect(try draw() == unchanged)
    try scratch.write("# nothing\n", to: "graph/more.yaml")
    #expect(try draw().contains("warnings"))
    #expect(try draw() == unchanged)
    let file = "graph/" + (try #require(graphFiles(in: graph).first { $0 != "more.yaml" }))
    try scratch.write(scratch.read(file) + "\n# a remark\n", to: file)
    #expect(try draw().contains("warnings"))
    #expect(try draw() == unchanged)

    // So it is when a map is gone.
    try FileManager.default.removeItem(atPath: scratch["maps/overview.dot"])
    #expect(try draw().contains("1 drawn and \(count - 1) unchanged"))
  }

  private func graphFiles(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .sorted()
  }

  @Test func `keeps what somebody has changed by hand`() throws {
    #expect(try draw().status == 0)
    let mine = try scratch.read("maps/overview.dot") + "// mine\n"
    try scratch.write(mine, to: "maps/overview.dot")
    let refused = try draw()
    #expect(refused.status == 5)
    #expect(refused.errors.contains("the file has been changed since it was drawn; --force"))
    #expect(try scratch.read("maps/overview.dot") == mine)
    #expect(try draw("--force").status == 0)
    #expect(try scratch.read("maps/overview.dot") != mine)
  }

  @Test func `is of one graph`() throws {
    #expect(try draw().status == 0)
    let before = names()
    let other = try Tool.run(
      "map",
      Graph.malmo,
      "--all",
      "-o",
      scratch["maps"],
      "--lang",
      "en",
      "--type",
      "dot"
    )
    #expect(other.status == 5)
    #expect(other.errors.contains("the maps of another graph, 'sjostad-exempel', are there"))
    #expect(names() == before)
  }

  @Test func `has a name`() throws {
    let run = try Tool.run("map", Graph.sjostad, "--all", "-o", "", "--lang", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("the name is empty"))
  }

  // 151 actors besides the city, whom one unit meets: only the one who decides has maps.
  @Test func `of very many actors says which maps are left out`() throws {
    let actors = (0..<151).map { "  - {id: a\($0), name: A\($0), kind: agency, levels: [eu]}\n" }
    let relations = (0..<151).map { "  - {from: a, to: a\($0), kind: cooperation, focus: [f]}\n" }
    let graph = try scratch.write(
      "format: omvarld/1\nid: a\ntitle: A\nprincipal: a\nlanguage: sv\n"
        + "focus-areas: [{id: f, name: F}]\n"
        + "matters: [{id: m, name: M, focus: f, level: eu, decisionMaker: a7}]\n"
        + "actors:\n  - {id: a, name: A, kind: municipality}\n" + actors.joined() + "relations:\n"
        + relations.joined(),
      to: "graph.yaml"
    )
    let run = try drawAll(of: graph)
    #expect(run.status == 0)
    #expect(run.errors.contains("300 maps of single actors are left out"), "\(run.errors)")
    #expect(names().contains("actor-a7.dot") && !names().contains("actor-a8.dot"))
  }

  // Besides the graph there is more than anybody would look through.
  @Test func `beside very many files is drawn after reading the graph each time`() throws {
    let graph = scratch["graph"]
    try FileManager.default.copyItem(atPath: Graph.sjostad, toPath: graph)
    for number in 0..<1_001 { try scratch.write("", to: "graph/note-\(number).txt") }
    for _ in 0..<2 {
      let run = try drawAll(of: graph)
      #expect(run.status == 0)
      #expect(run.errors.contains("warnings"))
    }
  }

  private func drawAll(of graph: String) throws -> Tool.Run {
    let options = ["-o", scratch["maps"], "--lang", "en", "--type", "dot"]
    return try Tool.run(arguments: ["map", graph, "--all"] + options)
  }
}
