public import Diagnostics

/// How well a cell of focus area and level is covered; the first that holds.
public enum CoverageState: String, CaseIterable, Hashable, Sendable {
  /// More named counterparts than asked for, not all held by one unit.
  case covered
  /// As many named counterparts as asked for, or all in one hand.
  case thin
  /// Enough only when the members of joined arenas are counted.
  case indirect
  /// Some named counterparts, direct or indirect, but fewer than asked for.
  case partial
  /// No named counterpart, but a generic category.
  case nominal
  /// Counterparts whose level is not recorded.
  case unplaced
  /// Nobody is recorded.
  case none

  /// Whether a requirement is satisfied.
  public var isMet: Bool {
    switch self {
    case .covered, .thin, .indirect: true
    case .partial, .nominal, .unplaced, .none: false
    }
  }

  public var name: Phrase {
    switch self {
    case .covered: Phrase(sv: "täckt", en: "covered")
    case .thin: Phrase(sv: "tunn", en: "thin")
    case .indirect: Phrase(sv: "indirekt", en: "indirect")
    case .partial: Phrase(sv: "delvis", en: "partial")
    case .nominal: Phrase(sv: "allmän", en: "category only")
    case .unplaced: Phrase(sv: "ej placerad", en: "not placed")
    case .none: Phrase(sv: "ingen noterad", en: "none recorded")
    }
  }

  /// What the state means, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .covered:
      Phrase(
        sv: "fler namngivna parter än som krävs, inte alla hos en enhet",
        en: "more named partners than required, not all held by one unit"
      )
    case .thin:
      Phrase(
        sv: "så många namngivna parter som krävs, men inte fler, eller alla hos en enhet",
        en: "as many named partners as required but no more, or all held by one unit"
      )
    case .indirect:
      Phrase(
        sv: "nog bara om medlemmar i arenor som staden deltar i räknas med",
        en: "enough only when members of arenas that the city takes part in are counted"
      )
    case .partial:
      Phrase(
        sv: "någon namngiven part, men färre än som krävs",
        en: "some named partner, but fewer than required"
      )
    case .nominal:
      Phrase(
        sv: "ingen namngiven part, bara en allmän kategori",
        en: "no named partner, only a category"
      )
    case .unplaced:
      Phrase(
        sv: "parter finns i området, men deras nivå är inte noterad",
        en: "the area has counterparts, but their level is not recorded"
      )
    case .none:
      Phrase(sv: "ingen part är noterad", en: "no counterpart is recorded")
    }
  }

  /// A sign of one letter's width that tells the states apart without colour.
  public var symbol: String {
    switch self {
    case .covered: "●"
    case .thin: "◐"
    case .indirect: "◇"
    case .partial: "◔"
    case .nominal: "□"
    case .unplaced: "?"
    case .none: "○"
    }
  }
}
