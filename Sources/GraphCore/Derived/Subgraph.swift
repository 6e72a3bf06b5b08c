/// A part of a graph as a graph of its own, and where its vertices and edges come from.
///
///     //  0 ── 1 ── 2 ── 3
///     let part = graph.subgraph(of: [1, 2, 3])
///     part.graph.edges                // [0–1, 1–2]
///     part.vertices                   // [1, 2, 3]
///     strengths.selecting(part.edges) // the strengths of 1–2 and 2–3
public struct Subgraph<Whole: Graph>: Sendable {
  public let graph: Whole

  /// What each vertex of the part is in the whole; ascending.
  public let vertices: [Vertex]

  /// What number each edge of the part has in the whole; ascending.
  public let edges: [Int]

  /// What `vertex` of the whole is in the part, or `nil` if it was left out.
  ///
  /// - Complexity: O(log *n*).
  public func vertex(of vertex: Vertex) -> Vertex? {
    var range = 0..<vertices.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if vertices[middle] == vertex { return Vertex(middle) }
      if vertices[middle] < vertex {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return nil
  }
}

extension UndirectedGraph {
  /// The graph of some vertices and all edges between them (the induced subgraph).
  ///
  /// Vertices and edges keep their order. Parallel edges and loops are kept, and a vertex that is
  /// named twice counts once.
  ///
  /// - Complexity: O(*n* + *d*), where *d* is the number of arcs at the vertices kept.
  public func subgraph(of vertices: some Sequence<Vertex>) -> Subgraph<UndirectedGraph> {
    let part = KeptPart(of: self, vertices: vertices)
    return Subgraph(
      graph: UndirectedGraph(rows: part.rows),
      vertices: part.vertices,
      edges: part.edges
    )
  }

  /// The graph without some of its vertices and the edges at them.
  ///
  /// - Complexity: O(*n* + *m*).
  public func removing(vertices: some Sequence<Vertex>) -> Subgraph<UndirectedGraph> {
    subgraph(of: self.vertices(except: vertices))
  }

  /// The graph with all its vertices but without some of its edges, given by their numbers.
  ///
  /// - Complexity: O(*n* + *m*).
  public func removing(edges: some Sequence<Int>) -> Subgraph<UndirectedGraph> {
    let part = KeptPart(of: self, removing: edges)
    return Subgraph(
      graph: UndirectedGraph(rows: part.rows),
      vertices: part.vertices,
      edges: part.edges
    )
  }
}

extension DirectedGraph {
  /// The graph of some vertices and all edges between them (the induced subgraph).
  ///
  /// Vertices and edges keep their order. Parallel edges and loops are kept, and a vertex that is
  /// named twice counts once.
  ///
  /// - Complexity: O(*n* + *d*), where *d* is the number of edges from the vertices kept.
  public func subgraph(of vertices: some Sequence<Vertex>) -> Subgraph<DirectedGraph> {
    let part = KeptPart(of: self, vertices: vertices)
    return Subgraph(
      graph: DirectedGraph(rows: part.rows),
      vertices: part.vertices,
      edges: part.edges
    )
  }

  /// The graph without some of its vertices and the edges at them.
  ///
  /// - Complexity: O(*n* + *m*).
  public func removing(vertices: some Sequence<Vertex>) -> Subgraph<DirectedGraph> {
    subgraph(of: self.vertices(except: vertices))
  }

  /// The graph with all its vertices but without some of its edges, given by their numbers.
  ///
  /// - Complexity: O(*n* + *m*).
  public func removing(edges: some Sequence<Int>) -> Subgraph<DirectedGraph> {
    let part = KeptPart(of: self, removing: edges)
    return Subgraph(
      graph: DirectedGraph(rows: part.rows),
      vertices: part.vertices,
      edges: part.edges
    )
  }
}

extension Graph {
  /// - Precondition: `removed` are vertices of this graph.
  fileprivate func vertices(except removed: some Sequence<Vertex>) -> [Vertex] {
    var isKept = [Bool](repeating: true, count: vertexCount)
    for vertex in removed { isKept[vertex.index] = false }
    return vertices.filter { isKept[$0.index] }
  }
}

/// The edges that stay, renumbered by the vertices that stay.
private struct KeptPart {
  let rows: SortedRows
  let vertices: [Vertex]
  let edges: [Int]

  init<Whole: Graph>(of whole: Whole, vertices kept: some Sequence<Vertex>) {
    let newNumbers = KeptPart.newNumbers(of: kept, vertexCount: whole.vertexCount)
    vertices = newNumbers.kept
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var edges: [Int] = []
    for (source, vertex) in vertices.enumerated() {
      for arc in whole.sourceArcs(at: vertex.index) {
        let target = newNumbers.numbers[Int(whole.successors.targets[arc])]
        guard target != .max else { continue }
        sources.append(UInt32(truncatingIfNeeded: source))
        targets.append(target)
        edges.append(whole.successors.edge(ofArc: arc))
      }
    }
    self.edges = edges
    rows = SortedRows(
      vertexCount: vertices.count,
      sources: sources,
      targets: targets,
      values: []
    )
  }

  init<Whole: Graph>(of whole: Whole, removing removed: some Sequence<Int>) {
    var isKept = [Bool](repeating: true, count: whole.edgeCount)
    for edge in removed { isKept[edge] = false }
    let ends = whole.edgeEnds()
    let kept = isKept.indices.filter { isKept[$0] }
    vertices = Array(whole.vertices)
    edges = kept
    rows = SortedRows(
      vertexCount: whole.vertexCount,
      sources: kept.map { ends.sources[$0] },
      targets: kept.map { ends.targets[$0] },
      values: []
    )
  }

  /// The vertices kept, ascending, and the place of each vertex among them, or the largest number.
  private static func newNumbers(
    of kept: some Sequence<Vertex>,
    vertexCount: Int
  ) -> (kept: [Vertex], numbers: [UInt32]) {
    var numbers = [UInt32](repeating: .max, count: vertexCount)
    var vertices: [Vertex] = []
    for vertex in kept where numbers[vertex.index] == .max {
      numbers[vertex.index] = 0
      vertices.append(vertex)
    }
    vertices.sort()
    for (place, vertex) in vertices.enumerated() {
      numbers[vertex.index] = UInt32(truncatingIfNeeded: place)
    }
    return (vertices, numbers)
  }
}
