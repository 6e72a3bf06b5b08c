/// Writes the two tables that Gephi's import of spreadsheets takes: nodes and edges.
///
/// Every row has an `Id` and every edge a `Weight` and a `Type`, so that Gephi makes up nothing.
enum GephiWriter {
  static func nodes(of flat: FlatGraph) -> [UInt8] {
    let columns = flat.nodes.columns.filter { $0.name != FlatName.label }
    var bytes: [UInt8] = []
    write(["Id", "Label"] + columns.map(\.name), to: &bytes)
    for row in flat.nodeIDs.indices {
      write(
        [flat.nodeID(row), flat.name(of: row)] + columns.map { flat.pool[$0[row]] ?? "" },
        to: &bytes
      )
    }
    return bytes
  }

  static func edges(of flat: FlatGraph) -> [UInt8] {
    let own = [FlatName.id, FlatName.label, FlatName.weight]
    let columns = flat.edges.columns.filter { !own.contains($0.name) }
    var bytes: [UInt8] = []
    write(
      ["Source", "Target", "Type", "Id", "Label", "Weight"] + columns.map(\.name),
      to: &bytes
    )
    for row in flat.sources.indices {
      let ends = [flat.nodeID(Int(flat.sources[row])), flat.nodeID(Int(flat.targets[row]))]
      let type = flat.isDirected[row] ? "Directed" : "Undirected"
      write(
        ends + [type] + own.map { flat.value($0, of: row, in: flat.edges) ?? "" }
          + columns.map { flat.pool[$0[row]] ?? "" },
        to: &bytes
      )
    }
    return bytes
  }

  private static func write(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVQuotes.quoted(CSVFormulas.guarded(cell), to: &bytes)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }
}
