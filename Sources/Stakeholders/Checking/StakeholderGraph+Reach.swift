internal import Diagnostics

extension StakeholderGraph {
  /// Groups and networks of the principal that nobody is in.
  @Sendable func emptyGroups() -> [Diagnostic] {
    let kinds: Set<UnitKind.ID> = ["group", "network"]
    let groups = units.filter { kinds.contains($0.kind) }
    if groups.isEmpty { return [] }
    var convened: Set<EntityID> = []
    var peopled: Set<EntityID> = []
    for relation in allRelations {
      if relation.kind == .convening { convened.insert(relation.to) }
      if relation.kind == .membership, relation.from != relation.to { peopled.insert(relation.to) }
    }
    return groups.filter { !peopled.contains(EntityID($0.id)) }
      .map { unit in
        let isNeeded = unit.coordinates != .none || convened.contains(EntityID(unit.id))
        return Diagnostic(
          .warning,
          .groupWithoutMembers(unit.name.phrase, isNeeded: isNeeded),
          at: unit.details.location
        )
      }
  }

  /// Requirements that would stay open if every named actor in the graph were met.
  @Sendable func unmeetableRequirements() -> [Diagnostic] {
    // Whoever is named under one of the readings could be met.
    let namedInReadings = Set(
      readings.flatMap { reading in reading.standing.filter { $0.value == .named }.map(\.key) }
    )
    var atLevel: [Level.ID: [ActorKind.ID: Int]] = [:]
    for actor in actors
    where actor.id != principal
      && (actor.standing == .named || namedInReadings.contains(actor.id))
    {
      for level in actor.levels { atLevel[level, default: [:]][actor.kind, default: 0] += 1 }
    }
    return focusAreas.flatMap { area in
      area.requirements.compactMap { requirement -> Diagnostic? in
        let count = (atLevel[requirement.level] ?? [:])
          .filter { requirement.kinds.isEmpty || requirement.kinds.contains($0.key) }
          .reduce(0) { $0 + $1.value }
        guard count < requirement.minimum else { return nil }
        let kinds = requirement.kinds.map {
          vocabulary.actorKind($0)?.name.phrase ?? Phrase("\($0)")
        }
        return Diagnostic(
          .warning,
          .unmeetable(
            area: area.name.phrase,
            level: vocabulary.level(requirement.level)?.name.phrase
              ?? Phrase("\(requirement.level)"),
            levelID: requirement.level,
            kinds: kinds,
            count: count,
            minimum: requirement.minimum
          ),
          at: requirement.location
        )
      }
    }
  }
}
