internal import Diagnostics
internal import Spreadsheet

/// Reads the workbook that Kumu imports: sheets of elements, which have `Label` or `ID`, and of
/// connections, which have `From` and `To`.
///
/// As in Kumu, a sheet with `(ignore)` in its name is passed over, and behind an empty row a sheet may
/// go on under other headings.
struct KumuWorkbookReader {
  /// A row under headings.
  private struct Row {
    /// A byte of the pool: see ``FlatFile``.
    var place: Int
    var fields: [(heading: String, text: String)]

    subscript(name: String) -> String? { fields.first { $0.heading == name }?.text }
  }

  private enum Kind {
    case elements, connections, neither

    init(_ headings: some Sequence<String>) {
      let headings = Set(headings)
      if headings.isSuperset(of: ["from", "to"]) {
        self = .connections
      } else if !headings.isDisjoint(with: ["label", "id"]) {
        self = .elements
      } else {
        self = .neither
      }
    }
  }

  private let path: String
  private var elements: [Row] = []
  private var connections: [Row] = []
  private var files: [FlatFile] = []
  /// A byte for each cell of each sheet, by which places in them are told.
  private var cells: [UInt8] = []
  private var problems: [(problem: Diagnostic.Problem, place: Int)] = []
  /// Sheets of neither kind, and where they begin.
  private var others: [(name: String, place: Int)] = []
  private var builder: FlatBuilder
  private var pool = TextPool()

  private init(path: String) {
    self.path = path
    builder = FlatBuilder(path: path)
  }

  /// Whether the workbook at a path has the sheets that Kumu names, and not those of a graph of ours.
  static func isMeant(by path: String) -> Bool {
    guard let bytes = try? TextFile.bytes(of: path, limit: TextFile.sizeLimit) else { return false }
    let names = try? WorkbookReader.reading(bytes) { reader in
      reader.sheets.map { $0.name.lowercased() }
    }
    guard let names, !names.contains(where: { GraphTable(called: $0) == .graph }) else {
      return false
    }
    return names.contains { $0.hasPrefix("elements") || $0.hasPrefix("connections") }
  }

  static func reading(
    _ bytes: [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    var reader = KumuWorkbookReader(path: path)
    do throws(UnreadableWorkbook) {
      try WorkbookReader.reading(bytes) { workbook throws(UnreadableWorkbook) in
        for sheet in workbook.sheets where !sheet.name.lowercased().contains("(ignore)") {
          try reader.read(sheet, from: &workbook)
        }
      }
    } catch {
      throw UnreadableInput([Diagnostic(.error, .unreadableWorkbook(path, error), at: nil)])
    }
    return try reader.graph()
  }

  // MARK: Rows

  private mutating func read(
    _ sheet: WorkbookReader.SheetEntry,
    from workbook: inout WorkbookReader
  ) throws(UnreadableWorkbook) {
    let file = SourceFile(path: path, sheet: sheet.name) { _ in nil }
    let start = cells.count
    var rows: [Row] = []
    var headings: [Int: String] = [:]
    var kind = Kind.neither
    var line = 0
    var found: (elements: [Row], connections: [Row]) = ([], [])
    var (cells, problems) = (self.cells, self.problems)
    self.cells = []
    _ = try workbook.readRows(of: sheet) { read in
      let (row, faults) = TableRow.reading(read, in: file)
      let isBehindBlank = read.number > line + 1
      while line < read.number - 1 {
        cells.append(UInt8(ascii: "\n"))
        line += 1
      }
      let place = cells.count
      let width = max(row.cells.last?.column ?? 0, (read.cells.last?.column ?? 1) - 1)
      cells += repeatElement(UInt8(ascii: " "), count: width)
      cells.append(UInt8(ascii: "\n"))
      line += 1
      for fault in faults {
        problems.append((fault.problem, place + (fault.location?.column ?? 1) - 1))
      }
      let texts = row.cells.map { ($0.column, $0.text.trimmed) }.filter { !$0.1.isEmpty }
      let names = texts.map { $0.1.lowercased() }
      if headings.isEmpty || isBehindBlank && Kind(names) != .neither {
        headings = Dictionary(zip(texts.map(\.0), names)) { first, _ in first }
        kind = Kind(names)
        return
      }
      let fields = texts.compactMap { column, text in headings[column].map { ($0, text) } }
      guard !fields.isEmpty else { return }
      let read = Row(place: place, fields: fields)
      switch kind {
      case .elements: found.elements.append(read)
      case .connections: found.connections.append(read)
      case .neither: rows.append(read)
      }
    }
    (self.cells, self.problems) = (cells, problems)
    files.append(FlatFile(path: path, range: start..<cells.count, sheet: sheet.name))
    elements += found.elements
    connections += found.connections
    if found.elements.isEmpty, found.connections.isEmpty, !rows.isEmpty {
      others.append((sheet.name, start))
    }
  }

  // MARK: Nodes and edges

  private mutating func graph() throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    pool = TextPool(cells)
    for (problem, place) in problems { builder.error(problem, at: place) }
    for (name, place) in others { builder.noteUnread(name, at: place) }
    var ids: [String: String] = [:]
    var labels: [String: String] = [:]
    for row in elements { addElement(row, &ids, &labels) }
    if elements.isEmpty, connections.isEmpty, !builder.hasErrors {
      builder.error(.noElements(in: path), at: 0)
    }
    for row in connections { addConnection(row, ids, labels) }
    return try builder.finish(pool, files: files)
  }

