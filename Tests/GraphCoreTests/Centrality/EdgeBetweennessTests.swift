import GraphCore
import Testing

struct `Betweenness of edges` {
  // 0 ── 1 ── 2
  //      └─── 3      each edge is between its pendant and the three others
  @Test func `counts the pairs that an edge joins, its own ends included`() async throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (1, 3)])
    #expect(try await graph.edgeBetweenness() == [3, 3, 3])
  }

  // In a circle of four each edge is between its ends, and is on half the paths of both diagonals.
  @Test func `is shared between equally short paths`() async throws {
    #expect(try await ReferenceGraphs.circle(4).edgeBetweenness() == [2, 2, 2, 2])
    let oneWay = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)])
    #expect(try await oneWay.edgeBetweenness() == [3, 3, 3])
  }

  @Test func `is shared between parallel edges, the shortest of them where they have lengths`()
    async throws
  {
    var table = EdgeTable(vertexCount: 3)
    table.append(from: 0, to: 1, value: 2)
    table.append(from: 1, to: 0, value: 3)
    table.append(from: 0, to: 1, value: 2)
    table.append(from: 1, to: 2, value: 1)
    table.append(from: 2, to: 2, value: 1)
    let (graph, values) = try table.undirectedGraph()
    #expect(agree(try await graph.edgeBetweenness(), [2 / 3, 2 / 3, 2 / 3, 2, 0]))
    #expect(try await graph.edgeBetweenness(lengths: EdgeLengths(values)) == [1, 0, 1, 2, 0])
    #expect(try await graph.betweenness() == [0, 1, 0])
  }

  // Each pair contributes 1 for each step of its paths, which is its distance.
  @Test(arguments: UInt64(0)..<90)
  func `adds up to the sum of all distances`(seed: UInt64) async throws {
    let (graph, _) = try UndirectedGraph.random(seed: seed, largest: 30)
    let distances = ShortestPathOracle(graph).distances.flatMap(\.self).filter { $0 < .infinity }
    let sum = try await graph.edgeBetweenness().reduce(0, +)
    #expect(agree([sum], [distances.reduce(0, +) / 2]))
  }
}
