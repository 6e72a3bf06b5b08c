extension Graph {
  /// How often each vertex is visited by someone who walks along the edges at random and now and then
  /// starts afresh anywhere: PageRank.
  ///
  ///     //  0 → 1 ⇄ 2
  ///     graph.pageRanks()  // most for 1, which 0 and 2 lead to; least for 0, which nothing leads to
  ///
  /// *x*ᵥ = (1 − *d*) *t*ᵥ + *d* Σᵤ *x*ᵤ *a*ᵤᵥ ÷ *s*ᵤ, over edges from *u* to *v*, where *s*ᵤ adds up the
  /// strengths of all edges from *u*, *d* is the damping and *t* where walks start. A walk that comes to
  /// a vertex without a way out starts afresh. S. Brin and L. Page, "The anatomy of a large-scale
  /// hypertextual web search engine", *Computer Networks and ISDN Systems* 30, 1998,
  /// [doi:10.1016/S0169-7552(98)00110-X](https://doi.org/10.1016/S0169-7552(98)00110-X).
  ///
  /// Parallel edges each count. A loop counts once where edges have direction, and otherwise as the two
  /// ways it can be walked. Edges without direction are walked both ways.
  ///
  /// The equations are solved one after the other with what is known by then, over and over
  /// (Gauss–Seidel), which takes half the rounds of doing all at once: D. F. Gleich, A. P. Gray, C.
  /// Greif and T. Lau, "An inner-outer iteration for computing PageRank", *SIAM Journal on Scientific
  /// Computing* 32(1), 2010.
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - damping: How likely a walk goes on, in 0..<1.
  ///   - starts: How likely walks start at each vertex, in proportion; `nil` for alike. Not negative,
  ///     and not all zero.
  ///   - tolerance: By how much the ranks together may still change from one round to the next.
  /// - Returns: Positive numbers (0 for what no walk can reach from its start) that add up to 1.
  /// - Complexity: O(*n* + *m*) a round, of which there are at most log(tolerance ÷ 2) ÷ log(damping).
  public func pageRanks(
    strengths: EdgeStrengths? = nil,
    damping: Double = 0.85,
    starts: [Double]? = nil,
    tolerance: Double = 1e-10
  ) -> [Double] {
    precondition((0..<1).contains(damping), "a walk goes on with a probability below 1")
    if vertexCount == 0 { return [] }
    let walk = RandomWalk(successors, values: strengths.map { arcValues($0) } ?? [])
    return walk.visits(
      damping: damping,
      starts: shares(starts),
      tolerance: tolerance
    )
  }

  /// One number a vertex, adding up to 1.
  private func shares(_ starts: [Double]?) -> [Double] {
    guard let starts else {
      return Array(repeating: 1 / Double(vertexCount), count: vertexCount)
    }
    precondition(starts.count == vertexCount, "one start a vertex")
    precondition(starts.allSatisfy { $0 >= 0 && $0.isFinite }, "starts are not negative")
    let total = starts.reduce(0, +)
    precondition(total > 0 && total.isFinite, "some vertex is a start")
    return starts.map { $0 / total }
  }
}

/// Where a walk may have come from, vertex by vertex. Vertices stand in the order of their numbers of
/// ways out, most first: those that are looked up most often lie close together in memory, are known
/// before the others in a round, and those without a way out stand last.
private struct RandomWalk {
  /// The vertex at each place.
  private var order: [UInt32]

  /// `offsets[p] ..< offsets[p + 1]` are the ways to place `p`. One more than vertices.
  private var offsets: [UInt32]

  /// The place that each way comes from; never the place itself.
  private var sources: [UInt32]

  /// One a way, or none at all if all count 1.
  private var values: [Double]

  /// At each place: 1 divided by what the ways out add up to, or 0.
  private var reciprocals: [Double]

  /// At each place: the share of the ways out that lead back to it at once.
  private var loopShares: [Double]

  /// How many places have a way out.
  private var activeCount: Int

