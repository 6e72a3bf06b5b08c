import GraphCore
import Testing

struct `Cuts` {
  //  0 ── 1 ── 2 ── 3
  //       └── 4
  @Test func `tell the vertices of the pieces`() throws {
    let graph = try UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (1, 4)])
    let cuts = graph.cuts()
    #expect(cuts.points.map(\.vertex) == [1, 2])
    // The search starts at 0, so that what 1 and 2 were reached from is the last piece of each.
    #expect(cuts.points[0].pieces.map(cuts.vertices(of:)) == [[2, 3], [4], [0]])
    #expect(cuts.points[1].pieces.map(cuts.vertices(of:)) == [[3], [0, 1, 4]])
    #expect(cuts.points[1].pieces.map(\.count) == [1, 3])
    // In the order of 0–1, 1–2, 1–4, 2–3.
    #expect(
      cuts.bridges.map { cuts.vertices(of: $0.source) } == [
        [0], [0, 1, 4], [0, 1, 2, 3], [0, 1, 2, 4],
      ]
    )
    #expect(
      cuts.bridges.map { cuts.vertices(of: $0.target) } == [[1, 2, 3, 4], [2, 3], [4], [3]]
    )
  }

  @Test func `of a graph without any are none`() throws {
    let triangle = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (3, 3)])
    #expect(triangle.cuts().points.isEmpty)
    #expect(triangle.cuts().bridges.isEmpty)
    #expect(try UndirectedGraph(vertexCount: 0, edges: []).cuts().order.isEmpty)
  }

  @Test(arguments: UInt64(0)..<120)
  func `agree with taking each vertex and each edge away`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let cuts = graph.cuts()
    #expect(cuts.order.sorted() == Array(graph.vertices))
    #expect(cuts.points.map(\.vertex) == graph.articulationPoints())
    for point in cuts.points {
      let pieces = point.pieces.map(cuts.vertices(of:)).sorted { $0[0] < $1[0] }
      #expect(pieces == graph.pieces(without: point.vertex))
      #expect(
        point.pieces.allSatisfy { $0.runs == $0.runs.sorted { $0.lowerBound < $1.lowerBound } }
      )
    }
    #expect(cuts.bridges.map(\.bridge) == graph.bridges())
    for link in cuts.bridges {
      let sides = graph.sides(ofBridge: link.bridge.edge)
      #expect(cuts.vertices(of: link.source) == sides?.source)
      #expect(cuts.vertices(of: link.target) == sides?.target)
      for (place, vertex) in cuts.order.enumerated() {
        #expect(link.target.contains(place: place) == sides?.target.contains(vertex))
      }
    }
  }
}
