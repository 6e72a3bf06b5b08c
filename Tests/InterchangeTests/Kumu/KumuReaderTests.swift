import TestSupport
import Testing

@testable import Interchange

struct `Kumu's JSON` {
  private func read(_ text: MarkedText) -> FlatDiagnosis { FlatDiagnosis(text, as: .kumu) }

  @Test func `is read as the blueprint that Kumu imports`() throws {
    let read = read(
      """
      {"elements": [
        {"id": "e1", "label": "Lund", "type": "municipality", "tags": ["granne", "a|b"], "Budget": 12.50},
        {"label": "Regionen", "description": null}
      ], "connections": [
        {"from": "e1", "to": "Regionen", "direction": "directed", "type": "funding", "strength": 3},
        {"id": "c2", "from": "Lund", "to": "Regionen", "direction": "mutual"}
      ]}
      """
    )
    let graph = try #require(read.graph)
    #expect(
      graph.shownNodes == [
        #"e1: label=Lund type=municipality tags=granne|a\|b budget=12.50"#,
        "Regionen: label=Regionen",
      ]
    )
    #expect(graph.shownEdges == ["e1>Regionen: type=funding strength=3", "e1-Regionen: id=c2"])
    #expect(read.warnings.isEmpty)
  }

  @Test func `is read as the export of a whole project`() throws {
    let read = read(
      """
      {"name": "Grannar", "description": "", "attributeRelevance": {},
       "attributes": [{"name": "elements"}],
       "elements": [
         {"_id": "elem-0UuWEP00", "attributes": {"label": "Lund", "element type": "Kommun", "tags": []}},
         {"_id": "elem-1", "attributes": {"label": "Regionen"}}],
       "connections": [
         {"_id": "conn-1", "from": "elem-0UuWEP00", "to": "elem-1", "direction": "undirected",
          "delayed": false, "reversed": true, "attributes": {"connection type": "stöd", "label": "vid behov"}}],
       "loops": [1️⃣{"_id": "loop-1"}], "maps": [], "perspectives": []}
      """
    )
    let graph = try #require(read.graph)
    #expect(
      graph.shownNodes == [
        "elem-0UuWEP00: label=Lund type=Kommun tags=", "elem-1: label=Regionen",
      ]
    )
    #expect(
      graph.shownEdges == ["elem-0UuWEP00-elem-1: reversed=true type=stöd label=vid behov"]
    )
    #expect(graph.property("title") == "Grannar")
    #expect(read.warnings == ["1️⃣ unread-part"])
  }

  @Test func `that does not hold together is told everywhere it does not`() {
    let read = read(
      """
      {"elements": [{"id": "a", "label": "A"}, 1️⃣{"id": "a"}, 2️⃣{}, 3️⃣7],
       "connections": [4️⃣{"from": "a"}, 5️⃣{"from": "a", "to": "b"}, 6️⃣[]]}
      """
    )
    #expect(
      read.errors == [
        "1️⃣ repeated-node", "2️⃣ missing-attribute", "3️⃣ not-an-object", "4️⃣ missing-attribute",
        "5️⃣ missing-node", "6️⃣ not-an-object",
      ]
    )
    #expect(self.read("1️⃣[]").errors == ["1️⃣ no-list"])
    #expect(self.read(#"{"elements": [], 1️⃣"elements": []}"#).errors == ["1️⃣ repeated-key"])
  }
}
