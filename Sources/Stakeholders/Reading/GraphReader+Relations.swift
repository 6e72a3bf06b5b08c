internal import Diagnostics

extension GraphReader {
  mutating func readRelation(_ record: SourceRecord) -> Relation? {
    let reader = RecordReader(record, keys: .relation, log: log)
    let id = readRelationID(reader)
    let from = readEnd(reader, "from")
    let to = readEnd(reader, "to")
    let kindText = reader.requiredText("kind", of: .relation)
    let kind = kindText.flatMap { text -> RelationKind? in
      if let kind = vocabulary.relationKind(.init(text.value)) { return kind }
      log.error(
        .unknownValue(
          text.value,
          of: "kind",
          known: vocabulary.relationKinds.map(\.id.rawValue),
          names: vocabulary.names
        ),
        at: text.location
      )
      return nil
    }
    if let kind, let kindText, let from, let to {
      checkEnds(of: kind, from: from, to: to, at: kindText.location)
      if from == to { log.warning(.relationToItself(from), at: reader.location) }
    }
    let focus: [FocusArea.ID] = references(reader, "focus", [.focusArea])
    let basis: Basis? = reader.choice("basis")
    let assessment = readAssessment(
      reader,
      basis: basis,
      what: Phrase(
        sv: "relationen från '\(from?.rawValue ?? "")'",
        en: "the relation from '\(from?.rawValue ?? "")'"
      )
    )
    let readings = reader.distinctTexts("readings").compactMap { text -> Reading.ID? in
      if text.value == Reading.standard.rawValue || readingIDs[text.value] != nil {
        return .init(text.value)
      }
      log.error(
        .danglingReference(
          text.value,
          of: "readings",
          expected: Phrase(sv: "någon läsning", en: "reading"),
          nearest: Spelling.nearest(to: text.value, among: readingIDs.keys)
        ),
        at: text.location
      )
      return nil
    }
    let relation = (
      strength: reader.integer("strength", in: 1...5),
      status: reader.choice("status", of: Relation.Status.self),
      validity: readValidity(reader), lead: reference(reader, "lead", .unit, as: Unit.self),
      evidence: readEvidence(reader), tags: reader.distinctTexts("tags").map(\.value),
      note: reader.localizedText("note")
    )
    guard let from, let to, let kind else { return nil }
    return Relation(
      from: from,
      to: to,
      kind: kind.id,
      id: id,
      focus: focus,
      strength: relation.strength,
      status: relation.status,
      validity: relation.validity,
      lead: relation.lead,
      basis: basis,
      assessment: assessment,
      evidence: relation.evidence,
      tags: relation.tags,
      note: relation.note,
      readings: readings,
      location: reader.location
    )
  }

  private mutating func readRelationID(_ reader: RecordReader) -> Relation.ID? {
    guard reader.has("id"), let id = slug(reader, of: .relation) else { return nil }
    let taken = registry[id.value]?.location ?? readingIDs[id.value] ?? relationIDs[id.value]
    if let first = taken {
      log.error(.duplicateID(id.value, first: first), at: id.location)
    }
    relationIDs[id.value] = id.location
    return .init(id.value)
  }

  private func readEnd(_ reader: RecordReader, _ key: String) -> EntityID? {
    guard let text = reader.requiredText(key, of: .relation) else { return nil }
    return resolve(text, of: key, as: Entity.Sort.allCases)
  }

  private func checkEnds(
    of kind: RelationKind,
    from: EntityID,
    to: EntityID,
    at location: SourceLocation
  ) {
    guard let fromEnds = ends(from), let toEnds = ends(to) else { return }
    if kind.allows(from: fromEnds, to: toEnds) { return }
    log.error(
      .endNotAllowed(
        kind: kind,
        from: noun(fromEnds),
        to: noun(toEnds),
        fromID: from,
        toID: to
      ),
      at: location
    )
  }

  /// What properties state has to be allowed as a relation, too.
  func checkImpliedEnds(_ relations: [Relation]) {
    for relation in relations {
      // That something with members is no arena was told where its members are read.
      if relation.kind == .membership, registry[relation.to.rawValue]?.sort == .actor,
        ends(relation.to)?.contains(.arena) == false
      {
        continue
      }
      guard let kind = vocabulary.relationKind(relation.kind), let location = relation.location
      else { continue }
      checkEnds(of: kind, from: relation.from, to: relation.to, at: location)
    }
  }

  /// What an entity can be at the end of a relation.
  func ends(_ id: EntityID) -> Set<RelationKind.End>? {
    switch registry[id.rawValue]?.sort {
    case .actor?:
      if id.rawValue == principal { return Ends.principal }
      let isArena =
        actorKinds[id.rawValue].flatMap { vocabulary.actorKind($0) }?.isArena ?? false
      return isArena ? Ends.arena : Ends.actor
    case .unit?: return Ends.unit
    case .focusArea?: return Ends.focusArea
    case .matter?: return Ends.matter
    case .aim?: return Ends.aim
    case .document?: return Ends.document
    case nil: return nil
    }
  }

  /// Made once, since every relation asks for two of them.
  private enum Ends {
    static let principal: Set<RelationKind.End> = [.principal]
    static let actor: Set<RelationKind.End> = [.actor]
    static let arena: Set<RelationKind.End> = [.actor, .arena]
    static let unit: Set<RelationKind.End> = [.unit]
    static let focusArea: Set<RelationKind.End> = [.focusArea]
    static let matter: Set<RelationKind.End> = [.matter]
    static let aim: Set<RelationKind.End> = [.aim]
    static let document: Set<RelationKind.End> = [.document]
  }

  private func noun(_ ends: Set<RelationKind.End>) -> Phrase {
    let end = ends.contains(.arena) ? RelationKind.End.arena : ends.first
    return end?.noun ?? Phrase("")
  }

  func readValidity(_ reader: RecordReader) -> Validity {
    guard reader.has("since") || reader.has("until") else { return Validity() }
    let validity = Validity(since: reader.date("since"), until: reader.date("until"))
    if let since = validity.since, let until = validity.until, until.lastDay < since.firstDay {
      log.error(
        .endsBeforeItBegins(since: since, until: until),
        at: reader.value("until")?.location
      )
    }
    return validity
  }
}
