public import Diagnostics
public import Stakeholders

/// What stands in the cells of a picture of coverage.
public struct CoverageContent: Sendable {
  /// How well a cell is covered.
  public struct State: Hashable, Sendable {
    /// A sign that tells it without colour.
    public var symbol: String
    public var name: Phrase
    /// What it means, in a sentence.
    public var meaning: Phrase

    public init(symbol: String, name: Phrase, meaning: Phrase) {
      self.symbol = symbol
      self.name = name
      self.meaning = meaning
    }
  }

  /// A focus area at a level.
  public struct Cell: Hashable, Sendable {
    public var area: FocusArea.ID
    public var level: Level.ID
    public var state: State
    public var isRequired: Bool
    public var isMet: Bool
    /// The best among the relations with them; `nil` = not recorded.
    public var status: Relation.Status?
    /// Those who count for the level.
    public var counterparts: [Actor.ID]
    /// The arenas that those of them are reached through who are reached only so.
    public var arenas: [Actor.ID: [Actor.ID]]

    public init(
      area: FocusArea.ID,
      level: Level.ID,
      state: State,
      isRequired: Bool,
      isMet: Bool,
      status: Relation.Status?,
      counterparts: [Actor.ID],
      arenas: [Actor.ID: [Actor.ID]] = [:]
    ) {
      self.area = area
      self.level = level
      self.state = state
      self.isRequired = isRequired
      self.isMet = isMet
      self.status = status
      self.counterparts = counterparts
      self.arenas = arenas
    }
  }

  /// The finding, and what the map is of.
  public var title: Phrase
  public var caption: Phrase
  public var areas: [FocusArea]
  public var levels: [Level]
  /// All that a cell can be in, the best first.
  public var states: [State]
  public var cells: [Cell]

  public init(
    title: Phrase,
    caption: Phrase,
    areas: [FocusArea],
    levels: [Level],
    states: [State],
    cells: [Cell]
  ) {
    self.title = title
    self.caption = caption
    self.areas = areas
    self.levels = levels
    self.states = states
    self.cells = cells
  }
}
