internal import Diagnostics

/// Reads GEXF 1.1, 1.2 and 1.3, as Gephi and NetworkX write it, by the names of its elements and
/// whatever their namespace.
///
/// Where and how nodes are drawn (`viz`) is passed over, and told. Times of nodes and edges become
/// the columns `since` and `until`, where the file counts in dates.
struct GEXFReader {
  /// Where the values of an attribute go.
  private struct Attribute {
    var id: String
    var column: Int
  }

  private var reader: XMLReader
  private var builder: FlatBuilder
  private var nodeAttributes: [Attribute] = []
  private var edgeAttributes: [Attribute] = []
  private var isDirected = false
  private var isInDates = false
  private var graphCount = 0

  static func reading(
    _ bytes: consuming [UInt8],
    path: String
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    var reading = GEXFReader(XMLReader(bytes), path: path)
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
    guard case .start = try reader.next(), reader.name == Name.gexf else {
      return builder.error(.notThisRoot("gexf", format: "GEXF"), at: reader.tagStart)
    }
    while case .start = try reader.next() {
      switch reader.name {
      case Name.graph: try readGraph()
      case Name.meta: try readMeta()
      default: try skip()
      }
    }
    _ = try reader.next()
    if graphCount == 0 { builder.error(.noGraph, at: 0) }
  }

  private mutating func readMeta() throws(XMLFault) {
    while case .start = try reader.next() {
      let isTitle = reader.name == Name.description
      let text = try reader.leafText()
      if isTitle, !text.isNone { builder.graph.properties.append(("title", text)) }
    }
  }

  private mutating func readGraph() throws(XMLFault) {
    graphCount += 1
    guard graphCount == 1 else {
      builder.error(.severalGraphs, at: reader.tagStart)
      return try reader.skipElement()
    }
    switch reader.pool(reader.attribute(Name.defaultType)) {
    case "directed": isDirected = true
    case "undirected", nil, "mutual": isDirected = false
    case let other?: builder.error(.unknownDirection(other), at: reader.tagStart)
    }
    let format = reader.pool(reader.attribute(Name.timeFormat))
    isInDates = format == "date" || format == "dateTime"
    while case .start = try reader.next() {
      switch reader.name {
      case Name.attributes: try readAttributes()
      case Name.nodes: try readNodes()
      case Name.edges: try readEdges()
      default: try skip()
      }
    }
  }

  private mutating func readAttributes() throws(XMLFault) {
    let isOfNodes = reader.pool(reader.attribute(Name.attributeClass)) != "edge"
    while case .start = try reader.next() {
      guard reader.name == Name.attribute, let id = reader.pool(reader.attribute(Name.id)) else {
        try skip()
        continue
      }
      let title = reader.pool(reader.attribute(Name.title)) ?? id
      let type = Self.type(reader.pool(reader.attribute(Name.type)))
      let column =
        isOfNodes
        ? builder.graph.nodes.addColumn(title, type) : builder.graph.edges.addColumn(title, type)
      while case .start = try reader.next() {
        let isDefault = reader.name == Name.fallback
        let text = try reader.leafText()
        guard isDefault else { continue }
        if isOfNodes {
          builder.graph.nodes.columns[column].fallback = text
        } else {
          builder.graph.edges.columns[column].fallback = text
        }
      }
      if isOfNodes {
        nodeAttributes.append(Attribute(id: id, column: column))
      } else {
        edgeAttributes.append(Attribute(id: id, column: column))
      }
    }
  }

  private static func type(_ name: String?) -> FlatGraph.ValueType {
    switch name {
    case "boolean": .truth
    case "integer", "long", "short", "byte": .whole
    case "float", "double": .number
    default: .text
    }
  }
}

// MARK: Nodes and edges

extension GEXFReader {
  private mutating func readNodes() throws(XMLFault) {
    while case .start = try reader.next() {
      guard reader.name == Name.node else {
        try skip()
        continue
      }
      let start = reader.tagStart
      let id = reader.attribute(Name.id)
      guard !id.isNone else {
        builder.error(.missingAttribute("id", of: "node"), at: start)
        try reader.skipElement()
        continue
      }
      let row = builder.addNode(id, in: reader.bytes, at: start)
      set(FlatName.label, reader.attribute(Name.label), node: row)
      var times = Times(start: reader.attribute(Name.start), end: reader.attribute(Name.end))
      try readChildren(&times) { reading, attribute, value in
        guard let known = reading.nodeAttributes.first(where: { $0.id == attribute }) else {
          return false
        }
        reading.builder.graph.nodes.set(known.column, at: row, to: value)
        return true
      }
      for (name, value) in since(times) { set(name, value, node: row) }
    }
  }

