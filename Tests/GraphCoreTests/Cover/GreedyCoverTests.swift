import GraphCore
import Testing

struct `A greedy cover` {
  // 8 elements, then 4, then 2, where two sets of 7 would do.
  @Test func `takes three sets where two would do`() throws {
    let problem = try CoverProblem(
      demands: Array(repeating: 1, count: 14),
      sets: [
        .init(covering: [0, 1, 2, 3, 7, 8, 9, 10]), .init(covering: [4, 5, 11, 12]),
        .init(covering: [6, 13]), .init(covering: 0...6), .init(covering: 7...13),
      ]
    )
    #expect(problem.greedyCover().sets == [0, 1, 2])
    #expect(problem.greedyCover().cost == 3)
    let covers = problem.smallestCovers()
    #expect(covers.solutions == [[3, 4]])
    #expect(covers.solutionCount == .exactly(1))
    #expect(covers.backbone == [3, 4])
  }

  @Test func `takes what is free first, and weighs the charge of a closed group`() throws {
    let problem = try CoverProblem(
      demands: [1, 1, 1, 1],
      sets: [
        .init(covering: [0, 1, 2], cost: 1, group: 0), .init(covering: [1, 2], cost: 1),
        .init(covering: [0], cost: 0), .init(covering: [3], cost: 1, group: 0),
      ],
      openingCharges: [5]
    )
    #expect(problem.greedyCover().sets == [1, 2, 3])
    #expect(problem.greedyCover().cost == 7)
  }

  @Test func `is a cover, and no cheaper than the smallest`() throws {
    for seed in UInt64(0)..<200 {
      let problem = try CoverProblem.random(seed: seed)
      let greedy = problem.greedyCover()
      let covers = problem.smallestCover()
      #expect(problem.isCovered(by: greedy.sets))
      #expect(problem.cost(of: greedy.sets) == greedy.cost)
      #expect(greedy.cost >= covers.cost)
      #expect(greedy.shortfalls == covers.shortfalls)
    }
  }
}
