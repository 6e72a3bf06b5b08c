/// Any of the things that an id of a graph can name, and that relations can join.
public enum Entity: Hashable, Sendable {
  case actor(Actor)
  case unit(Unit)
  case focusArea(FocusArea)
  case matter(Matter)
  case aim(Aim)
  case document(GoverningDocument)

  /// The sort of thing, without the thing.
  public enum Sort: String, CaseIterable, Hashable, Sendable {
    case actor
    case unit
    case focusArea = "focus-area"
    case matter
    case aim
    case document
  }

  public var sort: Sort {
    switch self {
    case .actor: .actor
    case .unit: .unit
    case .focusArea: .focusArea
    case .matter: .matter
    case .aim: .aim
    case .document: .document
    }
  }

  public var id: EntityID {
    switch self {
    case .actor(let actor): EntityID(actor.id)
    case .unit(let unit): EntityID(unit.id)
    case .focusArea(let area): EntityID(area.id)
    case .matter(let matter): EntityID(matter.id)
    case .aim(let aim): EntityID(aim.id)
    case .document(let document): EntityID(document.id)
    }
  }

  public var name: LocalizedText {
    switch self {
    case .actor(let actor): actor.name
    case .unit(let unit): unit.name
    case .focusArea(let area): area.name
    case .matter(let matter): matter.name
    case .aim(let aim): aim.name
    case .document(let document): document.name
    }
  }

  public var details: Details {
    switch self {
    case .actor(let actor): actor.details
    case .unit(let unit): unit.details
    case .focusArea(let area): area.details
    case .matter(let matter): matter.details
    case .aim(let aim): aim.details
    case .document(let document): document.details
    }
  }
}

/// The id of any entity.
public typealias EntityID = Identifier<Entity>
