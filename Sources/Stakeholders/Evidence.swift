public import Diagnostics

/// Where a fact is written: a document, the place in it, and the words.
public struct Evidence: Hashable, Sendable {
  public var document: GoverningDocument.ID
  public var section: String?
  /// The words themselves, as the document has them; white space is folded.
  public var quote: String?
  public var page: String?
  public var retrieved: PartialDate?
  /// Where the graph says so; no part of what it says.
  public var location: SourceLocation?

  public init(
    document: GoverningDocument.ID,
    section: String? = nil,
    quote: String? = nil,
    page: String? = nil,
    retrieved: PartialDate? = nil,
    location: SourceLocation? = nil
  ) {
    self.document = document
    self.section = section
    self.quote = quote
    self.page = page
    self.retrieved = retrieved
    self.location = location
  }

  public static func == (first: Self, second: Self) -> Bool {
    first.document == second.document && first.section == second.section
      && first.quote == second.quote && first.page == second.page
      && first.retrieved == second.retrieved
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(document)
    hasher.combine(section)
    hasher.combine(quote)
    hasher.combine(page)
    hasher.combine(retrieved)
  }
}

extension Evidence: Comparable {
  /// By document, then by section with its numbers by value, then by page and quote: evidence is a
  /// set, and is told in the same order however it is written.
  public static func < (first: Self, second: Self) -> Bool {
    if first.document != second.document { return first.document < second.document }
    if first.section != second.section {
      return SwedishOrder.isBefore(first.section ?? "", second.section ?? "")
    }
    if first.page != second.page {
      return SwedishOrder.isBefore(first.page ?? "", second.page ?? "")
    }
    if first.quote != second.quote { return (first.quote ?? "") < (second.quote ?? "") }
    return (first.retrieved?.description ?? "") < (second.retrieved?.description ?? "")
  }
}

/// What a fact rests on.
public enum Basis: String, CaseIterable, Hashable, Sendable {
  /// Written in the source.
  case stated
  /// The analyst's conclusion from it.
  case inferred
  /// A judgement by a unit on a day.
  case assessed
}

/// Who judged, and when, where a fact is `assessed`.
public struct Assessment: Hashable, Sendable {
  public var unit: Unit.ID?
  public var date: PartialDate?

  public init(unit: Unit.ID?, date: PartialDate?) {
    self.unit = unit
    self.date = date
  }
}
