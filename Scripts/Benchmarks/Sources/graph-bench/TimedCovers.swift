import Foundation
import GraphCore

/// Exact covers, timed: the Steiner triple covers of affine spaces, whose optima are known, and offers
/// of the size of a large city's closing set.
enum TimedCovers {
  static func run() throws {
    print("| cover | elements | sets | cost | bound | known optimum | nodes | time |")
    print("|---|---|---|---|---|---|---|---|")
    for (dimension, optimum) in [(2, 5), (3, 18), (4, 61)] {
      try tell("AG(\(dimension), 3), lines hit by points", affineLines(dimension), optimum: optimum)
    }
    for seed in 1...3 {
      try tell("offers, seed \(seed)", offers(seed: UInt64(seed)), nodeLimit: 5_000)
    }
  }

  private static func tell(
    _ name: String,
    _ problem: CoverProblem,
    optimum: Int? = nil,
    nodeLimit: Int = 1_000_000
  ) throws {
    let start = ContinuousClock.now
    let cover = problem.smallestCover(nodeLimit: nodeLimit)
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    print(
      "| \(name) | \(problem.demands.count) | \(problem.sets.count) | \(cover.cost) | \(cover.bound) "
        + "| \(optimum.map(String.init) ?? "") | \(cover.nodeCount) "
        + "| \(String(format: seconds < 1 ? "%.3f" : "%.1f", seconds)) s |"
    )
    if let optimum, cover.cost != optimum || !cover.isProven {
      GraphBench.fail("\(name): \(cover.cost) is not the known optimum \(optimum)")
    }
  }

  /// Points of the affine space over three elements such that each line {a, b, c}, a + b + c = 0, has
  /// one of them. What is left over is a cap.
  private static func affineLines(_ dimension: Int) throws -> CoverProblem {
    let powers = (0..<dimension).map { Int(pow(3, Double($0))) }
    let points = 0..<(powers.last ?? 1) * 3
    func third(_ one: Int, _ other: Int) -> Int {
      powers.reduce(0) { sum, power in
        sum + (6 - one / power % 3 - other / power % 3) % 3 * power
      }
    }
    var linesOfPoint = points.map { _ in [Int]() }
    var count = 0
    for one in points {
      for other in points where other > one && third(one, other) > other {
        for point in [one, other, third(one, other)] { linesOfPoint[point].append(count) }
        count += 1
      }
    }
    return try CoverProblem(
      demands: Array(repeating: 1, count: count),
      sets: linesOfPoint.map { .init(covering: $0) }
    )
  }

  /// 200 elements asked for one to three times, 2,000 sets of one to four of them that cost 1 or 2, and
  /// groups of five to ten sets, each opened for 1.
  private static func offers(seed: UInt64) throws -> CoverProblem {
    var random = SplitMix(state: seed)
    let demands = (0..<200).map { _ in Int.random(in: 1...3, using: &random) }
    var sets: [CoverProblem.Candidate] = []
    var groups = 0
    while sets.count < 2_000 {
      for _ in 0..<min(Int.random(in: 5...10, using: &random), 2_000 - sets.count) {
        let size = Int.random(in: 1...4, using: &random)
        let elements = (0..<size).map { _ in Int.random(in: 0..<demands.count, using: &random) }
        sets.append(
          .init(covering: elements, cost: Int.random(in: 1...2, using: &random), group: groups)
        )
      }
      groups += 1
    }
    return try CoverProblem(
      demands: demands,
      sets: sets,
      openingCharges: Array(repeating: 1, count: groups)
    )
  }
}
