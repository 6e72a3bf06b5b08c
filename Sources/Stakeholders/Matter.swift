/// Something that the principal wants decided or changed.
public struct Matter: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Matter>

  public let id: ID
  public var name: LocalizedText
  /// The focus area that it belongs to; `nil` = not recorded.
  public var focus: FocusArea.ID?
  public var level: Level.ID?
  public var decisionMaker: Actor.ID?
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    focus: FocusArea.ID? = nil,
    level: Level.ID? = nil,
    decisionMaker: Actor.ID? = nil,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.focus = focus
    self.level = level
    self.decisionMaker = decisionMaker
    self.details = details
  }
}
