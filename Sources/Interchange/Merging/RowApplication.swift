internal import Diagnostics
internal import Stakeholders

/// One pass over the rows: entities first, so that relations find what they join.
struct RowApplication {
  let rows: [ImportedRecords.Row]
  var index: EntryIndex
  let merging: RecordMerging
  let lookAlikes: [SectionPath: LookAlikeIndex]
  let documentOfSection: (SectionPath) -> Int

  private let originalCount: Int
  private var effects: [RowMerger.Effect?]
  /// The id that a thing has in the graph, by the one that the file gives it.
  private var graphIDs: [String: String] = [:]
  /// Which row an entry of the graph was matched with, or made of.
  private var takers: [Int: Int] = [:]
  /// The entry that was made for a row which is new.
  private var made: [Int: Int] = [:]

  init(
    rows: [ImportedRecords.Row],
    index: EntryIndex,
    merging: RecordMerging,
    lookAlikes: [SectionPath: LookAlikeIndex],
    documentOfSection: @escaping (SectionPath) -> Int
  ) {
    self.rows = rows
    self.index = index
    self.merging = merging
    self.lookAlikes = lookAlikes
    self.documentOfSection = documentOfSection
    originalCount = index.entries.count
    effects = Array(repeating: nil, count: rows.count)
  }

  mutating func apply(except refusals: [Int: Diagnostic]) -> RowMerger.Outcome {
    for (row, diagnostic) in refusals { effects[row] = .refused(diagnostic) }
    // What each row means, so that references can be read in the graph's ids.
    var matches: [Int: Int?] = [:]
    for row in rows.indices where effects[row] == nil && rows[row].section.isMatchedByName {
      matches[row] = match(row)
    }
    for row in rows.indices where effects[row] == nil && rows[row].section.isMatchedByName {
      use(resolving(rows[row]), row, at: matches[row] ?? nil)
    }
    var relations: [Int] = []
    for row in rows.indices where effects[row] == nil {
      switch rows[row].section {
      case .relations: relations.append(row)
      case ImportedRecords.requirements, ImportedRecords.evidence: break
      default:
        let section = rows[row].section
        let id = rows[row].record[section.idKey]?.text
        use(resolving(rows[row]), row, at: id.flatMap { index.place(ofID: $0, in: section) })
      }
    }
    useRelations(relations)
    for row in rows.indices where effects[row] == nil { usePart(row) }
    return RowMerger.Outcome(index: index, effects: effects.compactMap(\.self))
  }

  // MARK: Entities

  /// Which entry of the graph a row means; makes room for a new one where it means none.
  private mutating func match(_ row: Int) -> Int? {
    let section = rows[row].section
    let record = rows[row].record
    let id = record["id"]?.text
    if let id {
      if let place = index.place(ofID: id, in: section) {
        return take(place, for: row)
      }
      if let other = index.sections[id], other != section {
        refuse(row, .idOfOther(id, in: other.key), at: record["id"]?.location)
        return nil
      }
    }
    for (places, how) in [
      (index.places(identifiedAs: record, in: section), Self.identifier),
      (index.places(namedAs: record, in: section), Self.name),
    ] {
      let known = places.filter { $0 < originalCount }.sorted()
      if known.count > 1 {
        let ids = known.compactMap { index[$0].record["id"]?.text }
        refuse(row, .ambiguous(how, ids), at: record.location)
        return nil
      }
      if let place = known.first {
        if let id { graphIDs[id] = index[place].record["id"]?.text }
        return take(place, for: row)
      }
      // Without an id, a name must not mean two things that are both new.
      if id == nil, let place = places.min() { return take(place, for: row) }
    }
    add(row, id: id, in: section)
    return nil
  }

  private static let identifier = Phrase(sv: "en identifierare", en: "an identifier")
  private static let name = Phrase(sv: "ett namn", en: "a name")

  /// The entry for a row, unless another row has it already.
  private mutating func take(_ place: Int, for row: Int) -> Int? {
    if let first = takers[place] {
      refuse(row, .secondRow(first: rows[first].record.location), at: rows[row].record.location)
      return nil
    }
    takers[place] = row
    return place
  }

