public import GraphCore

extension MeasuredNetwork {
  /// Takes a measure of the network.
  ///
  /// Distances take a tie for 1 ÷ its strength, or 1 without strengths.
  public func measuring(
    _ measure: Measure,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) -> MeasuredValues {
    if measure.needsDirection && !isDirected { throw .needsDirection(measure) }
    if measure.needsStrengths && strengths == nil { throw .needsStrengths(measure) }
    let values: MeasuredValues.Values
    if case .directed(let graph) = ties, !measure.ignoresDirection {
      if let found = try directedValues(of: measure, graph) {
        values = found
      } else {
        values = try await commonValues(of: measure, graph, workers)
      }
    } else {
      values = try await undirectedValues(of: measure, undirected, workers)
    }
    return MeasuredValues(measure: measure, network: self, values: values)
  }

  private func directedValues(
    of measure: Measure,
    _ graph: DirectedGraph
  ) throws(UnmeasurableNetwork) -> MeasuredValues.Values? {
    switch measure {
    case .degree: .whole(graph.degrees())
    case .inDegree: .whole(graph.inDegrees())
    case .outDegree: .whole(graph.outDegrees())
    case .strength: strengths.map { .vertices(graph.vertexStrengths($0)) }
    case .inStrength: strengths.map { .vertices(graph.inStrengths($0)) }
    case .outStrength: strengths.map { .vertices(graph.outStrengths($0)) }
    case .strongComponent: .whole(graph.strongComponents().numbers.map { $0 + 1 })
    case .reciprocity: .network(graph.reciprocity())
    case .density: .network(graph.density())
    case .eigenvector: try .settled(graph.eigenvectorCentrality(strengths: strengths), measure)
    default: nil
    }
  }

  private func undirectedValues(
    of measure: Measure,
    _ graph: UndirectedGraph,
    _ workers: Workers
  ) async throws(UnmeasurableNetwork) -> MeasuredValues.Values {
    switch measure {
    case .degree: return .whole(graph.degrees())
    case .strength:
      guard let strengths else { throw .needsStrengths(measure) }
      return .vertices(graph.vertexStrengths(strengths))
    case .triangles: return .whole(graph.triangleCounts())
    case .clustering: return .vertices(graph.localClustering())
    case .coreNumber: return .whole(graph.coreNumbers())
    case .component: return .whole(graph.components().numbers.map { $0 + 1 })
    case .cutOff:
      var counts = [Int](repeating: 0, count: graph.vertexCount)
      for separation in graph.separations() {
        counts[separation.vertex.index] = separation.cutOffCount
      }
      return .whole(counts)
    case .bridges:
      return .edges(
        graph.bridges().map { ($0.ends, Double(min($0.sourceSideSize, $0.targetSideSize))) }
      )
    case .transitivity: return .network(graph.transitivity())
    case .density: return .network(graph.density())
    case .eigenvector:
      return try .settled(graph.eigenvectorCentrality(strengths: strengths), measure)
    default: return try await commonValues(of: measure, graph, workers)
    }
  }

  /// The measures that are the same thing with and without directions.
  private func commonValues(
    of measure: Measure,
    _ graph: some Graph,
    _ workers: Workers
  ) async throws(UnmeasurableNetwork) -> MeasuredValues.Values {
    let lengths = measure.usesDistances ? strengths?.reciprocalLengths() : nil
    do throws(CancellationError) {
      switch measure {
      case .closeness:
        return .vertices(try await graph.closeness(lengths: lengths, workers: workers))
      case .harmonic:
        return .vertices(try await graph.harmonicCentrality(lengths: lengths, workers: workers))
      case .eccentricity:
        return .vertices(try await graph.eccentricities(lengths: lengths, workers: workers))
      case .betweenness:
        return .vertices(try await graph.betweenness(lengths: lengths, workers: workers))
      case .edgeBetweenness:
        let values = try await graph.edgeBetweenness(lengths: lengths, workers: workers)
        return .edges(Array(zip(graph.edges, values)))
      case .diameter:
        return .network(try await graph.diameter(lengths: lengths, workers: workers))
      case .averageDistance:
        return .network(try await graph.averageDistance(lengths: lengths, workers: workers))
      case .pagerank:
        return .vertices(try await graph.pageRanks(strengths: strengths, workers: workers))
      case .constraint:
        return .vertices(try await graph.constraints(strengths: strengths, workers: workers))
      case .effectiveSize:
        return .vertices(try await graph.effectiveSizes(strengths: strengths, workers: workers))
      case .efficiency:
        return .vertices(try await graph.efficiencies(strengths: strengths, workers: workers))
      default:
        preconditionFailure("\(measure) is not a measure of both kinds of graphs")
      }
    } catch {
      throw .cancelled
    }
  }
}

extension MeasuredValues.Values {
  fileprivate static func whole(_ values: [Int]) -> Self { .vertices(values.map(Double.init)) }
  fileprivate static func vertices(_ values: [Double]) -> Self {
    .vertices(values.map(Optional.init))
  }

  fileprivate static func settled(
    _ values: [Double]?,
    _ measure: Measure
  ) throws(UnmeasurableNetwork) -> Self {
    guard let values else { throw Task.isCancelled ? .cancelled : .noConvergence(measure) }
    return .vertices(values)
  }
}
