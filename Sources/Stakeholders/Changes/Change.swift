/// One thing that is recorded, corrected or struck out in a graph.
///
///     graph.applying([.put(.actor(port)), .add(cooperation)])
///
/// A change says what the records would say, not how a file is edited: see
/// ``StakeholderGraph/applying(_:)``.
public enum Change: Hashable, Sendable {
  /// Enters an entity, in place of the one with its id if there is one.
  case put(Entity)
  /// Enters a reading, in place of the one with its id if there is one.
  case putReading(Reading)
  /// Strikes out an entity, the relations that it is an end of, and every mention of it.
  case remove(EntityID)
  /// Enters a relation.
  case add(Relation)
  /// Enters a relation in place of the one with a key.
  case replace(key: String, with: Relation)
  /// Strikes out the relation with a key.
  case removeRelation(key: String)
}
