import GraphCore
import Testing

struct `PageRank` {
  // x₀ = 0.15/3, x₁ = 0.05 + 0.85 (x₀ + x₂), x₂ = 0.05 + 0.85 x₁: x₁ = (0.05 + 0.85 · 0.1) ÷ 0.2775.
  @Test func `is most for what much leads to`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 1)])
    let middle = 0.135 / 0.2775
    let expected: [Double] = [0.05, middle, 0.05 + 0.85 * middle]
    #expect(agree(try await graph.pageRanks(), expected))
  }

  @Test func `is alike for all without edges, and undefined for none`() async throws {
    #expect(
      agree(
        try await DirectedGraph(vertexCount: 4, edges: []).pageRanks(),
        [0.25, 0.25, 0.25, 0.25]
      )
    )
    #expect(try await DirectedGraph(vertexCount: 0, edges: []).pageRanks().isEmpty)
  }

  // As igraph and NetworkX have it.
  @Test func `counts a loop and parallel edges each`() async throws {
    let graph = try DirectedGraph(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1), (1, 0)])
    #expect(
      agree(
        try await graph.pageRanks(),
        [0.5904255319148936, 0.40957446808510634],
        tolerance: 1e-9
      )
    )
  }

  // As igraph has it.
  @Test func `counts a loop without direction as two ways`() async throws {
    let graph = try UndirectedGraph(vertexCount: 2, edges: [(0, 0), (0, 1)])
    #expect(
      agree(try await graph.pageRanks(), [0.7207792207792207, 0.2792207792207792], tolerance: 1e-9)
    )
  }

  @Test func `is 0 for what no walk reaches from its start`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (2, 0)])
    let ranks = try await graph.pageRanks(starts: [2, 0, 0])
    // x₁ = 0.85 x₀, and both add up to 1.
    let expected: [Double] = [1 / 1.85, 0.85 / 1.85, 0]
    #expect(agree(ranks, expected))
  }

  @Test(arguments: UInt64(0)..<60)
  func `agrees with many rounds over the whole matrix`(seed: UInt64) async throws {
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    let undirected = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    let strengths = try EdgeStrengths(directed.values)
    let tolerance = 1e-8
    #expect(
      agree(
        try await directed.graph.pageRanks(strengths: strengths),
        rankByRounds(directed.graph, strengths, nil),
        tolerance: tolerance
      )
    )
    #expect(
      agree(
        try await undirected.graph.pageRanks(),
        rankByRounds(undirected.graph, nil, nil),
        tolerance: tolerance
      )
    )
    let starts = directed.graph.vertices.map { Double($0.index % 3) }
    guard starts.contains(where: { $0 > 0 }) else { return }
    #expect(
      agree(
        try await directed.graph.pageRanks(starts: starts),
        rankByRounds(directed.graph, nil, starts),
        tolerance: tolerance
      )
    )
  }

  @Test(arguments: UInt64(0)..<20)
  func `does not depend on how vertices are numbered`(seed: UInt64) async throws {
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    var random = SeededGenerator(seed: seed)
    let numbers = Array(0..<graph.vertexCount).shuffled(using: &random)
    let other = try await graph.quotient(by: numbers, parallelEdges: .kept, loops: .kept)
      .graph.pageRanks()
    #expect(agree(try await graph.pageRanks(), numbers.map { other[$0] }, tolerance: 1e-8))
  }

  @Test(arguments: UInt64(0)..<10)
  func `adds up to 1 and comes as close as asked`(seed: UInt64) async throws {
    let graph = try DirectedGraph.random(seed: seed).graph
    guard graph.vertexCount > 0 else { return }
    let ranks = try await graph.pageRanks()
    #expect(agree([ranks.reduce(0, +)], [1], tolerance: 1e-12))
    let close = try await graph.pageRanks(tolerance: 0)
    #expect(zip(ranks, close).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `is the same to the last bit for any number of workers`() async throws {
    let (graph, values) = try largeGraph()
    let strengths = try EdgeStrengths(values)
    let one = try await graph.pageRanks(strengths: strengths, workers: Workers(count: 1))
    let difference = zip(one, ranksAfter(one, graph, strengths)).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(difference < 1e-10)
    for count in [2, 3, 7] {
      let other = try await graph.pageRanks(strengths: strengths, workers: Workers(count: count))
      #expect(one == other)
    }
  }

  @Test func `stops when its task is cancelled`() async throws {
    let graph = try largeGraph().graph
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await graph.pageRanks(workers: Workers(count: 2))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

/// Enough edges for each block of vertices to be shared among workers. Every tenth vertex has no way out,
/// and few lead to many.
private func largeGraph() throws -> (graph: DirectedGraph, values: [Double]) {
  var random = SeededGenerator(seed: 7)
  var table = EdgeTable(vertexCount: 10_000)
  for _ in 0..<90_000 {
    let highest = Int.random(in: 1...10_000, using: &random)
    let source = Int.random(in: 0..<highest, using: &random)
    if source % 10 == 9 { continue }
    table.append(
      from: Vertex(source),
      to: Vertex(Int.random(in: 0..<10_000, using: &random)),
      value: Double.random(in: 0.5..<5, using: &random)
    )
  }
  return try table.directedGraph()
}

/// One more step along all edges of a walk.
private func ranksAfter(
  _ ranks: [Double],
  _ graph: DirectedGraph,
  _ strengths: EdgeStrengths
) -> [Double] {
  let edges = graph.edges
  var totals = [Double](repeating: 0, count: ranks.count)
  for (edge, value) in zip(edges, strengths.values) { totals[edge.source.index] += value }
  var lost = 0.0
  for (rank, total) in zip(ranks, totals) where total == 0 { lost += 0.85 * rank }
  var next = [Double](repeating: (0.15 + lost) / Double(ranks.count), count: ranks.count)
  for (edge, value) in zip(edges, strengths.values) {
    let source = edge.source.index
    next[edge.target.index] += 0.85 * ranks[source] * value / totals[source]
  }
  return next
}

/// The walk over the whole matrix of shares, thousands of steps long.
private func rankByRounds(
  _ graph: some Graph,
  _ strengths: EdgeStrengths?,
  _ starts: [Double]?
) -> [Double] {
  let count = graph.vertexCount
  var matrix = Array(repeating: [Double](repeating: 0, count: count), count: count)
  for vertex in 0..<count {
    for arc in graph.successors.arcs(at: Vertex(vertex)) {
      let value = strengths?.values[graph.successors.edge(ofArc: arc)] ?? 1
      matrix[vertex][Int(graph.successors.targets[arc])] += value
    }
  }
  let total = starts?.reduce(0, +) ?? 1
  let starts = starts?.map { $0 / total } ?? Array(repeating: 1 / Double(count), count: count)
  var ranks = starts
  for _ in 0..<300 {
    var next = starts.map { 0.15 * $0 }
    for source in 0..<count {
      let sum = matrix[source].reduce(0, +)
      for target in 0..<count {
        let share = sum > 0 ? matrix[source][target] / sum : starts[target]
        next[target] += 0.85 * ranks[source] * share
      }
    }
    ranks = next
  }
  return ranks
}
