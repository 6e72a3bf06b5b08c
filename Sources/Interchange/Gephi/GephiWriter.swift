/// Writes the two tables that Gephi's import of spreadsheets takes: nodes and edges.
///
/// Every row has an `Id` and every edge a `Weight` and a `Type`, so that Gephi makes up nothing.
enum GephiWriter {
  static func nodes(of flat: FlatGraph) -> [UInt8] {
    let columns = flat.nodes.columns.filter { $0.name != FlatName.label }
    var text = ""
    write(["Id", "Label"] + columns.map(\.name), to: &text)
    for row in flat.nodeIDs.indices {
      write(
        [flat.nodeID(row), flat.name(of: row)] + columns.map { flat.pool[$0[row]] ?? "" },
        to: &text
      )
    }
    return Array(text.utf8)
  }

  static func edges(of flat: FlatGraph) -> [UInt8] {
    let own = [FlatName.id, FlatName.label, FlatName.weight]
    let columns = flat.edges.columns.filter { !own.contains($0.name) }
    var text = ""
    write(
      ["Source", "Target", "Type", "Id", "Label", "Weight"] + columns.map(\.name),
      to: &text
    )
    for row in flat.sources.indices {
      let ends = [flat.nodeID(Int(flat.sources[row])), flat.nodeID(Int(flat.targets[row]))]
      let type = flat.isDirected[row] ? "Directed" : "Undirected"
      write(
        ends + [type] + own.map { flat.value($0, of: row, in: flat.edges) ?? "" }
          + columns.map { flat.pool[$0[row]] ?? "" },
        to: &text
      )
    }
    return Array(text.utf8)
  }

  private static func write(_ cells: [String], to text: inout String) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      text += "\""
      for scalar in FormulaGuard.adding(to: cell).unicodeScalars {
        if scalar == "\"" { text += "\"" }
        text.unicodeScalars.append(scalar)
      }
      text += "\""
    }
    text += "\r\n"
  }
}