  private mutating func addElement(
    _ row: Row,
    _ ids: inout [String: String],
    _ labels: inout [String: String]
  ) {
    let label = row["label"]
    guard let id = row["id"] ?? label else {
      return builder.error(.emptyKumuCell("Label"), at: row.place)
    }
    let node = builder.addNode(pool.add(id), in: pool.bytes, at: row.place)
    ids[id] = id
    if let label, labels[label] == nil { labels[label] = id }
    for (heading, text) in row.fields where heading != "id" {
      let column = builder.graph.nodes.addColumn(KumuReader.name(of: heading), .text)
      builder.graph.nodes.set(column, at: node, to: pool.add(text))
    }
  }

  private mutating func addConnection(
    _ row: Row,
    _ ids: [String: String],
    _ labels: [String: String]
  ) {
    guard let from = row["from"], let to = row["to"] else {
      return builder.error(.emptyKumuCell(row["from"] == nil ? "From" : "To"), at: row.place)
    }
    // Kumu makes an element of whatever a connection names and no sheet has.
    let ends = [from, to].map { name in
      let end = pool.add(ids[name] ?? labels[name] ?? name)
      builder.addNodeIfLacking(end, in: pool.bytes, at: row.place)
      return end
    }
    let edge = builder.addEdge(
      ends[0],
      ends[1],
      isDirected: row["direction"]?.lowercased() == "directed",
      in: pool.bytes,
      at: row.place
    )
    for (heading, text) in row.fields where !["from", "to", "direction"].contains(heading) {
      let column = builder.graph.edges.addColumn(KumuReader.name(of: heading), .text)
      builder.graph.edges.set(column, at: edge, to: pool.add(text))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic.Problem {
  fileprivate static func emptyKumuCell(_ heading: String) -> Self {
    Self(
      code: "empty-name",
      message: Phrase(sv: "cellen '\(heading)' är tom", en: "the cell '\(heading)' is empty")
    )
  }

  fileprivate static func noElements(in path: String) -> Self {
    Self(
      code: "no-elements",
      message: Phrase(
        sv: "'\(path)' har inget blad med kolumnen Label, och inget med From och To",
        en: "'\(path)' has no sheet with the column Label, and none with From and To"
      ),
      hint: Phrase(
        sv:
          "Kumu läser element från ett blad som börjar med Label, kopplingar från ett med From och To",
        en:
          "Kumu reads elements from a sheet that begins with Label, connections from one with From "
          + "and To"
      )
    )
  }
}
