/// How the biconnected components of a graph hang together at its articulation points.
public struct BlockCutTree: Sendable {
  public let components: BiconnectedComponents

  /// In ascending order.
  public let articulationPoints: [Vertex]

  /// First a vertex for each component, then one for each articulation point, and an edge where an
  /// articulation point is in a component: a tree for each component of the graph that has an edge
  /// between two vertices.
  public let tree: UndirectedGraph

  /// The vertex of the tree that stands for a biconnected component.
  public func vertex(ofComponent component: Int) -> Vertex { Vertex(component) }

  /// The vertex of the tree that stands for the articulation point at `place` in
  /// ``articulationPoints``.
  public func vertex(ofArticulationPointAt place: Int) -> Vertex {
    Vertex(components.count + place)
  }
}

extension UndirectedGraph {
  /// The tree that the biconnected components and the articulation points of the graph make.
  ///
  ///     //  0 ── 1 ── 3        [0, 1, 2] ── 1 ── [1, 3]
  ///     //  └ 2 ─┘
  ///     let blocks = graph.blockCutTree()
  ///     blocks.articulationPoints  // [1]
  ///     blocks.tree.edges          // [0–2, 1–2]
  ///
  /// Its leaves are components: what is lost when one articulation point fails hangs below it.
  ///
  /// - Complexity: O(*n* + *m*).
  public func blockCutTree() -> BlockCutTree {
    let components = biconnectedComponents()
    let points = articulationPoints()
    var placeOfPoint = [Int?](repeating: nil, count: vertexCount)
    for (place, point) in points.enumerated() { placeOfPoint[point.index] = place }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for component in 0..<components.count {
      for vertex in components.vertices(of: component) {
        guard let place = placeOfPoint[vertex.index] else { continue }
        sources.append(UInt32(truncatingIfNeeded: component))
        targets.append(UInt32(truncatingIfNeeded: components.count + place))
      }
    }
    let rows = SortedRows(
      vertexCount: components.count + points.count,
      sources: sources,
      targets: targets,
      values: []
    )
    return BlockCutTree(
      components: components,
      articulationPoints: points,
      tree: UndirectedGraph(rows: rows)
    )
  }
}
