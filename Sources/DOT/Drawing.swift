/// A diagram before it is laid out: what is drawn, how it looks, and how it may be placed.
///
/// A drawing says only what its types can say. There is no place for an attribute by name, so
/// nothing that a name or a note in a graph contains can load a file, open a link or change the
/// look of another element. Numbers are brought into range, and text is made fit to draw, when
/// the drawing is turned into ``dotText()`` or handed to Graphviz.
public struct Drawing: Hashable, Codable, Sendable {
  /// The root of the ids in an SVG: `transport` gives `transport-title` and so on.
  public var id: String
  /// Stands above the drawing, from its left edge.
  public var title: Label
  /// Stands below the drawing; above it, under the title, where the engine draws no clusters.
  public var legend: Legend?
  /// The drawing in words.
  public var summary: Summary
  /// Where the edges lead; only ``Engine/dot`` heeds it.
  public var direction: Direction
  /// What places the nodes.
  public var engine: Engine
  /// How edges are drawn. ``Engine/columns`` knows curves and, for all else, straight pieces.
  public var splines: Splines
  /// The space between ranks, or between the columns of a drawing, in inches, 0.02–5.
  public var rankSeparation: Double
  /// The space between neighbours within a rank or a column in inches, 0.02–5.
  public var nodeSeparation: Double
  /// How hard ``Engine/dot`` tries.
  public var effort: Effort
  /// Nodes and clusters, in the order in which they are laid out and written.
  public var items: [Item]
  /// Edges between the nodes of ``items``; an edge with an end that is not there is not drawn.
  public var edges: [Edge]
  /// Nodes that share a rank, whatever the clusters they are in. Only ``Engine/dot`` heeds it.
  public var ranks: [[Node.ID]]

  /// Makes a drawing.
  public init(
    id: String,
    title: Label,
    legend: Legend? = nil,
    summary: Summary,
    direction: Direction = .leftToRight,
    engine: Engine = .dot,
    splines: Splines = .curved,
    rankSeparation: Double = 0.9,
    nodeSeparation: Double = 0.25,
    effort: Effort = .full,
    items: [Item] = [],
    edges: [Edge] = [],
    ranks: [[Node.ID]] = []
  ) {
    self.id = id
    self.title = title
    self.legend = legend
    self.summary = summary
    self.direction = direction
    self.engine = engine
    self.splines = splines
    self.rankSeparation = rankSeparation
    self.nodeSeparation = nodeSeparation
    self.effort = effort
    self.items = items
    self.edges = edges
    self.ranks = ranks
  }
}
