import Diagnostics
import Stakeholders
import TestSupport

@testable import Interchange

extension FlatGraph {
  /// The nodes, one a text: id, then what is said of it in order of the columns.
  var shownNodes: [String] {
    nodeIDs.indices.map { row in
      "\(nodeID(row)): " + Self.shown(row, nodes, pool)
    }
  }

  /// The edges, one a text: `a>b` where it has direction, `a-b` where not, then what is said of it.
  var shownEdges: [String] {
    sources.indices.map { row in
      let ends = [nodeID(Int(sources[row])), nodeID(Int(targets[row]))]
      return ends.joined(separator: isDirected[row] ? ">" : "-") + ": "
        + Self.shown(row, edges, pool)
    }
  }

  private static func shown(_ row: Int, _ rows: Rows, _ pool: TextPool) -> String {
    rows.columns.compactMap { column in pool[column[row]].map { "\(column.name)=\($0)" } }
      .joined(separator: " ")
  }
}

/// What reading a file of nodes and edges from a marked text comes to.
struct FlatDiagnosis {
  let graph: FlatGraph?
  private let diagnostics: [Diagnostic]
  private let text: MarkedText

  init(_ text: MarkedText, as format: FileFormat) {
    self.text = text
    do throws(UnreadableInput) {
      let read = try FlatGraph.reading(Array(text.source.utf8), as: format)
      graph = read.value
      diagnostics = read.diagnostics
    } catch {
      graph = nil
      diagnostics = error.diagnostics
    }
  }

  var errors: [String] { codes(.error) }
  var warnings: [String] { codes(.warning) }

  private func codes(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.filter { $0.severity == severity }.map { diagnostic in
      let place = diagnostic.location.map { location in
        text.mark(line: location.line, column: location.column).map(String.init)
          ?? "\(location.line):\(location.column)"
      }
      return "\(place ?? "nowhere") \(diagnostic.code)"
    }
  }
}

extension FlatGraph {
  /// The nodes and edges in the bytes of a file.
  static func reading(
    _ bytes: [UInt8],
    as format: FileFormat
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    switch format {
    case .graphML: try GraphMLReader.reading(bytes, path: "a.graphml")
    case .gexf: try GEXFReader.reading(bytes, path: "a.gexf")
    case .kumu: try KumuReader.reading(bytes, path: "a.json")
    case .kumuWorkbook: try KumuWorkbookReader.reading(bytes, path: "a.xlsx")
    case .nodeLink: try NodeLinkReader.reading(bytes, path: "a.json")
    case .gephi, .edgeList: try GephiReader.reading(nodes: nil, edges: (bytes, "a.csv"))
    case .yaml, .workbook, .tables, .dot:
      preconditionFailure("\(format) is not read as nodes and edges")
    }
  }

  /// What was exported, read again.
  static func reading(
    _ exported: ExportedGraph,
    as format: FileFormat
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    guard format == .gephi else { return try reading(exported.files[0].bytes, as: format) }
    return try GephiReader.reading(
      nodes: (exported.files[0].bytes, "nodes.csv"),
      edges: (exported.files[1].bytes, "edges.csv")
    )
  }
}
