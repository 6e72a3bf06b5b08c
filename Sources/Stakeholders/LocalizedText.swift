public import Diagnostics

/// A text of the graph, in one language or the same for all: `Malmö stad`, or
/// `{sv: Köpenhamn, en: Copenhagen}`.
public enum LocalizedText: Hashable, Sendable {
  case same(String)
  /// At least one language; in the others the text is read in the first that is there.
  case each([Language: String])

  public subscript(language: Language) -> String {
    switch self {
    case .same(let text): text
    case .each(let texts):
      texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    }
  }

  /// Every wording, each once, Swedish first.
  public var wordings: [String] {
    switch self {
    case .same(let text): [text]
    case .each(let texts): Language.allCases.compactMap { texts[$0] }
    }
  }

  public var phrase: Phrase { Phrase(sv: self[.swedish], en: self[.english]) }

  /// Whether a wording shows nothing: no letter, only blanks and marks that cannot be seen.
  var isBlank: Bool {
    wordings.contains { text in
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
    }
  }
}
