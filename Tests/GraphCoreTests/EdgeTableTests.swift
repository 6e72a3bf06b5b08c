@testable import GraphCore
import Testing

struct `A table of edges` {
  /// 2 → 0 (5), 0 → 1 (4), 2 → 0 (3), 1 → 1 (2), 0 → 2 (1)
  private var table: EdgeTable {
    EdgeTable(
      vertexCount: 3,
      sources: [2, 0, 2, 1, 0],
      targets: [0, 1, 0, 1, 2],
      values: [5, 4, 3, 2, 1]
    )
  }

  @Test func `becomes a directed graph whose values follow its edges`() throws {
    let (graph, values) = try table.directedGraph()
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2), Edge(1, 1), Edge(2, 0), Edge(2, 0)])
    #expect(values == [4, 1, 2, 5, 3])
  }

  @Test func `becomes an undirected graph whose values follow its edges`() throws {
    let (graph, values) = try table.undirectedGraph()
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2), Edge(0, 2), Edge(0, 2), Edge(1, 1)])
    #expect(values == [4, 5, 3, 1, 2])
    #expect(graph.successors(of: 1) == [0, 1, 1])
    #expect(graph.successors(of: 0) == [1, 2, 2, 2])
  }

  @Test(arguments: [(ParallelEdges.Merging.smallest, 1.0), (.largest, 5), (.sum, 9)])
  func `merges parallel edges into one with the chosen value`(
    merging: ParallelEdges.Merging,
    expected: Double
  ) throws {
    let (graph, values) = try table.undirectedGraph(
      parallelEdges: .merged(merging),
      loops: .dropped
    )
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2)])
    #expect(values == [4, expected])
  }

  @Test(arguments: UInt64(0)..<100)
  func `becomes the graph that sorting its edges gives`(seed: UInt64) throws {
    let table = randomTable(seed: seed)
    let (directed, values) = try table.directedGraph()
    let rows = table.sources.indices
      .map {
        (source: table.sources[$0], target: table.targets[$0], value: table.values[$0], row: $0)
      }
      .sorted { ($0.source, $0.target, $0.row) < ($1.source, $1.target, $1.row) }
    #expect(
      directed.edges == rows.map { Edge(Vertex(number: $0.source), Vertex(number: $0.target)) }
    )
    #expect(values == rows.map(\.value))

    let undirected = try table.undirectedGraph().graph
    #expect(
      undirected.edges
        == directed.edges.map { Edge(min($0.source, $0.target), max($0.source, $0.target)) }
        .sorted()
    )
    for vertex in undirected.vertices {
      let row = undirected.successors(of: vertex)
      #expect(row == row.sorted())
      for (arc, neighbour) in zip(undirected.successors.arcs(at: vertex), row) {
        let edge = undirected.edges[undirected.successors.edge(ofArc: arc)]
        #expect(edge == Edge(min(vertex, neighbour), max(vertex, neighbour)))
      }
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `turned round twice is the same`(seed: UInt64) throws {
    let graph = try randomTable(seed: seed).directedGraph().graph
    let back = graph.predecessors().transposed()
    #expect(back.offsets == graph.successors.offsets)
    #expect(back.targets == graph.successors.targets)
  }

  @Test func `names the edge that ends outside the graph`() {
    let table = EdgeTable(vertexCount: 2, sources: [0, 1], targets: [1, 7])
    #expect(throws: GraphError.noSuchVertex(7, edge: 1, vertexCount: 2)) {
      try table.directedGraph()
    }
    #expect(throws: GraphError.noSuchVertex(7, edge: 1, vertexCount: 2)) {
      try table.undirectedGraph()
    }
  }

  @Test func `refuses more vertices than fit`() {
    #expect(throws: GraphError.tooManyVertices(5_000_000_000)) {
      try EdgeTable(vertexCount: 5_000_000_000).directedGraph()
    }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity, -.infinity, 1e101, 1e-101, 1e-300])
  func `has lengths and strengths that are positive and neither endless nor next to nothing`(
    wrong: Double
  ) {
    #expect(throws: GraphError.self) { try EdgeLengths([1, wrong]) }
    #expect(throws: GraphError.self) { try EdgeStrengths([1, wrong]) }
  }
}
