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
    cutVertices(between: [source], and: target)
  }

  /// The vertices on every path from any of `sources` to `target`, in the order in which paths meet
  /// them, without the sources and the target.
  ///
  /// - Returns: `nil` where no path leads.
  /// - Complexity: O(*n* + *m*).
  public func cutVertices(between sources: [Vertex], and target: Vertex) -> [Vertex]? {
    guard let path = shortWay(from: sources, to: target) else { return nil }
    guard path.count > 2 else { return [] }
    var place = [Int](repeating: -1, count: vertexCount)
    for (index, vertex) in path.enumerated() { place[Int(vertex)] = index }
    let successors = successors
    var isVisited = [Bool](repeating: false, count: vertexCount)
    for source in sources { isVisited[source.index] = true }
    var farthest = 0
    var found: [Vertex] = []
    for (index, vertex) in path.dropLast().enumerated() {
      if index > 0, farthest == index { found.append(Vertex(number: vertex)) }
      var stack = index == 0 ? sources.map(\.number) : [vertex]
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

  /// The vertices of some path of the fewest edges; it meets one source only.
  private func shortWay(from sources: [Vertex], to target: Vertex) -> [UInt32]? {
    var search = LevelSearch(vertexCount: vertexCount)
    search.run(from: sources, in: successors, target: target)
    guard search.levels[target.index] != LevelSearch.unreached else { return nil }
    var way = [target.number]
    for vertex in search.queue.reversed() where way.count <= search.levels[target.index] {
      let last = way[way.count - 1]
      guard search.levels[Int(vertex)] + 1 == search.levels[Int(last)],
        hasEdge(from: Vertex(number: vertex), to: Vertex(number: last))
      else { continue }
      way.append(vertex)
    }
    return way.reversed()
  }
}
