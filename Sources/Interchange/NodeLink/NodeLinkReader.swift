internal import Diagnostics

/// Reads node-link JSON as NetworkX writes it, and D3's examples with it: nodes, and edges under
/// `edges` (NetworkX from 3.6) or `links` (before, and D3).
///
/// Nodes without an `id` go by their `name`, or else by their number, as edges do in D3's first
/// versions.
enum NodeLinkReader {
  static func reading(
    _ bytes: [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    let tree = try JSONTree.reading(bytes, path: path)
    var rows = JSONRows(bytes, path: path)
    guard let nodes = tree["nodes"]?.list else {
      rows.builder.error(.noList("nodes"), at: tree["nodes"]?.place ?? tree.place)
      return try rows.finish()
    }
    for field in tree["graph"]?.fields ?? [] { rows.setProperty(field.key, field.value) }
    for (number, node) in nodes.enumerated() { add(node, number: number, to: &rows) }
    let isDirected = tree["directed"]?.scalar == "true"
    let lists = ["edges", "links"].compactMap { key in tree[key].map { (key, $0) } }
    let filled = lists.filter { $0.1.list?.isEmpty != true }
    if filled.count > 1 {
      rows.builder.error(.edgesTwice, at: filled[1].1.place)
    } else if let (key, edges) = filled.first ?? lists.first {
      if let edges = edges.list {
        for edge in edges { add(edge, isDirected: isDirected, to: &rows) }
      } else {
        rows.builder.error(.noList(key), at: edges.place)
      }
    } else {
      rows.builder.error(.noList("edges"), at: tree.place)
    }
    return try rows.finish()
  }

  private static func add(_ node: JSONTree, number: Int, to rows: inout JSONRows) {
    guard let fields = node.fields else {
      return rows.builder.error(.notAnObject, at: node.place)
    }
    if let id = node["id"], id.scalar == nil {
      return rows.builder.error(.idIsNoText, at: id.place)
    }
    let row = rows.addNode(node["id"]?.scalar ?? String(number), at: node.place)
    for field in fields where field.key != "id" { rows.set(field.key, field.value, node: row) }
  }

  private static func add(_ edge: JSONTree, isDirected: Bool, to rows: inout JSONRows) {
    guard let fields = edge.fields else {
      return rows.builder.error(.notAnObject, at: edge.place)
    }
    guard let source = edge["source"]?.scalar, let target = edge["target"]?.scalar else {
      let missing = edge["source"]?.scalar == nil ? "source" : "target"
      return rows.builder.error(.missingAttribute(missing, of: "edges"), at: edge.place)
    }
    let row = rows.addEdge(source, target, isDirected: isDirected, at: edge.place)
    for field in fields where field.key != "source" && field.key != "target" {
      rows.set(field.key == "key" ? FlatName.id : field.key, field.value, edge: row)
    }
  }
}

extension Diagnostic.Problem {
  static func noList(_ key: String) -> Self {
    Self(
      code: "no-list",
      message: Phrase(sv: "listan '\(key)' saknas", en: "there is no list '\(key)'"),
      hint: Phrase(
        sv: "JSON läses som nod-länk, med listorna 'nodes' och 'links' eller 'edges', "
          + "och som Kumus, med 'elements' och 'connections'",
        en: "JSON is read as node-link, with the lists 'nodes' and 'links' or 'edges', "
          + "and as Kumu's, with 'elements' and 'connections'"
      )
    )
  }

  static var notAnObject: Self {
    Self(
      code: "not-an-object",
      message: Phrase(
        sv: "här skulle ett objekt stå: {…}",
        en: "an object should stand here: {…}"
      )
    )
  }

  static var idIsNoText: Self {
    Self(
      code: "id-is-no-text",
      message: Phrase(
        sv: "ett id är en text eller ett tal",
        en: "an id is a text or a number"
      )
    )
  }

  fileprivate static var edgesTwice: Self {
    Self(
      code: "edges-twice",
      message: Phrase(
        sv: "kanterna står både under 'edges' och 'links'",
        en: "edges stand both under 'edges' and under 'links'"
      ),
      hint: Phrase(sv: "behåll den ena listan", en: "keep one of the lists")
    )
  }
}
