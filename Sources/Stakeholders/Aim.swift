/// An intended result of the work.
public struct Aim: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Aim>

  public let id: ID
  public var name: LocalizedText
  /// The focus areas that contribute to it.
  public var focus: [FocusArea.ID]
  public var owner: Unit.ID?
  /// By what it is seen whether the aim is reached.
  public var indicator: LocalizedText?
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    focus: [FocusArea.ID] = [],
    owner: Unit.ID? = nil,
    indicator: LocalizedText? = nil,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.focus = focus
    self.owner = owner
    self.indicator = indicator
    self.details = details
  }
}
