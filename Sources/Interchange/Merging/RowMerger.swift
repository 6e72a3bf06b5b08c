internal import Diagnostics
internal import Stakeholders

/// Applies rows to the entries of a graph, and takes back those that the graph cannot bear.
struct RowMerger {
  let graph: EditableGraph
  let rows: [ImportedRecords.Row]
  let keepsApart: Bool
  private let merging: RecordMerging
  private let original: EntryIndex
  private let lookAlikes: [SectionPath: LookAlikeIndex]

  init(graph: EditableGraph, records: ImportedRecords, keepsApart: Bool) {
    self.graph = graph
    rows = records.rows
    self.keepsApart = keepsApart
    var merging = RecordMerging(
      language: graph.graph.language,
      order: RecordOrder(vocabulary: graph.graph.vocabulary)
    )
    if records.addsTags { merging.addedLists.insert("tags") }
    self.merging = merging
    original = EntryIndex(graph.documents, graph.graph.vocabulary)
    var lookAlikes: [SectionPath: LookAlikeIndex] = [:]
    if !keepsApart {
      for (place, entry) in original.entries.enumerated() where entry.section.isOfEntities {
        for name in EntryIndex.names(of: entry.record).sorted() {
          lookAlikes[entry.section, default: LookAlikeIndex()].insert(name, for: place)
        }
      }
    }
    self.lookAlikes = lookAlikes
  }

  /// What a row came to.
  enum Effect {
    case added(place: Int)
    case changed(place: Int, keys: [String])
    /// The entry that says the same; `nil` where a property of another does.
    case unchanged(place: Int?)
    case refused([Diagnostic])
    case lookAlike(Diagnostic, places: [Int])
  }

  /// The state of the graph's entries after some rows.
  struct Outcome {
    var index: EntryIndex
    var effects: [Effect]
    /// What is wrong with rows that were applied all the same.
    var faults: [Int: [Diagnostic]]
  }

  func merge() throws(UnreadableInput) -> GraphMerge {
    var refusals: [Int: [Diagnostic]] = [:]
    /// Rows that would break something in the graph's own entries, which is where their errors stand.
    var breaking: Set<Int> = []
    while true {
      let outcome = apply(except: refusals)
      let errors = self.errors(in: outcome)
      var found = guilty(of: errors, in: outcome).rows
      for (row, faults) in outcome.faults {
        found[row, default: []] += faults + outcome.effects[row].problems
      }
      if errors.isEmpty, found.isEmpty { return try result(of: outcome, breaking) }
      if !found.isEmpty {
        refusals.merge(found) { first, _ in first }
        continue
      }
      // What is wrong stands in the graph's own entries: find the rows that made it so.
      let candidates = outcome.effects.indices.filter { outcome.effects[$0].isUse }
      if candidates.isEmpty { throw UnreadableInput(errors) }
      var culprits = culprits(among: candidates, beside: refusals)
      if culprits.isEmpty {
        for row in candidates { culprits[row] = Array(errors.prefix(1)) }
      }
      breaking.formUnion(culprits.keys)
      refusals.merge(culprits) { first, _ in first }
    }
  }

  // MARK: Applying

  private func apply(except refusals: [Int: [Diagnostic]]) -> Outcome {
    var applied = RowApplication(
      rows: rows,
      index: original,
      merging: merging,
      lookAlikes: lookAlikes,
      keepsApart: keepsApart,
      documentOfSection: { self.document(for: $0) }
    )
    return applied.apply(except: refusals)
  }

