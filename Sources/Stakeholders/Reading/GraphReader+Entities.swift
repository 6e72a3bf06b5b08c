internal import Diagnostics

extension GraphReader {
  /// The id, name and details that every entity has.
  private func readCommon(
    _ reader: RecordReader,
    _ keys: RecordKeys
  ) -> (id: String, name: LocalizedText, details: Details)? {
    let id = slug(reader, of: keys)
    reader.require("name", of: keys)
    let name = reader.localizedText("name")
    if let name, name.isBlank {
      log.error(.emptyText("name"), at: reader.value("name")?.location)
    }
    var details = Details()
    details.location = id?.location ?? reader.location
    // Most records have few of the rest; asking for each costs more than looking for any.
    for field in reader.record.fields where field.value != nil {
      switch field.key {
      case "short": details.short = reader.localizedText("short")
      case "aliases": details.aliases = reader.distinctTexts("aliases").map(\.value)
      case "description": details.description = reader.localizedText("description")
      case "url": details.url = reader.string("url")
      case "identifiers": details.identifiers = readIdentifiers(reader)
      case "since": details.validity = readValidity(reader)
      case "until" where !reader.has("since"): details.validity = readValidity(reader)
      case "tags": details.tags = reader.distinctTexts("tags").map(\.value)
      case "evidence": details.evidence = readEvidence(reader)
      case "note": details.note = reader.localizedText("note")
      default: break
      }
    }
    guard let id, let name else { return nil }
    return (id.value, name, details)
  }

  private func readIdentifiers(_ reader: RecordReader) -> [String: String] {
    switch reader.value("identifiers") {
    case .record(let record):
      var identifiers: [String: String] = [:]
      for field in record.fields {
        if case .text(let text) = field.value {
          identifiers[field.key] = text.value
        } else {
          log.error(.notOneValue(field.key), at: field.keyLocation)
        }
      }
      return identifiers
    case let other?:
      log.error(.notARecord("identifiers"), at: other.location)
      return [:]
    case nil:
      return [:]
    }
  }

  func readEvidence(_ reader: RecordReader) -> [Evidence] {
    guard reader.has("evidence") else { return [] }
    let found = reader.records("evidence").compactMap { record -> Evidence? in
      let evidence = RecordReader(record, keys: .evidence, log: log)
      guard let document = evidence.requiredText("document", of: .evidence),
        let id = resolve(document, of: "document", as: [.document])
      else { return nil }
      return Evidence(
        document: GoverningDocument.ID(id),
        section: evidence.string("section"),
        quote: evidence.string("quote"),
        page: evidence.string("page"),
        retrieved: evidence.date("retrieved"),
        location: (evidence.value("quote") ?? evidence.value("document"))?.location
      )
    }
    return found.count > 1 ? found.sorted() : found
  }

  func readAssessment(
    _ reader: RecordReader,
    basis: Basis?,
    what: @autoclosure () -> Phrase
  ) -> Assessment? {
    guard basis == .assessed || reader.has("assessedBy") || reader.has("assessedOn") else {
      return nil
    }
    let unit: Unit.ID? = reference(reader, "assessedBy", .unit)
    let date = reader.date("assessedOn")
    if basis == .assessed, unit == nil || date == nil {
      log.warning(.assessedByNobody(what()), at: reader.location)
    }
    return unit == nil && date == nil ? nil : Assessment(unit: unit, date: date)
  }

  private func levels(_ reader: RecordReader, _ key: String) -> [Level.ID] {
    let texts = reader.distinctTexts(key)
    if texts.isEmpty { return [] }
    // Loops, since closures would copy this reader for each of a hundred thousand actors.
    let known = vocabulary.levels.map(\.id)
    var levels: [Level.ID] = []
    for text in texts {
      if let level = word(text, of: "level", known: known) { levels.append(level) }
    }
    if levels.count < 2 { return levels }
    let vocabulary = vocabulary
    return levels.sorted { vocabulary.order(of: $0) < vocabulary.order(of: $1) }
  }

  private func kind<Subject>(
    _ reader: RecordReader,
    _ keys: RecordKeys,
    known: [Identifier<Subject>]
  ) -> Identifier<Subject>? {
    guard let text = reader.requiredText("kind", of: keys) else { return nil }
    return word(text, of: "kind", known: known)
  }

