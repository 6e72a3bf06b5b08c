internal import Diagnostics

// What goes round in a circle that should lead somewhere.

extension StakeholderGraph {
  /// Entities that are part of themselves, by whatever way around.
  @Sendable func partOfCircles() -> [Diagnostic] {
    var parents: [EntityID: [EntityID]] = [:]
    for actor in actors { parents[EntityID(actor.id)] = actor.partOf.map { [EntityID($0)] } }
    for unit in units { parents[EntityID(unit.id)] = unit.partOf.map { [EntityID($0)] } }
    for area in focusAreas { parents[EntityID(area.id)] = area.partOf.map { [EntityID($0)] } }
    return circles(along: parents, Diagnostic.Problem.partOfItself)
  }

  /// Documents that supersede themselves, by whatever way around.
  @Sendable func supersedingCircles() -> [Diagnostic] {
    var older: [EntityID: [EntityID]] = [:]
    for document in documents where !document.supersedes.isEmpty {
      older[EntityID(document.id)] = document.supersedes.map { EntityID($0) }.sorted()
    }
    return circles(along: older, Diagnostic.Problem.supersedesItself)
  }

  /// Groups and arenas that name themselves among their members.
  @Sendable func membersOfThemselves() -> [Diagnostic] {
    var warnings = WarningList("member-of-itself")
    for unit in units where unit.members.contains(unit.id) {
      warnings.add(at: unit.details.location) { .memberOfItself(unit.name.phrase) }
    }
    for actor in actors where actor.members.contains(EntityID(actor.id)) {
      warnings.add(at: actor.details.location) { .memberOfItself(actor.name.phrase) }
    }
    return warnings.diagnostics
  }

  /// One warning a circle that a search in depth closes, from the ids in ascending order; every
  /// circle shares an entity with one of these.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in entities and the ways between them.
  private func circles(
    along ways: [EntityID: [EntityID]],
    _ problem: ([String]) -> Diagnostic.Problem
  ) -> [Diagnostic] {
    var settled: Set<EntityID> = []
    var warnings: [Diagnostic] = []
    for start in ways.keys.sorted() where !settled.contains(start) {
      var way = [start]
      var place = [start: 0]
      var tried = [0]
      while let id = way.last {
        let targets = ways[id] ?? []
        guard tried[way.count - 1] < targets.count else {
          settled.insert(id)
          place[id] = nil
          way.removeLast()
          tried.removeLast()
          continue
        }
        let next = targets[tried[way.count - 1]]
        tried[way.count - 1] += 1
        if let first = place[next] {
          let circle = Array(way[first...])
          let location = entity(circle.min() ?? next)?.details.location
          warnings.append(Diagnostic(.warning, problem(circle.map(\.rawValue)), at: location))
        } else if !settled.contains(next) {
          place[next] = way.count
          way.append(next)
          tried.append(0)
        }
      }
    }
    return warnings
  }
}
