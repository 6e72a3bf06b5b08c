public import Diagnostics
public import Stakeholders

/// What an analysis found that a map shall bring out.
public struct Emphasis: Sendable {
  /// A level that a focus area requires.
  public struct Requirement: Hashable, Sendable {
    public var area: FocusArea.ID
    public var level: Level.ID
    public var isOpen: Bool
    /// What stands where the counterpart is lacking: "ingen noterad".
    public var lack: Phrase
    /// Those who count for the level, wherever they stand; where nobody does, the categories that
    /// are there instead.
    public var counted: [Counted]

    public init(
      area: FocusArea.ID,
      level: Level.ID,
      isOpen: Bool,
      lack: Phrase,
      counted: [Counted] = []
    ) {
      self.area = area
      self.level = level
      self.isOpen = isOpen
      self.lack = lack
      self.counted = counted
    }
  }

  /// Somebody who counts for a level.
  public struct Counted: Hashable, Sendable {
    public var actor: Actor.ID
    /// The arenas that the actor is reached through; empty = directly.
    public var arenas: [Actor.ID]

    public init(_ actor: Actor.ID, through arenas: [Actor.ID] = []) {
      self.actor = actor
      self.arenas = arenas
    }
  }

  /// The finding, as the map's title.
  public var title: Phrase
  /// Graph, selection, reading and sourced share, in small below the title.
  public var caption: Phrase
  public var requirements: [Requirement]
  /// The focus areas in which nobody at all is recorded.
  public var areasWithoutPartner: Set<FocusArea.ID>

  public init(
    title: Phrase,
    caption: Phrase,
    requirements: [Requirement],
    areasWithoutPartner: Set<FocusArea.ID> = []
  ) {
    self.title = title
    self.caption = caption
    self.requirements = requirements
    self.areasWithoutPartner = areasWithoutPartner
  }
}
