internal import Diagnostics
internal import GraphCore
internal import Networks
internal import Stakeholders

/// What is lost with what, under one reading.
struct RiskFindings {
  let selected: SelectedGraph
  let levels: LevelLosses
  /// `nil` past two billion ties.
  let network: CutNetwork?
  var losses: [Loss] = []

  var graph: StakeholderGraph { selected.graph }
  var madeUp: MadeUp { MadeUp(selected: selected) }

  init(_ selected: SelectedGraph) {
    self.selected = selected
    levels = LevelLosses(selected)
    let network = try? selected.network(.influence, withoutPrincipal: true)
    self.network = network.map { CutNetwork($0, in: selected) }
    levelLosses()
    // What belongs to no focus area or level is told when none is chosen, and then only.
    if selected.selection.focusAreas.isEmpty, selected.selection.levels.isEmpty { cuts() }
    singleHolders()
    losses = losses.ranked(in: graph)
  }

  private mutating func singleHolders() {
    for holding in selected.soleHoldings() {
      let found = [holding.finding(in: selected)].chosen(by: selected.selection)
      for finding in found {
        losses.append(Loss(.singleHolder, of: [EntityID(holding.unit)], finding))
      }
    }
  }

  private mutating func levelLosses() {
    let rows = Set(selected.rows.map(\.id))
    let columns = Set(selected.columns.map(\.id))
    for (element, cells) in levels.cells {
      let cells = cells.filter { rows.contains($0.area) && columns.contains($0.level) }
      if cells.isEmpty { continue }
      switch element {
      case .actor(let actor): losses.append(loss(ofActor: actor, cells))
      case .unit(let unit): losses.append(loss(ofUnit: unit, cells))
      case .engagement(let place):
        let engagement = levels.engagements[place]
        losses.append(loss(of: engagement.relation, with: engagement.actor, cells))
      case .membership(let place): losses.append(loss(of: selected.frame[place], with: nil, cells))
      }
    }
  }
}

// MARK: - Words for required levels