  func readActor(_ record: SourceRecord) -> Actor? {
    let reader = RecordReader(record, keys: .actor, log: log)
    let common = readCommon(reader, .actor)
    let kind: ActorKind.ID? = kind(reader, .actor, known: vocabulary.actorKinds.map(\.id))
    let levels = levels(reader, "levels")
    let standing: Actor.Standing = reader.choice("standing") ?? .named
    let interests: [FocusArea.ID] = references(reader, "interests", [.focusArea])
    let mandates: [EntityID] = references(reader, "mandates", [.focusArea, .matter])
    let members: [EntityID] = references(reader, "members", [.actor, .unit])
    let partOf: Actor.ID? = reference(reader, "partOf", .actor)
    let country = reader.string("country")
    if let kind, let entry = vocabulary.actorKind(kind), !entry.isArena, reader.has("members"),
      let common
    {
      log.error(
        .notAnArena(common.id, kind: kind.rawValue),
        at: reader.value("members")?.location
      )
    }
    guard let common, let kind else { return nil }
    return Actor(
      id: .init(common.id),
      name: common.name,
      kind: kind,
      levels: levels,
      standing: standing,
      interests: interests.sorted(),
      mandates: mandates.sorted(),
      members: members.sorted(),
      partOf: partOf,
      country: country,
      details: common.details
    )
  }

  func readUnit(_ record: SourceRecord) -> Unit? {
    let reader = RecordReader(record, keys: .unit, log: log)
    let common = readCommon(reader, .unit)
    let kind: UnitKind.ID? = kind(reader, .unit, known: vocabulary.unitKinds.map(\.id))
    let partOf: Unit.ID? = reference(reader, "partOf", .unit)
    let members: [Unit.ID] = references(reader, "members", [.unit])
    let coordinates: Unit.Coordination =
      switch reader.value("coordinates") {
      case nil: .none
      case .text(let text) where text.value == "all": .all
      default: .areas(references(reader, "coordinates", [.focusArea]).sorted())
      }
    guard let common, let kind else { return nil }
    return Unit(
      id: .init(common.id),
      name: common.name,
      kind: kind,
      partOf: partOf,
      members: members.sorted(),
      coordinates: coordinates,
      details: common.details
    )
  }

  func readFocusArea(_ record: SourceRecord) -> FocusArea? {
    let reader = RecordReader(record, keys: .focusArea, log: log)
    let common = readCommon(reader, .focusArea)
    let partOf: FocusArea.ID? = reference(reader, "partOf", .focusArea)
    var requirements: [Requirement] = []
    for record in reader.records("requirements") {
      guard let requirement = readRequirement(record, of: common?.name.phrase ?? Phrase(""))
      else { continue }
      if let first = requirements.first(where: { $0.level == requirement.level }) {
        log.error(
          .secondRequirement(
            level: requirement.level,
            area: common?.id ?? "",
            first: first.location
          ),
          at: requirement.location
        )
      } else {
        requirements.append(requirement)
      }
    }
    guard let common else { return nil }
    return FocusArea(
      id: .init(common.id),
      name: common.name,
      requirements: requirements.sorted {
        vocabulary.order(of: $0.level) < vocabulary.order(of: $1.level)
      },
      partOf: partOf,
      details: common.details
    )
  }

  private func readRequirement(_ record: SourceRecord, of area: Phrase) -> Requirement? {
    let reader = RecordReader(record, keys: .requirement, log: log)
    let text = reader.requiredText("level", of: .requirement)
    let level = text.flatMap { word($0, of: "level", known: vocabulary.levels.map(\.id)) }
    let minimum = reader.integer("minimum", in: 1...1_000_000) ?? 1
    let kinds = reader.distinctTexts("kinds")
      .compactMap { word($0, of: "kind", known: vocabulary.actorKinds.map(\.id)) }
    let basis: Basis? = reader.choice("basis")
    let assessment = readAssessment(
      reader,
      basis: basis,
      what: Phrase(
        sv: "kravet i \(area.swedish)",
        en: "the requirement of \(area.english)"
      )
    )
    let evidence = readEvidence(reader)
    let note = reader.localizedText("note")
    guard let level else { return nil }
    return Requirement(
      level: level,
      minimum: minimum,
      kinds: kinds.sorted(),
      basis: basis,
      assessment: assessment,
      evidence: evidence,
      note: note,
      location: text?.location ?? reader.location
    )
  }

