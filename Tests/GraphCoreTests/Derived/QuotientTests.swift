import GraphCore
import Testing

struct `A quotient` {
  //  0 ── 1 ── 2 ── 3, and 0–2
  private func graph() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 2), (2, 3)])
  }

  @Test func `makes each part a vertex and adds up what joins two parts`() throws {
    let merged = try graph().quotient(by: [0, 0, 1, 1])
    #expect(merged.graph.edges == [Edge(0, 1)])
    #expect(merged.edges == [nil, 0, 0, nil])
    #expect(merged.vertices == [0, 0, 1, 1])
    #expect(merged.strengths(from: try EdgeStrengths([1, 2, 4, 8])).values == [6])
  }

  @Test func `keeps parallel edges and loops if asked`() throws {
    let merged = try graph().quotient(by: [0, 0, 1, 1], parallelEdges: .kept, loops: .kept)
    #expect(merged.graph.edges == [Edge(0, 0), Edge(0, 1), Edge(0, 1), Edge(1, 1)])
    #expect(merged.edges == [0, 1, 2, 3])
    #expect(merged.lengths(from: try EdgeLengths([1, 2, 4, 8])).values == [1, 2, 4, 8])
  }

  @Test func `takes the smallest or largest value if asked`() throws {
    let lengths = try EdgeLengths([1, 2, 4, 8])
    let parts = [1, 1, 0, 0]
    let smallest = try graph().quotient(by: parts, parallelEdges: .merged(.smallest))
    #expect(smallest.lengths(from: lengths).values == [2])
    let largest = try graph().quotient(by: parts, parallelEdges: .merged(.largest))
    #expect(largest.lengths(from: lengths).values == [4])
  }

  @Test func `has an isolate for a part without vertices`() throws {
    #expect(try graph().quotient(by: [0, 0, 0, 2]).graph.vertexCount == 3)
    #expect(try UndirectedGraph(vertexCount: 0, edges: []).quotient(by: []).graph.vertexCount == 0)
  }

  @Test(arguments: UInt64(0)..<40)
  func `by strong components has no cycle`(seed: UInt64) throws {
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let components = graph.strongComponents()
    let condensation = graph.quotient(by: components.numbers).graph
    #expect(condensation.vertexCount == components.count)
    #expect(condensation.strongComponents().count == components.count)
  }

  @Test(arguments: UInt64(0)..<40)
  func `keeps the sum of strengths between parts`(seed: UInt64) throws {
    let (graph, values) = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    let parts = graph.vertices.map { $0.index % 3 }
    let merged = graph.quotient(by: parts, loops: .kept)
    var expected: [Edge: Double] = [:]
    for (edge, value) in zip(graph.edges, values) {
      expected[
        Edge(Vertex(parts[edge.source.index]), Vertex(parts[edge.target.index])),
        default: 0
      ] +=
        value
    }
    let strengths = merged.strengths(from: try EdgeStrengths(values)).values
    #expect(merged.graph.edges == expected.keys.sorted())
    #expect(strengths == expected.sorted { $0.key < $1.key }.map(\.value))
  }
}
