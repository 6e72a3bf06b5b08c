/// A value to be written as YAML on one line.
public enum YAMLValue: Hashable, Sendable {
  case text(String)
  case list([YAMLValue])
  case record([Field])

  public struct Field: Hashable, Sendable {
    public var key: String
    public var value: YAMLValue

    public init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  public var yaml: String {
    switch self {
    case .text(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .list(let values): "[" + values.map(\.yaml).joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.map { "\(YAMLValue.text($0.key).yaml): \($0.value.yaml)" }.joined(separator: ", ")
        + "}"
    }
  }

  public subscript(key: String) -> YAMLValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// Every text in the value but under the keys given.
  public func texts(except keys: Set<String> = []) -> [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap { $0.texts(except: keys) }
    case .record(let fields):
      fields.filter { !keys.contains($0.key) }.flatMap { $0.value.texts(except: keys) }
    }
  }

  /// With lists and keys in another order, as far as the value goes down.
  public func shuffled(using generator: inout SplitMix64) -> YAMLValue {
    switch self {
    case .text: self
    case .list(let values):
      .list(values.map { $0.shuffled(using: &generator) }.shuffled(using: &generator))
    case .record(let fields):
      .record(
        fields.map { Field($0.key, $0.value.shuffled(using: &generator)) }
          .shuffled(using: &generator)
      )
    }
  }

  /// What YAML takes for the text that it looks like.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first > 0x2F, text != "null" else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default:
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) {
    self = .text(text)
  }

  public init(arrayLiteral values: YAMLValue...) {
    self = .list(values)
  }

  public init(dictionaryLiteral fields: (String, YAMLValue)...) {
    self = .record(fields.map { Field($0, $1) })
  }
}
