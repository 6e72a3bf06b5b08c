internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension StakeholderGraph {
  /// "regional och nationell nivå", "nationell nivå och EU-nivå".
  func levelsWithNoun(_ levels: [Level.ID]) -> Phrase {
    let nouns = levels.map(levelWithNoun)
    func joined(_ language: Language, _ noun: String, plural: String) -> String {
      // Those that end with the noun share it: "regional och nationell nivå".
      let names = nouns.map { phrase in
        let text = phrase[language]
        return Phrase(text.hasSuffix(noun) ? String(text.dropLast(noun.count)) : text)
      }
      let isShared = nouns.allSatisfy { $0[language].hasSuffix(noun) }
      return isShared
        ? Phrase.list(names)[language] + (names.count == 1 ? noun : plural)
        : Phrase.list(nouns)[language]
    }
    return Phrase(
      sv: joined(.swedish, " nivå", plural: " nivå"),
      en: joined(.english, " level", plural: " levels")
    )
  }
}

extension Phrase {
  static func decide(_ count: Int) -> Phrase {
    Phrase(sv: " bestämmer", en: count == 1 ? " decides" : " decide")
  }

  static let whatItIs = Phrase(sv: "Vad det är", en: "What it is")

  /// "12 till".
  static func more(_ count: Int) -> Phrase { Phrase(sv: "\(count) till", en: "\(count) more") }

  /// " och 12 till" after a list that is cut; nothing where it is not.
  static func andMore(_ count: Int) -> Phrase {
    count == 0 ? Phrase("") : Phrase(sv: " och \(count) till", en: " and \(count) more")
  }
}
