/// The passes over a level. Each takes just the arrays it works on, so that they are read and
/// written in place.
extension EightSourceSweep {
  /// Adds the counts of each visited vertex to the sums of its successors, and lists those that
  /// are new to some lane.
  static func spread(
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
  static func gather(
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
  static func settle(
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
  static func push(
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
  static func pull(
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
  static func carry(
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
