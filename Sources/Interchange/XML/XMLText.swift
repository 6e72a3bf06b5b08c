/// XML in the making: bytes that grow as elements are written.
struct XMLText {
  private(set) var bytes: [UInt8] = []
  /// How many characters XML cannot hold, and were replaced by �.
  private(set) var replacedCount = 0
  private var open: [String] = []

  /// Begins a file, with a mark that tells it from one that somebody else wrote.
  init() {
    add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- omvarld -->\n")
  }

  /// Writes an element that has others in it.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout XMLText) -> Void
  ) {
    begin(name, attributes)
    add(">\n")
    open.append(name)
    body(&self)
    open.removeLast()
    indent()
    add("</\(name)>\n")
  }

  /// Writes an element with nothing in it.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    begin(name, attributes)
    add("/>\n")
  }

  /// Writes an element with text in it.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String
  ) {
    begin(name, attributes)
    add(">")
    addEscaped(text, isAttribute: false)
    add("</\(name)>\n")
  }

  private mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    add("<\(name)")
    for (name, value) in attributes {
      guard let value else { continue }
      add(" \(name)=\"")
      addEscaped(value, isAttribute: true)
      add("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes text so that a reader gets it as it is: readers fold line breaks in attributes, take
  /// carriage returns away, and pass over text that is all blank.
  private mutating func addEscaped(_ text: String, isAttribute: Bool) {
    let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": add("&amp;")
      case "<": add("&lt;")
      case ">": add("&gt;")
      case "\"" where isAttribute: add("&quot;")
      case "\r": add("&#13;")
      case "\n" where isAttribute || isBlank: add("&#10;")
      case "\t" where isAttribute || isBlank: add("&#9;")
      case " " where isBlank: add("&#32;")
      case _ where !scalar.isAllowedInXML:
        add("\u{FFFD}")
        replacedCount += 1
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
