import GraphCore
import Testing

struct `The strongest paths to each` {
  //      3     3
  //   0 ─── 1 ─── 2      3
  //   └─────1─────┘
  @Test func `go round a weak link`() throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 2)])
    let strengths = try EdgeStrengths([3, 1, 3])
    let found = graph.strongestPaths(from: [0], toEach: [2, 1, 3, 0], strengths: strengths)
    #expect(found.map { $0?.vertices } == [[0, 1, 2], [0, 1], nil, nil])
    let near = graph.strongestPaths(
      from: [0],
      toEach: [2],
      strengths: strengths,
      maximumHops: 1
    )
    #expect(near.map { $0?.vertices } == [[0, 2]])
  }

  @Test(arguments: UInt64(0)..<300)
  func `are the first of those to one after the other`(seed: UInt64) throws {
    let table = randomTable(seed: seed, largest: 14)
    let (graph, values) = try table.directedGraph()
    let (undirected, undirectedValues) = try table.undirectedGraph()
    try check(graph, values, seed: seed)
    try check(undirected, undirectedValues, seed: seed)
  }

  private func check(_ graph: some Graph, _ values: [Double], seed: UInt64) throws {
    var random = SeededGenerator(seed: seed ^ 0xEAC4)
    let vertices = Array(graph.vertices)
    let strengths = try EdgeStrengths(seed % 2 == 0 ? values.map { ($0 / 2).rounded(.up) } : values)
    let sources = Array(vertices.shuffled(using: &random).prefix(Int(seed % 3) + 1))
    let maximumHops = seed % 5 < 2 ? Int.random(in: 0...4, using: &random) : nil
    let rank = seed % 4 < 2 ? vertices.map { _ in Int.random(in: 0...5, using: &random) } : nil
    let found = graph.strongestPaths(
      from: sources,
      toEach: vertices,
      strengths: strengths,
      maximumHops: maximumHops,
      rank: rank
    )
    let expected = vertices.map { target in
      graph.strongestPaths(
        from: sources,
        to: target,
        count: 1,
        strengths: strengths,
        maximumHops: maximumHops,
        rank: rank
      ).paths.first
    }
    #expect(found == expected)
  }
}
