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
  @Test(arguments: UInt64(0)..<60)
  func `agree with cutting the graph at each articulation point`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(
      seed: seed,
      largest: 10,
      parallelEdges: .kept,
      loops: .kept
    ).graph
    let blocks = graph.biconnectedComponents()
    let ends = graph.edges
    let withoutEach = graph.vertices.map { partNumbers(without: $0, in: graph) }
    for one in ends.indices where !ends[one].isLoop {
      for other in ends.indices where !ends[other].isLoop {
        let together = withoutEach.allSatisfy { parts in
          // At least one end of each edge is not the vertex that is taken away.
          (parts[ends[one].source] ?? parts[ends[one].target])
            == (parts[ends[other].source] ?? parts[ends[other].target])
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

  /// The component of each other vertex when `vertex` is taken away.
  private func partNumbers(without vertex: Vertex, in graph: UndirectedGraph) -> [Vertex: Int] {
    let rest = graph.removing(vertices: [vertex])
    return Dictionary(uniqueKeysWithValues: zip(rest.vertices, rest.graph.components().numbers))
  }
}
