/// Writes the blueprint that Kumu imports as JSON, and nothing in it but what Kumu takes from an
/// address on the web as well: elements and connections.
///
/// `type` is for reading: what an element or a connection is, in the graph's language.
enum KumuWriter {
  static func text(of flat: FlatGraph) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("elements")
      json.list { json in
        for row in flat.nodeIDs.indices {
          json.entry()
          json.object { json in
            json.field("id", flat.nodeID(row))
            json.field("type", KumuName.type(ofNode: row, in: flat))
            write(row, of: flat.nodes, in: flat, except: [], to: &json)
          }
        }
      }
      json.field("connections")
      json.list { json in
        for row in flat.sources.indices {
          json.entry()
          json.object { json in
            json.field("id", flat.value(FlatName.id, of: row, in: flat.edges) ?? String(row))
            json.field("from", flat.nodeID(Int(flat.sources[row])))
            json.field("to", flat.nodeID(Int(flat.targets[row])))
            json.field("direction", KumuName.direction(of: row, in: flat))
            json.field("type", flat.value(FlatName.label, of: row, in: flat.edges) ?? "")
            write(row, of: flat.edges, in: flat, except: [FlatName.id, FlatName.label], to: &json)
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
    except left: [String],
    to json: inout JSONText
  ) {
    for column in rows.columns where !left.contains(column.name) {
      guard let value = flat.pool[column[row]] else { continue }
      json.field(column.name)
      if KumuName.lists.contains(column.name) {
        json.list { json in
          for entry in ListText.splitting(value) {
            json.entry()
            json.text(entry)
          }
        }
      } else if column.type == .whole || column.type == .number {
        json.verbatim(value)
      } else {
        // Kumu has no values that are true or false, only texts.
        json.text(value)
      }
    }
  }
}
