import GraphCore

extension Graph {
  /// The vertices that paths from `sources` lead to without entering `removed` ones or the sources
  /// again, sources included, found by following edges one at a time.
  func reached(
    from sources: [Vertex],
    withoutVertices removed: Set<Vertex> = [],
    withoutEdges removedEdges: Set<Int> = []
  ) -> Set<Vertex> {
    var reached = Set(sources)
    var hasGrown = true
    let edges = edges
    while hasGrown {
      hasGrown = false
      for (number, edge) in edges.enumerated() where !removedEdges.contains(number) {
        let ways = Self.isDirected ? [edge] : [edge, Edge(edge.target, edge.source)]
        for way in ways
        where reached.contains(way.source) && !reached.contains(way.target)
          && !removed.contains(way.target)
        {
          reached.insert(way.target)
          hasGrown = true
        }
      }
    }
    return reached
  }

  /// The sum of the capacities of the edges that lead out of a set of vertices.
  func capacity(outOf side: Set<Vertex>, _ capacities: [Double]) -> Double {
    zip(edges, capacities).reduce(0) { sum, edge in
      let (source, target) = (side.contains(edge.0.source), side.contains(edge.0.target))
      let leads = source && !target || (!Self.isDirected && target && !source)
      return leads ? sum + edge.1 : sum
    }
  }
}

/// All subsets of `elements`, the smallest first.
func subsets<Element>(of elements: [Element]) -> [[Element]] {
  (0..<(1 << elements.count))
    .map { mask in elements.indices.filter { mask >> $0 & 1 == 1 }.map { elements[$0] } }
    .sorted { $0.count < $1.count }
}

/// Two different vertices, and up to two more to be sources with the first.
func randomEnds(_ vertexCount: Int, seed: UInt64) -> (sources: [Vertex], target: Vertex)? {
  guard vertexCount > 1 else { return nil }
  var random = SeededGenerator(seed: seed ^ 0xF10)
  var vertices = (0..<vertexCount).map(Vertex.init).shuffled(using: &random)
  let target = vertices.removeLast()
  return (Array(vertices.prefix(seed % 3 == 0 ? 2 : 1)), target)
}
