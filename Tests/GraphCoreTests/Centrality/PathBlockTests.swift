@testable import GraphCore
import Testing

struct `Blocks of paths` {
  private func blocks(of graph: UndirectedGraph) -> PathBlocks {
    let rows = SearchRows(
      reversing: graph.successors,
      lengths: [],
      vertices: graph.vertices.map(\.number)
    )
    let masses = [Double](repeating: 1, count: graph.vertexCount)
    return PathBlocks(undirected: rows, sourceMasses: masses, targetMasses: masses)
  }

  //  0 ── 1 ── 2 ── 4
  //       └─ 3 ─┘
  // On the sides of 1 are one vertex and three, so 4² − 1² − 3² = 6 ordered pairs are separated by
  // it, and as many by 2. A pendant has a bridge to four others.
  @Test func `stand for what is connected through them`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (1, 2), (1, 3), (2, 3), (2, 4)]
    )
    let blocks = blocks(of: graph)
    #expect(blocks.blocks.map(\.rows.vertices) == [[1, 2, 3]])
    #expect(blocks.blocks.map(\.sourceMasses) == [[2, 2, 1]])
    #expect(blocks.separated == [0, 6, 6, 0, 0])
    // Arcs 0→1, 1→0, 1→2, 1→3, 2→1, 2→3, 2→4, 3→1, 3→2, 4→2.
    #expect(blocks.bridged == [4, 4, 0, 0, 0, 0, 4, 0, 0, 4])
  }

  // k vertices are before vertex k of a line and n − 1 − k behind it.
  @Test func `are none in a tree of any depth`() throws {
    let count = 20_000
    let blocks = blocks(of: try ReferenceGraphs.line(count))
    #expect(blocks.blocks.isEmpty)
    #expect(blocks.separated == (0..<count).map { 2 * Double($0) * Double(count - 1 - $0) })
  }
}
