public import Diagnostics

/// A priority question.
public struct FocusArea: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<FocusArea>

  public let id: ID
  public var name: LocalizedText
  /// At most one for each level, in the vocabulary's order of levels.
  public var requirements: [Requirement]
  public var partOf: ID?
  public var details: Details

  public init(
    id: ID,
    name: LocalizedText,
    requirements: [Requirement] = [],
    partOf: ID? = nil,
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.requirements = requirements
    self.partOf = partOf
    self.details = details
  }
}

/// A level at which a governing document asks for counterparts in a focus area.
public struct Requirement: Hashable, Sendable {
  public var level: Level.ID
  /// How many named counterparts are asked for, from 1.
  public var minimum: Int
  /// The only kinds of actor that satisfy it; empty = any.
  public var kinds: [ActorKind.ID]
  public var basis: Basis?
  public var assessment: Assessment?
  public var evidence: [Evidence]
  public var note: LocalizedText?
  public var location: SourceLocation?

  public init(
    level: Level.ID,
    minimum: Int = 1,
    kinds: [ActorKind.ID] = [],
    basis: Basis? = nil,
    assessment: Assessment? = nil,
    evidence: [Evidence] = [],
    note: LocalizedText? = nil,
    location: SourceLocation? = nil
  ) {
    self.level = level
    self.minimum = minimum
    self.kinds = kinds
    self.basis = basis
    self.assessment = assessment
    self.evidence = evidence
    self.note = note
    self.location = location
  }
}
