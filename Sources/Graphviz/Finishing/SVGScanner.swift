/// Reads the SVG that Graphviz writes, piece by piece, and passes over prologue and comments.
///
/// It knows what Graphviz writes and no more of XML: attributes in double quotes, no CDATA, no
/// brackets in values.
struct SVGScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// The next piece, or `nil` at the end.
  mutating func next() throws(DrawingFailure) -> SVGPiece? {
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<") else {
        return .text(take { $0 != UInt8(ascii: "<") })
      }
      rest.removeFirst()
      switch rest.first {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"): try skip(past: rest.starts(with: "!--".utf8) ? "-->" : ">")
      case UInt8(ascii: "/"): return try endTag()
      default: return try startTag()
      }
    }
    return nil
  }

  private mutating func startTag() throws(DrawingFailure) -> SVGPiece {
    let name = takeName()
    var attributes: [SVGPiece.Attribute] = []
    while true {
      _ = take(while: \.isXMLSpace)
      switch rest.first {
      case UInt8(ascii: ">"):
        rest.removeFirst()
        return .start(name: name, attributes: attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        try expect("/>")
        return .start(name: name, attributes: attributes, isEmpty: true)
      default:
        attributes.append(try attribute())
      }
    }
  }

  private mutating func attribute() throws(DrawingFailure) -> SVGPiece.Attribute {
    let name = takeName()
    try expect("=\"")
    let value = take { $0 != UInt8(ascii: "\"") }
    try expect("\"")
    guard !name.isEmpty, !value.contains(UInt8(ascii: "<")) else { throw .unexpectedSVG }
    return SVGPiece.Attribute(name: name, value: value)
  }

  private mutating func endTag() throws(DrawingFailure) -> SVGPiece {
    try expect("/")
    let name = takeName()
    try expect(">")
    return .end(name: name)
  }

  private mutating func takeName() -> String {
    let name = take { byte in
      !byte.isXMLSpace && byte != UInt8(ascii: "=") && byte != UInt8(ascii: "/")
        && byte != UInt8(ascii: ">")
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: condition)
    rest = rest[taken.endIndex...]
    return taken
  }

  private mutating func expect(_ text: StaticString) throws(DrawingFailure) {
    let bytes = text.description.utf8
    guard rest.starts(with: bytes) else { throw .unexpectedSVG }
    rest = rest.dropFirst(bytes.count)
  }

  private mutating func skip(past end: StaticString) throws(DrawingFailure) {
    let bytes = Array(end.description.utf8)
    while !rest.isEmpty, !rest.starts(with: bytes) {
      rest.removeFirst()
    }
    guard !rest.isEmpty else { throw .unexpectedSVG }
    rest = rest.dropFirst(bytes.count)
  }
}

extension DrawingFailure {
  /// Graphviz wrote an SVG that no version of it is known to write.
  static var unexpectedSVG: Self {
    .refused(messages: ["unexpected SVG"])
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0d
  }
}
