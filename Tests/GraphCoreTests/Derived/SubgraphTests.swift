import GraphCore
import Testing

struct `A subgraph` {
  //  0 ── 1 ── 2 ── 3, with 1–2 doubled and a loop at 3
  private func graph() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (1, 2), (2, 3), (3, 3)])
  }

  @Test func `keeps the vertices asked for and all edges between them`() throws {
    let part = try graph().subgraph(of: [3, 1, 2, 3])
    #expect(part.vertices == [1, 2, 3])
    #expect(part.graph.edges == [Edge(0, 1), Edge(0, 1), Edge(1, 2), Edge(2, 2)])
    #expect(part.edges == [1, 2, 3, 4])
    #expect(part.vertex(of: 3) == 2)
    #expect(part.vertex(of: 0) == nil)
  }

  @Test func `of no vertices is empty`() throws {
    let part = try graph().subgraph(of: [])
    #expect(part.graph.vertexCount == 0)
    #expect(part.edges.isEmpty)
  }

  @Test func `lets strengths and lengths follow its edges`() throws {
    let part = try graph().removing(vertices: [0])
    #expect(try EdgeStrengths([1, 2, 3, 4, 5]).selecting(part.edges).values == [2, 3, 4, 5])
    #expect(try EdgeLengths([1, 2, 3, 4, 5]).selecting(part.edges).values == [2, 3, 4, 5])
  }

  @Test func `without an edge keeps those parallel to it`() throws {
    let part = try graph().removing(edges: [1, 4])
    #expect(part.graph.edges == [Edge(0, 1), Edge(1, 2), Edge(2, 3)])
    #expect(part.edges == [0, 2, 3])
    #expect(part.vertices == [0, 1, 2, 3])
  }

  @Test(arguments: UInt64(0)..<60)
  func `has the edges whose ends are kept`(seed: UInt64) throws {
    let kinds = (parallelEdges: ParallelEdges.kept, loops: Loops.kept)
    let undirected = try UndirectedGraph.random(
      seed: seed,
      parallelEdges: kinds.parallelEdges,
      loops: kinds.loops
    ).graph
    let directed = try DirectedGraph.random(
      seed: seed,
      parallelEdges: kinds.parallelEdges,
      loops: kinds.loops
    ).graph
    var random = SeededGenerator(seed: seed)
    let kept = undirected.vertices.filter { _ in Bool.random(using: &random) }
    expect(undirected.subgraph(of: kept), keeps: kept, of: undirected)
    expect(directed.subgraph(of: kept.reversed()), keeps: kept, of: directed)
    let dropped = undirected.vertices.filter { !kept.contains($0) }
    #expect(
      directed.removing(vertices: dropped).graph.edges == directed.subgraph(of: kept).graph.edges
    )

    let gone = undirected.edges.indices.filter { _ in Bool.random(using: &random) }
    let rest = undirected.removing(edges: gone)
    #expect(rest.edges == undirected.edges.indices.filter { !gone.contains($0) })
    #expect(rest.graph.edges == rest.edges.map { undirected.edges[$0] })
  }

  private func expect<Whole: Graph>(_ part: Subgraph<Whole>, keeps: [Vertex], of whole: Whole) {
    #expect(part.vertices == keeps)
    #expect(
      part.edges
        == whole.edges.indices.filter {
          keeps.contains(whole.edges[$0].source) && keeps.contains(whole.edges[$0].target)
        }
    )
    let ends = part.graph.edges.map {
      Edge(part.vertices[$0.source.index], part.vertices[$0.target.index])
    }
    #expect(ends == part.edges.map { whole.edges[$0] })
  }
}