  /// The file that holds most entries of a section; where none does, the one that the graph's head
  /// is in.
  private func document(for section: SectionPath) -> Int {
    var counts = graph.documents.indices.map { _ in 0 }
    for entry in original.entries where entry.section == section { counts[entry.document] += 1 }
    if let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) { return place }
    return graph.documents.firstIndex { $0.root["format"] != nil } ?? 0
  }

  // MARK: Checking

  /// The documents of the graph with the entries that rows left.
  static func documents(
    of graph: EditableGraph,
    with index: EntryIndex
  ) -> [SourceDocument] {
    var lists = graph.documents.map { _ in [SectionPath: [SourceValue]]() }
    for entry in index.entries {
      lists[entry.document][entry.section, default: []].append(.record(entry.record))
    }
    return zip(graph.documents, lists).map { document, lists in
      var document = document
      for (section, values) in lists.sorted(by: { $0.key.key < $1.key.key }) {
        document.root.set(values, in: section)
      }
      return document
    }
  }

  private func errors(in outcome: Outcome) -> [Diagnostic] {
    do throws(UnreadableInput) {
      _ = try StakeholderGraph.reading(Self.documents(of: graph, with: outcome.index))
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }

  /// The rows in which errors stand, and the errors that stand in none.
  private func guilty(
    of errors: [Diagnostic],
    in outcome: Outcome
  ) -> (rows: [Int: [Diagnostic]], others: [Diagnostic]) {
    var owners: [Place: Int] = [:]
    for place in outcome.effects.indices where outcome.effects[place].isUse {
      rows[place].record.visitLocations { owners[Place($0)] = place }
    }
    var found: [Int: [Diagnostic]] = [:]
    var others: [Diagnostic] = []
    for error in errors {
      guard let location = error.location, let row = owners[Place(location)] else {
        others.append(error)
        continue
      }
      found[row, default: []].append(error)
    }
    return (found, others)
  }

  /// A place in this file and no other of the same name.
  private struct Place: Hashable {
    var file: ObjectIdentifier
    var line: Int
    var column: Int

    init(_ location: SourceLocation) {
      file = ObjectIdentifier(location.file)
      line = location.line
      column = location.column
    }
  }

  /// The rows without which the graph's own entries would be sound, found by halving, and what is wrong
  /// with those entries for them.
  private func culprits(
    among rows: [Int],
    beside refusals: [Int: [Diagnostic]]
  ) -> [Int: [Diagnostic]] {
    let others = self.rows.indices.filter { !rows.contains($0) }
    var excluded = refusals
    for row in others where excluded[row] == nil {
      excluded[row] = [Diagnostic(.error, .setAside, at: nil)]
    }
    let outcome = apply(except: excluded)
    // What a row lacks for want of the others is not its fault.
    let errors = guilty(of: errors(in: outcome), in: outcome).others
    guard !errors.isEmpty else { return [:] }
    if rows.count > 1 {
      let half = rows.count / 2
      let found = culprits(among: Array(rows[..<half]), beside: refusals)
        .merging(culprits(among: Array(rows[half...]), beside: refusals)) { first, _ in first }
      if !found.isEmpty { return found }
    }
    let told = Array(errors.sorted().prefix(Self.toldBreaks))
    return Dictionary(uniqueKeysWithValues: rows.map { ($0, told) })
  }

  // MARK: Telling

  /// So many entries are told that one row would break.
  private static let toldBreaks = 3

  private func result(
    of outcome: Outcome,
    _ breaking: Set<Int>
  ) throws(UnreadableInput) -> GraphMerge {
    var merge = GraphMerge()
    for (number, (row, effect)) in zip(rows, outcome.effects).enumerated() {
      switch effect {
      case .added(let place): merge.added.append(told(row, as: outcome.index[place]))
      case .changed(let place, let keys):
        merge.changed.append(.init(row: told(row, as: outcome.index[place]), keys: keys))
      case .unchanged(let place):
        merge.unchanged.append(told(row, as: place.map { outcome.index[$0] }))
      case .refused(let diagnostics):
        let isBreaking = breaking.contains(number)
        let row = told(row, as: nil)
        for diagnostic in Set(isBreaking ? diagnostics : diagnostics.map(\.inTableWords)).sorted() {
          merge.refused.append(
            isBreaking
              ? .init(
                row: row,
                diagnostic: Diagnostic(.error, .breaks(diagnostic), at: row.location),
                breaks: diagnostic.location
              ) : .init(row: row, diagnostic: diagnostic)
          )
        }
      case .lookAlike(let diagnostic, let places):
        let row = told(row, as: nil)
        merge.refused.append(.init(row: row, diagnostic: diagnostic))
        for place in places {
          let other = original[place].record
          merge.lookAlikes.append(
            .init(
              row: row,
              other: EntityID(other["id"]?.text ?? ""),
              otherName: other["name"].flatMap(LocalizedText.init) ?? .same("")
            )
          )
        }
      }
    }
    do throws(EditableGraph.WrongText) {
      merge.files = try graph.files(with: outcome.index, comparedWith: original)
    } catch {
      throw UnreadableInput([Diagnostic(.error, .wrongMerge, at: nil)])
    }
    return merge
  }

  private func told(_ row: ImportedRecords.Row, as entry: EntryIndex.Entry?) -> GraphMerge.Row {
    let record = entry?.record ?? row.record
    let id =
      record[row.section.idKey]?.text
      ?? (row.section == .relations ? EntryIndex.key(of: record) : nil)
    return GraphMerge.Row(
      location: row.record.location,
      section: row.section.key,
      id: id,
      name: record["name"].flatMap(LocalizedText.init),
      count: row.rowCount
    )
  }
}

