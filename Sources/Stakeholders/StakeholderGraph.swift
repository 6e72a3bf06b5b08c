public import Diagnostics

/// Who the principal works with, on what, through whom, and where that is written.
///
/// Entities and relations have been checked against each other: every id leads somewhere, and
/// every relation joins ends that its kind allows. Entities stand in the order of their ids, but
/// focus areas and aims in the order that the graph gives them.
public struct StakeholderGraph: Sendable {
  public let id: Identifier<StakeholderGraph>
  public let title: LocalizedText
  /// The organisation whose relations the graph describes; never its own counterpart.
  public let principal: Actor.ID
  public let language: Language
  public let vocabulary: Vocabulary
  public let focusAreas: [FocusArea]
  public let aims: [Aim]
  public let matters: [Matter]
  public let documents: [GoverningDocument]
  public let units: [Unit]
  public let actors: [Actor]
  /// As recorded, in order of key.
  public let relations: [Relation]
  /// What entities say of each other in their properties, as relations, in order of key:
  /// `members` (membership), `covers` (guidance), `mandates` (mandate), an aim's `focus`
  /// (contribution) and `owner` (responsibility). Each rests on the evidence of its entity.
  public let impliedRelations: [Relation]
  /// Every relation: those recorded, then those that properties of entities state.
  public let allRelations: [Relation]
  public let readings: [Reading]
  public let followUps: [FollowUp]

  /// The places of relations that repeat the one before them.
  let repeats: [Int]
  /// The same among implied relations.
  let impliedRepeats: [Int]

  private let index: [EntityID: Place]

  private enum Place: Sendable {
    case actor(Int), unit(Int), focusArea(Int), matter(Int), aim(Int), document(Int)
  }

  /// - Parameter repeats: Where relations are known to be in order of key: the places of those with the
  ///   key of the one before.
  init(
    id: Identifier<StakeholderGraph>,
    title: LocalizedText,
    principal: Actor.ID,
    language: Language,
    vocabulary: Vocabulary,
    focusAreas: [FocusArea],
    aims: [Aim],
    matters: [Matter],
    documents: [GoverningDocument],
    units: [Unit],
    actors: [Actor],
    relations: consuming [Relation],
    repeats: [Int]? = nil,
    readings: [Reading],
    followUps: [FollowUp]
  ) {
    self.id = id
    self.title = title
    self.principal = principal
    self.language = language
    self.vocabulary = vocabulary
    self.focusAreas = focusAreas
    self.aims = aims
    self.matters = matters.sorted { $0.id < $1.id }
    self.documents = documents.sorted { $0.id < $1.id }
    self.units = units.sorted { $0.id < $1.id }
    self.actors = actors.sorted { $0.id < $1.id }
    var relations = relations
    self.repeats = relations.putInOrderOfKey(knowing: repeats)
    self.relations = relations
    self.readings = readings.sorted { $0.id < $1.id }
    self.followUps = followUps.sorted { $0.finding < $1.finding }

    var index: [EntityID: Place] = [:]
    for (place, entity) in self.actors.enumerated() { index[EntityID(entity.id)] = .actor(place) }
    for (place, entity) in self.units.enumerated() { index[EntityID(entity.id)] = .unit(place) }
    for (place, entity) in focusAreas.enumerated() {
      index[EntityID(entity.id)] = .focusArea(place)
    }
    for (place, entity) in self.matters.enumerated() { index[EntityID(entity.id)] = .matter(place) }
    for (place, entity) in aims.enumerated() { index[EntityID(entity.id)] = .aim(place) }
    for (place, entity) in self.documents.enumerated() {
      index[EntityID(entity.id)] = .document(place)
    }
    self.index = index
    var implied = Relation.implied(
      byActors: self.actors,
      units: self.units,
      aims: aims,
      documents: self.documents
    )
    impliedRepeats = implied.putInOrderOfKey()
    impliedRelations = implied
    allRelations =
      impliedRelations.isEmpty ? self.relations : self.relations + impliedRelations
  }
}

extension StakeholderGraph {
  /// The entity with an id; `nil` when the graph has none.
  public func entity(_ id: EntityID) -> Entity? {
    switch index[id] {
    case .actor(let place): .actor(actors[place])
    case .unit(let place): .unit(units[place])
    case .focusArea(let place): .focusArea(focusAreas[place])
    case .matter(let place): .matter(matters[place])
    case .aim(let place): .aim(aims[place])
    case .document(let place): .document(documents[place])
    case nil: nil
    }
  }

  public func actor(_ id: EntityID) -> Actor? {
    if case .actor(let place) = index[id] { actors[place] } else { nil }
  }

  public func actor(_ id: Actor.ID) -> Actor? { actor(EntityID(id)) }

  public func unit(_ id: EntityID) -> Unit? {
    if case .unit(let place) = index[id] { units[place] } else { nil }
  }

  public func unit(_ id: Unit.ID) -> Unit? { unit(EntityID(id)) }

  /// Where an actor stands among ``actors``; `nil` when the id names none.
  public func place(ofActor id: EntityID) -> Int? {
    if case .actor(let place) = index[id] { place } else { nil }
  }

  /// Where a unit stands among ``units``; `nil` when the id names none.
  public func place(ofUnit id: EntityID) -> Int? {
    if case .unit(let place) = index[id] { place } else { nil }
  }

