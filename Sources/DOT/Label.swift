/// Text in a drawing: lines of runs.
///
/// A line breaks where the label says so and nowhere else; whoever makes the label wraps it.
public struct Label: Hashable, Codable, Sendable {
  /// Where lines of different lengths meet.
  public enum Alignment: String, Hashable, Codable, Sendable, CaseIterable {
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// Text in one style.
  public struct Run: Hashable, Codable, Sendable {
    /// The text. A line break in it is drawn as a space.
    public var text: String
    /// Whether the text is bold.
    public var isBold: Bool
    /// The size in points, 6–72, or `nil` for that of the element.
    public var size: Double?
    /// The colour, or `nil` for that of the element.
    public var color: Color?

    /// Makes a run.
    public init(_ text: String, isBold: Bool = false, size: Double? = nil, color: Color? = nil) {
      self.text = text
      self.isBold = isBold
      self.size = size
      self.color = color
    }
  }

  /// Runs from left to right.
  public struct Line: Hashable, Codable, Sendable {
    /// The runs.
    public var runs: [Run]

    /// Makes a line.
    public init(_ runs: [Run]) {
      self.runs = runs
    }
  }

  /// The lines from top to bottom.
  public var lines: [Line]
  /// Where the lines meet.
  public var alignment: Alignment
  /// The colour behind the lines, so that they can be read on top of an edge; `nil` for none.
  public var background: Color?

  /// Makes a label of lines.
  public init(lines: [Line], alignment: Alignment = .center, background: Color? = nil) {
    self.lines = lines
    self.alignment = alignment
    self.background = background
  }

  /// Makes a label of text in one style, with a new line after each line feed.
  public init(
    _ text: String,
    isBold: Bool = false,
    size: Double? = nil,
    color: Color? = nil,
    alignment: Alignment = .center
  ) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    self.init(
      lines: lines.map { Line([Run(String($0), isBold: isBold, size: size, color: color)]) },
      alignment: alignment
    )
  }

  /// The words of the label, its lines joined by spaces.
  public var text: String {
    lines.map { $0.runs.map(\.text).joined() }.joined(separator: " ")
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool {
    lines.allSatisfy { $0.runs.allSatisfy(\.text.isEmpty) }
  }
}

extension Label: ExpressibleByStringLiteral {
  /// Makes a label of a literal, with a new line after each line feed.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
