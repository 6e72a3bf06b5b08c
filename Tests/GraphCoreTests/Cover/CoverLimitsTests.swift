import GraphCore
import Testing

struct `A search for covers` {
  @Test func `takes problems with nothing in them`() throws {
    let nothing = try CoverProblem(demands: [], sets: []).smallestCovers()
    #expect(nothing.cost == 0 && nothing.isProven)
    #expect(nothing.solutions == [[]])
    #expect(nothing.solutionCount == .exactly(1))
    #expect(nothing.backbone == [])

    let noSets = try CoverProblem(demands: [1_000_000, 0], sets: []).smallestCovers()
    #expect(noSets.cost == 0 && noSets.isProven)
    #expect(noSets.shortfalls == [.init(element: 0, lacking: 1_000_000)])
  }

  @Test func `takes a great many sets that cover nothing, or all the same`() throws {
    let useless = try CoverProblem(
      demands: [1],
      sets: Array(repeating: .init(covering: []), count: 100_000)
    )
    #expect(useless.smallestCovers().solutions == [[]])

    let same = try CoverProblem(
      demands: [1000],
      sets: Array(repeating: .init(covering: [0]), count: 20_000)
    )
    let covers = same.smallestCovers(limit: 2)
    #expect(covers.cost == 1000)
    #expect(covers.solutions.count == 2)
    #expect(covers.solutionCount == .atLeast(.max))
    #expect(covers.backbone == [])
  }

  @Test func `takes a long chain`() throws {
    let length = 2000
    let problem = try CoverProblem(
      demands: Array(repeating: 1, count: length),
      sets: (0..<length).map { .init(covering: [$0, min($0 + 1, length - 1)]) }
    )
    #expect(problem.smallestCover().cost == length / 2)
  }

  @Test func `says what it knows at its limit`() throws {
    let problem = try CoverProblem.offers(seed: 5, elementCount: 24, setCount: 150)
    let covers = problem.smallestCovers(nodeLimit: 3)
    #expect(!covers.isProven)
    #expect(covers.bound < covers.cost)
    #expect(covers.gap > 0 && covers.gap < 0.2)
    #expect(covers.nodeCount == 3)
    #expect(covers.backbone == nil)
    #expect(covers.solutionCount == .atLeast(1))
    #expect(covers.solutions.count == 1)
    #expect(covers.solutions.allSatisfy(problem.isCovered))
    #expect(covers.solutions.map(problem.cost) == [covers.cost])
  }

  // The root has to be looked at; its 300 or so memberships are more than the work allowed.
  @Test func `stops when it has looked at as much as it may`() throws {
    let problem = try CoverProblem.offers(seed: 5, elementCount: 24, setCount: 150)
    #expect(problem.smallestCovers(workLimit: 1).nodeCount == 1)
    let some = problem.smallestCovers(workLimit: 2000)
    #expect(!some.isProven && some.nodeCount > 1)
    #expect(some.solutions.allSatisfy(problem.isCovered))
    #expect(some == problem.smallestCovers(workLimit: 2000))
  }

  @Test func `stops when its task is cancelled`() async throws {
    let problem = try CoverProblem.offers(seed: 5, elementCount: 24, setCount: 150)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return problem.smallestCovers()
    }
    let covers = await task.value
    #expect(covers.nodeCount == 1)
    #expect(covers.solutions.allSatisfy(problem.isCovered))
  }

  @Test func `gives the same answer to the same question, and tells how far it is`() throws {
    let problem = try CoverProblem.offers(seed: 3, elementCount: 20, setCount: 120)
    var told: [CoverProgress] = []
    let covers = problem.smallestCovers(limit: 10) { told.append($0) }
    #expect(covers.isProven)
    #expect(covers == problem.smallestCovers(limit: 10))
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.bound <= covers.cost && covers.cost <= $0.cost })
    #expect(told.map(\.nodeCount) == told.map(\.nodeCount).sorted())
    #expect(covers.solutions.allSatisfy { problem.cost(of: $0) == covers.cost })
    #expect(covers.solutions.allSatisfy(problem.isCovered))
    #expect(problem.smallestCover().cost == covers.cost)
  }
}