  /// Where a focus area stands among ``focusAreas``; `nil` when the id names none.
  public func place(ofFocusArea id: FocusArea.ID) -> Int? {
    if case .focusArea(let place) = index[EntityID(id)] { place } else { nil }
  }

  /// What sort of entity an id names; `nil` when the graph has none.
  public func sort(of id: EntityID) -> Entity.Sort? {
    switch index[id] {
    case .actor: .actor
    case .unit: .unit
    case .focusArea: .focusArea
    case .matter: .matter
    case .aim: .aim
    case .document: .document
    case nil: nil
    }
  }

  public func focusArea(_ id: FocusArea.ID) -> FocusArea? {
    if case .focusArea(let place) = index[EntityID(id)] { focusAreas[place] } else { nil }
  }

  public func matter(_ id: Matter.ID) -> Matter? {
    if case .matter(let place) = index[EntityID(id)] { matters[place] } else { nil }
  }

  public func document(_ id: GoverningDocument.ID) -> GoverningDocument? {
    if case .document(let place) = index[EntityID(id)] { documents[place] } else { nil }
  }

  public func reading(_ id: Reading.ID) -> Reading? {
    readings.first { $0.id == id }
  }

  /// What an entity is called, or its id where the graph has no such entity.
  public func name(_ id: EntityID) -> LocalizedText {
    // Without the entity around it, which is many times as large.
    switch index[id] {
    case .actor(let place): actors[place].name
    case .unit(let place): units[place].name
    case .focusArea(let place): focusAreas[place].name
    case .matter(let place): matters[place].name
    case .aim(let place): aims[place].name
    case .document(let place): documents[place].name
    case nil: .same(id.rawValue)
    }
  }

  public func name<Subject>(_ id: Identifier<Subject>) -> LocalizedText {
    name(EntityID(id))
  }

  /// Whether an actor is an arena: a place of meeting that others are members of.
  public func isArena(_ actor: Actor) -> Bool {
    vocabulary.actorKind(actor.kind)?.isArena ?? false
  }

}

extension [Relation] {
  /// Puts them in order of key; relations with the same key are told apart by `#2`, `#3`, in an order
  /// that depends on what they say and not on where they stand.
  ///
  /// - Parameter known: What is returned, where they are in order already and it is known.
  /// - Returns: The places of those that repeat the one before them.
  fileprivate mutating func putInOrderOfKey(knowing known: [Int]? = nil) -> [Int] {
    var (isInOrder, repeats) = known.map { (true, $0) } ?? orderOfKey
    if !isInOrder {
      sort { $0.key < $1.key }
      repeats = orderOfKey.repeats
    }
    var start = 0
    while start < repeats.count {
      var end = start + 1
      while end < repeats.count, repeats[end] == repeats[end - 1] + 1 { end += 1 }
      let run = (repeats[start] - 1)...repeats[end - 1]
      let sorted = self[run].sorted { $0.canonical.compact < $1.canonical.compact }
      for (number, relation) in sorted.enumerated() {
        self[run.lowerBound + number] = relation
        if number > 0 { self[run.lowerBound + number].key += "#\(number + 1)" }
      }
      start = end
    }
    return repeats
  }

  /// Whether they are in order of key, and the places of those with the key of the one before; found
  /// by all cores.
  private var orderOfKey: (isInOrder: Bool, repeats: [Int]) {
    let pieces = Swift.min(8, count / 4_096 + 1)
    let found = concurrently(pieces) { piece in
      var isInOrder = true
      var repeats: [Int] = []
      let start = Swift.max(1, count * piece / pieces)
      for place in start..<Swift.max(start, count * (piece + 1) / pieces) {
        if self[place - 1].key < self[place].key { continue }
        if self[place - 1].key == self[place].key {
          repeats.append(place)
        } else {
          isInOrder = false
        }
      }
      return (isInOrder, repeats)
    }
    return (found.allSatisfy(\.0), found.flatMap(\.1))
  }
}

extension Relation {
  /// The relations that properties of entities state.
  static func implied(
    byActors actors: [Actor],
    units: [Unit],
    aims: [Aim],
    documents: [GoverningDocument]
  ) -> [Relation] {
    var relations: [Relation] = []
    func add(_ from: EntityID, _ kind: RelationKind.ID, _ to: EntityID, by entity: Entity) {
      relations.append(
        Relation(
          from: from,
          to: to,
          kind: kind,
          evidence: entity.details.evidence,
          origin: .property(of: entity.id),
          location: entity.details.location
        )
      )
    }
    for actor in actors where !(actor.members.isEmpty && actor.mandates.isEmpty) {
      let id = EntityID(actor.id)
      for member in actor.members { add(member, .membership, id, by: .actor(actor)) }
      for mandate in actor.mandates { add(id, .mandate, mandate, by: .actor(actor)) }
    }
    for unit in units {
      for member in unit.members {
        add(EntityID(member), .membership, EntityID(unit.id), by: .unit(unit))
      }
    }
    for aim in aims {
      for area in aim.focus { add(EntityID(area), .contribution, EntityID(aim.id), by: .aim(aim)) }
      if let owner = aim.owner {
        add(EntityID(owner), .responsibility, EntityID(aim.id), by: .aim(aim))
      }
    }
    for document in documents {
      for covered in document.covers {
        add(EntityID(document.id), .guidance, covered, by: .document(document))
      }
    }
    return relations
  }
}
