import GraphCore

/// What is asked of a cover problem, found by looking at every subset of the sets.
struct CoverOracle {
  var cost = Int.max
  /// The cheapest covers that need each of their sets, in lexicographic order.
  var solutions: [[Int]] = []
  var backbone: [Int] = []
  var shortfalls: [SmallestCovers.Shortfall] = []

  init(_ problem: CoverProblem) {
    let setCount = problem.sets.count
    let holders = problem.demands.indices.map { element in
      problem.sets.indices.filter { problem.sets[$0].elements.contains(element) }
        .reduce(0) { $0 | 1 << $1 }
    }
    var demands = problem.demands
    for element in demands.indices where holders[element].nonzeroBitCount < demands[element] {
      let lacking = demands[element] - holders[element].nonzeroBitCount
      shortfalls.append(.init(element: element, lacking: lacking))
      demands[element] -= lacking
    }
    func isCover(_ subset: Int) -> Bool {
      zip(demands, holders).allSatisfy { ($1 & subset).nonzeroBitCount >= $0 }
    }
    func cost(_ subset: Int) -> Int {
      let chosen = (0..<setCount).filter { subset >> $0 & 1 == 1 }.map { problem.sets[$0] }
      return chosen.reduce(0) { $0 + $1.cost }
        + Set(chosen.compactMap(\.group)).reduce(0) { $0 + problem.openingCharges[$1] }
    }
    var best: [Int] = []
    for subset in 0..<(1 << setCount) where isCover(subset) {
      let price = cost(subset)
      if price > self.cost { continue }
      if price < self.cost { best = [] }
      self.cost = price
      best.append(subset)
    }
    best = best.filter { subset in
      (0..<setCount).allSatisfy { subset >> $0 & 1 == 0 || !isCover(subset & ~(1 << $0)) }
    }
    solutions = best.map { subset in (0..<setCount).filter { subset >> $0 & 1 == 1 } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let shared = best.reduce(-1, &)
    backbone = (0..<setCount).filter { shared >> $0 & 1 == 1 }
  }
}

/// A sequence of numbers that depends on nothing but the seed (S. Vigna's SplitMix64).
struct CoverNoise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension CoverProblem {
  /// Up to 12 sets and 8 elements: some elements ask for too much, some sets are alike or free.
  static func random(seed: UInt64) throws -> CoverProblem {
    var noise = CoverNoise(state: seed)
    let demands = (0..<Int.random(in: 1...8, using: &noise)).map { _ in
      Int.random(in: 0...3, using: &noise)
    }
    let charges = (0..<Int.random(in: 0...3, using: &noise)).map { _ in
      Int.random(in: 0...3, using: &noise)
    }
    let priciest = Int.random(in: 0...4, using: &noise)
    let odds = Double.random(in: 0.1...0.7, using: &noise)
    var sets: [Candidate] = []
    for _ in 0..<Int.random(in: 0...12, using: &noise) {
      if let twin = sets.randomElement(using: &noise), Int.random(in: 0..<4, using: &noise) == 0 {
        sets.append(twin)
        continue
      }
      let elements = demands.indices.filter { _ in Double.random(in: 0..<1, using: &noise) < odds }
      let group = Int.random(in: 0...charges.count, using: &noise)
      sets.append(
        Candidate(
          covering: elements,
          cost: Int.random(in: 0...priciest, using: &noise),
          group: group == charges.count ? nil : group
        )
      )
    }
    return try CoverProblem(demands: demands, sets: sets, openingCharges: charges)
  }
}
