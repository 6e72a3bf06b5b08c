public import Diagnostics
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
  /// - Parameter language: That of labels.
  public func exported(as format: FileFormat, in language: Language) -> ExportedGraph {
    precondition(format.isWritten, "\(format.rawValue) is not written")
    let files: [ExportedGraph.File]
    var replaced = 0
    func file(_ bytes: [UInt8], _ name: String? = nil) -> ExportedGraph.File {
      ExportedGraph.File(name: name, bytes: bytes)
    }
    let flat = FlatGraph(self, in: language)
    switch format {
    case .graphML:
      let xml = GraphMLWriter.text(of: flat)
      files = [file(xml.bytes)]
      replaced = xml.replacedCount
    case .gexf:
      let xml = GEXFWriter.text(of: flat)
      files = [file(xml.bytes)]
      replaced = xml.replacedCount
    case .kumu: files = [file(KumuWriter.text(of: flat))]
    case .nodeLink: files = [file(NodeLinkWriter.text(of: flat))]
    case .gephi:
      files = [
        file(GephiWriter.nodes(of: flat), "nodes.csv"),
        file(GephiWriter.edges(of: flat), "edges.csv"),
      ]
    case .dot: files = [file(DOTExport.text(of: self, in: language))]
    case .yaml, .edgeList: files = []
    }
    return ExportedGraph(
      files: files,
      losses: losses(in: format),
      replacedCharacterCount: replaced
    )
  }
}
