/// For each vertex, the edges at it: compressed sparse rows.
///
///     //  0 → 1, 0 → 2, 2 → 1
///     //  offsets  0     2  2  3
///     //  targets  1  2  │  1
///     //           row 0 │  row 2      (row 1 is empty)
///
/// An *arc* is an edge seen from one of its ends, and is known by its position. Rows are sorted by
/// target, and arcs with the same target by edge.
public struct Adjacency: Sendable {
  /// `offsets[v] ..< offsets[v + 1]` are the positions of the arcs at `v`. One more than vertices.
  public let offsets: [UInt32]

  /// The vertex at the far end of each arc.
  public let targets: [UInt32]

  /// The edge that each arc belongs to, or nothing where that is the arc's own position.
  let arcEdges: [UInt32]?

  @inline(__always)
  public var vertexCount: Int { offsets.count - 1 }

  @inline(__always)
  public var arcCount: Int { targets.count }

  /// The positions of the arcs at `vertex`.
  @inline(__always)
  public func arcs(at vertex: Vertex) -> Range<Int> { arcs(at: vertex.index) }

  @inline(__always)
  func arcs(at vertex: Int) -> Range<Int> {
    Int(offsets[vertex])..<Int(offsets[vertex + 1])
  }

  /// The number of arcs at `vertex`.
  @inline(__always)
  func degree(of vertex: Int) -> Int { Int(offsets[vertex + 1] &- offsets[vertex]) }

  /// The edge that the arc at `position` belongs to.
  @inline(__always)
  public func edge(ofArc position: Int) -> Int {
    if let arcEdges { Int(arcEdges[position]) } else { position }
  }

  /// One value an edge, as one value an arc.
  func arcValues(_ edgeValues: [Double]) -> [Double] {
    guard let arcEdges else { return edgeValues }
    return arcEdges.map { edgeValues[Int($0)] }
  }

  /// The same arcs seen from their other ends.
  ///
  /// - Complexity: O(*n* + *m*).
  func transposed() -> Adjacency {
    var starts = [UInt32](repeating: 0, count: offsets.count)
    for target in targets { starts[Int(target) + 1] &+= 1 }
    for vertex in 1..<starts.count { starts[vertex] &+= starts[vertex - 1] }
    var next = starts
    var sources = [UInt32](repeating: 0, count: arcCount)
    var edges = [UInt32](repeating: 0, count: arcCount)
    for vertex in 0..<vertexCount {
      for arc in arcs(at: vertex) {
        let place = Int(next[Int(targets[arc])])
        next[Int(targets[arc])] &+= 1
        sources[place] = UInt32(truncatingIfNeeded: vertex)
        edges[place] = UInt32(truncatingIfNeeded: edge(ofArc: arc))
      }
    }
    return Adjacency(offsets: starts, targets: sources, arcEdges: edges)
  }
}
