internal import Diagnostics

extension StakeholderGraph {
  /// The graph as a canonical value, from which its digest is taken.
  ///
  /// Short forms count as the relations they mean; lists that are sets are sorted; the order of
  /// focus areas, of aims and of the vocabulary is kept.
  public var canonical: CanonicalValue {
    .record(
      [
        "format": .text("omvarld/1"),
        "id": .text(id.rawValue),
        "title": title.canonical,
        "principal": .text(principal.rawValue),
        "language": .text(language.rawValue),
        "vocabulary": vocabulary.own.canonical,
        "focus-areas": .list(focusAreas.map(\.canonical)),
        "aims": .list(aims.map(\.canonical)),
        "matters": .list(matters.map(\.canonical)),
        "documents": .list(documents.map(\.canonical)),
        "units": .list(units.map(\.canonical)),
        "actors": .list(actors.map(\.canonical)),
        "relations": .list(allRelations.map(\.canonical).sortedByText()),
        "readings": .list(readings.map(\.canonical)),
        "follow-up": .list(followUps.map(\.canonical).sortedByText()),
      ].compacted()
    )
  }
}

extension [String: CanonicalValue?] {
  /// Without what is absent or empty.
  fileprivate func compacted() -> [String: CanonicalValue] {
    compactMapValues { value in
      switch value {
      case .list(let values) where values.isEmpty: nil
      case .record(let fields) where fields.isEmpty: nil
      default: value
      }
    }
  }
}

extension [CanonicalValue] {
  fileprivate func sortedByText() -> [CanonicalValue] {
    map { (value: $0, text: $0.compact) }.sorted { $0.text < $1.text }.map(\.value)
  }
}

extension Optional where Wrapped: CustomStringConvertible {
  fileprivate var canonical: CanonicalValue? { map { .text($0.description) } }
}

extension CanonicalValue {
  fileprivate static func set(_ texts: some Sequence<String>) -> CanonicalValue {
    .list(Set(texts).sorted().map(CanonicalValue.text))
  }

  fileprivate static func set<Subject>(_ ids: [Identifier<Subject>]) -> CanonicalValue {
    set(ids.map(\.rawValue))
  }

  fileprivate static func truth(_ value: Bool) -> CanonicalValue? { value ? .text("true") : nil }
}

extension LocalizedText {
  public var canonical: CanonicalValue {
    switch self {
    case .same(let text): .text(text)
    case .each(let texts):
      .record(
        Dictionary(
          uniqueKeysWithValues: texts.map { ($0.key.rawValue, CanonicalValue.text($0.value)) }
        )
      )
    }
  }
}

extension Evidence {
  var canonical: CanonicalValue {
    .record(
      [
        "document": .text(document.rawValue), "section": section.canonical,
        "quote": quote.canonical, "page": page.canonical, "retrieved": retrieved.canonical,
      ].compacted()
    )
  }
}

extension [Evidence] {
  fileprivate var canonical: CanonicalValue { .list(map(\.canonical).sortedByText()) }
}

extension Details {
  fileprivate func fields(
    id: String,
    name: LocalizedText,
    _ own: [String: CanonicalValue?]
  ) -> CanonicalValue {
    let common: [String: CanonicalValue?] = [
      "id": .text(id), "name": name.canonical, "short": short?.canonical,
      "aliases": .set(aliases), "description": description?.canonical, "url": url.canonical,
      "identifiers": .record(identifiers.mapValues(CanonicalValue.text)),
      "since": validity.since.canonical, "until": validity.until.canonical,
      "tags": .set(tags), "evidence": evidence.canonical, "note": note?.canonical,
    ]
    return .record(common.merging(own) { first, _ in first }.compacted())
  }
}

extension Assessment {
  fileprivate var fields: [String: CanonicalValue?] {
    ["assessedBy": unit.canonical, "assessedOn": date.canonical]
  }
}

extension Requirement {
  var canonical: CanonicalValue {
    let own: [String: CanonicalValue?] = [
      "level": .text(level.rawValue), "minimum": .text(String(minimum)), "kinds": .set(kinds),
      "basis": (basis?.rawValue).canonical, "evidence": evidence.canonical,
      "note": note?.canonical,
    ]
    return .record(own.merging(assessment?.fields ?? [:]) { first, _ in first }.compacted())
  }
}

extension Entity {
  /// What the entity says itself; what short forms say for it are relations.
  public var canonical: CanonicalValue {
    switch self {
    case .actor(let actor): actor.canonical
    case .unit(let unit): unit.canonical
    case .focusArea(let area): area.canonical
    case .matter(let matter): matter.canonical
    case .aim(let aim): aim.canonical
    case .document(let document): document.canonical
    }
  }
}

