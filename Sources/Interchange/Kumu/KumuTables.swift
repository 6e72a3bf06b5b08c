public import Diagnostics
internal import Spreadsheet
public import Stakeholders

/// The tables that Kumu imports from a workbook: a sheet of elements and one of connections.
///
/// The first cell of elements is `ID`, so that connections name elements by their ids and two of
/// the same label stay two. Lists have bars between their entries.
public struct KumuTables: Sendable {
  /// A sheet: its name, and its rows, of which the first names the columns.
  public struct Sheet: Sendable {
    public let name: String
    public let rows: [[String]]
  }

  public let elements: Sheet
  public let connections: Sheet

  /// - Parameter language: That of labels and types.
  public init(_ graph: StakeholderGraph, in language: Language) {
    self.init(FlatGraph(graph, in: language))
  }

  init(_ flat: FlatGraph) {
    let nodes = flat.nodes.columns.filter { $0.name != FlatName.label }
    elements = Sheet(
      name: "Elements",
      rows: [["ID", "Label", "Type"] + nodes.map { KumuName.heading($0.name) }]
        + flat.nodeIDs.indices.map { row in
          [flat.nodeID(row), flat.name(of: row), KumuName.type(ofNode: row, in: flat)]
            + nodes.map { flat.pool[$0[row]] ?? "" }
        }
    )
    let edges = flat.edges.columns.filter { ![FlatName.id, FlatName.label].contains($0.name) }
    connections = Sheet(
      name: "Connections",
      rows: [["From", "To", "Direction", "Type", "ID"] + edges.map { KumuName.heading($0.name) }]
        + flat.sources.indices.map { row in
          [
            flat.nodeID(Int(flat.sources[row])), flat.nodeID(Int(flat.targets[row])),
            KumuName.direction(of: row, in: flat),
            flat.value(FlatName.label, of: row, in: flat.edges) ?? "",
            flat.value(FlatName.id, of: row, in: flat.edges) ?? "",
          ] + edges.map { flat.pool[$0[row]] ?? "" }
        }
    )
  }
}

extension KumuTables {
  /// Both as sheets of a workbook.
  func workbook(called title: String) -> Workbook {
    Workbook(title: title, sheets: [elements.sheet, connections.sheet])
  }
}

extension KumuTables.Sheet {
  fileprivate var sheet: Spreadsheet.Sheet {
    let widths = rows.first?.indices.map { column in
      rows.reduce(0) { max($0, $1[column].count) }
    }
    var sheet = Spreadsheet.Sheet(
      name: name,
      columns: (widths ?? []).map { .init(width: Double(min(max($0 + 2, 8), 40))) },
      rows: rows.enumerated().map { number, row in
        row.map { Cell($0, style: CellStyle(font: number == 0 ? .bold : .regular, isText: true)) }
      }
    )
    sheet.frozenRows = 1
    return sheet
  }
}
