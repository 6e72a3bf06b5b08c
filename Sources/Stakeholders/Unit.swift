/// A part of the principal: council, board, committee, department, division, company, group,
/// network or role.
public struct Unit: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Unit>

  /// The focus areas in which a group keeps its members together.
  public enum Coordination: Hashable, Sendable {
    case none
    case all
    case areas([FocusArea.ID])

    public func includes(_ area: FocusArea.ID) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .areas(let areas): areas.contains(area)
      }
    }
  }

  public let id: ID
  public var name: LocalizedText
  public var kind: UnitKind.ID
  public var partOf: ID?
  public var members: [ID]
  public var coordinates: Coordination
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    kind: UnitKind.ID,
    partOf: ID? = nil,
    members: [ID] = [],
    coordinates: Coordination = .none,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.partOf = partOf
    self.members = members
    self.coordinates = coordinates
    self.details = details
  }
}
