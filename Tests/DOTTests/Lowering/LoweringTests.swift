import Testing

@testable import DOT

struct `A drawing in Graphviz's terms` {
  @Test func `has only numbers that Graphviz survives`() throws {
    let huge = Node(
      id: "a",
      label: "a",
      lineWidth: .infinity,
      fontSize: .nan,
      margin: Margin(horizontal: -1, vertical: 1e308),
      minimumWidth: -.infinity,
      minimumHeight: 1e308
    )
    let edge = Edge(
      id: "e",
      from: "a",
      to: "a",
      lineWidth: -1,
      fontSize: 1e9,
      weight: .max,
      minimumLength: .max
    )
    let sheet = drawing(items: [.node(huge)], edges: [edge]).sheet
    let node = try #require(sheet.root.members.first?.attributes)
    #expect(node[.penwidth] == "20")
    #expect(node[.fontsize] == "11")
    #expect(node[.margin] == "0,2")
    #expect(node[.width] == "0")
    #expect(node[.height] == "20")
    let link = try #require(sheet.links.first?.attributes)
    #expect(link[.weight] == "1000")
    #expect(link[.minlen] == "10")
    #expect(link[.penwidth] == "0")
    #expect(link[.fontsize] == "72")
  }

  @Test func `has a ring at the ends that have a head, if that is asked for`() throws {
    let node = Item.node(Node(id: "a", label: "a"))
    let edges = [
      Edge(id: "e", from: "a", to: "a"),
      Edge(id: "f", from: "a", to: "a", arrow: .back, head: .ring),
    ]
    let links = drawing(items: [node], edges: edges).sheet.links.map(\.attributes)
    #expect(links.map { $0[.arrowhead] } == [nil, "odot"])
    #expect(links.map { $0[.arrowtail] } == [nil, "odot"])
    #expect(links.map { $0[.dir] } == ["forward", "back"])
    // Both are seven points long: a triangle of 10 · 0.7, a ring of 8 · 0.875.
    #expect(links.map { $0[.arrowsize] } == [nil, "0.875"])
  }

  @Test func `leaves out an edge without both ends`() {
    let edges = [Edge(id: "e", from: "a", to: "b"), Edge(id: "f", from: "a", to: "a")]
    let sheet = drawing(items: [.node(Node(id: "a", label: "a"))], edges: edges).sheet
    #expect(sheet.links.map(\.name) == ["e2"])
  }

  @Test func `has a hidden node in an empty cluster`() throws {
    let sheet = drawing(items: [.cluster(Cluster(id: "c", label: "c"))]).sheet
    guard case .group(let group) = try #require(sheet.root.members.first) else {
      Issue.record("no cluster")
      return
    }
    #expect(group.members.map { $0.attributes[.style] } == ["invis"])
  }

  @Test(arguments: Engine.allCases)
  func `has clusters where the engine draws them`(engine: Engine) {
    var drawing = drawing(items: [
      .cluster(Cluster(id: "c", label: "c", items: [.node(Node(id: "a", label: "a"))]))
    ])
    drawing.engine = engine
    guard case .group = drawing.sheet.root.members.first else {
      #expect(!engine.drawsClusters)
      return
    }
    #expect(engine.drawsClusters)
  }

  @Test func `says the label where there is no tooltip`() {
    let sheet = drawing(items: [
      .node(Node(id: "a", label: "A\nB")), .node(Node(id: "b", label: "B", tooltip: "b")),
    ]).sheet
    #expect(sheet.captions.tooltips == ["a": "A B", "b": "b"])
  }

  private func drawing(items: [Item], edges: [Edge] = []) -> Drawing {
    Drawing(
      id: "d",
      title: "",
      summary: Summary(title: "", description: "", language: "en"),
      items: items,
      edges: edges
    )
  }
}

extension Sheet.Member {
  fileprivate var attributes: [Attribute] {
    guard case .node(_, let attributes) = self else { return [] }
    return attributes
  }
}

extension [Attribute] {
  fileprivate subscript(name: Attribute.Name) -> String? {
    first { $0.name == name }?.value
  }
}
