import GraphCore
import Testing

struct `Eccentricity` {
  @Test func `is the distance to the farthest vertex reached, and undefined for an isolate`()
    async throws
  {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2)])
    #expect(try await graph.eccentricities() == [2, 1, 2, nil])
    #expect(try await graph.diameter() == 2)
    // (4 · 1 + 2 · 2) ÷ 6
    #expect(try await graph.averageDistance() == 4 / 3)
  }

  @Test func `goes one way in a directed graph`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(try await graph.eccentricities() == [2, 1, nil])
    #expect(try await graph.eccentricities(.incoming) == [nil, 1, 2])
    #expect(try await graph.diameter() == 2)
  }

  @Test func `is undefined where no vertex reaches another`() async throws {
    for graph in [
      try UndirectedGraph(vertexCount: 0, edges: []),
      try UndirectedGraph(vertexCount: 2, edges: [(1, 1)]),
    ] {
      #expect(try await graph.diameter() == nil)
      #expect(try await graph.averageDistance() == nil)
      #expect(try await graph.eccentricities().allSatisfy { $0 == nil })
    }
  }

  // The published mean distance of the families, 261 ÷ 105, is over 105 pairs.
  @Test func `is 5 at most among the Florentine families`() async throws {
    let graph = try ReferenceGraphs.florentine()
    #expect(try await graph.diameter() == 5)
    #expect(agree([try await graph.averageDistance() ?? 0], [2.4857142857142858]))
  }

  // The two parallel edges are 5 and 2 long.
  @Test func `goes by the shortest of parallel edges`() async throws {
    var table = EdgeTable(vertexCount: 2)
    table.append(from: 0, to: 1, value: 5)
    table.append(from: 1, to: 0, value: 2)
    table.append(from: 0, to: 0, value: 1)
    let (graph, values) = try table.undirectedGraph()
    #expect(try await graph.diameter(lengths: EdgeLengths(values)) == 2)
    #expect(try await graph.diameter() == 1)
  }
}
