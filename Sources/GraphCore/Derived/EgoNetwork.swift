extension UndirectedGraph {
  /// A vertex, what lies around it, and all edges between these.
  ///
  ///     //  0 ── 1 ── 2 ── 3        around 1: 0, 1, 2
  ///     graph.egoNetwork(of: 1).vertices  // [0, 1, 2]
  ///
  /// The ego network of the literature on personal networks, where the vertex is *ego* and those
  /// around it are its *alters*. To leave ego out, see ``Subgraph/vertex(of:)`` and
  /// ``removing(vertices:)``.
  ///
  /// - Parameter radius: How many edges away from `ego` its surroundings end.
  /// - Complexity: O(*n* + *d*), where *d* is the number of arcs in the surroundings.
  public func egoNetwork(of ego: Vertex, radius: Int = 1) -> Subgraph<UndirectedGraph> {
    subgraph(of: surroundings(of: ego, radius: radius, along: [successors]))
  }
}

extension DirectedGraph {
  /// A vertex, what lies around it, and all edges between these.
  ///
  ///     //  0 → 1 → 2 → 3        around 1: 0, 1, 2
  ///     graph.egoNetwork(of: 1).vertices  // [0, 1, 2]
  ///
  /// Edges lead both ways when distance is counted: those who refer to ego are around it as much as
  /// those it refers to.
  ///
  /// - Parameter radius: How many edges away from `ego` its surroundings end.
  /// - Complexity: O(*n* + *m*).
  public func egoNetwork(of ego: Vertex, radius: Int = 1) -> Subgraph<DirectedGraph> {
    subgraph(of: surroundings(of: ego, radius: radius, along: [successors, predecessors()]))
  }
}

extension Graph {
  /// The vertices at most `radius` arcs from `ego`, nearest first.
  fileprivate func surroundings(
    of ego: Vertex,
    radius: Int,
    along directions: [Adjacency]
  ) -> [Vertex] {
    var isReached = [Bool](repeating: false, count: vertexCount)
    isReached[ego.index] = true
    var reached = [ego]
    var ring = 0..<1
    for _ in 0..<max(0, radius) where !ring.isEmpty {
      for place in ring {
        for adjacency in directions {
          for arc in adjacency.arcs(at: reached[place]) {
            let target = Vertex(number: adjacency.targets[arc])
            if !isReached[target.index] {
              isReached[target.index] = true
              reached.append(target)
            }
          }
        }
      }
      ring = ring.upperBound..<reached.count
    }
    return reached
  }
}
