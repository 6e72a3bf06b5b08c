internal import Stakeholders

extension SelectedGraph {
  /// The facts that a finding rests on: what asks for something, then what there is.
  func grounds(of finding: Finding) -> [Explanation.Ground] {
    var found: [Explanation.Ground] = []
    func add(_ entity: Entity?) {
      guard let entity else { return }
      found.append(.init(id: entity.id.rawValue, evidence: entity.details.evidence))
    }
    func add(_ relations: [Relation]) {
      found += relations.map { .init(id: $0.id?.rawValue ?? $0.key, evidence: $0.evidence) }
    }
    func add(_ requirements: [Requirement], of area: FocusArea.ID) {
      found += requirements.map { .init(id: "\(area):\($0.level)", evidence: $0.evidence) }
    }
    let area = finding.focusArea.flatMap(graph.focusArea)
    let subjects = finding.subjects.map { EntityID($0) }
    switch finding.rule {
    case .noPartner, .noNamedPartner:
      if let area {
        add(requirements(of: area), of: area.id)
        add(engagements(in: area.id).map(\.relation))
      }
    case .openLevel, .thinLevel:
      if let area {
        add(requirements(of: area).filter { $0.level == finding.level }, of: area.id)
        add(relations(bearingOn: area.id, at: finding.level))
      }
    case .noDecisionMaker, .unreachedDecisionMaker:
      add(graph.entity(subjects[0]))
      if let maker = subjects.dropFirst().first {
        add(relations.filter { engagement(by: $0).map { EntityID($0.actor) } == maker })
      }
    case .noResponsibleUnit: add(area.map(Entity.focusArea))
    case .outsideCoordination:
      add(frame.filter { $0.kind == .responsibility && $0.to == subjects[0] })
      for unit in graph.units where area.map({ unit.coordinates.includes($0.id) }) ?? false {
        add(.unit(unit))
      }
    case .uncoordinated:
      add(relations(with: Actor.ID(subjects[0]), in: area?.id))
    case .leadWithoutRelation:
      add(relations(with: Actor.ID(subjects[1]), in: area?.id))
    case .singleHolder:
      add(
        EngagementTable(self).soleHoldings().first { $0.level == finding.level }?.relations ?? []
      )
    case .lossOfActor, .lossOfUnit, .lossOfRelation:
      found += RiskFindings(self).grounds(of: finding)
    case .cutActor: add(relations(tying: subjects[0], to: nil))
    case .bridge: add(relations(tying: subjects[0], to: subjects[1]))
    case .noFocusArea, .undated, .reviewOverdue, .unusedArena, .unownedAim:
      add(graph.entity(subjects[0]))
    case .supersededInUse:
      add(graph.entity(subjects[0]))
      found += grounds(ofFacts: finding.facts)
    case .unsourced: found += grounds(ofFacts: finding.facts)
    case .quoteNotFound:
      found.append(
        .init(id: finding.subjects.dropFirst().joined(separator: ":"), evidence: finding.evidence)
      )
    }
    return found.unique()
  }

  private func engagements(in area: FocusArea.ID) -> [Engagement] {
    relations.filter { $0.focus.contains(area) }.compactMap(engagement(by:))
  }

  private func relations(with actor: Actor.ID, in area: FocusArea.ID?) -> [Relation] {
    engagements.filter { engagement in
      engagement.actor == actor && (area.map(engagement.relation.focus.contains) ?? true)
    }.map(\.relation)
  }

  /// The engagements of an area with actors at a level or without any, those with arenas, and the
  /// memberships of whoever is at the level in these.
  private func relations(bearingOn area: FocusArea.ID, at level: Level.ID?) -> [Relation] {
    let engagements = engagements(in: area)
    func isThere(_ actor: Actor?) -> Bool {
      guard let actor, let level else { return false }
      return actor.levels.contains(level) || actor.levels.isEmpty
    }
    let arenas = Set(
      engagements.compactMap { graph.actor($0.actor) }.filter(graph.isArena)
        .map { EntityID($0.id) }
    )
    let memberships = frame.filter { relation in
      relation.kind == .membership && arenas.contains(relation.to)
        && graph.actor(relation.from).map { actor in
          level.map(actor.levels.contains) ?? false
        } ?? false
    }
    let joined = Set(memberships.map(\.to))
    let direct = engagements.filter { engagement in
      isThere(graph.actor(engagement.actor)) || joined.contains(EntityID(engagement.actor))
    }
    return direct.map(\.relation) + memberships
  }

  /// Those that tie somebody to another, or to anybody but the principal.
  private func relations(tying one: EntityID, to other: EntityID?) -> [Relation] {
    relations.filter { relation in
      guard let end = relation.from == one ? relation.to : relation.to == one ? relation.from : nil,
        graph.vocabulary.relationKind(relation.kind)?.carries != Optional(.none)
      else { return false }
      return other.map { $0 == end } ?? (end != EntityID(graph.principal))
    }
  }

  private func grounds(ofFacts facts: [String]) -> [Explanation.Ground] {
    let evidence = Dictionary(
      graph.evidenceBySubject.map { ($0.subject, $0.evidence) },
      uniquingKeysWith: { first, _ in first }
    )
    return facts.map { .init(id: $0, evidence: evidence[$0] ?? []) }
  }
}
