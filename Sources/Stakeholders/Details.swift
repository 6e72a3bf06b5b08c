public import Diagnostics

/// What every entity may carry besides its id, its name and its own properties.
public struct Details: Hashable, Sendable {
  public var short: LocalizedText?
  public var aliases: [String] = []
  public var description: LocalizedText?
  public var url: String?
  /// Registry scheme → value, both as written: `{se-org: "212000-1124"}`.
  public var identifiers: [String: String] = [:]
  public var validity = Validity()
  public var tags: [String] = []
  public var evidence: [Evidence] = []
  public var note: LocalizedText?
  /// Where the entity is written; no part of what it says.
  public var location: SourceLocation?

  public init() {}
}
