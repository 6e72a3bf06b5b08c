extension DirectedGraph {
  /// The graph with each edge turned round.
  ///
  ///     //  0 → 1 → 2      becomes      0 ← 1 ← 2
  ///     let (back, edges) = graph.reversed()
  ///     back.edges  // [1–0, 2–1]
  ///     edges       // [0, 1]
  ///
  /// - Returns: The graph, and the number in the original of each of its edges.
  /// - Complexity: O(*n* + *m*).
  public func reversed() -> (graph: DirectedGraph, edges: [Int]) {
    let arcs = predecessors()
    return (
      DirectedGraph(
        successors: Adjacency(offsets: arcs.offsets, targets: arcs.targets, arcEdges: nil)
      ),
      (0..<arcs.arcCount).map { arcs.edge(ofArc: $0) }
    )
  }

  /// The graph without the direction of its edges.
  ///
  ///     //  0 ⇄ 1 → 2      becomes      0 ── 1 ── 2
  ///     graph.undirected().graph.edges  // [0–1, 1–2]
  ///
  /// - Parameters:
  ///   - parallelEdges: What becomes of several edges between the same two vertices, such as one
  ///     each way, and so of their values: see ``MergedGraph/strengths(from:)``.
  ///   - loops: What becomes of edges from a vertex to itself.
  /// - Complexity: O(*n* + *m*).
  public func undirected(
    parallelEdges: ParallelEdges = .merged(.sum),
    loops: Loops = .kept
  ) -> MergedGraph<UndirectedGraph> {
    let ends = edgeEnds()
    let merged = MergedRows(
      vertexCount: vertexCount,
      sources: zip(ends.sources, ends.targets).map(min),
      targets: zip(ends.sources, ends.targets).map(max),
      parallelEdges: parallelEdges,
      loops: loops
    )
    return MergedGraph(
      graph: UndirectedGraph(rows: merged.rows),
      vertices: Array(vertices),
      edges: merged.edges,
      merging: merged.merging
    )
  }
}
