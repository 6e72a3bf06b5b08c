extension Adjacency {
  /// How many arcs there are at each vertex.
  func degrees() -> [Int] {
    var degrees: [Int] = []
    degrees.reserveCapacity(vertexCount)
    for vertex in 0..<vertexCount { degrees.append(degree(of: vertex)) }
    return degrees
  }

  /// What the values of the arcs at each vertex add up to, in the order of the arcs.
  fileprivate func sums(of values: [Double]) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(vertexCount)
    for vertex in 0..<vertexCount {
      var sum = 0.0
      for arc in arcs(at: vertex) { sum += values[arc] }
      sums.append(sum)
    }
    return sums
  }
}

extension UndirectedGraph {
  /// How many edges each vertex has. Parallel edges each count, and a loop counts 2, so that the
  /// degrees add up to twice the number of edges.
  ///
  /// - Complexity: O(*n*).
  public func degrees() -> [Int] { successors.degrees() }

  /// What the strengths of each vertex's edges add up to. Parallel edges each count, and a loop counts
  /// twice.
  ///
  /// - Complexity: O(*n* + *m*).
  public func vertexStrengths(_ strengths: EdgeStrengths) -> [Double] {
    successors.sums(of: arcValues(strengths))
  }
}

extension DirectedGraph {
  /// How many edges lead from or to each vertex. Parallel edges each count, and a loop counts 2.
  ///
  /// - Complexity: O(*n* + *m*).
  public func degrees() -> [Int] { zip(outDegrees(), inDegrees()).map(+) }

  /// How many edges lead from each vertex. Parallel edges and loops each count.
  ///
  /// - Complexity: O(*n*).
  public func outDegrees() -> [Int] { successors.degrees() }

  /// How many edges lead to each vertex. Parallel edges and loops each count.
  ///
  /// - Complexity: O(*n* + *m*).
  public func inDegrees() -> [Int] {
    var degrees = [Int](repeating: 0, count: vertexCount)
    for target in successors.targets { degrees[Int(target)] += 1 }
    return degrees
  }

  /// What the strengths of the edges from and to each vertex add up to. A loop counts twice.
  ///
  /// - Complexity: O(*n* + *m*).
  public func vertexStrengths(_ strengths: EdgeStrengths) -> [Double] {
    zip(outStrengths(strengths), inStrengths(strengths)).map(+)
  }

  /// What the strengths of the edges from each vertex add up to.
  ///
  /// - Complexity: O(*n* + *m*).
  public func outStrengths(_ strengths: EdgeStrengths) -> [Double] {
    successors.sums(of: arcValues(strengths))
  }

  /// What the strengths of the edges to each vertex add up to.
  ///
  /// - Complexity: O(*n* + *m*).
  public func inStrengths(_ strengths: EdgeStrengths) -> [Double] {
    let values = arcValues(strengths)
    var sums = [Double](repeating: 0, count: vertexCount)
    for (arc, target) in successors.targets.enumerated() { sums[Int(target)] += values[arc] }
    return sums
  }
}

extension Graph {
  /// The degree of each vertex as a share of the *n* − 1 others it could be joined to.
  ///
  ///     //  0 ── 1 ── 2
  ///     graph.degreeCentrality()  // [1/2, 1, 1/2]
  ///
  /// *k* ÷ (*n* − 1), where edges have direction of those that lead from and to the vertex: L. C.
  /// Freeman, "Centrality in social networks: conceptual clarification", *Social Networks* 1(3), 1979.
  ///
  /// - Returns: From 0 to 1 (to 2 where edges have direction), and more where there are loops, which
  ///   count 2, or parallel edges; `nil` if there is only one vertex.
  /// - Complexity: O(*n* + *m*).
  public func degreeCentrality() -> [Double?] {
    var degrees = successors.degrees()
    if Self.isDirected {
      for target in successors.targets { degrees[Int(target)] += 1 }
    }
    let others = Double(vertexCount - 1)
    return degrees.map { others > 0 ? Double($0) / others : nil }
  }
}
