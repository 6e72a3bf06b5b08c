/// A page as a browser's tokenizer takes it apart (WHATWG HTML, section 13.2.5), as far as the
/// pages of this program need: no comments, no character data sections, every value quoted.
struct ReadPage {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var elements: [Element] = []
  /// The text between tags with its characters restored, one piece a tag, without the style sheet.
  private(set) var texts: [String] = []
  private(set) var style = ""
  /// The texts of scripts, by their type.
  private(set) var scripts: [String: String] = [:]
  /// The headings in order: their depth and text.
  private(set) var headings: [(depth: Int, text: String)] = []
  /// What was left open, or closed without having been opened.
  private(set) var imbalance: [String] = []

  init(_ html: String) {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      take(rest[..<start], in: open)
      rest = rest[rest.index(after: start)...]
      let tag = Self.tag(&rest)
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.last == name { open.removeLast() } else { imbalance.append(name) }
        continue
      }
      let element = Self.element(tag)
      elements.append(element)
      if let depth = Self.depth(element.name) { headings.append((depth, "")) }
      if ["meta", "br", "wbr"].contains(element.name) { continue }
      open.append(element.name)
      guard element.name == "script" else { continue }
      let end = rest.firstRange(of: "</script>")?.lowerBound ?? rest.endIndex
      scripts[element["type"] ?? "", default: ""] += rest[..<end]
      rest = rest[end...]
    }
    take(rest, in: open)
    imbalance += open
  }

  /// Everything that a reader reads, a line for each piece.
  var text: String {
    texts.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n") + "\n"
  }

  private mutating func take(_ text: Substring, in open: [String]) {
    if open.last == "style" {
      style += text
      return
    }
    let text = Self.restored(text)
    texts.append(text)
    if open.contains(where: { Self.depth($0) != nil }), let last = headings.indices.last {
      headings[last].text += text
    }
  }

  private static func depth(_ name: String) -> Int? {
    name.first == "h" && name.count == 2 ? name.last?.wholeNumberValue : nil
  }

  /// The inside of a tag, up to the `>` that stands outside quotes.
  private static func tag(_ rest: inout Substring) -> Substring {
    var isQuoted = false
    var end = rest.startIndex
    while end < rest.endIndex, isQuoted || rest[end] != ">" {
      if rest[end] == "\"" { isQuoted.toggle() }
      end = rest.index(after: end)
    }
    defer { rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...] }
    return rest[..<end]
  }

  private static func element(_ tag: Substring) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [(name: String, value: String)] = []
    var rest = tag.dropFirst(name.count).drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let attribute = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(attribute.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        let quoted = rest.prefix { $0 != "\"" }
        value = restored(quoted)
        rest = rest.dropFirst(quoted.count + 1)
      }
      attributes.append((attribute.lowercased(), value))
      rest = rest.drop(while: \.isWhitespace)
    }
    return Element(name: name.lowercased(), attributes: attributes)
  }

  private static func restored(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;",
      with: "\""
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
