public import Diagnostics

/// What a file holds before anybody asks what it means: texts, lists and records, each with its
/// place. Every format is read into these, and only here do they become a graph, so that all
/// formats follow the same rules and give the same messages.
public enum SourceValue: Sendable {
  case text(SourceText)
  case list([SourceValue], at: SourceLocation)
  case record(SourceRecord)

  public var location: SourceLocation {
    switch self {
    case .text(let text): text.location
    case .list(_, let location): location
    case .record(let record): record.location
    }
  }
}

/// A text and its place.
public struct SourceText: Sendable {
  public var value: String
  public var location: SourceLocation

  public init(_ value: String, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

/// Named values, as a mapping in YAML or a row of a table has them.
public struct SourceRecord: Sendable {
  public struct Field: Sendable {
    public var key: String
    public var keyLocation: SourceLocation
    /// `nil` where nothing is written, which means the same as leaving the key out.
    public var value: SourceValue?

    public init(key: String, at keyLocation: SourceLocation, value: SourceValue?) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  public var fields: [Field]
  public var location: SourceLocation

  public init(fields: [Field], at location: SourceLocation) {
    self.fields = fields
    self.location = location
  }
}

/// One file of a graph, as far as it could be read.
public struct SourceDocument: Sendable {
  public var file: SourceFile
  public var root: SourceRecord
  /// What could not be read at all; the rest of the file is in `root`.
  public var errors: [Diagnostic]
  /// Ids in the parts that could not be read: references to them are no errors of their own.
  public var unreadIDs: Set<String>
  /// Relations of large tables, besides those in `root`.
  public var relations: [SourceRelations] = []

  public init(
    file: SourceFile,
    root: SourceRecord,
    errors: [Diagnostic] = [],
    unreadIDs: Set<String> = []
  ) {
    self.file = file
    self.root = root
    self.errors = errors
    self.unreadIDs = unreadIDs
  }
}
