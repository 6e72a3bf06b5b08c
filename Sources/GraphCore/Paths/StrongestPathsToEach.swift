extension Graph {
  /// The strongest path from any of `sources` to each of `targets`, as
  /// `strongestPaths(from:to:count:strengths:maximumHops:rank:)` ranks them:
  /// the strongest weakest link, of these the fewest edges, of these the first by the ranks of
  /// vertices.
  ///
  ///     //      3     3
  ///     //   0 ─── 1 ─── 2
  ///     //   └─────1─────┘
  ///     graph.strongestPaths(from: [0], toEach: [1, 2], strengths: strengths)  // 0–1, 0–1–2
  ///
  /// For each strength that occurs, the strongest first, the edges that are at least as strong are
  /// searched breadth first, and what is found at one distance is kept in the order of the paths to
  /// it. The first search that comes to a target within `maximumHops` comes along its path.
  ///
  /// - Returns: One path a target; `nil` where none leads, and for a target that is a source.
  /// - Precondition: There is one strength for each edge, and one rank for each vertex, if any.
  /// - Complexity: O(*m* log *m*) to begin with, and O(*n* + *m* log *d*) for each strength that
  ///   occurs, where vertices have *d* neighbours at most; as good as linear for the few strengths of
  ///   a scale, whatever the number of targets.
  public func strongestPaths(
    from sources: [Vertex],
    toEach targets: [Vertex],
    strengths: EdgeStrengths,
    maximumHops: Int? = nil,
    rank: [Int]? = nil
  ) -> [Path?] {
    precondition(rank.map { $0.count == vertexCount } ?? true, "one rank a vertex")
    var search = OrderedLevelSearch(
      links: Links(self, strengths: strengths),
      sources: Set(sources.map(\.number)),
      order: VertexOrder(ranks: rank),
      hopLimit: maximumHops ?? .max
    )
    var found = [Path?](repeating: nil, count: targets.count)
    var left = targets.indices.filter { !sources.contains(targets[$0]) }
    for threshold in search.links.levels().reversed() {
      if left.isEmpty { break }
      search.run(threshold: threshold)
      left.removeAll { place in
        found[place] = search.path(to: targets[place].number)
        return found[place] != nil
      }
    }
    return found
  }
}

/// Breadth-first search over edges of some strength, in which the vertices at each distance are in the
/// order of the first paths to them.
private struct OrderedLevelSearch {
  let links: Links
  private let sources: [UInt32]
  private let order: VertexOrder
  private let hopLimit: Int

  /// The vertex before each on the way to it; itself for the sources.
  private var previous: [UInt32]
  private var isReached: [Bool]

  init(links: Links, sources: Set<UInt32>, order: VertexOrder, hopLimit: Int) {
    self.links = links
    self.sources = sources.sorted(by: order.precedes)
    self.order = order
    self.hopLimit = hopLimit
    let count = links.successors.vertexCount
    previous = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    isReached = Array(repeating: false, count: count)
  }

  mutating func run(threshold: Double) {
    for vertex in isReached.indices { isReached[vertex] = false }
    for source in sources { isReached[Int(source)] = true }
    var level = sources
    var hops = 0
    while !level.isEmpty, hops < hopLimit {
      var next: [UInt32] = []
      for vertex in level {
        let start = next.count
        for arc in links.successors.arcs(at: Int(vertex)) where links.strength(arc) >= threshold {
          let target = links.successors.targets[arc]
          if isReached[Int(target)] { continue }
          isReached[Int(target)] = true
          previous[Int(target)] = vertex
          next.append(target)
        }
        next[start...].sort(by: order.precedes)
      }
      level = next
      hops += 1
    }
  }

  /// The path that the search took; `nil` where it did not come.
  func path(to target: UInt32) -> Path? {
    guard isReached[Int(target)] else { return nil }
    var vertices = [target]
    while let last = vertices.last, previous[Int(last)] != last {
      vertices.append(previous[Int(last)])
    }
    return links.path(vertices.reversed(), rank: PathRank(weakestLink: 0, length: 0)).path
  }
}
