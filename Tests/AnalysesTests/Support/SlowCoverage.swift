/// Coverage straight from its definition: sets and loops over everything, for each cell anew.
struct SlowCell: Equatable {
  var area: String
  var level: String
  var isRequired: Bool
  var state: String
  var status: String?
  var counterparts: Set<String>
  var indirect: Set<String>
  var generic: Set<String>
  var holders: Set<String>
}

extension RandomCity {
  func slowCells() -> [SlowCell] {
    areas.flatMap { area in Self.levels.map { slowCell(area, $0) } }
  }

  private func slowCell(_ area: Area, _ level: String) -> SlowCell {
    let requirement = area.requirements.first {
      $0.level == level && (question.basis == nil || $0.basis == question.basis)
    }
    let minimum = requirement?.minimum ?? 1

    // The counterparts: at the other end of an engagement that is selected and serves the area.
    var engaged: [String: [Relation]] = [:]
    for relation in relations where isSelected(relation) && relation.focus.contains(area.id) {
      for actor in actors.dropFirst() where standing(actor) != "place" {
        if engages(relation, actor.id) { engaged[actor.id, default: []].append(relation) }
      }
    }
    // Met only as members of an arena that is engaged.
    var arenas: [String: Set<String>] = [:]
    for arena in actors where arena.isArena && engaged[arena.id] != nil {
      for actor in actors.dropFirst()
      where engaged[actor.id] == nil && standing(actor) == "named" && isMember(actor, of: arena) {
        arenas[actor.id, default: []].insert(arena.id)
      }
    }

    func isAskedFor(_ actor: Actor) -> Bool {
      guard let requirement, !requirement.kinds.isEmpty else { return true }
      return requirement.kinds.contains(actor.kind)
    }
    let here = actors.filter { $0.levels.contains(level) }
    let direct = Set(
      here.filter { engaged[$0.id] != nil && standing($0) == "named" && isAskedFor($0) }.map(\.id)
    )
    let indirect = Set(here.filter { arenas[$0.id] != nil && isAskedFor($0) }.map(\.id))
    let generic = Set(
      here.filter { engaged[$0.id] != nil && standing($0) == "generic" }.map(\.id)
    )
    let isSomebodyUnplaced = actors.contains { engaged[$0.id] != nil && $0.levels.isEmpty }
    let relations = direct.flatMap { engaged[$0] ?? [] }
    let holders = relations.map(holder)

    var state = "none"
    if direct.count > minimum, !(Set(holders).count == 1 && holders[0] != nil) {
      state = "covered"
    } else if direct.count >= minimum {
      state = "thin"
    } else if direct.count + indirect.count >= minimum {
      state = "indirect"
    } else if direct.count + indirect.count > 0 {
      state = "partial"
    } else if !generic.isEmpty {
      state = "nominal"
    } else if isSomebodyUnplaced {
      state = "unplaced"
    }

    var status: String?
    if ["covered", "thin", "indirect"].contains(state) {
      var all = relations
      if state == "indirect" {
        for actor in indirect {
          for arena in arenas[actor] ?? [] { all += engaged[arena] ?? [] }
        }
      }
      for word in ["ongoing", "possible", "intended", nil, "ended"] as [String?] {
        if all.contains(where: { $0.status == word }) {
          status = word
          break
        }
      }
    }
    return SlowCell(
      area: area.id,
      level: level,
      isRequired: requirement != nil,
      state: state,
      status: status,
      counterparts: direct,
      indirect: indirect,
      generic: generic,
      holders: Set(holders.compactMap(\.self))
    )
  }

  func engages(_ relation: Relation, _ actor: String) -> Bool {
    let kinds = ["cooperation", "exchange", "contact", "advocacy", "procurement", "membership"]
    let ours = [Self.city] + units
    return kinds.contains(relation.kind)
      && (ours.contains(relation.from) && relation.to == actor
        || ours.contains(relation.to) && relation.from == actor)
  }

  private func isMember(_ actor: Actor, of arena: Actor) -> Bool {
    arena.members.contains(actor.id)
      || relations.contains {
        $0.kind == "membership" && $0.from == actor.id && $0.to == arena.id && stands($0)
      }
  }

  func standing(_ actor: Actor) -> String {
    question.reading == "other" ? standingUnderOther[actor.id] ?? actor.standing : actor.standing
  }

  private func holder(_ relation: Relation) -> String? {
    if units.contains(relation.from) { return relation.from }
    if units.contains(relation.to) { return relation.to }
    return relation.lead
  }

  /// Memberships of others are the frame of the question: only day, reading and basis filter them.
  func stands(_ relation: Relation) -> Bool {
    (relation.readings.isEmpty || relation.readings.contains(question.reading ?? "default"))
      && (relation.status != "ended" || question.status == "ended")
      && (question.basis == nil || relation.basis == question.basis)
  }

  func isSelected(_ relation: Relation) -> Bool {
    stands(relation)
      && (question.status == nil || relation.status == question.status)
      && (question.unit == nil || holder(relation) == question.unit)
  }
}
