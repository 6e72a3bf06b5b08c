internal import Foundation

/// A JSON value with keys in sorted order, so that the same answer is the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case text(String)
  case number(Int)
  /// A finite number.
  case decimal(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The value as indented text that ends with a line break.
  public var formatted: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encoding texts, whole numbers, lists and objects does not fail.
    let data = (try? encoder.encode(self)) ?? Data("null".utf8)
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension JSONValue: Encodable {
  private struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let fields):
      var container = encoder.container(keyedBy: FieldName.self)
      for (key, value) in fields {
        try container.encode(value, forKey: FieldName(stringValue: key))
      }
    case .list(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    default:
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .decimal(let number): try container.encode(number)
      case .truth(let truth): try container.encode(truth)
      default: try container.encodeNil()
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .truth(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }

  init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }
  init(_ texts: some Sequence<String>) { self = .list(texts.map(JSONValue.text)) }
}
