import DOT
import Foundation
import Graphviz
import Testing

/// Renders in this process; the renderer lets one caller in at a time.
func render(_ drawing: Drawing, as format: ImageFormat = .svg) throws -> RenderedImage {
  try GraphvizRenderer().render(drawing.sheet, as: format)
}

struct `An SVG of any text` {
  static let elements: Set<String> = [
    "svg", "title", "desc", "g", "path", "polygon", "polyline", "ellipse", "text",
  ]

  @Test(arguments: HostileText.samples)
  func `says that text and nothing else`(text: String) throws {
    let image = try render(.saying(text))
    #expect(image.messages == [])
    let svg = ParsedSVG(image.bytes)
    #expect(svg.error == nil)
    #expect(Set(svg.elements.map(\.name)).isSubset(of: Self.elements))
    for name in svg.elements.flatMap(\.attributes.keys) {
      #expect(!name.lowercased().hasPrefix("on") && !name.contains("href") && name != "style")
    }
    // Graphviz keeps spaces apart with non-breaking ones.
    let texts = svg.texts.map { $0.replacing("\u{a0}", with: " ") }
    let expected = text.drawable.replacing("\u{a0}", with: " ")
    #expect(texts.filter { $0 == expected }.count == Drawing.timesSaid)
    #expect(svg.texts.count == Drawing.timesSaid + 1)
    #expect(svg.elements.filter { $0.attributes["class"]?.hasPrefix("node") == true }.count == 3)
    #expect(svg.elements.filter { $0.attributes["class"]?.hasPrefix("edge") == true }.count == 2)
  }

  @Test(arguments: HostileText.samples)
  func `captions with it`(text: String) throws {
    let svg = ParsedSVG(try render(.saying(text)).bytes)
    let caption = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).drawable }.joined(separator: "\n")
    for id in ["cluster", "plain", "edge"] {
      #expect(svg.title(of: id) == caption)
    }
    let root = try #require(svg.elements.first)
    let names = try #require(root.attributes["aria-labelledby"]).split(separator: " ")
    for name in names {
      #expect(svg.elements.first { $0.attributes["id"] == String(name) }?.text == caption)
    }
  }

  @Test(arguments: HostileText.samples)
  func `has ids that are unique`(text: String) throws {
    let ids = ParsedSVG(try render(.saying(text)).bytes).elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*/) != nil })
  }
}

struct `An image` {
  @Test(arguments: [ImageFormat.svg, .png])
  func `is the same twice`(format: ImageFormat) throws {
    let drawing = Drawing.lanes(["EU", "Nation"])
    #expect(try render(drawing, as: format).bytes == render(drawing, as: format).bytes)
  }

  // Graphviz goes through clusters in the order of addresses; the heap is another each time.
  @Test(arguments: Engine.allCases.filter { $0 != .fdp })
  func `is the same again and again in one process`(engine: Engine) throws {
    var drawing = Drawing.lanes(["EU", "Nation", "Region", "City"])
    drawing.engine = engine
    let renderer = try GraphvizRenderer()
    let images = try (0..<20).map { _ in try renderer.render(drawing.sheet, as: .svg).bytes }
    #expect(Set(images).count == 1)
  }

  @Test func `is measured in the font that it names`() throws {
    let svg = ParsedSVG(try render(.lanes(["EU"])).bytes)
    let families = Set(svg.elements.compactMap { $0.attributes["font-family"] })
    #expect(families == ["Liberation Sans, Arial, Helvetica, sans-serif"])
  }

  @Test func `starts with the mark of the tool as SVG`() throws {
    let text = try #require(try render(.lanes(["EU"])).text)
    #expect(text.hasPrefix("<!-- omvarld -->\n<svg "))
    #expect(!text.localizedCaseInsensitiveContains("graphviz"))
  }

  @Test(arguments: Engine.allCases)
  func `comes from every engine`(engine: Engine) throws {
    var drawing = Drawing.lanes(["EU", "Nation"])
    drawing.engine = engine
    drawing.legend = Legend([
      .init(
        .box(fill: nil, stroke: .ink, lineStyle: .dotted, isRounded: true, isHatched: false),
        "x"
      )
    ])
    let svg = ParsedSVG(try render(drawing).bytes)
    #expect(svg.error == nil)
    #expect(svg.texts.contains("x"))
    #expect(svg.elements.contains { $0.attributes["id"] == "EU" } == engine.drawsClusters)
  }

