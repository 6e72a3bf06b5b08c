import Analyses
import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `The maps of a report` {
  // The region decides on the bridge, and is met; so is the agency.
  private let graph: MarkedText = """
    focus-areas: [{id: rail, name: Rail}]
    matters: [{id: bridge, name: a bridge, focus: rail, decisionMaker: aa}]
    actors:
      - {id: aa, name: {sv: Östra regionen, en: Region}, kind: region, levels: [regional]}
      - {id: bb, name: {sv: Byrån, en: Zone agency}, kind: agency, levels: [national]}
    relations:
      - {from: city, to: aa, kind: contact, focus: [rail]}
      - {from: city, to: bb, kind: contact, focus: [rail]}
    """

  private func actors(
    _ language: Language,
    _ choose: (inout Selection) -> Void = { _ in }
  ) throws -> [Actor.ID] {
    let diagnosis = Diagnosis(graph)
    let opened = OpenedGraph(
      graph: try #require(diagnosis.graph, "\(diagnosis.errors)"),
      warnings: [],
      remarks: [],
      texts: [:]
    )
    var selection = Selection()
    choose(&selection)
    let maps = opened.reportMaps(of: opened.analysingGaps(selection), since: nil, in: language)
    return maps.shown.compactMap { map in
      if case .actor(let id) = map.view { ["aa", "bb"].contains(id) ? id : nil } else { nil }
    }
  }

  @Test func `are of counterparts in the order of their names`() throws {
    #expect(try actors(.swedish) == ["bb", "aa"])
    #expect(try actors(.english) == ["aa", "bb"])
  }

  // Of the region there is no page, and so no map that says that nothing is on record with it.
  @Test func `are of no counterpart that a chosen level leaves out`() throws {
    #expect(try actors(.english) { $0.levels = ["national"] } == ["bb"])
    #expect(try actors(.english) { $0.focusAreas = ["transport"] } == [])
  }
}
