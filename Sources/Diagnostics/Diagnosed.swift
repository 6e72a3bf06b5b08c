/// A value together with what was doubtful on the way to it.
public struct Diagnosed<Value: Sendable>: Sendable {
  public var value: Value
  /// Warnings, in order of place.
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics.sorted()
  }
}

/// The input has errors: all that were found, and the warnings with them.
public struct UnreadableInput: Error, Hashable {
  /// In order of place; at least one is an error.
  public var diagnostics: [Diagnostic]
  /// The language of the input, where it says so in spite of its errors.
  public var language: Language?

  public init(_ diagnostics: [Diagnostic], language: Language? = nil) {
    self.diagnostics = diagnostics.sorted()
    self.language = language
  }
}
