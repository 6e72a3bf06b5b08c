public import Analyses
internal import Diagnostics
internal import GraphCore
public import Networks
public import Stakeholders

/// What `measure` answers: the values of one measure, and of which network they are.
public struct MeasureAnswer: Sendable {
  /// Where the network is from.
  public enum Source: Sendable {
    /// A projection of a stakeholder graph.
    case projection(Projection, SelectedGraph)
    /// A table of ties, by the name of its file.
    case table(String)
  }

  public let values: MeasuredValues
  public let source: Source
  /// How a vertex is shown to people, where that is not its name in the network.
  let shownNames: [String]?

  public init(_ values: MeasuredValues, of source: Source, shownNames: [String]? = nil) {
    self.values = values
    self.source = source
    self.shownNames = shownNames
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
      case .projection(let projection, let selected):
        Phrase(
          sv: "\(projection.inWords.swedish) (\(projection.rawValue); \(selected.inWords.swedish))",
          en: "\(projection.inWords.english) (\(projection.rawValue); \(selected.inWords.english))"
        )
      case .table(let name): Phrase(name)
      }
    let count = network.names.count
    let ties = network.tieCount(isDirected: isDirected)
    return Phrase(
      sv: "\(name.swedish): \(count) \(count == 1 ? "nod" : "noder"), \(ties) band "
        + (isDirected ? "med riktning" : "utan riktning")
        + (isWeighted ? ", vägda efter styrka" : ", alla lika"),
      en: "\(name.english): \(count) \(count == 1 ? "node" : "nodes"), "
        + "\(ties) \(ties == 1 ? "tie" : "ties") "
        + (isDirected ? "with direction" : "without direction")
        + (isWeighted ? ", weighted by strength" : ", all alike")
    )
  }
}

extension MeasuredNetwork {
  fileprivate func tieCount(isDirected: Bool) -> Int {
    guard case .directed(let graph) = ties, isDirected else { return undirected.edgeCount }
    return graph.edgeCount
  }
}
