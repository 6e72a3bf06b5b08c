/// A way through a graph along its edges that meets no vertex twice.
///
///     //  0 ── 1 ── 2
///     let path = graph.shortestPath(from: 0, to: 2)
///     path?.vertices  // [0, 1, 2]
///     path?.edges     // [0, 1]
///
/// Paths compare by their vertices, in lexicographic order, and then by their edges.
public struct Path: Hashable, Sendable {
  /// From the first vertex to the last; at least one.
  public let vertices: [Vertex]

  /// The edges between them, one fewer than vertices.
  public let edges: [Int]

  init(vertices: [Vertex], edges: [Int]) {
    self.vertices = vertices
    self.edges = edges
  }

  /// The number of edges.
  public var hops: Int { edges.count }

  /// The sum of the lengths of the edges, added from the first to the last.
  public func length(_ lengths: EdgeLengths) -> Double {
    edges.reduce(0) { $0 + lengths.values[$1] }
  }

  /// The smallest strength of an edge; `nil` where there is no edge.
  public func weakestLink(_ strengths: EdgeStrengths) -> Double? {
    edges.map { strengths.values[$0] }.min()
  }
}

extension Path: Comparable {
  public static func < (one: Self, other: Self) -> Bool {
    one.vertices == other.vertices
      ? one.edges.lexicographicallyPrecedes(other.edges)
      : one.vertices.lexicographicallyPrecedes(other.vertices)
  }
}

extension Path: CustomStringConvertible {
  public var description: String { vertices.map(\.description).joined(separator: "–") }
}
