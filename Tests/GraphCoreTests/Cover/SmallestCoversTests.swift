import GraphCore
import Testing

struct `The smallest covers` {
  @Test(arguments: UInt64(0)..<10)
  func `agree with looking at every subset`(hundred: UInt64) throws {
    for seed in hundred * 100..<(hundred + 1) * 100 {
      let problem = try CoverProblem.random(seed: seed)
      let expected = CoverOracle(problem)
      let covers = problem.smallestCovers(limit: 5000)
      #expect(covers.isProven)
      #expect(covers.cost == expected.cost, "seed \(seed)")
      #expect(covers.solutions == expected.solutions, "seed \(seed)")
      #expect(covers.solutionCount == .exactly(expected.solutions.count), "seed \(seed)")
      #expect(covers.backbone == expected.backbone, "seed \(seed)")
      #expect(covers.shortfalls == expected.shortfalls, "seed \(seed)")

      let one = problem.smallestCover()
      #expect(one.isProven && one.cost == expected.cost, "seed \(seed)")
      #expect(one.solutions.allSatisfy(expected.solutions.contains), "seed \(seed)")

      let few = problem.smallestCovers(limit: 1, countLimit: 1)
      #expect(few.backbone == expected.backbone, "seed \(seed)")
      #expect(few.solutions.allSatisfy(expected.solutions.contains), "seed \(seed)")
    }
  }
}
