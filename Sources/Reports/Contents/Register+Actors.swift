internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Who: the actors outside, and the units of the organisation itself.

extension Register {
  func actors() -> Chart {
    var areas: [Actor.ID: Set<FocusArea.ID>] = [:]
    for engagement in selected.engagements {
      areas[engagement.actor, default: []].formUnion(engagement.relation.focus)
    }
    let others = metOutsideSelection
    let actors = graph.actors.filter { selected.isValid($0.details) }
    return chart(
      "actors",
      Phrase(sv: "Aktörer", en: "Actors"),
      [.name, .kind, .standing, .levels, .engagedIn],
      of: sorted(actors, { EntityID($0.id) }),
      marks: { Marks(home: Marks.actor($0.id), $0.levels.map(Marks.level)) },
      { actor in
        [
          thing(actor.id, actor.name, actor.details, country: actor.country),
          .text(names.kind(actor.kind)),
          .text(standing(of: actor, isMet: areas[actor.id] != nil)[language]),
          list(actor.levels.map(names.level)),
          engagedIn(actor.id, areas[actor.id] ?? [], others),
          evidence(actor.details.evidence),
        ]
      }
    )
  }

  /// What it is a partner in; where that is all left out, that it is.
  private func engagedIn(
    _ id: Actor.ID,
    _ areas: Set<FocusArea.ID>,
    _ others: Set<Actor.ID>
  ) -> Entry {
    if id == graph.principal { return .text("–") }
    return areas.isEmpty && others.contains(id)
      ? .text(Phrase(sv: "inget i urvalet", en: "nothing in this selection")[language])
      : list(names.short(areas))
  }

  /// Those who are engaged in some focus area by relations that a selection leaves out.
  private var metOutsideSelection: Set<Actor.ID> {
    guard selected.isNarrowed else { return [] }
    var selection = selected.selection
    selection.statuses = []
    selection.kinds = []
    selection.units = []
    selection.bases = []
    let engagements = SelectedGraph(graph, selection).engagements
    return Set(engagements.filter { !$0.relation.focus.isEmpty }.map(\.actor))
  }

  private func standing(of actor: Actor, isMet: Bool) -> Phrase {
    guard actor.id != graph.principal else {
      return Phrase(sv: "den egna organisationen", en: "our own organisation")
    }
    let standing = selected.standing(of: actor)
    // Nobody is a partner before there is a relation.
    return standing == .named && !isMet
      ? Phrase(sv: "namngiven aktör", en: "named actor") : standing.name
  }

  func units() -> Chart {
    let responsible = Dictionary(grouping: selected.responsibilities, by: \.unit)
    var members: [EntityID: Set<Unit.ID>] = [:]
    for relation in selected.standing where relation.kind == .membership {
      guard graph.unit(relation.to) != nil, let member = graph.unit(relation.from) else { continue }
      members[relation.to, default: []].insert(member.id)
    }
    let units = graph.units.filter { selected.isValid($0.details) }
    return chart(
      "units",
      Phrase(sv: "Enheter i den egna organisationen", en: "Units of our own organisation"),
      [.name, .kind, .partOf, .members, .coordinates, .responsibleFor],
      of: sorted(units, { EntityID($0.id) }),
      marks: { Marks(home: Marks.unit($0.id)) },
      { unit in
        let id = EntityID(unit.id)
        return [
          thing(unit.id, unit.name, unit.details), .text(names.kind(unit.kind)),
          text(unit.partOf.map { names[$0] }), list(names.sorted(members[id] ?? [])),
          coordination(unit), list(areas(of: responsible[unit.id] ?? [])),
          evidence(unit.details.evidence),
        ]
      }
    )
  }

  /// "Hamn (härlett)", in the order of the graph.
  private func areas(of responsibilities: [Responsibility]) -> [String] {
    let bases = Dictionary(
      responsibilities.map { ($0.subject, $0.basis) },
      uniquingKeysWith: { first, _ in first }
    )
    return graph.focusAreas.compactMap { area in
      bases[EntityID(area.id)].map { basis in
        names.short(area) + Phrase.remark([basis.mark])[language]
      }
    }
  }

  private func coordination(_ unit: Unit) -> Entry {
    switch unit.coordinates {
    case .none: .notRecorded
    case .all: .text(Phrase(sv: "alla fokusområden", en: "all focus areas")[language])
    case .areas(let areas): list(names.short(Set(areas)))
    }
  }
}
