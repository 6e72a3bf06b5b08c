import GraphCore
import Testing

struct `The widest path` {
  @Test func `has the strongest weakest link, and of these the fewest edges`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]
    )
    // 0–1–2 is 3 wide and 0–2 only 1; to 3 all is 1 wide, and 0–1–3 shortest and first.
    let strengths = try EdgeStrengths([3, 1, 3, 1, 1])
    #expect(graph.widestPath(from: 0, to: 2, strengths: strengths)?.vertices == [0, 1, 2])
    #expect(graph.widestPath(from: 0, to: 3, strengths: strengths)?.vertices == [0, 1, 3])
    #expect(graph.widestPath(from: 0, to: 0, strengths: strengths) == nil)
    #expect(graph.widestPathTree(from: 0, strengths: strengths).widths == [.infinity, 3, 3, 1])
  }

  private func check(_ graph: some Graph, values: [Double]) throws {
    let strengths = try EdgeStrengths(values)
    for source in graph.vertices {
      let tree = graph.widestPathTree(from: source, strengths: strengths)
      for target in graph.vertices where target != source {
        let all = graph.enumeratedPaths(from: [source], to: target)
          .map { (width: graph.weakestLink(of: $0, in: values), vertices: $0) }
          .sorted {
            if $0.width != $1.width { return $0.width > $1.width }
            if $0.vertices.count != $1.vertices.count {
              return $0.vertices.count < $1.vertices.count
            }
            return $0.vertices.lexicographicallyPrecedes($1.vertices)
          }
        let widest = graph.widestPath(from: source, to: target, strengths: strengths)
        #expect(widest?.vertices == all.first?.vertices)
        #expect(tree.widths[target.index] == all.first?.width)
        let path = tree.path(to: target)
        #expect(path.map(graph.isPath) ?? true)
        // Of parallel edges the tree may take any that is wide enough.
        #expect(path?.weakestLink(strengths) == all.first?.width)
      }
    }
  }

  @Test(arguments: UInt64(0)..<45)
  func `is the first of all paths so ranked`(seed: UInt64) throws {
    let table = randomTable(seed: seed, largest: 6)
    let undirected = try table.undirectedGraph()
    try check(undirected.graph, values: undirected.values)
    let directed = try table.directedGraph()
    try check(directed.graph, values: directed.values)
  }
}
