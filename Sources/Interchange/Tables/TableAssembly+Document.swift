internal import Diagnostics
internal import Stakeholders

extension TableAssembly {
  /// All rows as one document of the graph, with every error so far; of a part of one, without those
  /// of rows that became something.
  ///
  /// - Parameters:
  ///   - file: The table `Graph`, or what stands for it in messages.
  ///   - isWhole: Whether the tables hold all of a graph. Of a part of one, the header may be
  ///     missing, and requirements and evidence that belong to what is not there stand in the lists
  ///     `requirements` and `evidence`, with what they belong to in the columns that tables have.
  func document(in file: SourceFile, isWhole: Bool = true) -> SourceDocument {
    let start = SourceLocation(file: file, line: 1, column: 1)
    var errors = isWhole ? errors : otherErrors
    var lists = lists
    let strays = attachEvidence(to: &lists, &errors, isWhole: isWhole)
    for (key, example) in Self.examples
    where isWhole && !header.contains(where: { $0.key == key }) {
      errors.append(Diagnostic(.error, .missingGraphKey(key, example: example), at: start))
    }
    var root = SourceRecord(fields: header, at: start)
    func add(_ value: SourceValue?, as key: String) {
      if let value { root.fields.append(.init(key: key, at: start, value: value)) }
    }
    let words = GraphTable.vocabularyLists.compactMap { list, _ in
      vocabulary[list].map {
        SourceRecord.Field(
          key: list,
          at: start,
          value: .list($0.map(SourceValue.record), at: start)
        )
      }
    }
    if !words.isEmpty { add(.record(SourceRecord(fields: words, at: start)), as: "vocabulary") }
    for key in GraphTable.allCases.compactMap(\.listKey) {
      add(lists[key].map { .list($0.map(SourceValue.record), at: start) }, as: key)
    }
    for (key, records) in strays where !records.isEmpty {
      add(.list(records.map(SourceValue.record), at: start), as: key)
    }
    var document = SourceDocument(file: file, root: root, errors: errors, unreadIDs: unreadIDs)
    document.relations = relations
    return document
  }

  private static let examples = [
    ("format", "omvarld/1"), ("id", "example"), ("title", "…"), ("principal", "id"),
    ("language", "sv"),
  ]

  /// Where a record stands: in which list, as which.
  private struct Place: Hashable {
    var list: String
    var number: Int
  }

