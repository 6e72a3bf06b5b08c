import GraphCore
import Testing

struct `A merged graph` {
  @Test func `stays within what strengths can be when large ones are added up`() throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 1), (0, 1)])
    let merged = graph.quotient(by: [0, 1])
    let strengths = try EdgeStrengths([1e100, 1e100])
    #expect(merged.strengths(from: strengths).values == [1e100])
  }

  @Test func `is the graph itself when each vertex is its own part`() throws {
    let kite = try ReferenceGraphs.kite()
    let merged = kite.quotient(by: Array(0..<10))
    #expect(merged.graph.edges == kite.edges)
    #expect(merged.edges == kite.edges.indices.map { $0 })
  }
}
