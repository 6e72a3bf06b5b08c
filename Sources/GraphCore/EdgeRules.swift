/// What becomes of several edges between the same two vertices, in the same direction where edges
/// have one.
public enum ParallelEdges: Hashable, Sendable {
  /// Each counts by itself: three contracts between two parties are three edges.
  case kept

  /// They become one edge.
  case merged(Merging)

  /// Which value the one edge has, where edges carry values.
  public enum Merging: Hashable, Sendable {
    case smallest, largest, sum
  }
}

/// What becomes of an edge from a vertex to itself.
public enum Loops: Hashable, Sendable {
  /// It counts; where edges have no direction it adds 2 to the degree of its vertex.
  case kept
  case dropped
}
