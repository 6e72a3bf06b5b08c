internal import Diagnostics
internal import Stakeholders

// What required levels hang on.

extension RiskFindings {
  func loss(ofActor id: Actor.ID, _ cells: [Loss.Cell]) -> Loss {
    let name = graph.name(id).phrase
    let lost = lost(in: cells)
    let members = graph.names(lost.filter { $0 != id })
    let isWay = lost.contains { $0 != id }
    let remedy = replacement(of: id, cells)
    let changes = remedy.changes
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
        changes: changes,
        evidence: evidence(of: cells),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  func loss(ofUnit id: Unit.ID, _ cells: [Loss.Cell]) -> Loss {
    let name = graph.name(id).phrase
    let plan = reconnection(cells)
    let changes = meetings(by: plan, notHeldBy: id)
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
          sv: "Notera \(plan.count == 1 ? "en relation" : "relationer") till \(who.swedish) i "
            + "\(areas.swedish) som hålls av någon annan än \(name.swedish).",
          en: "Record \(plan.count == 1 ? "a relation" : "relations") to \(who.english) in "
            + "\(areas.english) that somebody other than \(name.english) holds."
        ),
        changes: changes,
        evidence: evidence(of: cells),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  /// - Parameter counterpart: Whom the relation engages; `nil` where it is the membership of an actor
  ///   in an arena.
  func loss(of relation: Relation, with counterpart: Actor.ID?, _ cells: [Loss.Cell])
    -> Loss
  {
    let id = relation.id?.rawValue ?? relation.key
    let from = graph.name(relation.from).phrase
    let to = graph.name(relation.to).phrase
    let kind = graph.vocabulary.relationKind(relation.kind)?.name.phrase ?? Phrase("")
    let plan =
      counterpart.map { [(actor: $0, areas: cells.map(\.area).unique())] } ?? reconnection(cells)
    // The principal's own relation takes a second of another kind.
    let isPrincipals = selected.engagement(by: relation)?.city == EntityID(graph.principal)
    let changes = meetings(by: plan, otherThan: isPrincipals ? relation.kind : nil)
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
        changes: changes,
        evidence: evidence(of: cells),
        focusArea: cells[0].area,
        level: cells[0].level
      )
    )
  }

  static let limit = Phrase(
    sv: "Relationer som inte är noterade syns inte här.",
    en: "Relations that are not on record do not show here."
  )

  /// "Hamn (nationell nivå och EU-nivå) och Vatten (regional nivå) de namngivna parter som krävs".
  private func lacking(_ cells: [Loss.Cell]) -> Phrase {
    let areas = cells.map(\.area).unique()
    let places = Phrase.list(
      areas.map { area in
        let name = graph.name(area).phrase
        let levels = Phrase.list(
          cells.filter { $0.area == area }.map { graph.levelWithNoun($0.level) }
        )
        return Phrase(
          sv: "\(name.swedish) (\(levels.swedish))",
          en: "\(name.english) (\(levels.english))"
        )
      },
      limit: 6
    )
    let isOne = cells.count == 1 && cells[0].requirement.minimum == 1
    return places
      + Phrase(
        sv: isOne ? " den namngivna part som krävs" : " de namngivna parter som krävs",
        en: (areas.count == 1 ? " no longer has" : " no longer have")
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
  private func evidence(of cells: [Loss.Cell]) -> [Evidence] {
    (relations(behind: cells).flatMap(\.evidence) + cells.flatMap(\.requirement.evidence)).unique()
  }

  /// The relations by which those are reached who would be lost.
  private func relations(behind cells: [Loss.Cell]) -> [Relation] {
    cells.flatMap { cell -> [Relation] in
      cell.lost.flatMap { levels.relations(reaching: $0, in: cell.area) }
    }.unique()
  }

  /// The facts that a finding about required levels rests on: what asks for them, and by which
  /// relations they are met.
  func grounds(of finding: Finding) -> [Explanation.Ground] {
    let cells = losses.first { $0.finding.id == finding.id }?.cells ?? []
    return cells.map { .init(id: "\($0.area):\($0.level)", evidence: $0.requirement.evidence) }
      + relations(behind: cells)
      .map { .init(id: $0.id?.rawValue ?? $0.key, evidence: $0.evidence) }
  }
}
