extension Graph {
  /// The number of edges on a shortest path from `source` to each vertex.
  ///
  ///     //  0 ── 1 ── 2      3
  ///     graph.distances(from: 0)  // [0, 1, 2, nil]
  ///
  /// Breadth-first search. Loops and parallel edges make no difference.
  ///
  /// - Returns: One distance a vertex; `nil` where no path leads.
  /// - Complexity: O(*n* + *m*).
  public func distances(from source: Vertex) -> [Int?] {
    distances(from: [source])
  }

  /// The number of edges on a shortest path from the nearest of `sources` to each vertex.
  ///
  /// - Returns: One distance a vertex; `nil` where no path leads.
  /// - Complexity: O(*n* + *m*).
  public func distances(from sources: [Vertex]) -> [Int?] {
    var search = LevelSearch(vertexCount: vertexCount)
    search.run(from: sources, in: successors)
    return search.levels.map { $0 == LevelSearch.unreached ? nil : Int($0) }
  }

  /// The vertices that paths of 1 up to `hops` edges lead to from `source`, ascending, without
  /// `source` itself.
  ///
  ///     //  0 ── 1 ── 2 ── 3
  ///     graph.reach(of: 0, hops: 2)  // [1, 2]
  ///
  /// - Parameter hops: Any number where it is `nil`.
  /// - Complexity: O(*n*) to make room, then linear in the edges at the vertices that are less than
  ///   `hops` away, and the time to sort what is found.
  public func reach(of source: Vertex, hops: Int? = nil) -> [Vertex] {
    reach(of: [source], hops: hops)
  }

  /// The vertices that paths of 1 up to `hops` edges lead to from any of `sources`, ascending,
  /// without the sources themselves.
  public func reach(of sources: [Vertex], hops: Int? = nil) -> [Vertex] {
    var search = LevelSearch(vertexCount: vertexCount)
    search.run(from: sources, in: successors, levelLimit: hops)
    var found: [Vertex] = []
    for number in search.queue where search.levels[Int(number)] > 0 {
      found.append(Vertex(number: number))
    }
    return found.sorted()
  }
}

/// Breadth-first search, level by level.
struct LevelSearch {
  static let unreached = UInt32.max

  /// The distance of each vertex.
  private(set) var levels: [UInt32]

  /// The vertices reached, nearest first.
  private(set) var queue: [UInt32] = []

  init(vertexCount: Int) {
    levels = Array(repeating: Self.unreached, count: vertexCount)
  }

  /// - Parameters:
  ///   - target: Where the search may end once the whole level it is on has been reached.
  ///   - levelLimit: The level beyond which nothing is reached.
  mutating func run(
    from sources: [Vertex],
    in adjacency: Adjacency,
    target: Vertex? = nil,
    levelLimit: Int? = nil
  ) {
    for source in sources where levels[source.index] != 0 {
      levels[source.index] = 0
      queue.append(source.number)
    }
    let offsets = adjacency.offsets
    let targets = adjacency.targets
    let limit = UInt32(clamping: levelLimit ?? Int(Self.unreached))
    var lastLevel = limit
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      let level = levels[vertex]
      if level >= lastLevel { return }
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let next = targets[arc]
        guard levels[Int(next)] == Self.unreached else { continue }
        levels[Int(next)] = level + 1
        queue.append(next)
        if next == target?.number { lastLevel = level + 1 }
      }
    }
  }
}
