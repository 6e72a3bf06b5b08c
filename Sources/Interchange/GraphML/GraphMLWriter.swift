/// Writes GraphML that NetworkX, igraph, graph-tool, Gephi and yEd read.
///
/// Every edge is directed, as none of the first three reads graphs in which some are and some are
/// not; `symmetric` tells those that lead both ways. Each key has one type and stands once.
enum GraphMLWriter {
  static func text(of flat: FlatGraph) -> XMLText {
    var xml = XMLText()
    let nodes = Columns(flat.nodes, prefix: "n")
    let edges = Columns(flat.edges, prefix: "e")
    xml.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"]) { xml in
      for (place, property) in flat.properties.enumerated() {
        xml.element(
          "key",
          ["id": "g\(place)", "for": "graph", "attr.name": property.name, "attr.type": "string"]
        )
      }
      nodes.declare("node", in: &xml)
      edges.declare("edge", in: &xml)
      xml.element("graph", ["edgedefault": "directed"]) { xml in
        for (place, property) in flat.properties.enumerated() {
          xml.element("data", ["key": "g\(place)"], text: flat.pool[property.value] ?? "")
        }
        for row in flat.nodeIDs.indices {
          xml.element("node", ["id": flat.nodeID(row)]) { nodes.write(row, of: flat, to: &$0) }
        }
        for row in flat.sources.indices {
          xml.element(
            "edge",
            [
              "id": flat.value(FlatName.id, of: row, in: flat.edges),
              "source": flat.nodeID(Int(flat.sources[row])),
              "target": flat.nodeID(Int(flat.targets[row])),
            ]
          ) { edges.write(row, of: flat, to: &$0) }
        }
      }
    }
    return xml
  }

  /// The columns of nodes or of edges, each with the id of its key.
  private struct Columns {
    private let columns: [(id: String, column: FlatGraph.Column)]

    init(_ rows: FlatGraph.Rows, prefix: String) {
      columns = rows.columns.filter { $0.name != FlatName.id }.enumerated()
        .map { (prefix + String($0.offset), $0.element) }
    }

    func declare(_ domain: String, in xml: inout XMLText) {
      for (id, column) in columns {
        xml.element(
          "key",
          ["id": id, "for": domain, "attr.name": column.name, "attr.type": column.type.inGraphML]
        )
      }
    }

    func write(_ row: Int, of flat: FlatGraph, to xml: inout XMLText) {
      for (id, column) in columns {
        guard let value = flat.pool[column[row]] else { continue }
        xml.element("data", ["key": id], text: value)
      }
    }
  }
}

extension FlatGraph.ValueType {
  fileprivate var inGraphML: String {
    switch self {
    case .text: "string"
    case .whole: "int"
    case .number: "double"
    case .truth: "boolean"
    }
  }
}
