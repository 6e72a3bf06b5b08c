public import Diagnostics

/// How text is laid out and coloured on a terminal.
public struct TextStyle: Sendable {
  /// Columns that a line may take.
  public var width: Int
  public var isColored: Bool
  public var language: Language

  public init(width: Int, isColored: Bool, language: Language) {
    self.width = max(40, width)
    self.isColored = isColored
    self.language = language
  }

  enum Ink: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  func ink(_ ink: Ink, _ text: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A paragraph broken into lines, with a hanging indent.
  func paragraph(
    _ text: String,
    indent: Int = 0,
    first: String? = nil,
    ink: Ink? = nil
  ) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = text.visible.wrapped(to: width - indent)
    return lines.enumerated().map { place, line in
      (place == 0 ? first ?? margin : margin) + (ink.map { self.ink($0, line) } ?? line) + "\n"
    }.joined()
  }
}
