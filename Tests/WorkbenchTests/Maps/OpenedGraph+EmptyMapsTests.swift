import Analyses
import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `Why a map is empty` {
  // The city and the region: ongoing in rail. Office and the agency: ended. The harbour and the forum: in
  // no focus area. Office and the union: one of each. Of the sound nothing is on record.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
    actors:
      - {id: region, name: Region, kind: region}
      - {id: agency, name: Agency, kind: agency}
      - {id: forum, name: Forum, kind: network}
      - {id: union, name: Union, kind: civil-society}
      - {id: sound, name: Sound, kind: region}
    relations:
      - {from: city, to: region, kind: cooperation, focus: [rail], status: ongoing}
      - {from: office, to: agency, kind: contact, focus: [rail], status: ended}
      - {from: harbour, to: forum, kind: cooperation, status: ongoing}
      - {from: office, to: union, kind: contact, focus: [rail], status: intended}
      - {from: office, to: union, kind: contact, status: ongoing}
    """

  private func reason(
    _ view: MapView,
    _ change: (inout Selection) -> Void = { _ in }
  ) throws -> Phrase? {
    let diagnosis = Diagnosis(Self.graph)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    var selection = Selection()
    change(&selection)
    do throws(MapRefusal) {
      _ = try opened.map(view, of: opened.analysingGaps(selection), in: .english)
      return nil
    } catch {
      guard case .empty(let reason) = error else { return nil }
      return reason
    }
  }

  @Test(arguments: [MapView.actor("region"), .voice("region")])
  func `is the selection where more is on record`(view: MapView) throws {
    #expect(try reason(view) == nil)
    let others = try [
      reason(view) { $0.focusAreas = ["transport"] }, reason(view) { $0.statuses = [.possible] },
      reason(view) { $0.statuses = [.ended] }, reason(view) { $0.units = ["office"] },
    ]
    for reason in others {
      let reason = try #require(reason)
      #expect(reason.swedish.hasSuffix(" Region i urvalet"))
      #expect(reason.english.hasSuffix(" Region in this selection"))
    }
  }

  @Test func `is that everything has ended`() throws {
    let actor = try #require(try reason(.actor("agency")))
    #expect(actor.swedish == "bara avslutade relationer är noterade med Agency")
    #expect(actor.english == "only ended relations are on record with Agency")
    let voice = try #require(try reason(.voice("agency")))
    #expect(voice.swedish == "ingen är noterad som möter Agency längre")
    #expect(voice.english == "nobody is recorded as meeting Agency any longer")
    // What has ended is shown where it is asked for; no focus area brings it back.
    #expect(try reason(.actor("agency")) { $0.statuses = [.ended] } == nil)
    #expect(try reason(.actor("agency")) { $0.focusAreas = ["rail"] } == actor)
  }

  @Test func `is that relations have no focus area to be drawn by`() throws {
    #expect(try reason(.actor("forum")) == nil)
    let whole = try #require(try reason(.voice("forum")))
    #expect(whole.swedish == "det som är noterat med Forum har inget fokusområde")
    #expect(whole.english == "what is on record with Forum has no focus area")
    let chosen = try #require(try reason(.voice("forum")) { $0.focusAreas = ["rail"] })
    #expect(chosen.english == "nobody is recorded as meeting Forum in this selection")
    // Of two relations the one in rail is not chosen.
    let part = try #require(try reason(.voice("union")) { $0.statuses = [.ongoing] })
    #expect(part.swedish == "det som är noterat med Union i urvalet har inget fokusområde")
    #expect(part.english == "what is on record with Union in this selection has no focus area")
  }

  @Test func `is that nothing is on record`() throws {
    let choices: [(inout Selection) -> Void] = [{ _ in }, { $0.statuses = [.ongoing] }]
    for choice in choices {
      #expect(
        try reason(.actor("sound"), choice)?.swedish == "ingenting är noterat med Sound"
      )
      #expect(
        try reason(.voice("sound"), choice)?.english == "nobody is recorded as meeting Sound"
      )
    }
  }
}
