public import Diagnostics

/// What a source states between two entities, of one kind.
public struct Relation: Hashable, Sendable {
  public typealias ID = Identifier<Relation>

  /// How far a relation has come.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case ongoing
    case intended
    case possible
    case ended
  }

  /// Where a relation is written: on its own, or as a property of an entity (`members: […]`).
  public enum Origin: Hashable, Sendable {
    case recorded
    case property(of: EntityID)
  }

  /// `from>kind>to>focus+focus`, with `#2` for a repeat; it names the relation in answers.
  public internal(set) var key: String
  /// Shared by all copies: relations are sorted, filtered and passed on by the hundred thousand.
  private let content: Content

  private final class Content: Sendable {
    let value: Properties
    init(_ value: Properties) { self.value = value }
  }

  /// What a relation says, each under the name that the relation itself has for it.
  public struct Properties: Hashable, Sendable {
    public internal(set) var id: ID?
    public internal(set) var from: EntityID
    public internal(set) var to: EntityID
    public internal(set) var kind: RelationKind.ID
    public var focus: [FocusArea.ID]
    public var strength: Int?
    public var status: Status?
    public var validity: Validity
    public var lead: Unit.ID?
    public var basis: Basis?
    public var assessment: Assessment?
    public var evidence: [Evidence]
    public var tags: [String]
    public var note: LocalizedText?
    public var readings: [Reading.ID]
    public internal(set) var origin: Origin
    public internal(set) var location: SourceLocation?
  }

  public init(
    from: EntityID,
    to: EntityID,
    kind: RelationKind.ID,
    id: ID? = nil,
    focus: [FocusArea.ID] = [],
    strength: Int? = nil,
    status: Status? = nil,
    validity: Validity = Validity(),
    lead: Unit.ID? = nil,
    basis: Basis? = nil,
    assessment: Assessment? = nil,
    evidence: [Evidence] = [],
    tags: [String] = [],
    note: LocalizedText? = nil,
    readings: [Reading.ID] = [],
    origin: Origin = .recorded,
    location: SourceLocation? = nil
  ) {
    let focus = focus.count > 1 ? focus.sorted() : focus
    content = Content(
      Properties(
        id: id,
        from: from,
        to: to,
        kind: kind,
        focus: focus,
        strength: strength,
        status: status,
        validity: validity,
        lead: lead,
        basis: basis,
        assessment: assessment,
        evidence: evidence,
        tags: tags,
        note: note,
        readings: readings,
        origin: origin,
        location: location
      )
    )
    key = Self.key(from: from, kind: kind, to: to, focus: focus)
  }

  /// The relation with some properties changed, under the key that they give it.
  public func changing(_ edit: (inout Properties) -> Void) -> Relation {
    var properties = content.value
    edit(&properties)
    if properties.focus.count > 1 { properties.focus.sort() }
    return Relation(properties)
  }

  private init(_ properties: Properties) {
    content = Content(properties)
    key = Self.key(
      from: properties.from,
      kind: properties.kind,
      to: properties.to,
      focus: properties.focus
    )
  }

  /// The key of the first relation with these ends, of this kind, for these focus areas.
  public static func key(
    from: EntityID,
    kind: RelationKind.ID,
    to: EntityID,
    focus: [FocusArea.ID]
  ) -> String {
    var key = ""
    key.reserveCapacity(
      focus.reduce(from.rawValue.utf8.count + kind.rawValue.utf8.count + to.rawValue.utf8.count + 3)
      { $0 + $1.rawValue.utf8.count + 1 }
    )
    key += from.rawValue
    key += ">"
    key += kind.rawValue
    key += ">"
    key += to.rawValue
    key += ">"
    for (index, area) in (focus.count > 1 ? focus.sorted() : focus).enumerated() {
      if index > 0 { key += "+" }
      key += area.rawValue
    }
    return key
  }
}

extension Relation {
  public var id: ID? { content.value.id }
  public var from: EntityID { content.value.from }
  public var to: EntityID { content.value.to }
  public var kind: RelationKind.ID { content.value.kind }
  /// The focus areas that it serves, in order of id; an engagement without any engages in none.
  public var focus: [FocusArea.ID] { content.value.focus }
  /// From 1 (awareness) to 5 (integration); `nil` = not recorded.
  public var strength: Int? { content.value.strength }
  /// `nil` = not recorded.
  public var status: Status? { content.value.status }
  public var validity: Validity { content.value.validity }
  /// The unit that leads it, whoever else takes part.
  public var lead: Unit.ID? { content.value.lead }
  public var basis: Basis? { content.value.basis }
  public var assessment: Assessment? { content.value.assessment }
  public var evidence: [Evidence] { content.value.evidence }
  public var tags: [String] { content.value.tags }
  public var note: LocalizedText? { content.value.note }
  /// The only readings under which it exists; empty = all.
  public var readings: [Reading.ID] { content.value.readings }
  public var origin: Origin { content.value.origin }
  public var location: SourceLocation? { content.value.location }

  public static func == (first: Self, second: Self) -> Bool {
    first.key == second.key
      && (first.content === second.content || first.content.value == second.content.value)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(content.value)
  }
}
