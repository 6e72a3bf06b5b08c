extension Graph {
  /// How often each vertex is visited by someone who walks along the edges at random and now and then
  /// starts afresh anywhere: PageRank.
  ///
  ///     //  0 → 1 ⇄ 2
  ///     try await graph.pageRanks()  // most for 1, which 0 and 2 lead to; least for 0, which nothing leads to
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
  /// The equations are solved block by block with what is known by then, over and over (Gauss–Seidel), and
  /// when the changes shrink evenly, those to come are added at once: S. D. Kamvar,
  /// T. H. Haveliwala, C. D. Manning and G. H. Golub, "Extrapolation methods for accelerating PageRank
  /// computations", *Proceedings of the 12th International Conference on World Wide Web*, 2003,
  /// [doi:10.1145/775152.775190](https://doi.org/10.1145/775152.775190).
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - damping: How likely a walk goes on, in 0..<1.
  ///   - starts: How likely walks start at each vertex, in proportion; `nil` for alike. Not negative,
  ///     and not all zero.
  ///   - tolerance: By how much the ranks together may still change from one round to the next.
  ///   - workers: How many cores to use, which changes no bit of the ranks. How far it has come is not
  ///     told.
  /// - Returns: Positive numbers (0 for what no walk can reach from its start) that add up to 1.
  /// - Complexity: O(*n* + *m*) a round, of which there are a few dozen, and at most in the order of
  ///   log(tolerance) ÷ log(damping).
  public func pageRanks(
    strengths: EdgeStrengths? = nil,
    damping: Double = 0.85,
    starts: [Double]? = nil,
    tolerance: Double = 1e-10,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double] {
    precondition((0..<1).contains(damping), "a walk goes on with a probability below 1")
    if vertexCount == 0 { return [] }
    return try await RandomWalk.visits(
      along: successors,
      values: strengths.map { arcValues($0) } ?? [],
      damping: damping,
      starts: shares(starts),
      tolerance: tolerance,
      crew: Crew(workers)
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

private struct RandomWalk {
  private let blocks: WalkBlocks
  private let crew: Crew

  /// At each place: how many walks start there.
  private let bases: [Double]

  /// At each place: how many walks come by, in proportion.
  private var visits: [Double]

  /// After how many of the first rounds visits are balanced.
  private static let balancedRounds = 6

  /// How often each vertex is visited, adding up to 1.
  ///
  /// Walks that end at a vertex without a way out need not be followed to where they start afresh: as
  /// others do, they start where `starts` says, so that all visits grow in the same proportion.
  @concurrent
  static func visits(
    along successors: Adjacency,
    values: [Double],
    damping: Double,
    starts: [Double],
    tolerance: Double,
    crew: Crew
  ) async throws(CancellationError) -> [Double] {
    let blocks = try await WalkBlocks(successors, values: values, damping: damping, crew: crew)
    var walk = RandomWalk(
      blocks: blocks,
      crew: crew,
      bases: blocks.order.map { (1 - damping) * starts[Int($0)] }
    )
    try await walk.settle(damping: damping, tolerance: tolerance)
    let total = walk.visits.reduce(0, +)
    return blocks.byVertex(walk.visits.map { $0 / total })
  }

  private init(blocks: WalkBlocks, crew: Crew, bases: [Double]) {
    self.blocks = blocks
    self.crew = crew
    self.bases = bases
    visits = bases
  }

  private mutating func settle(
    damping: Double,
    tolerance: Double
  ) async throws(CancellationError) {
    for _ in 0..<Self.balancedRounds {
      _ = try await runRound()
      balance()
    }
    // From here the change shrinks at least by the damping in each round, unless it is down to rounding.
    var bound = 24 / (1 - damping)
    var last = (change: Double.infinity, ratio: Double.infinity)
    var extrapolation = (isAllowed: true, change: Double.infinity)
    while bound > tolerance {
      let round = try await runRound()
      if round.change * (1 + damping) <= tolerance * round.total { break }
      bound *= damping
      let ratio = round.change / last.change
      let isEven = abs(ratio - last.ratio) < 0.02
      last = (round.change, ratio)
      // One that did not pay is the last: rounds alone are sure to get there.
      if round.change >= extrapolation.change { extrapolation.isAllowed = false }
      if extrapolation.isAllowed, isEven, ratio < damping {
        // Changes shrink evenly: what all rounds to come would add is known.
        let before = visits
        _ = try await runRound()
        extrapolate(from: before, by: ratio / (1 - ratio))
        extrapolation.change = round.change
        last = (.infinity, .infinity)
      }
    }
    // Those without a way out hand nothing on, and wait for the end.
    for block in blocks.lastBlocks { _ = await solve(block) }
  }

  /// Scales all visits so that as many walks stop as start. How many there are in all is what rounds
  /// find out last, each being a step of every walk; with this they need a third fewer.
  private mutating func balance() {
    let continuing = blocks.continuing
    var started = 0.0
    var stopped = 0.0
    for place in 0..<blocks.activeCount {
      started += bases[place]
      stopped += visits[place] * (1 - continuing[place])
    }
    guard stopped > 0 else { return }
    let factor = started / stopped
    for place in 0..<blocks.activeCount { visits[place] *= factor }
  }

  /// Goes on by `factor` times the way that visits have come since `before`.
  private mutating func extrapolate(from before: [Double], by factor: Double) {
    for place in 0..<blocks.activeCount {
      visits[place] = max(0, visits[place] + factor * (visits[place] - before[place]))
    }
  }

  /// Solves the equations of each block with what is known of the others.
  private mutating func runRound() async throws(CancellationError) -> Change {
    var sum = Change()
    for block in blocks.activeBlocks {
      try checkCancellation()
      sum.add(await solve(block))
    }
    // There are no more threads than cores: lets in whoever would cancel this.
    await Task.yield()
    return sum
  }

  private mutating func solve(_ block: Block) async -> Change {
    if block.cuts.count == 2 { return block.solve(bases: bases, visits: &visits) }
    let solved = await solutions(of: block)
    var sum = Change()
    var place = block.places.lowerBound
    for (numbers, change) in solved {
      for number in numbers {
        visits[place] = number
        place &+= 1
      }
      sum.add(change)
    }
    return sum
  }

  /// What the equations of the block say, part by part, with the visits known before.
  private func solutions(of block: Block) async -> [([Double], Change)] {
    let visits = visits
    let bases = bases
    return await crew.map(parts: block.cuts.count - 1, size: block.sources.count) { part in
      block.solution(block.cuts[part]..<block.cuts[part + 1], bases: bases, visits: visits)
    }
  }
}

/// How far visits went, and how many they are.
private struct Change {
  var change = 0.0
  var total = 0.0

  mutating func add(_ other: Change) {
    change += other.change
    total += other.total
  }
}

extension Block {
  /// Solves the equations one after the other, each with what is known by then.
  fileprivate func solve(bases: [Double], visits: inout [Double]) -> Change {
    let offsets = offsets
    let sources = sources
    let shares = shares
    var change = Change()
    var end = 0
    for (row, place) in places.enumerated() {
      let start = end
      end = Int(offsets[row + 1])
      var sum = bases[place]
      for way in start..<end { sum += shares[way] * visits[Int(sources[way])] }
      change.change += abs(sum - visits[place])
      change.total += sum
      visits[place] = sum
    }
    return change
  }

  /// The visits of some of the rows that follow from those of the places that lead there.
  fileprivate func solution(
    _ rows: Range<Int>,
    bases: [Double],
    visits: [Double]
  ) -> (numbers: [Double], change: Change) {
    let offsets = offsets
    let sources = sources
    let shares = shares
    let first = places.lowerBound
    var numbers: [Double] = []
    numbers.reserveCapacity(rows.count)
    var change = Change()
    var end = Int(offsets[rows.lowerBound])
    for row in rows {
      let start = end
      end = Int(offsets[row &+ 1])
      var sum = bases[first &+ row]
      for way in start..<end { sum += shares[way] * visits[Int(sources[way])] }
      change.change += abs(sum - visits[first &+ row])
      change.total += sum
      numbers.append(sum)
    }
    return (numbers, change)
  }
}