  private mutating func readEdges() throws(XMLFault) {
    let hasKind = builder.graph.edges.column("kind") != nil
    while case .start = try reader.next() {
      guard reader.name == Name.edge else {
        try skip()
        continue
      }
      let start = reader.tagStart
      let source = reader.attribute(Name.source)
      let target = reader.attribute(Name.target)
      guard !source.isNone, !target.isNone else {
        let missing = source.isNone ? "source" : "target"
        builder.error(.missingAttribute(missing, of: "edge"), at: start)
        try reader.skipElement()
        continue
      }
      let type = reader.pool(reader.attribute(Name.type))
      let row = builder.addEdge(
        source,
        target,
        isDirected: type.map { $0 == "directed" } ?? isDirected,
        in: reader.bytes,
        at: start
      )
      set(FlatName.id, reader.attribute(Name.id), edge: row)
      set(FlatName.label, reader.attribute(Name.label), edge: row)
      set(FlatName.weight, reader.attribute(Name.weight), .number, edge: row)
      // Where there is an attribute of that name, `kind` only tells parallel edges apart.
      if !hasKind { set("kind", reader.attribute(Name.kind), edge: row) }
      var times = Times(start: reader.attribute(Name.start), end: reader.attribute(Name.end))
      try readChildren(&times) { reading, attribute, value in
        guard let known = reading.edgeAttributes.first(where: { $0.id == attribute }) else {
          return false
        }
        reading.builder.graph.edges.set(known.column, at: row, to: value)
        return true
      }
      for (name, value) in since(times) { set(name, value, edge: row) }
    }
  }

  /// When something begins and ends, as the file has it.
  private struct Times {
    var start: TextPlace
    var end: TextPlace
    var spellCount = 0
  }

  /// Reads what stands in a node or an edge.
  private mutating func readChildren(
    _ times: inout Times,
    _ set: (inout GEXFReader, String, TextPlace) -> Bool
  ) throws(XMLFault) {
    while case .start = try reader.next() {
      switch reader.name {
      case Name.values:
        while case .start = try reader.next() {
          let id = reader.pool(reader.attribute(Name.of)) ?? reader.pool(reader.attribute(Name.id))
          let value = reader.attribute(Name.value)
          if let id, !value.isNone, reader.name == Name.attributeValue {
            if !set(&self, id, value) { builder.error(.unknownKey, at: reader.tagStart) }
            try reader.skipElement()
          } else {
            try skip()
          }
        }
      case Name.spells, Name.slices:
        while case .start = try reader.next() {
          if times.spellCount == 0 { times.start = reader.attribute(Name.start) }
          times.end = reader.attribute(Name.end)
          times.spellCount += 1
          if times.spellCount > 1 { builder.noteUnread("spell", at: reader.tagStart) }
          try reader.skipElement()
        }
      case Name.nodes, Name.edges:
        builder.error(.nestedGraph, at: reader.tagStart)
        try reader.skipElement()
      default: try skip()
      }
    }
  }

  /// The columns that times become; times that are no dates are passed over. A file of ours has its
  /// own columns, and in its times an edge is cut to the lives of its ends.
  private mutating func since(_ times: Times) -> [(name: String, value: TextPlace)] {
    guard builder.graph.nodes.column(FlatName.sort) == nil else { return [] }
    return [("since", times.start), ("until", times.end)].compactMap { name, place in
      guard place.count > 0 else { return nil }
      guard isInDates, place.count >= 4 else {
        builder.noteUnread(name == "since" ? "start" : "end", at: reader.tagStart)
        return nil
      }
      // Of a date and a time the date.
      return (name, TextPlace(start: place.start, count: min(place.count, 10)))
    }
  }

  /// Passes over an element, and notes that it did.
  private mutating func skip() throws(XMLFault) {
    builder.noteUnread(reader.nameAsWritten, at: reader.tagStart)
    try reader.skipElement()
  }

  /// Says something of a node where nothing is said under that name.
  private mutating func set(_ name: String, _ value: TextPlace, node row: Int) {
    guard !value.isNone else { return }
    let column = builder.graph.nodes.addColumn(name, .text)
    if builder.graph.nodes.columns[column][row].isNone {
      builder.graph.nodes.set(column, at: row, to: value)
    }
  }

  private mutating func set(
    _ name: String,
    _ value: TextPlace,
    _ type: FlatGraph.ValueType = .text,
    edge row: Int
  ) {
    guard !value.isNone else { return }
    let column = builder.graph.edges.addColumn(name, type)
    if builder.graph.edges.columns[column][row].isNone {
      builder.graph.edges.set(column, at: row, to: value)
    }
  }

  private enum Name {
    static let gexf: XMLName = "gexf"
    static let meta: XMLName = "meta"
    static let description: XMLName = "description"
    static let graph: XMLName = "graph"
    static let attributes: XMLName = "attributes"
    static let attribute: XMLName = "attribute"
    static let fallback: XMLName = "default"
    static let nodes: XMLName = "nodes"
    static let node: XMLName = "node"
    static let edges: XMLName = "edges"
    static let edge: XMLName = "edge"
    static let values: XMLName = "attvalues"
    static let attributeValue: XMLName = "attvalue"
    static let spells: XMLName = "spells"
    static let slices: XMLName = "slices"
    static let id: XMLName = "id"
    static let label: XMLName = "label"
    static let kind: XMLName = "kind"
    static let source: XMLName = "source"
    static let target: XMLName = "target"
    static let type: XMLName = "type"
    static let weight: XMLName = "weight"
    static let start: XMLName = "start"
    static let end: XMLName = "end"
    static let of: XMLName = "for"
    static let value: XMLName = "value"
    static let title: XMLName = "title"
    static let attributeClass: XMLName = "class"
    static let defaultType: XMLName = "defaultedgetype"
    static let timeFormat: XMLName = "timeformat"
  }
}
