internal import Diagnostics

/// Reads GraphML, as NetworkX, igraph, graph-tool, Gephi and yEd write it (U. Brandes, M. Eiglsperger,
/// J. Lerner and C. Pich, "Graph markup language", in *Handbook of Graph Drawing and Visualization*,
/// 2013).
///
/// Two keys of the same name are one column, as wide as both: NetworkX writes a weight that is
/// sometimes whole under two keys. What yEd says about drawing is passed over, but for the labels.
struct GraphMLReader {
  private enum Domain: String {
    case graph, node, edge, all
  }

  /// Where the values under a key go.
  private struct Key {
    var id: [UInt8]
    /// Columns; `nil` where a value of such an element has no place.
    var node: Int?
    var edge: Int?
    /// The name, where it is the graph's.
    var graph: String?
  }

  private var reader: XMLReader
  private var builder: FlatBuilder
  private var keys: [Key] = []
  private var isDirected = false
  private var graphCount = 0
  private var edgeIDColumn: Int?

  static func reading(
    _ bytes: consuming [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    var reading = GraphMLReader(XMLReader(bytes), path: path)
    do throws(XMLFault) {
      try reading.readFile()
    } catch {
      throw error.unreadable(reading.reader, path: path)
    }
    return try reading.builder.finish(TextPool(reading.reader.bytes), end: reading.reader.end)
  }

  private init(_ reader: XMLReader, path: String) {
    self.reader = reader
    builder = FlatBuilder(path: path)
  }

  private mutating func readFile() throws(XMLFault) {
    guard case .start = try reader.next(), reader.name == Name.graphml else {
      return builder.error(.notThisRoot("graphml", format: "GraphML"), at: reader.tagStart)
    }
    while case .start = try reader.next() {
      switch reader.name {
      case Name.key: try readKey()
      case Name.graph: try readGraph()
      case Name.data: try readData(.graph, row: 0)
      default: try reader.skipElement()
      }
    }
    _ = try reader.next()
    if graphCount == 0 { builder.error(.noGraph, at: 0) }
  }

  private mutating func readGraph() throws(XMLFault) {
    graphCount += 1
    guard graphCount == 1 else {
      builder.error(.severalGraphs, at: reader.tagStart)
      return try reader.skipElement()
    }
    switch reader.pool(reader.attribute(Name.edgedefault)) {
    case "directed": isDirected = true
    case "undirected": isDirected = false
    case nil: builder.warning(.noDirection, at: reader.tagStart)
    case let other?: builder.error(.unknownDirection(other), at: reader.tagStart)
    }
    while case .start = try reader.next() {
      switch reader.name {
      case Name.node: try readNode()
      case Name.edge: try readEdge()
      case Name.data: try readData(.graph, row: 0)
      case Name.hyperedge:
        builder.error(.hyperedge, at: reader.tagStart)
        try reader.skipElement()
      default:
        builder.noteUnread(reader.nameAsWritten, at: reader.tagStart)
        try reader.skipElement()
      }
    }
  }

  private mutating func readNode() throws(XMLFault) {
    let start = reader.tagStart
    let id = reader.attribute(Name.id)
    guard !id.isNone else {
      builder.error(.missingAttribute("id", of: "node"), at: start)
      return try reader.skipElement()
    }
    let row = builder.addNode(id, in: reader.bytes, at: start)
    while case .start = try reader.next() {
      switch reader.name {
      case Name.data: try readData(.node, row: row)
      case Name.graph:
        builder.error(.nestedGraph, at: reader.tagStart)
        try reader.skipElement()
      default:
        builder.noteUnread(reader.nameAsWritten, at: reader.tagStart)
        try reader.skipElement()
      }
    }
  }

  private mutating func readEdge() throws(XMLFault) {
    let start = reader.tagStart
    let source = reader.attribute(Name.source)
    let target = reader.attribute(Name.target)
    guard !source.isNone, !target.isNone else {
      builder.error(.missingAttribute(source.isNone ? "source" : "target", of: "edge"), at: start)
      return try reader.skipElement()
    }
    let direction = reader.attribute(Name.directed)
    let row = builder.addEdge(
      source,
      target,
      isDirected: direction.isNone ? isDirected : reader.pool(direction) == "true",
      in: reader.bytes,
      at: start
    )
    let id = reader.attribute(Name.id)
    if !id.isNone {
      let column = edgeIDColumn ?? builder.graph.edges.addColumn(FlatName.id, .text)
      edgeIDColumn = column
      builder.graph.edges.set(column, at: row, to: id)
    }
    while case .start = try reader.next() {
      if reader.name == Name.data {
        try readData(.edge, row: row)
      } else {
        builder.noteUnread(reader.nameAsWritten, at: reader.tagStart)
        try reader.skipElement()
      }
    }
  }
}

// MARK: Values

extension GraphMLReader {
  private mutating func readKey() throws(XMLFault) {
    let start = reader.tagStart
    let id = reader.attribute(Name.id)
    guard !id.isNone else {
      builder.error(.missingAttribute("id", of: "key"), at: start)
      return try reader.skipElement()
    }
    let domain = reader.pool(reader.attribute(Name.domain)).flatMap(Domain.init) ?? .all
    let type = Self.type(reader.pool(reader.attribute(Name.type)))
    var key = Key(id: Array(reader.bytes[id.range]))
    // A key without a name is for a program's own use, as yEd's are.
    if let name = reader.pool(reader.attribute(Name.attributeName)) {
      if domain == .node || domain == .all {
        key.node = Self.column(name, type, of: &builder.graph.nodes)
      }
      if domain == .edge || domain == .all {
        key.edge = Self.column(name, type, of: &builder.graph.edges)
      }
      if domain == .graph || domain == .all { key.graph = name }
    }
    while case .start = try reader.next() {
      let isDefault = reader.name == Name.fallback
      let text = try reader.leafText()
      guard isDefault else { continue }
      if let node = key.node { builder.graph.nodes.columns[node].fallback = text }
      if let edge = key.edge { builder.graph.edges.columns[edge].fallback = text }
    }
    keys.append(key)
  }

