/// JSON in the making: bytes that grow as values are written.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var indentation = 0
  private var isFirst = true

  /// Writes braces, with what `body` writes between them.
  mutating func object(_ body: (inout JSONText) -> Void) {
    enclose("{", "}", body)
  }

  mutating func list(_ body: (inout JSONText) -> Void) {
    enclose("[", "]", body)
  }

  /// Begins an entry of a list.
  mutating func entry() {
    if !isFirst { add(",") }
    isFirst = false
    add("\n")
    bytes.append(contentsOf: repeatElement(0x20, count: indentation))
  }

  mutating func field(_ key: String) {
    entry()
    text(key)
    add(": ")
  }

  mutating func field(_ key: String, _ value: String) {
    field(key)
    text(value)
  }

  /// Writes a number or a word as it is spelt.
  mutating func verbatim(_ word: String) { add(word) }

  /// Writes a text between quotation marks, with what may not stand there escaped.
  mutating func text(_ value: String) {
    add("\"")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case 0x0A: add("\\n")
      case 0x0D: add("\\r")
      case 0x09: add("\\t")
      case 0..<0x20: add("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    add("\"")
  }

  private mutating func enclose(
    _ opening: String,
    _ closing: String,
    _ body: (inout JSONText) -> Void
  ) {
    add(opening)
    let outer = isFirst
    isFirst = true
    indentation += 2
    body(&self)
    indentation -= 2
    if !isFirst {
      add("\n")
      bytes.append(contentsOf: repeatElement(0x20, count: indentation))
    }
    isFirst = outer
    add(closing)
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
