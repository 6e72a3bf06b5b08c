/// Something wrong, or doubtful, in an input: what, where, and what would be right.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is. An input with an error is not analysed; a warning is told and passed.
  public enum Severity: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    case error
    case warning

    public static func < (first: Self, second: Self) -> Bool {
      first == .error && second == .warning
    }
  }

  /// What is wrong, put into words in one place for all who report it.
  public struct Problem: Hashable, Sendable {
    /// A stable name for scripts, such as `unknown-key`.
    public var code: String
    public var message: Phrase
    /// What would be right, or where to look.
    public var hint: Phrase?

    public init(code: String, message: Phrase, hint: Phrase? = nil) {
      self.code = code
      self.message = message
      self.hint = hint
    }
  }

  public var severity: Severity
  public var problem: Problem
  /// `nil` when the problem has no place, such as a file that is missing.
  public var location: SourceLocation?

  public init(_ severity: Severity, _ problem: Problem, at location: SourceLocation?) {
    self.severity = severity
    self.problem = problem
    self.location = location
  }

  public var code: String { problem.code }
  public var message: Phrase { problem.message }
  public var hint: Phrase? { problem.hint }
}

extension Diagnostic: Comparable {
  /// By place (file, line, column), then the worse first, then by code and message.
  public static func < (first: Self, second: Self) -> Bool {
    switch (first.location, second.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let one?, let other?) where one != other: return one < other
    default: break
    }
    if first.severity != second.severity { return first.severity < second.severity }
    if first.code != second.code { return first.code < second.code }
    return first.message.english < second.message.english
  }
}
