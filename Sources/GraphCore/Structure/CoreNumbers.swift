extension Graph {
  /// How deep in the graph each vertex lies: the largest *k* such that it is in a *k*-core, a part of
  /// the graph in which every vertex has at least *k* edges to others of that part.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     graph.coreNumbers()  // [2, 2, 2, 1]
  ///
  /// Vertices are taken off one by one, always one with the fewest edges left: D. W. Matula and L. L.
  /// Beck, "Smallest-last ordering and clustering and graph coloring algorithms", *Journal of the ACM*
  /// 30(3), 1983, [doi:10.1145/2402.322385](https://doi.org/10.1145/2402.322385), in the way of
  /// V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003.
  ///
  /// Parallel edges each count and loops do not. Where edges have direction, those that lead to a
  /// vertex and those that lead from it count alike. An isolate has 0.
  ///
  /// - Complexity: O(*n* + *m*).
  public func coreNumbers() -> [Int] {
    let adjacencies = Self.isDirected ? [successors, predecessors()] : [successors]
    return Peeling(adjacencies: adjacencies).coreNumbers.map(Int.init)
  }
}

/// Vertices sorted by the edges they have left, in buckets one behind the other.
private struct Peeling {
  private(set) var coreNumbers: [UInt32]

  init(adjacencies: [Adjacency]) {
    // How many edges each vertex has left, and its core number once it was taken off.
    let vertexCount = adjacencies[0].vertexCount
    var degrees = [UInt32](repeating: 0, count: vertexCount)
    for adjacency in adjacencies {
      for vertex in 0..<vertexCount {
        var degree: UInt32 = 0
        for arc in adjacency.arcs(at: vertex) where Int(adjacency.targets[arc]) != vertex {
          degree &+= 1
        }
        degrees[vertex] &+= degree
      }
    }
    // Where the bucket of each degree begins among the vertices in order.
    var starts = [UInt32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] &+= 1 }
    for degree in 1..<starts.count { starts[degree] &+= starts[degree - 1] }
    var order = [UInt32](repeating: 0, count: vertexCount)
    var places = [UInt32](repeating: 0, count: vertexCount)
    var next = starts
    for vertex in 0..<vertexCount {
      let place = next[Int(degrees[vertex])]
      next[Int(degrees[vertex])] &+= 1
      order[Int(place)] = UInt32(truncatingIfNeeded: vertex)
      places[vertex] = place
    }
    for step in 0..<vertexCount {
      let vertex = Int(order[step])
      let degree = degrees[vertex]
      for adjacency in adjacencies {
        let targets = adjacency.targets
        for arc in adjacency.arcs(at: vertex) {
          let other = targets[arc]
          let otherDegree = degrees[Int(other)]
          guard otherDegree > degree else { continue }
          // It moves to the bucket below by changing places with the first of its own.
          let firstPlace = starts[Int(otherDegree)]
          let first = order[Int(firstPlace)]
          let place = places[Int(other)]
          order[Int(place)] = first
          places[Int(first)] = place
          order[Int(firstPlace)] = other
          places[Int(other)] = firstPlace
          starts[Int(otherDegree)] = firstPlace &+ 1
          degrees[Int(other)] = otherDegree &- 1
        }
      }
    }
    coreNumbers = degrees
  }
}
