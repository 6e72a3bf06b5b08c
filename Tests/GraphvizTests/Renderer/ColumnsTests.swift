import DOT
import Graphviz
import Testing

struct `A drawing in columns` {
  /// A city, areas and lanes, with edges across.
  private static func map(lanes: [String], extra: String? = nil) -> Drawing {
    var drawing = Drawing.lanes(lanes)
    drawing.engine = .columns
    drawing.items = [.node(Node(id: "hub", label: "hub"))]
    for lane in lanes {
      var nodes = (1...4).map { index in
        Node(id: .init("\(lane)-\(index)"), label: Label("\(lane) \(index)"), column: index % 2)
      }
      if lane == lanes.first, let extra {
        nodes.insert(Node(id: .init(extra), label: Label(extra)), at: 0)
      }
      drawing.items.append(
        .cluster(
          Cluster(id: .init(lane), label: Label(lane), items: nodes.map(Item.node), column: 1)
        )
      )
      drawing.edges += nodes.dropFirst(2).map { node in
        Edge(id: .init("far-\(node.id.rawValue)"), from: "hub", to: node.id, arrow: .both)
      }
    }
    drawing.legend = Legend([
      .init(.line(stroke: .ink, lineStyle: .solid, width: 1, arrow: .none), "tie")
    ])
    return drawing
  }

  private static let lanes = ["Local", "Region", "Nation", "EU", "World"]

  @Test func `has lanes one below the other in their order, whatever the edges`() throws {
    var drawing = Self.map(lanes: Self.lanes)
    #expect(try order(of: Self.lanes, in: render(drawing)) == Self.lanes)
    drawing.edges.append(Edge(id: "long", from: "World-1", to: "Local-4"))
    drawing.edges.reverse()
    #expect(try order(of: Self.lanes, in: render(drawing)) == Self.lanes)
  }

  @Test func `keeps its lanes in order when one node more is there`() throws {
    let before = Self.map(lanes: Self.lanes)
    let after = Self.map(lanes: Self.lanes, extra: "newcomer")
    let images = try [before, after].map { try render($0) }
    #expect(try order(of: Self.lanes, in: images[0]) == order(of: Self.lanes, in: images[1]))
    // And everybody stays in the column, which gives way to a wider name and one edge more.
    let places = try images.map { try boxes(in: $0).mapValues(\.minX) }
    for (name, x) in places[0] where name.contains("-") {
      #expect(abs(try #require(places[1][name]) - x) < 10)
    }
  }

  @Test func `has its nodes inside their lanes, and none on another`() throws {
    let boxes = try boxes(in: render(Self.map(lanes: Self.lanes)))
    for lane in Self.lanes {
      let frame = try #require(boxes[lane])
      for index in 1...4 {
        let node = try #require(boxes["\(lane)-\(index)"])
        #expect(frame.minX < node.minX && node.maxX < frame.maxX)
        #expect(frame.minY < node.minY && node.maxY < frame.maxY)
      }
    }
    let nodes = Self.lanes.flatMap { lane in (1...4).compactMap { boxes["\(lane)-\($0)"] } }
    #expect(nodes.count == 20)
    for (index, node) in nodes.enumerated() {
      for other in nodes[..<index] {
        #expect(
          node.maxX <= other.minX || other.maxX <= node.minX || node.maxY <= other.minY
            || other.maxY <= node.minY
        )
      }
    }
  }

  @Test func `is the same after other drawings`() throws {
    let renderer = try GraphvizRenderer()
    let sheet = Self.map(lanes: Self.lanes).sheet
    let first = try renderer.render(sheet, as: .svg).bytes
    for count in 1..<8 {
      _ = try renderer.render(Drawing.tangle(nodeCount: count, edgeCount: 3).sheet, as: .svg)
      _ = try renderer.render(Self.map(lanes: ["A", "B"], extra: "\(count)").sheet, as: .dot)
      #expect(try renderer.render(sheet, as: .svg).bytes == first)
    }
  }

  @Test(arguments: HostileText.samples)
  func `says any text and nothing else`(text: String) throws {
    var drawing = Drawing.saying(text)
    drawing.engine = .columns
    let image = try render(drawing)
    #expect(image.messages == [])
    let svg = ParsedSVG(image.bytes)
    #expect(svg.error == nil)
    #expect(svg.texts.count == Drawing.timesSaid + 1)
    #expect(Set(svg.elements.map(\.name)).isSubset(of: `An SVG of any text`.elements))
    for name in svg.elements.flatMap(\.attributes.keys) {
      #expect(!name.lowercased().hasPrefix("on") && !name.contains("href") && name != "style")
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1, 0, 2_147_483_647])
  func `comes of any numbers`(number: Double) throws {
    var drawing = Self.map(lanes: ["EU"])
    drawing.rankSeparation = number
    drawing.nodeSeparation = number
    drawing.items.append(
      .node(
        Node(
          id: "a",
          label: Label("a", size: number),
          fontSize: number,
          margin: Margin(horizontal: number, vertical: number),
          minimumWidth: number,
          minimumHeight: number,
          column: Int(exactly: number) ?? .max
        )
      )
    )
    drawing.edges.append(Edge(id: "e", from: "a", to: "a", label: "x", lineWidth: number))
    let svg = ParsedSVG(try render(drawing).bytes)
    #expect(svg.error == nil)
    #expect(svg.elements.contains { $0.attributes["id"] == "e" })
  }

  @Test func `has an edge of its own for each, also within a column and to itself`() throws {
    var drawing = Self.map(lanes: ["EU", "Nation"])
    drawing.edges = [
      Edge(id: "self", from: "hub", to: "hub"),
      Edge(id: "down", from: "EU-2", to: "Nation-2"),
      Edge(id: "twin", from: "EU-2", to: "Nation-2", label: "twin"),
      Edge(id: "back", from: "Nation-1", to: "hub"),
    ]
    for splines in Splines.allCases {
      drawing.splines = splines
      let svg = ParsedSVG(try render(drawing).bytes)
      for edge in drawing.edges {
        let group = try #require(
          svg.elements.firstIndex { $0.attributes["id"] == edge.id.rawValue }
        )
        #expect(svg.elements.contains { $0.parent == group && $0.name == "path" })
      }
    }
  }

  @Test func `is drawn in a moment, however tangled`() throws {
    var drawing = Drawing.tangle(nodeCount: 400, edgeCount: 1_500)
    drawing.engine = .columns
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try render(drawing) }
    #expect(time < .seconds(10))
  }

  // MARK: Reading the picture

  private struct Box {
    var minX, minY, maxX, maxY: Double
  }

  /// The outlines of clusters and nodes, by id.
  private func boxes(in image: RenderedImage) throws -> [String: Box] {
    let svg = ParsedSVG(image.bytes)
    var boxes: [String: Box] = [:]
    for element in svg.elements where element.name == "path" || element.name == "polygon" {
      guard let parent = element.parent, let id = svg.elements[parent].attributes["id"],
        let text = element.attributes["d"] ?? element.attributes["points"]
      else { continue }
      let numbers = text.matches(of: /-?[0-9.]+/).compactMap { Double($0.output) }
      let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
      let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      boxes[id] = Box(
        minX: try #require(xs.min()),
        minY: try #require(ys.min()),
        maxX: try #require(xs.max()),
        maxY: try #require(ys.max())
      )
    }
    return boxes
  }

  private func order(of lanes: [String], in image: RenderedImage) throws -> [String] {
    let boxes = try boxes(in: image)
    return try lanes.map { ($0, try #require(boxes[$0]).minY) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
