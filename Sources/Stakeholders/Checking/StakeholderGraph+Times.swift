internal import Diagnostics

extension StakeholderGraph {
  /// Relations that are said to hold before one of their ends is there, or after it is gone.
  ///
  /// A partial date may mean any of its days, and an end that is not recorded is open: what can be
  /// right is not doubted.
  @Sendable func untimelyRelations() -> [Diagnostic] {
    let limited = entitiesOfLimitedTime
    if limited.isEmpty { return [] }
    return relations.flatMap { relation -> [Diagnostic] in
      let (since, until) = (relation.validity.since, relation.validity.until)
      if since == nil, until == nil { return [] }
      let ends = relation.from == relation.to ? [relation.from] : [relation.from, relation.to]
      return ends.flatMap { id -> [Diagnostic] in
        guard let end = limited[id] else { return [] }
        var warnings: [Diagnostic] = []
        if let begin = end.details.validity.since,
          let early = [since, until].compactMap(\.self).first(where: { $0.lastDay < begin.firstDay }
          )
        {
          warnings.append(
            Diagnostic(
              .warning,
              .relationBeforeItsEnd(relation.key, early, end.name.phrase, begin),
              at: relation.location
            )
          )
        }
        if let close = end.details.validity.until,
          let late = [until, since].compactMap(\.self).first(where: { $0.firstDay > close.lastDay })
        {
          warnings.append(
            Diagnostic(
              .warning,
              .relationAfterItsEnd(relation.key, late, end.name.phrase, close),
              at: relation.location
            )
          )
        }
        return warnings
      }
    }
  }

  /// What has a beginning or an end on record; in most graphs next to nothing.
  private var entitiesOfLimitedTime: [EntityID: Entity] {
    func isLimited(_ details: Details) -> Bool {
      details.validity.since != nil || details.validity.until != nil
    }
    var limited: [Entity] = []
    limited += actors.filter { isLimited($0.details) }.map(Entity.actor)
    limited += units.filter { isLimited($0.details) }.map(Entity.unit)
    limited += focusAreas.filter { isLimited($0.details) }.map(Entity.focusArea)
    limited += matters.filter { isLimited($0.details) }.map(Entity.matter)
    limited += aims.filter { isLimited($0.details) }.map(Entity.aim)
    limited += documents.filter { isLimited($0.details) }.map(Entity.document)
    return Dictionary(limited.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
