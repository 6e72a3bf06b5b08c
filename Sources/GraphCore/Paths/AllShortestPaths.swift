/// Every path of the fewest edges between two vertices, one after the other, in lexicographic order
/// of their vertices. There may be very many: they are found as they are asked for.
///
///     //  0 ── 1 ── 3
///     //  └─── 2 ───┘
///     Array(graph.allShortestPaths(from: 0, to: 3))  // [0–1–3, 0–2–3]
///
/// Of parallel edges each path takes the one of the smallest number.
public struct AllShortestPaths: Sequence, IteratorProtocol, Sendable {
  private let successors: Adjacency
  private let target: UInt32

  /// For each vertex on such a path the number of edges before it.
  private let levels: [UInt32]

  /// The vertices of the path being drawn.
  private var path: [UInt32] = []

  /// Between them the arcs taken, and after the last one the arc to try next.
  private var arcs: [Int] = []

  fileprivate init(from source: Vertex, to target: Vertex, in graph: some Graph) {
    successors = graph.successors
    self.target = target.number
    levels = graph.levelsOfShortestPaths(from: source, to: target)
    guard levels[source.index] == 0 else { return }
    path = [source.number]
    arcs = [successors.arcs(at: source).lowerBound]
  }

  public mutating func next() -> Path? {
    while let last = path.last {
      if last == target {
        let found = currentPath
        stepBack()
        return found
      }
      let row = successors.arcs(at: Int(last))
      let level = levels[Int(last)] + 1
      var arc = arcs[arcs.count - 1]
      while arc < row.upperBound, levels[Int(successors.targets[arc])] != level { arc += 1 }
      guard arc < row.upperBound else {
        stepBack()
        continue
      }
      arcs[arcs.count - 1] = arc
      let next = successors.targets[arc]
      path.append(next)
      arcs.append(successors.arcs(at: Int(next)).lowerBound)
    }
    return nil
  }

  /// Leaves the last vertex for the next one that its predecessor leads to.
  private mutating func stepBack() {
    path.removeLast()
    arcs.removeLast()
    guard let last = path.last else { return }
    var arc = arcs[arcs.count - 1]
    let end = successors.arcs(at: Int(last)).upperBound
    let left = successors.targets[arc]
    while arc < end, successors.targets[arc] == left { arc += 1 }
    arcs[arcs.count - 1] = arc
  }

  private var currentPath: Path {
    Path(
      vertices: path.map(Vertex.init(number:)),
      edges: arcs.dropLast().map { successors.edge(ofArc: $0) }
    )
  }
}

extension Graph {
  /// Every path of the fewest edges from `source` to `target`, as they are asked for.
  ///
  /// From a vertex to itself leads one path, which has no edge.
  ///
  /// - Complexity: O(*n* + *m*) to begin with, often much less; then, between two paths, linear in
  ///   the degrees of the vertices of one.
  public func allShortestPaths(from source: Vertex, to target: Vertex) -> AllShortestPaths {
    AllShortestPaths(from: source, to: target, in: self)
  }

  /// A path of the fewest edges from `source` to `target`, of several the one whose vertices come
  /// first in lexicographic order; `nil` where none leads.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └─── 2 ───┘
  ///     graph.shortestPath(from: 0, to: 3)  // 0–1–3
  ///
  /// Breadth-first search, from both ends where edges have no direction.
  ///
  /// - Complexity: O(*n* + *m*), often much less.
  public func shortestPath(from source: Vertex, to target: Vertex) -> Path? {
    var paths = allShortestPaths(from: source, to: target)
    return paths.next()
  }

  /// The number of paths of the fewest edges from `source` to `target`, as sequences of vertices: 0
  /// where none leads, and rounded where there are more than 2⁵³.
  ///
  /// - Complexity: O(*n* + *m*).
  public func shortestPathCount(from source: Vertex, to target: Vertex) -> Double {
    let levels = levelsOfShortestPaths(from: source, to: target)
    guard levels[source.index] == 0 else { return 0 }
    let onPaths = levels.indices.filter { levels[$0] != LevelSearch.unreached }
      .sorted { levels[$0] < levels[$1] }
    var counts = [Double](repeating: 0, count: vertexCount)
    counts[source.index] = 1
    for vertex in onPaths {
      var before: UInt32?
      for arc in successors.arcs(at: vertex) where successors.targets[arc] != before {
        let next = successors.targets[arc]
        before = next
        if levels[Int(next)] == levels[vertex] + 1 { counts[Int(next)] += counts[vertex] }
      }
    }
    return counts[target.index]
  }

