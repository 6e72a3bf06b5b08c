extension Graph {
  /// The fewest vertices whose removal leaves some vertex without a path to some other; one less
  /// than vertices where each is tied to each, since no removal parts them.
  ///
  ///     //  0 ── 1 ── 2        1: without vertex 1
  ///     try await graph.vertexConnectivity()
  ///
  /// A. H. Esfahanian and S. L. Hakimi, "On computing the connectivities of graphs and digraphs",
  /// *Networks* 14(2), 1984. A smallest cut either parts a given vertex from another, or holds it
  /// and parts one of its predecessors from one of its successors; so it is enough to look for cuts
  /// between these pairs. Loops and parallel edges make no difference.
  ///
  /// - Returns: 0 where a path is missing already, and for no vertex or one.
  /// - Complexity: *n* + *d*² searches for vertex-disjoint paths, where *d* is the smallest number of
  ///   neighbours of a vertex, and *d* paths at most in each; about twice as many where edges have a
  ///   direction, since pairs are tried both ways.
  public func vertexConnectivity(
    workers: Workers = .all
  ) async throws(CancellationError) -> Int {
    guard vertexCount > 1, isStronglyConnected else { return 0 }
    let predecessors = predecessors()
    let limit = min(
      successors.smallestCount { Set($0).count },
      predecessors.smallestCount { Set($0).count }
    )
    if limit == 1 { return 1 }
    let pairs = pairsToPart(predecessors: predecessors)
    let parts = Workers.partCount(items: pairs.count, resultLength: 1)
    let found = try await workers.map(
      parts: parts,
      scratch: { DisjointPathSearch(self) }
    ) { (part, search) throws(CancellationError) in
      var smallest = limit
      for item in Workers.items(pairs.count, ofPart: part, of: parts) {
        try checkCancellation()
        let (source, target) = (pairs[item].source.number, pairs[item].target.number)
        smallest = min(smallest, search.run(from: [source], to: target, limit: smallest))
      }
      return smallest
    }
    return found.reduce(limit, min)
  }

  /// Pairs of which a smallest cut parts one at least: a vertex of few neighbours and each other,
  /// and its predecessors and its successors; but no pair that an edge joins.
  private func pairsToPart(predecessors: Adjacency) -> [Edge] {
    func others(_ adjacency: Adjacency, at vertex: Vertex) -> [Vertex] {
      Set(adjacency.arcs(at: vertex).map { Vertex(number: adjacency.targets[$0]) })
        .subtracting([vertex]).sorted()
    }
    let middle =
      vertices.min {
        successors.degree(of: $0.index) + predecessors.degree(of: $0.index)
          < successors.degree(of: $1.index) + predecessors.degree(of: $1.index)
      } ?? 0
    var pairs: [Edge] = []
    for other in vertices where other != middle {
      pairs.append(Edge(middle, other))
      if Self.isDirected { pairs.append(Edge(other, middle)) }
    }
    for source in others(predecessors, at: middle) {
      for target in others(successors, at: middle)
      where Self.isDirected ? source != target : source < target {
        pairs.append(Edge(source, target))
      }
    }
    return pairs.filter { !hasEdge(from: $0.source, to: $0.target) }
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
    let limit = min(
      successors.smallestCount(\.count),
      predecessors().smallestCount(\.count)
    )
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
}

extension Adjacency {
  /// The smallest count of what arcs lead to from a vertex, loops aside.
  fileprivate func smallestCount(_ count: ([UInt32]) -> Int) -> Int {
    (0..<vertexCount).map { vertex in
      count(targets[arcs(at: vertex)].filter { Int($0) != vertex })
    }.min() ?? 0
  }
}
