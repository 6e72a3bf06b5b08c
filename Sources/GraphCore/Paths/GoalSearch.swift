/// Finds the best path of a class: a search from the end of its prefix that prefers vertices from
/// which the target is near (P. E. Hart, N. J. Nilsson and B. Raphael, "A formal basis for the
/// heuristic determination of minimum cost paths", *IEEE Transactions on Systems Science and
/// Cybernetics* 4(2), 1968), and so visits few others.
struct GoalSearch {
  private let links: Links
  private let sources: [UInt32]
  private let isSource: [Bool]
  private let target: UInt32

  /// The strength that all arcs of a path are to have.
  private(set) var threshold = Double.infinity

  /// For each vertex a length that no path from it to the target falls short of.
  private var remaining: [Double] = []

  /// The length of the shortest way found to each vertex, and the vertex before, where `stamps` says
  /// that this search has been there.
  private var costs: [Double]
  private var parents: [UInt32]
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  /// The vertices of the prefix, and those on the best paths, each marked by the search's stamp.
  private var prefixStamps: [UInt32]
  private var routeStamps: [UInt32]
  private var heap = MinHeap()

  init(sources: [UInt32], target: UInt32, links: Links) {
    self.links = links
    self.sources = sources
    self.target = target
    let count = links.successors.vertexCount
    var isSource = [Bool](repeating: false, count: count)
    for source in sources { isSource[Int(source)] = true }
    self.isSource = isSource
    costs = Array(repeating: 0, count: count)
    parents = Array(repeating: 0, count: count)
    stamps = Array(repeating: 0, count: count)
    prefixStamps = Array(repeating: 0, count: count)
    routeStamps = Array(repeating: 0, count: count)
    if !links.hasStrengths { measureDistances() }
  }

  /// From here on arcs weaker than `threshold` do not count.
  mutating func lower(to threshold: Double) {
    guard threshold != self.threshold else { return }
    self.threshold = threshold
    measureDistances()
  }

  private mutating func measureDistances() {
    remaining = links.distances(to: target, threshold: threshold)
    guard links.lengths != nil else { return }
    // Added from the other end, rounded sums may exceed what they are to bound by a hair.
    for vertex in remaining.indices { remaining[vertex] *= 1 - 0x1p-40 }
  }

  /// A length that no path of the class falls short of; infinite where there is none.
  ///
  /// - Precondition: The prefix has been closed.
  func lowerBound(of paths: PathClass) -> Double {
    guard let last = paths.last else {
      return sources.filter { !paths.excluded.contains($0) }
        .map { remaining[Int($0)] }.min() ?? .infinity
    }
    guard last != target else { return .infinity }
    var bound = Double.infinity
    for arc in links.successors.arcs(at: Int(last)) {
      let next = links.successors.targets[arc]
      let length = links.length(arc) + remaining[Int(next)]
      guard length < bound, links.strength(arc) >= threshold, !isClosed(next),
        !paths.excluded.contains(next)
      else { continue }
      bound = length
    }
    return paths.length + bound
  }

  /// Opens all vertices but the sources.
  mutating func begin() {
    stamp += 1
  }

  /// Opens all vertices but the sources and the prefix.
  mutating func begin(_ paths: PathClass) {
    begin()
    for vertex in paths.prefix { close(vertex) }
  }

  /// Lets no path come to `vertex` again.
  mutating func close(_ vertex: UInt32) {
    prefixStamps[Int(vertex)] = stamp
  }

  @inline(__always)
  func isClosed(_ vertex: UInt32) -> Bool {
    prefixStamps[Int(vertex)] == stamp || isSource[Int(vertex)]
  }

  /// The vertices that what follows the prefix may begin with.
  private func starts(of paths: PathClass) -> [UInt32] {
    if let last = paths.last { return [last] }
    return sources.filter { !paths.excluded.contains($0) }
  }

