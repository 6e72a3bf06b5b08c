import GraphCore
import Synchronization
import Testing

struct `Betweenness` {
  //        ┌─ 1 ─┐
  //  0 ────┤     ├─── 3 ── 4
  //        └─ 2 ─┘
  // 0 is on one of the two shortest paths between 1 and 2, as is 3, which is also on the way from
  // 0, 1 and 2 to 4; 1 and 2 are each on half the paths from 0 to 3 and from 0 to 4.
  @Test func `is the share of the shortest paths of each pair`() async throws {
    let graph = try UndirectedGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)]
    )
    #expect(agree(try await graph.betweenness(), [0.5, 1, 1, 3.5, 0]))
  }

  @Test func `has the published values among the Florentine families`() async throws {
    let values = try await ReferenceGraphs.florentine().betweenness()
    let expected = [
      0, 19.333333333333332, 8.5, 9.5, 5, 0, 23.166666666666664, 0, 47.5, 0, 2, 10.333333333333334,
      13, 9.333333333333334, 8.333333333333332,
    ]
    #expect(agree(values, expected))
  }

  @Test func `has the published values in the kite`() async throws {
    let values = try await ReferenceGraphs.kite().betweenness()
    let expected: [Double] = [5 / 6, 5 / 6, 0, 11 / 3, 0, 25 / 3, 25 / 3, 14, 8, 0]
    #expect(agree(values, expected))
  }

  // An isolate adds no pair with a path, so only the normalized value falls: 47.5 ÷ 91 = 0.522 and
  // 47.5 ÷ 105 = 0.452.
  @Test func `counts pairs, so an isolate changes the normalized values only`() async throws {
    let families = try ReferenceGraphs.florentine()
    let withPucci = try UndirectedGraph(vertexCount: 16, edges: ReferenceGraphs.florentineEdges)
    let medici = try await withPucci.betweenness()[8]
    #expect(medici == 47.5)
    #expect(abs(medici / families.largestBetweenness - 0.521978021978022) < 1e-12)
    #expect(abs(medici / withPucci.largestBetweenness - 0.4523809523809524) < 1e-12)
  }

  @Test func `is that of each part in a graph of two lines`() async throws {
    let graph = try UndirectedGraph(
      vertexCount: 7,
      edges: [(0, 1), (1, 2), (3, 4), (4, 5), (5, 6)]
    )
    #expect(try await graph.betweenness() == [0, 1, 0, 0, 2, 2, 0])
  }

  // k · (n − 1 − k) pairs have vertex k of a line between them.
  @Test func `is a product in a line, and all pairs at the centre of a star`() async throws {
    let line = try ReferenceGraphs.line(100)
    #expect(try await line.betweenness() == (0..<100).map { Double($0 * (99 - $0)) })
    let star = try ReferenceGraphs.star(50)
    #expect(try await star.betweenness()[0] == star.largestBetweenness)
    #expect(try await ReferenceGraphs.clique(5).betweenness() == [0, 0, 0, 0, 0])
  }

  // Of a circle of 2h + 1 vertices each pair has one shortest path, and those of lengths 2…h have
  // 1…h − 1 inside: h(h − 1) ÷ 2 for each vertex.
  @Test func `is the same all around a circle`() async throws {
    let values = try await ReferenceGraphs.circle(21).betweenness()
    #expect(agree(values, Array(repeating: 45, count: 21)))
  }

  @Test func `counts both ways in a directed graph`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (2, 1)])
    #expect(try await graph.betweenness() == [0, 2, 0])
    #expect(graph.largestBetweenness == 2)
    let oneWay = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(try await oneWay.betweenness() == [0, 1, 0])
  }

  @Test func `is nothing in the smallest graphs`() async throws {
    for count in 0..<3 {
      let graph = try UndirectedGraph(vertexCount: count, edges: [])
      #expect(try await graph.betweenness() == Array(repeating: 0, count: count))
      #expect(graph.largestBetweenness == 0)
    }
    let loops = try DirectedGraph(vertexCount: 2, edges: [(0, 0), (1, 1), (1, 1)])
    #expect(try await loops.betweenness() == [0, 0])
    #expect(try await loops.edgeBetweenness() == [0, 0, 0])
  }

  @Test(arguments: UInt64(0)..<72, [false, true])
  func `agrees with counting all shortest paths`(seed: UInt64, isSimple: Bool) async throws {
    let (parallelEdges, loops): (ParallelEdges, Loops) =
      isSimple ? (.merged(.smallest), .dropped) : (.kept, .kept)
    let undirected = try UndirectedGraph.random(
      seed: seed,
      parallelEdges: parallelEdges,
      loops: loops
    )
    try await expectPathCounts(of: undirected.graph, undirected.values)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
    try await expectPathCounts(of: directed.graph, directed.values)
  }

  private func expectPathCounts<G: Graph>(of graph: G, _ values: [Double]) async throws {
    let perPair = G.isDirected ? 1.0 : 0.5
    let some = graph.vertices.filter { $0.index % 3 != 1 }
    let others = graph.vertices.filter { $0.index % 2 == 0 }
    for lengths in [nil, try EdgeLengths(values)] {
      let oracle = ShortestPathOracle(graph, lengths: lengths?.values)
      #expect(
        agree(
          try await graph.betweenness(lengths: lengths),
          graph.vertices.map { perPair * oracle.betweenness(of: $0.index) }
        )
      )
      #expect(
        agree(
          try await graph.betweenness(from: some, to: others, lengths: lengths),
          graph.vertices.map {
            perPair
              * oracle.betweenness(of: $0.index, from: some.map(\.index), to: others.map(\.index))
          }
        )
      )
      // The shortest of parallel edges share what passes between their ends.
      let ends = graph.edges
      func length(_ edge: Int) -> Double { lengths?.values[edge] ?? 1 }
      let expected = ends.indices.map { edge -> Double in
        let (source, target) = (ends[edge].source.index, ends[edge].target.index)
        guard source != target, length(edge) == oracle.steps[source][target] else { return 0 }
        let sharing = ends.indices.count {
          ends[$0] == ends[edge] && length($0) == length(edge)
        }
        let there = oracle.betweenness(ofStepFrom: source, to: target)
        let back = G.isDirected ? 0 : oracle.betweenness(ofStepFrom: target, to: source)
        return perPair * (there + back) / Double(sharing)
      }
      #expect(agree(try await graph.edgeBetweenness(lengths: lengths), expected))
    }
  }

  // Sources and targets are at the two ends of a line: half a pair each, in each direction.
  @Test func `counts half a pair for a source and a target that are not each other's`() async throws
  {
    let graph = try ReferenceGraphs.line(4)
    #expect(try await graph.betweenness(from: [0], to: [2, 3]) == [0, 1, 0.5, 0])
    #expect(try await graph.betweenness(from: [0, 3, 3], to: [0, 3]) == [0, 1, 1, 0])
    #expect(try await graph.betweenness(from: [], to: [0]) == [0, 0, 0, 0])
  }

  @Test func `of all sources and targets is that of all pairs`() async throws {
    let graph = try ReferenceGraphs.florentine()
    let all = Array(graph.vertices)
    #expect(try await graph.betweenness(from: all, to: all) == graph.betweenness())
  }

  // From 0 to 3 it is 0.1 + 0.2 by way of 1, in binary more than 0.15 + 0.15 by way of 2. From 1 to
  // 2 it is shorter by way of 0.
  @Test func `takes sums for equal that differ by rounding`() async throws {
    var table = EdgeTable(vertexCount: 4)
    table.append(from: 0, to: 1, value: 0.1)
    table.append(from: 1, to: 3, value: 0.2)
    table.append(from: 0, to: 2, value: 0.15)
    table.append(from: 2, to: 3, value: 0.15)
    let (graph, values) = try table.undirectedGraph()
    #expect(try await graph.betweenness(lengths: EdgeLengths(values)) == [1, 0.5, 0.5, 0])
  }

  // 1 is between 0 and both 2 and 3, and 2 between both 0 and 1, and 3.
  @Test func `goes by lengths of different orders of magnitude`() async throws {
    var table = EdgeTable(vertexCount: 4)
    table.append(from: 0, to: 1, value: 1e-6)
    table.append(from: 1, to: 2, value: 1e3)
    table.append(from: 0, to: 2, value: 1.1e3)
    table.append(from: 2, to: 3, value: 1e6)
    let (graph, values) = try table.undirectedGraph()
    #expect(try await graph.betweenness(lengths: EdgeLengths(values)) == [0, 2, 2, 0])
  }

  // One arc to a vertex of its own, so long that buckets are out of the question.
  @Test(arguments: UInt64(0)..<60)
  func `is the same in a heap and in buckets`(seed: UInt64) async throws {
    let (graph, values) = try DirectedGraph.random(seed: seed)
    guard graph.vertexCount > 0 else { return }
    var table = EdgeTable(vertexCount: graph.vertexCount + 1)
    for (edge, value) in zip(graph.edges, values) {
      table.append(from: edge.source, to: edge.target, value: value)
    }
    table.append(from: 0, to: Vertex(graph.vertexCount), value: 1e6)
    let (larger, largerValues) = try table.directedGraph()
    let all = Array(graph.vertices)
    let heaped = try await larger.betweenness(
      from: all,
      to: all,
      lengths: EdgeLengths(largerValues)
    )
    let inBuckets = try await graph.betweenness(lengths: EdgeLengths(values))
    #expect(agree(heaped.dropLast(), inBuckets))
  }
}