  /// The column of a name, as wide as all keys of the name.
  private static func column(
    _ name: String,
    _ type: FlatGraph.ValueType,
    of rows: inout FlatGraph.Rows
  ) -> Int {
    let column = rows.addColumn(name, type)
    switch (rows.columns[column].type, type) {
    case (let known, type) where known == type: break
    case (.whole, .number), (.number, .whole): rows.columns[column].type = .number
    default: rows.columns[column].type = .text
    }
    return column
  }

  private static func type(_ name: String?) -> FlatGraph.ValueType {
    switch name {
    case "boolean": .truth
    case "int", "long", "integer", "short": .whole
    case "float", "double": .number
    default: .text
    }
  }

  private mutating func readData(_ domain: Domain, row: Int) throws(XMLFault) {
    let start = reader.tagStart
    let key = key(of: reader.attribute(Name.key))
    if case .end = try reader.next() {
      guard let key else { return builder.error(.unknownKey, at: start) }
      set(key, domain, row, to: reader.text)
      return
    }
    // yEd's own: of all that it says, the label is the text in `NodeLabel`.
    let outer = reader.depth - 2
    var isLabelled = false
    while reader.depth > outer {
      let isLabel = reader.name == Name.nodeLabel || reader.name == Name.edgeLabel
      _ = try reader.next()
      if isLabel, !isLabelled, !reader.text.isNone {
        isLabelled = true
        setLabel(domain, row, to: reader.text)
      }
    }
  }

  private func key(of place: TextPlace) -> Key? {
    guard !place.isNone else { return nil }
    let text = reader.bytes.span
    return keys.first { key in
      guard key.id.count == Int(place.count) else { return false }
      for offset in key.id.indices where key.id[offset] != text[place.range.lowerBound &+ offset] {
        return false
      }
      return true
    }
  }

  private mutating func set(_ key: Key, _ domain: Domain, _ row: Int, to value: TextPlace) {
    guard !value.isNone else { return }
    switch domain {
    case .node: if let column = key.node { builder.graph.nodes.set(column, at: row, to: value) }
    case .edge: if let column = key.edge { builder.graph.edges.set(column, at: row, to: value) }
    case .graph, .all: if let name = key.graph { builder.graph.properties.append((name, value)) }
    }
  }

  private mutating func setLabel(_ domain: Domain, _ row: Int, to value: TextPlace) {
    switch domain {
    case .node:
      builder.graph.nodes.set(builder.graph.nodes.addColumn("label", .text), at: row, to: value)
    case .edge:
      builder.graph.edges.set(builder.graph.edges.addColumn("label", .text), at: row, to: value)
    case .graph, .all: break
    }
  }

  private enum Name {
    static let graphml: XMLName = "graphml"
    static let graph: XMLName = "graph"
    static let key: XMLName = "key"
    static let data: XMLName = "data"
    static let node: XMLName = "node"
    static let edge: XMLName = "edge"
    static let hyperedge: XMLName = "hyperedge"
    static let fallback: XMLName = "default"
    static let id: XMLName = "id"
    static let source: XMLName = "source"
    static let target: XMLName = "target"
    static let directed: XMLName = "directed"
    static let edgedefault: XMLName = "edgedefault"
    static let domain: XMLName = "for"
    static let attributeName: XMLName = "attr.name"
    static let type: XMLName = "attr.type"
    static let nodeLabel: XMLName = "NodeLabel"
    static let edgeLabel: XMLName = "EdgeLabel"
  }
}
