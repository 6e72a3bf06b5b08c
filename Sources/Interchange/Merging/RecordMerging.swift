internal import Diagnostics
internal import Stakeholders

/// Merges what a row says into what the graph says of the same thing.
///
/// - A cell that is empty says nothing; one that holds only `~` takes away what the graph has, unless
///   that must be there. So does a `~` for one language of a text, or for one identifier; of evidence,
///   which has nothing to be known by, it says nothing.
/// - A value takes the place of the graph's, and so does a list, as a whole. But evidence, aliases,
///   identifiers and the standings of a reading are added to: another source does not take away
///   what is known. Requirements are merged level by level.
/// - A text without a language is, where the graph has one for each, that of the graph's language.
/// - The id stays; so does a name where the row calls the thing by one of its aliases.
struct RecordMerging {
  let language: Language
  let order: RecordOrder

  /// The lists that are added to.
  var addedLists: Set<String> = ["evidence", "aliases"]

  /// What takes away a value.
  static let erasure = "~"

  /// A record as the graph has it after the row, the keys that changed, and what the row would take
  /// away but must be there.
  func merging(
    _ row: SourceRecord,
    into record: SourceRecord,
    as shape: RecordShape
  ) -> (record: SourceRecord, changes: [String], kept: [SourceRecord.Field]) {
    var merged = record
    var changes: [String] = []
    var kept: [SourceRecord.Field] = []
    for field in row.fields {
      guard let value = field.value, field.key != "id" || record["id"] == nil else { continue }
      let old = record[field.key]
      let shape = shape.field(field.key)
      if field.key == "name", isAlias(value, of: record) { continue }
      guard let new = self.value(value, over: old, key: field.key, as: shape?.value ?? .text)
      else { continue }
      if case .record(let left) = new, left.fields.isEmpty {
        if shape?.isRequired == true {
          kept.append(field)
        } else {
          merged.fields.removeAll { $0.key == field.key }
          changes.append(field.key)
        }
        continue
      }
      guard old != nil || new.text == nil || new.text != shape?.standard,
        !says(new, old, as: shape?.value ?? .text)
      else { continue }
      changes.append(field.key)
      if let place = merged.fields.firstIndex(where: { $0.key == field.key }) {
        merged.fields[place].value = new
      } else {
        merged.fields.append(.init(key: field.key, at: field.keyLocation, value: new))
      }
    }
    return (merged, changes, kept)
  }

  /// A row as a record of its own.
  func making(_ row: SourceRecord) -> SourceRecord {
    var made = row
    made.fields = row.fields.compactMap { field in
      guard let value = field.value.flatMap(stating) else { return nil }
      var field = field
      field.value = value
      return field
    }
    return made
  }

  /// A value without what takes something away; `nil` where nothing is left of it.
  private func stating(_ value: SourceValue) -> SourceValue? {
    switch value {
    case .text(let text):
      return text.value == Self.erasure ? nil : value
    case .list(let values, let location):
      guard !values.isEmpty else { return nil }
      return .list(values.map(statingPart), at: location)
    case .record(var record):
      record.fields = record.fields.compactMap { field in
        guard let value = field.value else { return field }
        var field = field
        field.value = stating(value)
        return field.value == nil ? nil : field
      }
      return record.fields.isEmpty ? nil : .record(record)
    }
  }

  /// The same of an entry of a list: a text is one, whatever it is, and a record stays one.
  private func statingPart(_ value: SourceValue) -> SourceValue {
    guard case .record(let record) = value else { return value }
    return stating(value) ?? .record(SourceRecord(fields: [], at: record.location))
  }

  private func isAlias(_ name: SourceValue, of record: SourceRecord) -> Bool {
    guard case .list(let aliases, _) = record["aliases"] else { return false }
    let names = name.wordings
    return !names.isEmpty && names.allSatisfy { name in aliases.contains { $0.text == name } }
  }