  @Test(arguments: Shape.allCases, LineStyle.allCases)
  func `has every shape`(shape: Shape, lineStyle: LineStyle) throws {
    let node = Node(
      id: "a",
      label: "a",
      shape: shape,
      fill: .white,
      isHatched: true,
      lineStyle: lineStyle
    )
    var drawing = Drawing.lanes([])
    drawing.items = [.node(node)]
    let image = try render(drawing)
    #expect(image.messages == [])
    #expect(ParsedSVG(image.bytes).elements.contains { $0.attributes["id"] == "a" })
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1, 0, 2_147_483_647])
  func `comes of any numbers`(number: Double) throws {
    var drawing = Drawing.lanes(["EU"])
    drawing.rankSeparation = number
    drawing.nodeSeparation = number
    drawing.items.append(
      .node(
        Node(
          id: "a",
          label: Label("a", size: number),
          lineWidth: number,
          fontSize: number,
          margin: Margin(horizontal: number, vertical: number),
          minimumWidth: number,
          minimumHeight: number
        )
      )
    )
    let whole = Int(exactly: number) ?? .max
    drawing.edges.append(
      Edge(
        id: "e",
        from: "hub",
        to: "a",
        lineWidth: number,
        fontSize: number,
        weight: whole,
        minimumLength: whole
      )
    )
    drawing.legend = Legend([
      .init(.line(stroke: .ink, lineStyle: .solid, width: number, arrow: .both), "x")
    ])
    #expect(ParsedSVG(try render(drawing).bytes).error == nil)
    #expect(try !render(drawing, as: .png(dotsPerInch: number == 0 ? 0 : 36)).bytes.isEmpty)
  }

  @Test(arguments: ["◐", "<&>", ""])
  func `has a sign in a legend as it is`(sign: String) throws {
    var drawing = Drawing.lanes(["EU"])
    drawing.legend = Legend([.init(.sign(sign), "meaning")])
    let svg = ParsedSVG(try render(drawing).bytes)
    #expect(svg.error == nil)
    #expect(svg.texts.contains("meaning"))
    #expect(sign.isEmpty || svg.texts.contains(sign))
  }

  @Test(arguments: Direction.allCases, [true, false])
  func `keeps lanes and what is in them in order`(direction: Direction, hasLegend: Bool) throws {
    var drawing = Drawing.lanes(["EU", "Nation", "Region", "City"], direction: direction)
    if hasLegend {
      let sample = Legend.Sample.line(stroke: .ink, lineStyle: .solid, width: 1, arrow: .none)
      drawing.legend = Legend([.init(sample, "tie")])
    }
    let svg = ParsedSVG(try render(drawing).bytes)
    let axis = direction == .leftToRight ? "y" : "x"
    let labels = svg.elements.filter { $0.text.hasSuffix(" 1") || $0.text.hasSuffix(" 2") }
      .filter { $0.name == "text" }
      .sorted { Double($0.attributes[axis] ?? "") ?? 0 < Double($1.attributes[axis] ?? "") ?? 0 }
    #expect(
      labels.map(\.text) == [
        "EU 1", "EU 2", "Nation 1", "Nation 2", "Region 1", "Region 2", "City 1", "City 2",
      ]
    )
  }

  @Test func `has nodes of a rank side by side, whatever their clusters`() throws {
    var drawing = Drawing.lanes(["EU", "Nation"])
    drawing.edges = [Edge(id: "e", from: "EU-1", to: "Nation-1")]
    drawing.ranks = [["EU-1", "Nation-2", "hub"]]
    let svg = ParsedSVG(try render(drawing).bytes)
    let columns = ["EU 1", "Nation 2", "hub"].map { text in
      svg.elements.first { $0.name == "text" && $0.text == text }?.attributes["x"]
    }
    #expect(Set(columns).count == 1)
    #expect(svg.elements.contains { $0.attributes["id"] == "EU" })
  }

  @Test func `is drawn one at a time`() async throws {
    let drawing = Drawing.lanes(["EU", "Nation"])
    let expected = try render(drawing).bytes
    let images = await withTaskGroup { group in
      for _ in 0..<50 {
        group.addTask { try? render(drawing).bytes }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(images.allSatisfy { $0 == expected })
  }
}
