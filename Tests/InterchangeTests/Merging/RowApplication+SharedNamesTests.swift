import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// Rows after which a second import of the same file would not find the same things.
struct `Rows that share what they are known by` {
  private static let graph = """
    actors:
      - {id: lund, name: Lund, kind: municipality}
      - {id: coast, name: Kusten, kind: region}

    """

  @Test(
    arguments: [
      // The first row would be a new thing, and the next time the second's.
      "{name: Annat, kind: region, identifiers: {o: \"1\"}}, {id: lund, identifiers: {o: \"1\"}}",
      "{id: lund, identifiers: {o: \"1\"}}, {name: Annat, kind: region, identifiers: {o: \"1\"}}",
      "{name: Lund, identifiers: {o: \"1\"}}, {id: coast, identifiers: {o: \"1\"}}",
      "{id: a, name: A, kind: other, identifiers: {o: \"1\"}}, {id: b, name: B, kind: other, identifiers: {o: \"1\"}}",
      // And by name, where there is no id.
      "{name: Annat, kind: region}, {id: lund, aliases: [Annat]}",
      "{name: Andra, aliases: [Annat], kind: other}, {id: coast, aliases: [Annat]}",
    ]
  )
  func `are refused the first time, both of them`(rows: String) throws {
    let merged = try Merged("actors: [\(rows)]", into: Self.graph)
    let second = 10 + rows.components(separatedBy: ", {")[0].count + 2
    #expect(merged.refused == ["1:10 ambiguous-row", "1:\(second) ambiguous-row"])
    #expect(merged.merge.files.allSatisfy { !$0.isChange })
  }

  @Test func `are told with each other's places and names`() throws {
    let merged = try Merged(
      "actors: [{name: Annat, kind: region, identifiers: {o: \"1\"}}, {id: lund, identifiers: {o: \"1\"}}]",
      into: Self.graph
    )
    #expect(
      merged.merge.refused.map(\.diagnostic.message) == [
        Phrase(
          sv:
            "raden har en identifierare som också rows.yaml:1:62 ger, till Lund (lund): är de samma?",
          en:
            "the row has an identifier that rows.yaml:1:62 gives as well, to Lund (lund): are they the same?"
        ),
        Phrase(
          sv:
            "raden har en identifierare som också rows.yaml:1:10 ger, till Annat (annat): är de samma?",
          en:
            "the row has an identifier that rows.yaml:1:10 gives as well, to Annat (annat): are they the same?"
        ),
      ]
    )
  }

  @Test func `are two where both have ids and somebody has decided`() throws {
    let rows =
      "actors: [{id: a, name: A, kind: other, identifiers: {o: \"1\"}}, {id: b, name: B, kind: other, identifiers: {o: \"1\"}}]"
    let merged = try Merged(rows, into: Self.graph, keepsApart: true)
    #expect(merged.added == ["a", "b"])
    // And what the graph has is no news, whether or not somebody has decided.
    let again = try merged.again(rows)
    #expect(again.unchanged.count == 2 && again.refused.isEmpty)
  }

  @Test func `may share names where both have ids`() throws {
    let rows = "actors: [{id: a, name: A, kind: other}, {id: b, name: A, kind: other}]"
    let merged = try Merged(rows, into: Self.graph)
    #expect(merged.added == ["a", "b"])
    #expect(try merged.again(rows).unchanged.count == 2)
  }
}
