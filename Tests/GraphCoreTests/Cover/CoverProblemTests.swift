import GraphCore
import Testing

struct `A cover problem` {
  @Test func `counts an element once that a set states twice`() {
    #expect(CoverProblem.Candidate(covering: [3, 1, 3, 1]).elements == [1, 3])
    #expect(CoverProblem.Candidate(covering: []).elements == [])
  }

  @Test func `charges a group once, however many of its sets are chosen`() throws {
    let problem = try CoverProblem(
      demands: [1],
      sets: [
        .init(covering: [0], cost: 2, group: 0), .init(covering: [0], cost: 3, group: 0),
        .init(covering: [0], cost: 5),
      ],
      openingCharges: [10]
    )
    #expect(problem.cost(of: [0, 1]) == 15)
    #expect(problem.cost(of: [2]) == 5)
    #expect(problem.cost(of: []) == 0)
  }

  @Test func `refuses what makes no sense, and says where`() {
    #expect(throws: InvalidCoverProblem.negativeDemand(element: 1)) {
      try CoverProblem(demands: [0, -1], sets: [])
    }
    #expect(throws: InvalidCoverProblem.unknownElement(2, set: 0)) {
      try CoverProblem(demands: [1, 1], sets: [.init(covering: [0, 2])])
    }
    #expect(throws: InvalidCoverProblem.unknownElement(-1, set: 0)) {
      try CoverProblem(demands: [1, 1], sets: [.init(covering: [-1])])
    }
    #expect(throws: InvalidCoverProblem.unknownGroup(0, set: 1)) {
      try CoverProblem(demands: [1], sets: [.init(covering: []), .init(covering: [0], group: 0)])
    }
    #expect(throws: InvalidCoverProblem.negativeCost(set: 0)) {
      try CoverProblem(demands: [1], sets: [.init(covering: [0], cost: -1)])
    }
    #expect(throws: InvalidCoverProblem.negativeCharge(group: 0)) {
      try CoverProblem(demands: [], sets: [], openingCharges: [-1])
    }
    #expect(
      InvalidCoverProblem.unknownElement(2, set: 0).description
        == "set 0 covers element 2, and there is no such element"
    )
  }

  @Test func `refuses costs that do not add up within its limit`() throws {
    #expect(throws: InvalidCoverProblem.costsTooLarge) {
      try CoverProblem(
        demands: [1],
        sets: [.init(covering: [0], cost: .max), .init(covering: [0], cost: .max)]
      )
    }
    let most = CoverProblem.largestTotalCost
    #expect(throws: InvalidCoverProblem.costsTooLarge) {
      try CoverProblem(
        demands: [1],
        sets: [.init(covering: [0], cost: most)],
        openingCharges: [1]
      )
    }
    let problem = try CoverProblem(
      demands: [1, 1],
      sets: [
        .init(covering: [0], cost: most / 2, group: 0),
        .init(covering: [0, 1], cost: most / 2 - 2, group: 0), .init(covering: [1], cost: 1),
      ],
      openingCharges: [1]
    )
    #expect(problem.smallestCovers().cost == most / 2 - 1)
  }
}
