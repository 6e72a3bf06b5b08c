/// The name of an element of type `Owner`, unique in a drawing: `actor-kopenhamn`.
///
/// It becomes the `id` in an SVG, so that pages, tests and links can hold on to the element. What
/// is not an ASCII letter, a digit, `.`, `_` or `-` becomes `-` there.
public struct Identifier<Owner>: Hashable, Sendable, RawRepresentable {
  /// The name as given.
  public let rawValue: String

  /// Makes an identifier of any text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an identifier of any text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: Codable {}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal.
  public init(stringLiteral value: String) {
    rawValue = value
  }
}
