import GraphCore
import Testing

// D. R. Fulkerson, G. L. Nemhauser and L. E. Trotter, "Two computationally difficult set covering
// problems that arise in computing the 1-width of incidence matrices of Steiner triple systems",
// Mathematical Programming Study 2, 1974. A cover is what a cap leaves over.
struct `Points that hit every line` {
  // The largest caps of the affine plane have 4 points, and there are 54 of them.
  @Test func `are 5 of the 9 of the affine plane of order 3`() throws {
    let problem = try CoverProblem.affineLines(dimension: 2)
    #expect(problem.smallestCover().cost == 5)
    let covers = problem.smallestCovers(limit: 1)
    #expect(covers.cost == 5)
    #expect(covers.solutionCount == .exactly(54))
    #expect(covers.backbone == [])
  }

  @Test func `are 18 of the 27 of affine space`() throws {
    let problem = try CoverProblem.affineLines(dimension: 3)
    let cover = problem.smallestCover()
    #expect(cover.isProven)
    #expect(cover.cost == 18)
    #expect(cover.solutions.allSatisfy(problem.isCovered))
    #expect(problem.greedyCover().cost > 18)
  }

  // The complement of a plane is the largest set without a line, so a plane hits them all.
  @Test func `are the planes of projective space of order 2`() throws {
    var lines: [[Int]] = []
    for one in 1...15 {
      for other in (one + 1)..<16 where one ^ other > other {
        lines.append([one - 1, other - 1, (one ^ other) - 1])
      }
    }
    let problem = try CoverProblem.hitting(lines, pointCount: 15)
    #expect(lines.count == 35)
    let covers = problem.smallestCovers()
    #expect(covers.cost == 7)
    #expect(covers.solutionCount == .exactly(15))
    #expect(problem.smallestCover().cost == 7)
  }
}
