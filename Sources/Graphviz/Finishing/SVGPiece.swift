/// A piece of an SVG file. What stands in it is still escaped.
enum SVGPiece {
  /// An attribute of an element.
  struct Attribute {
    var name: String
    var value: ArraySlice<UInt8>

    /// The value of an attribute that holds a slug, where Graphviz writes `&#45;` for a hyphen.
    var slug: String {
      String(decoding: value, as: UTF8.self).replacing("&#45;", with: "-")
    }
  }

  /// A start tag, or the only tag of an empty element.
  case start(name: String, attributes: [Attribute], isEmpty: Bool)
  /// An end tag.
  case end(name: String)
  /// What stands between tags.
  case text(ArraySlice<UInt8>)
}
