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
    for folder in [Graph.malmo, Graph.sjostad, Graph.bergslund] {
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
