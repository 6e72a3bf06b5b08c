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

  /// What nearly every relation says.
  private final class Content: Sendable {
    let value: Properties
    init(_ value: Properties) { self.value = value }
  }

  /// Small, since a graph can hold a million: what few relations say stands apart.
  private struct Properties: Hashable, Sendable {
    var from: EntityID
    var to: EntityID
    var kind: RelationKind.ID
    var focus: [FocusArea.ID]
    var lead: Unit.ID?
    var location: SourceLocation?
    /// `nil` where it says nothing.
    var more: More?
    var validity: Validity
    /// 0 where none is recorded.
    var strength: Int8
    var status: Status?
    var basis: Basis?
  }

  private final class More: Hashable, Sendable {
    let value: MoreProperties
    init(_ value: MoreProperties) { self.value = value }

    static func == (first: More, second: More) -> Bool {
      first === second || first.value == second.value
    }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
  }

  private struct MoreProperties: Hashable, Sendable {
    var id: ID?
    var assessment: Assessment?
    var evidence: [Evidence] = []
    var tags: [String] = []
    var note: LocalizedText?
    var readings: [Reading.ID] = []
    var origin = Origin.recorded
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
    let more = MoreProperties(
      id: id,
      assessment: assessment,
      evidence: evidence,
      tags: tags,
      note: note,
      readings: readings,
      origin: origin
    )
    content = Content(
      Properties(
        from: from,
        to: to,
        kind: kind,
        focus: focus,
        lead: lead,
        location: location,
        more: more == MoreProperties() ? nil : More(more),
        validity: validity,
        strength: Int8(clamping: strength ?? 0),
        status: status,
        basis: basis
      )
    )
    key = Self.key(from: from, kind: kind, to: to, focus: focus)
  }

  /// What a relation says, to be changed; each under the name that the relation itself has for it.
  public struct Draft: Sendable {
    public let id: ID?
    public let from: EntityID
    public let to: EntityID
    public let kind: RelationKind.ID
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

    fileprivate init(_ relation: Relation) {
      id = relation.id
      from = relation.from
      to = relation.to
      kind = relation.kind
      focus = relation.focus
      strength = relation.strength
      status = relation.status
      validity = relation.validity
      lead = relation.lead
      basis = relation.basis
      assessment = relation.assessment
      evidence = relation.evidence
      tags = relation.tags
      note = relation.note
      readings = relation.readings
    }
  }

  /// The relation with some properties changed, under the key that they give it.
  public func changing(_ edit: (inout Draft) -> Void) -> Relation {
    var draft = Draft(self)
    edit(&draft)
    return Relation(
      from: from,
      to: to,
      kind: kind,
      id: id,
      focus: draft.focus,
      strength: draft.strength,
      status: draft.status,
      validity: draft.validity,
      lead: draft.lead,
      basis: draft.basis,
      assessment: draft.assessment,
      evidence: draft.evidence,
      tags: draft.tags,
      note: draft.note,
      readings: draft.readings,
      origin: origin,
      location: location
    )
  }

  /// A relation whose key is at hand.
  ///
  /// - Parameters:
  ///   - focus: In order of id.
  ///   - key: What ``key(from:kind:to:focus:)`` gives.
  init(
    key: String,
    from: EntityID,
    to: EntityID,
    kind: RelationKind.ID,
    focus: [FocusArea.ID],
    strength: Int,
    status: Status?,
    validity: Validity,
    lead: Unit.ID?,
    basis: Basis?,
    location: SourceLocation
  ) {
    self.key = key
    content = Content(
      Properties(
        from: from,
        to: to,
        kind: kind,
        focus: focus,
        lead: lead,
        location: location,
        more: nil,
        validity: validity,
        strength: Int8(clamping: strength),
        status: status,
        basis: basis
      )
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
  public var id: ID? { content.value.more?.value.id }
  public var from: EntityID { content.value.from }
  public var to: EntityID { content.value.to }
  public var kind: RelationKind.ID { content.value.kind }
  /// The focus areas that it serves, in order of id; an engagement without any engages in none.
  public var focus: [FocusArea.ID] { content.value.focus }
  /// From 1 (awareness) to 5 (integration); `nil` = not recorded.
  public var strength: Int? {
    content.value.strength > 0 ? Int(content.value.strength) : nil
  }
  /// `nil` = not recorded.
  public var status: Status? { content.value.status }
  public var validity: Validity { content.value.validity }
  /// The unit that leads it, whoever else takes part.
  public var lead: Unit.ID? { content.value.lead }
  public var basis: Basis? { content.value.basis }
  public var assessment: Assessment? { content.value.more?.value.assessment }
  public var evidence: [Evidence] { content.value.more?.value.evidence ?? [] }
  public var tags: [String] { content.value.more?.value.tags ?? [] }
  public var note: LocalizedText? { content.value.more?.value.note }
  /// The only readings under which it exists; empty = all.
  public var readings: [Reading.ID] { content.value.more?.value.readings ?? [] }
  public var origin: Origin { content.value.more?.value.origin ?? .recorded }
  public var location: SourceLocation? { content.value.location }

  // What a million relations are asked, without copying what they hold.

  /// Whether it rests on evidence.
  var isSourced: Bool { content.value.more.map { !$0.value.evidence.isEmpty } ?? false }
  /// Whether it serves a focus area.
  var hasFocus: Bool { !content.value.focus.isEmpty }
  /// Whether it begins at the later of its ends, by id.
  var goesBack: Bool { content.value.from > content.value.to }
  /// Whether it has ended, nobody knows when.
  var endedSometime: Bool {
    content.value.status == .ended && content.value.validity.until == nil
  }

  public static func == (first: Self, second: Self) -> Bool {
    first.key == second.key
      && (first.content === second.content || first.content.value == second.content.value)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(content.value)
  }
}