struct `Betweenness on many shortest paths` {
  /// Vertices 3k and 3k + 3 are joined by 3k + 1 and by 3k + 2.
  private func diamonds(_ count: Int) throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 3 * count + 1,
      edges: (0..<count).flatMap { diamond in
        let first = Vertex(3 * diamond)
        let last = Vertex(3 * diamond + 3)
        return [1, 2].flatMap { side in
          [(first, Vertex(3 * diamond + side)), (Vertex(3 * diamond + side), last)]
        }
      }
    )
  }

  // The chain alone is cut into its diamonds; one more edge between its ends keeps it together.
  @Test
  func `is right where they are more than a number holds`() async throws {
    let count = 1100
    let chain = try diamonds(count)
    let last = Vertex(3 * count)
    let closed = try UndirectedGraph(
      vertexCount: chain.vertexCount,
      edges: chain.edges.map { ($0.source, $0.target) } + [(Vertex(0), last)]
    )
    let middle = Vertex(3 * (count / 2))
    let values = try await chain.betweenness(from: [0], to: [last])
    #expect(values[0] == 0)
    #expect(values[1] == 0.25)
    #expect(values[3] == 0.5)

    // The added edge is too long to be on any shortest path.
    let lengths = try EdgeLengths(
      closed.edges.map { $0 == Edge(0, last) ? 5000 : 1 }
    )
    for byLength in [true, false] {
      let sums =
        byLength
        ? try await closed.betweenness(from: [0], to: [last, middle], lengths: lengths)
        : try await closed.betweenness(from: [0], to: [middle])
      // To `middle` and, by length, to `last` half a pair each, and of that half on each side.
      let pairs = byLength ? 1.0 : 0.5
      #expect(abs(sums[1] - pairs / 2) < 1e-9)
      #expect(abs(sums[3] - pairs) < 1e-9)
      #expect(abs(sums[3 * (count / 2) - 2] - pairs / 2) < 1e-9)
      #expect(sums.allSatisfy { $0.isFinite })
    }
  }

  // Without lengths and without cutting: in a directed chain, from end to end.
  @Test func `is right where they are more than a number holds in a directed graph`() async throws {
    let chain = try diamonds(1100)
    let graph = try DirectedGraph(
      vertexCount: chain.vertexCount,
      edges: chain.edges.map { ($0.source, $0.target) }
    )
    let last = Vertex(3300)
    let values = try await graph.betweenness(from: [0, 1, 2], to: [last])
    // Of 0 one half on each side; of 1 and 2 all.
    #expect(values[1] == 0.5)
    #expect(values[3] == 3)
    #expect(agree([values[4], values[1651], values[3299]], [1.5, 1.5, 1.5]))
  }
}

