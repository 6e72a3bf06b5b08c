import DOT

extension Drawing {
  /// A drawing that says a text wherever it says anything.
  static func saying(_ text: String) -> Drawing {
    let label = Label(lines: [.init([.init(text)])])
    let styled = Label(lines: [.init([.init(text, isBold: true)]), .init([.init(text, size: 9)])])
    return Drawing(
      id: text,
      title: styled,
      legend: Legend([.init(.line(stroke: .ink, lineStyle: .dashed, width: 1, arrow: .none), text)]
      ),
      summary: Summary(title: text, description: text, language: text),
      items: [
        .cluster(
          Cluster(
            id: "cluster",
            label: label,
            items: [.node(Node(id: "plain", label: label, tooltip: text, cssClasses: [text]))],
            tooltip: text
          )
        ),
        .node(Node(id: "styled", label: styled, fill: .white)),
        .node(Node(id: .init(text), label: "other")),
      ],
      edges: [
        Edge(id: "edge", from: "plain", to: "styled", label: label, tooltip: text),
        Edge(id: .init(text), from: "plain", to: .init(text)),
      ]
    )
  }

  /// How often ``saying(_:)`` draws the text.
  static let timesSaid = 2 + 1 + 1 + 1 + 2 + 1

  /// A hub with neighbours in lanes.
  static func lanes(_ names: [String], direction: Direction = .leftToRight) -> Drawing {
    let nodes = { (lane: String) in
      ["1", "2"].map { Node(id: .init("\(lane)-\($0)"), label: Label("\(lane) \($0)")) }
    }
    return Drawing(
      id: "lanes",
      title: "Lanes",
      summary: Summary(title: "Lanes", description: "A hub.", language: "en"),
      direction: direction,
      items: [.node(Node(id: "hub", label: "hub"))]
        + names.map { name in
          .cluster(Cluster(id: .init(name), label: Label(name), items: nodes(name).map(Item.node)))
        },
      edges: names.flatMap(nodes).map { node in
        Edge(id: .init("tie-\(node.id.rawValue)"), from: "hub", to: node.id)
      }
    )
  }

  /// Nodes with edges drawn by lot, which take `dot` minutes.
  static func tangle(nodeCount: Int, edgeCount: Int) -> Drawing {
    var state: UInt64 = 1
    let lot = { (count: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return Drawing(
      id: "tangle",
      title: "Tangle",
      summary: Summary(title: "Tangle", description: "", language: "en"),
      items: (0..<nodeCount).map { .node(Node(id: .init("n\($0)"), label: Label("\($0)"))) },
      edges: (0..<edgeCount).map { index in
        Edge(
          id: .init("e\(index)"),
          from: .init("n\(lot(nodeCount))"),
          to: .init("n\(lot(nodeCount))")
        )
      }
    )
  }
}
