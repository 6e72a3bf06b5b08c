internal import Stakeholders

extension SelectedGraph {
  /// The units that are there on the day, those first that have to do with some focus areas already:
  /// that answer for one, that hold relations there, that lead some, that are in a group which
  /// coordinates one; then the others. Equals in order of id.
  ///
  /// - Complexity: O(*r* + *u* log *u*) in relations and units.
  func unitsFitting(_ areas: some Sequence<FocusArea.ID>) -> [Unit] {
    let areas = Set(areas)
    var ranks: [Unit.ID: Int] = [:]
    func note(_ unit: Unit.ID, _ rank: Int) { ranks[unit] = min(rank, ranks[unit] ?? rank) }
    let subjects = Set(areas.map { EntityID($0) })
    for relation in frame where relation.kind == .responsibility && subjects.contains(relation.to) {
      note(Unit.ID(relation.from), 0)
    }
    for relation in relations where relation.focus.contains(where: areas.contains) {
      guard let engagement = engagement(by: relation) else { continue }
      if let holder = engagement.holder { note(holder, 1) }
      if let lead = relation.lead { note(lead, 2) }
    }
    let coordinators = Set(
      graph.units.filter { unit in
        isValid(unit.details) && areas.contains(where: unit.coordinates.includes)
      }.map { EntityID($0.id) }
    )
    for relation in frame where relation.kind == .membership && coordinators.contains(relation.to) {
      note(Unit.ID(relation.from), 3)
    }
    return graph.units.filter { isValid($0.details) }
      .sorted { (ranks[$0.id] ?? 4, $0.id) < (ranks[$1.id] ?? 4, $1.id) }
  }
}
