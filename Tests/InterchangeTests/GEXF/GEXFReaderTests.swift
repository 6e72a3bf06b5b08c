import TestSupport
import Testing

@testable import Interchange

struct `GEXF` {
  private func read(_ text: MarkedText) -> FlatDiagnosis { FlatDiagnosis(text, as: .gexf) }

  /// As Gephi 0.7 wrote its best-known example.
  static let characters: MarkedText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2" xmlns:viz="http://www.gexf.net/1.2draft/viz">
      <meta lastmodifieddate="2010-05-29+01:27">
        <creator>Gephi 0.7</creator>
        <description>Coappearance</description>
      </meta>
      <graph defaultedgetype="undirected" idtype="string" type="static">
        <attributes class="node" mode="static">
          <attribute id="modularity_class" title="Modularity Class" type="integer"><default>9</default></attribute>
        </attributes>
        <nodes count="3">
          <node id="0.0" label="Myriel">
            <attvalues><attvalue for="modularity_class" value="0"></attvalue></attvalues>
            1️⃣<viz:size value="28.685715"></viz:size>
            2️⃣<viz:color r="235" g="81" b="72"></viz:color>
          </node>
          <node id="1.0" label="Napoleon"><viz:size value="4.0"></viz:size></node>
          <node id="2.0" label="Mlle &quot;B&quot;"/>
        </nodes>
        <edges count="3">
          <edge id="0" source="1.0" target="0.0"><attvalues></attvalues></edge>
          <edge id="1" source="2.0" target="0.0" weight="8.0"/>
          <edge id="2" source="2.0" target="1.0" type="directed" weight="31"/>
        </edges>
      </graph>
    </gexf>
    """

  @Test func `of Gephi is read, and what it says about drawing is told`() throws {
    let read = read(Self.characters)
    let graph = try #require(read.graph)
    #expect(
      graph.shownNodes == [
        "0.0: Modularity Class=0 label=Myriel", "1.0: Modularity Class=9 label=Napoleon",
        "2.0: Modularity Class=9 label=Mlle \"B\"",
      ]
    )
    #expect(
      graph.shownEdges == ["1.0-0.0: id=0", "2.0-0.0: id=1 weight=8.0", "2.0>1.0: id=2 weight=31"]
    )
    #expect(graph.property("title") == "Coappearance")
    #expect(read.warnings == ["1️⃣ unread-part", "2️⃣ unread-part"])
  }

  @Test func `has its dates read as dates, and times in other units told`() throws {
    let dated = read(
      """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic" timeformat="date" defaultedgetype="directed">
      <nodes><node id="a" start="2015-06-01" end="2016"/><node id="b"><spells><spell start="2001-02-03T10:00:00"/></spells></node>
      <node id="c"><spells><spell start="2001" end="2002"/>1️⃣<spell start="2004" end="2005"/></spells></node></nodes>
      <edges><edge source="a" target="b" kind="stöd" end="2016-01-01"/></edges></graph></gexf>
      """
    )
    let graph = try #require(dated.graph)
    #expect(
      graph.shownNodes == [
        "a: since=2015-06-01 until=2016", "b: since=2001-02-03", "c: since=2001 until=2005",
      ]
    )
    #expect(graph.shownEdges == ["a>b: kind=stöd until=2016-01-01"])
    #expect(dated.warnings == ["1️⃣ unread-part"])
    let numbered = read(
      """
      <gexf><graph timeformat="double"><nodes>
      <node id="a" start="0.5"/></nodes></graph></gexf>
      """
    )
    #expect(numbered.graph?.shownNodes == ["a: "])
    #expect(numbered.warnings.count == 1)
  }

  @Test func `of version 1.1 is read, whose values say id where others say for`() throws {
    let graph = try #require(
      read(
        """
        <gexf xmlns="http://www.gexf.net/1.1draft"><graph><attributes class="edge"><attribute id="0" title="kind"/></attributes>
        <nodes><node id="a" label=""/><node id="b"/></nodes>
        <edges><edge id="1" source="a" target="b" type="directed"><attvalues><attvalue id="0" value="x"/></attvalues></edge></edges>
        </graph></gexf>
        """
      ).graph
    )
    #expect(graph.shownEdges == ["a>b: kind=x id=1"])
    #expect(graph.name(of: 0) == "a")
  }

  @Test func `that does not hold together is told everywhere it does not`() {
    let read = read(
      """
      <gexf><graph defaultedgetype="directed">
        <nodes>
          <node id="a">1️⃣<nodes><node id="x"/></nodes></node>
          2️⃣<node id="a"/>
          3️⃣<node label="b"/>
          <node id="c"><attvalues>4️⃣<attvalue for="0" value="1"/></attvalues></node>
        </nodes>
        <edges>
          5️⃣<edge source="a" target="b"/>
          6️⃣<edge target="a"/>
        </edges>
      </graph>7️⃣<graph/></gexf>
      """
    )
    #expect(
      read.errors == [
        "1️⃣ nested-graph", "2️⃣ repeated-node", "3️⃣ missing-attribute", "4️⃣ unknown-data-key",
        "5️⃣ missing-node", "6️⃣ missing-attribute", "7️⃣ several-graphs",
      ]
    )
  }
}
