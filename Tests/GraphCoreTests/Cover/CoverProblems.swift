import GraphCore

extension CoverProblem {
  /// Up to 12 sets and 8 elements: some elements ask for too much, some sets are alike or free.
  static func random(seed: UInt64) throws -> CoverProblem {
    var noise = SeededGenerator(seed: seed)
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

extension CoverProblem {
  /// Up to 12 sets, most of them in groups of which only so many may be opened; those in none are dear.
  static func randomWithLimit(seed: UInt64) throws -> CoverProblem {
    var noise = SeededGenerator(seed: seed)
    let demands = (0..<Int.random(in: 2...6, using: &noise)).map { _ in
      Int.random(in: 0..<6, using: &noise) == 0 ? 2 : 1
    }
    let charges = (0..<Int.random(in: 2...6, using: &noise)).map { _ in
      Int.random(in: 0...1, using: &noise)
    }
    let odds = Double.random(in: 0.15...0.5, using: &noise)
    let sets = (0..<Int.random(in: 6...12, using: &noise)).map { _ in
      let isFree = Int.random(in: 0..<4, using: &noise) == 0
      return Candidate(
        covering: demands.indices.filter { _ in Double.random(in: 0..<1, using: &noise) < odds },
        cost: Int.random(in: 0...2, using: &noise) + (isFree ? 3 : 0),
        group: isFree ? nil : Int.random(in: charges.indices, using: &noise)
      )
    }
    let limited = charges.indices.filter { _ in Int.random(in: 0..<5, using: &noise) > 0 }
    return try CoverProblem(
      demands: demands,
      sets: sets,
      openingCharges: charges,
      openingLimit: OpeningLimit(Int.random(in: 0...3, using: &noise), of: limited)
    )
  }
}

extension CoverProblem {
  /// The points of the affine space AG(n, 3) are to hit all its lines, {a, b, c} with a + b + c = 0.
  ///
  /// What is left over is a cap, so the optimum is 3ⁿ less the size of a largest cap.
  static func affineLines(dimension: Int) throws -> CoverProblem {
    let pointCount = (0..<dimension).reduce(1) { count, _ in 3 * count }
    func third(_ one: Int, _ other: Int) -> Int {
      var (one, other, place, result) = (one, other, 1, 0)
      while place < pointCount {
        result += place * ((6 - one % 3 - other % 3) % 3)
        (one, other, place) = (one / 3, other / 3, place * 3)
      }
      return result
    }
    var lines: [[Int]] = []
    for one in 0..<pointCount {
      for other in (one + 1)..<max(one + 1, pointCount) where third(one, other) > other {
        lines.append([one, other, third(one, other)])
      }
    }
    return try hitting(lines, pointCount: pointCount)
  }

  /// Choose the fewest points that have one in every block.
  static func hitting(_ blocks: [[Int]], pointCount: Int) throws -> CoverProblem {
    try CoverProblem(
      demands: blocks.map { _ in 1 },
      sets: (0..<pointCount).map { point in
        Candidate(covering: blocks.indices.filter { blocks[$0].contains(point) })
      }
    )
  }

  /// Sets that are turns of one another: set *i* covers *i* + *s* for every step *s*, around a circle.
  static func circle(
    of count: Int,
    steps: [Int],
    demand: Int,
    groupSize: Int? = nil
  ) throws -> CoverProblem {
    try CoverProblem(
      demands: Array(repeating: demand, count: count),
      sets: (0..<count).map { start in
        Candidate(
          covering: steps.map { (start + $0) % count },
          cost: 1,
          group: groupSize.map { start / $0 }
        )
      },
      openingCharges: groupSize.map { Array(repeating: 1, count: (count + $0 - 1) / $0) } ?? []
    )
  }

  /// Sets of 1–4 elements that cost 1 or 2, in groups of 5–10 that are opened for 1; demands 1–3.
  static func offers(seed: UInt64, elementCount: Int, setCount: Int) throws -> CoverProblem {
    var noise = SeededGenerator(seed: seed)
    let demands = (0..<elementCount).map { _ in Int.random(in: 1...3, using: &noise) }
    var sets: [Candidate] = []
    var groupCount = 0
    while sets.count < setCount {
      for _ in 0..<Int.random(in: 5...10, using: &noise) where sets.count < setCount {
        let size = Int.random(in: 1...4, using: &noise)
        let elements = (0..<elementCount).shuffled(using: &noise).prefix(size)
        sets.append(
          Candidate(
            covering: elements,
            cost: Int.random(in: 1...2, using: &noise),
            group: groupCount
          )
        )
      }
      groupCount += 1
    }
    return try CoverProblem(
      demands: demands,
      sets: sets,
      openingCharges: Array(repeating: 1, count: groupCount)
    )
  }

  /// The same problem with its elements, sets and groups renumbered.
  func renumbered(seed: UInt64) throws -> (problem: CoverProblem, newNumberOfSet: [Int]) {
    var noise = SeededGenerator(seed: seed)
    let element = Array(demands.indices).shuffled(using: &noise)
    let set = Array(sets.indices).shuffled(using: &noise)
    let group = Array(openingCharges.indices).shuffled(using: &noise)
    var newDemands = demands
    for (old, new) in element.enumerated() { newDemands[new] = demands[old] }
    var newCharges = openingCharges
    for (old, new) in group.enumerated() { newCharges[new] = openingCharges[old] }
    var newSets = sets
    for (old, new) in set.enumerated() {
      newSets[new] = Candidate(
        covering: sets[old].elements.map { element[$0] },
        cost: sets[old].cost,
        group: sets[old].group.map { group[$0] }
      )
    }
    return (
      try CoverProblem(
        demands: newDemands,
        sets: newSets,
        openingCharges: newCharges,
        openingLimit: openingLimit.map { limit in
          OpeningLimit(limit.count, of: limit.groups.map { group[$0] })
        }
      ),
      set
    )
  }

  /// Whether the sets cover every element as often as it asks for, or as all sets together do.
  func isCovered(by chosen: [Int]) -> Bool {
    demands.indices.allSatisfy { element in
      let offered = sets.count { $0.elements.contains(element) }
      let covered = chosen.count { sets[$0].elements.contains(element) }
      return covered >= min(demands[element], offered)
    }
  }
}
