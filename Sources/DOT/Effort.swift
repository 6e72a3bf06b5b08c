/// How long ``Engine/dot`` searches for a layout with few crossings and short edges.
///
/// Measured on 200 nodes and 600 random edges without clusters: ``full`` 28 s, ``moderate`` 1.8 s
/// with nearly the same picture.
public enum Effort: String, Hashable, Codable, Sendable, CaseIterable {
  /// Until nothing gets better.
  case full
  /// Bounded network simplex.
  case moderate
  /// The first passable layout, for graphs that are dense and large.
  case low
}
