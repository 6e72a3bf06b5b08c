/// Items in a frame with a label: a lane of a map.
///
/// A cluster without items is drawn all the same, as an empty frame.
public struct Cluster: Hashable, Codable, Sendable, Identifiable {
  /// The name of a cluster.
  public typealias ID = Identifier<Cluster>

  /// The stable id in an SVG, such as `level-regional`.
  public var id: ID
  /// What stands at the top left of the frame.
  public var label: Label
  /// The colour inside, or `nil` for a hollow frame.
  public var fill: Color?
  /// The colour of the frame, or `nil` for none.
  public var stroke: Color?
  /// How the frame is drawn.
  public var lineStyle: LineStyle
  /// The width of the frame in points, 0–20.
  public var lineWidth: Double
  /// Whether the frame has round corners.
  public var isRounded: Bool
  /// The colour of the text where a run has none of its own.
  public var textColor: Color
  /// The size of the text in points, 6–72.
  public var fontSize: Double
  /// The space between the frame and the items in points, 0–72.
  public var margin: Double
  /// What is in the frame, in the order in which it is laid out.
  public var items: [Item]
  /// The column in what the cluster stands in, 0–15 from the left; only ``Engine/columns`` heeds it.
  public var column: Int
  /// What is said of the frame when it is pointed at; the label, when `nil`.
  public var tooltip: String?
  /// Classes of the cluster's group in an SVG.
  public var cssClasses: [String]

  /// Makes a cluster.
  public init(
    id: ID,
    label: Label,
    fill: Color? = nil,
    stroke: Color? = .slate,
    lineStyle: LineStyle = .solid,
    lineWidth: Double = 1,
    isRounded: Bool = true,
    textColor: Color = .slate,
    fontSize: Double = 10,
    margin: Double = 8,
    items: [Item] = [],
    column: Int = 0,
    tooltip: String? = nil,
    cssClasses: [String] = []
  ) {
    self.id = id
    self.label = label
    self.fill = fill
    self.stroke = stroke
    self.lineStyle = lineStyle
    self.lineWidth = lineWidth
    self.isRounded = isRounded
    self.textColor = textColor
    self.fontSize = fontSize
    self.margin = margin
    self.items = items
    self.column = column
    self.tooltip = tooltip
    self.cssClasses = cssClasses
  }
}
