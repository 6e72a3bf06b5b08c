public import Diagnostics
internal import GraphCore

/// The network in a file of nodes and edges, as it stands there.
public struct NetworkFile: Sendable {
  /// In a directed network an edge without direction stands in two rows, one each way.
  public let list: EdgeList
  /// What each vertex is called, in the order of the list's names.
  public let labels: [String]
  public let isDirected: Bool

  /// Reads GraphML, GEXF, node-link JSON, Kumu's JSON or Gephi's tables.
  ///
  /// - Parameters:
  ///   - isDirected: Whether direction counts; `nil` leaves it to the file, where it counts as soon
  ///     as one edge has any.
  ///   - wantsStrengths: Whether to read weights; an edge without one weighs 1.
  public static func reading(
    _ path: String,
    isDirected: Bool?,
    wantsStrengths: Bool
  ) throws(UnreadableInput) -> Diagnosed<NetworkFile> {
    let read = try FlatGraph.reading(path, as: FileFormat.found(at: path))
    // What is passed over, such as how nodes are drawn, is no part of a network.
    var warnings = read.diagnostics.filter { $0.code != Diagnostic.Problem.unreadPart }
    let weights = wantsStrengths ? try read.value.weights(&warnings) : []
    return Diagnosed(
      NetworkFile(
        read.value,
        isDirected: isDirected ?? read.value.isDirected.contains(true),
        weights: weights
      ),
      diagnostics: warnings
    )
  }

  /// - Parameter weights: Of each edge, or none.
  private init(_ flat: FlatGraph, isDirected: Bool, weights: [Double]) {
    self.isDirected = isDirected
    var table = NameTable()
    let numbers = flat.nodeIDs.map {
      Int(table.number(of: $0.range, in: flat.pool.bytes.span) ?? 0)
    }
    let (names, vertices) = NameTable.merging([table], of: flat.pool.bytes, areCells: false)
    let vertex = numbers.map { vertices[0][$0] }
    var labels = Array(repeating: "", count: names.count)
    for row in flat.nodeIDs.indices { labels[Int(vertex[row])] = flat.name(of: row) }
    self.labels = labels
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var values: [Double] = []
    for row in flat.sources.indices {
      let source = vertex[Int(flat.sources[row])]
      let target = vertex[Int(flat.targets[row])]
      sources.append(source)
      targets.append(target)
      if !weights.isEmpty { values.append(weights[row]) }
      guard isDirected, !flat.isDirected[row], source != target else { continue }
      sources.append(target)
      targets.append(source)
      if !weights.isEmpty { values.append(weights[row]) }
    }
    list = EdgeList(
      names: names,
      edges: EdgeTable(
        vertexCount: names.count,
        sources: sources,
        targets: targets,
        values: values
      )
    )
  }
}

extension FlatGraph {
  /// The weight of every edge.
  fileprivate func weights(_ warnings: inout [Diagnostic]) throws(UnreadableInput) -> [Double] {
    guard !sources.isEmpty else { return [] }
    guard let column = ForeignWeights.column(of: edges).map({ edges.columns[$0] }) else {
      throw UnreadableInput([Diagnostic(.error, .noWeights(path), at: nil)])
    }
    var weights: [Double] = []
    weights.reserveCapacity(sources.count)
    var missing = 0
    var faults: [(row: Int, text: String)] = []
    let text = pool.bytes.span
    for row in sources.indices {
      let place = column[row]
      guard place.count > 0 else {
        missing += 1
        weights.append(1)
        continue
      }
      if let weight = DecimalNumber.parsing(text, place.range), EdgeStrengths.range.contains(weight)
      {
        weights.append(weight)
      } else {
        faults.append((row, pool[place] ?? ""))
      }
    }
    if !faults.isEmpty {
      let places = FilePlaces(files, in: pool.bytes)
      throw UnreadableInput(
        faults.prefix(FlatBuilder.errorLimit).map { row, text in
          Diagnostic(.error, .notAWeight(text), at: places[Int(edges.starts[row])])
        }
      )
    }
    if missing > 0 { warnings.append(Diagnostic(.warning, .missingWeights(missing), at: nil)) }
    return weights
  }
}

extension Diagnostic.Problem {
  fileprivate static func noWeights(_ path: String) -> Self {
    Self(
      code: "no-weights",
      message: Phrase(
        sv: "kanterna i '\(path)' har inga vikter",
        en: "the edges of '\(path)' have no weights"
      ),
      hint: Phrase(
        sv: "mät utan --weighted, eller ge kanterna ett attribut 'weight'",
        en: "measure without --weighted, or give the edges an attribute 'weight'"
      )
    )
  }

  fileprivate static func notAWeight(_ text: String) -> Self {
    Self(
      code: "not-a-strength",
      message: Phrase(sv: "'\(text)' är ingen vikt", en: "'\(text)' is not a weight"),
      hint: Phrase(
        sv: "en vikt är ett tal från 1e-100 till 1e100",
        en: "a weight is a number from 1e-100 to 1e100"
      )
    )
  }

  fileprivate static func missingWeights(_ count: Int) -> Self {
    Self(
      code: "missing-weights",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "kant" : "kanter") utan vikt räknas som 1",
        en: "\(count) \(count == 1 ? "edge" : "edges") without a weight "
          + "\(count == 1 ? "counts" : "count") as 1"
      )
    )
  }
}
