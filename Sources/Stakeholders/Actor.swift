/// Somebody outside the principal: an organisation, a generic category of organisations, or a
/// place. The principal itself stands among them.
public struct Actor: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Actor>

  /// What kind of somebody a record means.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// A body that one can write a letter to.
    case named
    /// A category of bodies: "business", "civil society".
    case generic
    /// A territory. It engages nobody.
    case place
  }

  public let id: ID
  public var name: LocalizedText
  public var kind: ActorKind.ID
  /// The levels of government it acts on, in the vocabulary's order; empty = not recorded.
  public var levels: [Level.ID]
  public var standing: Standing
  /// The focus areas in which it could be a partner.
  public var interests: [FocusArea.ID]
  /// The focus areas and matters that it decides.
  public var mandates: [EntityID]
  /// Who belongs to it, where it is an arena.
  public var members: [EntityID]
  public var partOf: ID?
  /// As written, such as `DK`.
  public var country: String?
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    kind: ActorKind.ID,
    levels: [Level.ID] = [],
    standing: Standing = .named,
    interests: [FocusArea.ID] = [],
    mandates: [EntityID] = [],
    members: [EntityID] = [],
    partOf: ID? = nil,
    country: String? = nil,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.levels = levels
    self.standing = standing
    self.interests = interests
    self.mandates = mandates
    self.members = members
    self.partOf = partOf
    self.country = country
    self.details = details
  }
}
