/// A graph made from another by letting vertices or edges become one, and what became of each.
public struct MergedGraph<Result: Graph>: Sendable {
  public let graph: Result

  /// Which vertex each vertex of the original became part of.
  public let vertices: [Vertex]

  /// Which edge each edge of the original became part of, or `nil` where it was dropped.
  public let edges: [Int?]

  /// Which value an edge has that several became one.
  public let merging: ParallelEdges.Merging

  /// The lengths of this graph's edges, from those of the original's; none is more than a length can
  /// be.
  ///
  /// - Precondition: There is one length for each edge of the original.
  public func lengths(from original: EdgeLengths) -> EdgeLengths {
    EdgeLengths(checked: merged(original.values))
  }

  /// The strengths of this graph's edges, from those of the original's; none is more than a strength
  /// can be.
  ///
  /// - Precondition: There is one strength for each edge of the original.
  public func strengths(from original: EdgeStrengths) -> EdgeStrengths {
    EdgeStrengths(checked: merged(original.values))
  }

  private func merged(_ original: [Double]) -> [Double] {
    precondition(original.count == edges.count, "one value an edge")
    var values = [Double?](repeating: nil, count: graph.edgeCount)
    for (edge, value) in zip(edges, original) {
      guard let edge else { continue }
      values[edge] = values[edge].map { merging.merged($0, value) } ?? value
    }
    return values.compactMap(\.self)
  }
}

extension ParallelEdges.Merging {
  fileprivate func merged(_ one: Double, _ other: Double) -> Double {
    switch self {
    case .smallest: min(one, other)
    case .largest: max(one, other)
    case .sum: min(one + other, EdgeLengths.range.upperBound)
    }
  }
}

/// The rows of a merged graph, and what became of each edge.
struct MergedRows {
  private(set) var rows: SortedRows
  private(set) var edges: [Int?]
  let merging: ParallelEdges.Merging

  init(
    vertexCount: Int,
    sources: [UInt32],
    targets: [UInt32],
    parallelEdges: ParallelEdges,
    loops: Loops
  ) {
    // Edges are sorted with their numbers as their values.
    rows = SortedRows(
      vertexCount: vertexCount,
      sources: sources,
      targets: targets,
      values: sources.indices.map(Double.init)
    )
    edges = Array(repeating: nil, count: sources.count)
    merging = if case .merged(let merging) = parallelEdges { merging } else { .sum }
    var count = 0
    for vertex in 0..<vertexCount {
      var previous: UInt32?
      for arc in Int(rows.offsets[vertex])..<Int(rows.offsets[vertex + 1]) {
        let target = rows.targets[arc]
        if loops == .dropped, Int(target) == vertex { continue }
        if parallelEdges == .kept || previous != target { count += 1 }
        edges[Int(rows.values[arc])] = count - 1
        previous = target
      }
    }
    rows.apply(parallelEdges, loops)
  }
}
