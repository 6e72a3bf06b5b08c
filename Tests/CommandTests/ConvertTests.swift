import Foundation
import Testing

struct `omvarld convert` {
  @Test(arguments: [
    "a.graphml", "a.gexf", "a.dot", "gephi/", "kumu.json", "node-link.json", "kumu-xlsx.xlsx",
  ])
  func `writes what it reads again, and tells what was lost`(name: String) throws {
    let scratch = try Scratch()
    let path = scratch[name]
    var arguments = ["convert", Graph.sjostad, path, "--lang", "en"]
    if let dash = name.firstIndex(of: "."), !name.hasPrefix("a.") {
      arguments += ["--to", String(name[..<dash])]
    }
    if name.hasSuffix("/") { arguments += ["--to", "gephi"] }
    let run = try Tool.run(arguments: arguments)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(name == "gephi/" ? "tables do not carry: " : " does not carry: "))
    #expect(run.errors.contains("10 requirements of levels, evidence of 56 facts"))
    guard !name.hasSuffix(".dot") else { return }
    #expect(try ties(Graph.sjostad) == ties(path))
  }

  @Test(arguments: ["a.yaml", "a.xlsx", "a", "a/"])
  func `keeps everything in the project's own formats, whichever way`(name: String) throws {
    let scratch = try Scratch()
    for graph in [Graph.malmo, Graph.sjostad] {
      let there = try Tool.run("convert", graph, scratch[name], "--force", "--quiet")
      #expect(there.status == 0 && there.errors.isEmpty)
      let back = scratch["back.yaml"]
      #expect(try Tool.run("convert", scratch[name], back, "--force", "--quiet").status == 0)
      #expect(try digest(graph) == digest(scratch[name]))
      #expect(try digest(graph) == digest(back))
    }
  }

  private func digest(_ path: String) throws -> String {
    let answer = try Tool.run("check", path, "--format", "json").json()
    let graph = try #require(answer["graph"] as? [String: Any])
    return try #require(graph["digest"] as? String)
  }

  @Test func `writes tables as a Swedish Excel opens them, and none beside YAML`() throws {
    let scratch = try Scratch()
    let run = try Tool.run("convert", Graph.sjostad, scratch["t"], "--separator", "semicolon")
    #expect(run.status == 0)
    #expect(try scratch.read("t/actors.csv").contains("\"id\";\"name\""))
    #expect(try digest(scratch["t"]) == digest(Graph.sjostad))
    try scratch.write("actors: []\n", to: "yaml/actors.yaml")
    let refused = try Tool.run("convert", Graph.sjostad, scratch["yaml"], "--lang", "en")
    #expect(refused.status == 5)
    #expect(refused.errors.contains("tables beside it are not read"))
    #expect(!FileManager.default.fileExists(atPath: scratch["yaml/actors.csv"]))
  }

  @Test func `says that the words of documents are to be copied`() throws {
    let scratch = try Scratch()
    let run = try Tool.run("convert", Graph.sjostad, scratch["a.xlsx"], "--lang", "en")
    #expect(run.status == 0)
    let copy = "refers to the document's text program.txt, which is not there: copy it there"
    #expect(run.errors.contains(copy))
    let again = try Tool.run("convert", Graph.sjostad, scratch["a.xlsx"], "--lang", "en")
    #expect(again.status == 5)
    #expect(again.errors.contains("--force"))
  }

  @Test(arguments: ["", " ", "\t"])
  func `takes no blank for a target`(target: String) throws {
    let run = try Tool.run("convert", Graph.sjostad, target, "--lang", "en")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        omvarld: error: the target is empty
          name the file or the folder to write: omvarld convert GRAPH TARGET

        """
    )
  }

  @Test func `writes a single file to standard output, and no folder there`() throws {
    let scratch = try Scratch()
    let run = try Tool.run("convert", Graph.sjostad, "-", "--to", "yaml", "--quiet")
    #expect(run.status == 0 && run.errors.isEmpty)
    let path = try scratch.write(run.text, to: "a.yaml")
    #expect(try digest(path) == digest(Graph.sjostad))
    for options in [[], ["--to", "csv"], ["--to", "gephi"]] {
      let refused = try Tool.run(
        arguments: ["convert", Graph.sjostad, "-", "--lang", "sv"] + options,
        in: scratch.path
      )
      #expect(refused.status == 2)
      #expect(refused.errors.contains("är flera filer, och standard ut är en"))
    }
    #expect(scratch.names == ["a.yaml"])
  }

  @Test(
    arguments: [
      (["a.graphml", "--to", "xlsx"], "ends as another format than the one that --to asks for"),
      (["a.xlsx", "--to", "csv"], "ends as another format than the one that --to asks for"),
      (["a.gexf", "--separator", "comma"], "what is written is GEXF"),
      (["a.yaml", "--principal", "sjostad"], "the graph says already whose relations"),
    ]
  )
  func `refuses options that have nothing to do`(arguments: [String], words: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["convert", Graph.sjostad] + arguments + ["--lang", "en"],
      in: scratch.path
    )
    #expect(run.status == 2)
    #expect(run.errors.contains(words))
    #expect(scratch.names.isEmpty)
  }

  // The actors have no head of their own, so that the folder is one graph; beside whole graphs
  // another may stand.
  @Test func `puts no whole graph among the files of another`() throws {
    let scratch = try Scratch()
    try scratch.write("actors: []\n", to: "parts/actors.yaml")
    let run = try Tool.run("convert", Graph.sjostad, scratch["parts/new.yaml"], "--lang", "en")
    #expect(run.status == 5)
    #expect(run.errors.contains("a graph that is split into several files (actors.yaml)"))
    #expect(!FileManager.default.fileExists(atPath: scratch["parts/new.yaml"]))
    for name in ["whole/a.yaml", "whole/b.yaml"] {
      try FileManager.default.createDirectory(
        atPath: scratch["whole"],
        withIntermediateDirectories: true
      )
      #expect(try Tool.run("convert", Graph.sjostad, scratch[name]).status == 0)
    }
  }

  // Of the five edges three are loops, and one gives a document a contact.
  @Test func `leaves out edges that a graph cannot hold, and counts them`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      {"nodes": [{"id": "a"}, {"id": "b"}, {"id": "d", "sort": "document"}],
       "links": [{"source": "a", "target": "b"}, {"source": "a", "target": "a"},
        {"source": "b", "target": "b"}, {"source": "d", "target": "b"},
        {"source": "d", "target": "d"}]}
      """,
      to: "a.json"
    )
    let run = try Tool.run("convert", path, scratch["a.yaml"], "--principal", "a", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.errors.contains("3 edges lead from a node to itself and are left out"))
    #expect(run.errors.contains("1 edge has no kind that suits the ends and is left out"))
    #expect(
      try scratch.read("a.yaml").hasSuffix("relations:\n  - {from: a, to: b, kind: contact}\n")
    )
  }

  @Test func `says that nothing was written where the input has errors`() throws {
    let scratch = try Scratch()
    for arguments in [
      ["convert", scratch["none"], scratch["a.gexf"]], ["format", scratch["none"]],
      ["import", scratch["none"], "--into", Graph.sjostad],
    ] {
      let run = try Tool.run(arguments: arguments + ["--lang", "en"])
      #expect(run.status == 1)
      #expect(run.errors.hasSuffix("1 error, 0 warnings. Nothing was written.\n"))
    }
  }

  /// How many ties each has in the influence projection.
  private func ties(_ path: String) throws -> [String] {
    let run = try Tool.run(
      "measure",
      path,
      "--measure",
      "degree",
      "--projection",
      "influence",
      "--format",
      "csv"
    )
    return run.lines.map(String.init)
  }

  private let foreign = """
    <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="v"><graph defaultedgetype="undirected"><nodes>
    <node id="0" label="Myriel"><viz:size value="2"/></node><node id="1" label="Valjean"/><node id="2" label="Cosette"/></nodes>
    <edges><edge source="0" target="1" weight="31"/><edge source="1" target="2" weight="12"/></edges></graph></gexf>
    """

  @Test func `asks whose relations a foreign file is about`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(foreign, to: "lesmis.gexf")
    let asked = try Tool.run("convert", path, scratch["a.graphml"], "--lang", "sv")
    #expect(asked.status == 1)
    #expect(asked.errors.contains("säger inte vems relationer det handlar om"))
    #expect(asked.errors.contains("flest kanter har: valjean (Valjean, 2 kanter)"))
    #expect(scratch.names == ["lesmis.gexf"])
    let named = try Tool.run(
      "convert",
      path,
      scratch["a.graphml"],
      "--principal",
      "Valjean",
      "--lang",
      "en"
    )
    #expect(named.status == 0)
    #expect(named.errors.contains("'viz:size' is not read (1 time)"))
    #expect(named.errors.contains("'weight=31'"))
    #expect(try Tool.run("convert", scratch["a.graphml"], scratch["a.dot"]).status == 0)
    #expect(try scratch.read("a.dot").contains("Cosette"))
  }

  @Test func `measures a foreign file without asking`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(foreign, to: "lesmis.gexf")
    let run = try Tool.run("measure", path, "--measure", "betweenness")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines[1] == "lesmis.gexf: 3 nodes, 2 ties without direction, all alike")
    #expect(run.lines[3] == "  1  Valjean")
    let weighted = try Tool.run(
      "measure",
      path,
      "--measure",
      "strength",
      "--weighted",
      "--format",
      "csv"
    )
    #expect(weighted.text.contains("\"1\",\"43\""))
    let directed = try Tool.run("measure", path, "--measure", "in-degree")
    #expect(directed.status == 2)
    let asGraph = try Tool.run("measure", path, "--measure", "degree", "--projection", "influence")
    #expect(asGraph.status == 1)
  }

  @Test func `follows the direction that a file has, unless told otherwise`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      #"{"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}"#,
      to: "a.json"
    )
    #expect(
      try Tool.run("measure", path, "--measure", "degree").lines[1].contains("with direction")
    )
    let plain = try Tool.run("measure", path, "--measure", "degree", "--undirected")
    #expect(plain.lines[1].contains("without direction"))
    #expect(
      try Tool.run("measure", path, "--measure", "degree", "--undirected", "--directed").status == 2
    )
  }

  @Test func `says what it cannot tell`() throws {
    let scratch = try Scratch()
    for (target, more, part) in [
      ("a.json", [], "add --to: kumu, node-link"),
      ("a.txt", [], "add --to: yaml, xlsx, csv, graphml"),
      ("a.graphml", ["--to", "gefx"], "did you mean 'gexf'?"),
      ("a.yaml", ["--to", "edge-list"], "--to"),
      ("a.graphml", ["--from", "dot"], "--from"),
    ] as [(String, [String], String)] {
      let run = try Tool.run(
        arguments: ["convert", Graph.malmo, scratch[target], "--lang", "en"] + more
      )
      #expect(run.status == 2)
      #expect(run.errors.contains(part))
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func `writes over its own files, and over nobody else's without --force`() throws {
    let scratch = try Scratch()
    let path = scratch["a.graphml"]
    for _ in 0..<2 { #expect(try Tool.run("convert", Graph.malmo, path).status == 0) }
    try scratch.write(
      try scratch.read("a.graphml").replacing("<!-- omvarld -->", with: ""),
      to: "a.graphml"
    )
    #expect(try Tool.run("convert", Graph.malmo, path).status == 5)
    #expect(try Tool.run("convert", Graph.malmo, path, "--force").status == 0)
    let own = try Tool.run("convert", path, path, "--force")
    #expect(own.status == 5)
    let node = scratch["n.json"]
    for _ in 0..<2 {
      #expect(try Tool.run("convert", Graph.malmo, node, "--to", "node-link").status == 0)
    }
    // Of two tables none is written where one may not be.
    try scratch.write("Id\nx\n", to: "t/nodes.csv")
    #expect(try Tool.run("convert", Graph.malmo, scratch["t"], "--to", "gephi").status == 5)
    #expect(try scratch.read("t/nodes.csv") == "Id\nx\n")
    #expect(!FileManager.default.fileExists(atPath: scratch["t/edges.csv"]))
  }
}
