public import DOT
public import Diagnostics
public import Stakeholders

/// A map: the drawing, and everything on it in words.
public struct StakeholderMap: Sendable {
  public let view: MapView
  public let drawing: Drawing
  public let twin: TextTwin
  /// Whether it takes actors of a kind and level together, of whom it could draw each.
  public internal(set) var isRolledUp = false
}

extension StakeholderMap {
  /// The city to the left, focus areas in the middle, and a lane for each level to the right.
  ///
  /// - Parameters:
  ///   - focus: The one focus area that it is of; `nil` for the overview of all.
  ///   - scope: What of it is drawn.
  ///   - isFull: Whether an overview of very many draws each of them all the same, and does not take
  ///     them together.
  public static func city(
    focus: FocusArea.ID? = nil,
    of selected: SelectedGraph,
    emphasis: Emphasis,
    showing scope: MapScope = MapScope(),
    isFull: Bool = false,
    language: Language
  ) -> StakeholderMap {
    let map = CityMap(
      focus: focus,
      of: selected,
      emphasis: emphasis,
      showing: scope,
      language: language
    )
    if focus == nil, !isFull, map.nodeCount > RolledCity.limit {
      var rolled = StakeholderMap(RolledCity(map).sketch)
      rolled.isRolledUp = true
      return rolled
    }
    return StakeholderMap(view: map.view, drawing: map.drawing, twin: map.twin)
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
