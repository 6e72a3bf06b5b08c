/// What the looks in a drawing mean.
public struct Legend: Hashable, Codable, Sendable {
  /// A piece of the drawing, shown small.
  public enum Sample: Hashable, Codable, Sendable {
    /// A node or a cluster.
    case box(
      fill: Color?,
      stroke: Color?,
      lineStyle: LineStyle,
      isRounded: Bool,
      isHatched: Bool,
      lineWidth: Double = 1
    )
    /// An edge; the width in points, 0–20.
    case line(
      stroke: Color,
      lineStyle: LineStyle,
      width: Double,
      arrow: Arrow,
      head: Head = .point
    )
    /// A letter or two.
    case sign(String)
  }

  /// A sample and its meaning.
  public struct Entry: Hashable, Codable, Sendable {
    /// What it looks like.
    public var sample: Sample
    /// What it means.
    public var text: String

    /// Makes an entry.
    public init(_ sample: Sample, _ text: String) {
      self.sample = sample
      self.text = text
    }
  }

  /// The entries in reading order: rows from the top, each from the left.
  public var entries: [Entry]
  /// How wide the legend may get, about, in points; by default A4 across with some air.
  public var width: Double

  /// Makes a legend.
  public init(_ entries: [Entry], width: Double = 620) {
    self.entries = entries
    self.width = width
  }
}
