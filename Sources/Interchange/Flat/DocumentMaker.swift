internal import Diagnostics
internal import Stakeholders

/// Makes records of rows.
struct DocumentMaker {
  let flat: FlatGraph
  let ids: FlatIDs
  /// `nil` in a part of a graph.
  let principal: Int?
  /// Under what name ids of the file are kept; `nil` where they are not.
  let scheme: String?
  private let places: FilePlaces
  private let beginning: SourceLocation
  var sections: [Entity.Sort: [SourceValue]] = [:]
  var relations: [SourceValue] = []
  /// The readings that relations name: the file says no more of them.
  var readings: Set<String> = []
  var words: FileWords
  var warnings: [Diagnostic] = []
  /// What has no place in a graph, and how often: columns of nodes and of edges.
  var unread: [String: (nodes: Int, edges: Int)] = [:]

  /// - Parameter known: The words of a graph that the file is merged into.
  init(
    _ flat: FlatGraph,
    _ ids: FlatIDs,
    principal: Int?,
    scheme: String?,
    known: Vocabulary? = nil
  ) {
    self.flat = flat
    self.ids = ids
    self.principal = principal
    self.scheme = scheme
    places = FilePlaces(flat.files, in: flat.pool.bytes)
    beginning = SourceLocation(file: places.file, line: 1, column: 1)
    words = FileWords(flat, ids, principal: principal, known: known)
  }

  /// - Parameter language: Of a file that does not say; `nil` leaves out the head.
  func document(language: Language?) -> Diagnosed<SourceDocument> {
    let start = beginning
    func text(_ value: String) -> SourceValue { .text(SourceText(value, at: start)) }
    var root = SourceRecord(fields: [], at: start)
    if let language, let principal { addHead(to: &root, language, principal: principal) }
    if let vocabulary = words.vocabulary(at: start) { root.add("vocabulary", vocabulary) }
    let keys: [(String, Entity.Sort)] = [
      ("focus-areas", .focusArea), ("matters", .matter), ("aims", .aim), ("documents", .document),
      ("units", .unit), ("actors", .actor),
    ]
    for (key, sort) in keys {
      if let entries = sections[sort] { root.add(key, .list(entries, at: start)) }
    }
    root.add("relations", .list(relations, at: start))
    let named = readings.subtracting([Reading.standard.rawValue]).sorted().map { id in
      var record = SourceRecord(fields: [], at: start)
      for key in ["id", "name"] { record.add(key, text(id)) }
      return SourceValue.record(record)
    }
    if !named.isEmpty { root.add("readings", .list(named, at: start)) }
    return Diagnosed(
      SourceDocument(file: places.file, root: root),
      diagnostics: warnings
        + [words.problem, unreadProblem].compactMap(\.self)
        .map { Diagnostic(.warning, $0, at: nil) }
    )
  }

  private func addHead(to root: inout SourceRecord, _ language: Language, principal: Int) {
    let start = beginning
    func text(_ value: String) -> SourceValue { .text(SourceText(value, at: start)) }
    let stem = Self.stem(of: flat.path)
    root.add("format", text("omvarld/1"))
    let id = flat.property("id").flatMap { EntityID(spelling: $0) }?.rawValue
    root.add("id", text(id ?? SlugMaker.folding(stem)))
    var titles = SourceRecord(fields: [], at: start)
    for language in Language.allCases {
      if let title = flat.property("title-\(language.rawValue)") {
        titles.add(language.rawValue, text(title))
      }
    }
    let title = flat.property("title").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    root.add(
      "title",
      titles.fields.isEmpty ? text(title ?? stem) : .record(titles)
    )
    root.add("principal", text(ids[principal]))
    let own = flat.property("language").flatMap(Language.init(rawValue:))
    root.add("language", text((own ?? language).rawValue))
  }

  /// What a file is called, without its ending; a table of edges goes by its folder.
  private static func stem(of path: String) -> String {
    let parts = path.split(separator: "/")
    guard let file = parts.last else { return path }
    if file == "edges.csv", let folder = parts.dropLast().last { return String(folder) }
    return String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
  }

  private var unreadProblem: Diagnostic.Problem? {
    unread.isEmpty
      ? nil : .unreadColumns(unread.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  func place(of row: Int, in rows: FlatGraph.Rows) -> SourceLocation {
    (row < rows.starts.count ? places[Int(rows.starts[row])] : nil) ?? beginning
  }

  /// The value of a column, at its own place where it stands in the file as it is.
  func text(
    _ column: FlatGraph.Column,
    _ row: Int,
    _ start: SourceLocation
  ) -> SourceText? {
    let place = column[row]
    guard place.count > 0, let text = flat.pool[place]?.composed else { return nil }
    return SourceText(text, at: places[Int(place.start)] ?? start)
  }

  static func entries(_ text: SourceText) -> [SourceText] {
    ListText.splitting(text.value).map { SourceText($0, at: text.location) }
  }

  static func value(_ text: SourceText, _ column: OwnColumn) -> SourceValue? {
    switch column {
    case .text: return .text(text)
    case .allOrList where text.value == "all": return .text(text)
    case .list, .allOrList: return .list(entries(text).map(SourceValue.text), at: text.location)
    case .record:
      let fields = entries(text).map { entry -> SourceRecord.Field in
        // Without a value it is told when the graph is read.
        let (key, value) = ListText.halves(of: entry.value)
        return SourceRecord.Field(
          key: key,
          at: entry.location,
          value: value.map { .text(SourceText($0, at: entry.location)) }
        )
      }
      return .record(SourceRecord(fields: fields, at: text.location))
    case .wording, .aside: return nil
    }
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

extension Diagnostic.Problem {
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
