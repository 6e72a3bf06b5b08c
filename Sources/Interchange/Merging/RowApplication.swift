internal import Diagnostics
internal import Stakeholders

/// One pass over the rows: entities first, so that relations find what they join.
struct RowApplication {
  let rows: [ImportedRecords.Row]
  var index: EntryIndex
  let merging: RecordMerging
  let lookAlikes: [SectionPath: LookAlikeIndex]
  let keepsApart: Bool
  let documentOfSection: (SectionPath) -> Int

  let originalCount: Int
  private var effects: [RowMerger.Effect?]
  /// What is wrong with rows that are applied all the same, so that all else that is wrong with them
  /// is found as well.
  private(set) var faults: [Int: [Diagnostic]] = [:]
  /// The id that a thing has in the graph, by the one that the file gives it.
  private(set) var graphIDs: [String: String] = [:]
  /// Which row an entry of the graph was matched with, or made of.
  private(set) var takers: [Int: Int] = [:]
  /// The entry that was made for a row which is new.
  private var made: [Int: Int] = [:]

  init(
    rows: [ImportedRecords.Row],
    index: EntryIndex,
    merging: RecordMerging,
    lookAlikes: [SectionPath: LookAlikeIndex],
    keepsApart: Bool,
    documentOfSection: @escaping (SectionPath) -> Int
  ) {
    self.rows = rows
    self.index = index
    self.merging = merging
    self.lookAlikes = lookAlikes
    self.keepsApart = keepsApart
    self.documentOfSection = documentOfSection
    originalCount = index.entries.count
    effects = Array(repeating: nil, count: rows.count)
  }

  mutating func apply(except refusals: [Int: [Diagnostic]]) -> RowMerger.Outcome {
    for (row, diagnostics) in refusals { effects[row] = .refused(diagnostics) }
    for row in rows.indices where effects[row] == nil && !rows[row].faults.isEmpty {
      faults[row] = rows[row].faults
    }
    for row in rows.indices where effects[row] == nil {
      let id = rows[row].record[rows[row].section.idKey]
      if id?.text == RecordMerging.erasure { refuse(row, .erasedID, at: id?.location) }
    }
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
    findSharedNames(effects)
    return RowMerger.Outcome(index: index, effects: effects.compactMap(\.self), faults: faults)
  }

  // MARK: Entities

  /// Which entry of the graph a row means; makes room for a new one where it means none.
  private mutating func match(_ row: Int) -> Int? {
    let section = rows[row].section
    let record = rows[row].record
    let id = record["id"]?.text
    if let id {
      if let place = index.place(ofID: id, in: section) {
        return settle(place, for: row, as: Phrase(sv: "id", en: "the id"))
      }
      if let other = index.sections[id], other != section {
        refuse(row, .idOfOther(id, in: other.key), at: record["id"]?.location)
        return nil
      }
    }
    for (places, how) in [
      (index.places(identifiedAs: record, in: section), Phrase.identifier),
      (index.places(namedAs: record, in: section), .name),
    ] {
      let known = places.filter { $0 < originalCount }.sorted()
      if let id, !known.isEmpty {
        // Whether that is the same thing under another id, nobody has said.
        if keepsApart { break }
        effects[row] = .lookAlike(
          Diagnostic(
            .error,
            .otherID(
              id,
              record["name"]?.wordings.first,
              how,
              of: others(known),
              first: index[known[0]].record["id"]?.text ?? ""
            ),
            at: record["id"]?.location ?? record.location
          ),
          places: known
        )
        return nil
      }
      if known.count > 1 {
        let ids = known.compactMap { index[$0].record["id"]?.text }
        refuse(row, .ambiguous(how, ids), at: record.location)
        return nil
      }
      if let place = known.first {
        if let id = rows[row].foreignID { graphIDs[id] = index[place].record["id"]?.text }
        return settle(place, for: row, as: how)
      }
      // Without an id, a name must not mean two things that are both new.
      if id == nil, let place = places.min() { return take(place, for: row) }
    }
    add(row, id: id, in: section)
    return nil
  }

