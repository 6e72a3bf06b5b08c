import GraphCore
import Testing

struct `The components of a graph` {
  @Test func `are numbered by their smallest vertices`() throws {
    let graph = try UndirectedGraph(vertexCount: 5, edges: [(2, 0), (3, 4)])
    let components = graph.components()
    #expect(components.numbers == [0, 1, 0, 2, 2])
    #expect(components.sizes == [2, 1, 2])
    #expect(components.largest == 0)
    #expect(components.members() == [[0, 2], [1], [3, 4]])
    #expect(components.vertices(of: 2) == [3, 4])
    #expect(!graph.isConnected())
  }

  @Test func `are joined by edges of either direction`() throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: [(2, 0), (2, 1), (3, 3)])
    #expect(graph.components().numbers == [0, 0, 0, 1])
  }

  @Test func `of a graph without vertices are none`() throws {
    let components = try UndirectedGraph(vertexCount: 0, edges: []).components()
    #expect(components.count == 0)
    #expect(components.largest == nil)
    #expect(try UndirectedGraph(vertexCount: 1, edges: [(0, 0)]).isConnected())
  }

  @Test(arguments: UInt64(0)..<80)
  func `are what can be reached`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    let reached = graph.graph.vertices.map { reachable(from: $0, in: graph.graph) }
    expect(graph.graph.components(), areGivenBy: reached)
    expect(directed.graph.components(), areGivenBy: reached)
  }

  @Test(arguments: UInt64(0)..<80)
  func `are strong where each vertex reaches each other`(seed: UInt64) throws {
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let reached = graph.vertices.map { reachable(from: $0, in: graph) }
    let mutual = graph.vertices.map { vertex in
      reached[vertex.index].filter { reached[$0.index].contains(vertex) }
    }
    expect(graph.strongComponents(), areGivenBy: mutual)
  }

  @Test func `of long paths and cycles need no deep stack`() throws {
    let count = 100_000
    let path = (1..<count).map { (Vertex($0 - 1), Vertex($0)) }
    #expect(try DirectedGraph(vertexCount: count, edges: path).strongComponents().count == count)
    let cycle = path + [(Vertex(count - 1), 0)]
    #expect(try DirectedGraph(vertexCount: count, edges: cycle).strongComponents().count == 1)
    #expect(try DirectedGraph(vertexCount: count, edges: path).components().count == 1)
  }

  private func expect(_ components: Components, areGivenBy sets: [Set<Vertex>]) {
    var numbers: [Vertex: Int] = [:]
    for set in sets.enumerated().map(\.element) {
      if let smallest = set.min(), numbers[smallest] == nil { numbers[smallest] = numbers.count }
    }
    #expect(components.numbers == sets.map { set in set.min().flatMap { numbers[$0] } ?? -1 })
    #expect(components.sizes == components.members().map(\.count))
  }
}

/// The vertices that can be reached from `start` along the edges, itself among them.
func reachable(
  from start: Vertex,
  in graph: some Graph,
  without removed: Set<Vertex> = []
) -> Set<Vertex> {
  var reached: Set<Vertex> = [start]
  var waiting = [start]
  while let vertex = waiting.popLast() {
    for next in graph.successors(of: vertex) where !removed.contains(next) {
      if reached.insert(next).inserted { waiting.append(next) }
    }
  }
  return reached
}
