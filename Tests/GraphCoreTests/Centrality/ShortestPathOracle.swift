import GraphCore

/// Distances and numbers of shortest paths between all pairs, slowly: by going on from vertex to
/// vertex in the order of their distances, with exact sums.
struct ShortestPathOracle {
  /// `distances[s][t]`, infinite where there is no path.
  private(set) var distances: [[Double]]

  /// `counts[s][t]`, the number of shortest sequences of vertices from s to t.
  private(set) var counts: [[Double]]

  /// The shortest edge from one vertex to another, infinite where there is none.
  private(set) var steps: [[Double]]

  init<G: Graph>(_ graph: G, lengths: [Double]? = nil) {
    let count = graph.vertexCount
    let infinite = Array(repeating: Array(repeating: Double.infinity, count: count), count: count)
    steps = infinite
    for (edge, ends) in graph.edges.enumerated() where !ends.isLoop {
      let (source, target) = (ends.source.index, ends.target.index)
      let length = lengths?[edge] ?? 1
      steps[source][target] = min(steps[source][target], length)
      if !G.isDirected { steps[target][source] = min(steps[target][source], length) }
    }
    // Floyd and Warshall.
    distances = steps
    for vertex in 0..<count { distances[vertex][vertex] = 0 }
    for middle in 0..<count {
      for source in 0..<count {
        for target in 0..<count {
          let around = distances[source][middle] + distances[middle][target]
          distances[source][target] = min(distances[source][target], around)
        }
      }
    }
    counts = Array(repeating: Array(repeating: 0, count: count), count: count)
    for source in 0..<count {
      counts[source][source] = 1
      for target in (0..<count).sorted(by: { distances[source][$0] < distances[source][$1] })
      where target != source && distances[source][target] < .infinity {
        for before in 0..<count
        where distances[source][before] + steps[before][target] == distances[source][target] {
          counts[source][target] += counts[source][before]
        }
      }
    }
  }

  /// The share of the shortest paths from `source` to `target` that lead through `vertex`.
  func share(of vertex: Int, between source: Int, and target: Int) -> Double {
    guard source != vertex, target != vertex, source != target,
      distances[source][target] < .infinity,
      distances[source][vertex] + distances[vertex][target] == distances[source][target]
    else { return 0 }
    return counts[source][vertex] * counts[vertex][target] / counts[source][target]
  }

  /// The share of the shortest paths from `source` to `target` on which `next` comes after `vertex`.
  func share(
    ofStepFrom vertex: Int,
    to next: Int,
    between source: Int,
    and target: Int
  ) -> Double {
    guard source != target, distances[source][target] < .infinity,
      distances[source][vertex] + steps[vertex][next] + distances[next][target]
        == distances[source][target]
    else { return 0 }
    return counts[source][vertex] * counts[next][target] / counts[source][target]
  }

  /// Ordered pairs, all or of some sources and targets.
  func betweenness(of vertex: Int, from sources: [Int]? = nil, to targets: [Int]? = nil) -> Double {
    let all = Array(distances.indices)
    return (sources ?? all).reduce(0) { sum, source in
      (targets ?? all).reduce(sum) { $0 + share(of: vertex, between: source, and: $1) }
    }
  }

  /// Ordered pairs.
  func betweenness(ofStepFrom vertex: Int, to next: Int) -> Double {
    distances.indices.reduce(0) { sum, source in
      distances.indices.reduce(sum) {
        $0 + share(ofStepFrom: vertex, to: next, between: source, and: $1)
      }
    }
  }
}
