import Analyses
import Diagnostics
import GraphCore
import Interchange

/// A network as it is, with parallel edges and loops, whose every measure can be asked for.
struct CheckedNetwork {
  private let directed: DirectedGraph
  private let directedStrengths: EdgeStrengths
  private let undirected: UndirectedGraph
  private let undirectedStrengths: EdgeStrengths

  init(path: String, vertexCount: Int) async throws {
    let list = try await EdgeList.reading(path, wantsStrengths: true).value
    // The names are numbers; vertices that no edge names are there all the same.
    let numbers = list.names.map { UInt32($0) ?? 0 }
    let table = EdgeTable(
      vertexCount: vertexCount,
      sources: list.edges.sources.map { numbers[Int($0)] },
      targets: list.edges.targets.map { numbers[Int($0)] },
      values: list.edges.values
    )
    var strengths: [Double]
    (directed, strengths) = try table.directedGraph()
    directedStrengths = try EdgeStrengths(strengths)
    (undirected, strengths) = try table.undirectedGraph()
    undirectedStrengths = try EdgeStrengths(strengths)
  }

  /// - Parameter words: `measure NAME directed|undirected weighted|plain`, or `CHECK
  ///   directed|undirected weighted|plain NUMBER …`.
  func values(_ words: [String]) async throws -> [Double] {
    if words[0] == "measure" {
      guard let measure = Measure(rawValue: words[1]) else { GraphBench.fail("no \(words[1])") }
      return try await values(of: measure, words[2] == "directed", words[3] == "weighted")
    }
    let isWeighted = words[2] == "weighted"
    let numbers = words[3...].compactMap { Int($0) }
    return words[1] == "directed"
      ? try await values(of: words[0], directed, directedStrengths, isWeighted, numbers)
      : try await values(of: words[0], undirected, undirectedStrengths, isWeighted, numbers)
  }

  private func values(
    of measure: Measure,
    _ isDirected: Bool,
    _ isWeighted: Bool
  ) async throws -> [Double] {
    let strengths = isDirected ? directedStrengths : undirectedStrengths
    let network = MeasuredNetwork(
      names: undirected.vertices.map(\.description),
      ties: isDirected ? .directed(directed) : .undirected(undirected),
      strengths: isWeighted ? strengths : nil
    )
    do throws(UnmeasurableNetwork) {
      switch try await network.measuring(measure).values {
      case .vertices(let values): return values.map { $0 ?? .nan }
      case .edges(let edges): return edges.map(\.value)
      case .network(let value): return [value ?? .nan]
      }
    } catch {
      // Not as a pattern of the catch: Swift 6.3 breaks off on it.
      guard case .noConvergence = error else { throw error }
      return [.nan]
    }
  }

  private func values(
    of check: String,
    _ graph: some Graph,
    _ strengths: EdgeStrengths,
    _ isWeighted: Bool,
    _ numbers: [Int]
  ) async throws -> [Double] {
    let lengths = isWeighted ? strengths.reciprocalLengths() : nil
    let ends = numbers.prefix(2).map(Vertex.init(_:))
    switch check {
    case "distances":
      guard let lengths else {
        return graph.distances(from: ends[0]).map { $0.map(Double.init) ?? .nan }
      }
      return graph.distances(from: ends[0], lengths: lengths).map { $0 ?? .nan }
    case "k-shortest":
      let paths: [Path] = try await graph.shortestPaths(
        from: ends[0],
        to: ends[1],
        count: numbers[2],
        lengths: lengths
      )
      return paths.map { path in lengths.map(path.length) ?? Double(path.hops) }
    case "widest":
      return [
        graph.widestPath(from: ends[0], to: ends[1], strengths: strengths)?
          .weakestLink(strengths) ?? .nan
      ]
    case "strongest":
      let found: StrongestPaths = try await graph.strongestPaths(
        from: ends[0],
        to: ends[1],
        count: numbers[2],
        strengths: strengths,
        maximumHops: numbers[3]
      )
      return zip(found.weakestLinks, found.paths).flatMap { [$0, Double($1.hops)] }
    case "flow":
      return [
        graph.maximumFlow(from: ends[0], to: ends[1], capacities: isWeighted ? strengths : nil)
          .value
      ]
    case "vertex-cut":
      return [
        graph.smallestVertexCut(separating: ends[1], from: ends[0]).map { Double($0.count) } ?? .nan
      ]
    case "disjoint":
      return [Double(graph.vertexDisjointPaths(from: ends[0], to: ends[1]).count)]
    case "between":
      guard let between = graph.cutVertices(between: ends[0], and: ends[1]) else { return [.nan] }
      return between.map(\.index).sorted().map(Double.init)
    case "connectivity":
      return [Double(try await graph.vertexConnectivity())]
    case "brokerage":
      let groups: [Int?] = graph.vertices.map { $0.index % 3 }
      return graph.brokerageRoles(groups: groups).flatMap {
        [$0.coordinator, $0.consultant, $0.gatekeeper, $0.representative, $0.liaison]
          .map(Double.init)
      }
    default:
      GraphBench.fail("no such check: \(check)")
    }
  }
}
