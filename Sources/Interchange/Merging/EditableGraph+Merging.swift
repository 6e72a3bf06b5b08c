internal import Diagnostics
internal import Stakeholders

extension EditableGraph {
  /// The files with the entries that rows left: each line that no row touched stays as it is.
  ///
  /// - Throws: `WrongText` when the texts do not say what the entries do.
  func files(
    with index: EntryIndex,
    comparedWith original: EntryIndex
  ) throws(WrongText) -> [Change] {
    var edits = documents.map { _ in FileEdit() }
    for (place, entry) in index.entries.enumerated() {
      if place >= original.entries.count {
        edits[entry.document].additions[entry.section, default: []].append(entry.record)
      } else if !entry.record.isSame(as: original[place].record) {
        edits[entry.document].replacements[entry.section, default: []].append(entry.record)
      }
    }
    let merged = RowMerger.documents(of: self, with: index)
    guard let expected = try? StakeholderGraph.reading(merged).value else { throw WrongText() }
    func changes(inPlace: Bool) -> [Change] {
      zip(zip(documents, merged), edits).map { documents, edit in
        let (old, new) = documents
        guard !edit.isEmpty else { return Change(file: old.file, text: old.file.text) }
        let file = YAMLFile(old)
        let edited = inPlace ? file.text(editing: edit, by: expected.vocabulary) : nil
        return Change(
          file: old.file,
          text: edited ?? file.formatted(new.root, by: expected.vocabulary)
        )
      }
    }
    let edited = changes(inPlace: true)
    if Self.canonical(of: edited) == expected.canonical { return edited }
    // Entries that are wound into each other: lay the whole file out anew.
    let formatted = changes(inPlace: false)
    guard Self.canonical(of: formatted) == expected.canonical else { throw WrongText() }
    return formatted
  }
}

extension SourceRecord {
  /// Whether two records say the same, key by key in the same order.
  fileprivate func isSame(as other: SourceRecord) -> Bool {
    fields.count == other.fields.count
      && zip(fields, other.fields).allSatisfy { one, other in
        guard one.key == other.key else { return false }
        guard let first = one.value, let second = other.value else {
          return one.value == nil && other.value == nil
        }
        return first.isSame(as: second)
      }
  }
}

extension SourceValue {
  fileprivate func isSame(as other: SourceValue) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)): one.value == other.value
    case (.list(let one, _), .list(let other, _)):
      one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    case (.record(let one), .record(let other)): one.isSame(as: other)
    default: false
    }
  }
}
