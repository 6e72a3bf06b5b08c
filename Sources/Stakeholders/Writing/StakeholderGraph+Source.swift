internal import Diagnostics

extension StakeholderGraph {
  /// What the graph would be read from: the inverse of ``reading(_:)``. Every format is written
  /// from these records, so that all of them say the same.
  ///
  /// Keys stand in the order of ``RecordShape``, entities in the order of the graph; what entities
  /// say of each other in their properties stays there. Of what is absent or goes without saying
  /// there is nothing.
  public var source: SourceDocument {
    var root = RecordBuilder()
    root.add("format", "omvarld/1")
    root.add("id", id)
    root.add("title", title)
    root.add("principal", principal)
    root.add("language", language.rawValue)
    root.add("vocabulary", vocabulary.own.source)
    root.add("documents", documents.map(\.source))
    root.add("focus-areas", focusAreas.map(\.source))
    root.add("matters", matters.map(\.source))
    root.add("aims", aims.map(\.source))
    root.add("units", units.map(\.source))
    root.add("actors", actors.map(\.source))
    root.add("relations", relations.map(\.source))
    root.add("readings", readings.map(\.source))
    root.add("follow-up", followUps.map(\.source))
    return SourceDocument(file: RecordBuilder.nowhere.file, root: root.record)
  }
}

/// Makes up a record of what there is to say.
struct RecordBuilder {
  private var fields: [SourceRecord.Field] = []

  /// The place of what is written nowhere yet.
  static let nowhere = SourceLocation(
    file: SourceFile(path: "", text: ""),
    line: 0,
    column: 0
  )

  var record: SourceRecord { SourceRecord(fields: fields, at: Self.nowhere) }

  mutating func add(_ key: String, _ value: SourceValue) {
    fields.append(SourceRecord.Field(key: key, at: Self.nowhere, value: value))
  }

  mutating func add(_ key: String, _ text: String?) {
    if let text { add(key, .text(SourceText(text, at: Self.nowhere))) }
  }

  mutating func add<Subject>(_ key: String, _ id: Identifier<Subject>?) {
    add(key, id?.rawValue)
  }

  mutating func add(_ key: String, _ date: PartialDate?) { add(key, date?.description) }

  mutating func add(_ key: String, _ text: LocalizedText?) {
    switch text {
    case nil: return
    case .same(let text): add(key, text)
    case .each(let texts):
      var each = RecordBuilder()
      for language in Language.allCases { each.add(language.rawValue, texts[language]) }
      add(key, .record(each.record))
    }
  }

  mutating func add(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    add(
      key,
      .list(texts.map { .text(SourceText($0, at: Self.nowhere)) }, at: Self.nowhere)
    )
  }

  mutating func add<Subject>(_ key: String, _ ids: [Identifier<Subject>]) {
    add(key, ids.map(\.rawValue))
  }

  mutating func add(_ key: String, _ records: [SourceRecord]) {
    guard !records.isEmpty else { return }
    add(key, .list(records.map(SourceValue.record), at: Self.nowhere))
  }

  /// The record, unless it is empty.
  mutating func add(_ key: String, _ record: SourceRecord) {
    if !record.fields.isEmpty { add(key, .record(record)) }
  }

  mutating func add(_ key: String, _ texts: [String: String]) {
    var record = RecordBuilder()
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) { record.add(key, text) }
    add(key, record.record)
  }

  mutating func add(_ key: String, _ truth: Bool) {
    if truth { add(key, "true") }
  }

  mutating func add(_ key: String, _ evidence: [Evidence]) {
    add(key, evidence.sorted().map(\.source))
  }

  /// What every entity says, around what it says by its sort.
  mutating func add(
    id: String,
    name: LocalizedText,
    _ details: Details,
    own: (inout RecordBuilder) -> Void
  ) {
    add("id", id)
    add("name", name)
    add("short", details.short)
    add("aliases", details.aliases)
    own(&self)
    add("description", details.description)
    add("url", details.url)
    add("identifiers", details.identifiers)
    add("since", details.validity.since)
    add("until", details.validity.until)
    add("tags", details.tags)
    add("evidence", details.evidence)
    add("note", details.note)
  }

  mutating func add(_ basis: Basis?, _ assessment: Assessment?) {
    add("basis", basis?.rawValue)
    add("assessedBy", assessment?.unit)
    add("assessedOn", assessment?.date)
  }
}
