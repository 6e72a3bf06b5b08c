/// A language that answers are written in.
public enum Language: String, CaseIterable, Codable, Hashable, Sendable {
  case swedish = "sv"
  case english = "en"
}

/// A sentence of the program, written by hand in both languages.
///
/// Swedish and English are equals: a phrase cannot exist in only one of them.
public struct Phrase: Hashable, Sendable {
  public var swedish: String
  public var english: String

  public init(sv swedish: String, en english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The same words in both languages: a code, a number, a name without translation.
  public init(_ verbatim: String) {
    swedish = verbatim
    english = verbatim
  }

  public subscript(language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
