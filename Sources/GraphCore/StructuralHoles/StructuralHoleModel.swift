/// How much of the network counts when the contacts of a vertex are asked what they invest in each
/// other. Programs differ in this, and so do their numbers.
public enum StructuralHoleModel: Hashable, Sendable {
  /// All ties of a contact count, also those to vertices that ego does not know: Burt's definition.
  case wholeNetwork

  /// Only ego, its contacts and the ties between them exist, as when each ego was interviewed by
  /// itself.
  case egoNetwork
}
