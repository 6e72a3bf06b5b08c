/// The blocks of a graph: each edge that is no loop is in exactly one.
///
/// Components are numbered in the order of their smallest edges.
public struct BiconnectedComponents: Hashable, Sendable {
  /// The number of each edge's component, or `nil` for a loop. One an edge.
  public let numbers: [Int?]

  /// `offsets[c] ..< offsets[c + 1]` is where the vertices of component `c` are. One more than
  /// components.
  private let offsets: [Int]
  private let members: [Vertex]

  public var count: Int { offsets.count - 1 }

  /// The vertices of a component, ascending: at least two.
  public func vertices(of component: Int) -> ArraySlice<Vertex> {
    members[offsets[component]..<offsets[component + 1]]
  }

  /// - Parameters:
  ///   - numbers: The component of each edge.
  ///   - memberships: Each vertex of each component once, by vertex.
  fileprivate init(numbers: [Int?], count: Int, memberships: [(vertex: Vertex, component: Int)]) {
    self.numbers = numbers
    var offsets = [Int](repeating: 0, count: count + 1)
    for membership in memberships { offsets[membership.component + 1] += 1 }
    for component in 0..<count { offsets[component + 1] += offsets[component] }
    var next = offsets
    var members = [Vertex](repeating: 0, count: memberships.count)
    for (vertex, component) in memberships {
      members[next[component]] = vertex
      next[component] += 1
    }
    self.offsets = offsets
    self.members = members
  }
}

extension UndirectedGraph {
  /// The largest parts of the graph that no single vertex holds together, as a partition of the edges.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     let blocks = graph.biconnectedComponents()
  ///     blocks.vertices(of: 0)  // [0, 1, 2]
  ///     blocks.vertices(of: 1)  // [1, 3]
  ///
  /// Two edges are in the same component if some cycle without repeated vertices goes through both. A
  /// bridge is a component of its own; parallel edges are in the same one; loops and isolates are in
  /// none; an articulation point is in several.
  ///
  /// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// *Communications of the ACM* 16(6), 1973,
  /// [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
  ///
  /// - Complexity: O(*n* + *m*).
  public func biconnectedComponents() -> BiconnectedComponents {
    let search = LowPointSearch(of: self)
    // At each place, the component of the edge that the search came by: a new one if nothing leads
    // past its upper end, and otherwise that of the edge by which the search came to the upper end.
    var labels = [Int](repeating: 0, count: vertexCount)
    var labelCount = 0
    for place in search.order.indices where !search.isRoot(place) {
      if search.isCutOff(place) {
        labels[place] = labelCount
        labelCount += 1
      } else {
        labels[place] = labels[Int(search.parents[place])]
      }
    }

    var numberOfLabel = [Int?](repeating: nil, count: labelCount)
    var count = 0
    let ends = edgeEnds()
    let numbers: [Int?] = ends.sources.indices.map { edge in
      guard ends.sources[edge] != ends.targets[edge] else { return nil }
      // The search came to the later of an edge's ends within the edge's component.
      let place = max(
        search.places[Int(ends.sources[edge])],
        search.places[Int(ends.targets[edge])]
      )
      let label = labels[Int(place)]
      if let number = numberOfLabel[label] { return number }
      defer { count += 1 }
      numberOfLabel[label] = count
      return count
    }

    // A component's vertices are those that the search came to within it, and the one that it
    // entered the component from.
    var memberships: [(vertex: Vertex, label: Int)] = []
    for place in search.order.indices where !search.isRoot(place) {
      memberships.append((Vertex(number: search.order[place]), labels[place]))
      if search.isCutOff(place) {
        let parent = Int(search.parents[place])
        memberships.append((Vertex(number: search.order[parent]), labels[place]))
      }
    }
    let byVertex = SortedRows(
      vertexCount: vertexCount,
      sources: memberships.map(\.vertex.number),
      targets: memberships.map { UInt32(truncatingIfNeeded: $0.label) },
      values: []
    )
    return BiconnectedComponents(
      numbers: numbers,
      count: count,
      memberships: vertices.flatMap { vertex in
        let row = Int(byVertex.offsets[vertex.index])..<Int(byVertex.offsets[vertex.index + 1])
        return row.compactMap { place in
          numberOfLabel[Int(byVertex.targets[place])].map { (vertex, $0) }
        }
      }
    )
  }
}
