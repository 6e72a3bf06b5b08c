/// Which vertices hang together: each is in exactly one component.
///
/// Components are numbered in the order of their smallest vertices.
public struct Components: Hashable, Sendable {
  /// The number of each vertex's component. One a vertex.
  public let numbers: [Int]

  /// How many vertices each component has. One a component.
  public let sizes: [Int]

  public var count: Int { sizes.count }

  /// The number of a component that none is larger than; of several the one that comes first, and
  /// `nil` in a graph without vertices.
  public var largest: Int? {
    sizes.max().flatMap(sizes.firstIndex(of:))
  }

  /// The vertices of each component, ascending.
  ///
  /// - Complexity: O(*n*).
  public func members() -> [[Vertex]] {
    var members: [[Vertex]] = sizes.map { size in
      var vertices: [Vertex] = []
      vertices.reserveCapacity(size)
      return vertices
    }
    for (vertex, number) in numbers.enumerated() { members[number].append(Vertex(vertex)) }
    return members
  }

  /// The vertices of one component, ascending.
  ///
  /// - Complexity: O(*n*).
  public func vertices(of component: Int) -> [Vertex] {
    numbers.indices.filter { numbers[$0] == component }.map(Vertex.init(_:))
  }

  /// - Parameter labels: The same for two vertices exactly if they are in the same component, and
  ///   less than their count.
  init(labels: some RandomAccessCollection<UInt32>) {
    var numberOfLabel = [UInt32](repeating: .max, count: labels.count)
    var numbers: [Int] = []
    numbers.reserveCapacity(labels.count)
    var sizes: [Int] = []
    for label in labels {
      if numberOfLabel[Int(label)] == .max {
        numberOfLabel[Int(label)] = UInt32(truncatingIfNeeded: sizes.count)
        sizes.append(0)
      }
      let number = Int(numberOfLabel[Int(label)])
      numbers.append(number)
      sizes[number] += 1
    }
    self.numbers = numbers
    self.sizes = sizes
  }
}

extension Graph {
  /// The parts of the graph that no edge joins to the rest, whatever way edges lead (the weakly
  /// connected components, where edges have direction).
  ///
  ///     //  0 ── 2      1      3 ── 4
  ///     let components = graph.components()
  ///     components.numbers  // [0, 1, 0, 2, 2]
  ///     components.sizes    // [2, 1, 2]
  ///
  /// Loops and parallel edges make no difference, and an isolate is a component of its own.
  ///
  /// The ends of each edge are merged in a forest of vertices, whose paths are halved when they are
  /// walked: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", *Journal
  /// of the ACM* 31(2), 1984, [doi:10.1145/62.2160](https://doi.org/10.1145/62.2160).
  ///
  /// - Complexity: O(*n* + *m* log *n*) at worst, and in practice linear time; O(*n*) space.
  public func components() -> Components {
    let forest = SmallestRootForest(mergingEndsOf: successors, eachArcTwice: !Self.isDirected)
    return Components(labels: forest.roots())
  }

  /// How many components the graph has.
  public func componentCount() -> Int { components().count }

  /// Whether the graph hangs together in one component; `false` for a graph without vertices.
  public func isConnected() -> Bool { componentCount() == 1 }
}

/// Sets of vertices, each a tree whose root is its smallest vertex.
private struct SmallestRootForest {
  /// Itself for a root, and otherwise a smaller vertex of the same tree.
  private var parents: [UInt32]

  /// - Parameter eachArcTwice: Whether each arc is there from both ends, so that the arcs to smaller
  ///   vertices suffice.
  init(mergingEndsOf adjacency: Adjacency, eachArcTwice: Bool) {
    let offsets = adjacency.offsets
    let targets = adjacency.targets
    var parents = (0..<adjacency.vertexCount).map { UInt32(truncatingIfNeeded: $0) }
    var end = 0
    for vertex in 0..<adjacency.vertexCount {
      let start = end
      end = Int(offsets[vertex + 1])
      let number = UInt32(truncatingIfNeeded: vertex)
      var root = SmallestRootForest.root(of: number, in: &parents)
      for arc in start..<end {
        let target = targets[arc]
        if eachArcTwice && target >= number { break }
        // Most targets stand right below their root, so this is often all.
        if parents[Int(target)] == root { continue }
        let other = SmallestRootForest.root(of: target, in: &parents)
        if other < root {
          parents[Int(root)] = other
          root = other
        } else if root < other {
          parents[Int(other)] = root
        }
      }
    }
    self.parents = parents
  }

  /// The root of each vertex's tree.
  ///
  /// Parents are smaller, so each vertex's parent knows its root before the vertex asks.
  consuming func roots() -> [UInt32] {
    for vertex in parents.indices { parents[vertex] = parents[Int(parents[vertex])] }
    return parents
  }

  @inline(__always)
  private static func root(of vertex: UInt32, in parents: inout [UInt32]) -> UInt32 {
    var vertex = vertex
    while true {
      let parent = parents[Int(vertex)]
      if parent == vertex { return vertex }
      let grandparent = parents[Int(parent)]
      parents[Int(vertex)] = grandparent
      vertex = grandparent
    }
  }
}
