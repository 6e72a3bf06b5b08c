public import DOT
public import Diagnostics
public import Stakeholders

/// A map: the drawing, and everything on it in words.
public struct StakeholderMap: Sendable {
  public let view: MapView
  public let drawing: Drawing
  public let twin: TextTwin

  /// Draws a view of a selection.
  public init(
    _ view: MapView,
    of selected: SelectedGraph,
    emphasis: Emphasis,
    language: Language
  ) {
    self.view = view
    let canvas = MapCanvas(view, of: selected, emphasis: emphasis, language: language)
    drawing = canvas.drawing
    twin = canvas.twin
  }
}

/// The same as a map, in a title, a summary and tables.
public struct TextTwin: Hashable, Sendable {
  public struct Table: Hashable, Sendable {
    public var caption: String
    public var columns: [String]
    public var rows: [[String]]
  }

  public var title: String
  public var summary: String
  /// Nodes, ties and open requirements; each row is one element of the drawing.
  public var tables: [Table]
}
