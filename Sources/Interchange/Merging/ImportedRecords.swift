internal import Diagnostics
internal import Foundation
internal import Stakeholders

/// The rows of a file that is to be merged into a graph: entries of another graph in YAML, or rows
/// of its tables.
struct ImportedRecords {
  /// A row with all that belongs to it.
  struct Row {
    /// `requirements` and `evidence` where it is a part of something in the graph.
    var section: SectionPath
    var record: SourceRecord
    /// How many rows of the file it is made of: in tables, evidence has rows of its own.
    var rowCount: Int
    /// The id by which the file's own references name it, where that means nothing outside the file:
    /// the record has none then.
    var foreignID: String?
    /// What is wrong with its cells.
    var faults: [Diagnostic] = []
  }

  var rows: [Row]
  /// Rows that could not be read, each with its place.
  var errors: [Diagnostic]
  /// How many rows those are.
  var unreadCount: Int
  /// How many rows say what the file as a whole is called, which is not brought in.
  var headCount = 0
  /// What is doubtful in how the file is written.
  var notices: [Diagnostic] = []
  /// Whether it is nodes and edges of another tool, whose words become tags beside those that are
  /// there.
  var addsTags = false

  /// The lists of parts that stand by themselves.
  static let requirements = SectionPath(key: "requirements")
  static let evidence = SectionPath(key: "evidence")

  /// Reads a YAML file, a folder of them, a workbook, a folder of tables, one table, or nodes and edges
  /// of another tool.
  ///
  /// - Parameters:
  ///   - format: `nil` to tell it by the path, and where that does not say by the content.
  ///   - graph: Whose words and readings need not be brought in.
  static func reading(
    path: String,
    as format: FileFormat?,
    beside graph: StakeholderGraph
  ) throws(UnreadableInput) -> ImportedRecords {
    let found = format ?? (FileFormat.isNodesAndEdges(path) ? FileFormat.found(at: path) : nil)
    if let found, !found.isOwn {
      return ImportedRecords(try FlatGraph.reading(path, as: found), beside: graph)
    }
    if format ?? FileFormat.found(at: path) == .workbook {
      return try reading(
        workbook: TextFile.bytes(of: path, limit: TextFile.sizeLimit),
        path: path
      )
    }
    if path.lowercased().hasSuffix(".csv") {
      let slash = path.lastIndex(of: "/")
      let folder = slash.map { String(path[...$0]) } ?? ""
      let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
      guard CSVFolder.isTable(name) else {
        throw UnreadableInput([Diagnostic(.error, .notATable(name), at: nil)])
      }
      return try reading(tables(in: folder, names: [name]))
    }
    switch try TextFile.graphFiles(at: path) {
    case .tables(let names):
      return try reading(tables(in: path, names: names))
    case .yaml(let paths, _):
      var files: [SourceFile] = []
      for path in paths { files.append(try TextFile.reading(path)) }
      let documents = files.map(YAMLDocument.reading)
      // What YAML could not tell apart has no rows to count.
      let errors = documents.flatMap(\.errors)
      guard errors.isEmpty else { throw UnreadableInput(errors) }
      return ImportedRecords(documents)
    }
  }

  /// The rows of a workbook's sheets.
  static func reading(
    workbook bytes: [UInt8],
    path: String
  ) throws(UnreadableInput) -> ImportedRecords {
    let tables = try WorkbookTables(bytes, path: path, isWhole: false)
    var records = ImportedRecords([try tables.document()], of: tables.assembly)
    records.notices = tables.notices
    return records
  }

  /// The nodes and edges of another tool. Words and readings that the graph has are not brought in:
  /// such files name them, and say nothing more of them.
  private init(_ flat: Diagnosed<FlatGraph>, beside graph: StakeholderGraph) {
    let (document, foreignIDs) = flat.value.partOfDocument(beside: graph.vocabulary)
    self.init([document.value])
    notices = (flat.diagnostics + document.diagnostics).sorted()
    addsTags = true
    rows.removeAll { $0.isKnown(in: graph) }
    for place in rows.indices where rows[place].section == SectionPath(.actor) {
      guard let id = rows[place].record["id"]?.text, foreignIDs.contains(id) else { continue }
      rows[place].record.fields.removeAll { $0.key == "id" }
      rows[place].foreignID = id
    }
  }

