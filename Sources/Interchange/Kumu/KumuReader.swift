internal import Diagnostics

/// Reads Kumu's JSON: the blueprint that it imports, and the export of a whole project, which has
/// ids under `_id` and all else under `attributes`.
enum KumuReader {
  static func reading(
    _ bytes: [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    let tree = try JSONTree.reading(bytes, path: path)
    var rows = JSONRows(bytes, path: path)
    guard let elements = tree["elements"]?.list else {
      rows.builder.error(.noList("elements"), at: tree["elements"]?.place ?? tree.place)
      return try rows.finish()
    }
    if let name = tree["name"] { rows.setProperty("title", name) }
    /// The id of each element by its label, which connections may name as well.
    var labels: [String: String] = [:]
    var ids: Set<String> = []
    for element in elements { add(element, to: &rows, &labels, &ids) }
    for connection in tree["connections"]?.list ?? [] {
      add(connection, to: &rows, labels: labels, ids: ids)
    }
    for loop in tree["loops"]?.list ?? [] { rows.builder.noteUnread("loops", at: loop.place) }
    return try rows.finish()
  }

  /// What is said of an element or a connection by the names of its fields, wherever that stands.
  private static func fields(_ object: JSONTree) -> [JSONTree.Field] {
    let own = (object.fields ?? []).filter { $0.key != "attributes" }
    return own + (object["attributes"]?.fields ?? [])
  }

  private static func value(_ names: String..., in fields: [JSONTree.Field]) -> String? {
    for name in names {
      if let text = fields.first(where: { $0.key.lowercased() == name })?.value.scalar {
        return text
      }
    }
    return nil
  }

  private static func add(
    _ element: JSONTree,
    to rows: inout JSONRows,
    _ labels: inout [String: String],
    _ ids: inout Set<String>
  ) {
    guard element.fields != nil else {
      return rows.builder.error(.notAnObject, at: element.place)
    }
    let fields = fields(element)
    let label = value("label", in: fields)
    guard let id = value("_id", "id", in: fields) ?? label else {
      return rows.builder.error(.missingAttribute("label", of: "elements"), at: element.place)
    }
    let row = rows.addNode(id, at: element.place)
    ids.insert(id)
    if let label { labels[label] = labels[label] ?? id }
    for field in fields where !["_id", "id"].contains(field.key.lowercased()) {
      rows.set(name(of: field.key), field.value, node: row)
    }
  }

  private static func add(
    _ connection: JSONTree,
    to rows: inout JSONRows,
    labels: [String: String],
    ids: Set<String>
  ) {
    guard connection.fields != nil else {
      return rows.builder.error(.notAnObject, at: connection.place)
    }
    let fields = fields(connection)
    guard let from = value("from", in: fields), let to = value("to", in: fields) else {
      let missing = value("from", in: fields) == nil ? "from" : "to"
      return rows.builder.error(
        .missingAttribute(missing, of: "connections"),
        at: connection.place
      )
    }
    let row = rows.addEdge(
      ids.contains(from) ? from : labels[from] ?? from,
      ids.contains(to) ? to : labels[to] ?? to,
      isDirected: value("direction", in: fields) == "directed",
      at: connection.place
    )
    let read = ["_id", "from", "to", "direction"]
    for field in fields where !read.contains(field.key.lowercased()) {
      // A project says of every connection that nothing is special about it.
      if case .truth(false) = field.value.value { continue }
      rows.set(name(of: field.key), field.value, edge: row)
    }
  }

  /// The column of a field. A project writes names in small letters, and the type of an element
  /// under `element type`; ours are as we wrote them, whatever the letters.
  static func name(of key: String) -> String {
    let key = key.lowercased()
    if key == "element type" || key == "connection type" { return "type" }
    return KumuName.columns[key] ?? key
  }
}
