extension Graph {
  /// The arcs at `vertex` that are seen from their edge's source, so that each edge is one of them:
  /// all arcs of a directed graph, and the last ones of each row of an undirected graph.
  ///
  /// Their edges' numbers follow each other.
  func sourceArcs(at vertex: Int) -> Range<Int> {
    let row = successors.arcs(at: vertex)
    guard !Self.isDirected else { return row }
    var start = row.upperBound
    while start > row.lowerBound, Int(successors.targets[start - 1]) > vertex { start -= 1 }
    // A loop is two arcs, of which the later half is on this side.
    var loops = 0
    while start - loops > row.lowerBound, Int(successors.targets[start - loops - 1]) == vertex {
      loops += 1
    }
    return (start - loops / 2)..<row.upperBound
  }

  /// The ends of all edges, in the order of the edges' numbers.
  func edgeEnds() -> (sources: [UInt32], targets: [UInt32]) {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(edgeCount)
    targets.reserveCapacity(edgeCount)
    for vertex in 0..<vertexCount {
      for arc in sourceArcs(at: vertex) {
        sources.append(UInt32(truncatingIfNeeded: vertex))
        targets.append(successors.targets[arc])
      }
    }
    return (sources, targets)
  }
}

extension DirectedGraph {
  init(rows: SortedRows) {
    self.init(successors: Adjacency(offsets: rows.offsets, targets: rows.targets, arcEdges: nil))
  }
}
