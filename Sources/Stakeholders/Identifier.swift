/// The id of something in a graph, typed by what it names: an `Actor.ID` is never taken for a
/// `Level.ID`.
///
/// An id is a slug: it begins with a letter a–z or a digit, and goes on with those, `.`, `_`
/// and `-`.
public struct Identifier<Subject>: Hashable, Sendable {
  public let rawValue: String

  /// An id that is known to be a slug, such as one that was read or is written in code.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The same id, of something narrower or wider: the entity that an actor is.
  public init<Other>(_ other: Identifier<Other>) {
    rawValue = other.rawValue
  }

  /// The id that a text spells; `nil` when it is no slug.
  public init?(spelling text: some StringProtocol) {
    let bytes = text.utf8
    guard let first = bytes.first, Self.isLetterOrDigit(first),
      bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
    else { return nil }
    rawValue = String(text)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}

extension Identifier: Comparable {
  public static func < (first: Self, second: Self) -> Bool {
    first.rawValue < second.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
