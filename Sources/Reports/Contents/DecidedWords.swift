internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a decision is about, in words: the finding in its sentence, or where it is none any more, what
/// its id names and when its rule fires.
struct DecidedWords {
  let id: Finding.ID
  /// Where what it names is looked for, the first that has it.
  let names: [GraphNames]

  /// "Hamn, nationell. En nivå krävs i ett fokusområde, men …".
  var phrase: Phrase {
    guard let meaning else { return Phrase(id) }
    return (subjects.map { $0 + Phrase(". ") } ?? Phrase("")) + meaning
  }

  /// When the rule fires; `nil` where there is no such rule.
  var meaning: Phrase? { rule?.meaning }

  /// What the finding was about; `nil` where the rule says enough, as of what is unsourced.
  var subjects: Phrase? {
    guard let rule, rule != .unsourced else { return nil }
    let parts = id.split(separator: ":").dropFirst().map(String.init)
    let subjects = parts.enumerated().map { place, part in
      name(part, isLevel: rule.hasLevel(at: place))
    }
    return subjects.isEmpty ? nil : subjects.joined(by: ", ").capitalised
  }

  private var rule: Rule? {
    id.split(separator: ":").first.map(String.init).flatMap(Rule.init)
  }

  private func name(_ part: String, isLevel: Bool) -> Phrase {
    for graph in names.map(\.graph) {
      if isLevel, let level = graph.vocabulary.level(Level.ID(part)) { return level.withNoun }
      if !isLevel, graph.sort(of: EntityID(part)) != nil {
        return graph.name(EntityID(part)).phrase
      }
    }
    for names in names {
      if let relation = names.graph.relations.first(where: { $0.factID == part }) {
        return Phrase(names.label(relation))
      }
      let words = names.graph.words(forFact: part, in: names.language)
      if words != part { return Phrase(words) }
    }
    // What is known by no name is told by its id, as one.
    return Phrase(
      sv: "’\(part)’ (finns inte i underlaget)",
      en: "‘\(part)’ (not in the records)"
    )
  }
}

extension Rule {
  /// Whether a level stands in a place of the ids of its findings.
  fileprivate func hasLevel(at place: Int) -> Bool {
    switch self {
    case .openLevel, .thinLevel: place == 1
    case .singleHolder: place == 0
    default: false
    }
  }
}
