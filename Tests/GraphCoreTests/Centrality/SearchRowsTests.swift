@testable import GraphCore
import Testing

struct `Rows for searches` {
  //  0 ── 1 ══ 2, the parallel edges 3 and 2 long, and a loop at 2
  private func rows() throws -> SearchRows {
    var table = EdgeTable(vertexCount: 4)
    table.append(from: 0, to: 1, value: 5)
    table.append(from: 1, to: 2, value: 3)
    table.append(from: 2, to: 1, value: 2)
    table.append(from: 2, to: 2, value: 1)
    let (graph, values) = try table.undirectedGraph()
    return SearchRows(
      reversing: graph.successors,
      lengths: graph.successors.arcValues(values),
      vertices: SearchRows.byDegree(graph.successors)
    )
  }

  @Test func `begin with the vertex of most neighbours, without loops and parallel arcs`() throws {
    let rows = try rows()
    #expect(rows.vertices == [1, 0, 2, 3])
    #expect(rows.offsets == [0, 2, 3, 4, 4])
    #expect(rows.targets == [1, 2, 0, 0])
    #expect(rows.lengths == [5, 2, 5, 2])
    #expect(rows.withUnitLengths().lengths == [1, 1, 1, 1])
  }

  // The arcs between numbers 0 and 2.
  @Test func `have parts that are numbered anew`() throws {
    var locals: [UInt32] = [0, 0, 0, 0]
    let part = SearchRows(arcs: [1, 3], of: try rows(), locals: &locals)
    #expect(part.vertices == [0, 2])
    #expect(part.offsets == [0, 1, 2])
    #expect(part.targets == [1, 0])
    #expect(part.lengths == [2, 2])
  }

  @Test(arguments: UInt64(0)..<45)
  func `seen from their other ends twice are the same`(seed: UInt64) throws {
    let (graph, values) = try DirectedGraph.random(seed: seed)
    let rows = SearchRows(
      reversing: graph.predecessors(),
      lengths: graph.predecessors().arcValues(values),
      vertices: SearchRows.byDegree(graph.successors)
    )
    let twice = rows.reversed().reversed()
    #expect(twice.offsets == rows.offsets)
    #expect(twice.targets == rows.targets)
    #expect(twice.lengths == rows.lengths)
  }

  // 1, 2 and 3 have 0 for their most connected neighbour, and only 3 has 4 as well.
  @Test func `put vertices with the same neighbours side by side`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 2), (0, 3), (3, 4)]
    )
    let rows = SearchRows(
      reversing: graph.successors,
      lengths: [],
      vertices: SearchRows.byDegree(graph.successors)
    )
    #expect(rows.vertices == [0, 3, 1, 2, 4])
    // Their rows are 1 2 3 │ 0 4 │ 0 │ 0 │ 1.
    #expect(rows.numbersByNeighbours() == [1, 2, 3, 0, 4])
  }
}
