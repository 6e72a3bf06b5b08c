/// What an edge can still carry either way, and Dinic's search for the largest flow.
///
/// E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
/// estimation", *Soviet Mathematics Doklady* 11, 1970. Each phase fills all shortest ways from the
/// sources to the target, which are sought from both ends: where few edges part the two, only the
/// neighbourhood of one of them is visited. A push empties at least one arc to exactly zero, so
/// phases and pushes come to an end whatever the capacities are.
struct ResidualNetwork {
  static let unreached = UInt32.max

  private let offsets: [UInt32]
  private let targets: [UInt32]

  /// The place of each arc in `residuals`: twice its edge, plus 1 against the edge's direction. So
  /// the opposite arc is at `slot ^ 1`.
  private let slots: [UInt32]

  /// What each arc can still carry; two an edge.
  private(set) var residuals: [Double]

  /// For each vertex the number of arcs from the sources, or to the target, or left on a shortest
  /// way to the target; and the arc to try next.
  private var fromSources: [UInt32]
  private var toTarget: [UInt32]
  private var left: [UInt32]
  private var nextArcs: [UInt32]

  /// The vertices that have been reached from either end, the frontier last.
  private var forwardQueue: [UInt32] = []
  private var backwardQueue: [UInt32] = []

  /// The slots that may differ from what they were at first.
  private var touched: [UInt32] = []

  /// - Parameter capacities: One an edge; each 1 where it is `nil`.
  init<G: Graph>(_ graph: G, capacities: [Double]?) {
    precondition(capacities.map { $0.count == graph.edgeCount } ?? true, "one capacity an edge")
    if G.isDirected {
      (offsets, targets, slots) = Self.arcsBothWays(graph.successors, graph.predecessors())
    } else {
      let adjacency = graph.successors
      offsets = adjacency.offsets
      targets = adjacency.targets
      slots = Self.slots(of: adjacency)
    }
    residuals = Array(repeating: G.isDirected ? 0 : 1, count: 2 * graph.edgeCount)
    for edge in 0..<graph.edgeCount {
      let capacity = capacities?[edge] ?? 1
      residuals[2 * edge] = capacity
      if !G.isDirected { residuals[2 * edge + 1] = capacity }
    }
    fromSources = Array(repeating: Self.unreached, count: graph.vertexCount)
    toTarget = fromSources
    left = fromSources
    nextArcs = Array(repeating: 0, count: graph.vertexCount)
  }

  private static func slots(of adjacency: Adjacency) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: adjacency.arcCount)
    for vertex in 0..<adjacency.vertexCount {
      for arc in adjacency.arcs(at: vertex) {
        let isAgainst: UInt32 = Int(adjacency.targets[arc]) < vertex ? 1 : 0
        slots[arc] = UInt32(truncatingIfNeeded: adjacency.edge(ofArc: arc)) << 1 | isAgainst
      }
    }
    return slots
  }

  private static func arcsBothWays(
    _ successors: Adjacency,
    _ predecessors: Adjacency
  ) -> (offsets: [UInt32], targets: [UInt32], slots: [UInt32]) {
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    var slots: [UInt32] = []
    offsets.reserveCapacity(successors.vertexCount + 1)
    targets.reserveCapacity(2 * successors.arcCount)
    slots.reserveCapacity(2 * successors.arcCount)
    for vertex in 0..<successors.vertexCount {
      for (adjacency, isAgainst) in [(successors, UInt32(0)), (predecessors, 1)] {
        for arc in adjacency.arcs(at: vertex) {
          targets.append(adjacency.targets[arc])
          slots.append(UInt32(truncatingIfNeeded: adjacency.edge(ofArc: arc)) << 1 | isAgainst)
        }
      }
      offsets.append(UInt32(truncatingIfNeeded: targets.count))
    }
    return (offsets, targets, slots)
  }

  /// Sends as much as can be sent from `sources` to `target`, or at least `limit`, and says how much.
  mutating func fill(
    from sources: [UInt32],
    to target: UInt32,
    limit: Double = .infinity
  ) -> Double {
    var value = 0.0
    while value < limit, let length = findLayers(from: sources, to: target) {
      for source in sources where left[Int(source)] == length {
        value += fillLayers(from: source, to: target)
      }
      forgetLayers()
    }
    forgetLayers()
    return value
  }

  /// Takes back all that was sent where each capacity is 1.
  ///
  /// - Complexity: Linear in the number of arcs that something was sent over.
  mutating func emptyOfUnits(isDirected: Bool) {
    for slot in touched {
      let edge = Int(slot) & ~1
      residuals[edge] = 1
      residuals[edge + 1] = isDirected ? 0 : 1
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Whether each vertex can still be reached from `sources`.
  func reach(from sources: [UInt32]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: offsets.count - 1)
    var stack: [UInt32] = []
    for source in sources where !isReached[Int(source)] {
      isReached[Int(source)] = true
      stack.append(source)
    }
    while let vertex = stack.popLast() {
      for arc in Int(offsets[Int(vertex)])..<Int(offsets[Int(vertex) + 1]) {
        let next = targets[arc]
        guard !isReached[Int(next)], residuals[Int(slots[arc])] > 0 else { continue }
        isReached[Int(next)] = true
        stack.append(next)
      }
    }
    return isReached
  }
}

