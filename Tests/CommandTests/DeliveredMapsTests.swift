import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The maps that the README shows: draw them anew after a change to what they say or how they look.
///
///     for view in overview focus:transport coverage; do
///       omvarld map Graphs/malmo --view $view --lang en -o Graphs/malmo/maps/${view/:/-}.svg
///     done
struct `A map that is delivered with its graph` {
  private static let folder = Graph.malmo + "/maps"

  private static let views = ["overview", "focus:transport", "coverage"]

  @Test func `is one of three`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(names == Self.views.map { $0.replacing(":", with: "-") + ".svg" }.sorted())
  }

  @Test(arguments: views)
  func `is as the tool draws it`(view: String) throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.malmo, "--view", view, "--lang", "en", "--quiet"]
        + ["-o", scratch["map.svg"]]
    )
    #expect(run.status == 0, "\(run.errors)")
    let file = Self.folder + "/" + view.replacing(":", with: "-") + ".svg"
    let delivered = DrawnElements(try Data(contentsOf: URL(filePath: file)))
    let drawn = DrawnElements(Data(try scratch.read("map.svg").utf8))
    #expect(delivered.elements == drawn.elements)
  }
}

/// What an SVG says and how it looks, but for places and sizes: another Graphviz or another font has
/// others.
private final class DrawnElements: NSObject, XMLParserDelegate {
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private static let places: Set<String> = [
    "cx", "cy", "d", "height", "points", "rx", "ry", "transform", "viewBox", "width", "x", "y",
  ]

  private(set) var elements: [Element] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(
      Element(name: name, attributes: attributes.filter { !Self.places.contains($0.key) })
    )
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !elements.isEmpty { elements[elements.count - 1].text += text }
  }
}
