public import Diagnostics
public import Stakeholders

/// Rows of a file merged into a graph, by written rules.
///
/// A row means the thing in the graph that has its id. One without an id means the thing that has
/// one of its identifiers (scheme and value); else the one that has its name or one of its aliases,
/// letter for letter (Unicode's composed form, case and all): Köpenhamns flygplats is never Köpenhamn.
/// Relations meet by id, else by key, symmetric ones whichever way they are written, and mean what a
/// property states (`members: […]`) where they say no more than that; follow-ups meet by their
/// finding; words of the vocabulary by id. What a matched row says is merged as ``RecordMerging``
/// tells; what matches nothing is new.
///
/// A new name that looks like one in the graph (equal but for case, accents or one letter), and a new
/// id beside a name or an identifier that the graph has, and a row whose id and name belong to two
/// things, are nothing that a program can decide: such rows are refused until somebody says that they are
/// the same, by the id, or that they are not. Rows that would give two things one identifier are refused
/// as well, and so is a row without an id whose name another row gives to something else.
public struct GraphMerge: Sendable {
  /// A row of the file.
  public struct Row: Sendable {
    public let location: SourceLocation
    /// The list of the graph that it belongs to: `actors`.
    public let section: String
    /// The id, key or finding that it has in the graph; `nil` where there is none to tell.
    public let id: String?
    public let name: LocalizedText?
    /// How many rows of the file it is made of.
    public let count: Int
  }

  /// Something in the graph that a row changes.
  public struct Change: Sendable {
    public let row: Row
    /// The keys whose values are others afterwards.
    public let keys: [String]
  }

  /// A row that was not used, and why.
  public struct Refusal: Sendable {
    public let row: Row?
    public let diagnostic: Diagnostic
    /// The place in the graph that would be wrong with the row; `nil` where the row is wrong itself.
    public var breaks: SourceLocation?
  }

  /// A new name beside one in the graph that it looks like.
  public struct LookAlike: Sendable {
    public let row: Row
    public let other: EntityID
    public let otherName: LocalizedText
  }

  public internal(set) var added: [Row] = []
  public internal(set) var changed: [Change] = []
  public internal(set) var unchanged: [Row] = []
  public internal(set) var refused: [Refusal] = []
  public internal(set) var lookAlikes: [LookAlike] = []
  /// What is doubtful in how the file is written.
  public internal(set) var notices: [Diagnostic] = []
  /// How many rows could not even be read.
  var unreadCount = 0
  /// How many rows say what the file as a whole is called, which is not brought in.
  public internal(set) var headCount = 0
  /// The texts of the graph's files afterwards.
  public internal(set) var files: [EditableGraph.Change] = []

  /// How many rows the file has.
  public var rowCount: Int { usedCount + refusedCount + headCount }

  /// How many rows are in the graph afterwards.
  public var usedCount: Int {
    (added + unchanged + changed.map(\.row)).reduce(0) { $0 + $1.count }
  }

  /// How many rows are not.
  public var refusedCount: Int {
    var seen: Set<SourceLocation> = []
    return unreadCount
      + refused.compactMap(\.row).filter { seen.insert($0.location).inserted }
      .reduce(0) { $0 + $1.count }
  }

  /// Merges a file into a graph, without writing anything yet.
  ///
  /// - Parameters:
  ///   - format: That of the file; `nil` to tell it by the path, and where that does not say by the
  ///     content.
  ///   - keepsApart: Whether new things may look like known ones, for somebody has looked.
  /// - Throws: `UnreadableInput` when the file cannot be read as rows at all.
  public static func merging(
    path: String,
    as format: FileFormat? = nil,
    into graph: EditableGraph,
    keepsApart: Bool = false
  ) throws(UnreadableInput) -> GraphMerge {
    let records = try ImportedRecords.reading(path: path, as: format, beside: graph.graph)
    return try merging(records, into: graph, keepsApart: keepsApart)
  }

  /// Merges texts that are YAML into a graph.
  public static func merging(
    yaml files: [SourceFile],
    into graph: EditableGraph,
    keepsApart: Bool = false
  ) throws(UnreadableInput) -> GraphMerge {
    let documents = files.map(YAMLDocument.reading)
    let errors = documents.flatMap(\.errors)
    guard errors.isEmpty else { throw UnreadableInput(errors) }
    return try merging(ImportedRecords(documents), into: graph, keepsApart: keepsApart)
  }

  static func merging(
    _ records: ImportedRecords,
    into graph: EditableGraph,
    keepsApart: Bool
  ) throws(UnreadableInput) -> GraphMerge {
    let merger = RowMerger(graph: graph, records: records, keepsApart: keepsApart)
    var merge = try merger.merge()
    merge.notices = records.notices
    merge.unreadCount = records.unreadCount
    merge.headCount = records.headCount
    merge.refused += records.errors.map { Refusal(row: nil, diagnostic: $0.inTableWords) }
    merge.refused.sort { $0.diagnostic < $1.diagnostic }
    return merge
  }
}
