extension Drawing {
  /// The first line of the text: it tells a file of ours from one that somebody wrote.
  public static let dotTextMark = "// omvarld"

  /// The drawing in the DOT language, for `dot -Tsvg` and other tools.
  ///
  /// Graphviz lays the text out as it lays out the drawing itself. What an SVG carries beside the
  /// picture (``summary``, tooltips) is not in it.
  ///
  /// A drawing in ``Engine/columns`` has no places before Graphviz has measured its texts. The text
  /// here leaves them to `dot`; a renderer that is asked for DOT answers with the places.
  ///
  /// - Returns: Lines of UTF-8; the same drawing gives the same text.
  public func dotText() -> String {
    guard engine == .columns else { return sheet.dotText }
    var copy = self
    copy.engine = .dot
    return copy.sheet.dotText
  }
}

extension Sheet {
  /// The sheet in the DOT language.
  package var dotText: String {
    var writer = DOTWriter()
    writer.write(self)
    return writer.text
  }
}

private struct DOTWriter {
  private(set) var text = "\(Drawing.dotTextMark)\n"
  private var indentation = ""

  mutating func write(_ sheet: Sheet) {
    write(block: "digraph") { writer in
      writer.write(line: "layout=\(sheet.engine.rawValue);")
      writer.write(sheet.root.attributes)
      writer.write(line: "node \(sheet.nodeDefaults.dotList);")
      writer.write(line: "edge \(sheet.edgeDefaults.dotList);")
      writer.write(sheet.root.members)
      for link in sheet.links {
        writer.write(line: "\(link.tail) -> \(link.head) \(link.attributes.dotList);")
      }
    }
  }

  private mutating func write(_ members: [Sheet.Member]) {
    for member in members {
      switch member {
      case .node(let name, let attributes): write(line: "\(name) \(attributes.dotList);")
      case .reference(let name): write(line: "\(name);")
      case .group(let group):
        write(block: group.name.map { "subgraph \($0)" } ?? "") { writer in
          writer.write(group.attributes)
          writer.write(group.members)
        }
      }
    }
  }

  private mutating func write(_ attributes: [Attribute]) {
    for attribute in attributes {
      write(line: "\(attribute.dotText);")
    }
  }

  private mutating func write(block head: String, _ body: (inout Self) -> Void) {
    write(line: head.isEmpty ? "{" : "\(head) {")
    let outer = indentation
    indentation += "  "
    body(&self)
    indentation = outer
    write(line: "}")
  }

  private mutating func write(line: String) {
    text += "\(indentation)\(line)\n"
  }
}

extension [Attribute] {
  fileprivate var dotList: String {
    "[\(map(\.dotText).joined(separator: ", "))]"
  }
}

extension Attribute {
  fileprivate var dotText: String {
    isMarkup ? "\(name)=<\(value.dotMarkup)>" : "\(name)=\"\(value.dotQuoted)\""
  }
}

/// Graphviz's reader takes no piece of a string that is longer than 16,384 bytes.
private let longestPiece = 8_000

extension String {
  /// The string between the quotes of a DOT string, in pieces.
  ///
  /// Only the quote needs an escape: a backslash belongs to the value, where the drawing has
  /// already doubled it, and so a value never ends in a lone one. A backslash at the end of a line
  /// continues the string on the next.
  fileprivate var dotQuoted: String {
    var result: [UInt8] = []
    var length = 0
    var isEscaped = false
    for byte in utf8 {
      if length >= longestPiece, !isEscaped, !UTF8.isContinuation(byte) {
        result.append(contentsOf: "\\\n".utf8)
        length = 0
      }
      if byte == UInt8(ascii: "\"") {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
      length += 1
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The string between the brackets of an HTML-like label, in pieces.
  ///
  /// A piece ends at a bracket; a line break, which is not drawn, ends one that is too long.
  fileprivate var dotMarkup: String {
    var result: [UInt8] = []
    var length = 0
    var isInEntity = false
    for byte in utf8 {
      if length >= longestPiece, !isInEntity, !UTF8.isContinuation(byte) {
        result.append(UInt8(ascii: "\n"))
        length = 0
      }
      result.append(byte)
      let isBracket = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      length = isBracket ? 0 : length + 1
      isInEntity = byte == UInt8(ascii: "&") || isInEntity && byte != UInt8(ascii: ";")
    }
    return String(decoding: result, as: UTF8.self)
  }
}
