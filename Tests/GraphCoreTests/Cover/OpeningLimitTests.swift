import GraphCore
import Testing

struct `A limit on the groups that may be opened` {
  @Test(arguments: UInt64(0)..<10)
  func `leaves what looking at every subset leaves`(hundred: UInt64) throws {
    for seed in hundred * 100..<(hundred + 1) * 100 {
      let problem = try CoverProblem.randomWithLimit(seed: seed)
      let name: Comment = "seed \(seed)"
      let expected = CoverOracle(problem)
      let covers = problem.smallestCovers(limit: 5000)
      #expect(covers.isProven, name)
      #expect(covers.cost == expected.cost, name)
      #expect(covers.solutions == expected.solutions, name)
      #expect(covers.solutionCount == .exactly(expected.solutions.count), name)
      #expect(covers.shortfalls == expected.shortfalls, name)
      #expect(covers.backbone == (expected.solutions.isEmpty ? nil : expected.backbone), name)

      let few = problem.smallestCovers(limit: 1, countLimit: 1)
      #expect(few.backbone == covers.backbone, name)
      let one = problem.smallestCover()
      #expect(one.isProven && one.cost == expected.cost, name)
      #expect(one.solutions.allSatisfy(expected.solutions.contains), name)
    }
  }

  // The lots have to be worth drawing.
  @Test func `is put to the test where it binds, where it does not and where nothing keeps to it`()
    throws
  {
    var (binding, idle, impossible) = (0, 0, 0)
    for seed in UInt64(0)..<500 {
      let problem = try CoverProblem.randomWithLimit(seed: seed)
      let free = try CoverProblem(
        demands: problem.demands,
        sets: problem.sets,
        openingCharges: problem.openingCharges
      )
      let covers = problem.smallestCovers()
      if covers.solutions.isEmpty {
        impossible += 1
      } else if covers.cost > free.smallestCover().cost {
        binding += 1
      } else {
        idle += 1
      }
    }
    #expect(binding > 20, "\(binding)")
    #expect(idle > 100, "\(idle)")
    #expect(impossible > 50, "\(impossible)")
  }

  @Test func `holds where sets are turns of one another`() throws {
    for (count, limit) in [(6, 1), (6, 2), (8, 2), (8, 3), (9, 3), (10, 4)] {
      let free = try CoverProblem.circle(of: count, steps: [0, 1, 3], demand: 1, groupSize: 2)
      let problem = try CoverProblem(
        demands: free.demands,
        sets: free.sets,
        openingCharges: free.openingCharges,
        openingLimit: .init(limit, of: free.openingCharges.indices)
      )
      let expected = CoverOracle(problem)
      let covers = problem.smallestCovers(limit: 5000)
      #expect(covers.cost == expected.cost, "\(count) \(limit)")
      #expect(covers.solutions == expected.solutions, "\(count) \(limit)")
      #expect(problem.smallestCover().cost == expected.cost, "\(count) \(limit)")
    }
  }

  @Test func `leaves the same when elements, sets and groups are renumbered`() throws {
    for seed in UInt64(2000)..<2060 {
      let problem = try CoverProblem.randomWithLimit(seed: seed)
      let (other, newNumber) = try problem.renumbered(seed: seed)
      let covers = problem.smallestCovers(limit: 5000)
      let others = other.smallestCovers(limit: 5000)
      #expect(others.cost == covers.cost)
      #expect(
        Set(others.solutions) == Set(covers.solutions.map { $0.map { newNumber[$0] }.sorted() })
      )
    }
  }

  @Test func `is of groups that there are, and not below none`() {
    #expect(throws: InvalidCoverProblem.unknownLimitedGroup(1)) {
      try CoverProblem(demands: [], sets: [], openingCharges: [1], openingLimit: .init(1, of: [1]))
    }
    #expect(throws: InvalidCoverProblem.negativeOpeningLimit) {
      try CoverProblem(demands: [], sets: [], openingLimit: .init(-1, of: []))
    }
  }

  @Test func `says what it knows when the search is cut short`() throws {
    let free = try CoverProblem.offers(seed: 5, elementCount: 24, setCount: 150)
    let problem = try CoverProblem(
      demands: free.demands,
      sets: free.sets,
      openingCharges: free.openingCharges,
      openingLimit: .init(7, of: free.openingCharges.indices)
    )
    let covers = problem.smallestCovers(nodeLimit: 3)
    #expect(!covers.isProven)
    #expect(covers.bound >= free.smallestCovers(nodeLimit: 3).bound)
    #expect(covers.solutions.allSatisfy(problem.isCovered))
    for solution in covers.solutions {
      #expect(Set(solution.compactMap { problem.sets[$0].group }).count <= 7)
    }
  }
}
