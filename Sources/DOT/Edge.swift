/// A line between two nodes.
public struct Edge: Hashable, Codable, Sendable, Identifiable {
  /// The name of an edge.
  public typealias ID = Identifier<Edge>

  /// The stable id in an SVG, such as `tie-malmo-eu`.
  public var id: ID
  /// The node at the tail.
  public var from: Node.ID
  /// The node at the head.
  public var to: Node.ID
  /// What stands beside the line.
  public var label: Label?
  /// The colour of the line and its heads.
  public var stroke: Color
  /// How the line is drawn.
  public var lineStyle: LineStyle
  /// The width of the line in points, 0–20.
  public var lineWidth: Double
  /// Which ends have a head.
  public var arrow: Arrow
  /// What a head looks like.
  public var head: Head
  /// The colour of the label where a run has none of its own.
  public var textColor: Color
  /// The size of the label in points, 6–72.
  public var fontSize: Double
  /// Whether the edge decides the ranks of its ends.
  public var isConstraint: Bool
  /// How strongly the edge pulls its ends together, 0–1,000.
  public var weight: Int
  /// The least number of ranks between the ends, 0–10.
  public var minimumLength: Int
  /// Whether the edge only places nodes and is not drawn.
  public var isInvisible: Bool
  /// What is said of the edge when it is pointed at; the label, when `nil`.
  public var tooltip: String?
  /// Classes of the edge's group in an SVG.
  public var cssClasses: [String]

  /// Makes an edge.
  public init(
    id: ID,
    from: Node.ID,
    to: Node.ID,
    label: Label? = nil,
    stroke: Color = .slate,
    lineStyle: LineStyle = .solid,
    lineWidth: Double = 1,
    arrow: Arrow = .forward,
    head: Head = .point,
    textColor: Color = .slate,
    fontSize: Double = 9,
    isConstraint: Bool = true,
    weight: Int = 1,
    minimumLength: Int = 1,
    isInvisible: Bool = false,
    tooltip: String? = nil,
    cssClasses: [String] = []
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.label = label
    self.stroke = stroke
    self.lineStyle = lineStyle
    self.lineWidth = lineWidth
    self.arrow = arrow
    self.head = head
    self.textColor = textColor
    self.fontSize = fontSize
    self.isConstraint = isConstraint
    self.weight = weight
    self.minimumLength = minimumLength
    self.isInvisible = isInvisible
    self.tooltip = tooltip
    self.cssClasses = cssClasses
  }
}
