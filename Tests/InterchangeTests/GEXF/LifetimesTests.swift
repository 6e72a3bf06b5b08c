import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `Lives of nodes and edges` {
  private func lifetimes(_ text: String) throws -> (flat: FlatGraph, lives: Lifetimes) {
    let flat = FlatGraph(try StakeholderGraph(yaml: text), in: .english)
    return (flat, Lifetimes(of: flat))
  }

  private func span(_ start: Int?, _ end: Int?) -> Lifetimes.Span { .init(start: start, end: end) }

  // A partial date begins on its first day and ends on its last; the relation is cut to its ends.
  @Test func `are whole days, an edge no longer than its ends`() throws {
    let (flat, lives) = try lifetimes(
      """
      actors:
        - {id: lund, name: Lund, kind: municipality, since: 2015-06, until: 2020-02}
      relations:
        - {from: office, to: lund, kind: contact, since: 2014}
      """
    )
    let lund = try #require(flat.nodeIDs.indices.first { flat.nodeID($0) == "lund" })
    #expect(lives.nodes[lund] == span(20150601, 20200229))
    #expect(lives.edges.contains(span(20150601, 20200229)))
    #expect(Lifetimes.text(20200229) == "2020-02-29")
    #expect(Lifetimes.text(nil) == nil)
  }

  @Test func `are stretched where an edge lies outside its ends`() throws {
    let (flat, lives) = try lifetimes(
      """
      actors:
        - {id: lund, name: Lund, kind: municipality, until: 2010}
      relations:
        - {from: office, to: lund, kind: contact, since: 2014, until: 2015}
      """
    )
    let lund = try #require(flat.nodeIDs.indices.first { flat.nodeID($0) == "lund" })
    #expect(lives.nodes[lund] == span(nil, 20151231))
    #expect(lives.edges.contains(span(20140101, 20151231)))
  }

  @Test(arguments: UInt64(0)..<20)
  func `hold every edge within its ends, and within its own where that can be`(seed: UInt64) throws
  {
    let flat = FlatGraph(try RandomGraph(seed: seed).graph(), in: .swedish)
    let lives = Lifetimes(of: flat)
    for (edge, span) in lives.edges.enumerated() {
      for end in [flat.sources[edge], flat.targets[edge]] {
        #expect(lives.nodes[Int(end)].union(span) == lives.nodes[Int(end)])
      }
      let since = flat.value("since", of: edge, in: flat.edges).flatMap { PartialDate($0) }?
        .firstDay
      #expect((span.start ?? 0) >= (since ?? 0))
    }
  }
}
