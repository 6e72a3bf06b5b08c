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

  private struct Level {
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

/// The passes over a level. Each takes just the arrays it works on, so that they are read and
/// written in place.
extension EightSourceSweep {
  /// Adds the counts of each visited vertex to the sums of its successors, and lists those that
  /// are new to some lane.
  private static func spread(
    _ level: Range<Int>,
    _ rows: SearchRows,
    _ counts: [Line],
    _ seen: [UInt8],
    _ visitLanes: [UInt8],
    _ sums: inout [Line],
    _ arriving: inout [UInt8],
    _ visits: inout [UInt32],
    _ end: inout Int
  ) {
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    let seen = seen.span
    var sums = sums.mutableSpan
    var arriving = arriving.mutableSpan
    var visits = visits.mutableSpan
    var place = end
    for visit in level {
      let number = Int(visits[visit])
      let lanes = visitLanes[visit]
      let line = counts[number]
      for arc in Int(offsets[number])..<Int(offsets[number + 1]) {
        let target = Int(targets[arc])
        sums[target] += line
        let fresh = lanes & ~seen[target]
        let known = arriving[target]
        arriving[target] = known | fresh
        // Written in any case and kept if new: a branch here would be guessed wrong too often.
        visits[place] = targets[arc]
        place &+= (known == 0 && fresh != 0) ? 1 : 0
      }
    }
    end = place
  }

  /// Does what ``spread`` does, from the side of the vertices that some lane has yet to reach.
  private static func gather(
    _ allLanes: UInt8,
    _ back: SearchRows,
    _ counts: [Line],
    _ seen: [UInt8],
    _ current: [UInt8],
    _ sums: inout [Line],
    _ arriving: inout [UInt8],
    _ open: inout [UInt32],
    _ openCount: inout Int,
    _ visits: inout [UInt32],
    _ end: inout Int
  ) {
    let offsets = back.offsets.span
    let sources = back.targets.span
    let counts = counts.span
    let current = current.span
    var kept = 0
    for place in 0..<openCount {
      let number = Int(open[place])
      let missing = ~seen[number] & allLanes
      guard missing != 0 else { continue }
      open[kept] = open[place]
      kept += 1
      var reached: UInt8 = 0
      var sum = Line.zero
      for arc in Int(offsets[number])..<Int(offsets[number + 1]) {
        let source = Int(sources[arc])
        reached |= current[source]
        sum += counts[source]
      }
      let fresh = reached & missing
      guard fresh != 0 else { continue }
      sums[number] = sum
      arriving[number] = fresh
      visits[end] = UInt32(truncatingIfNeeded: number)
      end += 1
    }
    openCount = kept
  }

  /// Makes the sums of the vertices that were reached their counts, in the lanes that reached them.
  ///
  /// - Returns: The number of arcs to the vertices that no lane has yet to reach any more.
  private static func settle(
    _ level: inout Level,
    of visits: [UInt32],
    _ block: PathBlock,
    _ allLanes: UInt8,
    _ sums: [Line],
    _ counts: inout [Line],
    _ seen: inout [UInt8],
    _ current: inout [UInt8],
    _ arriving: inout [UInt8],
    _ visitLanes: inout [UInt8],
    _ total: inout Line
  ) -> Int {
    let masks = laneMasks
    let offsets = block.rows.offsets.span
    let backOffsets = block.back.offsets.span
    var counts = counts.mutableSpan
    var closedArcs = 0
    var all = total
    for visit in level.visits {
      let number = Int(visits[visit])
      let lanes = arriving[number]
      arriving[number] = 0
      visitLanes[visit] = lanes
      current[number] = lanes
      let arcsIn = Int(backOffsets[number + 1] &- backOffsets[number])
      level.arcsIn += arcsIn
      level.arcsOut += Int(offsets[number + 1] &- offsets[number])
      seen[number] |= lanes
      if seen[number] == allLanes { closedArcs += arcsIn }
      let line = counts[number].replacing(with: sums[number], where: masks[Int(lanes)])
      counts[number] = line
      all += line
    }
    total = all
    return closedArcs
  }

  /// Adds the values of each visited vertex to the sums of the vertices before it.
  private static func push(
    _ values: [Line],
    of level: Range<Int>,
    of visits: [UInt32],
    _ back: SearchRows,
    to sums: inout [Line]
  ) {
    let offsets = back.offsets.span
    let sources = back.targets.span
    var sums = sums.mutableSpan
    for visit in level {
      let number = Int(visits[visit])
      let line = values[number]
      for arc in Int(offsets[number])..<Int(offsets[number + 1]) {
        sums[Int(sources[arc])] += line
      }
    }
  }

  /// Sets the sum of each visited vertex to that of the values of the vertices after it.
  private static func pull(
    _ values: [Line],
    to level: Range<Int>,
    of visits: [UInt32],
    _ rows: SearchRows,
    into sums: inout [Line]
  ) {
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    let values = values.span
    for visit in level {
      let number = Int(visits[visit])
      var sum = Line.zero
      for arc in Int(offsets[number])..<Int(offsets[number + 1]) {
        sum += values[Int(targets[arc])]
      }
      sums[number] = sum
    }
  }

  /// Makes of what the vertices after each visited vertex hand back its dependency, and what it
  /// hands back itself.
  private static func carry(
    _ level: Range<Int>,
    of visits: [UInt32],
    _ visitLanes: [UInt8],
    _ counts: [Line],
    _ sums: [Line],
    _ targetMasses: [Double],
    _ masses: Line,
    _ shares: inout [Line],
    _ totals: inout [Double]
  ) {
    let masks = laneMasks
    var shares = shares.mutableSpan
    var totals = totals.mutableSpan
    for visit in level {
      let number = Int(visits[visit])
      let mask = masks[Int(visitLanes[visit])]
      let paths = counts[number]
      let passing = Line.zero.replacing(with: paths * sums[number], where: mask)
      let eight = passing * masses
      let four = eight.lowHalf + eight.highHalf
      let two = four.lowHalf + four.highHalf
      totals[number] += two[0] + two[1]
      let share = (passing + targetMasses[number]) / paths
      shares[number] = shares[number].replacing(with: share, where: mask)
    }
  }

  /// The lanes whose bits are set, for each byte.
  private static let laneMasks: [LaneMask] = (0..<256).map { bits in
    var mask = LaneMask()
    for lane in 0..<laneCount { mask[lane] = bits >> lane & 1 == 1 }
    return mask
  }
}
