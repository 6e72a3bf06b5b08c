public import Stakeholders

/// What a map shows.
public enum MapView: Hashable, Sendable {
  /// The city | focus areas | actors by level.
  case overview
  /// One focus area: the units that hold its relations, and its counterparts by level.
  case focus(FocusArea.ID)
  /// Everything in which the city meets one counterpart: units, focus areas, arenas and matters.
  case actor(Actor.ID)
  /// The ways from one to another, from left to right; from `nil` those of the city and its units,
  /// taken as one.
  case channels(from: EntityID?, to: EntityID)
  /// The city's units: who is part of what, reports, coordinates and supports.
  case organisation
  /// Focus areas × levels, each cell with its state.
  case coverage
  /// What hangs by a thread: what would be lost with one actor, one unit or one relation.
  case risks
  /// Who in the city meets one counterpart, who leads, and who coordinates them.
  case voice(Actor.ID)
  /// What is new, ended or changed against another graph.
  case change

  /// The view that a word spells: `overview`, `focus:transport`, `channels:office:eu`, `channels::eu`.
  /// What follows `change:` is the path of a graph, and none of a view.
  public init?(spelling text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("overview", 1): self = .overview
    case ("organisation", 1): self = .organisation
    case ("coverage", 1): self = .coverage
    case ("risks", 1): self = .risks
    case ("change", 2...) where !parts[1...].joined().isEmpty: self = .change
    case ("focus", 2):
      guard let id = Stakeholders.Identifier<FocusArea>(spelling: parts[1]) else { return nil }
      self = .focus(id)
    case ("actor", 2):
      guard let id = Stakeholders.Identifier<Actor>(spelling: parts[1]) else { return nil }
      self = .actor(id)
    case ("voice", 2):
      guard let id = Stakeholders.Identifier<Actor>(spelling: parts[1]) else { return nil }
      self = .voice(id)
    case ("channels", 3):
      let from = EntityID(spelling: parts[1])
      guard from != nil || parts[1].isEmpty, let to = EntityID(spelling: parts[2]) else {
        return nil
      }
      self = .channels(from: from, to: to)
    default: return nil
    }
  }

  public var spelling: String {
    switch self {
    case .overview: "overview"
    case .focus(let area): "focus:\(area)"
    case .actor(let actor): "actor:\(actor)"
    case .channels(let from, let to): "channels:\(from?.rawValue ?? ""):\(to)"
    case .organisation: "organisation"
    case .coverage: "coverage"
    case .risks: "risks"
    case .voice(let actor): "voice:\(actor)"
    case .change: "change"
    }
  }

  /// The name of a file for the map, without its ending: `focus-transport`, `channels-eu`.
  public var fileName: String {
    spelling.replacing("::", with: ":").replacing(":", with: "-")
  }
}
