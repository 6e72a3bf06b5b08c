/// A graph under a selection: what stands on the day, under the reading, and which relations the
/// filters leave.
///
/// Filters by status, kind, unit and basis speak of the principal's own engagements. That a unit
/// is responsible, or that an actor is a member of an arena, is the frame in which those are
/// judged: it is filtered by day, reading and basis, but not by the rest, so that
/// `--kind cooperation` does not make every arena lose its members.
public struct SelectedGraph: Sendable {
  public let graph: StakeholderGraph
  public let selection: Selection
  public let reading: Reading?
  /// Whether of what is found in it only that is told which holds under every reading.
  public var isTellingOnlyRobust = false

  /// Relations that stand: not ended (or valid on the day), existing under the reading, with a
  /// basis that is asked for; recorded or stated by a property, in order of key within each.
  public let standing: [Relation]
  /// Those among them that all filters leave.
  public let relations: [Relation]
  /// Those that stand and tell how the city and the graph are put together, engagements aside:
  /// memberships, responsibilities, guidance and contributions.
  public let frame: [Relation]
  /// The focus areas that stand, in the graph's order, whichever rows are chosen.
  public let focusAreas: [FocusArea]
  /// The actors that are no named bodies under the reading.
  private let unnamed: [Actor.ID: Actor.Standing]
  private let engagingKinds: Set<RelationKind.ID>

  public init(_ graph: StakeholderGraph, _ selection: Selection) {
    self.graph = graph
    self.selection = selection
    reading = selection.reading.flatMap(graph.reading)
    focusAreas = graph.focusAreas.filter { Self.holds($0.details.validity, selection) }
    var unnamed: [Actor.ID: Actor.Standing] = [:]
    for actor in graph.actors where actor.standing != .named { unnamed[actor.id] = actor.standing }
    for (actor, standing) in reading?.standing ?? [:] {
      unnamed[actor] = standing == .named ? nil : standing
    }
    self.unnamed = unnamed
    engagingKinds = Set(graph.vocabulary.relationKinds.filter(\.isEngagement).map(\.id))

    var invalid: Set<EntityID> = []
    if selection.date != nil {
      func note(_ id: EntityID, _ validity: Validity) {
        if !Self.holds(validity, selection) { invalid.insert(id) }
      }
      for entity in graph.actors { note(EntityID(entity.id), entity.details.validity) }
      for entity in graph.units { note(EntityID(entity.id), entity.details.validity) }
      for entity in graph.focusAreas { note(EntityID(entity.id), entity.details.validity) }
      for entity in graph.matters { note(EntityID(entity.id), entity.details.validity) }
      for entity in graph.aims { note(EntityID(entity.id), entity.details.validity) }
      for entity in graph.documents { note(EntityID(entity.id), entity.details.validity) }
    }
    let chosen = selection.reading ?? Reading.standard
    standing = graph.allRelations.keeping { relation in
      let exists =
        (relation.readings.isEmpty || relation.readings.contains(chosen))
        && Self.holds(relation.validity, selection)
        && (invalid.isEmpty
          || !(invalid.contains(relation.from) || invalid.contains(relation.to)))
      let isGoing =
        selection.date != nil || relation.status != .ended
        || selection.statuses.contains(.ended)
      let hasBasis =
        selection.bases.isEmpty || relation.origin != .recorded
        || relation.basis.map(selection.bases.contains) ?? false
      return exists && isGoing && hasBasis
    }
    let framing: Set<RelationKind.ID> = [.membership, .responsibility, .guidance, .contribution]
    frame = standing.filter { framing.contains($0.kind) }
    relations = standing.keeping { relation in
      (selection.statuses.isEmpty || relation.status.map(selection.statuses.contains) ?? false)
        && (selection.kinds.isEmpty || selection.kinds.contains(relation.kind))
        && (selection.units.isEmpty
          || Self.holder(of: relation, in: graph).map(selection.units.contains) ?? false)
    }
  }

  private static func holds(_ validity: Validity, _ selection: Selection) -> Bool {
    selection.date.map(validity.contains) ?? true
  }

  /// Whether something stands on the chosen day.
  public func isValid(_ details: Details) -> Bool { Self.holds(details.validity, selection) }

  /// The standing that an actor has under the reading.
  public func standing(of actor: Actor) -> Actor.Standing { standing(of: actor.id) }

  public func standing(of actor: Actor.ID) -> Actor.Standing {
    unnamed.isEmpty ? .named : unnamed[actor] ?? .named
  }

  /// Whether relations of a kind make actors counterparts.
  func engages(_ kind: RelationKind.ID) -> Bool { engagingKinds.contains(kind) }

  /// The rows of the answer, in the graph's order.
  public var rows: [FocusArea] {
    selection.focusAreas.isEmpty
      ? focusAreas : focusAreas.filter { selection.focusAreas.contains($0.id) }
  }

  /// The columns of the answer, in the vocabulary's order.
  public var columns: [Level] {
    selection.levels.isEmpty
      ? graph.vocabulary.levels
      : graph.vocabulary.levels.filter { selection.levels.contains($0.id) }
  }

  /// The requirements of a focus area that rest on a basis that is asked for.
  public func requirements(of area: FocusArea) -> [Requirement] {
    selection.bases.isEmpty
      ? area.requirements
      : area.requirements.filter { $0.basis.map(selection.bases.contains) ?? false }
  }

  /// The unit that holds a relation: its unit end, else its lead; `nil` = no recorded holder.
  public func holder(of relation: Relation) -> Unit.ID? {
    Self.holder(of: relation, in: graph)
  }

  private static func holder(of relation: Relation, in graph: StakeholderGraph) -> Unit.ID? {
    if graph.sort(of: relation.from) == .unit { return Unit.ID(relation.from) }
    if graph.sort(of: relation.to) == .unit { return Unit.ID(relation.to) }
    return relation.lead
  }

  /// The same selection read another way.
  public func under(_ reading: Reading.ID?) -> SelectedGraph {
    var selection = selection
    selection.reading = reading
    return SelectedGraph(graph, selection)
  }
}

extension Array {
  /// The elements that pass; where all do, the array itself instead of a copy.
  fileprivate func keeping(_ passes: (Element) -> Bool) -> Self {
    guard let first = firstIndex(where: { !passes($0) }) else { return self }
    return Array(self[..<first]) + self[(first + 1)...].filter(passes)
  }
}
