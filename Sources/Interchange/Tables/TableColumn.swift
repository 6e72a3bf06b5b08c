internal import Diagnostics
internal import Stakeholders

/// One column of a table: what it is called, what it is for, and what its cells hold.
struct TableColumn: Sendable {
  /// What the cells of a column hold. Every cell is a text; this says how it is read, and what a
  /// workbook can offer to choose from.
  enum Kind: Hashable, Sendable {
    /// The id of what the row is about.
    case id
    /// The id of one thing of these sorts.
    case reference([Entity.Sort])
    /// Ids of things of these sorts, separated by `|`.
    case references([Entity.Sort])
    /// As written.
    case text
    /// A text without blanks around it.
    case name
    /// Texts separated by `|`.
    case texts
    /// `scheme=value` pairs, separated by `|`.
    case pairs
    /// `2015`, `2015-06` or `2015-06-22`.
    case date
    case number(ClosedRange<Int>)
    case choice(Choice)
    /// Words of a choice, separated by `|`.
    case choices(Choice)
    /// `true` or `false`.
    case truth
  }

  /// What can be chosen from.
  enum Choice: Hashable, Sendable {
    case words([String])
    case levels
    case actorKinds
    case unitKinds
    case relationKinds
    case readings
  }

  /// The key of the value in a record.
  let key: String
  /// Where a text has a column for each language: the language of this one. A text that is the same
  /// in all languages stands in the column without.
  let language: Language?
  let kind: Kind
  /// What it is, in a strategist's words.
  let meaning: Phrase
  /// Whether a table without the column says nothing.
  let isRequired: Bool

  /// What stands in the first row: `id`, `name.sv`.
  var header: String { language.map { "\(key).\($0.rawValue)" } ?? key }

  init(
    _ key: String,
    _ kind: Kind,
    sv: String,
    en: String,
    language: Language? = nil,
    isRequired: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.language = language
    self.isRequired = isRequired
    meaning = Phrase(sv: sv, en: en)
  }

  /// The columns of a text that may differ by language: `name`, `name.sv`, `name.en`.
  static func localized(
    _ key: String,
    _ kind: Kind = .text,
    sv: String,
    en: String
  ) -> [TableColumn] {
    [TableColumn(key, kind, sv: sv, en: en)]
      + Language.allCases.map { language in
        let name =
          switch language {
          case .swedish: Phrase(sv: "på svenska", en: "in Swedish")
          case .english: Phrase(sv: "på engelska", en: "in English")
          }
        return TableColumn(
          key,
          kind,
          sv: "\(sv), \(name.swedish); då är '\(key)' tom",
          en: "\(en), \(name.english); then '\(key)' is empty",
          language: language
        )
      }
  }
}

extension TableColumn.Choice {
  static func words<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> Self {
    .words(Choice.allCases.map(\.rawValue))
  }

  /// What can be chosen in a graph with a vocabulary: the words as cells hold them.
  func words(in vocabulary: Vocabulary, readings: [Reading] = []) -> [String] {
    switch self {
    case .words(let words): words
    case .levels: vocabulary.levels.map(\.id.rawValue)
    case .actorKinds: vocabulary.actorKinds.map(\.id.rawValue)
    case .unitKinds: vocabulary.unitKinds.map(\.id.rawValue)
    case .relationKinds: vocabulary.relationKinds.map(\.id.rawValue)
    case .readings: [Reading.standard.rawValue] + readings.map(\.id.rawValue)
    }
  }
}
