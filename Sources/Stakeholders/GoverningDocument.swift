/// A programme, policy, strategy or action plan.
public struct GoverningDocument: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<GoverningDocument>

  public enum Status: String, CaseIterable, Hashable, Sendable {
    case draft
    case inForce = "in-force"
    case superseded
  }

  public let id: ID
  public var name: LocalizedText
  public var status: Status?
  /// The registry number, as written.
  public var reference: String?
  public var version: String?
  public var decided: PartialDate?
  public var reviewBy: PartialDate?
  public var supersedes: [ID]
  /// The focus areas, actors, units and documents that it guides.
  public var covers: [EntityID]
  /// The path of its text, from the folder of the graph.
  public var text: String?
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    status: Status? = nil,
    reference: String? = nil,
    version: String? = nil,
    decided: PartialDate? = nil,
    reviewBy: PartialDate? = nil,
    supersedes: [ID] = [],
    covers: [EntityID] = [],
    text: String? = nil,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.status = status
    self.reference = reference
    self.version = version
    self.decided = decided
    self.reviewBy = reviewBy
    self.supersedes = supersedes
    self.covers = covers
    self.text = text
    self.details = details
  }
}
