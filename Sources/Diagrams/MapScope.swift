public import Stakeholders

/// What is drawn of all that a map is of.
///
/// What is hidden stands neither in the drawing nor in the tables. What an analysis found, and so the
/// title and what a focus area says of itself, stays that of the whole.
public struct MapScope: Hashable, Sendable {
  /// Which of one sort are drawn.
  public struct Choice<Subject>: Hashable, Sendable {
    /// If any are named: those alone.
    public var only: Set<Identifier<Subject>> = []
    public var hidden: Set<Identifier<Subject>> = []

    public init() {}

    /// - Parameter id: `nil` for what has none on record: it is none of those that are drawn alone.
    public func shows(_ id: Identifier<Subject>?) -> Bool {
      guard let id else { return only.isEmpty }
      return !hidden.contains(id) && (only.isEmpty || only.contains(id))
    }

    public var isEverything: Bool { only.isEmpty && hidden.isEmpty }

    /// Whether all that are named to be drawn alone are hidden, too.
    public var isNothing: Bool { !only.isEmpty && only.isSubset(of: hidden) }
  }

  /// An actor stands at the first of its levels.
  public var levels = Choice<Level>()
  /// Of relations.
  public var kinds = Choice<RelationKind>()
  /// The units, and whose relations.
  public var units = Choice<Stakeholders.Unit>()
  public var areas = Choice<FocusArea>()

  public init() {}

  public var isEverything: Bool { self == MapScope() }
}

extension MapScope {
  public func shows(_ actor: Actor, in graph: StakeholderGraph) -> Bool {
    actor.id == graph.principal || levels.shows(actor.levels.first)
  }

  /// An entity, whatever it is.
  public func shows(_ id: EntityID, in graph: StakeholderGraph) -> Bool {
    switch graph.sort(of: id) {
    case .actor: graph.actor(id).map { shows($0, in: graph) } ?? true
    case .unit: units.shows(.init(id))
    case .focusArea: areas.shows(.init(id))
    default: true
    }
  }

  /// By its kind, its ends and its focus areas; and where the city has it with an actor, by the unit
  /// that holds it.
  public func shows(_ relation: Relation, in selected: SelectedGraph) -> Bool {
    guard !isEverything else { return true }
    let graph = selected.graph
    guard kinds.shows(relation.kind), shows(relation.from, in: graph), shows(relation.to, in: graph)
    else { return false }
    let others = [relation.from, relation.to].filter { end in
      end != EntityID(graph.principal) && graph.sort(of: end) != .unit
    }
    let isWithActor = others.count == 1 && graph.sort(of: others[0]) == .actor
    let isInShownArea =
      relation.focus.isEmpty
      ? !isWithActor || areas.shows(nil) : relation.focus.contains(where: areas.shows)
    return isInShownArea && (!isWithActor || units.shows(selected.holder(of: relation)))
  }
}

extension MapPen {
  func shows(_ actor: Actor) -> Bool { scope.shows(actor, in: graph) }
  func shows(_ id: EntityID) -> Bool { scope.shows(id, in: graph) }
  func shows(_ relation: Relation) -> Bool { scope.shows(relation, in: selected) }
}
