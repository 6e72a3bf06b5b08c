import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Where everything stands in the SVG of a map, in points, as a reader of it would find out.
final class MapPicture: NSObject, XMLParserDelegate {
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  struct Box: Hashable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    func overlaps(_ other: Box) -> Bool {
      minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func holds(_ point: Point) -> Bool {
      minX < point.x && point.x < maxX && minY < point.y && point.y < maxY
    }
  }

  struct Text {
    var words: String
    var size: Double
    var box: Box
  }

  /// A node, an edge or the frame of a lane.
  struct Element {
    var id = ""
    var classes: Set<String> = []
    /// The corners of what is drawn.
    var corners: [Point] = []
    /// Places on its lines, close together.
    var samples: [Point] = []
    /// What is drawn, by the names of SVG.
    var shapes: [String] = []
    var texts: [Text] = []

    /// About what is drawn; about the words, where nothing is.
    var box: Box? {
      let points =
        corners.isEmpty
        ? texts.flatMap {
          [Point(x: $0.box.minX, y: $0.box.minY), Point(x: $0.box.maxX, y: $0.box.maxY)]
        } : corners
      guard let minX = points.map(\.x).min(), let maxX = points.map(\.x).max(),
        let minY = points.map(\.y).min(), let maxY = points.map(\.y).max()
      else { return nil }
      return Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
    }
  }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var elements: [Element] = []
  private var text: (x: Double, y: Double, size: Double, anchor: String, words: String)?

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    _ = parser.parse()
  }

  var nodes: [Element] { elements.filter { $0.classes.contains("node") } }
  var edges: [Element] { elements.filter { $0.classes.contains("edge") } }
  /// The whole with its title and legend, and the frames of lanes.
  var frames: [Element] {
    elements.filter { $0.classes.contains("graph") || $0.classes.contains("cluster") }
  }

  /// The size of the smallest words; symbols alone are none.
  var smallestType: Double? {
    elements.flatMap(\.texts).filter { $0.words.contains(where: \.isLetter) }.map(\.size).min()
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    switch name {
    case "svg":
      width = attributes["width"]?.numbers.first ?? 0
      height = attributes["height"]?.numbers.first ?? 0
    case "g":
      var element = Element()
      element.id = attributes["id"] ?? ""
      element.classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
      elements.append(element)
    case "text":
      let number = { (name: String) in attributes[name]?.numbers.first ?? 0 }
      text = (
        number("x"), number("y"), number("font-size"), attributes["text-anchor"] ?? "start", ""
      )
    case "path", "polygon", "polyline", "ellipse":
      guard !elements.isEmpty else { return }
      let last = elements.count - 1
      elements[last].shapes.append(name)
      let points = Self.points(of: name, attributes)
      elements[last].corners += points
      if name == "path" { elements[last].samples += Self.samples(on: points) }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text?.words += characters
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard name == "text", let text, !elements.isEmpty else { return }
    // Letters are half as wide as high.
    let width = 0.5 * text.size * Double(text.words.count)
    let shift = text.anchor == "middle" ? width / 2 : text.anchor == "end" ? width : 0
    let box = Box(
      minX: text.x - shift,
      minY: text.y - 0.75 * text.size,
      maxX: text.x - shift + width,
      maxY: text.y + 0.2 * text.size
    )
    elements[elements.count - 1].texts.append(
      Text(words: text.words, size: text.size, box: box)
    )
    self.text = nil
  }

  private static func points(of name: String, _ attributes: [String: String]) -> [Point] {
    guard name != "ellipse" else {
      let number = { (name: String) in attributes[name]?.numbers.first ?? 0 }
      let (x, y) = (number("cx"), number("cy"))
      return [
        Point(x: x - number("rx"), y: y - number("ry")),
        Point(x: x + number("rx"), y: y + number("ry")),
      ]
    }
    let numbers = (attributes[name == "path" ? "d" : "points"] ?? "").numbers
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      Point(x: numbers[$0], y: numbers[$0 + 1])
    }
  }

  /// Forty points on each cubic piece.
  private static func samples(on points: [Point]) -> [Point] {
    stride(from: 0, to: points.count - 3, by: 3).flatMap { start in
      (0...40).map { step in
        let t = Double(step) / 40
        let u = 1 - t
        let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
        return zip(points[start...start + 3], weights).reduce(Point(x: 0, y: 0)) { sum, part in
          Point(x: sum.x + part.0.x * part.1, y: sum.y + part.0.y * part.1)
        }
      }
    }
  }
}

extension String {
  fileprivate var numbers: [Double] {
    split { !("0123456789.-".contains($0)) }.compactMap { Double($0) }
  }
}