  func readMatter(_ record: SourceRecord) -> Matter? {
    let reader = RecordReader(record, keys: .matter, log: log)
    let common = readCommon(reader, .matter)
    let focus: FocusArea.ID? = reference(reader, "focus", .focusArea)
    let level = reader.text("level")
      .flatMap { word($0, of: "level", known: vocabulary.levels.map(\.id)) }
    let decisionMaker: Actor.ID? = reference(reader, "decisionMaker", .actor)
    guard let common else { return nil }
    return Matter(
      id: .init(common.id),
      name: common.name,
      focus: focus,
      level: level,
      decisionMaker: decisionMaker,
      details: common.details
    )
  }

  func readAim(_ record: SourceRecord) -> Aim? {
    let reader = RecordReader(record, keys: .aim, log: log)
    let common = readCommon(reader, .aim)
    let focus: [FocusArea.ID] = references(reader, "focus", [.focusArea])
    let owner: Unit.ID? = reference(reader, "owner", .unit)
    let indicator = reader.localizedText("indicator")
    guard let common else { return nil }
    return Aim(
      id: .init(common.id),
      name: common.name,
      focus: focus.sorted(),
      owner: owner,
      indicator: indicator,
      details: common.details
    )
  }

  func readDocument(_ record: SourceRecord) -> GoverningDocument? {
    let reader = RecordReader(record, keys: .document, log: log)
    let common = readCommon(reader, .document)
    let supersedes: [GoverningDocument.ID] =
      if case .text = reader.value("supersedes") {
        [reference(reader, "supersedes", .document)].compactMap(\.self)
      } else {
        references(reader, "supersedes", [.document])
      }
    let covers: [EntityID] = references(
      reader,
      "covers",
      [.focusArea, .actor, .unit, .document]
    )
    let status: GoverningDocument.Status? = reader.choice("status")
    let decided = reader.date("decided")
    let reviewBy = reader.date("reviewBy")
    let reference = reader.string("reference")
    let version = reader.string("version")
    let text = reader.string("text")
    guard let common else { return nil }
    return GoverningDocument(
      id: .init(common.id),
      name: common.name,
      status: status,
      reference: reference,
      version: version,
      decided: decided,
      reviewBy: reviewBy,
      supersedes: supersedes.sorted(),
      covers: covers.sorted(),
      text: text,
      details: common.details
    )
  }

  func readReading(_ record: SourceRecord) -> Reading? {
    let reader = RecordReader(record, keys: .reading, log: log)
    let common = readCommon(reader, .reading)
    var standing: [Actor.ID: Actor.Standing] = [:]
    switch reader.value("standing") {
    case .record(let record):
      for field in record.fields {
        let actor = resolve(
          SourceText(field.key, at: field.keyLocation),
          of: "standing",
          as: [.actor]
        )
        guard case .text(let text) = field.value else {
          log.error(.notOneValue(field.key), at: field.keyLocation)
          continue
        }
        guard let value = Actor.Standing(rawValue: text.value) else {
          log.error(
            .unknownValue(
              text.value,
              of: "standing",
              known: Actor.Standing.allCases.map(\.rawValue)
            ),
            at: text.location
          )
          continue
        }
        if let actor { standing[Actor.ID(actor)] = value }
      }
    case let other?:
      log.error(.notARecord("standing"), at: other.location)
    case nil:
      break
    }
    guard let common else { return nil }
    return Reading(
      id: .init(common.id),
      name: common.name,
      standing: standing,
      details: common.details
    )
  }

  func readFollowUp(_ record: SourceRecord) -> FollowUp? {
    let reader = RecordReader(record, keys: .followUp, log: log)
    let finding = reader.requiredText("finding", of: .followUp)
    reader.require("decision", of: .followUp)
    let decision: FollowUp.Decision? = reader.choice("decision")
    let owner: Unit.ID? = reference(reader, "owner", .unit)
    let due = reader.date("due")
    let reason = reader.localizedText("reason")
    let note = reader.localizedText("note")
    guard let finding, let decision else { return nil }
    return FollowUp(
      finding: finding.value,
      decision: decision,
      reason: reason,
      owner: owner,
      due: due,
      note: note,
      location: finding.location
    )
  }
}
