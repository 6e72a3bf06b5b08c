/// A widest path from one source to each vertex that can be reached: together they form a tree.
public struct WidestPathTree: Sendable {
  /// The weakest link of a widest path to each vertex: infinite for the source, `nil` where no path
  /// leads.
  public let widths: [Double?]
  private let tree: ShortestPathTree

  init(widths: [Double], tree: ShortestPathTree) {
    self.widths = widths.map { $0 > 0 ? $0 : nil }
    self.tree = tree
  }

  /// A widest path to `target`, not always one of the fewest edges; `nil` where none leads.
  ///
  /// - Complexity: Linear in its length.
  public func path(to target: Vertex) -> Path? { tree.path(to: target) }
}

extension Graph {
  /// The path from `source` to `target` whose weakest link is the strongest, of several the one of
  /// the fewest edges, of these the one whose vertices come first in lexicographic order.
  ///
  ///     //      3     3
  ///     //   0 ─── 1 ─── 2
  ///     //   └─────1─────┘
  ///     graph.widestPath(from: 0, to: 2, strengths: strengths)  // 0–1–2
  ///
  /// M. Pollack, "The maximum capacity through a network", *Operations Research* 8(5), 1960,
  /// [doi:10.1287/opre.8.5.733](https://doi.org/10.1287/opre.8.5.733). Of parallel edges the
  /// strongest counts, and loops make no difference.
  ///
  /// - Returns: `nil` where no path leads, and from a vertex to itself, since a path without edges
  ///   has no weakest link.
  /// - Complexity: O(*n* + *m* log *m*).
  public func widestPath(
    from source: Vertex,
    to target: Vertex,
    strengths: EdgeStrengths
  ) -> Path? {
    strongestPaths(from: source, to: target, count: 1, strengths: strengths).paths.first
  }

  /// A path whose weakest link is the strongest from `source` to each vertex.
  ///
  /// Of a path of the fewest edges among these what leads up to a vertex between need not be one
  /// itself, so such paths form no tree; ask ``widestPath(from:to:strengths:)`` for one.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  public func widestPathTree(from source: Vertex, strengths: EdgeStrengths) -> WidestPathTree {
    let strengths = arcValues(strengths)
    let successors = successors
    var widths = [Double](repeating: 0, count: vertexCount)
    var hops = [Double](repeating: .infinity, count: vertexCount)
    var predecessors = (0..<vertexCount).map { UInt32(truncatingIfNeeded: $0) }
    var edges = [UInt32](repeating: 0, count: vertexCount)
    var isSettled = [Bool](repeating: false, count: vertexCount)
    var heap = MinHeap()
    widths[source.index] = .infinity
    hops[source.index] = 0
    heap.push(-.infinity, source.number)
    while let entry = heap.pop() {
      let vertex = Int(entry.vertex)
      guard !isSettled[vertex] else { continue }
      isSettled[vertex] = true
      for arc in successors.arcs(at: vertex) {
        let next = Int(successors.targets[arc])
        let width = min(widths[vertex], strengths[arc])
        guard !isSettled[next], width > widths[next] else { continue }
        widths[next] = width
        hops[next] = hops[vertex] + 1
        predecessors[next] = entry.vertex
        edges[next] = UInt32(truncatingIfNeeded: successors.edge(ofArc: arc))
        heap.push(-width, successors.targets[arc])
      }
    }
    return WidestPathTree(
      widths: widths,
      tree: ShortestPathTree(
        source: source,
        distances: hops,
        predecessors: predecessors,
        edges: edges
      )
    )
  }
}
