extension UndirectedGraph {
  /// The vertices whose removal would split the component they are in, in ascending order.
  ///
  ///     //  0 ── 1 ── 2      4 ── 5
  ///     //       └── 3
  ///     graph.articulationPoints()  // [1]
  ///
  /// Also called cut vertices. Loops and parallel edges make no difference. What each of them holds
  /// together is in ``separations()``.
  ///
  /// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// *Communications of the ACM* 16(6), 1973,
  /// [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  public func articulationPoints() -> [Vertex] {
    let isArticulationPoint = LowPointSearch(of: self).articulationPoints()
    return vertices.filter { isArticulationPoint[$0.index] }
  }
}

extension LowPointSearch {
  /// Whether each vertex is an articulation point: by vertex, not by place.
  func articulationPoints() -> [Bool] {
    var isArticulationPoint = [Bool](repeating: false, count: order.count)
    // How often the search went down from the root of the component that is being looked at.
    var rootChildren = 0
    for place in order.indices {
      if isRoot(place) {
        rootChildren = 0
      } else if isCutOff(place) {
        let parent = Int(parents[place])
        if isRoot(parent) {
          rootChildren += 1
          if rootChildren < 2 { continue }
        }
        isArticulationPoint[Int(order[parent])] = true
      }
    }
    return isArticulationPoint
  }
}
