import GraphCore
import Testing

struct `The smallest covers` {
  @Test(arguments: UInt64(0)..<10)
  func `agree with looking at every subset`(hundred: UInt64) throws {
    for seed in hundred * 100..<(hundred + 1) * 100 {
      try check(CoverProblem.random(seed: seed), "seed \(seed)")
    }
  }

  // Where sets are turns of one another the search for one cover leaves out whole orbits.
  @Test func `agree with looking at every subset of sets around a circle`() throws {
    for count in [6, 7, 9] {
      for steps in [[0, 1], [0, 1, 3], [0, 2, 5]] {
        for (demand, groupSize) in [(1, nil), (2, nil), (1, 2), (1, 3)] {
          try check(
            CoverProblem.circle(of: count, steps: steps, demand: demand, groupSize: groupSize),
            "\(count) \(steps) \(demand) \(groupSize ?? 0)"
          )
        }
      }
    }
  }

  // A little more for each set than for the one before, too little to add up to one of the old units,
  // and no two sets are alike any more: then the search cannot leave anything out for symmetry.
  @Test func `cost the same where sets can be told apart`() throws {
    for (count, steps, demand) in [
      (15, [0, 1, 4], 1), (16, [0, 3, 5, 9], 2), (17, [0, 1, 3, 8], 1), (20, [0, 2, 7, 11], 2),
    ] {
      let alike = try CoverProblem.circle(of: count, steps: steps, demand: demand)
      let apart = try CoverProblem(
        demands: alike.demands,
        sets: alike.sets.enumerated().map { .init(covering: $1.elements, cost: 1000 + $0) }
      )
      let cover = alike.smallestCover()
      #expect(cover.isProven)
      #expect(cover.cost == apart.smallestCover().cost / 1000)
    }
  }

  private func check(_ problem: CoverProblem, _ name: Comment) throws {
    let expected = CoverOracle(problem)
    let covers = problem.smallestCovers(limit: 5000)
    #expect(covers.isProven, name)
    #expect(covers.cost == expected.cost, name)
    #expect(covers.solutions == expected.solutions, name)
    #expect(covers.solutionCount == .exactly(expected.solutions.count), name)
    #expect(covers.backbone == expected.backbone, name)
    #expect(covers.shortfalls == expected.shortfalls, name)

    let one = problem.smallestCover()
    #expect(one.isProven && one.cost == expected.cost, name)
    #expect(one.solutions.count == 1, name)
    #expect(one.solutions.allSatisfy(expected.solutions.contains), name)

    // Without listing them all, the backbone has to be asked for set by set.
    let few = problem.smallestCovers(limit: 1, countLimit: 1)
    #expect(few.backbone == expected.backbone, name)
    #expect(few.solutions.count == 1, name)
    #expect(few.solutions.allSatisfy(expected.solutions.contains), name)
  }

  // 0 and 1 cost 1 each and opening the group of 1 another 1; 2 alone costs 3 and 1.
  @Test func `pay for a group that they open`() throws {
    let problem = try CoverProblem(
      demands: [1, 1, 2],
      sets: [
        .init(covering: [0, 2], cost: 1), .init(covering: [1, 2], cost: 1, group: 0),
        .init(covering: [0, 1, 2], cost: 3, group: 0),
      ],
      openingCharges: [1]
    )
    #expect(problem.smallestCovers().cost == 3)
    #expect(problem.smallestCovers().solutions == [[0, 1]])
  }

  @Test func `leave out what costs nothing and is not needed`() throws {
    let problem = try CoverProblem(
      demands: [1],
      sets: [
        .init(covering: [0], cost: 0), .init(covering: [0], cost: 0), .init(covering: [], cost: 0),
      ]
    )
    let covers = problem.smallestCovers()
    #expect(covers.solutions == [[0], [1]])
    #expect(covers.backbone == [])
  }

  @Test func `cover what can be covered where sets are lacking`() throws {
    let problem = try CoverProblem(
      demands: [3, 1, 1],
      sets: [.init(covering: [0]), .init(covering: [0, 1])]
    )
    let covers = problem.smallestCovers()
    #expect(covers.shortfalls == [.init(element: 0, lacking: 1), .init(element: 2, lacking: 1)])
    #expect(covers.solutions == [[0, 1]])
    #expect(covers.cost == 2)
  }

  // Any 10 of 20 for each of three elements: 184756³ ways, and the search need not see them apart.
  @Test func `count sets that cover the same without telling them apart`() throws {
    let problem = try CoverProblem(
      demands: [10, 10, 10],
      sets: (0..<60).map { .init(covering: [$0 % 3]) }
    )
    let covers = problem.smallestCovers(limit: 3)
    #expect(covers.solutionCount == .exactly(184_756 * 184_756 * 184_756))
    #expect(covers.solutions.count == 3)
    #expect(covers.solutions.allSatisfy { $0.count == 30 && problem.isCovered(by: $0) })
    #expect(covers.backbone == [])
    #expect(covers.cost == 30)
  }

  @Test func `are the same when elements, sets and groups are renumbered`() throws {
    for seed in UInt64(2000)..<2060 {
      let problem = try CoverProblem.random(seed: seed)
      let (other, newNumber) = try problem.renumbered(seed: seed)
      let covers = problem.smallestCovers(limit: 5000)
      let others = other.smallestCovers(limit: 5000)
      #expect(others.cost == covers.cost)
      #expect(others.solutionCount == covers.solutionCount)
      #expect(others.backbone == covers.backbone?.map { newNumber[$0] }.sorted())
      #expect(
        Set(others.solutions) == Set(covers.solutions.map { $0.map { newNumber[$0] }.sorted() })
      )
    }
  }

  @Test func `cost so many times more when everything does, and ignore a useless set`() throws {
    for seed in UInt64(3000)..<3060 {
      let problem = try CoverProblem.random(seed: seed)
      let scaled = try CoverProblem(
        demands: problem.demands,
        sets: problem.sets.map {
          .init(covering: $0.elements, cost: 7 * $0.cost, group: $0.group)
        } + [.init(covering: [], cost: 0)],
        openingCharges: problem.openingCharges.map { 7 * $0 }
      )
      let covers = problem.smallestCovers(limit: 5000)
      let others = scaled.smallestCovers(limit: 5000)
      #expect(others.cost == 7 * covers.cost)
      #expect(others.solutions == covers.solutions)
      #expect(others.backbone == covers.backbone)
    }
  }
}
