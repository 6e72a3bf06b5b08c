@testable import GraphCore
import Testing

struct `A sweep from one source` {
  // 1,100 diamonds in a row, arcs from left to right, and the last vertex as the only target: on
  // each arc from 0 is half of the one pair.
  @Test func `shares out more paths than a number holds`() throws {
    let count = 1100
    let graph = try DirectedGraph(
      vertexCount: 3 * count + 1,
      edges: (0..<count).flatMap { diamond in
        [(0, 1), (0, 2), (1, 3), (2, 3)].map { source, target in
          (Vertex(3 * diamond + source), Vertex(3 * diamond + target))
        }
      }
    )
    var isTarget = [Double](repeating: 0, count: graph.vertexCount)
    isTarget[3 * count] = 1
    let numbers = graph.vertices.map(\.number)
    let back = SearchRows(reversing: graph.successors, lengths: [], vertices: numbers)
    let blocks = PathBlocks(
      directed: back.reversed(),
      back: back,
      sourceMasses: Array(repeating: 1, count: graph.vertexCount),
      targetMasses: isTarget
    )
    var sweep = OneSourceSweep(blocks.blocks[0])
    var vertices = [Double](repeating: 0, count: graph.vertexCount)
    var arcs = [Double](repeating: 0, count: graph.edgeCount)
    sweep.run(from: 0, addingTo: &vertices, arcs: &arcs)
    #expect(arcs == Array(repeating: 0.5, count: graph.edgeCount))
    #expect(vertices == numbers.map { $0 == 0 || $0 == 3 * count ? 0 : $0 % 3 == 0 ? 1 : 0.5 })
  }
}
