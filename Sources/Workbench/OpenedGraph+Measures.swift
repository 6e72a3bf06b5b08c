public import Analyses
public import GraphCore
public import Networks
public import Reports
public import Stakeholders

extension OpenedGraph {
  /// Takes a measure of a projection of a selection.
  ///
  /// Focus areas and levels are rows and columns, of which a measure has none: they choose nothing
  /// here, and the answer does not say that they did.
  ///
  /// - Parameters:
  ///   - ego: Around whom to measure, and how many ties away; the whole network where it is `nil`.
  ///   - isWeighted: Whether ties count by their strengths, recorded or by default.
  public func measuring(
    _ measure: Measure,
    of projection: Projection,
    _ selection: Selection,
    around ego: (member: EntityID, radius: Int)? = nil,
    isWeighted: Bool,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) -> MeasureAnswer {
    var selection = selection
    selection.focusAreas = []
    selection.levels = []
    let selected = SelectedGraph(graph, selection)
    var network: Network
    do throws(GraphError) {
      network = try selected.network(projection)
    } catch {
      throw .tooLarge
    }
    if let ego {
      guard let part = try? network.around(ego.member, radius: ego.radius) else {
        throw .lacksEgo(ego.member.rawValue)
      }
      network = part
    }
    let measured = MeasuredNetwork(
      names: network.members.map(\.rawValue),
      ties: projection.isDirected ? .directed(network.directed) : .undirected(network.undirected),
      strengths: !isWeighted
        ? nil : projection.isDirected ? network.strengths : network.undirectedStrengths
    )
    return MeasureAnswer(
      try await measured.measuring(measure, workers: workers),
      of: .network(network, selected),
      shownNames: network.members.map { graph.name($0)[graph.language] },
      assumedStrengthCount: network.ties.count { !$0.hasRecordedStrength }
    )
  }
}
