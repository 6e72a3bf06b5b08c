/// A drawing in words: what a screen reader says, and what a search finds.
public struct Summary: Hashable, Codable, Sendable {
  /// A line; the `<title>` of the SVG.
  public var title: String
  /// What the drawing shows, told without it; the `<desc>` of the SVG.
  public var description: String
  /// The language of the drawing's words as a BCP 47 tag, such as `sv` or `en`.
  public var language: String

  /// Makes a summary.
  public init(title: String, description: String, language: String) {
    self.title = title
    self.description = description
    self.language = language
  }
}
