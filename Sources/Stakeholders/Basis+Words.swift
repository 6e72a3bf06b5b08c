public import Diagnostics

extension Basis? {
  public var name: Phrase {
    switch self {
    case .stated: Phrase(sv: "uttalat", en: "stated")
    case .inferred: Phrase(sv: "härlett", en: "inferred")
    case .assessed: Phrase(sv: "bedömt", en: "assessed")
    case nil: Phrase(sv: "ej noterad", en: "not recorded")
    }
  }

  /// "härlett" or "bedömt", where somebody's conclusion or judgement stands for the words of a source.
  public var mark: Phrase? {
    switch self {
    case .inferred, .assessed: name
    case .stated, nil: nil
    }
  }
}
