internal import Stakeholders

extension StakeholderGraph {
  /// The changes that rewrite what some facts rest on.
  ///
  /// - Parameter subjects: What names the facts: the id of an entity or reading, `area:level` of a
  ///   requirement, the id or key of a relation. A relation that a property of an entity states
  ///   rests on the entity's evidence, and that is rewritten.
  func changingEvidence(
    of subjects: Set<String>,
    _ edit: (inout [Evidence]) -> Void
  ) -> [Change] {
    var entities = subjects
    for relation in impliedRelations where subjects.contains(relation.id?.rawValue ?? relation.key)
    {
      if case .property(let owner) = relation.origin { entities.insert(owner.rawValue) }
    }
    var changes: [Change] = []
    func edited(_ details: Details) -> Details {
      var details = details
      edit(&details.evidence)
      return details
    }
    for var actor in actors where entities.contains(actor.id.rawValue) {
      actor.details = edited(actor.details)
      changes.append(.put(.actor(actor)))
    }
    for var unit in units where entities.contains(unit.id.rawValue) {
      unit.details = edited(unit.details)
      changes.append(.put(.unit(unit)))
    }
    for var area in focusAreas {
      var isEdited = false
      if entities.contains(area.id.rawValue) {
        area.details = edited(area.details)
        isEdited = true
      }
      for place in area.requirements.indices
      where subjects.contains("\(area.id):\(area.requirements[place].level)") {
        edit(&area.requirements[place].evidence)
        isEdited = true
      }
      if isEdited { changes.append(.put(.focusArea(area))) }
    }
    for var matter in matters where entities.contains(matter.id.rawValue) {
      matter.details = edited(matter.details)
      changes.append(.put(.matter(matter)))
    }
    for var aim in aims where entities.contains(aim.id.rawValue) {
      aim.details = edited(aim.details)
      changes.append(.put(.aim(aim)))
    }
    for var document in documents where entities.contains(document.id.rawValue) {
      document.details = edited(document.details)
      changes.append(.put(.document(document)))
    }
    for var reading in readings where subjects.contains(reading.id.rawValue) {
      reading.details = edited(reading.details)
      changes.append(.putReading(reading))
    }
    for relation in relations where subjects.contains(relation.id?.rawValue ?? relation.key) {
      changes.append(
        .replace(key: relation.key, with: relation.changing { edit(&$0.evidence) })
      )
    }
    return changes
  }
}
