internal import Stakeholders

/// The remedies of findings about gaps, as changes to the graph: the least that, once recorded,
/// makes the finding go away under the selection that it was made under.
struct Remedies {
  let selected: SelectedGraph

  var graph: StakeholderGraph { selected.graph }

  /// Actors who could be counterparts of a focus area by what is recorded of them: named, at the
  /// level, of a kind that counts, interested in the area, and not yet counted. In order of id.
  func candidates(
    in area: FocusArea.ID,
    at level: Level.ID?,
    kinds: [ActorKind.ID] = [],
    besides counted: [Actor.ID] = []
  ) -> [Actor] {
    graph.actors.filter { actor in
      actor.interests.contains(area) && actor.id != graph.principal
        && selected.standing(of: actor) == .named && selected.isValid(actor.details)
        && (level.map(actor.levels.contains) ?? true)
        && (kinds.isEmpty || kinds.contains(actor.kind)) && !counted.contains(actor.id)
    }
  }

  /// A counterpart for an area that has none by name.
  func partnerChanges(_ area: FocusArea, _ coverage: Coverage) -> [Change] {
    let open = coverage.row(area.id).first(where: \.isOpen)
    let kinds = open?.requirement?.kinds ?? []
    let atLevel = counterparts(1, in: area.id, at: open?.level, kinds: kinds)
    return atLevel.isEmpty ? counterparts(1, in: area.id, at: nil, kinds: []) : atLevel
  }

  /// So many more counterparts: those who could be by what is recorded, then some made up.
  func counterparts(
    _ count: Int,
    in area: FocusArea.ID,
    at level: Level.ID?,
    kinds: [ActorKind.ID],
    besides counted: [Actor.ID] = [],
    heldBy holder: Unit.ID? = nil
  ) -> [Change] {
    var madeUp = MadeUp(selected)
    var changes: [Change] = []
    var lacking = count
    for actor in candidates(in: area, at: level, kinds: kinds, besides: counted) where lacking > 0 {
      guard let relation = madeUp.engagement(of: actor, in: [area], heldBy: holder) else {
        continue
      }
      changes.append(.add(relation))
      lacking -= 1
    }
    while lacking > 0 {
      let actor = madeUp.actor(at: level, kinds: kinds)
      guard let relation = madeUp.engagement(of: actor, in: [area], heldBy: holder) else {
        return []
      }
      changes += [.put(.actor(actor)), .add(relation)]
      lacking -= 1
    }
    return changes
  }

  func openLevelChanges(_ cell: Coverage.Cell, _ found: Coverage.Counterparts) -> [Change] {
    let known = cell.counterparts + cell.indirect
    let lacking = cell.minimum - known.count
    let unplaced = placeable(cell, found)
    if cell.state == .unplaced, unplaced.count >= lacking {
      return unplaced.prefix(lacking).compactMap { id in
        graph.actor(id).map { actor in
          var actor = actor
          actor.levels.append(cell.level)
          return .put(.actor(actor))
        }
      }
    }
    return counterparts(
      lacking,
      in: cell.area,
      at: cell.level,
      kinds: cell.requirement?.kinds ?? [],
      besides: known
    )
  }

  /// Counterparts of the area who could count in a cell if only their level were on record.
  func placeable(_ cell: Coverage.Cell, _ found: Coverage.Counterparts) -> [Actor.ID] {
    let kinds = cell.requirement?.kinds ?? []
    return found.unplaced.filter { id in
      found.named.contains(id)
        && (kinds.isEmpty || graph.actor(id).map { kinds.contains($0.kind) } ?? false)
    }
  }

