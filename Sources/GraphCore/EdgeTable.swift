/// Edges as they were read: column by column, in the order of the input, each with a value if any.
///
/// The way from a table to a graph sorts and, if asked, merges edges, so the values come back in the
/// order of the graph's edges:
///
///     var table = EdgeTable(vertexCount: 3)
///     table.append(from: 2, to: 0, value: 5)
///     table.append(from: 0, to: 1, value: 4)
///     let (graph, values) = try table.undirectedGraph()
///     graph.edges  // [0–1, 0–2]
///     values       // [4, 5]
public struct EdgeTable: Sendable {
  public var vertexCount: Int
  public private(set) var sources: [UInt32]
  public private(set) var targets: [UInt32]

  /// One an edge, or none at all.
  public private(set) var values: [Double]

  /// - Precondition: `vertexCount` is not negative.
  public init(vertexCount: Int = 0) {
    precondition(vertexCount >= 0, "a graph has no fewer than no vertices")
    self.vertexCount = vertexCount
    sources = []
    targets = []
    values = []
  }

  /// - Precondition: `vertexCount` is not negative, and the columns are equally long; `values` may be
  ///   empty instead.
  public init(vertexCount: Int, sources: [UInt32], targets: [UInt32], values: [Double] = []) {
    precondition(vertexCount >= 0, "a graph has no fewer than no vertices")
    precondition(sources.count == targets.count, "an edge has a source and a target")
    precondition(values.isEmpty || values.count == sources.count, "one value an edge, or none")
    self.vertexCount = vertexCount
    self.sources = sources
    self.targets = targets
    self.values = values
  }

  public var count: Int { sources.count }

  /// - Precondition: Either all edges have a value or none has.
  public mutating func append(from source: Vertex, to target: Vertex, value: Double? = nil) {
    precondition(
      count == 0 || values.isEmpty == (value == nil),
      "either all edges have a value or none has"
    )
    sources.append(source.number)
    targets.append(target.number)
    if let value { values.append(value) }
  }

  /// The graph of these edges, each leading from its source to its target, and their values in the
  /// order of the graph's edges (none if the table has none).
  ///
  /// - Complexity: O(*n* + *m*).
  public func directedGraph(
    parallelEdges: ParallelEdges = .kept,
    loops: Loops = .kept
  ) throws(GraphError) -> (graph: DirectedGraph, values: [Double]) {
    try check()
    var rows = SortedRows(
      vertexCount: vertexCount,
      sources: sources,
      targets: targets,
      values: values
    )
    rows.apply(parallelEdges, loops)
    let arcs = Adjacency(offsets: rows.offsets, targets: rows.targets, arcEdges: nil)
    return (DirectedGraph(successors: arcs), rows.values)
  }

  /// The graph of these edges without direction, and their values in the order of the graph's edges
  /// (none if the table has none).
  ///
  /// - Complexity: O(*n* + *m*).
  public func undirectedGraph(
    parallelEdges: ParallelEdges = .kept,
    loops: Loops = .kept
  ) throws(GraphError) -> (graph: UndirectedGraph, values: [Double]) {
    try check()
    var smaller = sources
    var larger = targets
    for edge in 0..<count where smaller[edge] > larger[edge] {
      (smaller[edge], larger[edge]) = (larger[edge], smaller[edge])
    }
    var rows = SortedRows(
      vertexCount: vertexCount,
      sources: smaller,
      targets: larger,
      values: values
    )
    rows.apply(parallelEdges, loops)
    return (UndirectedGraph(rows: rows), rows.values)
  }

  private func check() throws(GraphError) {
    guard vertexCount < Int(UInt32.max) else { throw .tooManyVertices(vertexCount) }
    guard count <= Int(Int32.max) else { throw .tooManyEdges(count) }
    let largest = max(sources.max() ?? 0, targets.max() ?? 0)
    guard count > 0, Int(largest) >= vertexCount else { return }
    for edge in 0..<count {
      for vertex in [sources[edge], targets[edge]] where Int(vertex) >= vertexCount {
        throw .noSuchVertex(Int(vertex), edge: edge, vertexCount: vertexCount)
      }
    }
  }
}