  /// Adds a new entry, unless it looks like one that is there.
  private mutating func add(_ row: Int, id: String?, in section: SectionPath) {
    var record = merging.making(rows[row].record)
    let names = EntryIndex.names(of: record).sorted()
    let alike = Set(names.flatMap { lookAlikes[section]?.places(like: $0) ?? [] }).sorted()
    if !alike.isEmpty {
      let others = alike.prefix(3).map { place in
        "\(index[place].record["name"]?.wordings.first ?? "") (\(index[place].record["id"]?.text ?? ""))"
      }
      effects[row] = .lookAlike(
        Diagnostic(
          .error,
          .looksLike(names.first ?? "", others.joined(separator: ", ")),
          at: record["name"]?.location ?? record.location
        ),
        places: alike
      )
      return
    }
    if id == nil, let name = record["name"] {
      let slug = Diagnostic.Problem.slug(name.wordings.first ?? "")
      if index.sections[slug] != nil {
        refuse(row, .slugTaken(slug), at: record.location)
        return
      }
      record.fields.insert(
        .init(
          key: "id",
          at: record.location,
          value: .text(SourceText(slug, at: record.location))
        ),
        at: 0
      )
    }
    takers[index.entries.count] = row
    made[row] = index.entries.count
    index.add(.init(document: documentOfSection(section), section: section, record: record))
  }

  // MARK: Using

  /// Merges a row into an entry, or adds it.
  private mutating func use(_ record: SourceRecord, _ row: Int, at place: Int?) {
    guard effects[row] == nil else { return }
    let section = rows[row].section
    if let place {
      if !section.isMatchedByName, take(place, for: row) == nil { return }
      merge(record, row, at: place, as: section)
      return
    }
    if let place = made[row] {
      // Its references can be read only now.
      var new = merging.making(record)
      if new["id"] == nil, let id = index[place].record.fields.first(where: { $0.key == "id" }) {
        new.fields.insert(id, at: 0)
      }
      index[place].record = new
      effects[row] = .added(place: place)
      return
    }
    takers[index.entries.count] = row
    effects[row] = .added(place: index.entries.count)
    index.add(
      .init(
        document: documentOfSection(section),
        section: section,
        record: merging.making(record)
      )
    )
  }

  private mutating func merge(
    _ record: SourceRecord,
    _ row: Int,
    at place: Int,
    as section: SectionPath
  ) {
    guard let shape = section.shape else { return }
    let merged = merging.merging(record, into: index[place].record, as: shape)
    index[place].record = merged.record
    effects[row] =
      merged.changes.isEmpty
      ? .unchanged(place: place) : .changed(place: place, keys: merged.changes)
  }

  private mutating func refuse(_ row: Int, _ problem: Diagnostic.Problem, at place: SourceLocation?)
  {
    effects[row] = .refused(
      Diagnostic(.error, problem, at: place ?? rows[row].record.location)
    )
  }

  // MARK: Relations

  /// Relations with the same key are paired by what they say: first those that are equal, then a
  /// single one with a single one.
  private mutating func useRelations(_ relations: [Int]) {
    var byKey: [String: [Int]] = [:]
    var records: [Int: SourceRecord] = [:]
    for row in relations {
      let record = resolving(rows[row])
      records[row] = record
      let id = record["id"]?.text
      if let id, let place = index.place(ofID: id, in: .relations) {
        use(record, row, at: place)
      } else {
        byKey[EntryIndex.key(of: record), default: []].append(row)
      }
    }
    for row in relations {
      guard let record = records[row],
        let all = byKey.removeValue(forKey: EntryIndex.key(of: record))
      else { continue }
      pair(all, records, with: index.places(keyed: EntryIndex.key(of: record)))
    }
  }

