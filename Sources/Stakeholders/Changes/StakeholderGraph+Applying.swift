extension StakeholderGraph {
  /// The graph as it would be after some changes, one after another.
  ///
  /// What leaves goes whole: with an entity go the relations that it is an end of, and it is no
  /// longer named as member, lead, owner, decision maker, parent or evidence. A relation that a unit
  /// only leads stays, without lead. Keys are given anew, so that of several relations with the same
  /// ends, kind and focus areas another may be the second. A key that no relation has changes
  /// nothing.
  ///
  /// - Precondition: What is put in refers to entities that are there after all changes, and joins
  ///   ends that its kind allows, as a graph that was read does.
  /// - Complexity: O(*n* + *m* log *m*) in entities and relations for all changes together, but for
  ///   O(*n* + *m*) more with each entity that is removed.
  public func applying(_ changes: [Change]) -> StakeholderGraph {
    var draft = Draft(self)
    for change in changes { draft.apply(change) }
    return draft.graph
  }
}

/// A graph while it is being changed.
private struct Draft {
  let original: StakeholderGraph
  var focusAreas: [FocusArea]
  var aims: [Aim]
  var matters: [Matter]
  var documents: [GoverningDocument]
  var units: [Unit]
  var actors: [Actor]
  var relations: [Relation]
  var readings: [Reading]

  init(_ graph: StakeholderGraph) {
    original = graph
    focusAreas = graph.focusAreas
    aims = graph.aims
    matters = graph.matters
    documents = graph.documents
    units = graph.units
    actors = graph.actors
    relations = graph.relations
    readings = graph.readings
  }

  var graph: StakeholderGraph {
    StakeholderGraph(
      id: original.id,
      title: original.title,
      principal: original.principal,
      language: original.language,
      vocabulary: original.vocabulary,
      focusAreas: focusAreas,
      aims: aims,
      matters: matters,
      documents: documents,
      units: units,
      actors: actors,
      relations: relations.map(\.withoutNumber),
      readings: readings,
      followUps: original.followUps
    )
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .put(let entity): put(entity)
    case .putReading(let reading): readings.put(reading)
    case .remove(let id): remove(id)
    case .add(let relation): relations.append(relation)
    case .replace(let key, let relation):
      if let place = relations.firstIndex(where: { $0.key == key }) { relations[place] = relation }
    case .removeRelation(let key): relations.removeAll { $0.key == key }
    }
  }

  private mutating func put(_ entity: Entity) {
    switch entity {
    case .actor(let actor): actors.put(actor)
    case .unit(let unit): units.put(unit)
    case .focusArea(let area): focusAreas.put(area)
    case .matter(let matter): matters.put(matter)
    case .aim(let aim): aims.put(aim)
    case .document(let document): documents.put(document)
    }
  }

  private mutating func remove(_ id: EntityID) {
    relations.removeAll { $0.from == id || $0.to == id }
    relations = relations.map { $0.forgetting(id) }
    actors = actors.filter { EntityID($0.id) != id }.map { actor in
      var actor = actor
      actor.interests.forget(id)
      actor.mandates.forget(id)
      actor.members.forget(id)
      actor.partOf.forget(id)
      actor.details.forget(id)
      return actor
    }
    units = units.filter { EntityID($0.id) != id }.map { unit in
      var unit = unit
      unit.members.forget(id)
      unit.partOf.forget(id)
      if case .areas(var areas) = unit.coordinates {
        areas.forget(id)
        unit.coordinates = areas.isEmpty ? .none : .areas(areas)
      }
      unit.details.forget(id)
      return unit
    }
    focusAreas = focusAreas.filter { EntityID($0.id) != id }.map { area in
      var area = area
      area.partOf.forget(id)
      area.details.forget(id)
      area.requirements = area.requirements.map { requirement in
        var requirement = requirement
        requirement.evidence.forget(id)
        requirement.assessment?.unit.forget(id)
        return requirement
      }
      return area
    }
    matters = matters.filter { EntityID($0.id) != id }.map { matter in
      var matter = matter
      matter.focus.forget(id)
      matter.decisionMaker.forget(id)
      matter.details.forget(id)
      return matter
    }
    aims = aims.filter { EntityID($0.id) != id }.map { aim in
      var aim = aim
      aim.focus.forget(id)
      aim.owner.forget(id)
      aim.details.forget(id)
      return aim
    }
    documents = documents.filter { EntityID($0.id) != id }.map { document in
      var document = document
      document.supersedes.forget(id)
      document.covers.forget(id)
      document.details.forget(id)
      return document
    }
    readings = readings.map { reading in
      var reading = reading
      reading.standing[Actor.ID(id)] = nil
      reading.details.forget(id)
      return reading
    }
  }
}

extension Array where Element: Identifiable {
  fileprivate mutating func put(_ element: Element) {
    if let place = firstIndex(where: { $0.id == element.id }) {
      self[place] = element
    } else {
      append(element)
    }
  }
}

extension Array {
  fileprivate mutating func forget<Subject>(_ id: EntityID) where Element == Identifier<Subject> {
    removeAll { $0.rawValue == id.rawValue }
  }
}

extension [Evidence] {
  fileprivate mutating func forget(_ id: EntityID) {
    removeAll { $0.document.rawValue == id.rawValue }
  }
}

extension Optional {
  fileprivate mutating func forget<Subject>(_ id: EntityID)
  where Wrapped == Identifier<Subject> {
    if self?.rawValue == id.rawValue { self = nil }
  }
}

extension Details {
  fileprivate mutating func forget(_ id: EntityID) {
    if evidence.contains(where: { $0.document.rawValue == id.rawValue }) { evidence.forget(id) }
  }
}

extension Relation {
  fileprivate func forgetting(_ id: EntityID) -> Relation {
    let isNamed =
      lead?.rawValue == id.rawValue || assessment?.unit?.rawValue == id.rawValue
      || focus.contains { $0.rawValue == id.rawValue }
      || evidence.contains { $0.document.rawValue == id.rawValue }
    guard isNamed else { return self }
    return changing { relation in
      relation.lead.forget(id)
      relation.assessment?.unit.forget(id)
      relation.focus.forget(id)
      relation.evidence.forget(id)
    }
  }

  /// The relation with its first key, for a graph to number anew.
  fileprivate var withoutNumber: Relation {
    key.utf8.last.map(Self.isDigit) == true ? changing { _ in } : self
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
