public import Diagnostics
public import Stakeholders

/// What stands on a map of the ways from one to another.
public struct ChannelsContent: Sendable {
  /// A tie along which a message goes.
  public struct Step: Hashable, Sendable {
    public var from: EntityID
    public var to: EntityID
    public var relation: Relation
    /// 1...5: recorded, or usual for the kind of relation.
    public var strength: Int
    /// The ways that it is on, by number from the best, 1.
    public var ways: [Int]
    /// Whether the best way is no stronger than this.
    public var isWeakest: Bool
    /// Whether other ways take the same relation from its end to its start.
    var isTakenBothWays = false

    public init(
      from: EntityID,
      to: EntityID,
      relation: Relation,
      strength: Int,
      ways: [Int] = [],
      isWeakest: Bool = false
    ) {
      self.from = from
      self.to = to
      self.relation = relation
      self.strength = strength
      self.ways = ways
      self.isWeakest = isWeakest
    }
  }

  /// What stands in the middle where no way leads: whom messages reach before it, and from whom they
  /// would reach the target after it.
  public struct Gap: Hashable, Sendable {
    /// What is lacking, in a word or two, and in a sentence.
    public var lack: Phrase
    public var explanation: Phrase
    /// How many more are reached, and lead on, than the steps show.
    public var moreReached: Int
    public var moreLeadingOn: Int

    public init(lack: Phrase, explanation: Phrase, moreReached: Int, moreLeadingOn: Int) {
      self.lack = lack
      self.explanation = explanation
      self.moreReached = moreReached
      self.moreLeadingOn = moreLeadingOn
    }
  }

  /// The finding, and what the map is of.
  public var title: Phrase
  public var caption: Phrase
  /// What the lines do not say, such as who holds the first step, in sentences.
  public var remark: Phrase
  /// `nil` is the city and its units, taken as one.
  public var source: EntityID?
  /// Those in whom the ways on the map begin.
  public var starts: [EntityID]
  public var target: EntityID
  /// Those on the ways, in the order in which ways take them; where none leads, those that lead from the source
  /// and to the target.
  public var steps: [Step]
  /// Who is on every way, the ends apart.
  public var indispensable: [EntityID]
  /// `nil` where a way leads.
  public var gap: Gap?

  public init(
    title: Phrase,
    caption: Phrase,
    remark: Phrase,
    source: EntityID?,
    starts: [EntityID],
    target: EntityID,
    steps: [Step],
    indispensable: [EntityID],
    gap: Gap?
  ) {
    self.title = title
    self.caption = caption
    self.remark = remark
    self.source = source
    self.starts = starts
    self.target = target
    self.steps = steps
    self.indispensable = indispensable
    self.gap = gap
  }
}
