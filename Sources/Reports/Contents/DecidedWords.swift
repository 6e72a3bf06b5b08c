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
    let parts = id.split(separator: ":").map(String.init)
    guard let rule = parts.first.flatMap(Rule.init) else { return Phrase(id) }
    // Of what is unsourced the rule says enough.
    let subjects = (rule == .unsourced ? [] : parts.dropFirst()).enumerated().map { place, part in
      name(part, isLevel: rule.hasLevel(at: place))
    }
    let start = subjects.isEmpty ? Phrase("") : subjects.joined(by: ", ").capitalised + Phrase(". ")
    return start + rule.meaning
  }

  private func name(_ part: String, isLevel: Bool) -> Phrase {
    for graph in names.map(\.graph) {
      if isLevel, let level = graph.vocabulary.level(Level.ID(part)) { return level.withNoun }
      if !isLevel, graph.sort(of: EntityID(part)) != nil {
        return graph.name(EntityID(part)).phrase
      }
    }
    return names.first.map { Phrase($0.graph.words(forFact: part, in: $0.language)) }
      ?? Phrase(part)
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
