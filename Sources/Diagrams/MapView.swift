public import Stakeholders

/// What a map shows.
public enum MapView: Hashable, Sendable {
  /// The city | focus areas | actors by level.
  case overview
  /// One focus area: the units that hold its relations, and its counterparts by level.
  case focus(FocusArea.ID)

  /// The view that a word spells: `overview`, `focus:transport`.
  public init?(spelling text: String) {
    switch text {
    case "overview": self = .overview
    case _ where text.hasPrefix("focus:"):
      guard let id = Stakeholders.Identifier<FocusArea>(spelling: text.dropFirst("focus:".count))
      else { return nil }
      self = .focus(id)
    default: return nil
    }
  }

  public var spelling: String {
    switch self {
    case .overview: "overview"
    case .focus(let area): "focus:\(area)"
    }
  }

  /// The name of a file for the map, without its ending: `focus-transport`.
  public var fileName: String {
    switch self {
    case .overview: "overview"
    case .focus(let area): "focus-\(area)"
    }
  }
}