  /// For each vertex on a path of the fewest edges from `source` to `target` the number of edges
  /// before it; unreached for all others.
  fileprivate func levelsOfShortestPaths(from source: Vertex, to target: Vertex) -> [UInt32] {
    Self.isDirected
      ? levelsFromSource(source, to: target) : levelsFromBothEnds(source, target)
  }

  private func levelsFromSource(_ source: Vertex, to target: Vertex) -> [UInt32] {
    var search = LevelSearch(vertexCount: vertexCount)
    search.run(from: [source], in: successors, target: target)
    let levels = search.levels
    var onPaths = [UInt32](repeating: LevelSearch.unreached, count: vertexCount)
    guard levels[target.index] != LevelSearch.unreached else { return onPaths }
    onPaths[target.index] = levels[target.index]
    let successors = successors
    for number in search.queue.reversed() {
      let vertex = Int(number)
      guard levels[vertex] < levels[target.index] else { continue }
      for arc in successors.arcs(at: vertex)
      where onPaths[Int(successors.targets[arc])] == levels[vertex] + 1 {
        onPaths[vertex] = levels[vertex]
        break
      }
    }
    return onPaths
  }

  private func levelsFromBothEnds(_ source: Vertex, _ target: Vertex) -> [UInt32] {
    var onPaths = [UInt32](repeating: LevelSearch.unreached, count: vertexCount)
    if source == target {
      onPaths[source.index] = 0
      return onPaths
    }
    var forward = Ball(around: source, vertexCount: vertexCount)
    var backward = Ball(around: target, vertexCount: vertexCount)
    var middle: [UInt32] = []
    while middle.isEmpty {
      let growsForward = forward.cost(in: successors) <= backward.cost(in: successors)
      let hasGrown: Bool
      if growsForward {
        hasGrown = forward.grow(in: successors)
        middle = forward.frontier.filter { backward.levels[Int($0)] != LevelSearch.unreached }
      } else {
        hasGrown = backward.grow(in: successors)
        middle = backward.frontier.filter { forward.levels[Int($0)] != LevelSearch.unreached }
      }
      guard hasGrown else { return onPaths }
    }
    guard let meeting = middle.first.map(Int.init) else { return onPaths }
    let length = forward.levels[meeting] + backward.levels[meeting]
    for vertex in forward.verticesTowardsCentre(from: middle, in: successors) {
      onPaths[Int(vertex)] = forward.levels[Int(vertex)]
    }
    for vertex in backward.verticesTowardsCentre(from: middle, in: successors) {
      onPaths[Int(vertex)] = length - backward.levels[Int(vertex)]
    }
    return onPaths
  }
}

/// All vertices up to some distance from a centre.
private struct Ball {
  private(set) var levels: [UInt32]
  private(set) var frontier: [UInt32]
  private var radius: UInt32 = 0

  init(around centre: Vertex, vertexCount: Int) {
    levels = Array(repeating: LevelSearch.unreached, count: vertexCount)
    levels[centre.index] = 0
    frontier = [centre.number]
  }

  /// The number of arcs at the frontier.
  func cost(in adjacency: Adjacency) -> Int {
    frontier.reduce(0) { $0 + adjacency.degree(of: Int($1)) }
  }

  /// Takes in the vertices one edge farther away; false if there are none.
  mutating func grow(in adjacency: Adjacency) -> Bool {
    radius += 1
    var reached: [UInt32] = []
    let targets = adjacency.targets
    for vertex in frontier {
      for arc in adjacency.arcs(at: Int(vertex)) {
        let next = targets[arc]
        guard levels[Int(next)] == LevelSearch.unreached else { continue }
        levels[Int(next)] = radius
        reached.append(next)
      }
    }
    frontier = reached
    return !reached.isEmpty
  }

  /// The vertices on shortest paths from the centre to `vertices`, which are equally far from it.
  func verticesTowardsCentre(from vertices: [UInt32], in adjacency: Adjacency) -> [UInt32] {
    var found = vertices
    var isFound = Set(vertices)
    var head = 0
    while head < found.count {
      let vertex = Int(found[head])
      head += 1
      guard levels[vertex] > 0 else { continue }
      for arc in adjacency.arcs(at: vertex) {
        let next = adjacency.targets[arc]
        if levels[Int(next)] == levels[vertex] - 1, isFound.insert(next).inserted {
          found.append(next)
        }
      }
    }
    return found
  }
}
