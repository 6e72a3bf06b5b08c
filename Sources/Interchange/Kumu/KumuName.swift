/// What Kumu has names of its own for.
enum KumuName {
  /// The columns that we write, by their names in small letters, as Kumu exports them.
  static let columns: [String: String] = {
    var columns: [String: String] = [:]
    for name in OwnColumn.ofNodes.keys { columns[name.lowercased()] = name }
    for name in OwnColumn.ofEdges.keys { columns[name.lowercased()] = name }
    return columns
  }()

  /// The fields of lists, which Kumu has as lists.
  static let lists: Set<String> = [
    "levels", "aliases", "tags", "interests", "supersedes", "focus", "readings",
  ]

  /// The heading of a column; Kumu knows a few by their names with a capital.
  static func heading(_ column: String) -> String {
    switch column {
    case "description": "Description"
    case "tags": "Tags"
    default: column
    }
  }

  /// What an element is: the kind of an actor or a unit, else the sort.
  static func type(ofNode row: Int, in flat: FlatGraph) -> String {
    flat.value("kind", of: row, in: flat.nodes)
      ?? flat.value(FlatName.sort, of: row, in: flat.nodes) ?? ""
  }

  static func direction(of row: Int, in flat: FlatGraph) -> String {
    flat.isDirected[row] ? "directed" : "undirected"
  }
}
