/// A thing in a drawing.
public struct Node: Hashable, Codable, Sendable, Identifiable {
  /// The name of a node.
  public typealias ID = Identifier<Node>

  /// The stable id in an SVG, such as `actor-kopenhamn`.
  public var id: ID
  /// What stands in the node.
  public var label: Label
  /// The outline.
  public var shape: Shape
  /// The colour inside, or `nil` for a hollow node.
  public var fill: Color?
  /// Whether stripes mark the left edge; only ``Shape/box`` can be hatched.
  public var isHatched: Bool
  /// The colour of the outline.
  public var stroke: Color
  /// How the outline is drawn.
  public var lineStyle: LineStyle
  /// The width of the outline in points, 0–20.
  public var lineWidth: Double
  /// The colour of the text where a run has none of its own.
  public var textColor: Color
  /// The size of the text in points, 6–72.
  public var fontSize: Double
  /// The space around the label in inches, 0–2.
  public var margin: Margin
  /// The least width in inches, 0–20.
  public var minimumWidth: Double
  /// The least height in inches, 0–20.
  public var minimumHeight: Double
  /// The column in what the node stands in, 0–15 from the left; only ``Engine/columns`` heeds it.
  public var column: Int
  /// What is said of the node when it is pointed at; the label, when `nil`.
  public var tooltip: String?
  /// Classes of the node's group in an SVG.
  public var cssClasses: [String]

  /// Makes a node.
  public init(
    id: ID,
    label: Label,
    shape: Shape = .roundedBox,
    fill: Color? = nil,
    isHatched: Bool = false,
    stroke: Color = .ink,
    lineStyle: LineStyle = .solid,
    lineWidth: Double = 1.2,
    textColor: Color = .ink,
    fontSize: Double = 11,
    margin: Margin = Margin(horizontal: 0.16, vertical: 0.08),
    minimumWidth: Double = 0.75,
    minimumHeight: Double = 0.5,
    column: Int = 0,
    tooltip: String? = nil,
    cssClasses: [String] = []
  ) {
    self.id = id
    self.label = label
    self.shape = shape
    self.fill = fill
    self.isHatched = isHatched
    self.stroke = stroke
    self.lineStyle = lineStyle
    self.lineWidth = lineWidth
    self.textColor = textColor
    self.fontSize = fontSize
    self.margin = margin
    self.minimumWidth = minimumWidth
    self.minimumHeight = minimumHeight
    self.column = column
    self.tooltip = tooltip
    self.cssClasses = cssClasses
  }
}
