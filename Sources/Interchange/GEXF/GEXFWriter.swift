/// Writes GEXF 1.3, as Gephi, Gephi Lite and NetworkX read it (GEXF Working Group, *GEXF 1.3 primer*,
/// 2022).
///
/// Every edge is directed, since NetworkX reads no graph in which some are and some are not. Two
/// edges between the same nodes differ in `kind`, without which Gephi would merge them.
enum GEXFWriter {
  static func text(of flat: FlatGraph) -> XMLText {
    var xml = XMLText()
    let nodes = Columns(flat.nodes)
    let edges = Columns(flat.edges)
    let lifetimes = Lifetimes(of: flat)
    let kinds = kinds(of: flat)
    let title = flat.property("title") ?? flat.property("title-\(flat.property("language") ?? "")")
    xml.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"]) { xml in
      xml.element("meta") { xml in
        xml.element("creator", text: "omvarld")
        if let title = title ?? flat.property("title-sv") ?? flat.property("title-en") {
          xml.element("description", text: title)
        }
      }
      xml.element(
        "graph",
        [
          "defaultedgetype": "directed", "mode": lifetimes.areBounded ? "dynamic" : "static",
          "timeformat": lifetimes.areBounded ? "date" : nil,
          "timerepresentation": lifetimes.areBounded ? "interval" : nil,
        ]
      ) { xml in
        nodes.declare("node", in: &xml)
        edges.declare("edge", in: &xml)
        xml.element("nodes") { xml in
          for row in flat.nodeIDs.indices {
            let span = lifetimes.nodes[row]
            xml.element(
              "node",
              [
                "id": flat.nodeID(row), "label": flat.name(of: row),
                "start": Lifetimes.text(span.start), "end": Lifetimes.text(span.end),
              ]
            ) { nodes.write(row, of: flat, to: &$0) }
          }
        }
        xml.element("edges") { xml in
          for row in flat.sources.indices {
            let span = lifetimes.edges[row]
            xml.element(
              "edge",
              [
                "id": flat.value(FlatName.id, of: row, in: flat.edges),
                "source": flat.nodeID(Int(flat.sources[row])),
                "target": flat.nodeID(Int(flat.targets[row])),
                "kind": kinds[row],
                "label": flat.value(FlatName.label, of: row, in: flat.edges),
                "weight": flat.value(FlatName.weight, of: row, in: flat.edges),
                "start": Lifetimes.text(span.start), "end": Lifetimes.text(span.end),
              ]
            ) { edges.write(row, of: flat, to: &$0) }
          }
        }
      }
    }
    return xml
  }

  /// The kind of each edge, the second of the same between two nodes told apart by its number.
  private static func kinds(of flat: FlatGraph) -> [String] {
    struct Place: Hashable {
      var source: UInt32
      var target: UInt32
      var kind: String
    }
    var counts: [Place: Int] = [:]
    return flat.sources.indices.map { row in
      let kind = flat.value("kind", of: row, in: flat.edges) ?? ""
      let place = Place(source: flat.sources[row], target: flat.targets[row], kind: kind)
      counts[place, default: 0] += 1
      let count = counts[place, default: 1]
      return count == 1 ? kind : "\(kind) #\(count)"
    }
  }

  /// The columns that are no attributes of the elements themselves.
  private struct Columns {
    private let columns: [FlatGraph.Column]

    init(_ rows: FlatGraph.Rows) {
      columns = rows.columns.filter {
        ![FlatName.id, FlatName.label, FlatName.weight].contains($0.name)
      }
    }

    func declare(_ domain: String, in xml: inout XMLText) {
      guard !columns.isEmpty else { return }
      xml.element("attributes", ["class": domain]) { xml in
        for (place, column) in columns.enumerated() {
          xml.element(
            "attribute",
            ["id": String(place), "title": column.name, "type": column.type.rawValue]
          )
        }
      }
    }

    func write(_ row: Int, of flat: FlatGraph, to xml: inout XMLText) {
      xml.element("attvalues") { xml in
        for (place, column) in columns.enumerated() {
          guard let value = flat.pool[column[row]] else { continue }
          xml.element("attvalue", ["for": String(place), "value": value])
        }
      }
    }
  }
}
