/// A shortest path from one source to each vertex that can be reached: together they form a tree.
///
/// Where several edges could lead to a vertex on shortest paths, the tree takes the one from the
/// predecessor of the smallest number, and of parallel edges the one of the smallest number.
public struct ShortestPathTree: Sendable {
  public let source: Vertex

  /// The number or the length of the edges from the source to each vertex; `nil` where none lead.
  public let distances: [Double?]

  /// The vertex before each; itself for the source and where no path leads.
  private let predecessors: [UInt32]

  /// The edge to each vertex from the one before.
  private let edges: [UInt32]

  init(source: Vertex, distances: [Double], predecessors: [UInt32], edges: [UInt32]) {
    self.source = source
    self.distances = distances.map { $0.isFinite ? $0 : nil }
    self.predecessors = predecessors
    self.edges = edges
  }

  /// The vertex before `vertex` on the path to it, and the edge between them; `nil` for the source
  /// and where no path leads.
  public func predecessor(of vertex: Vertex) -> (vertex: Vertex, edge: Int)? {
    let predecessor = predecessors[vertex.index]
    guard predecessor != vertex.number else { return nil }
    return (Vertex(number: predecessor), Int(edges[vertex.index]))
  }

  /// The path from the source to `target`; `nil` where none leads.
  ///
  /// - Complexity: Linear in its length.
  public func path(to target: Vertex) -> Path? {
    guard distances[target.index] != nil else { return nil }
    var vertices = [target]
    var edges: [Int] = []
    while let (before, edge) = predecessor(of: vertices[vertices.count - 1]) {
      vertices.append(before)
      edges.append(edge)
    }
    return Path(vertices: vertices.reversed(), edges: edges.reversed())
  }
}

extension Graph {
  /// A path of the fewest edges from `source` to each vertex.
  ///
  /// - Complexity: O(*n* + *m*).
  public func shortestPathTree(from source: Vertex) -> ShortestPathTree {
    var search = LevelSearch(vertexCount: vertexCount)
    search.run(from: [source], in: successors)
    let levels = search.levels
    var predecessors = levels.indices.map { UInt32($0) }
    var edges = [UInt32](repeating: 0, count: vertexCount)
    let successors = successors
    for vertex in 0..<vertexCount where levels[vertex] != LevelSearch.unreached {
      for arc in successors.arcs(at: vertex) {
        let next = Int(successors.targets[arc])
        guard levels[next] == levels[vertex] + 1, predecessors[next] == next else { continue }
        predecessors[next] = UInt32(truncatingIfNeeded: vertex)
        edges[next] = UInt32(truncatingIfNeeded: successors.edge(ofArc: arc))
      }
    }
    return ShortestPathTree(
      source: source,
      distances: levels.map { $0 == LevelSearch.unreached ? .infinity : Double($0) },
      predecessors: predecessors,
      edges: edges
    )
  }

  /// A path of the smallest length from `source` to each vertex.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  public func shortestPathTree(from source: Vertex, lengths: EdgeLengths) -> ShortestPathTree {
    var search = TreeSearch(source: source, vertexCount: vertexCount)
    search.run(in: successors, lengths: arcValues(lengths), target: nil)
    return search.tree
  }

  /// The tree as far as `target`.
  func shortestPathTree(
    from source: Vertex,
    asFarAs target: Vertex,
    lengths: [Double]
  ) -> ShortestPathTree {
    var search = TreeSearch(source: source, vertexCount: vertexCount)
    search.run(in: successors, lengths: lengths, target: target)
    return search.tree
  }
}

/// Dijkstra's search that remembers how it came to each vertex.
private struct TreeSearch {
  private let source: Vertex
  private var distances: [Double]
  private var predecessors: [UInt32]
  private var edges: [UInt32]
  private var isSettled: [Bool]
  private var heap = MinHeap()

  init(source: Vertex, vertexCount: Int) {
    self.source = source
    distances = Array(repeating: .infinity, count: vertexCount)
    predecessors = (0..<vertexCount).map { UInt32(truncatingIfNeeded: $0) }
    edges = Array(repeating: 0, count: vertexCount)
    isSettled = Array(repeating: false, count: vertexCount)
  }

  var tree: ShortestPathTree {
    ShortestPathTree(
      source: source,
      distances: distances,
      predecessors: predecessors,
      edges: edges
    )
  }

  mutating func run(in successors: Adjacency, lengths: [Double], target: Vertex?) {
    distances[source.index] = 0
    heap.push(0, source.number)
    while let entry = heap.pop() {
      let vertex = Int(entry.vertex)
      guard !isSettled[vertex] else { continue }
      isSettled[vertex] = true
      if vertex == target?.index { return }
      for arc in successors.arcs(at: vertex) {
        let next = Int(successors.targets[arc])
        let distance = entry.key + lengths[arc]
        guard distance <= distances[next], !isSettled[next] else { continue }
        if distance < distances[next] {
          heap.push(distance, successors.targets[arc])
        } else if predecessors[next] <= entry.vertex {
          continue
        }
        distances[next] = distance
        predecessors[next] = entry.vertex
        edges[next] = UInt32(truncatingIfNeeded: successors.edge(ofArc: arc))
      }
    }
  }
}