// MARK: - Layers

extension ResidualNetwork {
  /// Numbers the vertices near shortest ways by the arcs left to the target, and gives the length of
  /// these ways; `nil` where there is none left.
  private mutating func findLayers(from sources: [UInt32], to target: UInt32) -> UInt32? {
    for source in sources where fromSources[Int(source)] != 0 {
      fromSources[Int(source)] = 0
      forwardQueue.append(source)
    }
    toTarget[Int(target)] = 0
    backwardQueue.append(target)
    var forwardHead = 0
    var backwardHead = 0
    var forwardLevel: UInt32 = 0
    var backwardLevel: UInt32 = 0
    var haveMet = false
    while !haveMet {
      if arcCount(forwardQueue[forwardHead...]) <= arcCount(backwardQueue[backwardHead...]) {
        forwardLevel += 1
        haveMet = growForward(from: &forwardHead, to: forwardLevel)
        if forwardHead == forwardQueue.count { return nil }
      } else {
        backwardLevel += 1
        haveMet = growBackward(from: &backwardHead, to: backwardLevel)
        if backwardHead == backwardQueue.count { return nil }
      }
    }
    let length = forwardLevel + backwardLevel
    for vertex in forwardQueue where fromSources[Int(vertex)] < forwardLevel {
      left[Int(vertex)] = length - fromSources[Int(vertex)]
      nextArcs[Int(vertex)] = offsets[Int(vertex)]
    }
    for vertex in backwardQueue {
      left[Int(vertex)] = toTarget[Int(vertex)]
      nextArcs[Int(vertex)] = offsets[Int(vertex)]
    }
    return length
  }

  private func arcCount(_ vertices: ArraySlice<UInt32>) -> Int {
    var count = 0
    for vertex in vertices { count += Int(offsets[Int(vertex) + 1] - offsets[Int(vertex)]) }
    return count
  }

  private mutating func growForward(from head: inout Int, to level: UInt32) -> Bool {
    let end = forwardQueue.count
    var haveMet = false
    while head < end {
      let vertex = Int(forwardQueue[head])
      head += 1
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let next = targets[arc]
        guard fromSources[Int(next)] == Self.unreached, residuals[Int(slots[arc])] > 0 else {
          continue
        }
        fromSources[Int(next)] = level
        forwardQueue.append(next)
        if toTarget[Int(next)] != Self.unreached { haveMet = true }
      }
    }
    return haveMet
  }

  private mutating func growBackward(from head: inout Int, to level: UInt32) -> Bool {
    let end = backwardQueue.count
    var haveMet = false
    while head < end {
      let vertex = Int(backwardQueue[head])
      head += 1
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let next = targets[arc]
        guard toTarget[Int(next)] == Self.unreached, residuals[Int(slots[arc] ^ 1)] > 0 else {
          continue
        }
        toTarget[Int(next)] = level
        backwardQueue.append(next)
        if fromSources[Int(next)] != Self.unreached { haveMet = true }
      }
    }
    return haveMet
  }

  private mutating func forgetLayers() {
    for queue in [forwardQueue, backwardQueue] {
      for vertex in queue {
        fromSources[Int(vertex)] = Self.unreached
        toTarget[Int(vertex)] = Self.unreached
        left[Int(vertex)] = Self.unreached
      }
    }
    forwardQueue.removeAll(keepingCapacity: true)
    backwardQueue.removeAll(keepingCapacity: true)
  }

  /// Sends as much as the shortest ways from one source carry.
  private mutating func fillLayers(from source: UInt32, to target: UInt32) -> Double {
    var sent = 0.0
    var way: [UInt32] = []  // arcs
    var vertices = [source]
    while let vertex = vertices.last {
      if vertex == target {
        let amount = way.reduce(Double.infinity) { min($0, residuals[Int(slots[Int($1)])]) }
        sent += amount
        var kept = way.count
        for (place, arc) in way.enumerated().reversed() {
          let slot = Int(slots[Int(arc)])
          residuals[slot] -= amount
          residuals[slot ^ 1] += amount
          touched.append(UInt32(truncatingIfNeeded: slot))
          if residuals[slot] <= 0 { kept = place }
        }
        way.removeLast(way.count - kept)
        vertices.removeLast(vertices.count - kept - 1)
      } else if let arc = nextArc(of: Int(vertex)) {
        way.append(arc)
        vertices.append(targets[Int(arc)])
      } else {
        left[Int(vertex)] = Self.unreached
        vertices.removeLast()
        _ = way.popLast()
      }
    }
    return sent
  }

  /// The next arc of `vertex` that leads nearer to the target and can carry something.
  private mutating func nextArc(of vertex: Int) -> UInt32? {
    let end = offsets[vertex + 1]
    let wanted = left[vertex] &- 1
    var arc = nextArcs[vertex]
    while arc < end {
      if left[Int(targets[Int(arc)])] == wanted, residuals[Int(slots[Int(arc)])] > 0 {
        nextArcs[vertex] = arc
        return arc
      }
      arc += 1
    }
    nextArcs[vertex] = arc
    return nil
  }
}
