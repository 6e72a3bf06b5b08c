public import Diagnostics

/// A kind of file that a graph can be read from or written to.
///
/// Whatever is different from format to format is asked for here: a new one is a case, and the
/// compiler shows where it has to be told about.
public enum FileFormat: String, CaseIterable, Sendable {
  /// Our own: a file, or a folder of files.
  case yaml
  /// Our own tables as sheets.
  case workbook = "xlsx"
  /// Our own tables, a CSV file each in a folder.
  case tables = "csv"
  case graphML = "graphml"
  case gexf
  case kumu
  /// Sheets of elements and connections.
  case kumuWorkbook = "kumu-xlsx"
  case nodeLink = "node-link"
  /// Two tables in a folder, `nodes.csv` and `edges.csv`.
  case gephi
  /// One table of ties.
  case edgeList = "edge-list"
  case dot
}

extension FileFormat {
  /// As its users call it.
  public var name: Phrase {
    switch self {
    case .yaml: Phrase("YAML")
    case .workbook: Phrase(sv: "arbetsbok (xlsx)", en: "workbook (xlsx)")
    case .tables: Phrase(sv: "tabeller (CSV)", en: "tables (CSV)")
    case .graphML: Phrase("GraphML")
    case .gexf: Phrase("GEXF")
    case .kumu: Phrase("Kumu (JSON)")
    case .kumuWorkbook: Phrase("Kumu (xlsx)")
    case .nodeLink: Phrase("node-link JSON")
    case .gephi: Phrase(sv: "Gephis tabeller", en: "Gephi's tables")
    case .edgeList: Phrase(sv: "kantlista", en: "edge list")
    case .dot: Phrase("DOT")
    }
  }

  public var isRead: Bool { self != .dot }

  public var isWritten: Bool { self != .edgeList }

  /// Whether it is one of our own, which carry all that a graph says.
  public var isOwn: Bool {
    switch self {
    case .yaml, .workbook, .tables: true
    case .graphML, .gexf, .kumu, .kumuWorkbook, .nodeLink, .gephi, .edgeList, .dot: false
    }
  }

  /// Whether it is a folder of several files.
  public var isFolder: Bool { self == .tables || self == .gephi }

  /// The formats that a path can mean by its ending; more than one where it does not say.
  public static func named(by path: String) -> [FileFormat] {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if path.hasSuffix("/") { return [.tables, .gephi] }
    guard let dot = name.lastIndex(of: ".") else { return [.tables, .gephi] }
    switch name[name.index(after: dot)...] {
    case "yaml", "yml": return [.yaml]
    case "xlsx": return [.workbook, .kumuWorkbook]
    case "xlsm": return [.workbook]
    case "graphml": return [.graphML]
    case "gexf": return [.gexf]
    case "xml": return [.graphML, .gexf]
    case "json": return [.kumu, .nodeLink]
    case "csv", "tsv", "txt", "el", "edges": return [.edgeList]
    case "dot", "gv": return [.dot]
    default: return []
    }
  }
}