  /// Whether a path of the class has a weakest link and a number of edges within bounds.
  ///
  /// - Precondition: The arcs have strengths.
  mutating func hasPath(
    of paths: PathClass,
    weakestLink: Double,
    lengthLimit: Double
  ) -> Bool {
    begin(paths)
    guard paths.weakestLink >= weakestLink else { return false }
    var queue = starts(of: paths)
    for start in queue {
      stamps[Int(start)] = stamp
      costs[Int(start)] = paths.length
    }
    let excluded = paths.prefixCount == 0 ? [] : paths.excluded
    let startCount = queue.count
    let successors = links.successors
    let strengths = links.strengths?.forward ?? []
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      let isStart = head < startCount
      head += 1
      let cost = costs[vertex] + 1
      guard cost <= lengthLimit else { return false }
      for arc in successors.arcs(at: vertex) where strengths[arc] >= weakestLink {
        let next = successors.targets[arc]
        guard stamps[Int(next)] != stamp, !isClosed(next),
          !(isStart && excluded.contains(next))
        else { continue }
        if next == target { return true }
        stamps[Int(next)] = stamp
        costs[Int(next)] = cost
        queue.append(next)
      }
    }
    return false
  }

  /// The shortest path of the class over arcs of the threshold, of several the first in `order`.
  ///
  /// - Precondition: ``begin(_:)`` has been called with the class and nothing since.
  mutating func best(
    of paths: PathClass,
    lengthLimit: Double,
    order: VertexOrder
  ) -> (vertices: [UInt32], length: Double)? {
    let starts = starts(of: paths)
    let excluded = paths.prefixCount == 0 ? [] : paths.excluded
    let length = reachTarget(
      from: starts,
      at: paths.length,
      excluded: excluded,
      lengthLimit: lengthLimit
    )
    guard length.isFinite else { return nil }
    let route = firstRoute(from: starts, excluded: excluded, order: order)
    return (paths.prefix.dropLast() + route, length)
  }

  /// Settles all vertices on shortest ways from `starts` to the target, and gives their length.
  private mutating func reachTarget(
    from starts: [UInt32],
    at length: Double,
    excluded: [UInt32],
    lengthLimit: Double
  ) -> Double {
    heap.removeAll()
    var best = starts.contains(target) ? length : lengthLimit
    var found = starts.contains(target) ? length : Double.infinity
    for start in starts where remaining[Int(start)].isFinite {
      stamps[Int(start)] = stamp
      costs[Int(start)] = length
      parents[Int(start)] = start
      heap.push(length + remaining[Int(start)], start)
    }
    while let entry = heap.pop(), entry.key <= best {
      let vertex = Int(entry.vertex)
      let cost = costs[vertex]
      guard entry.key == cost + remaining[vertex], entry.vertex != target else { continue }
      let isStart = parents[vertex] == entry.vertex
      for arc in links.successors.arcs(at: vertex) {
        let next = links.successors.targets[arc]
        let nextCost = cost + links.length(arc)
        let bound = nextCost + remaining[Int(next)]
        guard bound <= best, links.strength(arc) >= threshold, !isClosed(next),
          stamps[Int(next)] != stamp || nextCost < costs[Int(next)],
          !(isStart && excluded.contains(next))
        else { continue }
        stamps[Int(next)] = stamp
        costs[Int(next)] = nextCost
        parents[Int(next)] = entry.vertex
        heap.push(bound, next)
        if next == target {
          best = nextCost
          found = nextCost
        }
      }
    }
    return found
  }

  /// The first in `order` of the shortest ways that have been found.
  private mutating func firstRoute(
    from starts: [UInt32],
    excluded: [UInt32],
    order: VertexOrder
  ) -> [UInt32] {
    markRoutes(excluded: excluded)
    var first: UInt32?
    for start in starts where routeStamps[Int(start)] == stamp {
      if let best = first, !order.precedes(start, best) { continue }
      first = start
    }
    guard let first else { return routeOfParents() }
    var route = [first]
    var last = first
    while last != target {
      var best: UInt32?
      for arc in links.successors.arcs(at: Int(last)) {
        let next = links.successors.targets[arc]
        guard routeStamps[Int(next)] == stamp, isTight(last, next, links.length(arc)),
          links.strength(arc) >= threshold, !(route.count == 1 && excluded.contains(next))
        else { continue }
        if let best, !order.precedes(next, best) { continue }
        best = next
      }
      guard let best else { return routeOfParents() }
      route.append(best)
      last = best
    }
    return route
  }

  /// Marks the vertices on shortest ways from a start to the target, from the target backward.
  private mutating func markRoutes(excluded: [UInt32]) {
    var stack = [target]
    routeStamps[Int(target)] = stamp
    while let vertex = stack.popLast() {
      for arc in links.predecessors.arcs(at: Int(vertex)) {
        let before = links.predecessors.targets[arc]
        guard stamps[Int(before)] == stamp, routeStamps[Int(before)] != stamp,
          isTight(before, vertex, links.lengths?.backward[arc] ?? 1),
          (links.strengths?.backward[arc] ?? .infinity) >= threshold,
          !(parents[Int(before)] == before && excluded.contains(vertex))
        else { continue }
        routeStamps[Int(before)] = stamp
        stack.append(before)
      }
    }
  }

  @inline(__always)
  private func isTight(_ vertex: UInt32, _ next: UInt32, _ length: Double) -> Bool {
    costs[Int(vertex)] + length == costs[Int(next)] && costs[Int(vertex)] < costs[Int(next)]
  }

  /// The way that was found first, for lengths so unequal that the smaller vanish in sums.
  private func routeOfParents() -> [UInt32] {
    var route = [target]
    while let last = route.last, parents[Int(last)] != last { route.append(parents[Int(last)]) }
    return route.reversed()
  }
}
