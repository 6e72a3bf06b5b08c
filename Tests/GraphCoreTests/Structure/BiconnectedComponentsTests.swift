import GraphCore
import Testing

struct `Biconnected components` {
  @Test func `meet at articulation points`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 2), (1, 2), (1, 3), (4, 4)]
    )
    let blocks = graph.biconnectedComponents()
    #expect(blocks.numbers == [0, 0, 0, 1, nil])
    #expect(blocks.vertices(of: 0) == [0, 1, 2])
    #expect(blocks.vertices(of: 1) == [1, 3])
  }

  @Test func `hold parallel edges together`() throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 2)])
    #expect(graph.biconnectedComponents().numbers == [0, 0, 1])
  }

  // Two edges are in one component if no single vertex parts them: between any end of the one and any
  // end of the other there is a way around each third vertex, and so on along edges that share an end.
  @Test(arguments: UInt64(0)..<120)
  func `agree with cutting the graph at each articulation point`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let blocks = graph.biconnectedComponents()
    let ends = graph.edges
    for one in ends.indices where !ends[one].isLoop {
      for other in ends.indices where !ends[other].isLoop {
        let together = !graph.vertices.contains { vertex in
          parts(vertex, ends[one], ends[other], in: graph)
        }
        #expect((blocks.numbers[one] == blocks.numbers[other]) == together)
      }
    }
    for (edge, number) in blocks.numbers.enumerated() {
      #expect((number == nil) == ends[edge].isLoop)
    }
    for component in 0..<blocks.count {
      let members = ends.indices.filter { blocks.numbers[$0] == component }
        .flatMap { [ends[$0].source, ends[$0].target] }
      #expect(Array(blocks.vertices(of: component)) == Set(members).sorted())
    }
    let first = blocks.numbers.compactMap(\.self).reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    #expect(first == Array(0..<blocks.count))
  }

  private func parts(_ vertex: Vertex, _ one: Edge, _ other: Edge, in graph: UndirectedGraph)
    -> Bool
  {
    let ends = [one.source, one.target].filter { $0 != vertex }
    let otherEnds = [other.source, other.target].filter { $0 != vertex }
    let reached = reachable(from: ends[0], in: graph, without: [vertex])
    return !otherEnds.contains { reached.contains($0) }
  }
}
