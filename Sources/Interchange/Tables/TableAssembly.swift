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
  private(set) var otherErrors: [Diagnostic] = []
  /// What is wrong with cells of rows that became something all the same, by where those begin.
  private(set) var rowErrors: [SourceLocation: [Diagnostic]] = [:]
  /// Rows of the table `Graph`.
  private(set) var headRows = 0
  /// Rows that are as they should be, and rows that are not.
  private(set) var usedRows = 0
  private(set) var refusedRows = 0

  private(set) var header: [SourceRecord.Field] = []
  private(set) var lists: [String: [SourceRecord]] = [:]
  private(set) var vocabulary: [String: [SourceRecord]] = [:]
  /// Parts of other records: requirements of focus areas, evidence of facts.
  private(set) var requirements: [Part] = []
  private(set) var evidence: [Part] = []
  /// Relations of a large table, besides those in `lists`.
  private(set) var relations: [SourceRelations] = []
  /// The relation with each mark in the column `row`.
  private(set) var marks: [String: Int] = [:]
  /// The tables that are there, with rows or without.
  private(set) var tables: Set<GraphTable> = []
  /// How many names lost blanks around them, and the first, by file.
  private var trimmedNames: [String: (count: Int, first: SourceLocation)] = [:]
  /// Ids in rows that could not be read.
  private(set) var unreadIDs: Set<String> = []

  struct Part {
    /// What it is a part of.
    var whole: SourceText
    var record: SourceRecord
  }

  /// That there is a table.
  mutating func note(_ table: GraphTable) { tables.insert(table) }

  /// A row below a header.
  mutating func add(_ row: TableRow, under header: TableHeader) {
    if row.isBlank { return }
    var read = TableRecord(row, under: header)
    for place in read.trimmed {
      trimmedNames[place.file.path, default: (0, place)].count += 1
    }
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

  /// What is doubtful in how the tables are written.
  var notices: [Diagnostic] {
    trimmedNames.values.map { Diagnostic(.warning, .blanksAroundNames($0.count), at: $0.first) }
      .sorted()
  }

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
