@testable import GraphCore
import Testing

struct `The neighbourhoods of vertices` {
  @Test func `merge parallel edges, add up their strengths and leave loops out`() throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 1), (1, 2)])
    let neighbourhoods = Neighbourhoods(in: graph, strengths: try EdgeStrengths([1, 2, 4, 8]))
    #expect(neighbourhoods.offsets == [0, 1, 3, 4])
    #expect(neighbourhoods.neighbours == [1, 0, 2, 1])
    #expect(neighbourhoods.strengths == [3, 3, 8, 8])
    #expect(Neighbourhoods(in: graph).strengths.isEmpty)
  }

  @Test func `merge both directions`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (2, 0)])
    let neighbourhoods = Neighbourhoods(in: graph, strengths: try EdgeStrengths([1, 2, 4]))
    #expect(neighbourhoods.neighbours == [1, 2, 0, 0])
    #expect(neighbourhoods.strengths == [3, 4, 3, 4])
  }

  @Test(arguments: UInt64(0)..<60)
  func `are the same with and without direction`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let one = Neighbourhoods(in: graph.graph, strengths: try EdgeStrengths(graph.values))
    let other = Neighbourhoods(in: directed.graph, strengths: try EdgeStrengths(directed.values))
    #expect(one.offsets == other.offsets)
    #expect(one.neighbours == other.neighbours)
    #expect(one.strengths == other.strengths)
    for vertex in graph.graph.vertices {
      let expected = Set(graph.graph.successors(of: vertex)).subtracting([vertex]).sorted()
      let row = one.row(of: vertex.index)
      #expect(row.map { Vertex(number: one.neighbours[$0]) } == expected)
    }
  }
}
