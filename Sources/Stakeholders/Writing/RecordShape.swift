public import Diagnostics

/// What one sort of record holds: its keys, in the order in which they are written, and what each
/// of them takes. Writers, merging and the schema of the format follow it; readers check more.
public struct RecordShape: Sendable {
  /// Which of a file's records it is: `actor`, `relation`.
  public let name: String
  public let fields: [Field]
  /// What the record is, for people.
  public let summary: Phrase
  private let places: [String: Int]

  /// One key of a record.
  public struct Field: Sendable {
    public let key: String
    public let value: Value
    public let isRequired: Bool
    /// What leaving the key out means, where that is a value.
    public let standard: String?
    /// What it says, for people.
    public let summary: Phrase
  }

  /// What may stand behind a key.
  public indirect enum Value: Sendable {
    case text
    /// A text, or one for each language.
    case localizedText
    /// An id that is given here.
    case id
    /// The id of an entity of one of the sorts.
    case reference([Entity.Sort])
    /// The id of a reading.
    case reading
    /// A word of the vocabulary.
    case word(Word)
    case choice([String])
    case date
    case number(ClosedRange<Int>)
    case truth
    case record(RecordShape)
    /// Keys that are free, each with a value.
    case mapping(of: Value)
    /// A list that is a set.
    case set(Value)
    /// A list whose order says something, or that keeps the order somebody gave it.
    case list(Value)
    /// A set, or one element by itself.
    case oneOrSet(Value)
    /// One of a few words, or a set.
    case choiceOrSet([String], Value)
  }

  /// The parts of the vocabulary that words come from.
  public enum Word: String, CaseIterable, Sendable {
    case level, actorKind, unitKind, relationKind
  }

  init(_ name: String, _ summary: Phrase, _ fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  public func field(_ key: String) -> Field? {
    places[key].map { fields[$0] }
  }

  /// The place of a key in the order of keys, from 0; after all others where it is unknown.
  public func place(of key: String) -> Int { places[key] ?? fields.count }
}

extension RecordShape.Field {
  init(
    _ key: String,
    _ value: RecordShape.Value,
    isRequired: Bool = false,
    standard: String? = nil,
    sv: String,
    en: String
  ) {
    self.init(
      key: key,
      value: value,
      isRequired: isRequired,
      standard: standard,
      summary: Phrase(sv: sv, en: en)
    )
  }
}
