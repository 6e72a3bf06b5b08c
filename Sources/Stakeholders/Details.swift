public import Diagnostics

/// What every entity may carry besides its id, its name and its own properties.
public struct Details: Sendable {
  /// Shared by all copies until one is changed: most entities carry little, and are copied often.
  private var content: Content

  private final class Content: Sendable {
    let value: Properties
    init(_ value: Properties) { self.value = value }
  }

  private struct Properties: Hashable, Sendable {
    var short: LocalizedText?
    var aliases: [String] = []
    var description: LocalizedText?
    var url: String?
    var identifiers: [String: String] = [:]
    var validity = Validity()
    var tags: [String] = []
    var evidence: [Evidence] = []
    var note: LocalizedText?
    var location: SourceLocation?
  }

  public init() {
    content = Self.nothing
  }

  private static let nothing = Content(Properties())

  private mutating func change(_ edit: (inout Properties) -> Void) {
    var value = content.value
    edit(&value)
    content = Content(value)
  }

  public var short: LocalizedText? {
    get { content.value.short }
    set { change { $0.short = newValue } }
  }
  public var aliases: [String] {
    get { content.value.aliases }
    set { change { $0.aliases = newValue } }
  }
  public var description: LocalizedText? {
    get { content.value.description }
    set { change { $0.description = newValue } }
  }
  public var url: String? {
    get { content.value.url }
    set { change { $0.url = newValue } }
  }
  /// Registry scheme → value, both as written: `{se-org: "212000-1124"}`.
  public var identifiers: [String: String] {
    get { content.value.identifiers }
    set { change { $0.identifiers = newValue } }
  }
  public var validity: Validity {
    get { content.value.validity }
    set { change { $0.validity = newValue } }
  }
  public var tags: [String] {
    get { content.value.tags }
    set { change { $0.tags = newValue } }
  }
  public var evidence: [Evidence] {
    get { content.value.evidence }
    set { change { $0.evidence = newValue } }
  }
  public var note: LocalizedText? {
    get { content.value.note }
    set { change { $0.note = newValue } }
  }
  /// Where the entity is written; no part of what it says.
  public var location: SourceLocation? {
    get { content.value.location }
    set { change { $0.location = newValue } }
  }
}

extension Details: Hashable {
  public static func == (first: Self, second: Self) -> Bool {
    first.content === second.content || first.content.value == second.content.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(content.value)
  }
}
