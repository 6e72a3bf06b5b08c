/// An edge that alone holds two sides of its component together.
public struct Bridge: Hashable, Sendable {
  /// Its number.
  public let edge: Int
  public let ends: Edge

  /// How many vertices are on the side of its source, which is its smaller end.
  public let sourceSideSize: Int

  /// How many vertices are on the side of its target.
  public let targetSideSize: Int
}

extension UndirectedGraph {
  /// The edges whose removal would split the component they are in, in the order of their numbers,
  /// each with the sizes of the two sides.
  ///
  ///     //  0 ── 1 ── 2       1–2 is two edges
  ///     //       └────┘
  ///     graph.bridges().map(\.ends)  // [0–1]
  ///
  /// Of parallel edges none is a bridge, and neither is a loop. Which vertices are on the two sides of
  /// one of them is ``sides(ofBridge:)``.
  ///
  /// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// *Communications of the ACM* 16(6), 1973,
  /// [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n*) space, and sorting the bridges.
  public func bridges() -> [Bridge] { bridges(in: LowPointSearch(of: self)) }

  /// The bridges that a search of this graph finds.
  func bridges(in search: LowPointSearch) -> [Bridge] {
    var bridges: [Bridge] = []
    var componentSize = 0
    for place in search.order.indices {
      if search.isRoot(place) { componentSize = Int(search.sizes[place]) }
      guard search.hangsByOneEdge(place) else { continue }
      let below = Vertex(number: search.order[place])
      let above = Vertex(number: search.order[Int(search.parents[place])])
      guard let edge = onlyEdge(between: below, and: above) else { continue }
      let size = Int(search.sizes[place])
      bridges.append(
        Bridge(
          edge: edge,
          ends: Edge(min(below, above), max(below, above)),
          sourceSideSize: below < above ? size : componentSize - size,
          targetSideSize: below < above ? componentSize - size : size
        )
      )
    }
    return bridges.sorted { $0.edge < $1.edge }
  }

  /// The one edge between two vertices; `nil` if there is another beside it.
  private func onlyEdge(between one: Vertex, and other: Vertex) -> Int? {
    let row = successors.arcs(at: one)
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if successors.targets[middle] < other.number { low = middle + 1 } else { high = middle }
    }
    guard low < row.upperBound, successors.targets[low] == other.number else { return nil }
    if low + 1 < row.upperBound, successors.targets[low + 1] == other.number { return nil }
    return successors.edge(ofArc: low)
  }
}
