/// A level of government. Levels are separate: one does not imply another.
public struct Level: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Level>

  public let id: ID
  public var name: LocalizedText

  public init(id: ID, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
