import GraphCore

extension Graph {
  /// Every path from one of `sources` to `target` that meets no vertex twice and none of the sources
  /// again, as sequences of vertices, found by trying every way on.
  func enumeratedPaths(from sources: [Vertex], to target: Vertex) -> [[Vertex]] {
    var found: [[Vertex]] = []
    var unfinished = Set(sources).sorted().map { [$0] }
    while let path = unfinished.popLast() {
      guard let last = path.last, last != target else {
        found.append(path)
        continue
      }
      for next in Set(successors(of: last)) where !path.contains(next) && !sources.contains(next) {
        unfinished.append(path + [next])
      }
    }
    return found
  }

  /// The values of the parallel edges from `source` to `target`.
  func edgeValues(from source: Vertex, to target: Vertex, in values: [Double]) -> [Double] {
    successors.arcs(at: source).filter { successors.targets[$0] == target.number }
      .map { values[successors.edge(ofArc: $0)] }
  }

  /// The length of a path over the shortest of parallel edges.
  func length(of path: [Vertex], in lengths: [Double]) -> Double {
    zip(path, path.dropFirst()).reduce(0) {
      $0 + (edgeValues(from: $1.0, to: $1.1, in: lengths).min() ?? .nan)
    }
  }

  /// The weakest link of a path over the strongest of parallel edges.
  func weakestLink(of path: [Vertex], in strengths: [Double]) -> Double {
    zip(path, path.dropFirst())
      .map { edgeValues(from: $0, to: $1, in: strengths).max() ?? .nan }
      .min() ?? .infinity
  }

  /// Whether the edges of a path join its vertices one after the other.
  func isPath(_ path: Path) -> Bool {
    let edges = edges
    guard path.vertices.count == path.edges.count + 1,
      Set(path.vertices).count == path.vertices.count
    else { return false }
    return path.edges.indices.allSatisfy { place in
      let edge = edges[path.edges[place]]
      let ends = (path.vertices[place], path.vertices[place + 1])
      return ends == (edge.source, edge.target)
        || (!Self.isDirected && ends == (edge.target, edge.source))
    }
  }
}
