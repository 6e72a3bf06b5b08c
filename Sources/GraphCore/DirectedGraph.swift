/// A graph whose edges lead from their source to their target.
///
///     //  0 → 1 → 2
///     //  └───────↑
///     let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
///     graph.edges  // [0–1, 0–2, 1–2]
///
/// Edges are numbered by source, then target, then the order they came in. The graph does not
/// change, and takes 4 bytes a vertex and 4 an edge.
public struct DirectedGraph: Graph {
  public static var isDirected: Bool { true }

  public let successors: Adjacency

  init(successors: Adjacency) {
    self.successors = successors
  }

  /// - Complexity: O(*n* + *m*).
  public init(
    vertexCount: Int,
    edges: some Sequence<(Vertex, Vertex)>,
    parallelEdges: ParallelEdges = .kept,
    loops: Loops = .kept
  ) throws(GraphError) {
    var table = EdgeTable(vertexCount: vertexCount)
    for (source, target) in edges { table.append(from: source, to: target) }
    self = try table.directedGraph(parallelEdges: parallelEdges, loops: loops).graph
  }

  public var edgeCount: Int { successors.arcCount }

  public func predecessors() -> Adjacency { successors.transposed() }

  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    for source in 0..<vertexCount {
      for arc in successors.arcs(at: source) {
        edges.append(Edge(Vertex(source), Vertex(number: successors.targets[arc])))
      }
    }
    return edges
  }
}
