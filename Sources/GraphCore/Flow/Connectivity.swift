extension Graph {
  /// The fewest vertices whose removal leaves some vertex without a path to some other; one less
  /// than vertices where each is tied to each, since no removal parts them.
  ///
  ///     //  0 ── 1 ── 2        1: without vertex 1
  ///     try await graph.vertexConnectivity()
  ///
  /// S. Even, "An algorithm for determining whether the connectivity of a graph is at least *k*",
  /// *SIAM Journal on Computing* 4(3), 1975: among any κ + 1 vertices one is in no smallest cut, so
  /// it is enough to look for cuts between these and all others. Loops and parallel edges make no
  /// difference.
  ///
  /// - Returns: 0 where a path is missing already, and for no vertex or one.
  /// - Complexity: O(κ*n*) searches for vertex-disjoint paths, κ at most for each pair.
  public func vertexConnectivity(
    workers: Workers = .all
  ) async throws(CancellationError) -> Int {
    guard vertexCount > 1, isStronglyConnected else { return 0 }
    var smallest = min(vertexCount - 1, smallestNeighbourCount)
    if smallest == 1 { return 1 }
    var first = 0
    while first <= smallest, first < vertexCount {
      let others = (first + 1)..<vertexCount
      let limit = smallest
      let source = first
      let parts = Workers.partCount(items: others.count, resultLength: 1)
      let found = try await workers.map(
        parts: parts,
        scratch: { DisjointPathSearch(self) }
      ) { (part, search) throws(CancellationError) in
        var smallest = limit
        for item in Workers.items(others.count, ofPart: part, of: parts) {
          try checkCancellation()
          let (one, other) = (Vertex(source), Vertex(others.lowerBound + item))
          for (from, to) in Self.isDirected ? [(one, other), (other, one)] : [(one, other)]
          where !hasEdge(from: from, to: to) {
            smallest = min(
              smallest,
              search.run(from: [from.number], to: to.number, limit: smallest)
            )
          }
        }
        return smallest
      }
      smallest = found.reduce(smallest, min)
      first += 1
    }
    return smallest
  }

  /// The fewest edges whose removal leaves some vertex without a path to some other.
  ///
  ///     //  0 ── 1 ── 2
  ///     //  └─────────┘        2
  ///     try await graph.edgeConnectivity()
  ///
  /// Every cut parts two neighbours on any circle through all vertices, so it is enough to look for
  /// cuts from each vertex to the next: C. P. Schnorr, "Bottlenecks and edge connectivity in
  /// unsymmetrical networks", *SIAM Journal on Computing* 8(2), 1979. Parallel edges count each, and
  /// loops not.
  ///
  /// - Returns: 0 where a path is missing already, and for no vertex or one.
  /// - Complexity: O(*n*) searches for the largest flow, of λ at most each.
  public func edgeConnectivity(workers: Workers = .all) async throws(CancellationError) -> Int {
    guard vertexCount > 1, isStronglyConnected else { return 0 }
    let limit = smallestDegree
    if limit == 1 { return 1 }
    let count = vertexCount
    let parts = Workers.partCount(items: count, resultLength: 1)
    let found = try await workers.map(
      parts: parts,
      scratch: { ResidualNetwork(self, capacities: nil) }
    ) { (part, network) throws(CancellationError) in
      var smallest = limit
      for source in Workers.items(count, ofPart: part, of: parts) {
        try checkCancellation()
        let value = network.fill(
          from: [Vertex(source).number],
          to: Vertex((source + 1) % count).number,
          limit: Double(smallest)
        )
        smallest = min(smallest, Int(value))
        network.emptyOfUnits(isDirected: Self.isDirected)
      }
      return smallest
    }
    return found.reduce(limit, min)
  }

  /// Whether a path leads from the first vertex to every other and back.
  private var isStronglyConnected: Bool {
    func reachesAll(_ adjacency: Adjacency) -> Bool {
      var search = LevelSearch(vertexCount: vertexCount)
      search.run(from: [0], in: adjacency)
      return search.queue.count == vertexCount
    }
    return reachesAll(successors) && (!Self.isDirected || reachesAll(predecessors()))
  }

  /// The smallest number of other vertices that edges of a vertex lead to, or come from.
  private var smallestNeighbourCount: Int {
    func smallest(_ adjacency: Adjacency) -> Int {
      (0..<vertexCount).map { vertex in
        Set(adjacency.arcs(at: vertex).map { Int(adjacency.targets[$0]) }.filter { $0 != vertex })
          .count
      }.min() ?? 0
    }
    return Self.isDirected
      ? min(smallest(successors), smallest(predecessors())) : smallest(successors)
  }

  /// The smallest number of edges but loops that leave a vertex, or come to it.
  private var smallestDegree: Int {
    func smallest(_ adjacency: Adjacency) -> Int {
      (0..<vertexCount).map { vertex in
        adjacency.arcs(at: vertex).count { Int(adjacency.targets[$0]) != vertex }
      }.min() ?? 0
    }
    return Self.isDirected
      ? min(smallest(successors), smallest(predecessors())) : smallest(successors)
  }
}
