/// The arcs of a graph in both directions, with their lengths or with their strengths.
struct Links {
  let successors: Adjacency
  let predecessors: Adjacency

  /// One an arc, of successors and of predecessors; `nil` where each length is 1.
  let lengths: (forward: [Double], backward: [Double])?

  /// One an arc, of successors and of predecessors; `nil` where strength makes no difference.
  let strengths: (forward: [Double], backward: [Double])?

  /// One an edge, none where strength makes no difference.
  private let edgeStrengths: [Double]

  init(_ graph: some Graph, lengths: EdgeLengths?) {
    self.init(graph, lengths: lengths?.values, strengths: nil)
  }

  init(_ graph: some Graph, strengths: EdgeStrengths) {
    self.init(graph, lengths: nil, strengths: strengths.values)
  }

  private init<G: Graph>(_ graph: G, lengths: [Double]?, strengths: [Double]?) {
    let successors = graph.successors
    let predecessors = graph.predecessors()
    func arcValues(_ values: [Double]?) -> (forward: [Double], backward: [Double])? {
      guard let values else { return nil }
      precondition(values.count == graph.edgeCount, "one value an edge")
      let forward = successors.arcValues(values)
      return (forward, G.isDirected ? predecessors.arcValues(values) : forward)
    }
    self.successors = successors
    self.predecessors = predecessors
    self.lengths = arcValues(lengths)
    self.strengths = arcValues(strengths)
    edgeStrengths = strengths ?? []
  }

  var hasStrengths: Bool { strengths != nil }

  @inline(__always)
  func length(_ arc: Int) -> Double { lengths?.forward[arc] ?? 1 }

  @inline(__always)
  func strength(_ arc: Int) -> Double { strengths?.forward[arc] ?? .infinity }

  /// The strengths that occur, ascending.
  ///
  /// - Complexity: O(*m* log *m*).
  func levels() -> [Double] {
    var levels: [Double] = []
    for strength in edgeStrengths.sorted() where strength != levels.last {
      levels.append(strength)
    }
    return levels
  }

  /// The best of the parallel arcs between two neighbours: the shortest or the strongest, and of
  /// several the one of the smallest number.
  func bestArc(from source: UInt32, to target: UInt32) -> Int {
    let row = successors.arcs(at: Int(source))
    var best = successors.firstArc(from: source, to: target)
    var arc = best + 1
    while arc < row.upperBound, successors.targets[arc] == target {
      if length(arc) < length(best) || strength(arc) > strength(best) { best = arc }
      arc += 1
    }
    return best
  }

  /// A sequence of vertices as a path.
  func path(_ vertices: [UInt32], rank: PathRank) -> RankedPath {
    let edges = zip(vertices, vertices.dropFirst()).map {
      successors.edge(ofArc: bestArc(from: $0, to: $1))
    }
    return RankedPath(
      path: Path(vertices: vertices.map(Vertex.init(number:)), edges: edges),
      rank: rank
    )
  }

  /// For each vertex the strongest weakest link of a path to `target`; 0 where none leads.
  func widths(to target: Vertex) -> [Double] {
    widest(from: target, in: predecessors, strengths: strengths?.backward ?? [])
  }

  /// For each vertex the length of a shortest path to `target` over arcs of at least `threshold`;
  /// infinite where none leads.
  func distances(to target: UInt32, threshold: Double) -> [Double] {
    if let lengths {
      return nearest([Vertex(number: target)], in: predecessors, lengths: lengths.backward)
    }
    var distances = [Double](repeating: .infinity, count: predecessors.vertexCount)
    distances[Int(target)] = 0
    var queue = [target]
    var head = 0
    let targets = predecessors.targets
    let strengths = strengths?.backward
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      let distance = distances[vertex] + 1
      for arc in predecessors.arcs(at: vertex) {
        let next = targets[arc]
        guard distances[Int(next)] == .infinity else { continue }
        if let strengths, strengths[arc] < threshold { continue }
        distances[Int(next)] = distance
        queue.append(next)
      }
    }
    return distances
  }
}

/// For each vertex the strongest weakest link of a path from `source`; infinite for the source and 0
/// where none leads.
///
/// What is as wide as the vertex it is reached from need not wait in the heap, since nothing wider is
/// left there. Where few widths occur most vertices never wait.
///
/// - Parameter strengths: One an arc.
func widest(from source: Vertex, in adjacency: Adjacency, strengths: [Double]) -> [Double] {
  var widths = [Double](repeating: 0, count: adjacency.vertexCount)
  widths[source.index] = .infinity
  var heap = MinHeap()
  heap.push(-.infinity, source.number)
  let targets = adjacency.targets
  var stack: [UInt32] = []
  while let entry = heap.pop() {
    let width = -entry.key
    guard width == widths[Int(entry.vertex)] else { continue }
    stack.append(entry.vertex)
    while let vertex = stack.popLast() {
      for arc in adjacency.arcs(at: Int(vertex)) {
        let next = targets[arc]
        let nextWidth = min(width, strengths[arc])
        guard nextWidth > widths[Int(next)] else { continue }
        widths[Int(next)] = nextWidth
        if nextWidth == width { stack.append(next) } else { heap.push(-nextWidth, next) }
      }
    }
  }
  return widths
}

extension Adjacency {
  /// The first arc between two neighbours.
  func firstArc(from source: UInt32, to target: UInt32) -> Int {
    var bounds = arcs(at: Int(source))
    while !bounds.isEmpty {
      let middle = bounds.lowerBound + bounds.count / 2
      bounds =
        targets[middle] < target
        ? (middle + 1)..<bounds.upperBound : bounds.lowerBound..<middle
    }
    return bounds.lowerBound
  }
}
