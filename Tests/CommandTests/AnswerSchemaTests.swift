import Foundation
import TestSupport
import Testing

struct `Answers in JSON` {
  @Test func `have a schema each, and each schema has answers that are checked against it`() throws
  {
    let names = try Tool.run("schema").lines.compactMap { $0.split(separator: " ").first }
    let ofFiles = ["graph", "crosswalk"]
    #expect(names.map(String.init) == ofFiles + Questions.all.map(\.command).sorted())
  }

  @Test(arguments: Questions.all)
  func `fit the schema of their command, and with one thing wrong do not`(
    questions: Questions
  ) throws {
    let scratch = try Scratch()
    try Questions.prepare(scratch)
    let schema = try schema(questions.command)
    var seen: Set<String> = []
    var spoilt: Set<String> = []
    for arguments in questions.arguments {
      let run = try Tool.run(
        arguments: [questions.command] + arguments + ["--format", "json", "--quiet"],
        in: scratch.path
      )
      #expect(questions.statuses.contains(run.status), "\(arguments): \(run.errors)")
      let answer = try run.json()
      #expect(schema.faults(in: answer) == [], "\(arguments)")
      seen.formUnion(JSONSchema.places(in: answer))
      for wrong in SpoiltJSON.all(of: answer)
      where spoilt.insert("\(wrong.fault) \(wrong.place)").inserted {
        if wrong.fault == .missingKey, questions.mayLack(wrong.place) { continue }
        #expect(!schema.faults(in: wrong.value).isEmpty, "\(wrong.fault) at \(wrong.place)")
      }
    }
    let unseen = schema.places.subtracting(seen).filter { !questions.isEmpty($0) }.sorted()
    #expect(unseen.isEmpty, "nothing was asked that has \(unseen)")
  }

  // What is refused has no answer, so that there is nothing to check it against.
  @Test func `are not given where the question is refused`() throws {
    for arguments in [
      ["brokers", Graph.malmo], ["channels", Graph.malmo, "--to", "naringslivet"],
    ] {
      let run = try Tool.run(arguments: arguments + ["--format", "json", "--quiet"])
      #expect(run.status == 3)
      #expect(run.output.isEmpty)
    }
  }
}
