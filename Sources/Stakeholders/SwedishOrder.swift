internal import Foundation

/// The order of a Swedish index: å, ä and ö last, é with e, ü with y, capitals with small
/// letters, numbers by value.
public enum SwedishOrder {
  private static let locale = Locale(identifier: "sv_SE")

  /// Whether one text stands before another; texts that the order holds equal stand by their bytes.
  public static func isBefore(_ first: String, _ second: String) -> Bool {
    if let isBefore = PlainText.isBefore(first, second) { return isBefore }
    let order = first.compare(
      second,
      options: [.caseInsensitive, .numeric],
      range: nil,
      locale: locale
    )
    return order == .orderedSame
      ? first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
      : order == .orderedAscending
  }

  /// The places of texts in order; equals by their ids. Sorting what is of one type, whatever it stands
  /// for, costs a fifth of sorting elements that are not known here.
  fileprivate static func places(of texts: [(name: String, id: String)]) -> [Int] {
    texts.indices.sorted { one, other in
      let (first, second) = (texts[one], texts[other])
      return first.name.utf8.elementsEqual(second.name.utf8)
        ? first.id < second.id : isBefore(first.name, second.name)
    }
  }
}

/// Texts that a plain letter or a number tells apart, of which the locale need not be asked: it takes a
/// hundred times as long, and a national graph has thousands of names.
private enum PlainText {
  /// Whether one text stands before another; `nil` where the locale has to say.
  static func isBefore(_ first: String, _ second: String) -> Bool? {
    var (one, other) = (Characters(first), Characters(second))
    var hasZero = false
    var digits = 0
    while true {
      let (left, right) = (one.next(), other.next())
      if left == right, left != .end {
        digits = left.isDigit ? digits + 1 : 0
        if digits == 1 { hasZero = left == .digit(0) }
        continue
      }
      if left.isDigit && right.isDigit || digits > 0 && (left.isDigit || right.isDigit) {
        // Numbers are read as far as they go; those that begin with a nought may be equal.
        if hasZero && digits > 0 || digits == 0 && (left == .digit(0) || right == .digit(0)) {
          return nil
        }
        let lengths = (
          left.isDigit ? one.digitCount() : -1, right.isDigit ? other.digitCount() : -1
        )
        return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.rank < right.rank
      }
      guard left.isLetter, right.isLetter, one.isFollowedPlainly, other.isFollowedPlainly else {
        return nil
      }
      return left.rank < right.rank
    }
  }

  private struct Character: Equatable {
    /// 0–9 a digit, 10–38 a letter whatever its case, then whatever else, byte by byte.
    let rank: Int

    static let end = Self(rank: -1)
    static func digit(_ value: Int) -> Self { Self(rank: value) }
    static func letter(_ place: Int) -> Self { Self(rank: 10 + place) }
    static func other(_ byte: UInt8) -> Self { Self(rank: 100 + Int(byte)) }

    var isDigit: Bool { 0..<10 ~= rank }
    var isLetter: Bool { 10..<39 ~= rank }
  }

  private struct Characters {
    private var bytes: String.UTF8View.Iterator

    init(_ text: String) { bytes = text.utf8.makeIterator() }

    mutating func next() -> Character {
      guard let byte = bytes.next() else { return .end }
      switch byte {
      case 0x30...0x39: return .digit(Int(byte) - 0x30)
      case 0x41...0x5A: return .letter(Int(byte) - 0x41)
      case 0x61...0x7A: return .letter(Int(byte) - 0x61)
      case 0xC3:
        var ahead = bytes
        guard let place = Self.placeAfterZ(ahead.next()) else { return .other(byte) }
        bytes = ahead
        return .letter(place)
      default: return .other(byte)
      }
    }

    /// How many digits come next.
    func digitCount() -> Int {
      var rest = self
      var count = 0
      while rest.next().isDigit { count += 1 }
      return count
    }

    /// Whether no accent can come next, which would make another letter of the last.
    var isFollowedPlainly: Bool {
      var ahead = bytes
      return ahead.next().map { $0 < 0x80 || $0 == 0xC3 } ?? true
    }

    /// å, ä and ö by their second byte.
    private static func placeAfterZ(_ byte: UInt8?) -> Int? {
      switch byte {
      case 0xA5, 0x85: 26
      case 0xA4, 0x84: 27
      case 0xB6, 0x96: 28
      default: nil
      }
    }
  }
}

extension Sequence {
  /// The elements in the Swedish order of a text of theirs; equals by a second text, such as an id.
  public func inSwedishOrder(
    of name: (Element) -> String,
    then id: (Element) -> String
  ) -> [Element] {
    let elements = Array(self)
    let places = SwedishOrder.places(of: elements.map { (name($0), id($0)) })
    return places.map { elements[$0] }
  }
}

extension String {
  /// The scalars with every accent on its own (NFD).
  var decomposed: [Unicode.Scalar] {
    utf8.allSatisfy { $0 < 0x80 }
      ? Array(unicodeScalars) : Array(decomposedStringWithCanonicalMapping.unicodeScalars)
  }
}

extension String {
  /// The scalars with every accent joined to its letter (NFC).
  public var composedScalars: String.UnicodeScalarView {
    utf8.allSatisfy { $0 < 0xCC }
      ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
  }
}
