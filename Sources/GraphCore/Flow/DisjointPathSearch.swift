/// Finds as many paths as possible from sources to a target that share no vertex on the way.
///
/// Each vertex is thought of as two, an *entrance* and an *exit* that one path may pass between:
///
///     //   ─▶ entrance ─▶ exit ─▶          state 2v ─▶ state 2v + 1
///
/// Paths are added one by one, each over a neighbour of a source that none begins with yet, and found
/// by searching from both ends over what is left, turning earlier paths aside where need be. The pairs
/// are not built: at a vertex that a path passes, the only way on from the entrance is back along that
/// path. Edges between pairs may be used by any number of paths, which changes nothing, since vertices
/// may not, but lets only vertices be cut.
struct DisjointPathSearch {
  private static let none = UInt32.max

  private let successors: Adjacency
  private let predecessors: Adjacency
  private var isSource: [Bool]
  private var sources: [UInt32] = []
  private var target = Self.none

  /// The vertex after and before each on the path that passes it.
  private var next: [UInt32]
  private var previous: [UInt32]

  /// The first vertex of each path that is not a source.
  private var firsts: [UInt32] = []

  /// The states that have been reached from the sources, and those from which the target is reached.
  private var forward: StateSearch
  private var backward: StateSearch

  /// The states that a search has gone on from in vain: nor will a later one reach the target.
  private var deadEnds: StateSearch

  init(_ graph: some Graph) {
    successors = graph.successors
    predecessors = graph.predecessors()
    let count = graph.vertexCount
    isSource = Array(repeating: false, count: count)
    next = Array(repeating: Self.none, count: count)
    previous = next
    forward = StateSearch(stateCount: 2 * count)
    backward = StateSearch(stateCount: 2 * count)
    deadEnds = StateSearch(stateCount: 2 * count)
  }

  /// Finds paths anew, `limit` at most, none of them a single edge, and gives their number.
  mutating func run(from sources: [UInt32], to target: UInt32, limit: Int = .max) -> Int {
    forget()
    self.sources = sources
    self.target = target
    for source in sources { isSource[Int(source)] = true }
    deadEnds.begin()
    for source in sources {
      for arc in successors.arcs(at: Int(source)) {
        let first = successors.targets[arc]
        guard first != target, !isSource[Int(first)] else { continue }
        while firsts.count < limit, !isFirst(first), !deadEnds.hasReached(entrance(first)) {
          guard addPath(from: source, over: first) else { return firsts.count }
        }
      }
    }
    return firsts.count
  }

  /// The vertices of each path from its source to the target.
  var paths: [[UInt32]] {
    firsts.map { first in
      var path = [previous[Int(first)], first]
      while let last = path.last, last != target { path.append(next[Int(last)]) }
      return path
    }
  }

  /// The fewest vertices without which the target cannot be reached but over a single edge: the
  /// vertices whose entrance can still be reached and whose exit cannot.
  ///
  /// - Precondition: All paths have been found.
  mutating func cut() -> [UInt32] {
    forward.begin()
    backward.begin()
    deadEnds.begin()
    for source in sources { forward.reach(exit(source), from: exit(source)) }
    while let state = forward.nextState() { growForward(from: state) }
    var cut: [UInt32] = []
    for state in forward.queue where state & 1 == 0 {
      let vertex = state >> 1
      if !forward.hasReached(exit(vertex)) { cut.append(vertex) }
    }
    return cut.sorted()
  }

  private mutating func forget() {
    for source in sources { isSource[Int(source)] = false }
    for first in firsts {
      var vertex = first
      while vertex != target {
        let after = next[Int(vertex)]
        next[Int(vertex)] = Self.none
        previous[Int(vertex)] = Self.none
        vertex = after
      }
    }
    firsts.removeAll(keepingCapacity: true)
  }
}

// MARK: - Searching

extension DisjointPathSearch {
  @inline(__always)
  private func entrance(_ vertex: UInt32) -> UInt32 { vertex << 1 }

  @inline(__always)
  private func exit(_ vertex: UInt32) -> UInt32 { vertex << 1 | 1 }

  @inline(__always)
  private func isPassed(_ vertex: UInt32) -> Bool { previous[Int(vertex)] != Self.none }

  /// Whether a path begins with `vertex`, which then stays so.
  @inline(__always)
  private func isFirst(_ vertex: UInt32) -> Bool {
    isPassed(vertex) && isSource[Int(previous[Int(vertex)])]
  }

  /// Looks for a way from `source` over `first`, or any other from a source, to the target, and sends
  /// a path along it; false if no way leads to the target any more.
  private mutating func addPath(from source: UInt32, over first: UInt32) -> Bool {
    forward.begin()
    // The search from the target may come to any of them, and is in vain only if it comes to none.
    for source in sources { forward.start(at: exit(source)) }
    backward.begin()
    forward.reach(entrance(first), from: exit(source))
    backward.reach(entrance(target), from: entrance(target))
    while true {
      let meeting: UInt32?
      if forward.effort <= backward.effort {
        guard let state = forward.nextState() else {
          for state in forward.queue { deadEnds.reach(state, from: state) }
          return true
        }
        meeting = growForward(from: state)
      } else {
        guard let state = backward.nextState() else { return false }
        meeting = growBackward(from: state)
      }
      if let meeting {
        send(along: forward.way(to: meeting).reversed() + backward.way(to: meeting).dropFirst())
        return true
      }
    }
  }

