extension Graph {
  /// How many pairs of vertices each edge is between, by the edge's number: for each pair, the share
  /// of the shortest paths from one to the other that leads over the edge.
  ///
  ///     //  0 ── 1 ── 2
  ///     //       └─── 3
  ///     try await graph.edgeBetweenness()  // [3, 3, 3]
  ///
  /// M. Girvan and M. E. J. Newman, "Community structure in social and biological networks",
  /// *Proceedings of the National Academy of Sciences* 99(12), 2002, by the algorithm of U. Brandes,
  /// "On variants of shortest-path betweenness centrality and their generic computation", *Social
  /// Networks* 30(2), 2008,
  /// [doi:10.1016/j.socnet.2007.11.001](https://doi.org/10.1016/j.socnet.2007.11.001).
  ///
  /// Each pair counts once where edges have no direction, and twice, there and back, where they
  /// have one. The ends of an edge are a pair that it is between. A loop is between none. Parallel
  /// edges are one step of a path, as in ``betweenness(lengths:workers:)``; those of
  /// the very smallest length share alike in what passes between their ends, as in NetworkX, and
  /// longer ones have 0.
  ///
  /// - Parameter lengths: How long edges are; 1 each if absent.
  /// - Returns: Values in 0...*n*² ÷ 4 where edges have no direction.
  /// - Complexity: That of ``betweenness(lengths:workers:)``.
  public func edgeBetweenness(
    lengths: EdgeLengths? = nil,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    let everyone = [Double](repeating: 1, count: vertexCount)
    let lengths = lengths?.values ?? Array(repeating: 1, count: edgeCount)
    precondition(lengths.count == edgeCount, "one length an edge")
    let dependencies = try await dependencySums(
      from: everyone,
      to: everyone,
      arcLengths: successors.arcValues(lengths),
      workers
    )
    let sums = try await dependencies.ofArcs(workers)

    // An arc of `back` is one arc of the graph or several parallel ones. Those that no shortest path
    // leads over are not in it.
    let arcs = predecessors()
    let back = dependencies.back
    var passing = [Double](repeating: 0, count: vertexCount)
    var betweenness = [Double](repeating: 0, count: edgeCount)
    for (number, vertex) in back.vertices.enumerated() {
      for arc in back.arcs(at: number) {
        passing[Int(back.vertices[Int(back.targets[arc])])] = sums[arc]
      }
      var row = arcs.arcs(at: Int(vertex))[...]
      while let first = row.first {
        let source = arcs.targets[first]
        let parallels = row.prefix { arcs.targets[$0] == source }.map(arcs.edge(ofArc:))
        row = row.dropFirst(parallels.count)
        guard source != vertex else { continue }
        let shortest = parallels.reduce(Double.infinity) { min($0, lengths[$1]) }
        let sharing = parallels.filter { lengths[$0] == shortest }
        for edge in sharing {
          betweenness[edge] +=
            passing[Int(source)] / Double(sharing.count) / (Self.isDirected ? 1 : 2)
        }
      }
      for arc in back.arcs(at: number) { passing[Int(back.vertices[Int(back.targets[arc])])] = 0 }
    }
    return betweenness
  }
}
