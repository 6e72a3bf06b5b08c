internal import Diagnostics
internal import Stakeholders

extension FlatGraph {
  /// What a file of nodes and edges says as a stakeholder graph.
  ///
  /// Nodes that say their sort are of our making and become what they were. Any other becomes an
  /// actor, named as its label says, with an id made of that; the id in the file is kept among its
  /// identifiers. Its edges become contacts, unless they or it name a kind that the vocabulary has.
  ///
  /// - Parameters:
  ///   - scheme: Under what name ids of the file are kept, such as `graphml`.
  ///   - principal: Whose relations the graph describes: an id, as the file or the graph has it, or
  ///     a name; where the file says it itself, `nil` will do.
  ///   - language: Of a file that does not say.
  /// - Returns: Texts and records, and what of the file is not in them.
  func document(
    scheme: String,
    principal: String?,
    language: Language
  ) throws(UnreadableInput) -> Diagnosed<SourceDocument> {
    let ids = FlatIDs(of: self)
    let row = try ids.principal(principal, of: self)
    var maker = DocumentMaker(self, ids, principal: row, scheme: scheme)
    maker.addNodes()
    maker.addEdges()
    return maker.document(language: language)
  }
}

/// Makes records of rows.
private struct DocumentMaker {
  let flat: FlatGraph
  let ids: FlatIDs
  let principal: Int
  let scheme: String
  private let places: FilePlaces
  private let beginning: SourceLocation
  private var sections: [Entity.Sort: [SourceValue]] = [:]
  private var relations: [SourceValue] = []
  private var words: FileWords
  private var warnings: [Diagnostic] = []
  /// What has no place in a graph, and how often: columns of nodes and of edges.
  private var unread: [String: (nodes: Int, edges: Int)] = [:]

  init(_ flat: FlatGraph, _ ids: FlatIDs, principal: Int, scheme: String) {
    self.flat = flat
    self.ids = ids
    self.principal = principal
    self.scheme = scheme
    places = FilePlaces(flat.files, in: flat.pool.bytes)
    beginning = SourceLocation(file: places.file, line: 1, column: 1)
    words = FileWords(flat, ids, principal: principal)
  }

  func document(language: Language) -> Diagnosed<SourceDocument> {
    let start = beginning
    func text(_ value: String) -> SourceValue { .text(SourceText(value, at: start)) }
    let file = flat.path.split(separator: "/").last.map(String.init) ?? flat.path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    var root = SourceRecord(fields: [], at: start)
    root.add("format", text("omvarld/1"))
    root.add("id", text(flat.property("id") ?? SlugMaker.folding(stem)))
    var titles = SourceRecord(fields: [], at: start)
    for language in Language.allCases {
      if let title = flat.property("title-\(language.rawValue)") {
        titles.add(language.rawValue, text(title))
      }
    }
    root.add(
      "title",
      titles.fields.isEmpty ? text(flat.property("title") ?? stem) : .record(titles)
    )
    root.add("principal", text(ids[principal]))
    root.add("language", text(flat.property("language") ?? language.rawValue))
    if let vocabulary = words.vocabulary(at: start) { root.add("vocabulary", vocabulary) }
    let keys: [(String, Entity.Sort)] = [
      ("focus-areas", .focusArea), ("matters", .matter), ("aims", .aim), ("documents", .document),
      ("units", .unit), ("actors", .actor),
    ]
    for (key, sort) in keys {
      if let entries = sections[sort] { root.add(key, .list(entries, at: start)) }
    }
    root.add("relations", .list(relations, at: start))
    return Diagnosed(
      SourceDocument(file: places.file, root: root),
      diagnostics: warnings
        + [words.problem, unreadProblem].compactMap(\.self)
        .map { Diagnostic(.warning, $0, at: nil) }
    )
  }

