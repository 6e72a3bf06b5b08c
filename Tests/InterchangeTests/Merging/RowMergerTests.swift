import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// Rows that are right by themselves, and with which the graph would not be.
struct `A row that would break the graph` {
  private static let graph = """
    vocabulary:
      actor-kinds: [{id: network, name: network, arena: true}]
    actors:
      - {id: arena, name: Arena, kind: network, members: [lund, city]}
      - {id: forum, name: Forum, kind: network, members: [lund]}
      - {id: lund, name: Lund, kind: municipality}

    """

  private func refused(_ rows: String) throws -> [GraphMerge.Refusal] {
    try Merged(rows, into: Self.graph).merge.refused
  }

  @Test func `is told with its own place first, and then that in the graph`() throws {
    let refused = try refused("actors: [{id: lund, country: SE}, {id: arena, kind: region}]")
    let refusal = try #require(refused.first)
    #expect(refused.count == 1)
    #expect(refusal.diagnostic.location?.description == "rows.yaml:1:35")
    let breaks = try #require(refusal.breaks)
    #expect(breaks.file.path == "graph.yaml" && breaks.line == 4)
    #expect(
      refusal.diagnostic.message.english
        == "with the row, \(breaks) becomes wrong: 'arena' has members but is no arena: its kind 'region' "
        + "is not one"
    )
    #expect(refusal.diagnostic.message.swedish.hasPrefix("med raden blir \(breaks) fel: 'arena' "))
  }

  @Test func `is told what it would break itself, and not what another row would`() throws {
    let refused = try refused("actors: [{id: forum, kind: region}, {id: arena, kind: region}]")
    #expect(refused.map(\.row?.id) == ["forum", "arena"])
    #expect(refused.map(\.breaks?.line) == [5, 4])
  }

  @Test func `is told all that it would break, if it is little`() throws {
    let refused = try refused(
      "vocabulary: {actor-kinds: [{id: network, name: nätverk, arena: false}]}"
    )
    #expect(Set(refused.map(\.diagnostic.location?.description)) == ["rows.yaml:1:28"])
    #expect(refused.map(\.breaks?.line) == [4, 5])
  }

  @Test func `is another than one that is wrong itself`() throws {
    let refused = try refused("actors: [{id: new, name: New, kind: nonsense}]")
    #expect(refused.map(\.diagnostic.location?.description) == ["rows.yaml:1:37"])
    #expect(refused.allSatisfy { $0.breaks == nil })
  }
}
