import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

func schema(_ name: String) throws -> JSONSchema {
  let run = try Tool.run("schema", name)
  #expect(run.status == 0, "\(run.errors)")
  return try JSONSchema(run.output)
}

struct `The schemas` {
  @Test func `are listed with a line each`() throws {
    let run = try Tool.run("schema", "--lang", "sv")
    #expect(
      run.lines.dropLast().map { $0.prefix { $0 != " " } }
        == [
          "graph", "crosswalk", "brokers", "channels", "check", "close", "coverage", "diff",
          "explain", "gaps", "import", "measure", "risks", "voice",
        ]
    )
    #expect(
      run.text.contains(
        "voice      Svaret från omvarld voice --format json: vilka enheter som möter vem, och vad "
          + "som samordnar dem.\n"
      )
    )
  }

  @Test func `are known by their names`() throws {
    let run = try Tool.run("schema", "coverag")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean 'coverage'?"))
  }

  @Test func `go to a file, and over one only by force`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("schema", "graph", "-o", scratch["s.json"]).status == 0)
    #expect(try scratch.read("s.json").contains("https://json-schema.org/draft/2020-12/schema"))
    #expect(try Tool.run("schema", "graph", "-o", scratch["s.json"]).status == 5)
    #expect(try Tool.run("schema", "graph", "-o", scratch["s.json"], "--force").status == 0)
  }

  @Test(arguments: ["sv", "en"])
  func `say of every key what it says`(language: String) throws {
    for name in try Tool.run("schema").lines.compactMap({ $0.split(separator: " ").first }) {
      let run = try Tool.run("schema", String(name), "--lang", language)
      #expect(undescribed(try run.json()) == [], "\(name)")
    }
  }

  // An editor finds a schema by the first line of a file, from the folder of the file.
  @Test func `can lie beside a graph whose files name them on their first line`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("new", scratch["city"], "--quiet").status == 0)
    let schema = try Tool.run("schema", "graph", "-o", scratch["city/omvarld.schema.json"])
    #expect(schema.status == 0)
    let line = "# yaml-language-server: $schema=omvarld.schema.json\n"
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch["city"])
      .filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 1)
    for name in files {
      try scratch.write(line + scratch.read("city/\(name)"), to: "city/\(name)")
    }
    #expect(try Tool.run("check", scratch["city"], "--quiet").status == 0)
    #expect(try Tool.run("format", scratch["city"], "--quiet").status == 0)
    let named = try JSONSchema(Data(scratch.read("city/omvarld.schema.json").utf8))
    for name in files {
      let text = try scratch.read("city/\(name)")
      #expect(text.hasPrefix(line), "\(name)")
      #expect(faults(text, named) == [], "\(name)")
    }
  }
}

/// The keys of a schema that are not described.
private func undescribed(_ schema: Any?, at path: String = "") -> [String] {
  guard let schema = schema as? [String: Any] else { return [] }
  var found: [String] = []
  for (key, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
    let words = value["description"] as? String ?? ""
    if words.isEmpty { found.append("\(path)/\(key)") }
    found += undescribed(value, at: "\(path)/\(key)")
  }
  for (name, part) in schema["$defs"] as? [String: Any] ?? [:] {
    found += undescribed(part, at: "\(path)#\(name)")
  }
  for choice in schema["anyOf"] as? [Any] ?? [] { found += undescribed(choice, at: path) }
  for rest in ["items", "additionalProperties"] {
    found += undescribed(schema[rest], at: path + "/*")
  }
  return found.sorted()
}

/// A file as JSON, every value a text, as the reader takes it.
private func json(_ value: SourceValue?) -> Any {
  switch value {
  case nil: NSNull()
  case .text(let text): text.value
  case .list(let values, _): values.map { json($0) }
  case .record(let record): json(record)
  }
}

private func json(_ record: SourceRecord) -> [String: Any] {
  Dictionary(
    record.fields.map { ($0.key, json($0.value)) },
    uniquingKeysWith: { first, _ in first }
  )
}

private func faults(_ yaml: String, _ schema: JSONSchema) -> [String] {
  schema.faults(in: json(YAMLDocument.reading(SourceFile(path: "graph.yaml", text: yaml)).root))
}

