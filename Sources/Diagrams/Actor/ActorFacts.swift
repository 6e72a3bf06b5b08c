internal import Stakeholders

/// Everything in which the city meets one actor, of the chosen focus areas.
struct ActorFacts {
  let actor: Actor
  let selected: SelectedGraph

  /// What the city has on record with the actor itself, by focus area and holder.
  private(set) var direct: [Meeting]
  /// The same with the arenas that the actor is a member of.
  private(set) var throughArenas: [(arena: Actor, membership: [Relation], meetings: [Meeting])]
  /// Who else is there, where the actor is an arena.
  private(set) var members: [(actor: Actor, membership: [Relation])]
  /// What it decides, or has a mandate for, with the evidence.
  private(set) var matters: [(matter: Matter, evidence: [Evidence])]
  private(set) var mandates: [(area: FocusArea, evidence: [Evidence])]

  /// Relations in one focus area, or in none that is recorded, held by one unit.
  struct Meeting {
    var area: FocusArea.ID?
    /// `nil` = the city, no unit recorded.
    var holder: Stakeholders.Unit.ID?
    /// At least one, in order of key.
    var relations: [Relation]
  }

  init(_ actor: Actor, in selected: SelectedGraph) {
    self.actor = actor
    self.selected = selected
    let graph = selected.graph
    var memberships: [EntityID: [Relation]] = [:]
    var ownMemberships: [EntityID: [Relation]] = [:]
    for relation in selected.frame where relation.kind == .membership {
      if relation.from == EntityID(actor.id) { memberships[relation.to, default: []] += [relation] }
      if relation.to == EntityID(actor.id) {
        ownMemberships[relation.from, default: []] += [relation]
      }
    }
    let meetings = Self.meetings(
      with: Set(memberships.keys).union([EntityID(actor.id)]),
      in: selected
    )
    direct = meetings[actor.id] ?? []
    throughArenas = memberships.sorted { $0.key < $1.key }.compactMap { id, membership in
      guard let arena = graph.actor(id), let found = meetings[arena.id] else { return nil }
      return (arena, membership, found)
    }
    members = ownMemberships.sorted { $0.key < $1.key }.compactMap { id, membership in
      guard let member = graph.actor(id), member.id != graph.principal else { return nil }
      return (member, membership)
    }
    let rows = selected.rows
    let mandated = selected.standing.filter {
      $0.kind == .mandate && $0.from == EntityID(actor.id)
    }
    let grounds = Dictionary(grouping: mandated, by: \.to).mapValues { $0.flatMap(\.evidence) }
    let chosen = Set(rows.map(\.id))
    matters = graph.matters.filter { matter in
      selected.isValid(matter.details)
        && (matter.decisionMaker == actor.id || grounds[EntityID(matter.id)] != nil)
        && (matter.focus.map(chosen.contains) ?? selected.selection.focusAreas.isEmpty)
    }.map { ($0, $0.details.evidence + (grounds[EntityID($0.id)] ?? [])) }
    mandates = rows.compactMap { area in grounds[EntityID(area.id)].map { (area, $0) } }
  }

  var isEmpty: Bool {
    direct.isEmpty && throughArenas.isEmpty && matters.isEmpty && mandates.isEmpty
  }

  /// Why the city has nothing on record with the actor itself, where it has nothing.
  var absenceOfRelations: Absence {
    selected.absence { !ActorFacts(actor, in: $0).direct.isEmpty }
  }

  /// What the city has on record with some actors, by focus area and holder.
  private static func meetings(
    with actors: Set<EntityID>,
    in selected: SelectedGraph
  ) -> [Actor.ID: [Meeting]] {
    let graph = selected.graph
    let principal = EntityID(graph.principal)
    func isCity(_ id: EntityID) -> Bool { id == principal || graph.sort(of: id) == .unit }
    let rows: [FocusArea.ID?] = selected.rows.map(\.id)
    let isWhole = selected.selection.focusAreas.isEmpty
    let columns = Set(selected.selection.levels)
    var found: [Actor.ID: [Meeting]] = [:]
    for relation in selected.relations {
      guard actors.contains(relation.from) || actors.contains(relation.to),
        isCity(relation.from) != isCity(relation.to),
        let actor = graph.actor(isCity(relation.from) ? relation.to : relation.from)
      else { continue }
      if !columns.isEmpty, !actor.levels.isEmpty, columns.isDisjoint(with: actor.levels) {
        continue
      }
      let areas: [FocusArea.ID?] = relation.focus.isEmpty ? [nil] : relation.focus
      let holder = selected.holder(of: relation)
      for area in areas where area.map({ rows.contains($0) }) ?? isWhole {
        var known = found[actor.id] ?? []
        if let place = known.firstIndex(where: { $0.area == area && $0.holder == holder }) {
          known[place].relations.append(relation)
        } else {
          known.append(Meeting(area: area, holder: holder, relations: [relation]))
        }
        found[actor.id] = known
      }
    }
    let order = rows + [nil]
    return found.mapValues { meetings in
      // That the city as such is in an arena says no more where it is known who takes part in what.
      let telling = meetings.filter { meeting in
        meeting.area != nil || meeting.holder != nil
          || meeting.relations.contains { $0.kind != .membership }
      }
      return (telling.isEmpty ? meetings : telling).sorted { first, second in
        let places = (order.firstIndex(of: first.area) ?? 0, order.firstIndex(of: second.area) ?? 0)
        return places.0 == places.1
          ? (first.holder?.rawValue ?? "") < (second.holder?.rawValue ?? "")
          : places.0 < places.1
      }
    }
  }
}

