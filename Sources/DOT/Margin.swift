/// The space between a label and the outline around it, in inches.
public struct Margin: Hashable, Codable, Sendable {
  /// At the left and at the right.
  public var horizontal: Double
  /// Above and below.
  public var vertical: Double

  /// Makes a margin.
  public init(horizontal: Double, vertical: Double) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
