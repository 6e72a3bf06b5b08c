internal import Diagnostics
internal import Stakeholders

extension RiskFindings {
  /// Whom to reach in which focus areas by another relation, so that no cell falls open: in each cell
  /// as many of those who would be lost as would be lacking.
  func reconnection(_ cells: [Loss.Cell]) -> [(actor: Actor.ID, areas: [FocusArea.ID])] {
    var areas: [Actor.ID: [FocusArea.ID]] = [:]
    for cell in cells {
      // Those come first who are reached again for another cell of the focus area.
      let again = cell.lost.filter { areas[$0]?.contains(cell.area) ?? false }
      let others = cell.lost.filter { !again.contains($0) }
      for actor in (again + others).prefix(cell.lacking) where !again.contains(actor) {
        areas[actor, default: []].append(cell.area)
      }
    }
    return areas.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The principal's own relations to those who are to be reached.
  func meetings(
    by plan: [(actor: Actor.ID, areas: [FocusArea.ID])],
    otherThan kind: RelationKind.ID? = nil,
    notHeldBy unit: Unit.ID? = nil
  ) -> [Change] {
    var madeUp = MadeUp(selected)
    return plan.flatMap { step in
      graph.actor(step.actor).map {
        madeUp.meeting(of: $0, in: step.areas, otherThan: kind, notHeldBy: unit)
      } ?? []
    }
  }

  /// Who is there if an actor is not: its members by relations of our own where it is an arena, and
  /// for the rest partners who are not on record yet.
  func replacement(of id: Actor.ID, _ cells: [Loss.Cell]) -> (words: Phrase, changes: [Change]) {
    let open = cells.map { cell in
      let members = cell.lost.filter { $0 != id }
      return Loss.Cell(
        area: cell.area,
        requirement: cell.requirement,
        lost: members,
        lacking: min(cell.lacking, members.count)
      )
    }
    let plan = reconnection(open.filter { $0.lacking > 0 })
    var changes = meetings(by: plan)
    var madeUp = MadeUp(selected)
    var words: [Phrase] = []
    if !plan.isEmpty {
      let who = graph.names(plan.map(\.actor))
      let places = areas(of: plan.flatMap(\.areas))
      words.append(
        Phrase(
          sv: "en egen relation till \(who.swedish) i \(places.swedish)",
          en: "a relation of our own to \(who.english) in \(places.english)"
        )
      )
    }
    let new = partners(zip(cells, open).map { ($0, $0.lacking - $1.lacking) })
    for partner in new {
      let actor = madeUp.actor(at: partner.level, kinds: partner.kinds)
      changes.append(.put(.actor(actor)))
      changes += madeUp.meeting(of: actor, in: partner.areas)
      words.append(self.words(for: partner))
    }
    return (
      Phrase(sv: "Notera ", en: "Record ") + .list(words.unique()) + Phrase("."),
      changes
    )
  }

  /// Somebody at a level, of some kinds, for some focus areas.
  private struct Partner {
    let level: Level.ID
    let kinds: [ActorKind.ID]
    var areas: [FocusArea.ID]
  }

  /// As few as can serve the cells: one can serve every focus area that asks for the same.
  private func partners(_ needs: [(cell: Loss.Cell, count: Int)]) -> [Partner] {
    var partners: [Partner] = []
    for (cell, count) in needs {
      var left = count
      for place in partners.indices where left > 0 {
        let isFit =
          partners[place].level == cell.level && partners[place].kinds == cell.requirement.kinds
          && !partners[place].areas.contains(cell.area)
        guard isFit else { continue }
        partners[place].areas.append(cell.area)
        left -= 1
      }
      for _ in 0..<max(0, left) {
        partners.append(
          Partner(level: cell.level, kinds: cell.requirement.kinds, areas: [cell.area])
        )
      }
    }
    return partners
  }

  private func words(for partner: Partner) -> Phrase {
    let level = graph.levelWithNoun(partner.level)
    let areas = Phrase.list(partner.areas.map { graph.name($0).phrase })
    let kinds = Phrase.alternatives(
      partner.kinds.map { graph.vocabulary.actorKind($0)?.name.phrase ?? Phrase($0.rawValue) }
    )
    let ofKind = Phrase(
      sv: partner.kinds.isEmpty ? "" : " av slaget \(kinds.swedish)",
      en: partner.kinds.isEmpty ? "" : " of the kind \(kinds.english)"
    )
    return Phrase(
      sv: "ytterligare en namngiven aktör\(ofKind.swedish) på \(level.swedish) som part i "
        + areas.swedish,
      en: "one more named actor\(ofKind.english) at the \(level.english) as a partner in "
        + areas.english
    )
  }
}