struct `Betweenness by many workers` {
  private func graph() throws -> (UndirectedGraph, EdgeLengths) {
    let (graph, values) = try randomTable(seed: 25, largest: 200)
      .undirectedGraph(parallelEdges: .merged(.smallest), loops: .dropped)
    try #require(graph.vertexCount > 50)
    return (graph, try EdgeLengths(values))
  }

  @Test func `is the same to the last bit whatever their number`() async throws {
    let (graph, lengths) = try graph()
    let directed = try DirectedGraph.random(seed: 28, largest: 150).graph
    let one = Workers(count: 1)
    let vertices = try await graph.betweenness(workers: one)
    let byLength = try await graph.betweenness(lengths: lengths, workers: one)
    let edges = try await graph.edgeBetweenness(workers: one)
    let oneWay = try await directed.betweenness(workers: one)
    for count in [2, 3, 7] {
      let workers = Workers(count: count)
      #expect(try await graph.betweenness(workers: workers) == vertices)
      #expect(try await graph.betweenness(lengths: lengths, workers: workers) == byLength)
      #expect(try await graph.edgeBetweenness(workers: workers) == edges)
      #expect(try await directed.betweenness(workers: workers) == oneWay)
    }
  }

  @Test func `tells how far it has come`() async throws {
    let (graph, lengths) = try graph()
    for lengths in [nil, lengths] {
      let heard = Mutex<[Double]>([])
      let workers = Workers(count: 3) { share in heard.withLock { $0.append(share) } }
      _ = try await graph.betweenness(lengths: lengths, workers: workers)
      let shares = heard.withLock(\.self)
      #expect(shares == shares.sorted())
      #expect(shares.last == 1)
    }
  }

