/// A file in a pool of texts.
struct FlatFile: Sendable {
  var path: String
  /// The bytes of the pool that are the file. Of a sheet of a workbook, as many lines as it has rows,
  /// with a byte for each cell.
  var range: Range<Int>
  /// The sheet; `nil` for a file of text.
  var sheet: String?
}

/// A graph as other tools know it: nodes, edges between them, and values by name on both.
///
/// Every foreign format is read into one of these and written from one, so that what a stakeholder
/// graph is to other tools stands in one place. Values stay where they are in the file, eight bytes
/// each, until somebody asks for them.
struct FlatGraph: Sendable {
  /// What kind of values a column has, as the formats name it.
  enum ValueType: String, Sendable {
    case text = "string"
    case whole = "integer"
    case number = "double"
    case truth = "boolean"
  }

  /// What is said of all nodes, or all edges, under one name.
  struct Column: Sendable {
    let name: String
    var type: ValueType
    /// By row; what lies behind the last is not said.
    var values: [TextPlace] = []
    /// What is meant where nothing is said.
    var fallback = TextPlace.none

    subscript(row: Int) -> TextPlace {
      row < values.count && !values[row].isNone ? values[row] : fallback
    }
  }

  /// All nodes, or all edges, one a row.
  struct Rows: Sendable {
    /// Where in the file each begins; empty where there is none.
    var starts: [UInt32] = []
    var columns: [Column] = []

    func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The column of a name, made where it is lacking.
    mutating func addColumn(_ name: String, _ type: ValueType) -> Int {
      if let known = column(name) { return known }
      columns.append(Column(name: name, type: type))
      return columns.count - 1
    }

    mutating func set(_ column: Int, at row: Int, to place: TextPlace) {
      let missing = row - columns[column].values.count
      if missing > 0 {
        columns[column].values.append(contentsOf: repeatElement(.none, count: missing))
      }
      if row < columns[column].values.count {
        columns[column].values[row] = place
      } else {
        columns[column].values.append(place)
      }
    }
  }

  /// What it was read from, one file behind the other at the beginning of the pool; empty when it was
  /// made.
  var files: [FlatFile] = []
  var pool = TextPool()
  /// What the file says of itself by name: its title, say.
  var properties: [(name: String, value: TextPlace)] = []

  var nodes = Rows()
  /// As the file has them, each once.
  var nodeIDs: [TextPlace] = []

  var edges = Rows()
  /// Rows of ``nodes``.
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  /// Whether each leads from its source to its target, rather than both ways.
  var isDirected: [Bool] = []

  /// The file that messages name which are about the whole.
  var path: String { files.last?.path ?? "" }

  func nodeID(_ row: Int) -> String { pool[nodeIDs[row]] ?? "" }

  /// The value of a node, or an edge, under a name; an empty one says nothing.
  func value(_ name: String, of row: Int, in rows: Rows) -> String? {
    guard let column = rows.column(name) else { return nil }
    let place = rows.columns[column][row]
    return place.count == 0 ? nil : pool[place]
  }

  /// What a node is called: its label, else its id.
  func name(of row: Int) -> String {
    for column in ["label", "name"] {
      if let label = value(column, of: row, in: nodes), !label.allSatisfy(\.isWhitespace) {
        return label
      }
    }
    return nodeID(row)
  }

  /// What the file says of itself under a name.
  func property(_ name: String) -> String? {
    properties.first { $0.name == name && $0.value.count > 0 }.flatMap { pool[$0.value] }
  }
}
