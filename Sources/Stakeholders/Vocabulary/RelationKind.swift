/// A kind of relation: what it may join, whether it engages, and which way it carries a message.
public struct RelationKind: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<RelationKind>

  /// What may stand at one end of a relation.
  public enum End: String, CaseIterable, Hashable, Sendable {
    case principal
    /// Any actor but the principal.
    case actor
    /// An actor, not the principal, whose kind is an arena.
    case arena
    case unit
    case focusArea = "focus-area"
    case matter
    case aim
    case document
  }

  /// One pair of ends that a kind allows.
  public struct Ends: Hashable, Sendable {
    public var from: Set<End>
    public var to: Set<End>

    public init(from: Set<End>, to: Set<End>) {
      self.from = from
      self.to = to
    }
  }

  /// Which way a message goes along a relation.
  public enum Carriage: String, CaseIterable, Hashable, Sendable {
    case none
    case forward
    case both
  }

  public let id: ID
  public var name: LocalizedText
  public var ends: [Ends]
  /// Whether the ends may stand in either order, meaning the same.
  public var isSymmetric: Bool
  /// Whether it makes an actor a counterpart in the focus areas that it serves.
  public var isEngagement: Bool
  public var carries: Carriage
  /// The strength, 1–5, that a relation without a recorded one is taken to have in channels.
  public var defaultStrength: Int?

  public init(
    id: ID,
    name: LocalizedText,
    ends: [Ends],
    isSymmetric: Bool = false,
    isEngagement: Bool = false,
    carries: Carriage = .none,
    defaultStrength: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.ends = ends
    self.isSymmetric = isSymmetric
    self.isEngagement = isEngagement
    self.carries = carries
    self.defaultStrength = defaultStrength
  }

  /// Whether a relation of this kind may go from something that is one of `from` to something
  /// that is one of `to`.
  public func allows(from: Set<End>, to: Set<End>) -> Bool {
    ends.contains { ends in
      let isAsWritten = !ends.from.isDisjoint(with: from) && !ends.to.isDisjoint(with: to)
      let isTurned = !ends.from.isDisjoint(with: to) && !ends.to.isDisjoint(with: from)
      return isAsWritten || (isSymmetric && isTurned)
    }
  }
}