  private final class Flag: Sendable {
    private let isUp = Mutex(false)

    func raise() { isUp.withLock { $0 = true } }

    var isRaised: Bool { isUp.withLock { $0 } }
  }

  @Test func `lets other tasks in meanwhile`() async throws {
    let (graph, _) = try graph()
    let isIn = Flag()
    let wasInBeforeTheEnd = Flag()
    let workers = Workers(count: Workers.all.count) { share in
      if share < 0.1 { Task { isIn.raise() } }
      if share == 1, isIn.isRaised { wasInBeforeTheEnd.raise() }
    }
    _ = try await graph.betweenness(workers: workers)
    #expect(wasInBeforeTheEnd.isRaised)
  }

  @Test func `ends midway when its task is cancelled after the first part`() async throws {
    let (graph, _) = try graph()
    let running = Mutex<Task<Void, any Error>?>(nil)
    let workers = Workers(count: 2) { _ in running.withLock { $0?.cancel() } }
    let task = Task {
      while running.withLock({ $0 == nil }) { await Task.yield() }
      _ = try await graph.betweenness(workers: workers)
    }
    running.withLock { $0 = task }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `ends when its task is cancelled`() async throws {
    let graph = try ReferenceGraphs.clique(80)
    for measure in 0..<3 {
      let task = Task {
        switch measure {
        case 0: _ = try await graph.betweenness()
        case 1: _ = try await graph.closeness()
        default: _ = try await graph.edgeBetweenness()
        }
      }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
