/// Keeps `&` apart from what follows it, where the two would look like an entity.
///
/// Graphviz turns entities in labels into characters, and its SVG writer then takes a `&` for the
/// start of an entity whenever it looks like one: a label that reads `&auml;` cannot be written.
/// A word joiner is neither drawn nor measured; `SVGDocument` takes it out again.
package let entityBreaker: Unicode.Scalar = "\u{2060}"

extension String {
  /// The text as a plain Graphviz label that is drawn as the text itself.
  ///
  /// `&` and `<` are written as entities. A backslash is doubled, or `\N` would become the name of
  /// the node. `<` is escaped since Graphviz shares equal strings, and a plain label equal to the
  /// markup of another would become markup.
  var asGraphvizLabel: String {
    drawable.replacingBytes { byte, rest in
      switch byte {
      case UInt8(ascii: "&"): rest.continuesEntity ? "&amp;\u{2060}" : "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\\"): #"\\"#
      default: nil
      }
    }
  }

  /// The text as text in an HTML-like Graphviz label.
  var asGraphvizMarkup: String {
    drawable.replacingBytes { byte, rest in
      switch byte {
      case UInt8(ascii: "&"): rest.continuesEntity ? "&amp;\u{2060}" : "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\\"): #"\\"#
      default: nil
      }
    }
  }
}

extension Substring.UTF8View {
  /// Whether Graphviz would take a `&` before these bytes for the start of an entity: letters, or
  /// `#` and digits, up to a semicolon.
  fileprivate var continuesEntity: Bool {
    let name = prefix { $0 != UInt8(ascii: ";") && $0.isPartOfEntity }
    return dropFirst(name.count).first == UInt8(ascii: ";")
  }
}

extension UInt8 {
  fileprivate var isPartOfEntity: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
