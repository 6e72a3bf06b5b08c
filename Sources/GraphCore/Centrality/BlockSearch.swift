/// Finds the biconnected components of a graph whose edges have no direction, by depth-first search
/// with low points, and what hangs together at each vertex.
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
/// *Communications of the ACM* 16(6), 1973.
struct BlockSearch {
  struct Block {
    /// The vertex of the block that the search came to first.
    let top: UInt32

    /// What hangs at the top by this block.
    let below: PathMasses
  }

  private(set) var blocks: [Block] = []

  /// By arc.
  private(set) var blockOfArc: [UInt32]

  /// By number: the vertex, and all that the search came to through it.
  private(set) var hanging: [PathMasses]

  /// By number.
  private(set) var components: [UInt32]

  /// By component.
  private(set) var componentMasses: [PathMasses] = []

  /// When the search came to each vertex, counted from 1, and how far up an edge leads back from
  /// it or from below.
  private var times: [UInt32]
  private var lows: [UInt32]

  /// The block in which each vertex is not the top; there is one but for roots.
  private var blockAbove: [UInt32]

  /// The vertices from the root to where the search is, with the arc that each goes down next; and
  /// the vertices not yet in a block.
  private var path: [(number: UInt32, next: Int)] = []
  private var waiting: [UInt32] = []

  init(_ rows: SearchRows, sourceMasses: [Double], targetMasses: [Double]) {
    hanging = zip(sourceMasses, targetMasses).map { PathMasses(sources: $0, targets: $1) }
    blockOfArc = Array(repeating: 0, count: rows.arcCount)
    components = Array(repeating: 0, count: rows.vertexCount)
    times = components
    lows = components
    blockAbove = components
  }

  mutating func run(along rows: SearchRows) {
    var time: UInt32 = 0
    for root in 0..<rows.vertexCount where times[root] == 0 {
      descend(to: UInt32(truncatingIfNeeded: root), at: &time, along: rows)
      while let last = path.last {
        let number = Int(last.number)
        guard last.next < Int(rows.offsets[number + 1]) else {
          ascend()
          continue
        }
        path[path.count - 1].next += 1
        let target = rows.targets[last.next]
        if times[Int(target)] == 0 {
          descend(to: target, at: &time, along: rows)
        } else {
          lows[number] = min(lows[number], times[Int(target)])
        }
      }
      componentMasses.append(hanging[root])
    }
    for number in 0..<rows.vertexCount {
      for arc in rows.arcs(at: number) {
        let target = Int(rows.targets[arc])
        blockOfArc[arc] = blockAbove[times[target] > times[number] ? target : number]
      }
    }
  }

  private mutating func descend(to number: UInt32, at time: inout UInt32, along rows: SearchRows) {
    time += 1
    times[Int(number)] = time
    lows[Int(number)] = time
    components[Int(number)] = UInt32(truncatingIfNeeded: componentMasses.count)
    path.append((number, Int(rows.offsets[Int(number)])))
    waiting.append(number)
  }

  /// Goes back up from a vertex, and closes the block if nothing leads further up from below.
  private mutating func ascend() {
    guard let done = path.popLast(), let above = path.last else {
      waiting.removeAll(keepingCapacity: true)
      return
    }
    let top = Int(above.number)
    lows[top] = min(lows[top], lows[Int(done.number)])
    guard lows[Int(done.number)] >= times[top] else { return }
    var below = PathMasses(sources: 0, targets: 0)
    while let member = waiting.popLast() {
      blockAbove[Int(member)] = UInt32(truncatingIfNeeded: blocks.count)
      below = below + hanging[Int(member)]
      if member == done.number { break }
    }
    hanging[top] = hanging[top] + below
    blocks.append(Block(top: above.number, below: below))
  }
}
