public import Diagnostics
public import Stakeholders

/// What stands on a map of what hangs by a thread.
public struct RisksContent: Sendable {
  /// Something that may go.
  public enum Element: Hashable, Sendable {
    /// An actor or a unit.
    case somebody(EntityID)
    case relation(Relation)
    /// All that ties two together.
    case bridge(EntityID, EntityID)
  }

  /// A required level of a focus area.
  public struct Cell: Hashable, Sendable {
    public var area: FocusArea.ID
    public var level: Level.ID

    public init(area: FocusArea.ID, level: Level.ID) {
      self.area = area
      self.level = level
    }
  }

  /// Something that may go, and what would be lost with it.
  public struct Thread: Hashable, Sendable {
    public var element: Element
    /// The required levels that would fall open.
    public var cells: [Cell]
    /// Who would be cut off from the rest: all of them, or the first and how many more.
    public var cutOff: [EntityID]
    public var moreCutOff: Int
    /// Whether it is an actor that one relation alone reaches.
    public var hangsOnOneRelation: Bool
    /// What the analysis says of it.
    public var sentences: [Phrase]
    public var evidence: [Evidence]

    public init(
      element: Element,
      cells: [Cell] = [],
      cutOff: [EntityID] = [],
      moreCutOff: Int = 0,
      hangsOnOneRelation: Bool = false,
      sentences: [Phrase] = [],
      evidence: [Evidence] = []
    ) {
      self.element = element
      self.cells = cells
      self.cutOff = cutOff
      self.moreCutOff = moreCutOff
      self.hangsOnOneRelation = hangsOnOneRelation
      self.sentences = sentences
      self.evidence = evidence
    }
  }

  /// The finding, and what the map is of.
  public var title: Phrase
  public var caption: Phrase
  /// Each thing once, those with which most is lost first.
  public var threads: [Thread]
  /// How many more there are.
  public var moreCount: Int
  /// How many are cut off with one thread or another.
  public var cutOffCount: Int

  public init(
    title: Phrase,
    caption: Phrase,
    threads: [Thread],
    moreCount: Int,
    cutOffCount: Int
  ) {
    self.title = title
    self.caption = caption
    self.threads = threads
    self.moreCount = moreCount
    self.cutOffCount = cutOffCount
  }
}
