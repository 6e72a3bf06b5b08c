import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Where everything stands in the SVG of a map, in points, as a reader of it would find out.
struct MapPicture: Sendable {
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

    func grown(by distance: Double) -> Box {
      Box(
        minX: minX - distance,
        minY: minY - distance,
        maxX: maxX + distance,
        maxY: maxY + distance
      )
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
    /// The corners of what is drawn; of a line, the points of its cubic pieces.
    var corners: [Point] = []
    /// The lines in it, each by the points of its cubic pieces.
    var lines: [[Point]] = []
    /// What is drawn, by the names of SVG.
    var shapes: [String] = []
    var texts: [Text] = []

    /// Places on its lines, close together: forty on each piece.
    var samples: [Point] {
      lines.flatMap { points in
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

    /// The pieces of its lines that lie on the level, longer than a stub beside a node.
    var levels: [(from: Double, to: Double, y: Double)] {
      lines.flatMap { points in
        stride(from: 0, to: points.count - 3, by: 3).compactMap { start in
          let (first, last) = (points[start], points[start + 3])
          guard abs(first.y - last.y) < 0.05, abs(first.x - last.x) > 20 else { return nil }
          return (min(first.x, last.x), max(first.x, last.x), first.y)
        }
      }
    }

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

  fileprivate(set) var width = 0.0
  fileprivate(set) var height = 0.0
  fileprivate(set) var elements: [Element] = []

  init(_ svg: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    _ = parser.parse()
    self = reader.picture
  }

  fileprivate init() {}

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
}

private final class Reader: NSObject, XMLParserDelegate {
  typealias Point = MapPicture.Point

  private(set) var picture = MapPicture()
  private var text: (x: Double, y: Double, size: Double, anchor: String, words: String)?

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    switch name {
    case "svg":
      picture.width = attributes["width"]?.numbers.first ?? 0
      picture.height = attributes["height"]?.numbers.first ?? 0
    case "g":
      var element = MapPicture.Element()
      element.id = attributes["id"] ?? ""
      element.classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
      picture.elements.append(element)
    case "text":
      let number = { (name: String) in attributes[name]?.numbers.first ?? 0 }
      text = (
        number("x"), number("y"), number("font-size"), attributes["text-anchor"] ?? "start", ""
      )
    case "path", "polygon", "polyline", "ellipse":
      guard !picture.elements.isEmpty else { return }
      let last = picture.elements.count - 1
      picture.elements[last].shapes.append(name)
      let points = Self.points(of: name, attributes)
      picture.elements[last].corners += points
      if name == "path" { picture.elements[last].lines.append(points) }
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
    guard name == "text", let text, !picture.elements.isEmpty else { return }
    // Letters are half as wide as high.
    let width = 0.5 * text.size * Double(text.words.count)
    let shift = text.anchor == "middle" ? width / 2 : text.anchor == "end" ? width : 0
    let box = MapPicture.Box(
      minX: text.x - shift,
      minY: text.y - 0.75 * text.size,
      maxX: text.x - shift + width,
      maxY: text.y + 0.2 * text.size
    )
    picture.elements[picture.elements.count - 1].texts.append(
      MapPicture.Text(words: text.words, size: text.size, box: box)
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
}

extension String {
  fileprivate var numbers: [Double] {
    split { !("0123456789.-".contains($0)) }.compactMap { Double($0) }
  }
}
