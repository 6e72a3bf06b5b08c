/// A largest flow between two parts of a graph, and the smallest cut that bounds it.
public struct MaximumFlow: Hashable, Sendable {
  /// How much reaches the target: the sum of the capacities of the edges of the cut.
  public let value: Double

  /// How much each edge carries; below 0 against its direction, from `target` to `source`.
  public let flows: [Double]

  /// The cut nearest the source.
  public let cut: EdgeCut
}

/// The edges that lead out of the part of a graph around a source.
public struct EdgeCut: Hashable, Sendable {
  /// The vertices on the side of the source, ascending.
  public let sourceSide: [Vertex]

  /// The edges that lead out of it, ascending. Without them no path leads to the target.
  public let edges: [Int]
}

extension Graph {
  /// The largest flow from `source` to `target` when no edge carries more than its capacity.
  ///
  ///     //        2     1
  ///     //     0 ─── 1 ─── 3
  ///     //     └──── 2 ────┘
  ///     //       1      3
  ///     graph.maximumFlow(from: 0, to: 3, capacities: capacities).value  // 2
  ///
  /// As much flows as the smallest cut lets through: L. R. Ford and D. R. Fulkerson, "Maximal flow
  /// through a network", *Canadian Journal of Mathematics* 8, 1956,
  /// [doi:10.4153/CJM-1956-045-5](https://doi.org/10.4153/CJM-1956-045-5). Of several smallest cuts
  /// this is the one nearest the source: its side of the source is part of the source's side of every
  /// other.
  ///
  /// Where edges have no direction each carries its capacity either way. Parallel edges carry each
  /// their own, and loops carry nothing.
  ///
  /// - Parameter capacities: Each 1 where it is `nil`.
  /// - Precondition: The target is not the source.
  /// - Complexity: O(*n*²*m*) at worst; on networks of many short paths a few times *n* + *m*.
  public func maximumFlow(
    from source: Vertex,
    to target: Vertex,
    capacities: EdgeStrengths? = nil
  ) -> MaximumFlow {
    maximumFlow(from: [source], to: target, capacities: capacities)
  }

  /// The largest flow from `sources` together to `target`.
  ///
  /// - Precondition: The target is not a source.
  public func maximumFlow(
    from sources: [Vertex],
    to target: Vertex,
    capacities: EdgeStrengths? = nil
  ) -> MaximumFlow {
    precondition(!sources.contains(target), "a target other than the sources")
    let sources = sources.map(\.number)
    var network = ResidualNetwork(self, capacities: capacities?.values)
    _ = network.fill(from: sources, to: target.number)
    let cut = cut(around: network.reach(from: sources))
    var value = 0.0
    for edge in cut.edges { value += capacities?.values[edge] ?? 1 }
    return MaximumFlow(value: value, flows: flows(in: network.residuals), cut: cut)
  }

  /// The edges of the smallest sum of capacities without which no path leads from `source` to
  /// `target`, of several such cuts the one nearest the source: the cut of
  /// ``maximumFlow(from:to:capacities:)-(Vertex,_,_)``.
  ///
  /// - Parameter capacities: Each 1 where it is `nil`: then the cut has the fewest edges.
  /// - Precondition: The target is not the source.
  public func smallestEdgeCut(
    separating target: Vertex,
    from source: Vertex,
    capacities: EdgeStrengths? = nil
  ) -> EdgeCut {
    smallestEdgeCut(separating: target, from: [source], capacities: capacities)
  }

  /// The edges of the smallest sum of capacities without which no path leads from any of `sources`
  /// to `target`.
  ///
  /// - Precondition: The target is not a source.
  public func smallestEdgeCut(
    separating target: Vertex,
    from sources: [Vertex],
    capacities: EdgeStrengths? = nil
  ) -> EdgeCut {
    precondition(!sources.contains(target), "a target other than the sources")
    let sources = sources.map(\.number)
    var network = ResidualNetwork(self, capacities: capacities?.values)
    _ = network.fill(from: sources, to: target.number)
    return cut(around: network.reach(from: sources))
  }

  /// What each edge carries when it can still carry `residuals` with and against its direction.
  private func flows(in residuals: [Double]) -> [Double] {
    var flows = [Double](repeating: 0, count: edgeCount)
    for edge in flows.indices {
      let back = residuals[2 * edge + 1]
      flows[edge] = Self.isDirected ? back : (back - residuals[2 * edge]) / 2
    }
    return flows
  }

  private func cut(around isInside: [Bool]) -> EdgeCut {
    let successors = successors
    var sourceSide: [Vertex] = []
    var edges: [Int] = []
    for vertex in 0..<vertexCount where isInside[vertex] {
      sourceSide.append(Vertex(vertex))
      for arc in successors.arcs(at: vertex) where !isInside[Int(successors.targets[arc])] {
        edges.append(successors.edge(ofArc: arc))
      }
    }
    return EdgeCut(sourceSide: sourceSide, edges: edges.sorted())
  }
}