extension RowMerger.Effect {
  /// Why the row is not in the graph.
  var problems: [Diagnostic] {
    switch self {
    case .added, .changed, .unchanged: []
    case .refused(let diagnostics): diagnostics
    case .lookAlike(let diagnostic, _): [diagnostic]
    }
  }

  /// The entry that the row is now, or a part of; `nil` where there is none.
  var place: Int? {
    switch self {
    case .added(let place), .changed(let place, _): place
    case .unchanged(let place): place
    case .refused, .lookAlike: nil
    }
  }

  /// Whether the row is in the graph afterwards.
  var isUse: Bool {
    switch self {
    case .added, .changed, .unchanged: true
    case .refused, .lookAlike: false
    }
  }
}

extension SourceRecord {
  /// Every place in the record.
  fileprivate func visitLocations(_ visit: (SourceLocation) -> Void) {
    visit(location)
    for field in fields {
      visit(field.keyLocation)
      field.value?.visitLocations(visit)
    }
  }

  /// Gives a section its entries; one that is not there yet comes last.
  mutating func set(_ values: [SourceValue], in section: SectionPath) {
    guard section.isVocabulary else { return set(values, for: section.key) }
    var vocabulary = SourceRecord(fields: [], at: location)
    if case .record(let record) = self["vocabulary"] { vocabulary = record }
    vocabulary.set(values, for: section.key)
    set(.record(vocabulary), for: "vocabulary")
  }

  private mutating func set(_ values: [SourceValue], for key: String) {
    let place = fields.firstIndex { $0.key == key }
    let old = place.flatMap { fields[$0].value?.location }
    set(.list(values, at: old ?? location), for: key)
  }

  private mutating func set(_ value: SourceValue, for key: String) {
    if let place = fields.firstIndex(where: { $0.key == key }) {
      fields[place].value = value
    } else {
      fields.append(.init(key: key, at: location, value: value))
    }
  }
}

extension SourceValue {
  fileprivate func visitLocations(_ visit: (SourceLocation) -> Void) {
    visit(location)
    switch self {
    case .text: break
    case .list(let values, _): for value in values { value.visitLocations(visit) }
    case .record(let record): record.visitLocations(visit)
    }
  }
}

extension LocalizedText {
  /// The text as a source has it; `nil` for what is no text.
  fileprivate init?(_ value: SourceValue) {
    switch value {
    case .text(let text): self = .same(text.value)
    case .list: return nil
    case .record(let record):
      var texts: [Language: String] = [:]
      for language in Language.allCases { texts[language] = record[language.rawValue]?.text }
      guard !texts.isEmpty else { return nil }
      self = .each(texts)
    }
  }
}
