public import Stakeholders

/// Between whom channels are sought.
public struct ChannelQuestion: Hashable, Sendable {
  /// Who is to be reached.
  public enum Target: Hashable, Sendable {
    case one(EntityID)
    /// Each named actor at a level.
    case level(Level.ID)
    /// Each that is recorded as deciding something.
    case decisionMakers
  }

  /// Where channels begin; `nil` is the principal and its units, taken as one.
  public var source: EntityID?
  public var target: Target
  /// How many channels to one; of several targets only the best to each is asked for.
  public var limit: Int
  /// The largest number of ties of a channel.
  public var maximumHops: Int

  public init(
    from source: EntityID? = nil,
    to target: Target,
    limit: Int = 5,
    maximumHops: Int = 6
  ) {
    self.source = source
    self.target = target
    self.limit = limit
    self.maximumHops = maximumHops
  }
}

/// Why no channel can be sought between two.
public enum UnaskableChannels: Error, Hashable, Sendable {
  /// Which of the two it is about.
  public enum End: Hashable, Sendable { case from, to }

  case unknown(EntityID, End)
  case unknownLevel(Level.ID)
  /// It is no actor and no unit.
  case notSomebody(EntityID, End)
  /// It is a category or a place under the reading, and those are on no channel.
  case unnamed(EntityID, Actor.Standing, End)
  /// It is not there on the day.
  case notStanding(EntityID, End)
  /// It is one of those where the channel begins when nobody is chosen.
  case isSource(EntityID)
  /// It is at both ends.
  case isBothEnds(EntityID)
  /// There are more ties than can be reckoned with.
  case tooLarge
}
