/// Writes node-link JSON for NetworkX (from 3.6): `nx.node_link_graph(json.load(file))`.
///
/// A directed graph with parallel edges, told apart by `key`; `symmetric` tells those that lead both
/// ways.
enum NodeLinkWriter {
  static func text(of flat: FlatGraph) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("tool")
      json.object { $0.field("name", "omvarld") }
      json.field("directed")
      json.verbatim("true")
      json.field("multigraph")
      json.verbatim("true")
      json.field("graph")
      json.object { json in
        for property in flat.properties {
          json.field(property.name, flat.pool[property.value] ?? "")
        }
      }
      json.field("nodes")
      json.list { json in
        for row in flat.nodeIDs.indices {
          json.entry()
          json.object { json in
            json.field("id", flat.nodeID(row))
            write(row, of: flat.nodes, in: flat, to: &json)
          }
        }
      }
      json.field("edges")
      json.list { json in
        for row in flat.sources.indices {
          json.entry()
          json.object { json in
            json.field("source", flat.nodeID(Int(flat.sources[row])))
            json.field("target", flat.nodeID(Int(flat.targets[row])))
            json.field("key", flat.value(FlatName.id, of: row, in: flat.edges) ?? String(row))
            write(row, of: flat.edges, in: flat, to: &json)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(
    _ row: Int,
    of rows: FlatGraph.Rows,
    in flat: FlatGraph,
    to json: inout JSONText
  ) {
    for column in rows.columns where column.name != FlatName.id {
      guard let value = flat.pool[column[row]] else { continue }
      json.field(column.name)
      if column.type == .text { json.text(value) } else { json.verbatim(value) }
    }
  }
}
