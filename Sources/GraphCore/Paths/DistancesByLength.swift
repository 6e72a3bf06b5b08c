extension Graph {
  /// The length of a shortest path from `source` to each vertex, where edges have lengths.
  ///
  ///     //      1.5     1
  ///     //   0 ───── 1 ─── 2      3
  ///     graph.distances(from: 0, lengths: lengths)  // [0, 1.5, 2.5, nil]
  ///
  /// E. W. Dijkstra, "A note on two problems in connexion with graphs", *Numerische Mathematik* 1,
  /// 1959, [doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390). Lengths are added from the
  /// source on. Loops make no difference, and of parallel edges the shortest counts.
  ///
  /// - Returns: One distance a vertex; `nil` where no path leads.
  /// - Complexity: O(*n* + *m* log *m*).
  public func distances(from source: Vertex, lengths: EdgeLengths) -> [Double?] {
    distances(from: [source], lengths: lengths)
  }

  /// The length of a shortest path from the nearest of `sources` to each vertex.
  ///
  /// - Returns: One distance a vertex; `nil` where no path leads.
  /// - Complexity: O(*n* + *m* log *m*).
  public func distances(from sources: [Vertex], lengths: EdgeLengths) -> [Double?] {
    nearest(sources, in: successors, lengths: arcValues(lengths))
      .map { $0.isFinite ? $0 : nil }
  }
}

/// Dijkstra's distances from the nearest of `sources`, infinite where none leads.
///
/// - Parameter lengths: One an arc.
func nearest(_ sources: [Vertex], in adjacency: Adjacency, lengths: [Double]) -> [Double] {
  var distances = [Double](repeating: .infinity, count: adjacency.vertexCount)
  var heap = MinHeap()
  for source in sources where distances[source.index] != 0 {
    distances[source.index] = 0
    heap.push(0, source.number)
  }
  let offsets = adjacency.offsets
  let targets = adjacency.targets
  while let (key, vertex) = heap.pop().map({ ($0.key, Int($0.vertex)) }) {
    guard key == distances[vertex] else { continue }
    for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
      let next = targets[arc]
      let distance = key + lengths[arc]
      guard distance < distances[Int(next)] else { continue }
      distances[Int(next)] = distance
      heap.push(distance, next)
    }
  }
  return distances
}
