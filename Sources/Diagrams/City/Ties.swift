internal import Diagnostics
public import Stakeholders

/// What a map draws as one line: the relations by which the city engages an actor in an area.
struct MapTie {
  var area: FocusArea.ID
  var actor: Actor
  /// The unit that holds the relations; `nil` = the city, no unit recorded.
  var holder: Stakeholders.Unit.ID?
  /// At least one, in order of key.
  var relations: [Relation]

  /// The best status among the relations; `nil` = not recorded.
  var status: Relation.Status? { relations.bestStatus }

  /// The greatest recorded strength.
  var strength: Int? { relations.greatestStrength }
}

extension MapPen {
  /// A tie with those of its relations that are drawn; `nil` without any.
  func shown(_ tie: MapTie) -> MapTie? {
    guard shows(tie.actor) else { return nil }
    var tie = tie
    tie.relations = tie.relations.filter(shows)
    return tie.relations.isEmpty ? nil : tie
  }
}

extension [Relation] {
  /// The best status among them; `nil` = not recorded.
  var bestStatus: Relation.Status? {
    let order: [Relation.Status?] = [.ongoing, .possible, .intended, nil, .ended]
    return order.first { status in contains { $0.status == status } } ?? nil
  }

  /// The greatest recorded strength.
  var greatestStrength: Int? { compactMap(\.strength).max() }

  /// The kinds that stand under each status, both in the order of the relations: one may be
  /// intended while the other is ongoing.
  var kindsByStatus: [(status: Relation.Status?, kinds: [RelationKind.ID])] {
    map(\.status).unique.map { status in
      (status, filter { $0.status == status }.map(\.kind).unique)
    }
  }
}

extension SelectedGraph {
  /// The ties of the chosen focus areas, in their order, then by actor and holder, of whom each
  /// has a tie of its own where asked for.
  func ties(in areas: [FocusArea], isByHolder: Bool) -> [MapTie] {
    let chosen = Set(areas.map(\.id))
    var found: [FocusArea.ID: [Key: MapTie]] = [:]
    forEachMet(in: chosen) { engagement, actor in
      for area in engagement.relation.focus where chosen.contains(area) {
        let holder = isByHolder ? engagement.holder : nil
        let key = Key(actor: actor.id, holder: holder)
        found[area, default: [:]][
          key,
          default: MapTie(area: area, actor: actor, holder: holder, relations: [])
        ].relations.append(engagement.relation)
      }
    }
    return areas.flatMap { area in
      (found[area.id] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// How many ties the map of each focus area has, found without drawing any.
  public var tieCounts: [FocusArea.ID: Int] {
    var found: [FocusArea.ID: Set<Key>] = [:]
    forEachMet { engagement, actor in
      for area in engagement.relation.focus {
        found[area, default: []].insert(Key(actor: actor.id, holder: engagement.holder))
      }
    }
    return found.mapValues(\.count)
  }

  /// Those of the engagements that a map has room for: whose actor has one of the chosen levels, or none.
  ///
  /// - Parameter areas: Those of them that have a focus among these; `nil` for all.
  private func forEachMet(
    in areas: Set<FocusArea.ID>? = nil,
    _ body: (Engagement, Actor) -> Void
  ) {
    let columns = Set(selection.levels)
    for engagement in engagements {
      if let areas, !engagement.relation.focus.contains(where: areas.contains) { continue }
      guard let actor = graph.actor(engagement.actor) else { continue }
      if columns.isEmpty || actor.levels.isEmpty || !columns.isDisjoint(with: actor.levels) {
        body(engagement, actor)
      }
    }
  }

  /// The place of the first focus area that each of some actors is met in, among all areas of the
  /// selection.
  func firstAreas(of actors: Set<Actor.ID>) -> [Actor.ID: Int] {
    let places = Dictionary(
      focusAreas.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var first: [Actor.ID: Int] = [:]
    for engagement in engagements where actors.contains(engagement.actor) {
      guard let place = engagement.relation.focus.compactMap({ places[$0] }).min() else { continue }
      first[engagement.actor] = min(first[engagement.actor] ?? .max, place)
    }
    return first
  }

  private struct Key: Hashable, Comparable {
    var actor: Actor.ID
    var holder: Stakeholders.Unit.ID?

    static func < (first: Self, second: Self) -> Bool {
      (first.actor, first.holder?.rawValue ?? "") < (second.actor, second.holder?.rawValue ?? "")
    }
  }

  /// The units that are responsible for each focus area, in order of id.
  var responsibleUnits: [FocusArea.ID: [(unit: Stakeholders.Unit.ID, relation: Relation)]] {
    var found: [FocusArea.ID: [(unit: Stakeholders.Unit.ID, relation: Relation)]] = [:]
    for relation in standing where relation.kind == .responsibility {
      guard let unit = graph.unit(relation.from), let area = graph.focusArea(.init(relation.to))
      else { continue }
      found[area.id, default: []].append((unit.id, relation))
    }
    return found.mapValues { $0.sorted { $0.unit < $1.unit } }
  }
}

extension Array where Element: Equatable {
  /// Each element once, where it comes first.
  var unique: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
