import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// A row whose id means one thing, and whose name or identifier belongs to another.
struct `A row that could mean either of two things` {
  private static let graph = """
    actors:
      - {id: lund, name: {sv: Lund, en: Lund (Scania)}, kind: municipality, aliases: [Lunds kommun], identifiers: {orgnr: "1"}}
      - {id: coast, name: Kusten, kind: region, aliases: [Kustregionen], identifiers: {orgnr: "2"}}

    """

  @Test(
    arguments: [
      ("{id: lund, name: Kusten}", "1:27", "the id", "a name"),
      ("{id: lund, name: {en: Kustregionen}}", "1:27", "the id", "a name"),
      ("{id: lund, name: Lund, aliases: [Kustregionen]}", "1:42", "the id", "a name"),
      ("{id: lund, identifiers: {orgnr: \"2\"}}", "1:34", "the id", "an identifier"),
      ("{name: Kusten, identifiers: {orgnr: \"1\"}}", "1:17", "an identifier", "a name"),
    ]
  )
  func `waits for a decision`(row: String, place: String, one: String, other: String) throws {
    let merged = try Merged("actors: [\(row)]", into: Self.graph)
    #expect(merged.refused == ["\(place) look-alike"])
    #expect(merged.merge.lookAlikes.map(\.other) == ["coast"])
    let problem = try #require(merged.merge.refused.first?.diagnostic)
    #expect(
      problem.message.english
        == "the row has \(one) of Lund (lund), but \(other) that belongs to Kusten (coast): which is meant?"
    )
    #expect(problem.hint?.english.contains("write the id 'coast' in the row") == true)
    #expect(merged.merge.files.allSatisfy { !$0.isChange })
  }

  @Test func `is taken at its word where somebody has decided, and then says nothing new`() throws {
    let row = "actors: [{id: lund, name: Kusten}]"
    let merged = try Merged(row, into: Self.graph, keepsApart: true)
    #expect(merged.changed == ["lund: name"])
    let again = try merged.again(row)
    #expect(again.unchanged.count == 1 && again.refused.isEmpty)
  }

  @Test(
    arguments: [
      "{id: lund, name: Lund}", "{id: lund, name: {en: Lund (Scania)}}",
      "{id: lund, name: Lunds kommun}", "{id: lund, aliases: [Lund, Lunds kommun]}",
      "{id: lund, identifiers: {orgnr: \"1\"}}", "{name: Lund, identifiers: {orgnr: \"1\"}}",
      "{id: lund, name: Lund, identifiers: {orgnr: \"2\", x: y}, aliases: [Kusten]}",
    ]
  )
  func `is none where all that it is called by is its own`(row: String) throws {
    // What two have in common in the graph already is no news.
    let graph = Self.graph.replacing(
      "aliases: [Lunds kommun], identifiers: {orgnr: \"1\"}",
      with:
        "aliases: [Lunds kommun, Kusten], identifiers: {orgnr: \"\(row.contains("x: y") ? 2 : 1)\"}"
    )
    let merged = try Merged("actors: [\(row)]", into: graph)
    #expect(merged.merge.refused.map(\.diagnostic.message.english) == [])
  }

  @Test func `may have the name of something of another sort`() throws {
    let merged = try Merged("actors: [{id: lund, aliases: [Harbour]}]", into: Self.graph)
    #expect(merged.changed == ["lund: aliases"])
  }
}
