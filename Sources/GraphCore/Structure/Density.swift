extension Graph {
  /// How many of the pairs of vertices that could be joined are, as a share.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     graph.density()  // 4 of 6 pairs: 2/3
  ///
  /// *m* ÷ (*n*(*n* − 1)/2), or *m* ÷ *n*(*n* − 1) where edges have direction and both ways count by
  /// themselves. Parallel edges count once. An isolate counts as a vertex that could have been joined.
  ///
  /// - Parameter loops: Whether a vertex could be joined to itself: with `.kept` loops count, and so do
  ///   *n* more pairs.
  /// - Returns: In 0...1; `nil` if there is no pair.
  /// - Complexity: O(*n* + *m*).
  public func density(loops: Loops = .dropped) -> Double? {
    let count = Double(vertexCount)
    var pairs = count * (count - 1)
    if !Self.isDirected { pairs /= 2 }
    if loops == .kept { pairs += count }
    return pairs == 0 ? nil : Double(distinctEdgeCount(loops: loops)) / pairs
  }

  /// How many edges there are if parallel ones count once.
  func distinctEdgeCount(loops: Loops) -> Int {
    var count = 0
    for vertex in 0..<vertexCount {
      var previous = UInt32.max
      for arc in sourceArcs(at: vertex) {
        let target = successors.targets[arc]
        if target != previous, loops == .kept || Int(target) != vertex { count += 1 }
        previous = target
      }
    }
    return count
  }
}