  /// Reaches the states that `state` leads to; gives one that the other search has reached, if any.
  @discardableResult
  private mutating func growForward(from state: UInt32) -> UInt32? {
    let vertex = state >> 1
    if state & 1 == 0 {
      if vertex == target { return nil }
      let before = previous[Int(vertex)]
      if before == Self.none { return meet(forward: exit(vertex), from: state) }
      return isSource[Int(before)] ? nil : meet(forward: exit(before), from: state)
    }
    let fromSource = isSource[Int(vertex)]
    if isPassed(vertex), let meeting = meet(forward: entrance(vertex), from: state) {
      return meeting
    }
    let row = successors.arcs(at: Int(vertex))
    forward.effort += row.count
    for arc in row {
      let other = successors.targets[arc]
      guard !forward.hasReached(entrance(other)), !isSource[Int(other)],
        other != target || (!fromSource && next[Int(vertex)] != target)
      else { continue }
      if let meeting = meet(forward: entrance(other), from: state) { return meeting }
    }
    return nil
  }

  /// Reaches the states that lead to `state`; gives one that the other search has reached, if any.
  private mutating func growBackward(from state: UInt32) -> UInt32? {
    let vertex = state >> 1
    if state & 1 == 1 {
      if isSource[Int(vertex)] { return nil }
      if !isPassed(vertex) { return meet(backward: entrance(vertex), from: state) }
      let after = next[Int(vertex)]
      return after == target ? nil : meet(backward: entrance(after), from: state)
    }
    if vertex != target, isPassed(vertex),
      let meeting = meet(backward: exit(vertex), from: state)
    {
      return meeting
    }
    let row = predecessors.arcs(at: Int(vertex))
    backward.effort += row.count
    for arc in row {
      let other = predecessors.targets[arc]
      guard other != target, other != vertex, !backward.hasReached(exit(other)),
        vertex != target || (!isSource[Int(other)] && next[Int(other)] != target)
      else { continue }
      if let meeting = meet(backward: exit(other), from: state) { return meeting }
    }
    return nil
  }

  @inline(__always)
  private mutating func meet(forward state: UInt32, from before: UInt32) -> UInt32? {
    guard !deadEnds.hasReached(state) else { return nil }
    forward.reach(state, from: before)
    return backward.hasReached(state) ? state : nil
  }

  @inline(__always)
  private mutating func meet(backward state: UInt32, from after: UInt32) -> UInt32? {
    backward.reach(state, from: after)
    return forward.hasReached(state) ? state : nil
  }

  /// Turns earlier paths aside, and adds the new one, along a way from a source to the target.
  private mutating func send(along way: [UInt32]) {
    // From an entrance to another vertex's exit: that vertex's path comes here no longer.
    for (state, after) in zip(way, way.dropFirst())
    where state & 1 == 0 && after >> 1 != state >> 1 {
      next[Int(after >> 1)] = Self.none
      previous[Int(state >> 1)] = Self.none
    }
    for (state, after) in zip(way, way.dropFirst())
    where state & 1 == 1 && after >> 1 != state >> 1 {
      let (from, to) = (state >> 1, after >> 1)
      if isSource[Int(from)] { firsts.append(to) } else { next[Int(from)] = to }
      if to != target { previous[Int(to)] = from }
    }
  }
}

/// One of two searches over the states, breadth first.
struct StateSearch {
  private(set) var queue: [UInt32] = []
  private var head = 0

  /// The number of arcs looked at.
  var effort = 0

  /// The state before each that this search has reached, as its stamp says.
  private var parents: [UInt32]
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  init(stateCount: Int) {
    parents = Array(repeating: 0, count: stateCount)
    stamps = Array(repeating: 0, count: stateCount)
  }

  mutating func begin() {
    queue.removeAll(keepingCapacity: true)
    head = 0
    effort = 0
    if stamp == .max {
      stamps = Array(repeating: 0, count: stamps.count)
      stamp = 0
    }
    stamp += 1
  }

  /// Counts `state` as reached, without going on from it.
  mutating func start(at state: UInt32) {
    stamps[Int(state)] = stamp
    parents[Int(state)] = state
  }

  @inline(__always)
  func hasReached(_ state: UInt32) -> Bool { stamps[Int(state)] == stamp }

  @inline(__always)
  mutating func reach(_ state: UInt32, from parent: UInt32) {
    guard !hasReached(state) else { return }
    stamps[Int(state)] = stamp
    parents[Int(state)] = parent
    queue.append(state)
  }

  mutating func nextState() -> UInt32? {
    guard head < queue.count else { return nil }
    head += 1
    return queue[head - 1]
  }

  /// The states from `state` back to where the search began.
  func way(to state: UInt32) -> [UInt32] {
    var way = [state]
    while let last = way.last, parents[Int(last)] != last { way.append(parents[Int(last)]) }
    return way
  }
}
