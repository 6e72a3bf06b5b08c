/// Where a search for the smallest covers has come to.
public struct CoverProgress: Hashable, Sendable {
  /// How many nodes have been looked at.
  public let nodeCount: Int
  /// What the best cover so far costs.
  public let cost: Int
  /// No cover costs less than this.
  public let bound: Int
}
