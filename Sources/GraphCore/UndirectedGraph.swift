/// A graph whose edges have no direction.
///
///     //  0 ── 1 ── 2
///     let graph = try UndirectedGraph(vertexCount: 3, edges: [(1, 0), (1, 2)])
///     graph.edges                // [0–1, 1–2]
///     graph.successors(of: 1)    // [0, 2]
///
/// Edges are numbered by their smaller end, then the larger, then the order they came in. The graph
/// does not change, and takes 4 bytes a vertex and 16 an edge: each edge is an arc at both its ends,
/// and a loop two arcs at its one.
public struct UndirectedGraph: Graph {
  public static var isDirected: Bool { false }

  /// The arcs at each vertex: first those to smaller vertices, then those to larger ones.
  public let successors: Adjacency

  /// - Complexity: O(*n* + *m*).
  public init(
    vertexCount: Int,
    edges: some Sequence<(Vertex, Vertex)>,
    parallelEdges: ParallelEdges = .kept,
    loops: Loops = .kept
  ) throws(GraphError) {
    var table = EdgeTable(vertexCount: vertexCount)
    for (source, target) in edges { table.append(from: source, to: target) }
    self = try table.undirectedGraph(parallelEdges: parallelEdges, loops: loops).graph
  }

  /// - Parameter rows: The edges, each at its smaller end.
  init(rows: SortedRows) {
    let upper = Adjacency(offsets: rows.offsets, targets: rows.targets, arcEdges: nil)
    let lower = upper.transposed()
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(upper.offsets.count)
    var targets: [UInt32] = []
    targets.reserveCapacity(2 * upper.arcCount)
    var edges: [UInt32] = []
    edges.reserveCapacity(2 * upper.arcCount)
    for vertex in 0..<upper.vertexCount {
      for arc in lower.arcs(at: vertex) {
        targets.append(lower.targets[arc])
        edges.append(UInt32(truncatingIfNeeded: lower.edge(ofArc: arc)))
      }
      for arc in upper.arcs(at: vertex) {
        targets.append(upper.targets[arc])
        edges.append(UInt32(truncatingIfNeeded: arc))
      }
      offsets.append(UInt32(truncatingIfNeeded: targets.count))
    }
    successors = Adjacency(offsets: offsets, targets: targets, arcEdges: edges)
  }

  public var edgeCount: Int { successors.arcCount / 2 }

  public func predecessors() -> Adjacency { successors }

  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    for source in 0..<vertexCount {
      for arc in successors.arcs(at: source) where successors.edge(ofArc: arc) == edges.count {
        edges.append(Edge(Vertex(source), Vertex(number: successors.targets[arc])))
      }
    }
    return edges
  }
}
