import DOT

/// Turns the SVG that Graphviz writes into one that stands on its own: for those who do not see it,
/// safe in a page, and the same wherever it was made.
///
/// | Graphviz writes | here |
/// |---|---|
/// | XML declaration, DOCTYPE, comments with its version | the mark of the tool |
/// | `<svg width height viewBox …>` | the same with role, language, `<title>` and `<desc>` |
/// | `<title>n1</title>` in a group | what the drawing says of that element |
/// | `<g id class>` of a node or an edge | the same with `data-of`: what it stands for, or joins |
/// | anything but shapes and text | an error |
struct SVGFinishing {
  private let captions: Captions

  init(captions: Captions) {
    self.captions = captions
  }

  /// Rewrites an SVG.
  func finish(_ bytes: [UInt8]) throws(DrawingFailure) -> [UInt8] {
    var scanner = SVGScanner(bytes)
    var writer = Writer(capacity: bytes.count)
    writer.write("\(RenderedImage.svgMark)\n")
    var id = ""
    var isInTitle = false
    while let piece = try scanner.next() {
      switch piece {
      case .start("svg", let attributes, _):
        try writeRoot(attributes, to: &writer)
      case .start("title", _, _):
        isInTitle = true
      case .end("title"):
        isInTitle = false
        writeTooltip(of: id, to: &writer)
      case .start(let name, let attributes, let isEmpty):
        if name == "g" {
          id = attributes.first { $0.name == "id" }?.slug ?? ""
        }
        try writer.write(
          start: name,
          attributes,
          about: name == "g" ? captions.subjects[id] : nil,
          isEmpty: isEmpty
        )
      case .end(let name):
        writer.write("</\(name)>")
      case .text(let text) where text.allSatisfy({ $0 == UInt8(ascii: "\n") }):
        writer.writeLineBreak()
      case .text(let text):
        if !isInTitle {
          writer.write(escaped: text)
        }
      }
    }
    return writer.bytes
  }

  private func writeRoot(
    _ attributes: [SVGPiece.Attribute],
    to writer: inout Writer
  ) throws(DrawingFailure) {
    let id = captions.id
    let summary = captions.summary
    let size = attributes.filter { ["width", "height", "viewBox"].contains($0.name) }
    writer.write(#"<svg xmlns="http://www.w3.org/2000/svg" role="img""#)
    writer.write(#" lang="\#(language)" xml:lang="\#(language)""#)
    writer.write(#" aria-labelledby="\#(id)-title \#(id)-desc""#)
    try writer.write(size)
    writer.write(">\n")
    writer.write("<title id=\"\(id)-title\">\(summary.title.asSVGCaption)</title>\n")
    writer.write("<desc id=\"\(id)-desc\">\(summary.description.asSVGCaption)</desc>")
  }

  private func writeTooltip(of id: String, to writer: inout Writer) {
    if let tooltip = captions.tooltips[id], !tooltip.isEmpty {
      writer.write("<title>\(tooltip.asSVGCaption)</title>")
    }
  }

  /// The language, if it looks like one.
  private var language: String {
    let tag = captions.summary.language
    let isTag = tag.utf8.allSatisfy { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
    return isTag && !tag.isEmpty ? tag : "und"
  }
}

/// Writes pieces that are allowed and refuses the rest.
private struct Writer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes escaped text with a hyphen where Graphviz has `&#45;`, and without what kept a `&`
  /// apart from what follows it.
  mutating func write(escaped text: ArraySlice<UInt8>) {
    var rest = text
    while let byte = rest.first {
      if byte != UInt8(ascii: "&") {
        bytes.append(byte)
        rest.removeFirst()
      } else if rest.starts(with: "&#45;".utf8) {
        bytes.append(UInt8(ascii: "-"))
        rest = rest.dropFirst(5)
      } else {
        let entity = rest.prefix { $0 != UInt8(ascii: ";") }
        bytes.append(contentsOf: entity)
        rest = rest[entity.endIndex...]
        if entity.elementsEqual("&amp".utf8), rest.dropFirst().starts(with: entityBreaker.utf8) {
          bytes.append(UInt8(ascii: ";"))
          rest = rest.dropFirst(1 + entityBreaker.utf8.count)
        }
      }
    }
  }

  /// Starts a line, unless one has just been started.
  mutating func writeLineBreak() {
    if bytes.last != UInt8(ascii: "\n") {
      write("\n")
    }
  }

  /// - Parameter subjects: What the element stands for, as slugs.
  mutating func write(
    start name: String,
    _ attributes: [SVGPiece.Attribute],
    about subjects: [String]?,
    isEmpty: Bool
  ) throws(DrawingFailure) {
    guard Self.elements.contains(name) else { throw .unexpectedSVG }
    write("<\(name)")
    try write(attributes)
    if let subjects { write(" data-of=\"\(subjects.joined(separator: " "))\"") }
    write(isEmpty ? "/>" : ">")
  }

  mutating func write(_ attributes: [SVGPiece.Attribute]) throws(DrawingFailure) {
    for attribute in attributes {
      guard Self.attributes.contains(attribute.name) else { throw .unexpectedSVG }
      write(" \(attribute.name)=\"")
      // `transparent` is a colour of CSS, which not every reader of SVG knows.
      if attribute.value.elementsEqual("transparent".utf8) {
        write("none")
      } else {
        write(escaped: attribute.value)
      }
      write("\"")
    }
  }

  private static let elements: Set<String> = [
    "g", "path", "polygon", "polyline", "ellipse", "text",
  ]

  private static let attributes: Set<String> = [
    "class", "cx", "cy", "d", "fill", "fill-opacity", "font-family", "font-size", "font-style",
    "font-weight", "height", "id", "points", "rx", "ry", "stroke", "stroke-dasharray",
    "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "y",
  ]
}

extension String {
  /// The text as content of `<title>` or `<desc>`, where lines stay lines.
  fileprivate var asSVGCaption: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).drawable.xmlEscaped }
      .joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: UTF8.EncodedScalar {
    UTF8.encode(self) ?? UTF8.EncodedScalar()
  }
}
