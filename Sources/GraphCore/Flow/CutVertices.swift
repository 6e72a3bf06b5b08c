extension Graph {
  /// The vertices on every path from `source` to `target`, in the order in which paths meet them,
  /// without the two themselves.
  ///
  ///     //       1         4
  ///     //     ╱   ╲     ╱   ╲
  ///     //    0     3 ──      6 ── 7
  ///     //     ╲   ╱     ╲   ╱
  ///     //       2         5
  ///     graph.cutVertices(between: 0, and: 7)  // [3, 6]
  ///
  /// In a flow graph they are the dominators of the target. One path is drawn, and then it is asked
  /// how far along it one gets beside it.
  ///
  /// - Returns: `nil` where no path leads. Loops and parallel edges make no difference.
  /// - Complexity: O(*n* + *m*).
  public func cutVertices(between source: Vertex, and target: Vertex) -> [Vertex]? {
    guard let path = shortestPath(from: source, to: target) else { return nil }
    guard path.hops > 1 else { return [] }
    var place = [Int](repeating: -1, count: vertexCount)
    for (index, vertex) in path.vertices.enumerated() { place[vertex.index] = index }
    let successors = successors
    var isVisited = [Bool](repeating: false, count: vertexCount)
    var farthest = 0
    var found: [Vertex] = []
    for (index, vertex) in path.vertices.dropLast().enumerated() {
      if index > 0, farthest == index { found.append(vertex) }
      var stack = [vertex.number]
      while let beside = stack.popLast() {
        for arc in successors.arcs(at: Int(beside)) {
          let next = successors.targets[arc]
          if place[Int(next)] >= 0 {
            farthest = max(farthest, place[Int(next)])
          } else if !isVisited[Int(next)] {
            isVisited[Int(next)] = true
            stack.append(next)
          }
        }
      }
    }
    return found
  }
}
