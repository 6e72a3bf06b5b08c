import Diagnostics
import Stakeholders
import TestSupport
import Testing

struct `Evidence that is read` {
  @Test func `knows where its quote stands, which is no part of what it says`() throws {
    let text: MarkedText = """
      actors:
        - id: lund
          name: Lund
          kind: municipality
          levels: [local]
          evidence:
            - {document: programme, quote: 1️⃣"in Lund"}
            - {document: 2️⃣programme}
      """
    let graph = try #require(Diagnosis(text).graph)
    let evidence = try #require(graph.actor(EntityID("lund"))?.details.evidence)
    let places = evidence.map {
      text.mark(line: $0.location?.line ?? 0, column: $0.location?.column ?? 0)
    }
    #expect(Set(places) == ["1️⃣", "2️⃣"])

    let elsewhere = Evidence(document: "programme", quote: "in Lund")
    #expect(evidence.contains(elsewhere))
    #expect(Set(evidence + [elsewhere]).count == 2)
  }
}