  /// Puts requirements into their focus areas, and evidence into what rests on it.
  ///
  /// - Returns: Of a part of a graph, those that belong to what is not there.
  private func attachEvidence(
    to lists: inout [String: [SourceRecord]],
    _ errors: inout [Diagnostic],
    isWhole: Bool
  ) -> [(key: String, records: [SourceRecord])] {
    func stray(_ part: Part, _ record: SourceRecord, under key: String) -> SourceRecord {
      var record = record
      record.fields.insert(
        .init(key: key, at: part.whole.location, value: .text(part.whole)),
        at: 0
      )
      return record
    }
    var strayEvidence: [SourceRecord] = []
    var strayRequirements: [SourceRecord] = []
    var places: [String: Place] = [:]
    for list in GraphTable.allCases.compactMap(\.listKey) where list != "follow-up" {
      for (number, record) in (lists[list] ?? []).enumerated() {
        guard let id = record.text("id"), places[id] == nil else { continue }
        places[id] = Place(list: list, number: number)
      }
    }
    var demands = requirements.map(\.record)
    for (number, part) in requirements.enumerated() {
      let name = "\(part.whole.value):\(part.record.text("level") ?? "")"
      if places[name] == nil { places[name] = Place(list: "requirements", number: number) }
    }
    for (mark, number) in marks where places[mark] == nil {
      places[mark] = Place(list: "relations", number: number)
    }
    var keys: [String: Place]?
    /// Of facts that stood in a table which is not there, the cells that name them.
    var missing: [GraphTable: [SourceLocation]] = [:]
    var found: [Place: [SourceValue]] = [:]
    for part in evidence {
      let fact = part.whole.value
      if let place = places[fact] {
        found[place, default: []].append(.record(part.record))
        continue
      }
      let byKey = keys ?? (fact.contains(">") ? Self.placesByKey(lists["relations"] ?? []) : nil)
      keys = byKey
      if let place = byKey?[fact], place.number >= 0 {
        found[place, default: []].append(.record(part.record))
      } else if byKey?[fact] != nil {
        errors.append(Diagnostic(.error, .ambiguousFact(fact), at: part.whole.location))
      } else if !isWhole {
        strayEvidence.append(stray(part, part.record, under: "fact"))
      } else if let table = Self.table(of: fact), !tables.contains(table) {
        missing[table, default: []].append(part.whole.location)
      } else if !unreadIDs.contains(fact) {
        errors.append(
          Diagnostic(
            .error,
            .noSuchFact(fact, nearest: Spelling.nearest(to: fact, among: places.keys.sorted())),
            at: part.whole.location
          )
        )
      }
    }
    for table in GraphTable.allCases {
      guard let cells = missing[table], let first = cells.first else { continue }
      errors.append(
        Diagnostic(.error, .missingTable(table, rows: cells.count, in: first.file), at: first)
      )
    }
    func attach(_ key: String, _ values: [SourceValue], to record: inout SourceRecord) {
      guard let location = values.first?.location else { return }
      record.fields.append(.init(key: key, at: location, value: .list(values, at: location)))
    }
    for (place, values) in found {
      if place.list == "requirements" {
        attach("evidence", values, to: &demands[place.number])
      } else if lists[place.list] != nil {
        attach("evidence", values, to: &lists[place.list, default: []][place.number])
      }
    }
    var demanded: [Place: [SourceValue]] = [:]
    for (part, record) in zip(requirements, demands) {
      if let place = places[part.whole.value], place.list == "focus-areas" {
        demanded[place, default: []].append(.record(record))
      } else if !isWhole {
        strayRequirements.append(stray(part, record, under: "area"))
      } else if !unreadIDs.contains(part.whole.value) {
        errors.append(
          Diagnostic(
            .error,
            .danglingReference(
              part.whole.value,
              of: "area",
              expected: Phrase(sv: "något fokusområde", en: "focus area"),
              nearest: Spelling.nearest(
                to: part.whole.value,
                among: (lists["focus-areas"] ?? []).compactMap { $0.text("id") }
              )
            ),
            at: part.whole.location
          )
        )
      }
    }
    for (place, values) in demanded {
      attach("requirements", values, to: &lists[place.list, default: []][place.number])
    }
    return [("requirements", strayRequirements), ("evidence", strayEvidence)]
  }

  /// The table that a fact stands in, where its name says so.
  private static func table(of fact: String) -> GraphTable? {
    if fact.hasPrefix("#") || fact.contains(">") { return .relations }
    return fact.contains(":") ? .requirements : nil
  }

  /// Relations by key; one whose key several have has the number -1.
  private static func placesByKey(_ relations: [SourceRecord]) -> [String: Place] {
    var places: [String: Place] = [:]
    for (number, record) in relations.enumerated() {
      guard let from = record.text("from"), let to = record.text("to"),
        let kind = record.text("kind")
      else { continue }
      var focus: [String] = []
      for field in record.fields where field.key == "focus" {
        guard case .list(let values, _) = field.value else { continue }
        for case .text(let text) in values { focus.append(text.value) }
      }
      let key = Relation.key(
        from: EntityID(from),
        kind: .init(kind),
        to: EntityID(to),
        focus: Set(focus).sorted().map { .init($0) }
      )
      places[key] = Place(list: "relations", number: places[key] == nil ? number : -1)
    }
    return places
  }
}

extension SourceRecord {
  /// The text of a key; `nil` where it holds none.
  func text(_ key: String) -> String? {
    for field in fields where field.key == key {
      if case .text(let text) = field.value { return text.value }
    }
    return nil
  }
}