  /// What stands behind a key afterwards: an empty record for nothing at all; `nil` where the row says
  /// nothing of it, or takes away what is not there.
  private func value(
    _ new: SourceValue,
    over old: SourceValue?,
    key: String,
    as shape: RecordShape.Value
  ) -> SourceValue? {
    switch new {
    case .list(let values, _) where values.isEmpty: return nil
    case .record(let record) where record.fields.allSatisfy({ $0.value == nil }): return nil
    default: break
    }
    guard let old else { return stating(new) }
    if new.text == Self.erasure { return .record(SourceRecord(fields: [], at: new.location)) }
    switch (shape, new, old) {
    case (.localizedText, _, _): return localized(new, over: old)
    case (.mapping, .record(let more), .record(var known)):
      for field in more.fields where field.value != nil {
        if field.value?.text == Self.erasure {
          known.fields.removeAll { $0.key == field.key }
        } else if let place = known.fields.firstIndex(where: { $0.key == field.key }) {
          known.fields[place].value = field.value
        } else {
          known.fields.append(field)
        }
      }
      return .record(known)
    case (.set(.record(let shape)), .list(let more, _), .list(var known, let location))
    where shape.name == RecordShape.requirement.name:
      for requirement in more {
        guard case .record(let record) = requirement else { continue }
        let place = known.firstIndex { $0["level"] != nil && $0["level"] == requirement["level"] }
        if let place, case .record(let level) = known[place] {
          known[place] = .record(merging(record, into: level, as: shape).record)
        } else {
          known.append(.record(making(record)))
        }
      }
      return .list(known, at: location)
    case (.set(let element), .list(let more, _), .list(var known, let location))
    where addedLists.contains(key):
      for value in more.map(statingPart)
      where !known.contains(where: { says(value, $0, as: element) }) {
        known.append(value)
      }
      return .list(known, at: location)
    default: return new
    }
  }

  private func localized(_ new: SourceValue, over old: SourceValue) -> SourceValue {
    switch (new, old) {
    case (.text(let text), .record(var known)):
      if known.fields.contains(where: { $0.value?.text == text.value }) { return old }
      let field = SourceRecord.Field(key: language.rawValue, at: text.location, value: new)
      if let place = known.fields.firstIndex(where: { $0.key == field.key }) {
        known.fields[place].value = new
      } else {
        known.fields.append(field)
      }
      return .record(known)
    case (.record(let wordings), .text(let text)):
      if wordings.fields.allSatisfy({ $0.value?.text ?? text.value == text.value }) { return old }
      var known = SourceRecord(
        fields: [.init(key: language.rawValue, at: text.location, value: old)],
        at: wordings.location
      )
      known.overwrite(with: wordings)
      return .record(known)
    case (.record(let wordings), .record(var known)):
      known.overwrite(with: wordings)
      return .record(known)
    default: return new
    }
  }

  /// Whether two values say the same.
  func says(_ one: SourceValue?, _ other: SourceValue?, as shape: RecordShape.Value) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return order.ordering(one, as: shape).plain
      == order.ordering(other, as: shape).plain
  }
}

extension SourceRecord {
  /// Takes over every value that another record has, and drops what that takes away.
  fileprivate mutating func overwrite(with other: SourceRecord) {
    for field in other.fields where field.value != nil {
      if field.value?.text == RecordMerging.erasure {
        fields.removeAll { $0.key == field.key }
      } else if let place = fields.firstIndex(where: { $0.key == field.key }) {
        fields[place].value = field.value
      } else {
        fields.append(field)
      }
    }
  }
}

extension SourceValue {
  /// The texts that it is in any language.
  var wordings: [String] {
    switch self {
    case .text(let text): [text.value]
    case .list: []
    case .record(let record): record.fields.compactMap { $0.value?.text }
    }
  }

  /// What it says, without where that stands; a set without repetitions.
  fileprivate var plain: CanonicalValue {
    switch self {
    case .text(let text):
      return .text(text.value)
    case .list(let values, _):
      var plain: [CanonicalValue] = []
      for value in values {
        let next = value.plain
        if plain.last != next { plain.append(next) }
      }
      return .list(plain)
    case .record(let record):
      return .record(
        Dictionary(
          record.fields.compactMap { field in
            field.value.map { (field.key, $0.plain) }
          },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
  }
}
