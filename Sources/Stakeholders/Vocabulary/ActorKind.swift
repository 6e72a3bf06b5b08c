/// A kind of actor, such as a municipality, an agency or a network.
public struct ActorKind: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<ActorKind>

  public let id: ID
  public var name: LocalizedText
  /// Whether actors of this kind are places of meeting that others are members of.
  public var isArena: Bool

  public init(id: ID, name: LocalizedText, isArena: Bool = false) {
    self.id = id
    self.name = name
    self.isArena = isArena
  }
}

/// A kind of unit, such as a department or a board.
public struct UnitKind: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<UnitKind>

  public let id: ID
  public var name: LocalizedText

  public init(id: ID, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
