/// For each vertex, the ways by which a random walk comes to it.
///
/// Vertices stand in the order of their numbers of arcs out, most first, dealt like cards to blocks:
///
///     //  by arcs out  a b c d e f │ g h        (g and h have none)
///     //  places       a c e │ b d f │ g │ h    in two blocks, and as many for those without any
///
/// Those that are looked up most often lie close together in memory, and vertices with the same number
/// of arcs, which often lead to each other, are in different blocks.
struct WalkBlocks: Sendable {
  /// The vertex at each place.
  let order: [UInt32]

  /// How many places have an arc from them: all those of the active blocks.
  let activeCount: Int

  /// Blocks of places that have arcs from them, one behind the other.
  let activeBlocks: ArraySlice<Block>

  /// Blocks of places without an arc from them, which stand last.
  let lastBlocks: ArraySlice<Block>

  /// At each place: how likely a walk goes on from there to a place with an arc from it.
  let continuing: [Double]

  /// Graphs with fewer arcs are one block, solved place by place, which is soon done.
  private static let smallestDealtSize = 1 << 16

  /// How many blocks the active places are dealt to. With more of them what is found out in one is sooner
  /// known to the others, and with fewer there is more to do at once.
  private static let blockCount = 16

  /// Into how many parts the arcs are cut at first.
  private static let portionCount = 16

  /// - Complexity: O(*n* + *m*).
  init(
    _ successors: Adjacency,
    values arcValues: [Double],
    damping: Double,
    crew: Crew
  ) async throws(CancellationError) {
    let isDealt = successors.arcCount >= Self.smallestDealtSize
    let dealing = Dealing(
      RankedRows.order(of: successors),
      successors,
      blocks: isDealt ? Self.blockCount : 1
    )
    try checkCancellation()
    let cuts = successors.offsets.evenCuts(parts: isDealt ? Self.portionCount : 1)
    let portions = await crew.map(parts: cuts.count - 1, size: successors.arcCount) { part in
      Portion(
        of: successors,
        values: arcValues,
        vertices: cuts[part]..<cuts[part + 1],
        damping: damping,
        dealing: dealing
      )
    }
    try checkCancellation()
    let starts = dealing.starts
    let blocks = await crew.map(parts: starts.count - 1, size: successors.arcCount) { block in
      Block(
        number: block,
        places: starts[block]..<starts[block + 1],
        of: portions,
        parts: isDealt ? Block.partCount : 1
      )
    }
    try checkCancellation()
    var continuing = [Double](repeating: 0, count: successors.vertexCount)
    for portion in portions {
      for (index, vertex) in portion.vertices.enumerated() {
        continuing[Int(dealing.places[vertex])] = portion.continuing[index]
      }
    }
    self.continuing = continuing
    order = dealing.order
    activeCount = dealing.activeCount
    activeBlocks = blocks[..<dealing.activeBlockCount]
    lastBlocks = blocks[dealing.activeBlockCount...]
  }

  /// Numbers at each place, as numbers of each vertex.
  func byVertex(_ numbers: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: order.count)
    for (place, vertex) in order.enumerated() { result[Int(vertex)] = numbers[place] }
    return result
  }
}

/// The ways to consecutive places.
struct Block: Sendable {
  let places: Range<Int>

  /// `offsets[r] ..< offsets[r + 1]` are the ways to the place number `r` of this block.
  let offsets: [UInt32]

  /// The place that each way comes from.
  let sources: [UInt32]

  /// How likely a walk at the source goes this way.
  let shares: [Double]

  /// Where to cut the places into parts with about as many ways; from the first to the end if not at all.
  let cuts: [Int]

  fileprivate static let partCount = 8

  fileprivate init(number: Int, places: Range<Int>, of portions: [Portion], parts: Int) {
    var offsets = [UInt32](repeating: 0, count: places.count + 1)
    for portion in portions {
      let ends = portion.ends
      for way in portion.ways(toBlock: number) {
        let row = Int(truncatingIfNeeded: ends[way] & 0xFFFF_FFFF) - places.lowerBound
        offsets[row + 1] &+= 1
      }
    }
    for row in 0..<places.count { offsets[row + 1] &+= offsets[row] }
    var next = offsets
    let count = Int(offsets[places.count])
    var sources = [UInt32](repeating: 0, count: count)
    var shares = [Double](repeating: 0, count: count)
    for portion in portions {
      let ends = portion.ends
      let portionShares = portion.shares
      for way in portion.ways(toBlock: number) {
        let row = Int(truncatingIfNeeded: ends[way] & 0xFFFF_FFFF) - places.lowerBound
        let position = Int(next[row])
        next[row] &+= 1
        sources[position] = UInt32(truncatingIfNeeded: ends[way] >> 32)
        shares[position] = portionShares[way]
      }
    }
    self.places = places
    self.offsets = offsets
    self.sources = sources
    self.shares = shares
    cuts = offsets.evenCuts(parts: parts)
  }
}

