internal import Diagnostics
public import Diagrams
public import Stakeholders

/// What of a map is drawn as a user asks for it: `level:regional`, `focus:transport`.
public struct ScopeRequest: Sendable {
  public var only: [String] = []
  public var hidden: [String] = []

  public init() {}

  /// What the words mean.
  ///
  /// - Parameter other: A further graph whose words are known, too, where two are compared.
  /// - Throws: `UnknownChoice` for the first word that the graph does not know.
  public func resolved(
    in graph: StakeholderGraph,
    or other: StakeholderGraph? = nil
  ) throws(UnknownChoice) -> MapScope {
    let graphs = [graph, other].compactMap(\.self)
    var scope = MapScope()
    for word in only {
      switch try thing(word, "--only", in: graphs) {
      case .level(let id): scope.levels.only.insert(id)
      case .kind(let id): scope.kinds.only.insert(id)
      case .unit(let id): scope.units.only.insert(id)
      case .focus(let id): scope.areas.only.insert(id)
      }
    }
    for word in hidden {
      switch try thing(word, "--hide", in: graphs) {
      case .level(let id): scope.levels.hidden.insert(id)
      case .kind(let id): scope.kinds.hidden.insert(id)
      case .unit(let id): scope.units.hidden.insert(id)
      case .focus(let id): scope.areas.hidden.insert(id)
      }
    }
    return scope
  }

  private enum Thing {
    case level(Level.ID)
    case kind(RelationKind.ID)
    case unit(Stakeholders.Unit.ID)
    case focus(FocusArea.ID)
  }

  private func thing(
    _ word: String,
    _ option: String,
    in graphs: [StakeholderGraph]
  ) throws(UnknownChoice) -> Thing {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let id = parts.count == 2 ? String(parts[1]) : ""
    func known(_ ids: (StakeholderGraph) -> [String]) throws(UnknownChoice) {
      let words = graphs.flatMap(ids)
      guard words.contains(id) else {
        let spelled = words.map { "\(parts[0]):\($0)" }
        throw UnknownChoice(word, of: option, known: spelled)
      }
    }
    switch parts[0] {
    case "level":
      try known { $0.vocabulary.levels.map(\.id.rawValue) }
      return .level(.init(id))
    case "kind":
      try known { $0.vocabulary.relationKinds.map(\.id.rawValue) }
      return .kind(.init(id))
    case "unit":
      try known { $0.units.map(\.id.rawValue) }
      return .unit(.init(id))
    case "focus":
      try known { $0.focusAreas.map(\.id.rawValue) }
      return .focus(.init(id))
    default:
      let unknown = UnknownChoice(word, of: option, known: [])
      throw UnknownChoice(
        message: unknown.message,
        hint: Phrase(
          sv: "skriv level:ID, kind:ID, unit:ID eller focus:ID",
          en: "write level:ID, kind:ID, unit:ID or focus:ID"
        )
      )
    }
  }
}
