/// What a directed and an undirected graph have in common: vertices `0 ..< vertexCount`, edges
/// `0 ..< edgeCount`, and for each vertex the vertices that its edges lead to.
///
/// Values that a measure gives one a vertex are an array indexed by ``Vertex/index``, and values one
/// an edge are an array indexed by the edge's number, which is its place in ``edges``.
public protocol Graph: Sendable {
  /// Whether an edge leads from its source to its target only.
  static var isDirected: Bool { get }

  var edgeCount: Int { get }

  /// Where edges lead to: the targets of the edges from each vertex, or all neighbours of each
  /// vertex where edges have no direction.
  var successors: Adjacency { get }

  /// Where edges come from; the same as `successors` where edges have no direction.
  ///
  /// - Complexity: O(*n* + *m*) in a directed graph, which keeps one direction only.
  func predecessors() -> Adjacency

  /// The edges in the order of their numbers.
  ///
  /// - Complexity: O(*n* + *m*).
  var edges: [Edge] { get }
}

/// The two ends of an edge. Where edges have no direction, `source` is not after `target`.
public struct Edge: Hashable, Sendable {
  public let source: Vertex
  public let target: Vertex

  public init(_ source: Vertex, _ target: Vertex) {
    self.source = source
    self.target = target
  }

  public var isLoop: Bool { source == target }
}

extension Edge: Comparable {
  public static func < (one: Self, other: Self) -> Bool {
    (one.source, one.target) < (other.source, other.target)
  }
}

extension Edge: CustomStringConvertible {
  public var description: String { "\(source)–\(target)" }
}

extension Graph {
  public var vertexCount: Int { successors.vertexCount }

  /// All vertices, in ascending order.
  public var vertices: some RandomAccessCollection<Vertex> & Sendable {
    (0..<vertexCount).lazy.map(Vertex.init(_:))
  }

  /// The vertices that edges from `vertex` lead to, ascending; one for each parallel edge.
  public func successors(of vertex: Vertex) -> [Vertex] {
    successors.arcs(at: vertex).map { Vertex(number: successors.targets[$0]) }
  }

  /// Whether an edge leads from `source` to `target`.
  ///
  /// - Complexity: O(log *d*), where *d* is the number of edges from `source`.
  public func hasEdge(from source: Vertex, to target: Vertex) -> Bool {
    var row = successors.arcs(at: source)
    while !row.isEmpty {
      let middle = row.lowerBound + row.count / 2
      if successors.targets[middle] == target.number { return true }
      if successors.targets[middle] < target.number {
        row = (middle + 1)..<row.upperBound
      } else {
        row = row.lowerBound..<middle
      }
    }
    return false
  }
}