  /// One more counterpart, or where there are enough but all in one hand, another unit in touch with
  /// one of them.
  func thinLevelChanges(_ cell: Coverage.Cell) -> [Change] {
    let other = selected.unitsFitting([cell.area]).first { unit in
      !cell.holders.contains(unit.id)
        && (selected.selection.units.isEmpty || selected.selection.units.contains(unit.id))
    }
    let isInOneHand = cell.holders.count == 1
    // Under a choice of one unit nothing is in any other hand.
    if isInOneHand, other == nil, !selected.selection.units.isEmpty { return [] }
    guard cell.counterparts.count > cell.minimum else {
      return counterparts(
        1,
        in: cell.area,
        at: cell.level,
        kinds: cell.requirement?.kinds ?? [],
        besides: cell.counterparts,
        heldBy: isInOneHand ? other?.id : nil
      )
    }
    guard let actor = cell.counterparts.first.flatMap(graph.actor),
      let relation = MadeUp(selected).engagement(
        of: actor,
        in: [cell.area],
        heldBy: other?.id,
        // So that the two do not meet the counterpart without anybody in the lead.
        ledBy: other == nil ? nil : cell.holders.first
      )
    else { return [] }
    return [.add(relation)]
  }

  /// Whoever is recorded to decide on the matter or its area; else somebody made up.
  func decisionMakerChanges(_ matter: Matter) -> [Change] {
    let subjects = [EntityID(matter.id)] + (matter.focus.map { [EntityID($0)] } ?? [])
    let known = subjects.lazy.compactMap { subject in
      selected.standing.first { $0.kind == .mandate && $0.to == subject }
        .flatMap { graph.actor($0.from) }
    }.first
    var matter = matter
    if let known {
      matter.decisionMaker = known.id
      return [.put(.matter(matter))]
    }
    var madeUp = MadeUp(selected)
    let actor = madeUp.actor(at: matter.level)
    matter.decisionMaker = actor.id
    return [.put(.actor(actor)), .put(.matter(matter))]
  }

  /// The unit that holds most of the relations there is made responsible; else one that a
  /// coordinating group keeps in the know, else any.
  func responsibilityChanges(_ area: FocusArea.ID) -> [Change] {
    var madeUp = MadeUp(selected)
    var holdings: [Unit.ID: Int] = [:]
    for relation in selected.relations where relation.focus.contains(area) {
      if let holder = selected.engagement(by: relation)?.holder {
        holdings[holder, default: 0] += 1
      }
    }
    let busiest = holdings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    let standing = graph.units.filter { selected.isValid($0.details) }
    let coordinated = standing.first { $0.coordinates.includes(area) }?.members.min()
    if let unit = busiest ?? coordinated ?? standing.first?.id {
      return [.add(madeUp.responsibility(of: unit, for: EntityID(area)))]
    }
    let unit = madeUp.unit()
    return [
      .put(.unit(unit)), .add(madeUp.responsibility(of: unit.id, for: EntityID(area))),
    ]
  }

  /// A responsible unit joins a group that coordinates the area; where no group does, one that it is
  /// in already takes the area up.
  func coordinationChanges(
    _ area: FocusArea.ID,
    responsible: [Unit.ID],
    coordinators: [Unit],
    groups: [Unit.ID: Set<Unit.ID>]
  ) -> [Change] {
    guard let unit = responsible.first else { return [] }
    if var group = coordinators.first {
      group.members = (group.members + [unit]).sorted()
      return [.put(.unit(group))]
    }
    let own = groups.filter { $0.value.contains(unit) }.keys.min().flatMap(graph.unit)
    if var group = own {
      group.coordinates = group.coordinates.including(area)
      return [.put(.unit(group))]
    }
    var madeUp = MadeUp(selected)
    var group = madeUp.group()
    group.members = [unit]
    group.coordinates = .areas([area])
    return [.put(.unit(group))]
  }

  // MARK: Upkeep

  /// The first focus area, for what is to be tied to some; a made-up one where there is none.
  func anyArea(_ changes: inout [Change]) -> FocusArea.ID {
    if let area = selected.focusAreas.first { return area.id }
    var madeUp = MadeUp(selected)
    let area = madeUp.focusArea()
    changes.append(.put(.focusArea(area)))
    return area.id
  }

