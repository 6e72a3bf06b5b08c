import Foundation
import Testing

/// The files of a graph in a folder of their own.
private func copy(_ graph: String, to scratch: Scratch) throws -> [String] {
  let names = try FileManager.default.contentsOfDirectory(atPath: graph)
    .filter { $0.hasSuffix(".yaml") }.sorted()
  for name in names {
    try scratch.write(try String(contentsOfFile: graph + "/" + name, encoding: .utf8), to: name)
  }
  return names
}

private func digest(_ graph: String) throws -> String? {
  let json = try Tool.run("check", graph, "--format", "json", "--quiet").json()
  return (json["graph"] as? [String: Any])?["digest"] as? String
}

struct `omvarld format` {
  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.bergslund])
  func `changes how a graph is written and not what it says`(graph: String) throws {
    let scratch = try Scratch()
    let names = try copy(graph, to: scratch)
    let before = try digest(scratch.path)
    let check = try Tool.run("format", scratch.path, "--check")
    #expect(check.status == 1)
    #expect(check.lines.dropLast().map(String.init) == names.map { scratch[$0] })
    #expect(try Tool.run("format", scratch.path).status == 0)
    #expect(try digest(scratch.path) == before && before != nil)
    #expect(scratch.names == names)
    let again = try Tool.run("format", scratch.path, "--check", "--quiet")
    #expect(again.status == 0)
    #expect(again.output.isEmpty && again.errors.isEmpty)
  }

  @Test func `leaves a graph with errors alone`() throws {
    let scratch = try Scratch()
    let text = Graph.small + "aims: [{id: x}]\n"
    let path = try scratch.write(text, to: "graph.yaml")
    let run = try Tool.run("format", path)
    #expect(run.status == 1)
    #expect(run.errors.contains("graph.yaml:15:8: fel: ett mål saknar 'name'"))
    #expect(try scratch.read("graph.yaml") == text)
  }

  @Test func `writes elsewhere when asked to`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Graph.small, to: "graph.yaml")
    let printed = try Tool.run("format", path, "-o", "-", "--quiet")
    #expect(printed.text.hasPrefix("format: omvarld/1\nid: small\n"))
    #expect(try scratch.read("graph.yaml") == Graph.small)
    #expect(try Tool.run("format", path, "-o", scratch["new.yaml"]).status == 0)
    #expect(try scratch.read("new.yaml") == printed.text)
    // Over a graph only by force.
    #expect(try Tool.run("format", path, "-o", scratch["new.yaml"]).status == 5)
    #expect(try Tool.run("format", path, "-o", scratch["new.yaml"], "--force").status == 0)
    #expect(try Tool.run("format", Graph.malmo, "-o", scratch["malmo"]).status == 0)
    #expect(try Tool.run("format", scratch["malmo"], "--check").status == 0)
    let several = try Tool.run("format", Graph.malmo, "-o", "-")
    #expect(several.status == 2)
    #expect(several.errors.contains("grafen har 8 filer, och standard ut är en"))
    #expect(try Tool.run("format", path, "--check", "-o", "-").status == 2)
  }
}

/// Whether this machine lets one look into a process, and lets a folder have a small disk.
private enum Machine {
  static let hasStrace =
    (try? Tool.shell("strace -o /dev/null -e trace=none true"))?.status == 0
  static let hasSmallDisks =
    (try? Tool.shell("unshare -m sh -c 'mount -t tmpfs -o size=16k none /mnt'"))?.status == 0
}

struct `A save in the real world` {
  // Every write, sync and rename of the program in turn is the last thing it does.
  @Test(
    .enabled(if: Machine.hasStrace, "strace is not here, or may not trace"),
    arguments: ["write", "fsync", "rename"]
  )
  func `that is killed at any step leaves each file old or new`(step: String) throws {
    let scratch = try Scratch()
    let names = ["a.yaml", "b.yaml"]
    let old = [Graph.small, "aims:   [{id: a, name: A}]\n"]
    let formatted = try {
      for (name, text) in zip(names, old) { try scratch.write(text, to: name) }
      #expect(try Tool.run("format", scratch.path, "--quiet").status == 0)
      return try names.map { try scratch.read($0) }
    }()
    var killed = 0
    for place in 1...6 {
      for (name, text) in zip(names, old) { try scratch.write(text, to: name) }
      let run = try Tool.shell(
        #"strace -f -o /dev/null -e trace=\#(step) -e inject=\#(step):signal=KILL:when=\#(place) "$@""#,
        "format",
        scratch.path,
        "--quiet"
      )
      if run.status != 0 { killed += 1 }
      let texts = try names.map { try scratch.read($0) }
      for place in names.indices {
        #expect(texts[place] == old[place] || texts[place] == formatted[place])
      }
      #expect(try digest(scratch.path) != nil)
      if run.status == 0 {
        #expect(texts == formatted)
        break
      }
    }
    #expect(killed >= 2)
  }

  @Test(.enabled(if: Machine.hasSmallDisks, "mounting is not allowed here"))
  func `on a disk that is full leaves the old file`() throws {
    let scratch = try Scratch()
    try scratch.write(Graph.small, to: "graph.yaml")
    // Four pages, all taken.
    let run = try Tool.shell(
      #"""
      exec unshare -m sh -c 'mount -t tmpfs -o size=16k none /mnt && cp "$2" /mnt/graph.yaml &&
      head -c 12288 /dev/zero > /mnt/filler; "$1" format /mnt/graph.yaml --quiet; echo "status $?"
      cmp "$2" /mnt/graph.yaml && ls -A /mnt' sh "$@"
      """#,
      scratch["graph.yaml"]
    )
    #expect(run.text == "status 5\nfiller\ngraph.yaml\n")
    #expect(
      run.errors.contains("'/mnt/graph.yaml' kunde inte sparas: disken är full; inget är ändrat")
    )
  }
}