  private var unreadProblem: Diagnostic.Problem? {
    unread.isEmpty
      ? nil : .unreadColumns(unread.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private func place(of row: Int, in rows: FlatGraph.Rows) -> SourceLocation {
    (row < rows.starts.count ? places[Int(rows.starts[row])] : nil) ?? beginning
  }

  /// The value of a column, at its own place where it stands in the file as it is.
  private func text(
    _ column: FlatGraph.Column,
    _ row: Int,
    _ start: SourceLocation
  ) -> SourceText? {
    let place = column[row]
    guard place.count > 0, let text = flat.pool[place]?.composed else { return nil }
    return SourceText(text, at: places[Int(place.start)] ?? start)
  }

  private static func entries(_ text: SourceText) -> [SourceText] {
    ListText.splitting(text.value).map { SourceText($0, at: text.location) }
  }

  private static func value(_ text: SourceText, _ column: OwnColumn) -> SourceValue? {
    switch column {
    case .text: return .text(text)
    case .allOrList where text.value == "all": return .text(text)
    case .list, .allOrList: return .list(entries(text).map(SourceValue.text), at: text.location)
    case .record:
      let fields = entries(text).compactMap { entry -> SourceRecord.Field? in
        guard let equals = entry.value.firstIndex(of: "=") else { return nil }
        return SourceRecord.Field(
          key: String(entry.value[..<equals]),
          at: entry.location,
          value: .text(
            SourceText(String(entry.value[entry.value.index(after: equals)...]), at: entry.location)
          )
        )
      }
      return .record(SourceRecord(fields: fields, at: text.location))
    case .wording, .aside: return nil
    }
  }
}

// MARK: Nodes

extension DocumentMaker {
  mutating func addNodes() {
    for row in flat.nodeIDs.indices {
      if let sort = ids.sorts[row] {
        sections[sort, default: []].append(ownNode(row, sort))
      } else {
        sections[.actor, default: []].append(foreignNode(row))
      }
    }
  }

  private mutating func ownNode(_ row: Int, _ sort: Entity.Sort) -> SourceValue {
    let start = place(of: row, in: flat.nodes)
    var record = SourceRecord(fields: [], at: start)
    record.add("id", .text(SourceText(ids[row], at: start)))
    var wordings: [(key: String, language: String, text: SourceText)] = []
    for column in flat.nodes.columns {
      guard let text = text(column, row, start) else { continue }
      switch OwnColumn.ofNodes[column.name] {
      case .aside: break
      case .text, .list, .allOrList, .record:
        if let value = Self.value(text, OwnColumn.ofNodes[column.name] ?? .text) {
          record.add(column.name, value)
        }
      case .wording(let key, let language?): wordings.append((key, language, text))
      case .wording(let key, nil): record.add(key, .text(text))
      case nil: unread[column.name, default: (0, 0)].nodes += 1
      }
    }
    for key in ["name", "short", "description", "indicator"] {
      let found = wordings.filter { $0.key == key }
      guard let first = found.first, record.value(key) == nil else { continue }
      let fields = found.map {
        SourceRecord.Field(key: $0.language, at: $0.text.location, value: .text($0.text))
      }
      record.add(key, .record(SourceRecord(fields: fields, at: first.text.location)))
    }
    if record.value("name") == nil {
      let label = flat.value(FlatName.label, of: row, in: flat.nodes)?.composed
      record.add("name", .text(SourceText(label ?? name(row), at: start)))
    }
    words.note(record, of: sort, row: row)
    return .record(record)
  }

  private mutating func foreignNode(_ row: Int) -> SourceValue {
    let start = place(of: row, in: flat.nodes)
    var record = SourceRecord(fields: [], at: start)
    record.add("id", .text(SourceText(ids[row], at: start)))
    record.add("name", .text(SourceText(name(row), at: start)))
    var kind: String?
    var tags: [SourceText] = []
    for column in flat.nodes.columns {
      guard let text = text(column, row, start) else { continue }
      switch column.name.lowercased() {
      case "label", "name": break
      case "kind", "type", "element type":
        if let known = FileWords.actorKind(text.value) { kind = known } else { tags.append(text) }
      case "description" where record.value("description") == nil:
        record.add("description", .text(text))
      case "tags": tags += Self.entries(text)
      default: unread[column.name, default: (0, 0)].nodes += 1
      }
    }
    record.add("kind", .text(SourceText(kind ?? "other", at: start)))
    if !tags.isEmpty { record.add("tags", .list(tags.distinct.map(SourceValue.text), at: start)) }
    let id = flat.nodeID(row)
    if id != ids[row], !id.isEmpty {
      let field = SourceRecord.Field(
        key: scheme,
        at: start,
        value: .text(SourceText(id, at: start))
      )
      record.add("identifiers", .record(SourceRecord(fields: [field], at: start)))
    }
    return .record(record)
  }

  /// What a node is called, on one line; its id in the graph where it says nothing.
  private func name(_ row: Int) -> String {
    let name = flat.name(of: row).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty ? ids[row] : name
  }
}

// MARK: Edges

extension DocumentMaker {
  mutating func addEdges() {
    let isOwn = flat.sources.indices.map { row in
      ids.sorts[Int(flat.sources[row])] != nil && ids.sorts[Int(flat.targets[row])] != nil
        && flat.value("kind", of: row, in: flat.edges) != nil
    }
    let weights = ForeignWeights(flat, rows: flat.sources.indices.filter { !isOwn[$0] })
    var directedCount = 0
    for row in flat.sources.indices {
      if isOwn[row] {
        relations.append(ownEdge(row))
      } else {
        let (relation, isContact) = foreignEdge(row, weights)
        relations.append(relation)
        if flat.isDirected[row], isContact { directedCount += 1 }
      }
    }
    if directedCount > 0 {
      warnings.append(Diagnostic(.warning, .directions(directedCount), at: nil))
    }
    if let problem = weights.problem { warnings.append(Diagnostic(.warning, problem, at: nil)) }
  }

  private func ends(_ row: Int, _ start: SourceLocation) -> SourceRecord {
    var record = SourceRecord(fields: [], at: start)
    record.add("from", .text(SourceText(ids[Int(flat.sources[row])], at: start)))
    record.add("to", .text(SourceText(ids[Int(flat.targets[row])], at: start)))
    return record
  }

  private mutating func ownEdge(_ row: Int) -> SourceValue {
    let start = place(of: row, in: flat.edges)
    var record = ends(row, start)
    if let id = flat.value(FlatName.id, of: row, in: flat.edges), EntityID(spelling: id) != nil {
      record.add("id", .text(SourceText(id, at: start)))
    }
    for column in flat.edges.columns {
      guard var text = text(column, row, start) else { continue }
      // Tools that know no whole numbers write 3 as 3.0.
      if column.name == "strength", text.value.hasSuffix(".0") { text.value.removeLast(2) }
      switch OwnColumn.ofEdges[column.name] {
      case .aside, .wording: break
      case let meaning?:
        if let value = Self.value(text, meaning) { record.add(column.name, value) }
      case nil: unread[column.name, default: (0, 0)].edges += 1
      }
    }
    words.note(edge: row)
    return .record(record)
  }

  private mutating func foreignEdge(
    _ row: Int,
    _ weights: ForeignWeights
  ) -> (SourceValue, isContact: Bool) {
    let start = place(of: row, in: flat.edges)
    var record = ends(row, start)
    var kind: String?
    var tags: [SourceText] = []
    for column in flat.edges.columns {
      guard let text = text(column, row, start) else { continue }
      switch column.name.lowercased() {
      case "id", "key": break
      case "weight", "strength", "value": break
      case "kind", "type", "label", "connection type":
        if let known = words.relationKind(text.value, edge: row) {
          kind = kind ?? known
        } else {
          tags.append(text)
        }
      case "tags": tags += Self.entries(text)
      case "description", "note": record.add("note", .text(text))
      default: unread[column.name, default: (0, 0)].edges += 1
      }
    }
    switch weights[row] {
    case .strength(let strength)?:
      record.add("strength", .text(SourceText(String(strength), at: start)))
    case .weight(let weight)?: tags.append(SourceText("weight=\(weight)", at: start))
    case nil: break
    }
    record.add("kind", .text(SourceText(kind ?? "contact", at: start)))
    if !tags.isEmpty { record.add("tags", .list(tags.distinct.map(SourceValue.text), at: start)) }
    return (.record(record), kind == nil)
  }
}

extension SourceRecord {
  mutating func add(_ key: String, _ value: SourceValue) {
    fields.append(Field(key: key, at: value.location, value: value))
  }

  func value(_ key: String) -> SourceValue? {
    fields.first { $0.key == key }?.value
  }
}

extension [SourceText] {
  /// Each text once.
  fileprivate var distinct: [SourceText] {
    var seen: Set<String> = []
    return filter { seen.insert($0.value).inserted }
  }
}

extension Diagnostic.Problem {
  fileprivate static func directions(_ count: Int) -> Self {
    Self(
      code: "directions-lost",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "kant blir en kontakt" : "kanter blir kontakter"), "
          + "och kontakter har ingen riktning",
        en: "\(count) \(count == 1 ? "edge becomes a contact" : "edges become contacts"), "
          + "and contacts have no direction"
      )
    )
  }

  fileprivate static func unreadColumns(
    _ columns: [(name: String, count: (nodes: Int, edges: Int))]
  ) -> Self {
    let names = columns.map { name, count -> Phrase in
      let nodes = Phrase(
        sv: "\(count.nodes) \(count.nodes == 1 ? "nod" : "noder")",
        en: "\(count.nodes) \(count.nodes == 1 ? "node" : "nodes")"
      )
      let edges = Phrase(
        sv: "\(count.edges) \(count.edges == 1 ? "kant" : "kanter")",
        en: "\(count.edges) \(count.edges == 1 ? "edge" : "edges")"
      )
      let found = Phrase.list(
        [
          count.nodes > 0 ? nodes : nil, count.edges > 0 ? edges : nil,
        ].compactMap(\.self)
      )
      return Phrase("'\(name)' (") + found + Phrase(")")
    }
    let list = Phrase.list(names)
    return Self(
      code: "unread-columns",
      message: Phrase(
        sv: "uppgifter som inte har någon plats i en graf följer inte med: \(list.swedish)",
        en: "values that have no place in a graph are left out: \(list.english)"
      )
    )
  }
}
