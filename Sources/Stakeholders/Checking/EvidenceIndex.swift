extension StakeholderGraph {
  /// What every fact rests on, with what names the fact: an id, a relation's id or key, or
  /// `area:level` for a requirement. In order; relations that properties state are left out, for
  /// they rest on the evidence of their entities.
  public var evidenceBySubject: [(subject: String, evidence: [Evidence])] {
    var found: [(String, [Evidence])] = []
    func add(_ subject: String, _ evidence: [Evidence]) {
      if !evidence.isEmpty { found.append((subject, evidence)) }
    }
    for area in focusAreas {
      add(area.id.rawValue, area.details.evidence)
      for requirement in area.requirements {
        add("\(area.id):\(requirement.level)", requirement.evidence)
      }
    }
    for actor in actors { add(actor.id.rawValue, actor.details.evidence) }
    for unit in units { add(unit.id.rawValue, unit.details.evidence) }
    for matter in matters { add(matter.id.rawValue, matter.details.evidence) }
    for aim in aims { add(aim.id.rawValue, aim.details.evidence) }
    for document in documents { add(document.id.rawValue, document.details.evidence) }
    for reading in readings { add(reading.id.rawValue, reading.details.evidence) }
    for relation in relations { add(relation.id?.rawValue ?? relation.key, relation.evidence) }
    return found
  }

  /// The facts that cite each of some documents, in order; a document that cites itself, as where
  /// it is itself known from, is not among them.
  public func factsResting(
    on documents: Set<GoverningDocument.ID>
  ) -> [GoverningDocument.ID: [String]] {
    var facts: [GoverningDocument.ID: [String]] = [:]
    for (subject, evidence) in evidenceBySubject {
      for document in Set(evidence.map(\.document)).intersection(documents)
      where document.rawValue != subject {
        facts[document, default: []].append(subject)
      }
    }
    return facts.mapValues { $0.sorted() }
  }

  public var allEvidence: [Evidence] { evidenceBySubject.flatMap(\.evidence) }
}