struct `The schema of graphs` {
  @Test func `takes every graph that comes with the package`() throws {
    let schema = try schema("graph")
    for folder in [Graph.malmo, Graph.sjostad, Graph.sjostad2027, Graph.bergslund] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where name.hasSuffix(".yaml") {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        #expect(faults(text, schema) == [], "\(name)")
      }
    }
  }

  @Test func `takes random graphs, as written and in canonical form`() throws {
    let schema = try schema("graph")
    for seed in UInt64(0)..<20 {
      let random = RandomGraph(seed: seed)
      #expect(faults(random.yaml, schema) == [])
      #expect(faults(try random.graph().yaml, schema) == [])
    }
  }

  @Test(
    arguments: [
      "actors: [{id: a, name: A}]", "actors: [{id: a, kind: other}]", "actors: {}",
      "actors: [{id: A b, name: A, kind: other}]", "actors: [{id: a, name: A, kind: other, x: y}]",
      "actors: [{id: a, name: {fr: A}, kind: other}]", "format: omvarld/2", "language: de", "x: y",
      "aims: [{id: a, name: A, since: 2015-13}]", "aims: [{id: a, name: A, since: soon}]",
      "relations: [{from: a, to: b}]",
      "relations: [{from: a, to: b, kind: contact, strength: strong}]",
      "relations: [{from: a, to: b, kind: contact, status: over}]",
      "focus-areas: [{id: a, name: A, requirements: [{minimum: 2}]}]",
      "units: [{id: a, name: A, kind: role, coordinates: some}]",
      "aims: [{id: a, name: A, evidence: [{quote: x}]}]", "vocabulary: {colours: []}",
      "readings: [{id: a, name: A, standing: {x: odd}}]",
      "follow-up: [{finding: x, decision: wait}]",
    ]
  )
  func `refuses what the reader refuses`(yaml: String) throws {
    #expect(!faults(yaml, try schema("graph")).isEmpty)
    #expect(!Diagnosis(MarkedText(yaml)).errors.isEmpty)
  }
}

struct `The schema of crosswalks` {
  private func isTaken(_ yaml: String) -> Bool {
    let file = SourceFile(path: "crosswalk.yaml", text: yaml)
    return (try? Crosswalk.reading(yaml: file, from: nil, to: nil)) != nil
  }

  @Test func `takes the one that comes with the package`() throws {
    let text = try String(contentsOfFile: Graph.crosswalk, encoding: .utf8)
    #expect(faults(text, try schema("crosswalk")) == [])
    #expect(isTaken(text))
  }

  @Test func `takes as many ids on each side as the reader, for every change`() throws {
    let schema = try schema("crosswalk")
    var taken = 0
    for change in Crosswalk.Change.allCases {
      for (old, new) in (0...3).flatMap({ old in (0...3).map { (old, $0) } }) {
        let (before, after) = ((0..<old).map { "a\($0)" }, (0..<new).map { "b\($0)" })
        func list(_ ids: [String]) -> String { "[\(ids.joined(separator: ", "))]" }
        let yaml =
          "changes: [{old: \(list(before)), new: \(list(after)), change: \(change.rawValue)}]"
        #expect(faults(yaml, schema).isEmpty == isTaken(yaml), "\(yaml)")
        taken += isTaken(yaml) ? 1 : 0
      }
    }
    // One renamed; two splits and two mergers, into or of two or three; one to three new or dropped.
    #expect(taken == 1 + 2 + 2 + 3 + 3)
  }

  @Test(arguments: ["", "{new: [a], change: new}", "{old: [a], new: , change: dropped}"])
  func `takes a row without the side that is empty`(row: String) throws {
    let yaml = "changes: [\(row)]"
    #expect(faults(yaml, try schema("crosswalk")) == [])
    #expect(isTaken(yaml))
  }

  @Test(
    arguments: [
      "{}", "changes:", "changes: {old: [a], new: [b], change: renamed}", "changes: [a]",
      "changes: []\nmore: 1", "changes: [{old: [a], new: [b]}]",
      "changes: [{old: [a], new: [b], change: renamd}]",
      "changes: [{old: [a], new: [b], change: renamed, why: so}]",
      "changes: [{old: a, new: [b], change: renamed}]",
      "changes: [{new: [b], change: renamed}]",
    ]
  )
  func `refuses what the reader refuses`(yaml: String) throws {
    #expect(!faults(yaml, try schema("crosswalk")).isEmpty)
    #expect(!isTaken(yaml))
  }
}