  private mutating func pair(
    _ rows: [Int],
    _ records: [Int: SourceRecord],
    with places: [Int]
  ) {
    var free = places.filter { takers[$0] == nil && $0 < originalCount }
    var rest: [Int] = []
    for row in rows {
      guard let record = records[row] else { continue }
      // One with another id is another.
      let equal = free.firstIndex { place in
        isFree(place, for: record)
          && merging.merging(record, into: index[place].record, as: .relation).changes.isEmpty
      }
      if let equal {
        use(record, row, at: free.remove(at: equal))
      } else {
        rest.append(row)
      }
    }
    for row in rest {
      guard let record = records[row] else { continue }
      let candidates = free.filter { isFree($0, for: record) }
      if candidates.isEmpty, places.isEmpty || record["id"] != nil {
        use(record, row, at: nil)
      } else if candidates.count == 1, rest.count == 1 {
        use(record, row, at: candidates[0])
      } else {
        refuse(row, .ambiguousRelation(EntryIndex.key(of: record)), at: record.location)
      }
    }
  }

  private func isFree(_ place: Int, for record: SourceRecord) -> Bool {
    guard let id = record["id"]?.text, let known = index[place].record["id"]?.text else {
      return true
    }
    return id == known
  }

  // MARK: Parts

  /// A requirement of a focus area, or evidence of a fact, that stands by itself.
  private mutating func usePart(_ row: Int) {
    var record = rows[row].record
    let isRequirement = rows[row].section == ImportedRecords.requirements
    let key = isRequirement ? "area" : "fact"
    guard let whole = record[key]?.text else {
      refuse(row, .noWhole(key), at: record.location)
      return
    }
    record.fields.removeAll { $0.key == key }
    var owner: Int?
    var part = SourceRecord(fields: [], at: record.location)
    func list(_ record: SourceRecord) -> SourceValue {
      .list([.record(record)], at: record.location)
    }
    if isRequirement {
      owner = place(of: whole, in: [SectionPath(.focusArea)])
      part.fields = [
        .init(
          key: "requirements",
          at: record.location,
          value: list(resolving(record, .requirement))
        )
      ]
    } else {
      let evidence = list(resolving(record, .evidence))
      part.fields = [.init(key: "evidence", at: record.location, value: evidence)]
      owner =
        place(of: whole, in: index.sections[graphIDs[whole] ?? whole].map { [$0] } ?? [])
        ?? index.place(ofID: whole, in: .relations)
        ?? index.places(keyed: whole).first
      let pieces = whole.split(separator: ":")
      if owner == nil, pieces.count == 2,
        let area = place(of: String(pieces[0]), in: [SectionPath(.focusArea)]),
        case .list(let levels, _) = index[area].record["requirements"],
        levels.contains(where: { $0["level"] == String(pieces[1]) })
      {
        owner = area
        let level = SourceText(String(pieces[1]), at: record.location)
        let requirement = SourceRecord(
          fields: [.init(key: "level", at: record.location, value: .text(level))] + part.fields,
          at: record.location
        )
        part.fields = [.init(key: "requirements", at: record.location, value: list(requirement))]
      }
    }
    guard let owner else {
      refuse(row, .noSuchWhole(whole, of: key), at: record.location)
      return
    }
    merge(part, row, at: owner, as: index[owner].section)
  }

  private func place(of id: String, in sections: [SectionPath]) -> Int? {
    sections.lazy.compactMap { index.place(ofID: graphIDs[id] ?? id, in: $0) }.first
  }

  // MARK: References

  private func resolving(_ row: ImportedRecords.Row) -> SourceRecord {
    row.section.shape.map { resolving(row.record, $0) } ?? row.record
  }

  /// The record with its references in the graph's ids: those of the file in their place, and names
  /// that only one thing has, letter for letter.
  private func resolving(_ record: SourceRecord, _ shape: RecordShape) -> SourceRecord {
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

extension SectionPath {
  /// Whether its entries are matched by id, identifier and name.
  fileprivate var isMatchedByName: Bool {
    isOfEntities && self != ImportedRecords.requirements && self != ImportedRecords.evidence
  }
}
