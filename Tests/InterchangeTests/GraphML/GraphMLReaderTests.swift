import TestSupport
import Testing

@testable import Interchange

struct `GraphML` {
  private func read(_ text: MarkedText) -> FlatDiagnosis { FlatDiagnosis(text, as: .graphML) }

  @Test func `of NetworkX is read, keys of the same name as one`() throws {
    let read = read(
      """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
        <key id="d1" for="edge" attr.name="weight" attr.type="long"/>
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <graph edgedefault="undirected">
          <node id="1"><data key="d0">Åsa &amp; co</data></node>
          <node id="2"/>
          <edge source="1" target="2" id="0"><data key="d1">3</data></edge>
          <edge source="1" target="2" id="1"><data key="d2">0.5</data></edge>
        </graph>
      </graphml>
      """
    )
    let graph = try #require(read.graph)
    #expect(graph.shownNodes == ["1: label=Åsa & co", "2: "])
    #expect(graph.shownEdges == ["1-2: weight=3 id=0", "1-2: weight=0.5 id=1"])
    #expect(graph.edges.columns[0].type == .number)
    #expect(read.warnings.isEmpty)
  }

  @Test func `of igraph is read, with its graph's attributes and its escapes`() throws {
    let read = read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <!-- Created by igraph 1.0.0 -->
        <key id="g_title" for="graph" attr.name="title" attr.type="string"/>
        <key id="v_name" for="node" attr.name="name" attr.type="string"/>
        <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
        <graph id="G" edgedefault="directed">
          <data key="g_title">Grannar</data>
          <node id="n0">
            <data key="v_name">Lund</data>
          </node>
          <node id="n1">
            <data key="v_name"></data>
          </node>
          <edge source="n0" target="n1">
            <data key="e_weight">2</data>
          </edge>
        </graph>
      </graphml>
      """
    )
    let graph = try #require(read.graph)
    #expect(graph.shownNodes == ["n0: name=Lund", "n1: "])
    #expect(graph.shownEdges == ["n0>n1: weight=2"])
    #expect(graph.property("title") == "Grannar")
    #expect([graph.name(of: 0), graph.name(of: 1)] == ["Lund", "n1"])
  }

  @Test func `of graph-tool is read, whose keys are of types of its own`() throws {
    let graph = try #require(
      read(
        """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="key0" for="node" attr.name="label" attr.type="string" />
          <key id="key1" for="edge" attr.name="weight" attr.type="long double" />
          <key id="key2" for="node" attr.name="pos" attr.type="vector_double" />
          <graph id="G" edgedefault="undirected" parse.nodeids="canonical" parse.edgeids="canonical" parse.order="nodesfirst">
            <node id="n0"><data key="key0">a</data><data key="key2">0x1p0, 0x1p1</data></node>
            <node id="n1"/>
            <edge id="e0" source="n0" target="n1"><data key="key1">0x1.8p1</data></edge>
          </graph>
        </graphml>
        """
      ).graph
    )
    #expect(graph.shownNodes == ["n0: label=a pos=0x1p0, 0x1p1", "n1: "])
  }

  @Test func `of yEd is read, with the labels in its drawing`() throws {
    let read = read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics" xmlns:yfiles="http://www.yworks.com/xml/yfiles-common/1.0"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0">
            <data key="d6">
              <y:ShapeNode>
                <y:Geometry height="30.0" width="30.0"/>
                <y:NodeLabel alignment="center">Regionen<y:LabelModel><y:Smart/></y:LabelModel></y:NodeLabel>
                <y:NodeLabel>senare</y:NodeLabel>
              </y:ShapeNode>
            </data>
          </node>
          <node id="n1"/>
          <edge id="e0" source="n0" target="n1">
            <data key="d10"><y:PolyLineEdge><y:EdgeLabel>stöd</y:EdgeLabel></y:PolyLineEdge></data>
          </edge>
        </graph>
      </graphml>
      """
    )
    let graph = try #require(read.graph)
    #expect(graph.shownNodes == ["n0: label=Regionen", "n1: "])
    #expect(graph.shownEdges == ["n0>n1: id=e0 label=stöd"])
    #expect(read.warnings.isEmpty)
  }

  @Test func `may say that one edge has direction, and what is meant where nothing is said`() throws
  {
    let graph = try #require(
      read(
        """
        <graphml><key id="k" for="all" attr.name="colour"><default>red</default></key>
        <graph edgedefault="undirected"><edge source="a" target="b" directed="true"/>
        <edge source="a" target="b"><data key="k">blue</data></edge>
        <node id="a"/><node id="b"/></graph></graphml>
        """
      ).graph
    )
    #expect(graph.shownNodes == ["a: colour=red", "b: colour=red"])
    #expect(graph.shownEdges == ["a>b: colour=red", "a-b: colour=blue"])
  }

  @Test func `that does not hold together is told everywhere it does not`() {
    let read = read(
      """
      <graphml>
        <graph edgedefault="undirected">
          <node id="a"/>
          1️⃣<node id="a"/>
          2️⃣<node/>
          3️⃣<edge source="a" target="nobody"/>
          4️⃣<edge source="a"/>
          5️⃣<hyperedge><endpoint node="a"/></hyperedge>
          <node id="b">6️⃣<graph edgedefault="directed"><node id="c"/></graph></node>
          <node id="d">7️⃣<data key="k">x</data></node>
        </graph>
        8️⃣<graph edgedefault="directed"/>
      </graphml>
      """
    )
    #expect(
      read.errors == [
        "1️⃣ repeated-node", "2️⃣ missing-attribute", "3️⃣ missing-node", "4️⃣ missing-attribute",
        "5️⃣ hyperedge", "6️⃣ nested-graph", "7️⃣ unknown-data-key", "8️⃣ several-graphs",
      ]
    )
  }

  @Test func `that does not say whether edges have direction is taken to have none, and told`() {
    let read = read("<graphml>1️⃣<graph><node id='a'/>2️⃣<port/><port/></graph></graphml>")
    #expect(read.warnings == ["1️⃣ no-direction", "2️⃣ unread-part"])
    #expect(
      self.read("<graphml>1️⃣<graph edgedefault='up'/></graphml>").errors == [
        "1️⃣ unknown-direction"
      ]
    )
  }

  @Test func `without a graph, or with another root, is told`() {
    #expect(read("<graphml/>").errors == ["1:1 no-graph"])
    #expect(read("<!-- x -->\n1️⃣<gexf/>").errors == ["1️⃣ not-this-format"])
  }

  @Test func `tells twenty errors, and no more`() {
    let nodes = String(repeating: "<node/>", count: 1_000)
    #expect(
      read(MarkedText("<graphml><graph edgedefault='directed'>\(nodes)</graph></graphml>"))
        .errors.count == 20
    )
  }
}
