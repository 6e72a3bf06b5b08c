/// A part of a graph within which shortest paths can be counted by itself: a biconnected component
/// where edges have no direction, and the whole graph where they have one.
///
///     //  0 ── 1 ── 2 ── 4        the triangle 1 2 3 is a block, in which 1 stands for 0 and
///     //       └─ 3 ─┘            itself, and 2 for itself and 4
///
/// A vertex of a block stands for all the vertices that are connected to the block through it, so
/// it has the mass of all of them.
///
/// A. E. Sarıyüce, E. Saule, K. Kaya and Ü. V. Çatalyürek, "Shattering and compressing networks for
/// betweenness centrality", *SIAM International Conference on Data Mining*, 2013,
/// [doi:10.1137/1.9781611972832.76](https://doi.org/10.1137/1.9781611972832.76).
struct PathBlock: Sendable {
  /// Its arcs. The vertices in `rows.vertices` are the numbers of the rows that it is a part of.
  let rows: SearchRows

  /// The same arcs seen from their other ends.
  let back: SearchRows

  let isDirected: Bool

  /// Where the arcs of `back` are in the rows that it is a part of.
  let arcs: [UInt32]

  /// How many sources, and how many targets, each vertex stands for.
  let sourceMasses: [Double]
  let targetMasses: [Double]

  /// The vertices that paths start from, similar ones side by side.
  let sources: [UInt32]

  init(
    rows: SearchRows,
    back: SearchRows,
    isDirected: Bool,
    arcs: [UInt32],
    sourceMasses: [Double],
    targetMasses: [Double]
  ) {
    self.rows = rows
    self.back = back
    self.isDirected = isDirected
    self.arcs = arcs
    self.sourceMasses = sourceMasses
    self.targetMasses = targetMasses
    sources = rows.numbersByNeighbours().filter {
      sourceMasses[Int($0)] > 0 && !rows.arcs(at: Int($0)).isEmpty
    }
  }
}

/// A graph as blocks, and what is between pairs by the way that blocks hang together alone.
struct PathBlocks: Sendable {
  private(set) var blocks: [PathBlock] = []

  /// For each number, how many pairs it separates: pairs whose members hang at it by different
  /// blocks. Source and target of a pair are told apart.
  private(set) var separated: [Double]

  /// For each arc, how many pairs it is a bridge between.
  private(set) var bridged: [Double]

  /// A graph whose edges have a direction, in one block.
  init(
    directed rows: SearchRows,
    back: SearchRows,
    sourceMasses: [Double],
    targetMasses: [Double]
  ) {
    let numbers = Array(0..<UInt32(truncatingIfNeeded: rows.vertexCount))
    blocks = [
      PathBlock(
        rows: rows.relabelled(numbers),
        back: back.relabelled(numbers),
        isDirected: true,
        arcs: Array(0..<UInt32(truncatingIfNeeded: rows.arcCount)),
        sourceMasses: sourceMasses,
        targetMasses: targetMasses
      )
    ]
    separated = Array(repeating: 0, count: rows.vertexCount)
    bridged = Array(repeating: 0, count: rows.arcCount)
  }

  /// A graph whose edges have no direction, cut at its articulation points.
  ///
  /// - Complexity: O(*n* + *m*), and sorting the vertices of each block.
  init(undirected rows: SearchRows, sourceMasses: [Double], targetMasses: [Double]) {
    var search = BlockSearch(rows, sourceMasses: sourceMasses, targetMasses: targetMasses)
    search.run(along: rows)
    separated = Array(repeating: 0, count: rows.vertexCount)
    bridged = Array(repeating: 0, count: rows.arcCount)

    // All pairs that do not start or end at the vertex, less those on the same side of it.
    for number in 0..<rows.vertexCount {
      let all = search.componentMasses[Int(search.components[number])]
      separated[number] =
        (all.sources - sourceMasses[number]) * (all.targets - targetMasses[number])
    }
    let grouped = BlockArcs(search.blockOfArc, blockCount: search.blocks.count)
    var locals = [UInt32](repeating: 0, count: rows.vertexCount)
    for (block, found) in search.blocks.enumerated() {
      let all = search.componentMasses[Int(search.components[Int(found.top)])]
      let arcs = grouped.arcs(ofBlock: block)
      // At the top hangs all that is not below.
      func mass(_ number: UInt32) -> PathMasses {
        number == found.top ? all - found.below : search.hanging[Int(number)]
      }
      if arcs.count == 2 {
        let ends = arcs.map { rows.targets[Int($0)] }  // of an arc and the one against it
        for (arc, (source, target)) in zip(arcs, [(ends[1], ends[0]), (ends[0], ends[1])]) {
          bridged[Int(arc)] = mass(source).sources * mass(target).targets
          let side = all - mass(source)
          separated[Int(source)] -= side.sources * side.targets
        }
        continue
      }
      let part = SearchRows(arcs: arcs, of: rows, locals: &locals)
      let masses = part.vertices.map(mass)
      for (number, mass) in zip(part.vertices, masses) {
        let side = all - mass
        separated[Int(number)] -= side.sources * side.targets
      }
      blocks.append(
        PathBlock(
          rows: part,
          back: part,
          isDirected: false,
          arcs: Array(arcs),
          sourceMasses: masses.map(\.sources),
          targetMasses: masses.map(\.targets)
        )
      )
    }
  }
}

/// How many sources and targets of paths some vertices are, or stand for.
struct PathMasses: Sendable {
  var sources: Double
  var targets: Double

  static func + (one: Self, other: Self) -> Self {
    Self(sources: one.sources + other.sources, targets: one.targets + other.targets)
  }

  static func - (one: Self, other: Self) -> Self {
    Self(sources: one.sources - other.sources, targets: one.targets - other.targets)
  }
}

/// The arcs of each block, in the order of the rows.
private struct BlockArcs {
  private var starts: [Int]
  private var places: [UInt32]

  init(_ blockOfArc: [UInt32], blockCount: Int) {
    starts = Array(repeating: 0, count: blockCount + 1)
    for block in blockOfArc { starts[Int(block) + 1] += 1 }
    for block in 0..<blockCount { starts[block + 1] += starts[block] }
    var next = starts
    places = Array(repeating: 0, count: blockOfArc.count)
    for (arc, block) in blockOfArc.enumerated() {
      places[next[Int(block)]] = UInt32(truncatingIfNeeded: arc)
      next[Int(block)] += 1
    }
  }

  func arcs(ofBlock block: Int) -> ArraySlice<UInt32> {
    places[starts[block]..<starts[block + 1]]
  }
}
