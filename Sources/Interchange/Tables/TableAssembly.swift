internal import Diagnostics
internal import Stakeholders

/// The rows of all tables of a graph, put together to what one graph file would hold.
///
///     var assembly = TableAssembly()
///     for row in rows { assembly.add(row, under: header) }
///     StakeholderGraph.reading([assembly.document(in: file)])
///
/// Every row is either used, as a thing of its own or as a part of one, or refused with an error.
struct TableAssembly {
  /// What is wrong with tables as such, and with rows that became nothing.
  private var otherErrors: [Diagnostic] = []
  /// What is wrong with cells of rows that became something all the same, by where those begin.
  private(set) var rowErrors: [SourceLocation: [Diagnostic]] = [:]
  /// Rows of the table `Graph`.
  private(set) var headRows = 0
  /// Rows that are as they should be, and rows that are not.
  private(set) var usedRows = 0
  private(set) var refusedRows = 0

  private var header: [SourceRecord.Field] = []
  private var lists: [String: [SourceRecord]] = [:]
  private var vocabulary: [String: [SourceRecord]] = [:]
  /// Parts of other records: requirements of focus areas, evidence of facts.
  private var requirements: [Part] = []
  private var evidence: [Part] = []
  /// Relations of a large table, besides those in `lists`.
  private var relations: [SourceRelations] = []
  /// The relation with each mark in the column `row`.
  private var marks: [String: Int] = [:]
  /// Ids in rows that could not be read.
  private var unreadIDs: Set<String> = []

  private struct Part {
    /// What it is a part of.
    var whole: SourceText
    var record: SourceRecord
  }

  /// A row below a header.
  mutating func add(_ row: TableRow, under header: TableHeader) {
    if row.isBlank { return }
    var read = TableRecord(row, under: header)
    let isUsed =
      switch header.table {
      case .graph: addHeader(&read)
      case .requirements: addPart(&read, of: "area", in: header.table, to: &requirements)
      case .evidence: addPart(&read, of: "fact", in: header.table, to: &evidence)
      case .vocabulary: addWord(&read)
      case .relations: addRelation(&read)
      default: add(read.record, to: header.table.listKey ?? "")
      }
    if isUsed, read.errors.isEmpty {
      usedRows += 1
      if header.table == .graph { headRows += 1 }
      return
    }
    refusedRows += 1
    if isUsed, header.table != .graph {
      rowErrors[row.location, default: []] += read.errors
    } else {
      otherErrors += read.errors
    }
    // What the rest of the graph says of it is not wrong for that.
    noteIDs(of: row)
  }

  /// Rows that could not become anything.
  var lostRows: Int { refusedRows - rowErrors.count }

  /// All that is wrong.
  var errors: [Diagnostic] { otherErrors + rowErrors.values.joined().sorted() }

  /// A row that could not even be taken apart.
  mutating func refuse(_ row: TableRow, _ problems: [Diagnostic]) {
    refusedRows += 1
    otherErrors += problems
    noteIDs(of: row)
  }

  /// The relations of a large table.
  mutating func add(_ table: SourceRelations) {
    usedRows += table.parts.reduce(0) { $0 + $1.rows.count }
    relations.append(table)
  }

  /// The language of the graph, where its table says so.
  var language: Language? {
    for field in header where field.key == "language" {
      if case .text(let text) = field.value { return Language(rawValue: text.value) }
    }
    return nil
  }

  /// Whether evidence names relations by what they say, so that each has to be looked at for that.
  var namesRelationsByKey: Bool { evidence.contains { $0.whole.value.contains(">") } }

  /// What is wrong with a table as a whole.
  mutating func note(_ problems: [Diagnostic]) {
    otherErrors += problems
  }

  private mutating func noteIDs(of row: TableRow) {
    for cell in row.cells { unreadIDs.insert(cell.text.withoutBlanksAround) }
  }

  // MARK: Rows by table

  private mutating func add(_ record: SourceRecord, to list: String) -> Bool {
    lists[list, default: []].append(record)
    return true
  }

  private mutating func addHeader(_ read: inout TableRecord) -> Bool {
    guard let key = read.take("key") else {
      read.errors.append(
        Diagnostic(.error, .emptyCell("key", in: .graph), at: read.record.location)
      )
      return false
    }
    let value = read.take("value")
    let parts = key.value.split(separator: ".", maxSplits: 1)
    if parts.count == 2, parts[0] == "title", let language = Language(rawValue: String(parts[1])) {
      addTitle(value, in: language, at: key.location)
      return true
    }
    guard let table = GraphTable.graphKeys.first(where: { $0 == key.value }) else {
      read.errors.append(Diagnostic(.error, .unknownGraphKey(key.value), at: key.location))
      return false
    }
    let isTitle = table == "title"
    if isTitle, header.contains(where: { if case .record? = $0.value { true } else { false } }) {
      read.errors.append(Diagnostic(.error, .bothWordings("title"), at: key.location))
      return false
    }
    header.append(
      .init(
        key: key.value,
        at: key.location,
        value: value.map {
          .text(SourceText(isTitle ? $0.value : $0.value.withoutBlanksAround, at: $0.location))
        }
      )
    )
    return true
  }

  private mutating func addTitle(
    _ value: SourceText?,
    in language: Language,
    at location: SourceLocation
  ) {
    let field = SourceRecord.Field(
      key: language.rawValue,
      at: location,
      value: value.map(SourceValue.text)
    )
    for place in header.indices where header[place].key == "title" {
      guard case .record(var wordings) = header[place].value else {
        otherErrors.append(Diagnostic(.error, .bothWordings("title"), at: location))
        return
      }
      if wordings.fields.contains(where: { $0.key == field.key }) {
        otherErrors.append(
          Diagnostic(.error, .repeatedPair("title.\(field.key)", in: "key"), at: location)
        )
      }
      wordings.fields.append(field)
      header[place].value = .record(wordings)
      return
    }
    let wordings = SourceRecord(fields: [field], at: location)
    header.append(.init(key: "title", at: location, value: .record(wordings)))
  }

  private func addPart(
    _ read: inout TableRecord,
    of key: String,
    in table: GraphTable,
    to parts: inout [Part]
  ) -> Bool {
    let place = read.place(of: key)
    guard let whole = read.take(key) else {
      read.errors.append(Diagnostic(.error, .emptyCell(key, in: table), at: place))
      return false
    }
    let name = SourceText(whole.value.withoutBlanksAround, at: whole.location)
    parts.append(Part(whole: name, record: read.record))
    return true
  }

  private mutating func addWord(_ read: inout TableRecord) -> Bool {
    let place = read.place(of: "list")
    guard let list = read.take("list") else {
      read.errors.append(Diagnostic(.error, .emptyCell("list", in: .vocabulary), at: place))
      return false
    }
    guard GraphTable.vocabularyLists.contains(where: { $0.list == list.value }) else {
      read.errors.append(Diagnostic(.error, .unknownVocabularyList(list.value), at: list.location))
      return false
    }
    vocabulary[list.value, default: []].append(read.record)
    return true
  }

  private mutating func addRelation(_ read: inout TableRecord) -> Bool {
    let relations = lists["relations"]?.count ?? 0
    if let mark = read.take("row") {
      let name = mark.value.withoutBlanksAround
      if let first = marks[name] {
        read.errors.append(
          Diagnostic(
            .error,
            .repeatedMark(name, first: lists["relations"]?[first].location),
            at: mark.location
          )
        )
      } else {
        marks[name] = relations
      }
    }
    return add(read.record, to: "relations")
  }
}

// MARK: Putting together

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
