internal import Diagnostics

/// Collects what is wrong while a graph is read.
final class ProblemLog {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasErrors = false

  func error(_ problem: Diagnostic.Problem, at location: SourceLocation?) {
    diagnostics.append(Diagnostic(.error, problem, at: location))
    hasErrors = true
  }

  func warning(_ problem: Diagnostic.Problem, at location: SourceLocation?) {
    diagnostics.append(Diagnostic(.warning, problem, at: location))
  }

  /// What somebody may have meant by a word, sought once a word, and only for the first hundred:
  /// a wrong prefix on every id of a large graph is told in full without seeking for minutes.
  func suggestion(for word: String, seek: () -> String?) -> String? {
    if let known = suggestions[word] { return known }
    guard suggestions.count < 100 else { return nil }
    let found = seek()
    suggestions[word] = .some(found)
    return found
  }

  private var suggestions: [String: String?] = [:]

  func append(_ more: [Diagnostic]) {
    diagnostics += more
    hasErrors = hasErrors || more.contains { $0.severity == .error }
  }
}

/// Takes the values of one record by their keys, and says what is wrong with each.
struct RecordReader {
  let record: SourceRecord
  let log: ProblemLog
  /// Keys that somebody meant to write, but misspelt: that they are missing is no news.
  private var misspelt: [String] = []

  /// - Parameter keys: All keys that the record may have; any other is reported at once.
  init(_ record: SourceRecord, keys: RecordKeys, log: ProblemLog) {
    self.record = record
    self.log = log
    for field in record.fields where !keys.contains(field.key) {
      let word = String(field.key.prefix { $0 != " " })
      if field.value == nil, word != field.key, keys.contains(word) {
        // In `{id: x, kind agency}` the colon is missing, and all of it reads as a key.
        log.error(.missingColon(after: word), at: field.keyLocation)
        misspelt.append(word)
      } else {
        let nearest = Spelling.nearest(to: field.key, among: keys.keys)
        log.error(.unknownKey(field.key, nearest: nearest, in: keys), at: field.keyLocation)
        if let nearest { misspelt.append(nearest) }
      }
    }
  }

  var location: SourceLocation { record.location }

  func value(_ key: String) -> SourceValue? {
    for field in record.fields where field.key == key { return field.value }
    return nil
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  func text(_ key: String) -> SourceText? {
    switch value(key) {
    case nil: return nil
    case .text(let text): return text
    case .list(_, let location)?:
      log.error(.notOneValue(key), at: location)
    case .record(let record)?:
      log.error(.notOneValue(key), at: record.location)
    }
    return nil
  }

  func string(_ key: String) -> String? { text(key)?.value }

  /// A text that must be there.
  func requiredText(_ key: String, of what: RecordKeys) -> SourceText? {
    require(key, of: what)
    return text(key)
  }

  /// Tells where a key that must be there is not.
  func require(_ key: String, of what: RecordKeys) {
    if has(key) || misspelt.contains(key) { return }
    // Where the key stands with nothing behind it, or the cell that is empty.
    let empty = record.fields.first { $0.key == key }?.keyLocation
    log.error(.missingKey(key, in: what), at: empty ?? location)
  }

  func localizedText(_ key: String) -> LocalizedText? {
    switch value(key) {
    case nil: return nil
    case .text(let text): return .same(Self.unbroken(text.value, key))
    case .list(_, let location):
      log.error(.notOneValue(key), at: location)
      return nil
    case .record(let record):
      let reader = RecordReader(record, keys: .localizedText, log: log)
      var texts: [Language: String] = [:]
      for language in Language.allCases {
        if let text = reader.string(language.rawValue) {
          texts[language] = Self.unbroken(text, key)
        }
      }
      if record.fields.allSatisfy({ $0.value == nil }) {
        log.error(.emptyText(key), at: record.location)
      }
      return texts.isEmpty ? nil : .each(texts)
    }
  }

  /// A name on a single line, also where it is written as a block of lines.
  private static func unbroken(_ text: String, _ key: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")), ["name", "short", "title"].contains(key)
    else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The values of a list, each wherever it stands; empty when the key is absent.
  func list(_ key: String) -> [SourceValue] {
    switch value(key) {
    case nil: return []
    case .list(let values, _): return values
    case .text(let text):
      log.error(.notAList(key, example: text.value), at: text.location)
    case .record(let record):
      log.error(.notAList(key, example: "…"), at: record.location)
    }
    return []
  }

  func texts(_ key: String) -> [SourceText] {
    list(key).compactMap { value in
      if case .text(let text) = value { return text }
      log.error(.notATextInList(key), at: value.location)
      return nil
    }
  }

  /// The texts of a list that is a set: a repetition is told, and counts once.
  func distinctTexts(_ key: String) -> [SourceText] {
    let texts = texts(key)
    guard texts.count > 1 else { return texts }
    var seen: Set<String> = []
    return texts.filter { text in
      if seen.insert(text.value).inserted { return true }
      log.warning(.repeatedEntry(text.value, in: key), at: text.location)
      return false
    }
  }

  func records(_ key: String) -> [SourceRecord] {
    list(key).compactMap { value in
      if case .record(let record) = value { return record }
      log.error(.notARecordInList(key), at: value.location)
      return nil
    }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    log.error(
      .unknownValue(text.value, of: key, known: Choice.allCases.map(\.rawValue)),
      at: text.location
    )
    return nil
  }

  func date(_ key: String) -> PartialDate? {
    guard let text = text(key) else { return nil }
    if let date = PartialDate(text.value) { return date }
    log.error(.notADate(text.value, of: key), at: text.location)
    return nil
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value), range.contains(number) { return number }
    log.error(.notANumber(text.value, of: key, in: range), at: text.location)
    return nil
  }

  func truth(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      log.error(.notATruth(text.value, of: key), at: text.location)
      return false
    }
  }
}

