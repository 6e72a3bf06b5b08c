import GraphCore
import Testing

struct `Degree assortativity` {
  @Test func `is −1 in a star and undefined in a circle`() throws {
    #expect(try ReferenceGraphs.star(5).degreeAssortativity() == -1)
    #expect(try ReferenceGraphs.circle(5).degreeAssortativity() == nil)
    #expect(try UndirectedGraph(vertexCount: 3, edges: []).degreeAssortativity() == nil)
  }

  // A path of four: ends (1, 2), (2, 2), (2, 1), each both ways. Means 5/3; of the six pairs four
  // multiply to (1 − 5/3)(2 − 5/3) = −2/9 and two to 1/9; squares 2 · 4/9 + 4 · 1/9 = 12/9.
  // (−8/9 + 2/9) ÷ (12/9) = −1/2.
  @Test func `is −1/2 in a path of four`() throws {
    let found = try ReferenceGraphs.line(4).degreeAssortativity() ?? 0
    #expect(agree([found], [-0.5]))
  }

  // Out-degrees of sources and in-degrees of targets: 0 → 1 (2, 1), 0 → 2 (2, 2), 1 → 2 (1, 2).
  // Means 5/3 and 5/3; products (1/3)(−2/3) + (1/3)(1/3) + (−2/3)(1/3) = −1/3; squares 2/3 and 2/3.
  @Test func `takes out-degrees of sources and in-degrees of targets`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 2)])
    #expect(agree([graph.degreeAssortativity() ?? 0], [-0.5]))
  }

  // As igraph has it.
  @Test func `counts parallel edges each and loops twice`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 1), (1, 2), (0, 2), (2, 2), (2, 3)]
    )
    #expect(agree([graph.degreeAssortativity() ?? 0], [-2.0 / 7]))
  }
}
