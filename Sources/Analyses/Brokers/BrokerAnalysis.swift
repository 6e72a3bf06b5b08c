public import GraphCore
public import Networks
public import Stakeholders

/// Who stands between whom, on the influence projection without the principal.
///
/// Where no relation between outside actors is on record, every way between two of them leads through
/// the principal and its units, and any measure would only find the city again.
public struct BrokerAnalysis: Sendable {
  public let selected: SelectedGraph
  public let network: Network

  /// Between which outside actors relations are on record; arena membership is none.
  public let pairs: [OutsidePair]

  /// The outside actors, in order of id: pairs of them are counted.
  public let outsideActors: [Actor.ID]

  /// Whose messages are followed, and to whom, for betweenness.
  public let units: [EntityID]
  public let decisionMakers: [EntityID]

  /// The group of each member of the network; `nil` of whoever is in none.
  public let groups: [BrokerGroup?]

  /// One value a member of the network, `nil` where the measure is not defined; nothing where the
  /// records do not carry it.
  public let values: [BrokerMeasure: [Double?]]

  /// Whether the records do not carry the measures, and nobody asked for them all the same.
  public var isRefused: Bool { values.isEmpty }

  /// Those of the whole graph, whatever is chosen.
  public var pairsOnRecord: [OutsidePair] {
    selected.selection.isEverything
      ? pairs : SelectedGraph(selected.graph, Selection()).outsidePairs()
  }

  /// How many pairs of outside actors there could be.
  public var possiblePairCount: Int { outsideActors.count * (outsideActors.count - 1) / 2 }

  /// - Parameter isForced: Takes the measures though the records do not carry them.
  /// - Complexity: O(*n*(*n* + *m*)).
  public init(
    _ selected: SelectedGraph,
    isForced: Bool = false,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) {
    self.selected = selected
    pairs = selected.outsidePairs()
    outsideActors = selected.outsideActors
    do throws(GraphError) {
      network = try selected.network(.influence, withoutPrincipal: true)
    } catch {
      throw .tooLarge
    }
    let network = network
    units = network.members.filter { selected.graph.sort(of: $0) == .unit }
    decisionMakers = selected.decisionMakers().map { EntityID($0.actor) }
      .filter { network.vertex(of: $0) != nil }
    groups = network.members.map(selected.brokerGroup(of:))
    guard isForced || !pairs.isEmpty else {
      values = [:]
      return
    }
    do throws(CancellationError) {
      values = try await network.directed.brokerValues(
        between: units.compactMap(network.vertex(of:)),
        and: decisionMakers.compactMap(network.vertex(of:)),
        groups: groups,
        workers: workers
      )
    } catch {
      throw .cancelled
    }
  }
}

extension DirectedGraph {
  /// How many others each reaches: as many as anybody whom it reaches and who reaches it.
  private func reachCounts() -> [Int] {
    let components = strongComponents().numbers
    var counts: [Int: Int] = [:]
    return vertices.map { vertex in
      let component = components[vertex.index]
      let count = counts[component] ?? reach(of: vertex).count
      counts[component] = count
      return count
    }
  }

  fileprivate func brokerValues(
    between sources: [Vertex],
    and targets: [Vertex],
    groups: [BrokerGroup?],
    workers: Workers
  ) async throws(CancellationError) -> [BrokerMeasure: [Double?]] {
    func defined(_ values: [Double]) -> [Double?] { values.map(Optional.init) }
    func counts(_ values: [Int]) -> [Double?] { values.map(Double.init) }
    var values: [BrokerMeasure: [Double?]] = [
      .degree: counts(undirected(parallelEdges: .merged(.largest)).graph.degrees()),
      .reach: counts(reachCounts()),
      .constraint: try await constraints(workers: workers),
      .effectiveSize: try await effectiveSizes(workers: workers),
    ]
    values[.betweenness] =
      sources.isEmpty || targets.isEmpty
      ? Array(repeating: nil, count: vertexCount)
      : defined(try await betweenness(from: sources, to: targets, workers: workers))
    var numbers: [BrokerGroup: Int] = [:]
    let roles = brokerageRoles(
      groups: groups.map { group in
        group.map { group in
          let number = numbers[group] ?? numbers.count
          numbers[group] = number
          return number
        }
      }
    )
    func times(_ role: (BrokerageRoles) -> Int) -> [Double?] {
      zip(roles, groups).map { $1 == nil ? nil : Double(role($0)) }
    }
    values[.coordinator] = times(\.coordinator)
    values[.consultant] = times(\.consultant)
    values[.gatekeeper] = times(\.gatekeeper)
    values[.representative] = times(\.representative)
    values[.liaison] = times(\.liaison)
    return values
  }
}
