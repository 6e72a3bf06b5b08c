/// What an end of an edge has where it has a head.
public enum Head: String, Hashable, Codable, Sendable, CaseIterable {
  /// A filled triangle: the way that something goes.
  case point = "normal"
  /// An open ring: what should be there is not.
  case ring = "odot"

  /// The size at which Graphviz draws it seven points long.
  var scale: Double {
    switch self {
    case .point: 0.7
    case .ring: 0.875
    }
  }
}