extension RiskFindings {
  private func loss(ofActor id: Actor.ID, _ cells: [Loss.Cell]) -> Loss {
    let name = graph.name(id).phrase
    let lost = lost(in: cells)
    let members = graph.names(lost.filter { $0 != id })
    let isWay = lost.contains { $0 != id }
    let remedy = replacement(of: id, cells)
    return Loss(
      .actor,
      of: [EntityID(id)],
      cells: cells,
      Finding(
        .lossOfActor,
        [id.rawValue],
        Phrase(
          sv: "Faller \(name.swedish) bort saknar ",
          en: "If \(name.english) goes, "
        )
          + lacking(cells)
          + (isWay
            ? Phrase(
              sv: "; \(members.swedish) nås bara den vägen.",
              en:
                "; \(members.english) \(lost.count - (lost.contains(id) ? 1 : 0) == 1 ? "is" : "are")"
                + " reached in no other way."
            )
            : Phrase(".")),
        limit: Self.limit,
        question: Phrase(
          sv: "Vem mer finns där?",
          en: "Who else is there?"
        ),
        remedy: remedy.words,
        changes: remedy.changes,
        evidence: evidence(cells, without: { $0 != id }),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  private func loss(ofUnit id: Unit.ID, _ cells: [Loss.Cell]) -> Loss {
    let name = graph.name(id).phrase
    let plan = reconnection(cells)
    let who = graph.names(plan.map(\.actor))
    let areas = areas(of: plan.flatMap(\.areas))
    return Loss(
      .unit,
      of: [EntityID(id)],
      cells: cells,
      Finding(
        .lossOfUnit,
        [id.rawValue],
        Phrase(
          sv: "Om \(name.swedish) läggs ned och ingen tar över relationerna saknar ",
          en: "If \(name.english) is closed and nobody takes over its relations, "
        ) + lacking(cells) + Phrase("."),
        limit: Self.limit,
        question: Phrase(
          sv: "Vem tar över kontakten med \(graph.names(lost(in: cells)).swedish)?",
          en: "Who takes over the contact with \(graph.names(lost(in: cells)).english)?"
        ),
        remedy: Phrase(
          sv:
            "Notera en relation till \(who.swedish) i \(areas.swedish) som hålls av någon annan än "
            + "\(name.swedish).",
          en: "Record a relation to \(who.english) in \(areas.english) that somebody other than "
            + "\(name.english) holds."
        ),
        changes: plan.flatMap { step in
          graph.actor(step.actor).map {
            madeUp.engagement(with: $0, in: step.areas, notHeldBy: id)
          } ?? []
        },
        evidence: evidence(cells, without: nil),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  /// - Parameter counterpart: Whom the relation engages; `nil` where it is the membership of an actor
  ///   in an arena.
  private func loss(of relation: Relation, with counterpart: Actor.ID?, _ cells: [Loss.Cell])
    -> Loss
  {
    let id = relation.id?.rawValue ?? relation.key
    let from = graph.name(relation.from).phrase
    let to = graph.name(relation.to).phrase
    let kind = graph.vocabulary.relationKind(relation.kind)?.name.phrase ?? Phrase("")
    let plan =
      counterpart.map { [(actor: $0, areas: cells.map(\.area).unique())] } ?? reconnection(cells)
    let who = graph.names(plan.map(\.actor))
    let areas = areas(of: plan.flatMap(\.areas))
    return Loss(
      .relation,
      of: [relation.from, relation.to],
      element: id,
      cells: cells,
      Finding(
        .lossOfRelation,
        [id],
        Phrase(
          sv: "Upphör relationen \(from.swedish) – \(to.swedish) (\(kind.swedish)) saknar ",
          en: "If the relation \(from.english) – \(to.english) (\(kind.english)) ends, "
        ) + lacking(cells) + Phrase("."),
        limit: Self.limit,
        question: Phrase(
          sv: "Vem mer möter \(who.swedish)?",
          en: "Who else meets \(who.english)?"
        ),
        remedy: counterpart == nil
          ? Phrase(
            sv: "Notera en egen relation till \(who.swedish) i \(areas.swedish).",
            en: "Record a relation of our own to \(who.english) in \(areas.english)."
          )
          : Phrase(
            sv: "Notera en andra relation till \(who.swedish) i \(areas.swedish), till exempel en "
              + "som en annan enhet håller.",
            en: "Record a second relation to \(who.english) in \(areas.english), such as one that "
              + "another unit holds."
          ),
        changes: plan.flatMap { step in
          graph.actor(step.actor).map {
            madeUp.engagement(
              with: $0,
              in: step.areas,
              other: selected.engagement(by: relation)?.city == EntityID(graph.principal)
                ? relation.kind : nil
            )
          } ?? []
        },
        evidence: (relation.evidence + cells.flatMap(\.requirement.evidence)).unique(),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  static let limit = Phrase(
    sv: "Relationer som inte är noterade syns inte här.",
    en: "Relations that are not on record do not show here."
  )

  /// "Hamn (nationell nivå) och Vatten (regional nivå) de namngivna parter som krävs".
  private func lacking(_ cells: [Loss.Cell]) -> Phrase {
    let places = Phrase.list(
      cells.map { cell in
        let area = graph.name(cell.area).phrase
        let level = graph.levelWithNoun(cell.level)
        return Phrase(
          sv: "\(area.swedish) (\(level.swedish))",
          en: "\(area.english) (\(level.english))"
        )
      },
      limit: 6
    )
    let isOne = cells.allSatisfy { $0.requirement.minimum == 1 }
    return places
      + Phrase(
        sv: isOne ? " den namngivna part som krävs" : " de namngivna parter som krävs",
        en: (cells.count == 1 ? " no longer has" : " no longer have")
          + (isOne ? " the named partner required" : " the named partners required")
      )
  }

  private func lost(in cells: [Loss.Cell]) -> [Actor.ID] { cells.flatMap(\.lost).unique().sorted() }

  /// In the order of the graph.
  func areas(of ids: [FocusArea.ID]) -> Phrase {
    let ids = Set(ids)
    return .list(graph.focusAreas.filter { ids.contains($0.id) }.map { $0.name.phrase })
  }

  /// What says that those are met who would be lost, and what requires it.
  private func evidence(_ cells: [Loss.Cell], without isLeftOut: ((Actor.ID) -> Bool)?)
    -> [Evidence]
  {
    var found: [Evidence] = []
    for cell in cells {
      let meetings = levels.services[cell.area]?.meetings ?? [:]
      for actor in cell.lost where !(isLeftOut?(actor) ?? false) {
        for place in meetings[actor]?.places ?? [] {
          found += levels.engagements[place].relation.evidence
        }
      }
    }
    return (found + cells.flatMap(\.requirement.evidence)).unique()
  }
}
