internal import Diagnostics
internal import Stakeholders

/// Brings records into the one order in which they are written.
struct RecordOrder {
  /// Whose order of levels counts.
  let vocabulary: Vocabulary

  /// The record with its keys in the order of its shape, and its sets sorted.
  func ordering(_ record: SourceRecord, as shape: RecordShape) -> SourceRecord {
    var ordered = record
    let isInOrder = zip(record.fields, record.fields.dropFirst()).allSatisfy {
      shape.place(of: $0.key) <= shape.place(of: $1.key)
    }
    if !isInOrder { ordered = sorting(record) { shape.place(of: $0) } }
    for place in ordered.fields.indices {
      let field = ordered.fields[place]
      guard let value = field.value, let shape = shape.field(field.key)?.value, shape.isOrdered
      else { continue }
      ordered.fields[place].value = ordering(value, as: shape)
    }
    return ordered
  }

  func ordering(_ value: SourceValue, as shape: RecordShape.Value) -> SourceValue {
    switch (value, shape) {
    case (.record(let record), .record(let shape)):
      return .record(ordering(record, as: shape))
    case (.record(let record), .localizedText):
      return .record(sorting(record) { Language(rawValue: $0) == .swedish ? "" : $0 })
    case (.record(let record), .mapping):
      return .record(sorting(record) { $0 })
    case (.text(let text), .oneOrSet):
      return .list([value], at: text.location)
    case (.list(let values, let location), .list(let element)):
      return .list(values.map { ordering($0, as: element) }, at: location)
    case (.list(let values, let location), .set(let element)),
      (.list(let values, let location), .oneOrSet(let element)),
      (.list(let values, let location), .choiceOrSet(_, let element)):
      return .list(sorting(values.map { ordering($0, as: element) }, as: element), at: location)
    default:
      return value
    }
  }

  private func sorting<Key: Comparable>(
    _ record: SourceRecord,
    by key: (String) -> Key
  ) -> SourceRecord {
    var sorted = record
    sorted.fields = record.fields.enumerated()
      .sorted { (key($0.element.key), $0.offset) < (key($1.element.key), $1.offset) }
      .map(\.element)
    return sorted
  }

  private func sorting(_ values: [SourceValue], as shape: RecordShape.Value) -> [SourceValue] {
    guard values.count > 1 else { return values }
    func sorted<Key>(_ key: (SourceValue) -> Key, _ isBefore: (Key, Key) -> Bool) -> [SourceValue] {
      values.enumerated().map { (key: key($0.element), offset: $0.offset, value: $0.element) }
        .sorted { one, other in
          if isBefore(one.key, other.key) { return true }
          return !isBefore(other.key, one.key) && one.offset < other.offset
        }
        .map(\.value)
    }
    switch shape {
    case .word(.level):
      return sorted({ vocabulary.order(of: Level.ID($0.text ?? "")) }, <)
    case .record(let shape) where shape.name == RecordShape.requirement.name:
      return sorted({ vocabulary.order(of: Level.ID($0["level"] ?? "")) }, <)
    case .record(let shape) where shape.name == RecordShape.evidence.name:
      return sorted(Evidence.init(ordering:), <)
    default:
      return sorted({ $0.text ?? "" }, <)
    }
  }
}

extension RecordShape.Value {
  /// Whether there is an order within.
  fileprivate var isOrdered: Bool {
    switch self {
    case .localizedText, .record, .mapping, .set, .list, .oneOrSet, .choiceOrSet: true
    default: false
    }
  }
}

extension Evidence {
  /// What a record of evidence says, as far as its order goes.
  fileprivate init(ordering value: SourceValue) {
    self.init(
      document: .init(value["document"] ?? ""),
      section: value["section"],
      quote: value["quote"],
      page: value["page"],
      retrieved: value["retrieved"].flatMap { PartialDate($0) }
    )
  }
}

extension SourceValue {
  var text: String? {
    if case .text(let text) = self { text.value } else { nil }
  }

  /// The text behind a key of a record.
  subscript(key: String) -> String? {
    if case .record(let record) = self { record[key]?.text } else { nil }
  }
}

extension SourceRecord {
  /// What stands behind a key; `nil` also where the key stands alone.
  subscript(key: String) -> SourceValue? {
    fields.first { $0.key == key }?.value
  }
}
