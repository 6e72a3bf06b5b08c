/// A network with the shape of stakeholder networks: heavy-tailed degrees, communities of uneven
/// size, most ties inside them, and many who have only one.
///
/// Every random draw is an integer hash, and every choice an integer search, so that the same size
/// gives the same bytes on every machine.
struct GeneratedNetwork {
  /// How many vertices and how many edges, each leading from its source to its target.
  static let sizes: KeyValuePairs<String, (vertices: Int, edges: Int)> = [
    "tiny": (200, 600), "small": (5_000, 20_000), "medium": (50_000, 250_000),
    "large": (500_000, 3_000_000),
  ]

  private(set) var sources: [Int] = []
  private(set) var targets: [Int] = []

  init(vertices: Int, edges: Int) {
    var random = SplitMix(state: UInt64(vertices))
    let community = Self.communities(vertices, &random)
    let all = Pool(Array(0..<vertices), fitness: Self.fitness(vertices, &random))
    var members = [[Int]](repeating: [], count: (community.max() ?? 0) + 1)
    for vertex in 0..<vertices { members[community[vertex]].append(vertex) }
    let inside = members.map { Pool($0, fitness: all.fitness) }
    var known: Set<Int> = []
    known.reserveCapacity(edges)
    func add(_ source: Int, _ target: Int) {
      guard source != target, known.insert(source * vertices + target).inserted else { return }
      sources.append(source)
      targets.append(target)
    }
    /// A partner of a vertex: from its community in `share` of a hundred draws.
    func partner(of vertex: Int, share: UInt64) -> Int {
      let pool = random.next() % 100 < share ? inside[community[vertex]] : all
      return pool.pick(random.next())
    }
    for vertex in 0..<vertices { add(vertex, partner(of: vertex, share: 80)) }
    while sources.count < edges {
      let source = all.pick(random.next())
      add(source, partner(of: source, share: 65))
    }
  }

  /// `source,target,strength`, the strengths multiples of ⅛ up to 5, small ones more often.
  var csv: String {
    var random = SplitMix(state: 7)
    var text = "source,target,strength\n"
    for edge in random.permutation(of: sources.count) {
      let strength = min(random.next() % 40, random.next() % 40) + 1
      text += "\(sources[edge]),\(targets[edge]),\(Double(strength) / 8)\n"
    }
    return text
  }

  /// √n ÷ 2 communities, the j-th of a size like 1 ÷ √j.
  private static func communities(_ vertices: Int, _ random: inout SplitMix) -> [Int] {
    let count = max(4, Int(Double(vertices).squareRoot() / 2))
    var ends: [UInt64] = []
    for number in 1...count {
      ends.append((ends.last ?? 0) + UInt64(16_777_216 / Double(number).squareRoot()))
    }
    let total = ends[count - 1]
    return (0..<vertices).map { _ in
      let draw = random.next() % total
      return ends.partitioningIndex { $0 > draw }
    }
  }

  /// How attractive each vertex is: (its place in a random order + 3) to the power of −⅝.
  private static func fitness(_ vertices: Int, _ random: inout SplitMix) -> [UInt64] {
    var fitness = [UInt64](repeating: 0, count: vertices)
    for (rank, vertex) in random.permutation(of: vertices).enumerated() {
      let half = (Double(rank) + 3).squareRoot()
      fitness[vertex] = UInt64(2_147_483_648 / (half * half.squareRoot().squareRoot()))
    }
    return fitness
  }
}

/// Vertices, drawn as often as they are fit.
private struct Pool {
  let fitness: [UInt64]
  private let vertices: [Int]
  private let ends: [UInt64]

  init(_ vertices: [Int], fitness: [UInt64]) {
    self.fitness = fitness
    self.vertices = vertices
    var sum: UInt64 = 0
    ends = vertices.map { vertex in
      sum += fitness[vertex]
      return sum
    }
  }

  func pick(_ draw: UInt64) -> Int {
    guard let total = ends.last else { return 0 }
    let place = draw % total
    return vertices[ends.partitioningIndex { $0 > place }]
  }
}

extension [UInt64] {
  /// The first place from which on a condition holds.
  fileprivate func partitioningIndex(_ holds: (UInt64) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = holds(self[middle]) ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
    }
    return range.lowerBound
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(next() % UInt64(last + 1)))
    }
    return order
  }
}
