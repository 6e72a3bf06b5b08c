public import Analyses
internal import Diagnostics
internal import GraphCore
public import Networks
public import Stakeholders

/// What `measure` answers: the values of one measure, and of which network they are.
public struct MeasureAnswer: Sendable {
  /// Where the network is from.
  public enum Source: Sendable {
    /// A network that a projection makes of a stakeholder graph.
    case network(Network, SelectedGraph)
    /// A table of ties, by the name of its file.
    case table(String)
  }

  public let values: MeasuredValues
  public let source: Source
  /// How a vertex is shown to people, where that is not its name in the network.
  let shownNames: [String]?
  /// How many ties have the strength that is usual of their kind, for want of a recorded one.
  let assumedStrengthCount: Int

  public init(
    _ values: MeasuredValues,
    of source: Source,
    shownNames: [String]? = nil,
    assumedStrengthCount: Int = 0
  ) {
    self.values = values
    self.source = source
    self.shownNames = shownNames
    self.assumedStrengthCount = assumedStrengthCount
  }

  var measure: Measure { values.measure }
  private var network: MeasuredNetwork { values.network }

  func shownName(_ vertex: Int) -> String { shownNames?[vertex] ?? network.names[vertex] }

  /// Whether ties count by their strengths.
  var isWeighted: Bool { network.strengths != nil && measure.usesStrengths }

  /// Whether it matters which way ties lead.
  var isDirected: Bool { network.isDirected && !measure.ignoresDirection }

  /// Of what network, and how its ties count: one line.
  var subjectInWords: Phrase {
    let name: Phrase =
      switch source {
      case .network(let network, let selected):
        network.inWords(in: selected.graph) + Phrase(" (\(network.projection.rawValue); ")
          + selected.inWords + Phrase(")")
      case .table(let name): Phrase(name)
      }
    let count = network.names.count
    let ties = network.tieCount(isDirected: isDirected)
    return Phrase(
      sv: "\(name.swedish): \(count) \(count == 1 ? "nod" : "noder"), \(ties) band "
        + (isDirected ? "med riktning" : "utan riktning")
        + (isWeighted ? ", vägda efter styrka" : ", alla lika")
        + (isWeighted && assumedStrengthCount > 0
          ? " (\(assumedStrengthCount) av styrkorna är inte noterade: "
            + "där gäller den som är vanlig för slaget av relation)" : ""),
      en: "\(name.english): \(count) \(count == 1 ? "node" : "nodes"), "
        + "\(ties) \(ties == 1 ? "tie" : "ties") "
        + (isDirected ? "with direction" : "without direction")
        + (isWeighted ? ", weighted by strength" : ", all alike")
        + (isWeighted && assumedStrengthCount > 0
          ? " (\(assumedStrengthCount) of the strengths \(assumedStrengthCount == 1 ? "is" : "are") "
            + "not recorded: there the kind of relation decides)" : "")
    )
  }
}

extension MeasuredNetwork {
  fileprivate func tieCount(isDirected: Bool) -> Int {
    guard case .directed(let graph) = ties, isDirected else { return undirected.edgeCount }
    return graph.edgeCount
  }
}
