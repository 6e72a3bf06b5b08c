extension Graph {
  /// How deep in the graph each vertex lies: the largest *k* such that it is in a *k*-core, a part of
  /// the graph in which every vertex has at least *k* edges to others of that part.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     graph.coreNumbers()  // [2, 2, 2, 1]
  ///
  /// Vertices are taken off, those with the fewest edges left first: D. W. Matula and L. L. Beck,
  /// "Smallest-last ordering and clustering and graph coloring algorithms", *Journal of the ACM*
  /// 30(3), 1983, [doi:10.1145/2402.322385](https://doi.org/10.1145/2402.322385).
  ///
  /// Parallel edges each count and loops do not. Where edges have direction, those that lead to a
  /// vertex and those that lead from it count alike. An isolate has 0.
  ///
  /// - Complexity: O(*n* + *m*).
  public func coreNumbers() -> [Int] {
    let adjacencies = Self.isDirected ? [successors, predecessors()] : [successors]
    return Peeling(adjacencies: adjacencies).coreNumbers()
  }
}

/// Takes vertices off layer by layer.
private struct Peeling {
  private let adjacencies: [Adjacency]

  /// How many edges each vertex has left, and its core number once it was taken off.
  private var left: [UInt32]

  init(adjacencies: [Adjacency]) {
    self.adjacencies = adjacencies
    left = [UInt32](repeating: 0, count: adjacencies[0].vertexCount)
    for adjacency in adjacencies {
      let targets = adjacency.targets
      for vertex in left.indices {
        var degree: UInt32 = 0
        for arc in adjacency.arcs(at: vertex) where Int(targets[arc]) != vertex { degree &+= 1 }
        left[vertex] &+= degree
      }
    }
  }

  /// Looks through all that remain once a layer. A vertex is looked at in no more layers than it has
  /// edges, so that is linear too; and each edge costs one look at a table that caches hold, where
  /// keeping vertices sorted by what they have left would take four.
  consuming func coreNumbers() -> [Int] {
    var remaining = Array(0..<UInt32(truncatingIfNeeded: left.count))
    var layer: [UInt32] = []
    var last = -1
    while true {
      remaining.removeAll { Int(left[Int($0)]) <= last }
      var fewest = UInt32.max
      for vertex in remaining { fewest = min(fewest, left[Int(vertex)]) }
      if remaining.isEmpty { break }
      layer.removeAll(keepingCapacity: true)
      for vertex in remaining where left[Int(vertex)] == fewest { layer.append(vertex) }
      Self.takeOff(&layer, withAtMost: fewest, of: adjacencies, &left)
      last = Int(fewest)
    }
    return left.map(Int.init)
  }

  /// Takes off the vertices of a layer, and those that this leaves with no more edges than they have.
  private static func takeOff(
    _ layer: inout [UInt32],
    withAtMost count: UInt32,
    of adjacencies: [Adjacency],
    _ left: inout [UInt32]
  ) {
    var left = left.mutableSpan
    var head = 0
    while head < layer.count {
      let vertex = Int(layer[head])
      head += 1
      for adjacency in adjacencies {
        let targets = adjacency.targets
        for arc in adjacency.arcs(at: vertex) {
          let other = Int(targets[arc])
          let otherLeft = left[other]
          // Written whether or not it changes: a branch here would be guessed wrong every other time.
          left[other] = otherLeft &- (otherLeft > count ? 1 : 0)
          if otherLeft == count &+ 1 { layer.append(targets[arc]) }
        }
      }
    }
  }
}
