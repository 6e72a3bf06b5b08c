internal import Diagnostics

/// Puts objects of a JSON file into the rows of a flat graph, one a node or an edge.
struct JSONRows {
  var builder: FlatBuilder
  private var pool: TextPool
  private let end: Int

  init(_ bytes: [UInt8], path: String) {
    builder = FlatBuilder(path: path)
    pool = TextPool(bytes)
    end = bytes.count
  }

  mutating func finish() throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    try builder.finish(pool, end: end)
  }

  mutating func setProperty(_ name: String, _ value: JSONTree) {
    if let text = value.scalar { builder.graph.properties.append((name, pool.add(text))) }
  }

  mutating func addNode(_ id: String, at place: Int) -> Int {
    let id = pool.add(id)
    return builder.addNode(id, in: pool.bytes, at: place)
  }

  mutating func addEdge(
    _ source: String,
    _ target: String,
    isDirected: Bool,
    at place: Int
  ) -> Int {
    let source = pool.add(source)
    let target = pool.add(target)
    return builder.addEdge(source, target, isDirected: isDirected, in: pool.bytes, at: place)
  }

  mutating func set(_ name: String, _ value: JSONTree, node row: Int) {
    guard let text = text(value, of: name) else { return }
    let column = builder.graph.nodes.addColumn(name, Self.type(of: value))
    builder.graph.nodes.set(column, at: row, to: text)
  }

  mutating func set(_ name: String, _ value: JSONTree, edge row: Int) {
    guard let text = text(value, of: name) else { return }
    let column = builder.graph.edges.addColumn(name, Self.type(of: value))
    builder.graph.edges.set(column, at: row, to: text)
  }

  /// A value as one text; `nil` for nothing, and for objects, which are passed over and told.
  private mutating func text(_ value: JSONTree, of name: String) -> TextPlace? {
    if case .null = value.value { return nil }
    if let scalar = value.scalar { return pool.add(scalar) }
    let entries = value.list?.compactMap(\.scalar)
    guard let entries, entries.count == value.list?.count else {
      builder.noteUnread(name, at: value.place)
      return nil
    }
    return pool.add(ListText.joining(entries))
  }

  private static func type(of value: JSONTree) -> FlatGraph.ValueType {
    switch value.value {
    case .truth: .truth
    case .number: .number
    default: .text
    }
  }
}

extension JSONTree {
  /// What a file holds, parsed.
  static func reading(_ bytes: [UInt8], path: String) throws(UnreadableInput) -> JSONTree {
    do throws(JSONFault) {
      return try JSONParser.parsing(bytes)
    } catch {
      throw error.unreadable(bytes, path: path)
    }
  }
}
