extension DirectedGraph {
  /// How many of the edges are answered by one the other way, as a share.
  ///
  ///     //  0 ⇄ 1 → 2
  ///     graph.reciprocity()  // 2/3
  ///
  /// Loops do not count, and parallel edges count once.
  ///
  /// - Returns: In 0...1; `nil` if no edge joins two vertices.
  /// - Complexity: O(*n* + *m*).
  public func reciprocity() -> Double? {
    let predecessors = predecessors()
    var answered = 0
    for vertex in 0..<vertexCount {
      // Both rows are sorted: what is in both is found by walking along both.
      var back = predecessors.arcs(at: vertex)
      var previous = UInt32.max
      for arc in successors.arcs(at: vertex) {
        let target = successors.targets[arc]
        if target == previous || Int(target) == vertex { continue }
        previous = target
        while let first = back.first, predecessors.targets[first] < target { back.removeFirst() }
        if let first = back.first, predecessors.targets[first] == target { answered += 1 }
      }
    }
    let edges = distinctEdgeCount(loops: .dropped)
    return edges == 0 ? nil : Double(answered) / Double(edges)
  }
}
