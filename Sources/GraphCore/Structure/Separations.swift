/// What an articulation point holds together.
public struct Separation: Hashable, Sendable {
  public let vertex: Vertex

  /// How many vertices each piece would have that its component falls into without it, largest
  /// first. At least two.
  public let pieceSizes: [Int]

  /// How many vertices would be cut off from the largest piece.
  public var cutOffCount: Int { pieceSizes.dropFirst().reduce(0, +) }

  /// How many pairs of other vertices would lose all paths between them.
  public var separatedPairCount: Int {
    let total = pieceSizes.reduce(0, +)
    return pieceSizes.reduce(0) { $0 + $1 * (total - $1) } / 2
  }
}

extension UndirectedGraph {
  /// The articulation points in ascending order, each with the sizes of the pieces that its component
  /// would fall into.
  ///
  ///     //  0 ── 1 ── 2 ── 3
  ///     //       └── 4
  ///     graph.separations()  // 1: 2, 1, 1; 2: 3, 1
  ///
  /// Which vertices are in the pieces of one of them is ``pieces(without:)``.
  ///
  /// - Complexity: O(*n* + *m*) for all of them together, and sorting the pieces of each.
  public func separations() -> [Separation] {
    let search = LowPointSearch(of: self)
    let isArticulationPoint = search.articulationPoints()
    // The size of each piece below an articulation point, and whose piece it is.
    var points: [UInt32] = []
    var sizes: [UInt32] = []
    // How many vertices the component has that is being looked at.
    var componentSizes = [UInt32](repeating: 0, count: vertexCount)
    for place in search.order.indices {
      let parent = Int(search.parents[place])
      let isRoot = search.isRoot(place)
      componentSizes[place] = isRoot ? search.sizes[place] : componentSizes[parent]
      guard search.isCutOff(place) else { continue }
      let vertex = search.order[parent]
      guard isArticulationPoint[Int(vertex)] else { continue }
      points.append(vertex)
      sizes.append(search.sizes[place])
    }
    // Sizes are less than the number of vertices, so they can be sorted as vertices are.
    let pieces = SortedRows(vertexCount: vertexCount, sources: points, targets: sizes, values: [])
    return vertices.filter { isArticulationPoint[$0.index] }
      .map { vertex in
        let place = Int(search.places[vertex.index])
        let row = Int(pieces.offsets[vertex.index])..<Int(pieces.offsets[vertex.index + 1])
        var sizes = pieces.targets[row].map(Int.init)
        if !search.isRoot(place) {
          // What is not below the articulation point is one piece.
          sizes.append(Int(componentSizes[place]) - 1 - sizes.reduce(0, +))
        }
        return Separation(vertex: vertex, pieceSizes: sizes.sorted(by: >))
      }
  }

  /// The pieces that the component of `vertex` falls into without it: each ascending, in the order of
  /// their smallest vertices. One piece if `vertex` is not an articulation point, and none if it is an
  /// isolate.
  ///
  ///     //  0 ── 1 ── 2 ── 3
  ///     //       └── 4
  ///     graph.pieces(without: 1)  // [[0], [2, 3], [4]]
  ///
  /// - Complexity: O(*n* + *m*).
  public func pieces(without vertex: Vertex) -> [[Vertex]] {
    var isReached = [Bool](repeating: false, count: vertexCount)
    isReached[vertex.index] = true
    return successors(of: vertex)
      .compactMap { start in
        if isReached[start.index] { return nil }
        return vertices(connectedTo: start, isReached: &isReached)
      }
      .sorted { $0[0] < $1[0] }
  }

  /// The vertices on each side of a bridge, given by its number, in ascending order; `nil` if the edge
  /// is no bridge.
  ///
  ///     //  0 ── 1 ── 2        edge 0 is 0–1
  ///     graph.sides(ofBridge: 0)  // ([0], [1, 2])
  ///
  /// - Complexity: O(*n* + *m*).
  public func sides(ofBridge edge: Int) -> (source: [Vertex], target: [Vertex])? {
    let ends = edges[edge]
    let rest = removing(edges: CollectionOfOne(edge)).graph
    var isReached = [Bool](repeating: false, count: vertexCount)
    let source = rest.vertices(connectedTo: ends.source, isReached: &isReached)
    if isReached[ends.target.index] { return nil }
    return (source, rest.vertices(connectedTo: ends.target, isReached: &isReached))
  }

  /// The vertices that can be reached from `start` past those already reached, ascending.
  private func vertices(connectedTo start: Vertex, isReached: inout [Bool]) -> [Vertex] {
    isReached[start.index] = true
    var reached = [start]
    var next = 0
    while next < reached.count {
      for arc in successors.arcs(at: reached[next]) {
        let target = Vertex(number: successors.targets[arc])
        if !isReached[target.index] {
          isReached[target.index] = true
          reached.append(target)
        }
      }
      next += 1
    }
    return reached.sorted()
  }
}
