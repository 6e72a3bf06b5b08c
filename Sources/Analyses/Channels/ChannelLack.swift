public import Stakeholders

/// Why no channel leads to somebody, and what would do.
public struct ChannelLack: Hashable, Sendable {
  /// How near somebody is.
  public struct Near: Hashable, Sendable {
    public let member: EntityID
    public let hops: Int
  }

  /// Whoever is reached, the nearest first, then in the Swedish order of names; the first few. Of
  /// our own only where the target is one of ours.
  public let reached: [Near]
  /// How many are reached in all.
  public let reachedCount: Int

  /// Whoever reaches the target, in the same order; the first few.
  public let leadingOn: [Near]
  public let leadingOnCount: Int

  /// Whoever a relation leads from straight to the target when nothing but the reading is chosen, in
  /// the Swedish order of names; asked only where nobody that is chosen reaches the target.
  public let leadingOnRecord: [EntityID]

  /// Whether relations lead to the target, and only the selection hides them.
  public var isHidden: Bool { leadingOnCount == 0 && !leadingOnRecord.isEmpty }

  /// How many ties the shortest channel has, where it has more than was allowed.
  public let shortest: Int?

  /// The categories and places on a shortest way that would be a channel if they were named bodies;
  /// empty where none would.
  public let obstacles: [EntityID]

  /// Whether relations that serve other focus areas would make a channel.
  public let leadsInOtherAreas: Bool

  /// Whether ties would make a channel if a message went against their direction.
  public let leadsAgainstDirection: Bool

  /// How many of each list are kept.
  static let shownCount = 5
}
