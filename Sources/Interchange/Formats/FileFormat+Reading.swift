public import Diagnostics
internal import Foundation
public import Stakeholders

/// A graph that was read from a file of any format.
public struct ReadGraph: Sendable {
  public let graph: StakeholderGraph
  /// What is doubtful in the graph.
  public let warnings: [Diagnostic]
  /// What of the file is not in the graph, or otherwise than it stood there.
  public let remarks: [Diagnostic]
}

extension ReadGraph {
  /// Reads the graph in a file or a folder, whatever its format.
  ///
  /// - Parameters:
  ///   - format: `nil` to tell it by the path, and where that does not say by the content.
  ///   - principal: Whose relations a file of nodes and edges is about, where it does not say.
  ///   - language: That of a file which does not say.
  /// - Throws: `UnreadableInput` with every error in every file, each with its place.
  public static func reading(
    _ path: String,
    as format: FileFormat? = nil,
    principal: String? = nil,
    language: Language = .english,
    progress: (@Sendable (_ share: Double) -> Void)? = nil
  ) throws(UnreadableInput) -> ReadGraph {
    let format = format ?? FileFormat.found(at: path)
    guard !format.isOwn else {
      let read =
        format == .workbook
        ? try StakeholderGraph.reading(workbookAt: path)
        : try StakeholderGraph.reading(path: path, progress: progress)
      return ReadGraph(graph: read.value, warnings: read.diagnostics, remarks: [])
    }
    let flat = try FlatGraph.reading(path, as: format)
    let document = try flat.value.document(
      scheme: format.rawValue,
      principal: principal,
      language: language
    )
    let read = try StakeholderGraph.reading([document.value])
    return ReadGraph(
      graph: read.value,
      warnings: read.diagnostics,
      remarks: (flat.diagnostics + document.diagnostics).sorted()
    )
  }
}

extension FileFormat {
  /// Whether what is at a path is nodes and edges in a format that says so, and no graph of ours in
  /// our own.
  public static func isNodesAndEdges(_ path: String) -> Bool {
    switch found(at: path) {
    case .graphML, .gexf, .kumu, .kumuWorkbook, .nodeLink, .gephi: true
    case .yaml, .workbook, .tables, .edgeList, .dot: false
    }
  }

  /// The format of what is at a path; YAML where nothing speaks for another.
  public static func found(at path: String) -> FileFormat {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return named(by: path).first { $0.isRead && !$0.isFolder } ?? .yaml
    }
    if isFolder.boolValue {
      return FileManager.default.fileExists(atPath: gephiFile("edges.csv", in: path))
        ? .gephi : .yaml
    }
    let candidates = named(by: path)
    if candidates.count == 1 { return candidates[0] }
    if candidates.contains(.kumuWorkbook) || SpreadsheetFile(at: path) != nil {
      return KumuWorkbookReader.isMeant(by: path) ? .kumuWorkbook : .workbook
    }
    return sniffed(path, among: candidates) ?? candidates.first { !$0.isFolder } ?? .yaml
  }

  static func gephiFile(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The format that the beginning of a file speaks for.
  private static func sniffed(_ path: String, among candidates: [FileFormat]) -> FileFormat? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    // A project of Kumu's begins with its attributes and perspectives, and those can be long.
    let limit = candidates.contains(.kumu) ? 1 << 20 : 1 << 12
    guard let start = try? handle.read(upToCount: limit) else { return nil }
    func has(_ text: String) -> Bool { start.firstRange(of: Data(text.utf8)) != nil }
    if candidates.contains(.kumu) { return has("\"elements\"") ? .kumu : .nodeLink }
    if has("<graphml") { return .graphML }
    if has("<gexf") { return .gexf }
    return nil
  }
}

extension FlatGraph {
  /// The nodes and edges of what is at a path.
  static func reading(
    _ path: String,
    as format: FileFormat
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    func bytes(_ path: String) throws(UnreadableInput) -> [UInt8] {
      try TextFile.bytes(of: path, limit: TextPool.fileLimit, hasRoom: true)
    }
    switch format {
    case .graphML: return try GraphMLReader.reading(try bytes(path), path: path)
    case .gexf: return try GEXFReader.reading(try bytes(path), path: path)
    case .kumu: return try KumuReader.reading(try bytes(path), path: path)
    case .kumuWorkbook: return try KumuWorkbookReader.reading(try bytes(path), path: path)
    case .nodeLink: return try NodeLinkReader.reading(try bytes(path), path: path)
    case .gephi:
      let nodes = FileFormat.gephiFile("nodes.csv", in: path)
      let edges = FileFormat.gephiFile("edges.csv", in: path)
      let hasNodes = FileManager.default.fileExists(atPath: nodes)
      return try GephiReader.reading(
        nodes: hasNodes ? (try bytes(nodes), nodes) : nil,
        edges: (try bytes(edges), edges)
      )
    case .edgeList: return try GephiReader.reading(nodes: nil, edges: (try bytes(path), path))
    case .yaml, .workbook, .tables, .dot:
      throw UnreadableInput([Diagnostic(.error, .notRead(path, format), at: nil)])
    }
  }
}

extension Diagnostic.Problem {
  fileprivate static func notRead(_ path: String, _ format: FileFormat) -> Self {
    let readable = FileFormat.allCases.filter(\.isRead).map(\.name)
    return Self(
      code: "format-not-read",
      message: Phrase(
        sv: "'\(path)' är \(format.name.swedish), och det läses inte",
        en: "'\(path)' is \(format.name.english), and that is not read"
      ),
      hint: Phrase(sv: "läses gör: ", en: "what is read: ") + Phrase.list(readable)
    )
  }
}