/// Which place and block each vertex has.
private struct Dealing: Sendable {
  /// The vertex at each place.
  private(set) var order: [UInt32] = []
  /// The place of each vertex.
  private(set) var places: [UInt32]
  /// The block of each vertex.
  private(set) var blocks: [UInt8]
  /// The first place of each block, and the end of the last.
  private(set) var starts = [0]
  let activeCount: Int
  let activeBlockCount: Int

  init(_ ranked: [UInt32], _ successors: Adjacency, blocks blockCount: Int) {
    places = [UInt32](repeating: 0, count: ranked.count)
    blocks = [UInt8](repeating: 0, count: ranked.count)
    order.reserveCapacity(ranked.count)
    activeCount = ranked.firstIndex { successors.degree(of: Int($0)) == 0 } ?? ranked.count
    activeBlockCount = min(activeCount, blockCount)
    for ranks in [0..<activeCount, activeCount..<ranked.count] {
      for first in ranks.prefix(blockCount) {
        let block = UInt8(truncatingIfNeeded: starts.count - 1)
        for rank in stride(from: first, to: ranks.upperBound, by: blockCount) {
          let vertex = ranked[rank]
          places[Int(vertex)] = UInt32(truncatingIfNeeded: order.count)
          blocks[Int(vertex)] = block
          order.append(vertex)
        }
        starts.append(order.count)
      }
    }
  }
}

/// The ways from consecutive vertices, sorted by the block they lead to, so that a block finds its own
/// in one piece and writes them where the processor still has them at hand.
private struct Portion: Sendable {
  let vertices: Range<Int>

  /// The place that each way comes from, times 2³², plus the place it leads to.
  private(set) var ends: [UInt64]

  /// How likely a walk at the source goes each way.
  private(set) var shares: [Double]

  /// Where the ways to each block begin, and the end of the last.
  private let starts: [Int]

  /// At each vertex: how likely a walk goes on to a vertex with arcs out.
  private(set) var continuing: [Double] = []

  init(
    of successors: Adjacency,
    values: [Double],
    vertices: Range<Int>,
    damping: Double,
    dealing: Dealing
  ) {
    self.vertices = vertices
    let offsets = successors.offsets
    let targets = successors.targets
    let places = dealing.places
    let blocks = dealing.blocks
    let lastActive = dealing.activeBlockCount
    let arcs = Int(offsets[vertices.lowerBound])..<Int(offsets[vertices.upperBound])
    var starts = [Int](repeating: 0, count: dealing.starts.count)
    for arc in arcs { starts[Int(blocks[Int(targets[arc])]) + 1] &+= 1 }
    for block in 1..<starts.count { starts[block] += starts[block - 1] }
    var next = starts
    var ends = [UInt64](repeating: 0, count: arcs.count)
    var shares = [Double](repeating: 0, count: arcs.count)
    var continuing: [Double] = []
    continuing.reserveCapacity(vertices.count)
    let isWeighted = !values.isEmpty
    for vertex in vertices {
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      var total = 0.0
      if isWeighted { for arc in row { total += values[arc] } } else { total = Double(row.count) }
      let factor = damping / total
      let source = UInt64(places[vertex]) << 32
      var share = 0.0
      for arc in row {
        let target = Int(targets[arc])
        let block = Int(blocks[target])
        let position = next[block]
        next[block] &+= 1
        let value = isWeighted ? values[arc] * factor : factor
        ends[position] = source | UInt64(places[target])
        shares[position] = value
        if block < lastActive { share += value }
      }
      continuing.append(share)
    }
    self.ends = ends
    self.shares = shares
    self.starts = starts
    self.continuing = continuing
  }

  func ways(toBlock block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }
}

extension [UInt32] {
  /// For the offsets of rows: where to cut the rows into at most `parts` parts that are about alike, from
  /// the first row to the end.
  fileprivate func evenCuts(parts: Int) -> [Int] {
    let rowCount = count - 1
    let total = Int(self[rowCount]) + rowCount
    var cuts = [0]
    var row = 0
    for part in stride(from: 1, to: parts, by: 1) {
      while row < rowCount, Int(self[row]) + row < total * part / parts { row += 1 }
      if row > cuts[cuts.count - 1], row < rowCount { cuts.append(row) }
    }
    cuts.append(rowCount)
    return cuts
  }
}
