import TestSupport
import Testing

@testable import Interchange

struct `Node-link JSON` {
  private func read(_ text: MarkedText) -> FlatDiagnosis { FlatDiagnosis(text, as: .nodeLink) }

  @Test(arguments: ["edges", "links"])
  func `of NetworkX is read, whichever name it has for edges`(key: String) throws {
    let graph = try #require(
      read(
        MarkedText(
          """
          {"directed": true, "multigraph": true, "graph": {"title": "Grannar", "year": 2015},
           "nodes": [{"color": null, "size": 1.5, "id": 1}, {"id": "b", "label": "B"}],
           "\(key)": [{"weight": 2, "source": 1, "target": "b", "key": 0},
                     {"source": 1, "target": "b", "key": 1, "ok": true, "at": [1, "x|y"]}]}
          """
        )
      ).graph
    )
    #expect(graph.shownNodes == ["1: size=1.5", "b: label=B"])
    #expect(graph.shownEdges == ["1>b: weight=2 id=0", #"1>b: id=1 ok=true at=1|x\|y"#])
    #expect(graph.property("title") == "Grannar")
  }

  @Test func `of D3 is read, whose edges name nodes by number`() throws {
    let read = read(
      """
      {"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon", "group": 1, "pos": 1️⃣{"x": 1}}],
       "links": [{"source": 1, "target": 0, "value": 1}]}
      """
    )
    let graph = try #require(read.graph)
    #expect(graph.shownNodes == ["0: name=Myriel group=1", "1: name=Napoleon group=1"])
    #expect(graph.shownEdges == ["1-0: value=1"])
    #expect(graph.name(of: 1) == "Napoleon")
    #expect(read.warnings == ["1️⃣ unread-part"])
  }

  @Test func `that does not hold together is told everywhere it does not`() {
    let read = read(
      """
      {"nodes": [{"id": "a"}, 1️⃣{"id": "a"}, {"id": 2️⃣[1]}, 3️⃣"b"],
       "edges": [4️⃣{"source": "a", "target": "c"}, 5️⃣{"target": "a"}, 6️⃣null]}
      """
    )
    #expect(
      read.errors == [
        "1️⃣ repeated-node", "2️⃣ id-is-no-text", "3️⃣ not-an-object", "4️⃣ missing-node",
        "5️⃣ missing-attribute", "6️⃣ not-an-object",
      ]
    )
    #expect(self.read(#"{"nodes": [], "edges": [0], "links": 1️⃣[0]}"#).errors == ["1️⃣ edges-twice"])
    #expect(self.read(#"1️⃣{"nodes": []}"#).errors == ["1️⃣ no-list"])
    #expect(self.read(#"1️⃣{"graph": {"nodes": {}}}"#).errors == ["1️⃣ no-list"])
  }
}
