import Diagnostics
import GraphCore
import Interchange

/// What is timed, by the names that the peers have for it too.
enum TimedWork: String {
  case load
  case betweenness
  case betweennessWeighted = "betweenness-weighted"
  case closeness, harmonic
  case pagerank
  case components
  case coreNumbers = "core-numbers"
  case clustering
  case articulationPoints = "articulation-points"
  case constraint
  case shortestPaths = "k-shortest-paths"
  case vertexCut = "vertex-cut"

  func values(of network: TimedNetwork, _ workers: Workers) async throws -> [Double] {
    let graph = network.graph
    switch self {
    case .load:
      let list = try await EdgeList.reading(network.path, wantsStrengths: true).value
      let (graph, strengths) = try list.edges.directedGraph()
      return [Double(graph.vertexCount), Double(graph.edgeCount), strengths.reduce(0, +)]
    case .betweenness: return try await graph.betweenness(workers: workers)
    case .betweennessWeighted:
      return try await graph.betweenness(lengths: network.lengths, workers: workers)
    case .closeness: return try await graph.closeness(workers: workers)
    case .harmonic: return try await graph.harmonicCentrality(workers: workers)
    case .pagerank:
      return try await network.directed.pageRanks(
        strengths: network.directedStrengths,
        workers: workers
      )
    case .components: return [Double(graph.componentCount())]
    case .coreNumbers: return graph.coreNumbers().map(Double.init)
    case .clustering: return graph.localClustering().map { $0 ?? 0 }
    case .articulationPoints: return graph.articulationPoints().map { Double($0.index) }
    case .constraint:
      return try await graph.constraints(strengths: network.strengths, workers: workers)
        .map { $0 ?? .nan }
    case .shortestPaths:
      var lengths: [Double] = []
      for (source, target) in network.pairs {
        let paths: [Path] = try await graph.shortestPaths(
          from: source,
          to: target,
          count: 5,
          lengths: network.lengths
        )
        lengths += paths.map { $0.length(network.lengths) }
      }
      return lengths
    case .vertexCut:
      return network.pairs.map { source, target in
        graph.smallestVertexCut(separating: target, from: source).map { Double($0.count) } ?? .nan
      }
    }
  }
}

/// A network in the forms that are measured: with directions, and simple without.
struct TimedNetwork {
  let path: String
  let directed: DirectedGraph
  let directedStrengths: EdgeStrengths
  let graph: UndirectedGraph
  let strengths: EdgeStrengths
  let lengths: EdgeLengths
  /// Four pairs of vertices that no edge joins.
  let pairs: [(Vertex, Vertex)]

  init(path: String) async throws {
    self.path = path
    let edges = try await EdgeList.reading(path, wantsStrengths: true).value.edges
    let (directed, values) = try edges.directedGraph()
    self.directed = directed
    directedStrengths = try EdgeStrengths(values)
    let (graph, merged) = try edges.undirectedGraph(
      parallelEdges: .merged(.largest),
      loops: .dropped
    )
    self.graph = graph
    strengths = try EdgeStrengths(merged)
    lengths = try EdgeLengths(merged)
    var pairs: [(Vertex, Vertex)] = []
    var step = 0
    while pairs.count < 4, graph.vertexCount > 2 {
      let source = Vertex((step * 7_919 + 17) % graph.vertexCount)
      let target = Vertex((step * 104_729 + graph.vertexCount / 2) % graph.vertexCount)
      step += 1
      if source != target, !graph.hasEdge(from: source, to: target) {
        pairs.append((source, target))
      }
    }
    self.pairs = pairs
  }
}
