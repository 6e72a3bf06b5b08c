public import Networks
public import Stakeholders

/// A way along ties by which a message goes from one to another and meets nobody twice.
public struct Channel: Hashable, Sendable {
  /// From the first to the last, each from where the one before leads; at least one.
  public let ties: [Tie]

  /// The unit that holds the first step: the unit it leads from, or else the holder of its relation;
  /// `nil` = not recorded.
  public let holder: Unit.ID?

  /// As strong as the weakest tie, 1...5.
  public let strength: Int

  /// The weakest tie, of several the first.
  public let weakest: Tie

  /// Who is on it, from the first to the last.
  public var stops: [EntityID] { ties.prefix(1).map(\.from) + ties.map(\.to) }

  /// - Returns: `nil` for no ties.
  init?(_ ties: [Tie], in selected: SelectedGraph) {
    guard let first = ties.first,
      let weakest = ties.min(by: { $0.strength < $1.strength })
    else { return nil }
    self.ties = ties
    self.weakest = weakest
    strength = weakest.strength
    holder =
      selected.graph.sort(of: first.from) == .unit
      ? Unit.ID(first.from) : selected.holder(of: first.relation)
  }
}

/// How somebody is reached.
public struct ChannelAnswer: Sendable {
  public let target: EntityID

  /// The strongest first, of equally strong ones the one of fewer ties, then in the Swedish order of
  /// the names on the way.
  public let channels: [Channel]

  /// Whether there are more as strong and as short as the last.
  public let isTruncated: Bool

  /// How many channels there are at most that share nobody but their ends, however long. A tie
  /// directly to the target is one of them.
  public let disjointCount: Int

  /// The fewest without whom no channel is left, in order of id, of several such cuts the one nearest
  /// the source; `nil` where a tie leads directly. Empty where no channel leads anyway.
  public let cut: [EntityID]?

  /// Who is on every channel, however long, in the order in which channels meet them.
  public let cutMembers: [EntityID]

  /// What is lacking, where there is no channel.
  public let lack: ChannelLack?
}
