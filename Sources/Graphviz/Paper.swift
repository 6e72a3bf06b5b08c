/// A sheet of paper (ISO 216), measured on its long side.
public enum Paper: String, Hashable, Codable, Sendable, CaseIterable {
  case a4, a3

  /// In points, 72 to an inch.
  public var width: Double {
    switch self {
    case .a4: 841.89
    case .a3: 1190.55
    }
  }

  public var height: Double {
    switch self {
    case .a4: 595.28
    case .a3: 841.89
    }
  }
}
