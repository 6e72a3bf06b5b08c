internal import Diagnostics
internal import Stakeholders

/// What the records say in another language than a report: titles and sentences that a screen reader is to
/// speak as they are written (WCAG 2.1, 3.1.2). What bodies are called is the same in every language.
struct ForeignTexts: Sendable {
  private var languages: [String: Language] = [:]

  init(_ graph: StakeholderGraph, in language: Language) {
    func add(_ text: LocalizedText?) {
      guard let text else { return }
      let own: Language
      switch text {
      case .same: own = graph.language
      case .each(let texts):
        own =
          texts[language] == nil
          ? Language.allCases.first { texts[$0] != nil } ?? language : language
      }
      guard own != language, text[language].contains(where: \.isLetter) else { return }
      languages[text[language]] = own
      languages[text[language].sentence] = own
    }
    func add(_ details: Details, _ name: LocalizedText? = nil) {
      add(name)
      if name != nil { add(details.short) }
      add(details.description)
      add(details.note)
    }
    add(graph.title)
    for area in graph.focusAreas {
      add(area.details, area.name)
      for requirement in area.requirements { add(requirement.note) }
    }
    for matter in graph.matters { add(matter.details, matter.name) }
    for aim in graph.aims {
      add(aim.details, aim.name)
      add(aim.indicator)
    }
    for actor in graph.actors { add(actor.details) }
    for unit in graph.units { add(unit.details) }
    for document in graph.documents { add(document.details) }
    for reading in graph.readings { add(reading.name) }
    for relation in graph.allRelations { add(relation.note) }
    for followUp in graph.followUps {
      add(followUp.reason)
      add(followUp.note)
    }
  }

  /// The language of a text that is one of them.
  subscript(text: String) -> Language? { languages[text] }

  /// A text piece by piece, each with its language where that is another: what stands in quotes, or among
  /// others in a list, may be one of them.
  func pieces(of text: String) -> [(text: Substring, language: Language?)] {
    if languages.isEmpty { return [(text[...], nil)] }
    if let language = languages[text] { return [(text[...], language)] }
    var pieces: [(text: Substring, language: Language?)] = []
    var rest = text[...]
    var plain = rest.startIndex
    while !rest.isEmpty {
      let part = rest.prefix { !Self.separators.contains($0) }
      let words = part.drop(while: \.isWhitespace)
      if let language = languages[String(words)] {
        if plain < words.startIndex { pieces.append((text[plain..<words.startIndex], nil)) }
        pieces.append((words, language))
        plain = words.endIndex
      }
      rest = rest[part.endIndex...].dropFirst()
    }
    if plain < text.endIndex { pieces.append((text[plain...], nil)) }
    return pieces
  }

  private static let separators: Set<Character> = ["“", "”", "·", ";", ",", ":"]
}
