extension Graph {
  /// How many of the pairs of vertices no path joins, as a share.
  ///
  ///     //  0 ── 1      2       pairs 0–2 and 1–2 of three
  ///     graph.fragmentation()  // 2/3
  ///
  /// 1 − Σ *s*(*s* − 1) ÷ *n*(*n* − 1), over components of *s* vertices, whatever way edges lead: S. P.
  /// Borgatti, "Identifying sets of key players in a social network", *Computational & Mathematical
  /// Organization Theory* 12, 2006,
  /// [doi:10.1007/s10588-006-7084-x](https://doi.org/10.1007/s10588-006-7084-x).
  ///
  /// - Returns: In 0...1; `nil` if there are fewer than two vertices.
  /// - Complexity: As that of ``components()``.
  public func fragmentation() -> Double? {
    GraphCore.fragmentation(componentSizes: components().sizes)
  }

  /// The fragmentation of what is left without some vertices: Borgatti's measure of how much depends
  /// on them together. See ``fragmentation()``.
  ///
  /// - Returns: In 0...1, among the vertices that are left; `nil` if these are fewer than two.
  /// - Complexity: O(*n* + *m*).
  public func fragmentation(without removed: some Sequence<Vertex>) -> Double? {
    var isReached = [Bool](repeating: false, count: vertexCount)
    for vertex in removed { isReached[vertex.index] = true }
    let directions = Self.isDirected ? [successors, predecessors()] : [successors]
    var sizes: [Int] = []
    var reached: [UInt32] = []
    for start in 0..<vertexCount where !isReached[start] {
      isReached[start] = true
      reached.removeAll(keepingCapacity: true)
      reached.append(UInt32(truncatingIfNeeded: start))
      var next = 0
      while next < reached.count {
        for adjacency in directions {
          for arc in adjacency.arcs(at: Int(reached[next])) {
            let target = adjacency.targets[arc]
            if !isReached[Int(target)] {
              isReached[Int(target)] = true
              reached.append(target)
            }
          }
        }
        next += 1
      }
      sizes.append(reached.count)
    }
    return GraphCore.fragmentation(componentSizes: sizes)
  }
}

extension UndirectedGraph {
  /// For each vertex, the fragmentation of what is left without it: see ``fragmentation(without:)``,
  /// here for all vertices in one search.
  ///
  ///     //  0 ── 1 ── 2
  ///     graph.fragmentationsWithoutEach()  // [0, 1, 0]
  ///
  /// - Returns: In 0...1; `nil` for all if there are fewer than three vertices.
  /// - Complexity: O(*n* + *m*).
  public func fragmentationsWithoutEach() -> [Double?] {
    guard vertexCount > 2 else { return Array(repeating: nil, count: vertexCount) }
    let components = components()
    let all = components.sizes.reduce(0) { $0 + joinedPairs($1) }
    let pairs = joinedPairs(vertexCount - 1)
    var joined = components.numbers.map { number in
      all - joinedPairs(components.sizes[number]) + joinedPairs(components.sizes[number] - 1)
    }
    for separation in separations() {
      let size = components.sizes[components.numbers[separation.vertex.index]]
      joined[separation.vertex.index] =
        all - joinedPairs(size) + separation.pieceSizes.reduce(0) { $0 + joinedPairs($1) }
    }
    return joined.map { Double(pairs - $0) / Double(pairs) }
  }
}

/// How many ordered pairs there are in a component of `size`.
private func joinedPairs(_ size: Int) -> Int { size * (size - 1) }

private func fragmentation(componentSizes sizes: [Int]) -> Double? {
  let pairs = joinedPairs(sizes.reduce(0, +))
  guard pairs > 0 else { return nil }
  let joined = sizes.reduce(0) { $0 + joinedPairs($1) }
  return Double(pairs - joined) / Double(pairs)
}