extension FocusArea {
  public var canonical: CanonicalValue {
    details.fields(
      id: id.rawValue,
      name: name,
      [
        "requirements": .list(requirements.map(\.canonical).sortedByText()),
        "partOf": partOf.canonical,
      ]
    )
  }
}

extension Aim {
  // What contributes to an aim and who owns it are relations.
  public var canonical: CanonicalValue {
    details.fields(id: id.rawValue, name: name, ["indicator": indicator?.canonical])
  }
}

extension Matter {
  public var canonical: CanonicalValue {
    details.fields(
      id: id.rawValue,
      name: name,
      [
        "focus": focus.canonical, "level": level.canonical,
        "decisionMaker": decisionMaker.canonical,
      ]
    )
  }
}

extension GoverningDocument {
  // What a document covers are relations.
  public var canonical: CanonicalValue {
    details.fields(
      id: id.rawValue,
      name: name,
      [
        "status": (status?.rawValue).canonical, "reference": reference.canonical,
        "version": version.canonical, "decided": decided.canonical,
        "reviewBy": reviewBy.canonical, "supersedes": .set(supersedes), "text": text.canonical,
      ]
    )
  }
}

extension Unit {
  // Who belongs to a unit are relations.
  public var canonical: CanonicalValue {
    let coordination: CanonicalValue? =
      switch coordinates {
      case .none: nil
      case .all: .text("all")
      case .areas(let areas): .set(areas)
      }
    return details.fields(
      id: id.rawValue,
      name: name,
      ["kind": .text(kind.rawValue), "partOf": partOf.canonical, "coordinates": coordination]
    )
  }
}

extension Actor {
  // Who belongs to an arena, and what an actor decides, are relations.
  public var canonical: CanonicalValue {
    details.fields(
      id: id.rawValue,
      name: name,
      [
        "kind": .text(kind.rawValue), "levels": .set(levels),
        "standing": .text(standing.rawValue), "interests": .set(interests),
        "partOf": partOf.canonical, "country": country.canonical,
      ]
    )
  }
}

extension Relation {
  public var canonical: CanonicalValue {
    let own: [String: CanonicalValue?] = [
      "id": id.canonical, "from": .text(from.rawValue), "to": .text(to.rawValue),
      "kind": .text(kind.rawValue), "focus": .set(focus), "strength": strength.canonical,
      "status": (status?.rawValue).canonical, "since": validity.since.canonical,
      "until": validity.until.canonical, "lead": lead.canonical,
      "basis": (basis?.rawValue).canonical, "evidence": evidence.canonical,
      "tags": .set(tags), "note": note?.canonical, "readings": .set(readings),
    ]
    return .record(own.merging(assessment?.fields ?? [:]) { first, _ in first }.compacted())
  }
}

extension Reading {
  public var canonical: CanonicalValue {
    details.fields(
      id: id.rawValue,
      name: name,
      [
        "standing": .record(
          Dictionary(
            uniqueKeysWithValues: standing.map {
              ($0.key.rawValue, CanonicalValue.text($0.value.rawValue))
            }
          )
        )
      ]
    )
  }
}

extension FollowUp {
  public var canonical: CanonicalValue {
    .record(
      [
        "finding": .text(finding), "decision": .text(decision.rawValue),
        "reason": reason?.canonical, "owner": owner.canonical, "due": due.canonical,
        "note": note?.canonical,
      ].compacted()
    )
  }
}

extension Vocabulary.Additions {
  var canonical: CanonicalValue {
    .record(
      [
        "levels": .list(levels.map(\.canonical)),
        "actor-kinds": .list(actorKinds.map(\.canonical)),
        "unit-kinds": .list(unitKinds.map(\.canonical)),
        "relation-kinds": .list(relationKinds.map(\.canonical)),
      ].compacted()
    )
  }
}

extension Level {
  public var canonical: CanonicalValue {
    .record(["id": .text(id.rawValue), "name": name.canonical])
  }
}

extension ActorKind {
  public var canonical: CanonicalValue {
    .record(
      ["id": .text(id.rawValue), "name": name.canonical, "arena": .truth(isArena)].compacted()
    )
  }
}

extension UnitKind {
  public var canonical: CanonicalValue {
    .record(["id": .text(id.rawValue), "name": name.canonical])
  }
}

extension RelationKind {
  public var canonical: CanonicalValue {
    .record(
      [
        "id": .text(id.rawValue), "name": name.canonical,
        "ends": .list(
          ends.map {
            .record([
              "from": .set($0.from.map(\.rawValue)), "to": .set($0.to.map(\.rawValue)),
            ])
          }
        ),
        "symmetric": .truth(isSymmetric), "engagement": .truth(isEngagement),
        "carries": .text(carries.rawValue), "strength": defaultStrength.canonical,
      ].compacted()
    )
  }
}
