extension Graph {
  /// A path of the smallest length from `source` to `target`, where edges have lengths; `nil` where
  /// none leads.
  ///
  /// Dijkstra's search; where edges have no direction, from both ends by turns until the nearest
  /// ones left on both sides are together farther than the best meeting: T. A. J. Nicholson,
  /// "Finding the shortest route between two points in a network", *The Computer Journal* 9(3),
  /// 1966. Of several equally short paths the graph and the lengths alone decide which is found.
  ///
  /// - Complexity: O(*n* + *m* log *m*), often much less.
  public func shortestPath(from source: Vertex, to target: Vertex, lengths: EdgeLengths) -> Path? {
    guard !Self.isDirected else {
      let lengths = arcValues(lengths)
      return shortestPathTree(from: source, asFarAs: target, lengths: lengths).path(to: target)
    }
    precondition(lengths.values.count == edgeCount, "one length an edge")
    var forward = HalfSearch(from: source, vertexCount: vertexCount)
    var backward = HalfSearch(from: target, vertexCount: vertexCount)
    var best = source == target ? 0 : Double.infinity
    var meeting = source
    while let near = forward.radius, let far = backward.radius, near + far < best {
      if near <= far {
        forward.step(in: successors, lengths: lengths.values, towards: backward, &best, &meeting)
      } else {
        backward.step(in: successors, lengths: lengths.values, towards: forward, &best, &meeting)
      }
    }
    guard best.isFinite else { return nil }
    let (start, startEdges) = forward.way(to: meeting)
    let (end, endEdges) = backward.way(to: meeting)
    return Path(
      vertices: start.reversed() + end.dropFirst(),
      edges: startEdges.reversed() + endEdges
    )
  }
}

/// Dijkstra's search from one of two ends.
private struct HalfSearch {
  private var distances: [Double]
  private var predecessors: [UInt32]
  private var edges: [UInt32]
  private var heap = MinHeap()

  init(from end: Vertex, vertexCount: Int) {
    distances = Array(repeating: .infinity, count: vertexCount)
    predecessors = Array(repeating: end.number, count: vertexCount)
    edges = Array(repeating: 0, count: vertexCount)
    distances[end.index] = 0
    heap.push(0, end.number)
  }

  /// How far away whatever comes next is, at least.
  var radius: Double? { heap.smallestKey }

  /// Takes in the nearest vertex left, and keeps the best place to meet the other search.
  ///
  /// - Parameter lengths: One an edge: few are asked for, so they are not put in the order of arcs.
  mutating func step(
    in adjacency: Adjacency,
    lengths: [Double],
    towards other: borrowing HalfSearch,
    _ best: inout Double,
    _ meeting: inout Vertex
  ) {
    guard let entry = heap.pop(), entry.key == distances[Int(entry.vertex)] else { return }
    for arc in adjacency.arcs(at: Int(entry.vertex)) {
      let next = adjacency.targets[arc]
      let edge = adjacency.edge(ofArc: arc)
      let distance = entry.key + lengths[edge]
      guard distance < distances[Int(next)] else { continue }
      distances[Int(next)] = distance
      predecessors[Int(next)] = entry.vertex
      edges[Int(next)] = UInt32(truncatingIfNeeded: edge)
      let through = distance + other.distances[Int(next)]
      if through < best {
        best = through
        meeting = Vertex(number: next)
      }
      if distance < best { heap.push(distance, next) }
    }
  }

  /// The vertices from `vertex` back to the end, and the edges between them.
  func way(to vertex: Vertex) -> (vertices: [Vertex], edges: [Int]) {
    var vertices = [vertex]
    var ways: [Int] = []
    var last = vertex.number
    while distances[Int(last)] > 0 {
      ways.append(Int(edges[Int(last)]))
      last = predecessors[Int(last)]
      vertices.append(Vertex(number: last))
    }
    return (vertices, ways)
  }
}