  /// Tables whose every row is a record, however large they are.
  private static func tables(in folder: String, names: [String]) -> CSVFolder {
    CSVFolder(folder, files: names.map { ($0, nil) }, largeSize: .max)
  }

  /// The rows of tables.
  static func reading(_ tables: CSVFolder) throws(UnreadableInput) -> ImportedRecords {
    let read = try tables.readTables(isWhole: false)
    let document = read.assembly.document(in: read.file, isWhole: false)
    var records = ImportedRecords([document], of: read.assembly)
    records.notices = read.notices
    return records
  }

  /// The rows of tables.
  private init(_ documents: [SourceDocument], of assembly: TableAssembly) {
    self.init(documents)
    unreadCount = assembly.lostRows
    headCount = assembly.headRows
    guard !assembly.rowErrors.isEmpty else { return }
    for place in rows.indices {
      rows[place].record.visitRecords { record in
        rows[place].faults += assembly.rowErrors[record.location] ?? []
      }
    }
  }

  init(_ documents: [SourceDocument]) {
    rows = []
    errors = documents.flatMap(\.errors)
    unreadCount = errors.count
    for document in documents {
      for section in SectionPath.all + [Self.requirements, Self.evidence] {
        for record in section.records(in: document.root) {
          rows.append(
            Row(section: section, record: record, rowCount: 1 + Self.partCount(of: record))
          )
        }
      }
    }
  }

  /// How many rows of other tables stand in a record.
  private static func partCount(of record: SourceRecord) -> Int {
    record.fields.reduce(0) { count, field in
      guard case .list(let values, _) = field.value else { return count }
      return values.reduce(count) { count, value in
        guard case .record(let part) = value else { return count }
        let isRow = part.location.file !== record.location.file
        return count + (isRow ? 1 : 0) + partCount(of: part)
      }
    }
  }
}

extension SourceRecord {
  /// The record and all that are in it.
  fileprivate func visitRecords(_ visit: (SourceRecord) -> Void) {
    visit(self)
    for field in fields {
      guard case .list(let values, _) = field.value else { continue }
      for case .record(let record) in values { record.visitRecords(visit) }
    }
  }
}

extension ImportedRecords.Row {
  /// Whether it is a word or a reading that a graph has.
  fileprivate func isKnown(in graph: StakeholderGraph) -> Bool {
    guard let id = record["id"]?.text else { return false }
    switch (section.key, section.isVocabulary) {
    case ("levels", true): return graph.vocabulary.level(.init(id)) != nil
    case ("actor-kinds", true): return graph.vocabulary.actorKind(.init(id)) != nil
    case ("unit-kinds", true): return graph.vocabulary.unitKind(.init(id)) != nil
    case ("relation-kinds", true): return graph.vocabulary.relationKind(.init(id)) != nil
    case ("readings", false): return graph.readings.contains { $0.id.rawValue == id }
    default: return false
    }
  }
}

extension Diagnostic.Problem {
  fileprivate static func notATable(_ name: String) -> Self {
    let names = GraphTable.allCases.map(\.fileName)
    let list = names.joined(separator: ", ")
    return Self(
      code: "unknown-table",
      message: Phrase(
        sv: "'\(name)' är inte namnet på någon av en grafs tabeller",
        en: "'\(name)' is not the name of one of a graph's tables"
      ),
      hint: Phrase(
        sv: "ge filen namn efter vad raderna är: \(list); är den en lista över kontakter, "
          + "lägg till --from edge-list",
        en: "name the file after what its rows are: \(list); if it is a list of ties, "
          + "add --from edge-list"
      )
    )
  }
}
