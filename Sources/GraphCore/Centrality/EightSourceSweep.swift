/// Shortest paths from eight vertices at once, level by level: how many there are, and on the way
/// back how much each vertex depends on the vertices behind it.
///
///     //        ┌─ 1 ─┐
///     //  0 ────┤     ├─── 3 ── 4        counts from 0:  1 1 1 2 2
///     //        └─ 2 ─┘                  dependencies:   – 1 1 1 0
///
/// U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology*
/// 25(2), 2001, [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249).
/// Each source has a lane, and one visit to a vertex serves all whose searches come by at the same
/// level. Of two neighbouring levels the one with fewer arcs carries the sums over to the other.
///
/// Sums are taken over all lanes at once, also over those whose search is elsewhere. That does no
/// harm: levels of neighbours differ by one at most, so in those lanes the sum is over, or nothing
/// has been added yet, and only the lanes whose search comes by are read.
struct EightSourceSweep {
  typealias Line = SIMD8<Double>
  typealias LaneMask = SIMDMask<SIMD8<Int64>>

  static let laneCount = 8

  /// The number of shortest paths to each vertex, in the lanes whose search has come by.
  private var counts: [Line]

  /// What is being added up for each vertex.
  private var sums: [Line]

  /// What each shortest path to a vertex carries back, in the lanes whose way back has come by.
  private var shares: [Line]

  /// The lanes whose search has come by, those that are at the vertex on the level last done, and
  /// those that reach it on the level being done.
  private var seen: [UInt8]
  private var current: [UInt8]
  private var arriving: [UInt8]

  /// The vertices, in front, that some lane has yet to reach.
  private var open: [UInt32]

  /// Vertex by vertex, and level by level, who is visited, and in which lanes.
  private var visits: [UInt32]
  private var visitLanes: [UInt8]
  private var levels: [Level] = []

  struct Level {
    /// Where its visits are.
    var visits: Range<Int>
    /// The number of arcs from and to the vertices visited.
    var arcsOut = 0
    var arcsIn = 0
  }

  init(vertexCount: Int) {
    counts = Array(repeating: .zero, count: vertexCount)
    sums = counts
    shares = counts
    seen = Array(repeating: 0, count: vertexCount)
    current = seen
    arriving = seen
    open = Array(repeating: 0, count: vertexCount)
    // A lane comes by each vertex once; and one place to write to in vain.
    visits = Array(repeating: 0, count: Self.laneCount * vertexCount + 1)
    visitLanes = Array(repeating: 0, count: Self.laneCount * vertexCount + 1)
  }

  /// Adds what the pairs with these sources, of which there are at most ``laneCount``, contribute
  /// to the betweenness of each vertex.
  ///
  /// - Returns: Whether it did; not if there are more shortest paths than a `Double` counts.
  mutating func run(
    from sources: ArraySlice<UInt32>,
    in block: PathBlock,
    addingTo totals: inout [Double]
  ) -> Bool {
    let masses = start(from: sources, in: block)
    guard countPaths(in: block, sourceCount: sources.count) else { return false }
    for number in 0..<block.rows.vertexCount { sums[number] = .zero }
    for level in levels.indices.dropFirst().reversed() {
      if level + 1 < levels.count {
        if levels[level + 1].arcsIn < levels[level].arcsOut {
          Self.push(shares, of: levels[level + 1].visits, of: visits, block.back, to: &sums)
        } else {
          Self.pull(shares, to: levels[level].visits, of: visits, block.rows, into: &sums)
        }
      }
      Self.carry(
        levels[level].visits,
        of: visits,
        visitLanes,
        counts,
        sums,
        block.targetMasses,
        masses,
        &shares,
        &totals
      )
    }
    return true
  }

  /// Places each source in its lane, and gives their masses.
  private mutating func start(from sources: ArraySlice<UInt32>, in block: PathBlock) -> Line {
    for number in 0..<block.rows.vertexCount {
      counts[number] = .zero
      sums[number] = .zero
      shares[number] = .zero
      seen[number] = 0
      current[number] = 0
      arriving[number] = 0
      open[number] = UInt32(truncatingIfNeeded: number)
    }
    var masses = Line.zero
    var level = Level(visits: 0..<sources.count)
    for (lane, source) in sources.enumerated() {
      let number = Int(source)
      masses[lane] = block.sourceMasses[number]
      counts[number][lane] = 1
      seen[number] = 1 << UInt8(lane)
      current[number] = seen[number]
      visits[lane] = source
      visitLanes[lane] = seen[number]
      level.arcsOut += block.rows.arcs(at: number).count
    }
    levels.removeAll(keepingCapacity: true)
    levels.append(level)
    return masses
  }

  /// Goes from level to level until no lane reaches a vertex that is new to it.
  ///
  /// - Returns: Whether all counts are well within the range of a `Double`.
  private mutating func countPaths(in block: PathBlock, sourceCount: Int) -> Bool {
    let allLanes = UInt8(truncatingIfNeeded: (1 << sourceCount) - 1)
    var openCount = block.rows.vertexCount
    var openArcs = block.rows.arcCount
    var total = Line.zero
    while let last = levels.last {
      var end = last.visits.upperBound
      if last.arcsOut <= openArcs {
        Self.spread(
          last.visits,
          block.rows,
          counts,
          seen,
          visitLanes,
          &sums,
          &arriving,
          &visits,
          &end
        )
      } else {
        Self.gather(
          allLanes,
          block.back,
          counts,
          seen,
          current,
          &sums,
          &arriving,
          &open,
          &openCount,
          &visits,
          &end
        )
      }
      guard end > last.visits.upperBound else { break }
      var next = Level(visits: last.visits.upperBound..<end)
      for visit in last.visits { current[Int(visits[visit])] = 0 }
      openArcs -= Self.settle(
        &next,
        of: visits,
        block,
        allLanes,
        sums,
        &counts,
        &seen,
        &current,
        &arriving,
        &visitLanes,
        &total
      )
      levels.append(next)
    }
    return total.sum() < 1e290
  }
}