extension ActorFacts {
  private var viaArenas: [Meeting] { throughArenas.flatMap(\.meetings) }

  /// Whether relations make somebody a counterpart.
  private func engages(_ meeting: Meeting) -> Bool {
    meeting.relations.contains { selected.engagement(by: $0) != nil }
  }

  /// The focus areas in which the actor itself is a counterpart, in the graph's order.
  var metAreas: [FocusArea] { areas(of: direct.filter(engages)) }

  /// The best status by which the actor itself is a counterpart, and its arenas are.
  var metStatus: Relation.Status? { status(of: direct) }
  var indirectStatus: Relation.Status? { status(of: viaArenas) }

  /// Of the focus areas in which the actor itself is a counterpart, those in which it is no more than
  /// to be met, and only where others are more.
  var plannedAreas: [FocusArea] {
    metStatus.isPlan ? [] : metAreas.filter { status(in: $0).isPlan }
  }

  func status(in area: FocusArea) -> Relation.Status? {
    status(of: direct.filter { $0.area == area.id })
  }

  private func status(of meetings: [Meeting]) -> Relation.Status? {
    meetings.flatMap(\.relations).filter { selected.engagement(by: $0) != nil }.bestStatus
  }

  /// Those in which arenas are that it is a member of, and it is not itself.
  var indirectAreas: [FocusArea] {
    let met = metAreas
    return areas(of: viaArenas.filter(engages)).filter { !met.contains($0) }
  }

  /// The arenas that serve these.
  var indirectArenas: [Actor] {
    let areas = Set(indirectAreas.map(\.id))
    return throughArenas.filter { _, _, meetings in
      meetings.contains { meeting in meeting.area.map(areas.contains) ?? false && engages(meeting) }
    }.map(\.arena)
  }

  /// The focus areas on the map.
  var shownAreas: [FocusArea] {
    let inMatters = matters.compactMap(\.matter.focus)
    let shown = Set((direct + viaArenas).compactMap(\.area) + inMatters + mandates.map(\.area.id))
    return selected.focusAreas.filter { shown.contains($0.id) }
  }

  /// Those that it has a mandate for, while nobody is recorded as meeting it there.
  var openMandates: [FocusArea] {
    let met = metAreas + indirectAreas
    return mandates.map(\.area).filter { !met.contains($0) }
  }

  /// Those on the map in which nobody meets it.
  var unmetAreas: [FocusArea] {
    let known = Set((direct + viaArenas).compactMap(\.area))
    return shownAreas.filter { !known.contains($0.id) }
  }

  private func areas(of meetings: [Meeting]) -> [FocusArea] {
    let ids = Set(meetings.compactMap(\.area))
    return selected.focusAreas.filter { ids.contains($0.id) }
  }

  /// The units that hold what is on record, directly or with its arenas.
  var holders: [Stakeholders.Unit] {
    Set((direct + viaArenas).compactMap(\.holder)).sorted().compactMap(selected.graph.unit)
  }

  /// Whether something is on record that no unit holds.
  var hasUnheldMeeting: Bool { (direct + viaArenas).contains { $0.holder == nil } }
}

extension ActorFacts {
  /// What a map draws of them.
  func shown(by pen: MapPen) -> ActorFacts {
    guard !pen.scope.isEverything else { return self }
    var facts = self
    func shown(_ meetings: [Meeting]) -> [Meeting] {
      meetings.compactMap { meeting in
        guard meeting.area.map(pen.scope.areas.shows) ?? true else { return nil }
        var meeting = meeting
        meeting.relations = meeting.relations.filter(pen.shows)
        return meeting.relations.isEmpty ? nil : meeting
      }
    }
    facts.direct = shown(direct)
    facts.throughArenas = throughArenas.compactMap { arena, membership, meetings in
      let (membership, meetings) = (membership.filter(pen.shows), shown(meetings))
      guard pen.shows(arena), !membership.isEmpty, !meetings.isEmpty else { return nil }
      return (arena, membership, meetings)
    }
    facts.members = members.compactMap { actor, membership in
      let membership = membership.filter(pen.shows)
      return pen.shows(actor) && !membership.isEmpty ? (actor, membership) : nil
    }
    let showsMandates = pen.scope.kinds.shows(.mandate)
    facts.matters = matters.filter { matter, _ in
      showsMandates && matter.focus.map(pen.scope.areas.shows) ?? true
    }
    facts.mandates = mandates.filter { showsMandates && pen.scope.areas.shows($0.area.id) }
    return facts
  }
}
