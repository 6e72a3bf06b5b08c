/// A measure of network analysis, by the name that the field has for it.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  // How many ties.
  case degree
  case inDegree = "in-degree"
  case outDegree = "out-degree"
  case strength
  case inStrength = "in-strength"
  case outStrength = "out-strength"
  // How near to all.
  case closeness
  case harmonic
  case eccentricity
  // How much in between.
  case betweenness
  case edgeBetweenness = "edge-betweenness"
  // How well tied to the well tied.
  case eigenvector
  case pagerank
  // How the contacts hang together.
  case constraint
  case effectiveSize = "effective-size"
  case efficiency
  case triangles
  case clustering
  case coreNumber = "core-number"
  // What holds the network together.
  case component
  case strongComponent = "strong-component"
  case cutOff = "cut-off"
  case bridges
  // The whole.
  case density
  case reciprocity
  case transitivity
  case diameter
  case averageDistance = "average-distance"

  /// What a value stands beside.
  public enum Subject: Hashable, Sendable {
    case vertices, edges, network
  }

  public var subject: Subject {
    switch self {
    case .edgeBetweenness, .bridges: .edges
    case .density, .reciprocity, .transitivity, .diameter, .averageDistance: .network
    default: .vertices
    }
  }

  /// Whether it is taken without regard to the direction of ties.
  public var ignoresDirection: Bool {
    switch self {
    case .triangles, .clustering, .transitivity, .cutOff, .bridges, .component, .coreNumber: true
    default: false
    }
  }

  /// Whether it needs ties that lead one way.
  public var needsDirection: Bool {
    switch self {
    case .inDegree, .outDegree, .inStrength, .outStrength, .strongComponent, .reciprocity: true
    default: false
    }
  }

  /// Whether it has a use for strengths.
  public var usesStrengths: Bool {
    switch self {
    case .strength, .inStrength, .outStrength, .closeness, .harmonic, .eccentricity, .betweenness,
      .edgeBetweenness, .eigenvector, .pagerank, .constraint, .effectiveSize, .efficiency,
      .diameter, .averageDistance:
      true
    default: false
    }
  }

  /// Whether it makes no sense without strengths.
  public var needsStrengths: Bool {
    switch self {
    case .strength, .inStrength, .outStrength: true
    default: false
    }
  }

  /// Whether distances take part, in which an edge is as long as 1 ÷ its strength.
  public var usesDistances: Bool {
    switch self {
    case .closeness, .harmonic, .eccentricity, .betweenness, .edgeBetweenness, .diameter,
      .averageDistance:
      true
    default: false
    }
  }
}
