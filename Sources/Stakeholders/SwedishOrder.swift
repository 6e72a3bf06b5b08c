internal import Foundation

/// The order of a Swedish index: å, ä and ö last, é with e, ü with y, capitals with small
/// letters, numbers by value.
public enum SwedishOrder {
  private static let locale = Locale(identifier: "sv_SE")

  /// Whether one text stands before another; texts that the order holds equal stand by their bytes.
  public static func isBefore(_ first: String, _ second: String) -> Bool {
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
}

extension Sequence {
  /// The elements in the Swedish order of a text of theirs; equals by a second text, such as an id.
  public func inSwedishOrder(
    of name: (Element) -> String,
    then id: (Element) -> String
  ) -> [Element] {
    let named = map { (element: $0, name: name($0), id: id($0)) }
    return named.sorted { first, second in
      if SwedishOrder.isBefore(first.name, second.name) { return true }
      if SwedishOrder.isBefore(second.name, first.name) { return false }
      return first.id < second.id
    }.map(\.element)
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
