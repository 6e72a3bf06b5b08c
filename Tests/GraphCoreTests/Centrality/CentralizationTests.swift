import GraphCore
import Testing

struct Centralization {
  private func expect(
    _ graph: UndirectedGraph,
    _ expected: [Double],
    within tolerance: Double = 1e-12
  ) async throws {
    let values = try [
      #require(graph.degreeCentralization()),
      #require(try await graph.closenessCentralization()),
      #require(try await graph.betweennessCentralization()),
    ]
    #expect(zip(values, expected).allSatisfy { abs($0 - $1) < tolerance })
  }

  // S. Wasserman and K. Faust, Social Network Analysis, chapter 5.
  @Test func `is 1 in a star, 0 in a circle and small in a line`() async throws {
    try await expect(ReferenceGraphs.star(7), [1, 1, 1])
    try await expect(ReferenceGraphs.circle(7), [0, 0, 0])
    try await expect(ReferenceGraphs.line(7), [0.067, 0.277, 0.311], within: 5e-4)
  }

  // Degrees: (15 · 6 − 40) ÷ (14 · 13) = 0.2747.
  @Test func `is highest by betweenness among the Florentine families`() async throws {
    try await expect(ReferenceGraphs.florentine(), [0.2747, 0.3225, 0.4368], within: 5e-5)
  }

  // A star with an edge more than once, and a loop at a leaf, and one at the centre.
  @Test func `takes parallel edges for one and ignores loops`() async throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (1, 0), (0, 2), (0, 3), (3, 3), (0, 0), (1, 0)]
    )
    try await expect(graph, [1, 1, 1])
  }

  @Test func `is undefined for less than three vertices`() async throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 1)])
    #expect(graph.degreeCentralization() == nil)
    #expect(try await graph.closenessCentralization() == nil)
    #expect(try await graph.betweennessCentralization() == nil)
  }
}
