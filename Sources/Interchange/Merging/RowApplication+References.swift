internal import Diagnostics
internal import Stakeholders

extension RowApplication {
  /// The record of a row with its references in the graph's ids.
  func resolving(_ row: ImportedRecords.Row) -> SourceRecord {
    row.section.shape.map { resolving(row.record, $0) } ?? row.record
  }

  /// The record with its references in the graph's ids: those of the file in their place, and names
  /// that only one thing has, letter for letter.
  func resolving(_ record: SourceRecord, _ shape: RecordShape) -> SourceRecord {
    var record = record
    for place in record.fields.indices {
      guard let value = record.fields[place].value,
        let shape = shape.field(record.fields[place].key)?.value
      else { continue }
      record.fields[place].value = resolving(value, shape)
    }
    // The keys of a reading's standings are ids, too.
    if shape.name == RecordShape.reading.name, case .record(var standing) = record["standing"],
      let place = record.fields.firstIndex(where: { $0.key == "standing" })
    {
      for key in standing.fields.indices {
        standing.fields[key].key = id(standing.fields[key].key, [.actor])
      }
      record.fields[place].value = .record(standing)
    }
    return record
  }

  private func resolving(_ value: SourceValue, _ shape: RecordShape.Value) -> SourceValue {
    switch (value, shape) {
    case (.text(var text), .reference(let sorts)),
      (.text(var text), .oneOrSet(.reference(let sorts))):
      text.value = id(text.value, sorts)
      return .text(text)
    case (.list(let values, let location), .set(let element)),
      (.list(let values, let location), .list(let element)),
      (.list(let values, let location), .oneOrSet(let element)),
      (.list(let values, let location), .choiceOrSet(_, let element)):
      return .list(values.map { resolving($0, element) }, at: location)
    case (.record(let record), .record(let shape)):
      return .record(resolving(record, shape))
    default:
      return value
    }
  }

  private func id(_ text: String, _ sorts: [Entity.Sort]) -> String {
    if text == RecordMerging.erasure { return text }
    if let id = graphIDs[text] { return id }
    if index.sections[text] != nil { return text }
    let named = index.ids(named: text, in: sorts.map(SectionPath.init))
    return named.count == 1 ? named.first ?? text : text
  }
}
