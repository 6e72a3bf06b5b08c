import GraphCore

/// SplitMix64: the same numbers from the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small random table of edges, of a shape that the seed chooses: sparse, dense, a tree with a few
/// extra edges, a star, a clique, two parts, many pendants, with parallel edges and loops, empty.
/// Values are multiples of ⅛ in ⅛...5, so that their sums are exact and ties are real.
func randomTable(seed: UInt64, largest: Int = 14) -> EdgeTable {
  var random = SeededGenerator(seed: seed)
  let vertexCount = Int.random(in: 0...largest, using: &random)
  var table = EdgeTable(vertexCount: vertexCount)
  guard vertexCount > 0 else { return table }
  func add(_ source: Int, _ target: Int) {
    table.append(
      from: Vertex(source),
      to: Vertex(target),
      value: Double(Int.random(in: 1...40, using: &random)) / 8
    )
  }
  func any() -> Int { Int.random(in: 0..<vertexCount, using: &random) }
  switch seed % 9 {
  case 0:  // sparse
    for _ in 0..<vertexCount { add(any(), any()) }
  case 1:  // dense, both directions, parallel edges and loops
    for _ in 0..<(vertexCount * 3) { add(any(), any()) }
  case 2:  // a tree with a few extra edges
    for vertex in 1..<max(1, vertexCount) where vertex < vertexCount {
      add(vertex, Int.random(in: 0..<vertex, using: &random))
    }
    for _ in 0..<(vertexCount / 4) { add(any(), any()) }
  case 3:  // a star
    for vertex in 1..<max(1, vertexCount) where vertex < vertexCount { add(0, vertex) }
  case 4:  // a clique
    for source in 0..<vertexCount { for target in 0..<source { add(source, target) } }
  case 5:  // two parts that no edge joins
    let half = max(1, vertexCount / 2)
    for _ in 0..<(vertexCount * 2) {
      let source = any()
      let target = any()
      if (source < half) == (target < half) { add(source, target) }
    }
  case 6:  // many pendants on few hubs
    for vertex in 0..<vertexCount { add(vertex, vertex % 3 % vertexCount) }
    for _ in 0..<3 { add(any() % max(1, vertexCount / 2), any()) }
  case 7:  // a circle with chords
    for vertex in 0..<vertexCount { add(vertex, (vertex + 1) % vertexCount) }
    for _ in 0..<(vertexCount / 3) { add(any(), any()) }
  default:  // nothing
    break
  }
  return table
}

extension DirectedGraph {
  /// A random graph, simple unless asked otherwise, with a value for each edge.
  static func random(
    seed: UInt64,
    largest: Int = 14,
    parallelEdges: ParallelEdges = .merged(.smallest),
    loops: Loops = .dropped
  ) throws -> (graph: DirectedGraph, values: [Double]) {
    try randomTable(seed: seed, largest: largest)
      .directedGraph(parallelEdges: parallelEdges, loops: loops)
  }
}

extension UndirectedGraph {
  /// A random graph, simple unless asked otherwise, with a value for each edge.
  static func random(
    seed: UInt64,
    largest: Int = 14,
    parallelEdges: ParallelEdges = .merged(.smallest),
    loops: Loops = .dropped
  ) throws -> (graph: UndirectedGraph, values: [Double]) {
    try randomTable(seed: seed, largest: largest)
      .undirectedGraph(parallelEdges: parallelEdges, loops: loops)
  }
}

/// Whether two lists of numbers agree to `tolerance`, relative to the larger where above 1.
func agree(_ some: [Double], _ others: [Double], tolerance: Double = 1e-9) -> Bool {
  some.count == others.count
    && zip(some, others).allSatisfy { one, other in
      (one.isNaN && other.isNaN) || one == other
        || abs(one - other) <= tolerance * max(1, abs(one), abs(other))
    }
}