  /// The entry for a row that has its id, an identifier or a name of it, unless something else that the
  /// row is called by belongs to another entry: then somebody has to say which is meant.
  private mutating func settle(_ place: Int, for row: Int, as how: Phrase) -> Int? {
    guard !keepsApart, place < originalCount else { return take(place, for: row) }
    let section = rows[row].section
    let parts = EntryIndex.names(of: rows[row].record, besides: index[place].record)
    for (field, identifiers, names) in parts {
      let others = index.places(identifiers: identifiers, names: names, in: section)
        .filter { $0 < originalCount && $0 != place }.sorted()
      guard let first = others.first else { continue }
      effects[row] = .lookAlike(
        Diagnostic(
          .error,
          .twoMeant(
            how,
            of: self.others([place]),
            identifiers.isEmpty ? .name : .identifier,
            of: self.others(others),
            first: index[first].record["id"]?.text ?? ""
          ),
          at: field.value?.location ?? field.keyLocation
        ),
        places: others
      )
      return nil
    }
    return take(place, for: row)
  }

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
    var record = making(rows[row].record, row)
    let names = EntryIndex.names(of: record).sorted()
    let alike = Set(names.flatMap { lookAlikes[section]?.places(like: $0) ?? [] }).sorted()
    if !alike.isEmpty {
      effects[row] = .lookAlike(
        Diagnostic(
          .error,
          .looksLike(names.first ?? "", others(alike)),
          at: record["name"]?.location ?? record.location
        ),
        places: alike
      )
      return
    }
    if id == nil, let name = record["name"] {
      let slug = Diagnostic.Problem.slug(name.wordings.first ?? "")
      if let id = rows[row].foreignID { graphIDs[id] = slug }
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

  /// Entries by name and id: "Lund (lund)".
  func others(_ places: [Int]) -> String {
    places.prefix(3).map { place in
      let record = index[place].record
      return "\(record["name"]?.wordings.first ?? "") (\(record["id"]?.text ?? ""))"
    }.joined(separator: ", ")
  }

  /// A row as a record of its own. What another tool calls a node may be anybody.
  private func making(_ record: SourceRecord, _ row: Int) -> SourceRecord {
    var made = merging.making(record)
    if rows[row].foreignID != nil, made["kind"] == nil {
      made.fields.append(
        .init(
          key: "kind",
          at: record.location,
          value: .text(SourceText("other", at: record.location))
        )
      )
    }
    return made
  }

  // MARK: Using

  /// Merges a row into an entry, or adds it.
  mutating func use(_ record: SourceRecord, _ row: Int, at place: Int?) {
    guard effects[row] == nil else { return }
    let section = rows[row].section
    if let place {
      if !section.isMatchedByName, take(place, for: row) == nil { return }
      merge(record, row, at: place, as: section)
      return
    }
    if let place = made[row] {
      // Its references can be read only now.
      var new = making(record, row)
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

  mutating func merge(
    _ record: SourceRecord,
    _ row: Int,
    at place: Int,
    as section: SectionPath
  ) {
    guard let shape = section.shape else { return }
    let merged = merging.merging(record, into: index[place].record, as: shape)
    for field in merged.kept {
      faults[row, default: []].append(
        Diagnostic(.error, .erased(field.key), at: field.value?.location)
      )
    }
    index[place].record = merged.record
    effects[row] =
      merged.changes.isEmpty
      ? .unchanged(place: place) : .changed(place: place, keys: merged.changes)
  }

  mutating func note(_ fault: Diagnostic, of row: Int) {
    faults[row, default: []].append(fault)
  }

  /// Leaves the graph as it is, for it says already what the row does.
  mutating func leave(_ row: Int) {
    effects[row] = .unchanged(place: nil)
  }

  mutating func refuse(_ row: Int, _ problem: Diagnostic.Problem, at place: SourceLocation?) {
    effects[row] = .refused([
      Diagnostic(.error, problem, at: place ?? rows[row].record.location)
    ])
  }
}

extension Phrase {
  static let identifier = Phrase(sv: "en identifierare", en: "an identifier")
  static let name = Phrase(sv: "ett namn", en: "a name")
}

extension SectionPath {
  /// Whether its entries are matched by id, identifier and name.
  var isMatchedByName: Bool {
    isOfEntities && self != ImportedRecords.requirements && self != ImportedRecords.evidence
  }
}
