public import Diagnostics
public import Spreadsheet
public import Stakeholders

/// A graph as it was written in some format.
public struct ExportedGraph: Sendable {
  public struct File: Sendable {
    /// The name in the folder; `nil` where the format is a single file.
    public let name: String?
    public let bytes: [UInt8]
  }

  public let files: [File]
  /// What the graph says and the format does not carry.
  public let losses: [ConversionLoss]
  /// How many characters the format cannot hold, and were replaced by �.
  public let replacedCharacterCount: Int
}

extension StakeholderGraph {
  /// The graph in a format that is written.
  ///
  /// - Parameters:
  ///   - language: That of labels, and of what explains a workbook.
  ///   - separator: What stands between the cells of our own tables.
  /// - Throws: `UnwritableWorkbook` where a text or a table is larger than a sheet has room for.
  public func exported(
    as format: FileFormat,
    in language: Language,
    separatedBy separator: CSVSeparator = .comma
  ) throws(UnwritableWorkbook) -> ExportedGraph {
    precondition(format.isWritten, "\(format.rawValue) is not written")
    let files: [ExportedGraph.File]
    var replaced = 0
    func file(_ bytes: [UInt8], _ name: String? = nil) -> ExportedGraph.File {
      ExportedGraph.File(name: name, bytes: bytes)
    }
    // Our own formats need no nodes and edges.
    let flat = format.isOwn ? FlatGraph() : FlatGraph(self, in: language)
    switch format {
    case .yaml: files = [file(Array(yaml.utf8))]
    case .workbook: files = [file(try workbook(in: language).bytes())]
    case .tables: files = csv(separatedBy: separator).map { file($0.bytes, $0.name) }
    case .graphML:
      let xml = GraphMLWriter.text(of: flat)
      files = [file(xml.bytes)]
      replaced = xml.replacedCount
    case .gexf:
      let xml = GEXFWriter.text(of: flat)
      files = [file(xml.bytes)]
      replaced = xml.replacedCount
    case .kumu: files = [file(KumuWriter.text(of: flat))]
    case .kumuWorkbook:
      files = [file(try KumuTables(flat).workbook(called: title[language]).bytes())]
    case .nodeLink: files = [file(NodeLinkWriter.text(of: flat))]
    case .gephi:
      files = [
        file(GephiWriter.nodes(of: flat), "nodes.csv"),
        file(GephiWriter.edges(of: flat), "edges.csv"),
      ]
    case .dot: files = [file(DOTExport.text(of: self, in: language))]
    case .edgeList: files = []
    }
    return ExportedGraph(
      files: files,
      losses: losses(in: format),
      replacedCharacterCount: replaced
    )
  }
}
