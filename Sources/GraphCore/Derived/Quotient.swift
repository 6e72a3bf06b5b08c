extension UndirectedGraph {
  /// The graph in which the vertices of each part have become one.
  ///
  ///     //  0 ── 1 ── 2 ── 3     parts 0, 0, 1, 1
  ///     //  └─────────┘
  ///     graph.quotient(by: [0, 0, 1, 1]).graph.edges  // [0–1]
  ///
  /// Edges between two parts become edges between two vertices, and those inside a part loops. It is
  /// also how to contract an edge of length zero: one part for its two ends.
  ///
  /// - Parameters:
  ///   - parts: The part of each vertex, from 0 upward. A part that no vertex is in becomes an
  ///     isolated vertex if a later part has vertices.
  ///   - parallelEdges: What becomes of several edges between the same two parts, and so of their
  ///     values: see ``MergedGraph/strengths(from:)``.
  ///   - loops: What becomes of edges inside a part.
  /// - Precondition: There is one part a vertex, and none is negative.
  /// - Complexity: O(*n* + *m*).
  public func quotient(
    by parts: [Int],
    parallelEdges: ParallelEdges = .merged(.sum),
    loops: Loops = .dropped
  ) -> MergedGraph<UndirectedGraph> {
    let ends = partEnds(parts)
    let merged = MergedRows(
      vertexCount: (parts.max() ?? -1) + 1,
      sources: zip(ends.sources, ends.targets).map(min),
      targets: zip(ends.sources, ends.targets).map(max),
      parallelEdges: parallelEdges,
      loops: loops
    )
    return MergedGraph(
      graph: UndirectedGraph(rows: merged.rows),
      vertices: parts.map(Vertex.init(_:)),
      edges: merged.edges,
      merging: merged.merging
    )
  }
}

extension DirectedGraph {
  /// The graph in which the vertices of each part have become one.
  ///
  ///     //  0 → 1 → 2 → 3     parts 0, 0, 1, 1
  ///     //      ↑───────┘
  ///     graph.quotient(by: [0, 0, 1, 1]).graph.edges  // [0–1, 1–0]
  ///
  /// Edges between two parts become edges between two vertices, and those inside a part loops. With
  /// the strong components as parts it is the condensation, which has no cycle.
  ///
  /// - Parameters:
  ///   - parts: The part of each vertex, from 0 upward. A part that no vertex is in becomes an
  ///     isolated vertex if a later part has vertices.
  ///   - parallelEdges: What becomes of several edges from the same part to the same other, and so
  ///     of their values: see ``MergedGraph/strengths(from:)``.
  ///   - loops: What becomes of edges inside a part.
  /// - Precondition: There is one part a vertex, and none is negative.
  /// - Complexity: O(*n* + *m*).
  public func quotient(
    by parts: [Int],
    parallelEdges: ParallelEdges = .merged(.sum),
    loops: Loops = .dropped
  ) -> MergedGraph<DirectedGraph> {
    let ends = partEnds(parts)
    let merged = MergedRows(
      vertexCount: (parts.max() ?? -1) + 1,
      sources: ends.sources,
      targets: ends.targets,
      parallelEdges: parallelEdges,
      loops: loops
    )
    return MergedGraph(
      graph: DirectedGraph(rows: merged.rows),
      vertices: parts.map(Vertex.init(_:)),
      edges: merged.edges,
      merging: merged.merging
    )
  }
}

extension Graph {
  /// The parts at the ends of each edge.
  fileprivate func partEnds(_ parts: [Int]) -> (sources: [UInt32], targets: [UInt32]) {
    precondition(parts.count == vertexCount, "one part a vertex")
    precondition(parts.allSatisfy { $0 >= 0 }, "parts are counted from 0")
    let numbers = parts.map(UInt32.init)
    let ends = edgeEnds()
    return (ends.sources.map { numbers[Int($0)] }, ends.targets.map { numbers[Int($0)] })
  }
}
