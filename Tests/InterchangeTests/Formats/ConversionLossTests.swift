import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `What a format does not carry` {
  // Evidence: city, programme, the requirement of transport, Lund, and one of two relations.
  @Test func `is counted, part by part`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors:
          - {id: lund, name: {sv: Lund, en: Lund}, kind: municipality, note: n, \(ExampleCity.evidence)}
        relations:
          - {from: office, to: lund, kind: contact, \(ExampleCity.evidence), note: n}
          - {from: harbour, to: lund, kind: contact, readings: [strict]}
        readings: [{id: strict, name: Strict}]
        follow-up: [{finding: x, decision: act}]
        """
    )
    let losses = graph.losses(in: .gexf)
    #expect(
      losses.map { "\($0.part.rawValue) \($0.count)" } == [
        "heading 1", "requirements 1", "evidence 6", "notes 2", "readings 1",
        "followUps 1",
      ]
    )
    #expect(graph.losses(in: .yaml).isEmpty)
    #expect(losses[2].inWords.english == "evidence of 6 facts")
    #expect(losses[2].inWords.swedish == "belägg för 6 uppgifter")
    // The title is the same in both languages, and GEXF has it.
    #expect(losses[0].inWords.english == "the graph's id and language")
    // City, office, harbour, Lund, transport, programme; the other language of Lund.
    let inDOT = graph.losses(in: .dot).prefix(3).map { "\($0.part.rawValue) \($0.count)" }
    #expect(inDOT == ["otherLanguages 1", "properties 7", "relationProperties 2"])
  }

  @Test func `is of a title in two languages the one that is not written`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        format: omvarld/1
        id: small
        title: {sv: Staden, en: The city}
        principal: city
        language: sv
        actors: [{id: city, name: City, kind: municipality}]
        """,
      beside: nil
    )
    func lost(_ format: FileFormat) -> [String] {
      graph.losses(in: format).map(\.part.rawValue).filter { $0.lowercased().contains("title") }
    }
    #expect(lost(.gexf) == ["otherTitle"])
    #expect(lost(.graphML) == [])
    #expect(lost(.kumu) == ["title"])
    let words = graph.losses(in: .gexf).first { $0.part == .otherTitle }?.inWords
    #expect(
      words == Phrase(sv: "titeln på det andra språket", en: "the title in the other language")
    )
    let flat = try FlatGraph.reading(try graph.exported(as: .gexf, in: .swedish), as: .gexf)
    #expect(flat.value.property("title") == "Staden")
  }

  @Test func `has words in both languages, for one and for many`() {
    for part in GraphPart.allCases {
      for count in [1, 2] {
        let words = ConversionLoss(part: part, count: count).inWords
        #expect(!words.swedish.isEmpty && !words.english.isEmpty)
        #expect(words.swedish != words.english)
      }
      #expect(part.name.swedish != part.name.english)
    }
  }

  /// `RECORD_SNAPSHOTS=1 swift test` writes the table into the page.
  @Test func `stands in the documentation as in the code`() throws {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let page = folder.appending(path: "Sources/Interchange/Interchange.docc/Formats.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| what a graph says") })
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let new = lines[..<start] + Self.table + lines[end...]
      try new.joined(separator: "\n").write(to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[start..<end]) == Self.table)
    }
  }

  private static var table: [String] {
    let formats = FileFormat.allCases.filter(\.isWritten)
    let heading =
      "| what a graph says | " + formats.map(\.name.english).joined(separator: " | ") + " |"
    let rule = "|---|" + formats.map { _ in ":-:|" }.joined()
    let rows = GraphPart.allCases.map { part in
      "| \(part.name.english) | "
        + formats.map { $0.carries(part) ? "●" : "–" }.joined(separator: " | ") + " |"
    }
    return [heading, rule] + rows
  }
}
