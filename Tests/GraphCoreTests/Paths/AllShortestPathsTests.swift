import GraphCore
import Testing

struct `All shortest paths` {
  @Test func `come in lexicographic order, parallel edges once`() throws {
    let graph = try DirectedGraph(
      vertexCount: 4,
      edges: [(0, 2), (0, 1), (0, 1), (1, 3), (2, 3), (2, 3), (3, 3)]
    )
    let paths = Array(graph.allShortestPaths(from: 0, to: 3))
    #expect(paths.map(\.vertices) == [[0, 1, 3], [0, 2, 3]])
    #expect(paths.map(\.edges) == [[0, 3], [2, 4]])
    #expect(Array(graph.allShortestPaths(from: 3, to: 0)).isEmpty)
    #expect(Array(graph.allShortestPaths(from: 3, to: 3)).map(\.vertices) == [[3]])
  }

  // Forty diamonds in a row: 2⁴⁰ paths, of which the first takes the smaller way everywhere.
  //
  //     //     1       4
  //     //   ╱   ╲   ╱   ╲
  //     //  0     3       6  …
  //     //   ╲   ╱   ╲   ╱
  //     //     2       5
  @Test func `are found as they are asked for, and counted without being found`() throws {
    let edges = (0..<40).flatMap { (diamond: Int) -> [(Vertex, Vertex)] in
      let start = 3 * diamond
      return [1, 2].flatMap { side in
        [
          (Vertex(start), Vertex(start + side)), (Vertex(start + side), Vertex(start + 3)),
        ]
      }
    }
    let undirected = try UndirectedGraph(vertexCount: 121, edges: edges)
    let directed = try DirectedGraph(vertexCount: 121, edges: edges)
    #expect(undirected.shortestPathCount(from: 0, to: 120) == 0x1p40)
    #expect(directed.shortestPathCount(from: 0, to: 120) == 0x1p40)
    #expect(directed.shortestPathCount(from: 120, to: 0) == 0)
    let first = Array(undirected.allShortestPaths(from: 0, to: 120).prefix(3))
    #expect(
      first.map { $0.vertices.suffix(5) } == [
        [114, 115, 117, 118, 120], [114, 115, 117, 119, 120], [114, 116, 117, 118, 120],
      ]
    )
    #expect(first.first == directed.shortestPath(from: 0, to: 120))
  }
}
