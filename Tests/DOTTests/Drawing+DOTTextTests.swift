import DOT
import Testing

struct `The DOT text of a drawing` {
  @Test func `is this`() {
    let drawing = Drawing(
      id: "map",
      title: Label("Title", isBold: true, alignment: .left),
      summary: Summary(title: "Map", description: "One tie.", language: "en"),
      items: [
        .cluster(
          Cluster(id: "lane", label: "Lane", items: [.node(Node(id: "acme", label: #"A"\N"#))])
        ),
        .node(Node(id: "city", label: "City", fill: Color(0xe0d5f3), cssClasses: ["named"])),
      ],
      edges: [Edge(id: "tie", from: "acme", to: "city", lineStyle: .dashed)]
    )
    #expect(drawing.dotText() == Self.expected)
  }

  private static let expected = #"""
    // omvarld
    digraph {
      layout=dot;
      id="map-graph";
      label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="LEFT"><B>Title</B></TD></TR></TABLE>>;
      labelloc="t";
      labeljust="l";
      fontname="Liberation Sans, Arial, Helvetica, sans-serif";
      fontsize="14";
      fontcolor="#1d2733";
      bgcolor="#ffffff";
      pad="0.3";
      rankdir="LR";
      ranksep="0.9";
      nodesep="0.25";
      splines="true";
      node [fontname="Liberation Sans, Arial, Helvetica, sans-serif"];
      edge [fontname="Liberation Sans, Arial, Helvetica, sans-serif", arrowsize="0.7"];
      subgraph cluster_1 {
        id="lane";
        label="Lane";
        labelloc="t";
        labeljust="l";
        style="rounded";
        margin="8";
        class="";
        fillcolor="#ffffff";
        pencolor="#5b6470";
        penwidth="1";
        fontcolor="#5b6470";
        fontsize="10";
        n1 [id="acme", label="A\"\\N", shape="box", style="rounded", fillcolor="#ffffff", color="#1d2733", penwidth="1.2", fontcolor="#1d2733", fontsize="11", margin="0.16,0.08", width="0.75", height="0.5"];
      }
      n2 [id="city", label="City", shape="box", style="filled,rounded", fillcolor="#e0d5f3", color="#1d2733", penwidth="1.2", fontcolor="#1d2733", fontsize="11", margin="0.16,0.08", width="0.75", height="0.5", class="named"];
      n1 -> n2 [id="tie", label="", style="dashed", color="#5b6470", penwidth="1", dir="forward", fontcolor="#5b6470", fontsize="9", constraint="true", weight="1", minlen="1"];
    }

    """#

  @Test func `is the same twice`() {
    let drawing = Drawing(
      id: "map",
      title: "T",
      summary: Summary(title: "", description: "", language: "en"),
      items: (0..<20).map { .node(Node(id: .init("n\($0)"), label: "n")) }
    )
    #expect(drawing.dotText() == drawing.dotText())
  }

  @Test func `has no string piece that is too long for Graphviz`() {
    let name = String(repeating: #"ö\"&auml;"#, count: 20_000)
    let drawing = Drawing(
      id: "map",
      title: Label(name),
      summary: Summary(title: "", description: "", language: "en"),
      items: [.node(Node(id: "n", label: Label(name)))]
    )
    let longest = drawing.dotText().split(separator: "\n").map(\.utf8.count).max() ?? 0
    #expect(longest < 16_384)
  }
}
