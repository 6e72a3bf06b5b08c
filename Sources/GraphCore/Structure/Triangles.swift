extension Graph {
  /// How many triangles each vertex is a corner of.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     graph.triangleCounts()  // [1, 1, 1, 0]
  ///
  /// Loops do not count, parallel edges count once, and the direction of edges makes no difference:
  /// three vertices are one triangle or none.
  ///
  /// - Complexity: O(*n* + *m*√*m*) time and O(*n* + *m*) space.
  public func triangleCounts() -> [Int] {
    Neighbourhoods(in: self).triangleCounts()
  }

  /// How many triangles the graph has.
  ///
  /// - Complexity: O(*n* + *m*√*m*).
  public func triangleCount() -> Int { triangleCounts().reduce(0, +) / 3 }

  /// How many of the pairs of neighbours of each vertex are neighbours themselves, as a share.
  ///
  ///     //  0 ── 1 ── 3        of the pairs 0–2, 0–3 and 2–3 around 1, one is joined
  ///     //  └ 2 ─┘
  ///     graph.localClustering()  // [1, 1/3, 1, nil]
  ///
  /// 2*t* ÷ *k*(*k* − 1), where the vertex has *k* neighbours and *t* triangles: D. J. Watts and
  /// S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature* 393, 1998,
  /// [doi:10.1038/30918](https://doi.org/10.1038/30918). Loops do not count, parallel edges count
  /// once, and the direction of edges makes no difference.
  ///
  /// - Returns: In 0...1; `nil` for a vertex with fewer than two neighbours, around which there is no
  ///   pair to be joined.
  /// - Complexity: O(*n* + *m*√*m*).
  public func localClustering() -> [Double?] {
    let neighbourhoods = Neighbourhoods(in: self)
    return neighbourhoods.triangleCounts().enumerated()
      .map { vertex, triangles in
        let degree = Double(neighbourhoods.degree(of: vertex))
        return degree < 2 ? nil : 2 * Double(triangles) / (degree * (degree - 1))
      }
  }

  /// The mean of the vertices' clustering: ``localClustering()`` of those that have it, each counting
  /// alike.
  ///
  /// Tools differ in what becomes of vertices with fewer than two neighbours. Here they are left out;
  /// with `countingUndefinedAsZero` they count as 0.
  ///
  /// - Returns: In 0...1; `nil` if there is nothing to take the mean of.
  /// - Complexity: O(*n* + *m*√*m*).
  public func averageClustering(countingUndefinedAsZero: Bool = false) -> Double? {
    let all = localClustering()
    let defined = all.compactMap(\.self)
    let count = countingUndefinedAsZero ? all.count : defined.count
    return count == 0 ? nil : defined.reduce(0, +) / Double(count)
  }

  /// How many of all pairs of edges that meet at a vertex are closed to a triangle, as a share: the
  /// clustering of the graph as a whole.
  ///
  ///     //  0 ── 1 ── 3        five pairs meet, three of them in the one triangle
  ///     //  └ 2 ─┘
  ///     graph.transitivity()  // 3/5
  ///
  /// 3 × triangles ÷ pairs of neighbours. Loops do not count, parallel edges count once, and the
  /// direction of edges makes no difference.
  ///
  /// - Returns: In 0...1; `nil` if no vertex has two neighbours.
  /// - Complexity: O(*n* + *m*√*m*).
  public func transitivity() -> Double? {
    let neighbourhoods = Neighbourhoods(in: self)
    let pairs = (0..<vertexCount).reduce(0) { pairs, vertex in
      let degree = neighbourhoods.degree(of: vertex)
      return pairs + degree * (degree - 1) / 2
    }
    let corners = neighbourhoods.triangleCounts().reduce(0, +)
    return pairs == 0 ? nil : Double(corners) / Double(pairs)
  }
}

extension Neighbourhoods {
  /// How many triangles each vertex is a corner of.
  func triangleCounts() -> [Int] {
    let arcs = UpwardArcs(in: self)
    let offsets = arcs.offsets
    let targets = arcs.targets
    var counts = [Int](repeating: 0, count: vertexCount)
    // The last vertex that was found to have an arc to this one.
    var marks = [UInt32](repeating: .max, count: vertexCount)
    for vertex in 0..<vertexCount {
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      if row.count < 2 { continue }
      let mark = UInt32(truncatingIfNeeded: vertex)
      for arc in row { marks[Int(targets[arc])] = mark }
      for arc in row {
        let second = Int(targets[arc])
        for side in Int(offsets[second])..<Int(offsets[second &+ 1]) {
          let third = Int(targets[side])
          if marks[third] == mark {
            counts[vertex] &+= 1
            counts[second] &+= 1
            counts[third] &+= 1
          }
        }
      }
    }
    return counts
  }
}