/// The keys that one sort of record may have.
struct RecordKeys: Sendable {
  let what: Phrase
  let keys: [String]
  private let set: Set<String>

  init(_ what: Phrase, _ keys: [String]) {
    self.what = what
    self.keys = keys
    set = Set(keys)
  }

  func contains(_ key: String) -> Bool { set.contains(key) }
}

extension RecordKeys {
  private static let common = [
    "id", "name", "short", "aliases", "description", "url", "identifiers", "since", "until", "tags",
    "evidence", "note",
  ]
  private static let assessment = ["basis", "assessedBy", "assessedOn"]

  static let file = RecordKeys(
    Phrase(sv: "en graffil", en: "a graph file"),
    [
      "format", "id", "title", "principal", "language", "documents", "focus-areas", "matters",
      "aims", "units", "actors", "relations", "readings", "follow-up", "vocabulary",
    ]
  )
  static let localizedText = RecordKeys(
    Phrase(sv: "en text på flera språk", en: "a text in several languages"),
    Language.allCases.map(\.rawValue)
  )
  static let actor = RecordKeys(
    Phrase(sv: "en aktör", en: "an actor"),
    common + [
      "kind", "levels", "standing", "interests", "mandates", "members", "partOf", "country",
    ]
  )
  static let unit = RecordKeys(
    Phrase(sv: "en enhet", en: "a unit"),
    common + ["kind", "partOf", "members", "coordinates"]
  )
  static let focusArea = RecordKeys(
    Phrase(sv: "ett fokusområde", en: "a focus area"),
    common + ["requirements", "partOf"]
  )
  static let requirement = RecordKeys(
    Phrase(sv: "ett krav", en: "a requirement"),
    assessment + ["level", "minimum", "kinds", "evidence", "note"]
  )
  static let matter = RecordKeys(
    Phrase(sv: "en sakfråga", en: "a matter"),
    common + ["focus", "level", "decisionMaker"]
  )
  static let aim = RecordKeys(
    Phrase(sv: "ett mål", en: "an aim"),
    common + ["focus", "owner", "indicator"]
  )
  static let document = RecordKeys(
    Phrase(sv: "ett styrdokument", en: "a governing document"),
    common + [
      "status", "reference", "version", "decided", "reviewBy", "supersedes", "covers", "text",
    ]
  )
  static let relation = RecordKeys(
    Phrase(sv: "en relation", en: "a relation"),
    assessment + [
      "id", "from", "to", "kind", "focus", "strength", "status", "since", "until", "lead",
      "evidence", "note", "tags", "readings",
    ]
  )
  static let evidence = RecordKeys(
    Phrase(sv: "ett belägg", en: "an evidence record"),
    ["document", "section", "quote", "page", "retrieved"]
  )
  static let reading = RecordKeys(
    Phrase(sv: "en läsning", en: "a reading"),
    common + ["standing"]
  )
  static let followUp = RecordKeys(
    Phrase(sv: "en uppföljning", en: "a follow-up"),
    ["finding", "decision", "reason", "owner", "due", "note"]
  )
  static let vocabulary = RecordKeys(
    Phrase(sv: "ordlistan", en: "the vocabulary"),
    ["levels", "actor-kinds", "unit-kinds", "relation-kinds"]
  )
  static let level = RecordKeys(Phrase(sv: "en nivå", en: "a level"), ["id", "name"])
  static let actorKind = RecordKeys(
    Phrase(sv: "ett aktörsslag", en: "an actor kind"),
    ["id", "name", "arena"]
  )
  static let unitKind = RecordKeys(
    Phrase(sv: "ett enhetsslag", en: "a unit kind"),
    ["id", "name"]
  )
  static let relationKind = RecordKeys(
    Phrase(sv: "ett relationsslag", en: "a relation kind"),
    ["id", "name", "from", "to", "symmetric", "engagement", "carries", "strength"]
  )
}
