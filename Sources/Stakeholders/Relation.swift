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
  public var key: String
  public var id: ID?
  public var from: EntityID
  public var to: EntityID
  public var kind: RelationKind.ID
  /// The focus areas that it serves, in order of id; an engagement without any engages in none.
  public var focus: [FocusArea.ID]
  /// From 1 (awareness) to 5 (integration); `nil` = not recorded.
  public var strength: Int?
  /// `nil` = not recorded.
  public var status: Status?
  public var validity: Validity
  /// The unit that leads it, whoever else takes part.
  public var lead: Unit.ID?
  public var basis: Basis?
  public var assessment: Assessment?
  public var evidence: [Evidence]
  public var tags: [String]
  public var note: LocalizedText?
  /// The only readings under which it exists; empty = all.
  public var readings: [Reading.ID]
  public var origin: Origin
  public var location: SourceLocation?

  public init(
    from: EntityID, to: EntityID, kind: RelationKind.ID, id: ID? = nil,
    focus: [FocusArea.ID] = [], strength: Int? = nil, status: Status? = nil,
    validity: Validity = Validity(), lead: Unit.ID? = nil, basis: Basis? = nil,
    assessment: Assessment? = nil, evidence: [Evidence] = [], tags: [String] = [],
    note: LocalizedText? = nil, readings: [Reading.ID] = [], origin: Origin = .recorded,
    location: SourceLocation? = nil
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.id = id
    self.focus = focus.sorted()
    self.strength = strength
    self.status = status
    self.validity = validity
    self.lead = lead
    self.basis = basis
    self.assessment = assessment
    self.evidence = evidence
    self.tags = tags
    self.note = note
    self.readings = readings
    self.origin = origin
    self.location = location
    key = Self.key(from: from, kind: kind, to: to, focus: self.focus)
  }

  /// The key of the first relation with these ends, of this kind, for these focus areas.
  public static func key(
    from: EntityID, kind: RelationKind.ID, to: EntityID, focus: [FocusArea.ID]
  ) -> String {
    var key = from.rawValue
    key += ">"
    key += kind.rawValue
    key += ">"
    key += to.rawValue
    key += ">"
    for (index, area) in focus.sorted().enumerated() {
      if index > 0 { key += "+" }
      key += area.rawValue
    }
    return key
  }
}
