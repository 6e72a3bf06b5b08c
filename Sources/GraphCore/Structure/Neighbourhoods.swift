/// The neighbours of each vertex, whatever way edges lead: each once and without the vertex itself,
/// ascending.
struct Neighbourhoods {
  /// `offsets[v] ..< offsets[v + 1]` is where the neighbours of `v` are. One more than vertices.
  let offsets: [UInt32]
  let neighbours: [UInt32]

  /// How strongly each is tied to the vertex: what the edges between the two add up to. One a
  /// neighbour, or none at all.
  let strengths: [Double]

  var vertexCount: Int { offsets.count - 1 }

  @inline(__always)
  func row(of vertex: Int) -> Range<Int> { Int(offsets[vertex])..<Int(offsets[vertex + 1]) }

  @inline(__always)
  func degree(of vertex: Int) -> Int { Int(offsets[vertex + 1] &- offsets[vertex]) }

  /// - Parameter strengths: One an edge, or `nil` if each edge counts 1. Both directions of an edge
  ///   between two vertices add up, and so do parallel edges.
  init<Whole: Graph>(in graph: Whole, strengths: EdgeStrengths?) {
    self.init(in: graph, strengths: strengths, isWithStrengths: true)
  }

  /// The neighbours alone.
  init<Whole: Graph>(in graph: Whole) {
    self.init(in: graph, strengths: nil, isWithStrengths: false)
  }

  private init<Whole: Graph>(
    in graph: Whole,
    strengths: EdgeStrengths?,
    isWithStrengths: Bool
  ) {
    let successors = graph.successors
    var predecessors: Adjacency?
    if Whole.isDirected { predecessors = graph.predecessors() }
    let successorValues = strengths.map { graph.arcValues($0) } ?? []
    let predecessorValues =
      if let strengths { predecessors?.arcValues(strengths.values) ?? [] } else { [] as [Double] }
    if predecessors == nil, Neighbourhoods.isSimple(successors) {
      offsets = successors.offsets
      neighbours = successors.targets
      self.strengths =
        isWithStrengths && strengths == nil
        ? Array(repeating: 1, count: successors.arcCount) : successorValues
      return
    }

    var offsets: [UInt32] = [0]
    var neighbours: [UInt32] = []
    var sums: [Double] = []
    offsets.reserveCapacity(graph.vertexCount + 1)
    neighbours.reserveCapacity(successors.arcCount)
    if isWithStrengths { sums.reserveCapacity(successors.arcCount) }
    for vertex in 0..<graph.vertexCount {
      let rowStart = neighbours.count
      // Both rows are sorted, and are merged.
      var out = successors.arcs(at: vertex)
      var back = predecessors?.arcs(at: vertex) ?? 0..<0
      while true {
        let next = out.isEmpty ? UInt32.max : successors.targets[out.lowerBound]
        let nextBack =
          predecessors.map { back.isEmpty ? .max : $0.targets[back.lowerBound] } ?? .max
        let target = min(next, nextBack)
        if target == .max { break }
        let value: Double
        if next == target {
          value = successorValues.isEmpty ? 1 : successorValues[out.lowerBound]
          out.removeFirst()
        } else {
          value = predecessorValues.isEmpty ? 1 : predecessorValues[back.lowerBound]
          back.removeFirst()
        }
        if Int(target) == vertex { continue }
        if neighbours.count > rowStart, neighbours[neighbours.count - 1] == target {
          if isWithStrengths { sums[sums.count - 1] += value }
        } else {
          neighbours.append(target)
          if isWithStrengths { sums.append(value) }
        }
      }
      offsets.append(UInt32(truncatingIfNeeded: neighbours.count))
    }
    self.offsets = offsets
    self.neighbours = neighbours
    self.strengths = sums
  }

  /// Whether there are neither loops nor parallel edges.
  private static func isSimple(_ adjacency: Adjacency) -> Bool {
    let targets = adjacency.targets
    for vertex in 0..<adjacency.vertexCount {
      var previous = UInt32.max
      for arc in adjacency.arcs(at: vertex) {
        let target = targets[arc]
        if target == previous || Int(target) == vertex { return false }
        previous = target
      }
    }
    return true
  }
}

/// Each two neighbours once: an arc from the one with fewer neighbours to the one with more, so that
/// no vertex has many arcs and all triangles are found quickly.
///
/// N. Chiba and T. Nishizeki, "Arboricity and subgraph listing algorithms", *SIAM Journal on
/// Computing* 14(1), 1985, [doi:10.1137/0214017](https://doi.org/10.1137/0214017).
struct UpwardArcs {
  /// `offsets[v] ..< offsets[v + 1]` is where the arcs from `v` are. One more than vertices.
  let offsets: [UInt32]
  let targets: [UInt32]

  /// Where each arc is among the neighbours of its vertex. One an arc.
  let positions: [UInt32]

  init(in neighbourhoods: Neighbourhoods) {
    let starts = neighbourhoods.offsets
    let neighbours = neighbourhoods.neighbours
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(starts.count)
    var targets: [UInt32] = []
    targets.reserveCapacity(neighbours.count / 2)
    var positions: [UInt32] = []
    positions.reserveCapacity(neighbours.count / 2)
    var end = 0
    for vertex in 0..<neighbourhoods.vertexCount {
      let start = end
      end = Int(starts[vertex + 1])
      let degree = end - start
      for position in start..<end {
        let neighbour = neighbours[position]
        let other = Int(starts[Int(neighbour) &+ 1] &- starts[Int(neighbour)])
        guard other > degree || (other == degree && Int(neighbour) > vertex) else { continue }
        targets.append(neighbour)
        positions.append(UInt32(truncatingIfNeeded: position))
      }
      offsets.append(UInt32(truncatingIfNeeded: targets.count))
    }
    self.offsets = offsets
    self.targets = targets
    self.positions = positions
  }
}