  func coveringChanges(_ document: GoverningDocument) -> [Change] {
    var changes: [Change] = []
    var document = document
    document.covers.append(EntityID(anyArea(&changes)))
    return changes + [.put(.document(document))]
  }

  func datingChanges(_ document: GoverningDocument) -> [Change] {
    var document = document
    document.decided = document.decided ?? MadeUp(selected).day
    document.reference = document.reference ?? "new"
    return [.put(.document(document))]
  }

  func reviewChanges(_ document: GoverningDocument) -> [Change] {
    var document = document
    document.reviewBy = selected.selection.date
    return [.put(.document(document))]
  }

  /// The facts rest on the document that supersedes, else on another that is in force.
  func successionChanges(
    of document: GoverningDocument.ID,
    in facts: [String],
    superseded: Set<GoverningDocument.ID>
  ) -> [Change] {
    var changes: [Change] = []
    let heir = currentDocument(
      preferring: { $0.supersedes.contains(document) },
      besides: superseded,
      &changes
    )
    return changes
      + graph.changingEvidence(of: Set(facts)) { evidence in
        evidence = evidence.map { item in
          var item = item
          if item.document == document {
            item.document = heir
            // The wording of another document is not known.
            item.quote = nil
          }
          return item
        }.unique()
      }
  }

  private func currentDocument(
    preferring isBest: (GoverningDocument) -> Bool,
    besides superseded: Set<GoverningDocument.ID>,
    _ changes: inout [Change]
  ) -> GoverningDocument.ID {
    let current = graph.documents.filter {
      !superseded.contains($0.id) && selected.isValid($0.details)
    }
    if let known = current.first(where: isBest) ?? current.first(where: { $0.status == .inForce })
      ?? current.first
    {
      return known.id
    }
    var madeUp = MadeUp(selected)
    let document = madeUp.document()
    changes.append(.put(.document(document)))
    return document.id
  }

  func arenaChanges(_ arena: Actor) -> [Change] {
    var changes: [Change] = []
    var arena = arena
    arena.interests.append(anyArea(&changes))
    return changes + [.put(.actor(arena))]
  }

  func aimChanges(_ aim: Aim, isOwned: Bool, isFed: Bool) -> [Change] {
    var changes: [Change] = []
    var aim = aim
    if !isOwned {
      let areas = aim.focus.isEmpty ? selected.focusAreas.prefix(1).map(\.id) : aim.focus
      if let unit = selected.unitsFitting(areas).first {
        aim.owner = unit.id
      } else {
        var madeUp = MadeUp(selected)
        let unit = madeUp.unit()
        changes.append(.put(.unit(unit)))
        aim.owner = unit.id
      }
    }
    if aim.indicator == nil { aim.indicator = MadeUp.indicator }
    if !isFed { aim.focus.append(anyArea(&changes)) }
    return changes + [.put(.aim(aim))]
  }

  // MARK: Sources

  func sourcingChanges(_ facts: [Fact]) -> [Change] {
    var changes: [Change] = []
    let superseded = Set(graph.documents.flatMap(\.supersedes))
      .union(graph.documents.filter { $0.status == .superseded }.map(\.id))
    let document = currentDocument(preferring: { _ in false }, besides: superseded, &changes)
    return changes
      + graph.changingEvidence(of: Set(facts.map(\.id))) { evidence in
        if evidence.isEmpty { evidence = [Evidence(document: document)] }
      }
  }

  /// The quotes are left out, since what the text has in their place is not known.
  func unquotingChanges(_ subject: String, _ items: [Evidence]) -> [Change] {
    let wrong = Set(items)
    return graph.changingEvidence(of: [subject]) { evidence in
      evidence = evidence.map { item in
        guard wrong.contains(item) else { return item }
        var item = item
        item.quote = nil
        return item
      }.unique()
    }
  }
}

extension Unit.Coordination {
  fileprivate func including(_ area: FocusArea.ID) -> Self {
    switch self {
    case .none: .areas([area])
    case .all: .all
    case .areas(let areas): .areas((areas + [area]).sorted())
    }
  }
}
