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
  /// (Gauss–Seidel), and when the changes shrink evenly, those to come are added at once: S. D. Kamvar,
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
  /// - Returns: Positive numbers (0 for what no walk can reach from its start) that add up to 1.
  /// - Complexity: O(*n* + *m*) a round, of which there are a few dozen, and at most in the order of
  ///   log(tolerance) ÷ log(damping).
  public func pageRanks(
    strengths: EdgeStrengths? = nil,
    damping: Double = 0.85,
    starts: [Double]? = nil,
    tolerance: Double = 1e-10
  ) -> [Double] {
    precondition((0..<1).contains(damping), "a walk goes on with a probability below 1")
    if vertexCount == 0 { return [] }
    let rows = RankedRows(successors, values: strengths.map { arcValues($0) } ?? [])
    return RandomWalk(rows: rows).visits(
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

private struct RandomWalk {
  private let rows: RankedRows

  /// After how many of the first rounds visits are balanced.
  private let balancedRounds = 6

  /// At each place: 1 divided by what the ways out add up to, or 0.
  private let reciprocals: [Double]

  init(rows: RankedRows) {
    self.rows = rows
    reciprocals = rows.totals.map { $0 > 0 ? 1 / $0 : 0 }
  }

  /// How often each vertex is visited, adding up to 1.
  ///
  /// Walks that end at a vertex without a way out need not be followed to where they start afresh: as
  /// others do, they start where `starts` says, so that all visits grow in the same proportion.
  func visits(damping: Double, starts: [Double], tolerance: Double) -> [Double] {
    let places = rows.order.indices
    let bases = rows.order.map { (1 - damping) * starts[Int($0)] }
    var visits = bases
    // What each place hands on along a way out of value 1.
    var handedOn = places.map { damping * visits[$0] * reciprocals[$0] }
    for _ in 0..<balancedRounds {
      _ = runRound(0..<rows.activeCount, damping, bases, &visits, &handedOn)
      balance(damping, bases, &visits, &handedOn)
    }
    // From here the change shrinks at least by the damping in each round, unless it is down to rounding.
    var bound = 24 / (1 - damping)
    var last = (change: Double.infinity, ratio: Double.infinity)
    var extrapolation = (isAllowed: true, change: Double.infinity)
    while bound > tolerance {
      let round = runRound(0..<rows.activeCount, damping, bases, &visits, &handedOn)
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
        _ = runRound(0..<rows.activeCount, damping, bases, &visits, &handedOn)
        extrapolate(from: before, by: ratio / (1 - ratio), damping, &visits, &handedOn)
        extrapolation.change = round.change
        last = (.infinity, .infinity)
      }
    }
    // Those without a way out hand nothing on, and wait for the end.
    _ = runRound(rows.activeCount..<places.upperBound, damping, bases, &visits, &handedOn)

    let total = visits.reduce(0, +)
    return rows.byVertex(visits.map { $0 / total })
  }

  /// Scales all visits so that as many walks stop as start. How many there are in all is what rounds
  /// find out last, each being a step of every walk; with this they need a third fewer.
  private func balance(
    _ damping: Double,
    _ bases: [Double],
    _ visits: inout [Double],
    _ handedOn: inout [Double]
  ) {
    let activeTotals = rows.activeTotals
    var started = 0.0
    var stopped = 0.0
    for place in 0..<rows.activeCount {
      started += bases[place]
      stopped += visits[place] - handedOn[place] * activeTotals[place]
    }
    guard stopped > 0 else { return }
    let factor = started / stopped
    for place in 0..<rows.activeCount {
      visits[place] *= factor
      handedOn[place] *= factor
    }
  }

  /// Goes on by `factor` times the way that visits have come since `before`.
  private func extrapolate(
    from before: [Double],
    by factor: Double,
    _ damping: Double,
    _ visits: inout [Double],
    _ handedOn: inout [Double]
  ) {
    for place in 0..<rows.activeCount {
      let further = visits[place] + factor * (visits[place] - before[place])
      visits[place] = max(0, further)
      handedOn[place] = damping * visits[place] * reciprocals[place]
    }
  }

  /// Solves the equation of each place with what is known of the others.
  private func runRound(
    _ places: Range<Int>,
    _ damping: Double,
    _ bases: [Double],
    _ visits: inout [Double],
    _ handedOn: inout [Double]
  ) -> (change: Double, total: Double) {
    let offsets = rows.offsets
    let sources = rows.sources
    let values = rows.values
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
      change += abs(sum - visits[place])
      total += sum
      visits[place] = sum
      handedOn[place] = damping * sum * reciprocals[place]
    }
    return (change, total)
  }
}
