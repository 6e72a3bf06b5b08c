import Analyses
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What a map of one actor says` {
  // Two decide on the bridge. The harbour meets the Crown, and nobody meets the court.
  @Test func `is that nobody takes up what it decides, and not what another does`() throws {
    let graph = try #require(
      Diagnosis(
        MarkedText(
          """
          matters:
            - {id: bridge, name: A bridge, focus: transport}
          actors:
            - {id: court, name: Court, kind: agency, levels: [national], mandates: [bridge]}
          relations:
            - {from: crown, to: bridge, kind: mandate}
            - {from: harbour, to: crown, kind: contact, focus: [transport]}
          """
        )
      ).graph
    )
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    let analysis = opened.analysingGaps(Selection())
    #expect(ActorContent("court", of: analysis).unreached == ["bridge"])
    #expect(ActorContent("crown", of: analysis).unreached == [])
  }
}
