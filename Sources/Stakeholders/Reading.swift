/// One way to read a source where it is ambiguous: what differs while it is in force.
public struct Reading: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Reading>

  public let id: ID
  public var name: LocalizedText
  /// The standing that actors have under this reading, instead of their own.
  public var standing: [Actor.ID: Actor.Standing]
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    standing: [Actor.ID: Actor.Standing] = [:],
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.standing = standing
    self.details = details
  }

  /// The graph as it stands, when no reading is chosen.
  public static let standard: ID = "default"
}
