public import Stakeholders

/// Why a selection holds nothing of a sort.
public enum Absence: Sendable {
  /// There is some on record, which the selection leaves out.
  case unchosen
  /// No more is on record than what has ended.
  case ended
  /// None is on record.
  case unrecorded
}

extension SelectedGraph {
  /// Why nothing is here of what is looked for. What other readings hold is not asked.
  ///
  /// - Parameter isThere: Whether a selection holds any of it.
  public func absence(of isThere: (SelectedGraph) -> Bool) -> Absence {
    var selection = Selection()
    selection.reading = self.selection.reading
    if selection != self.selection, isThere(SelectedGraph(graph, selection)) { return .unchosen }
    selection.statuses = [.ended]
    return isThere(SelectedGraph(graph, selection)) ? .ended : .unrecorded
  }
}
