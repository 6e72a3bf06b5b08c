internal import DOT
internal import Diagnostics
internal import Stakeholders

/// What stands on a map: each node and each line with its row in the tables.
struct MapInventory {
  let pen: MapPen
  private(set) var edges: [Edge] = []
  private var names: [Node.ID: String] = [:]
  private var nodeRows: [[String]] = []
  private var edgeRows: [[String]] = []

  init(_ pen: MapPen) {
    self.pen = pen
  }

  /// Enters a node, and gives it back to be put into its place.
  ///
  /// - Parameters:
  ///   - what: What sort of thing it stands for.
  ///   - remark: What the map says of it besides.
  mutating func entering(
    _ node: Node,
    named name: String,
    _ what: Phrase,
    remark: String = ""
  ) -> Item {
    names[node.id] = name
    nodeRows.append([name, pen.text(what), remark])
    return .node(node)
  }

  /// Enters a line between nodes that have been entered. Its tooltip says what its row says.
  mutating func enter(_ edge: Edge, _ words: String, citing evidence: [Evidence] = []) {
    var edge = edge
    let (from, to) = (name(of: edge.from), name(of: edge.to))
    edge.tooltip = "\(from) – \(to): \(words)" + pen.cited(evidence)
    edges.append(edge)
    edgeRows.append([from, to, words, pen.source(of: evidence)])
  }

  private func name(of node: Node.ID) -> String { names[node] ?? node.rawValue }

  var tables: [TextTwin.Table] {
    [
      TextTwin.Table(
        caption: pen.text(Phrase(sv: "På kartan", en: "On the map")),
        columns: [
          pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Vad det är", en: "What")),
          pen.text(Phrase(sv: "Anmärkning", en: "Remark")),
        ],
        rows: nodeRows
      ),
      TextTwin.Table(
        caption: pen.text(Phrase(sv: "Linjer på kartan", en: "Lines on the map")),
        columns: [
          pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
          pen.text(Phrase(sv: "Vad som förenar", en: "What joins them")),
          pen.text(Phrase(sv: "Belägg", en: "Evidence")),
        ],
        rows: edgeRows
      ),
    ]
  }
}

extension Phrase {
  /// "2 enheter, 1 fokusområde och 3 arenor": of what there is any of.
  static func counts(_ parts: [(count: Int, one: Phrase, many: Phrase)]) -> Phrase {
    .list(
      parts.filter { $0.count > 0 }.map { part in
        Phrase("\(part.count) ") + (part.count == 1 ? part.one : part.many)
      }
    )
  }
}
