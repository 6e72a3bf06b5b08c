// Foundation's encoder writes the same text, but holds several copies of the whole: for the values
// of half a million nodes four times the memory and six times the time.

extension JSONValue {
  /// The value as indented text that ends with a line break (RFC 8259).
  public var formatted: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  /// Without a blank or a line break, for a reader that is a program.
  var compact: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// - Parameter indent: A line break and the blanks that this value's closing bracket stands after;
  ///   `nil` = nothing stands between values.
  private func write(to text: inout String, indent: String?) {
    switch self {
    case .null: text += "null"
    case .truth(let truth): text += truth ? "true" : "false"
    case .number(let number): text += String(number)
    case .decimal(let number): text += String(number)
    case .text(let value): Self.write(value, to: &text)
    case .list(let values):
      Self.write(values.count, "[", "]", to: &text, indent) { place, text, indent in
        values[place].write(to: &text, indent: indent)
      }
    case .sequence(let values):
      Self.write(values.count, "[", "]", to: &text, indent) { place, text, indent in
        values.element(place).write(to: &text, indent: indent)
      }
    case .object(let fields):
      let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.write(sorted.count, "{", "}", to: &text, indent) { place, text, indent in
        Self.write(sorted[place].key, to: &text)
        text += indent == nil ? ":" : " : "
        sorted[place].value.write(to: &text, indent: indent)
      }
    }
  }

  /// Writes elements between brackets, each on a line of its own.
  private static func write(
    _ count: Int,
    _ opening: String,
    _ closing: String,
    to text: inout String,
    _ indent: String?,
    _ element: (_ place: Int, _ text: inout String, _ indent: String?) -> Void
  ) {
    text += opening
    let inner = indent.map { $0 + "  " }
    for place in 0..<count {
      if place > 0 { text += "," }
      text += inner ?? ""
      element(place, &text, inner)
    }
    // An empty line where nothing is, as Foundation has it.
    if let indent { text += count > 0 ? indent : "\n" + indent }
    text += closing
  }

  /// Writes a text between quotation marks, with what may not stand there escaped.
  private static func write(_ value: String, to text: inout String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    {
      text += value
    } else {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\u{8}": text += "\\b"
        case "\u{C}": text += "\\f"
        case ..<" ":
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
