/// A JSON value with keys in sorted order, so that the same answer is the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case text(String)
  case number(Int)
  /// A finite number.
  case decimal(Double)
  case truth(Bool)
  case list([JSONValue])
  /// A list that is made while it is written: half a million values are never there at once.
  case sequence(JSONSequence)
  case object([String: JSONValue])
}

/// The elements of a list, by their places.
public struct JSONSequence: Hashable, Sendable {
  let count: Int
  let element: @Sendable (_ place: Int) -> JSONValue

  init(count: Int, element: @escaping @Sendable (_ place: Int) -> JSONValue) {
    self.count = count
    self.element = element
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.count == other.count && (0..<one.count).allSatisfy { one.element($0) == other.element($0) }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
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
