public import Stakeholders

/// What a projection leaves of the relations between two vertices: the strongest of them.
public struct Tie: Hashable, Sendable {
  public let from: EntityID
  public let to: EntityID

  /// The relation that the tie stands for.
  public let relation: Relation

  /// 1 awareness, 2 contact, 3 cooperation, 4 coordination, 5 integration.
  public let strength: Int

  /// Whether the strength is recorded, or the default of the relation's kind.
  public var hasRecordedStrength: Bool { relation.strength != nil }
}
