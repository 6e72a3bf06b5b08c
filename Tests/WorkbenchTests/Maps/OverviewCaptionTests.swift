import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What stands below the title of an overview` {
  private func map(_ relations: String, _ view: MapView = .overview) throws -> TextTwin {
    let diagnosis = Diagnosis(
      MarkedText(
        """
        actors:
          - {id: other, name: Other, kind: region, levels: [regional]}
        relations:
          - {from: office, to: crown, kind: cooperation, focus: [transport]}

        """ + relations
      )
    )
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    return try opened.map(view, of: opened.analysingGaps(Selection()), in: .english).twin
  }

  private static let loose = "  - {from: city, to: other, kind: cooperation}\n"

  @Test func `is how many relations have no focus area to be drawn from`() throws {
    #expect(try !map("").summary.contains("without a focus area"))
    #expect(
      try map(Self.loose).summary.contains(
        " · 1 relation without a focus area is not on the map."
      )
    )
    let two = Self.loose + "  - {from: office, to: other, kind: cooperation}\n"
    #expect(
      try map(two).summary.contains(" · 2 relations without a focus area are not on the map.")
    )
    #expect(try !map(two, .focus("transport")).summary.contains("without a focus area"))
  }

  @Test func `leaves no gap in a sentence about an actor without a focus area`() throws {
    let summary = try map(Self.loose, .actor("other")).summary
    #expect(summary.contains("The map shows relations around Other."))
  }
}
