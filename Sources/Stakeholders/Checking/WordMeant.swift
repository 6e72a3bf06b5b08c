internal import Diagnostics
internal import Foundation

/// Finding the word of the vocabulary that somebody meant by its name, or by what it is in Swedish.
enum WordMeant {
  /// - Parameters:
  ///   - written: `Kommun`, `pågående`.
  ///   - known: The words that could stand there.
  ///   - names: What words of the vocabulary are called.
  /// - Returns: The word and the name by which it was found; `nil` where none is meant.
  static func word(
    by written: String,
    among known: [String],
    names: [String: [LocalizedText]]
  ) -> (word: String, name: String)? {
    let folded = fold(written)
    let named = known.map { word in
      let wordings = (names[word] ?? []).flatMap { name in Language.allCases.map { name[$0] } }
      return (word: word, names: wordings + (swedish[word] ?? []))
    }
    for (word, names) in named {
      if let name = names.first(where: { fold($0) == folded }), name != word { return (word, name) }
    }
    guard Spelling.nearest(to: written, among: known) == nil else { return nil }
    let nearest = Spelling.nearest(to: folded, among: named.flatMap(\.names).map(fold))
    for (word, names) in named {
      if let name = names.first(where: { fold($0) == nearest }), name != word {
        return (word, name)
      }
    }
    return nil
  }

  private static func fold(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased()
  }

  /// Words that are the same in every graph, and others that people have for those of the vocabulary.
  private static let swedish: [String: [String]] = [
    "cooperation": ["samverkan"], "exchange": ["utbyte"], "contact": ["kontakt"],
    "ongoing": ["pågående", "pågår"], "intended": ["avsedd", "avsett", "planerad", "planerat"],
    "possible": ["möjlig", "möjligt"], "ended": ["avslutad", "avslutat"],
    "stated": ["angiven", "angivet", "uttalad"], "inferred": ["härledd", "härlett"],
    "assessed": ["bedömd", "bedömt"], "named": ["namngiven"], "generic": ["allmän", "kategori"],
    "place": ["plats"], "draft": ["utkast"], "in-force": ["gällande", "gäller"],
    "superseded": ["ersatt"], "accept": ["godta", "acceptera"], "act": ["åtgärda"],
  ]
}

extension Vocabulary {
  /// What each word is called; one that stands in several lists has a name in each.
  var names: [String: [LocalizedText]] {
    let named =
      levels.map { ($0.id.rawValue, [$0.name]) } + actorKinds.map { ($0.id.rawValue, [$0.name]) }
      + unitKinds.map { ($0.id.rawValue, [$0.name]) }
      + relationKinds.map { ($0.id.rawValue, [$0.name]) }
    return Dictionary(named, uniquingKeysWith: +)
  }
}