  init(_ successors: Adjacency, values arcValues: [Double]) {
    let vertexCount = successors.vertexCount
    let targets = successors.targets
    order = RandomWalk.order(of: successors)
    activeCount = 0
    var places = [UInt32](repeating: 0, count: vertexCount)
    for (place, vertex) in order.enumerated() {
      places[Int(vertex)] = UInt32(truncatingIfNeeded: place)
      if successors.degree(of: Int(vertex)) > 0 { activeCount = place + 1 }
    }

    var offsets = [UInt32](repeating: 0, count: vertexCount + 1)
    var end = 0
    for vertex in 0..<vertexCount {
      let start = end
      end = Int(successors.offsets[vertex + 1])
      for arc in start..<end where Int(targets[arc]) != vertex {
        offsets[Int(places[Int(targets[arc])]) + 1] &+= 1
      }
    }
    for place in 0..<vertexCount { offsets[place + 1] &+= offsets[place] }

    var next = offsets
    var sources = [UInt32](repeating: 0, count: Int(offsets[vertexCount]))
    let isWeighted = !arcValues.isEmpty
    var values = [Double](repeating: 0, count: isWeighted ? sources.count : 0)
    reciprocals = Array(repeating: 0, count: vertexCount)
    loopShares = Array(repeating: 0, count: vertexCount)
    for (place, vertex) in order.enumerated() {
      var total = 0.0
      var loops = 0.0
      for arc in successors.arcs(at: Int(vertex)) {
        let value = isWeighted ? arcValues[arc] : 1
        total += value
        if targets[arc] == vertex {
          loops += value
          continue
        }
        let target = Int(places[Int(targets[arc])])
        let way = Int(next[target])
        next[target] &+= 1
        sources[way] = UInt32(truncatingIfNeeded: place)
        if isWeighted { values[way] = value }
      }
      if total > 0 {
        reciprocals[place] = 1 / total
        loopShares[place] = loops / total
      }
    }
    self.offsets = offsets
    self.sources = sources
    self.values = values
  }

  private static func order(of successors: Adjacency) -> [UInt32] {
    let vertexCount = successors.vertexCount
    var largest = 0
    for vertex in 0..<vertexCount { largest = max(largest, successors.degree(of: vertex)) }
    var starts = [Int](repeating: 0, count: largest + 2)
    for vertex in 0..<vertexCount { starts[largest - successors.degree(of: vertex) + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var order = [UInt32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      let key = largest - successors.degree(of: vertex)
      order[starts[key]] = UInt32(truncatingIfNeeded: vertex)
      starts[key] += 1
    }
    return order
  }

  /// How often each vertex is visited, adding up to 1.
  ///
  /// Walks that end at a vertex without a way out need not be followed to where they start afresh: as
  /// others do, they start where `starts` says, so that all visits grow in the same proportion.
  func visits(damping: Double, starts: [Double], tolerance: Double) -> [Double] {
    let bases = order.map { (1 - damping) * starts[Int($0)] }
    var visits = bases
    // What each place hands on along a way out of value 1.
    var handedOn = (0..<order.count).map { damping * visits[$0] * reciprocals[$0] }
    var rounds = 2.0
    // The change shrinks at least by the damping in each round, unless it is down to rounding.
    while rounds > tolerance {
      let round = runRound(0..<activeCount, damping, bases, &visits, &handedOn)
      if round.change * (1 + damping) <= tolerance * round.total { break }
      rounds *= damping
    }
    _ = runRound(activeCount..<order.count, damping, bases, &visits, &handedOn)

    let total = visits.reduce(0, +)
    var shares = [Double](repeating: 0, count: order.count)
    for (place, vertex) in order.enumerated() { shares[Int(vertex)] = visits[place] / total }
    return shares
  }

  /// Solves the equation of each place with what is known of the others.
  private func runRound(
    _ places: Range<Int>,
    _ damping: Double,
    _ bases: [Double],
    _ visits: inout [Double],
    _ handedOn: inout [Double]
  ) -> (change: Double, total: Double) {
    let offsets = offsets
    let sources = sources
    let values = values
    let isWeighted = !values.isEmpty
    var change = 0.0
    var total = 0.0
    var end = Int(offsets[places.lowerBound])
    for place in places {
      let start = end
      end = Int(offsets[place &+ 1])
      var sum = bases[place]
      if isWeighted {
        for way in start..<end { sum += values[way] * handedOn[Int(sources[way])] }
      } else {
        for way in start..<end { sum += handedOn[Int(sources[way])] }
      }
      sum /= 1 - damping * loopShares[place]
      change += abs(sum - visits[place])
      total += sum
      visits[place] = sum
      handedOn[place] = damping * sum * reciprocals[place]
    }
    return (change, total)
  }
}
