public import GraphCore

/// A network of whatever is to be measured: names, ties, and how strong they are if that counts.
public struct MeasuredNetwork: Sendable {
  /// The name of each vertex, in the order of the answer.
  public let names: [String]
  public let ties: Ties
  /// One a tie; absent where every tie counts the same.
  public let strengths: EdgeStrengths?

  public enum Ties: Sendable {
    case directed(DirectedGraph)
    case undirected(UndirectedGraph)
  }

  public init(names: [String], ties: Ties, strengths: EdgeStrengths?) {
    self.names = names
    self.ties = ties
    self.strengths = strengths
  }

  public var isDirected: Bool {
    if case .directed = ties { true } else { false }
  }

  /// The ties without directions; what is tied both ways is tied once.
  public var undirected: UndirectedGraph {
    switch ties {
    case .directed(let graph): graph.undirected(parallelEdges: .merged(.largest)).graph
    case .undirected(let graph): graph
    }
  }
}

/// The values of a measure.
public struct MeasuredValues: Sendable {
  public let measure: Measure
  public let network: MeasuredNetwork
  public let values: Values

  public enum Values: Sendable {
    /// One a vertex; `nil` where the measure is not defined.
    case vertices([Double?])
    /// One for each edge that it is about: the ends by number, and the value.
    case edges([(edge: Edge, value: Double)])
    /// `nil` where the measure is not defined.
    case network(Double?)
  }
}

/// Why a measure cannot be taken.
public enum UnmeasurableNetwork: Error, Hashable, Sendable {
  /// The measure is about ties that lead one way.
  case needsDirection(Measure)
  /// The measure is about strengths.
  case needsStrengths(Measure)
  /// Whoever the network was to be measured around is not in it.
  case lacksEgo(String)
  /// There are more ties than can be reckoned with.
  case tooLarge
  /// The iteration did not settle.
  case noConvergence(Measure)
  case cancelled
}
