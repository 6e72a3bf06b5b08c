public import Stakeholders

/// Looks for quotes in the texts of the documents that they are said to stand in.
///
/// White space of any amount and kind counts as one blank, and both sides are composed (NFC), so
/// that line breaks in a text do not hide a quote.
public struct QuoteCheck: Sendable {
  private let texts: [GoverningDocument.ID: [UInt8]]

  public init(texts: [GoverningDocument.ID: String]) {
    self.texts = texts.mapValues(Self.fold)
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// Whether the text of the document is given and does not hold the quote.
  public func misses(_ evidence: Evidence) -> Bool {
    guard let quote = evidence.quote, let text = texts[evidence.document] else { return false }
    let sought = Self.fold(quote)
    return !sought.isEmpty && !Self.contains(sought, in: text)
  }

  private static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isBlank = true
    for scalar in text.composedScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { folded.append(0x20) }
        isBlank = true
      } else {
        folded.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        isBlank = false
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }

  /// Searches by the last letter sought (R. N. Horspool, "Practical fast searching in strings",
  /// *Software: Practice and Experience* 10(6), 1980, doi:10.1002/spe.4380100608).
  private static func contains(_ sought: [UInt8], in text: [UInt8]) -> Bool {
    guard sought.count <= text.count else { return false }
    var skips = [Int](repeating: sought.count, count: 256)
    for (place, byte) in sought.dropLast().enumerated() {
      skips[Int(byte)] = sought.count - 1 - place
    }
    var end = sought.count - 1
    while end < text.count {
      var back = 0
      while back < sought.count, text[end - back] == sought[sought.count - 1 - back] { back += 1 }
      if back == sought.count { return true }
      end += skips[Int(text[end])]
    }
    return false
  }
}
