internal import Diagnostics

extension Evidence {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add("document", document)
    record.add("section", section)
    record.add("page", page)
    record.add("quote", quote)
    record.add("retrieved", retrieved)
    return record.record
  }
}

extension Actor {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("kind", kind)
      record.add("levels", levels)
      if standing != .named { record.add("standing", standing.rawValue) }
      record.add("country", country)
      record.add("partOf", partOf)
      record.add("members", members)
      record.add("interests", interests)
      record.add("mandates", mandates)
    }
    return record.record
  }
}

extension Unit {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("kind", kind)
      record.add("partOf", partOf)
      record.add("members", members)
      switch coordinates {
      case .none: break
      case .all: record.add("coordinates", "all")
      case .areas(let areas): record.add("coordinates", areas)
      }
    }
    return record.record
  }
}

extension FocusArea {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("partOf", partOf)
      record.add("requirements", requirements.map(\.source))
    }
    return record.record
  }
}

extension Requirement {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add("level", level)
    if minimum != 1 { record.add("minimum", String(minimum)) }
    record.add("kinds", kinds)
    record.add(basis, assessment)
    record.add("evidence", evidence)
    record.add("note", note)
    return record.record
  }
}

extension Matter {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("focus", focus)
      record.add("level", level)
      record.add("decisionMaker", decisionMaker)
    }
    return record.record
  }
}

extension Aim {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("focus", focus)
      record.add("owner", owner)
      record.add("indicator", indicator)
    }
    return record.record
  }
}

extension GoverningDocument {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add("reference", reference)
      record.add("version", version)
      record.add("status", status?.rawValue)
      record.add("decided", decided)
      record.add("reviewBy", reviewBy)
      record.add("supersedes", supersedes)
      record.add("covers", covers)
      record.add("text", text)
    }
    return record.record
  }
}

extension Relation {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add("id", id)
    record.add("from", from)
    record.add("to", to)
    record.add("kind", kind)
    record.add("focus", focus)
    record.add("status", status?.rawValue)
    record.add("strength", strength.map(String.init))
    record.add("since", validity.since)
    record.add("until", validity.until)
    record.add("lead", lead)
    record.add(basis, assessment)
    record.add("readings", readings)
    record.add("tags", tags)
    record.add("evidence", evidence)
    record.add("note", note)
    return record.record
  }
}

extension Reading {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add(id: id.rawValue, name: name, details) { record in
      record.add(
        "standing",
        Dictionary(uniqueKeysWithValues: standing.map { ($0.key.rawValue, $0.value.rawValue) })
      )
    }
    return record.record
  }
}

extension FollowUp {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add("finding", finding)
    record.add("decision", decision.rawValue)
    record.add("owner", owner)
    record.add("due", due)
    record.add("reason", reason)
    record.add("note", note)
    return record.record
  }
}

extension Vocabulary.Additions {
  var source: SourceRecord {
    var record = RecordBuilder()
    record.add("levels", levels.map { Self.word($0.id, $0.name) { _ in } })
    record.add(
      "actor-kinds",
      actorKinds.map { kind in Self.word(kind.id, kind.name) { $0.add("arena", kind.isArena) } }
    )
    record.add("unit-kinds", unitKinds.map { Self.word($0.id, $0.name) { _ in } })
    record.add(
      "relation-kinds",
      relationKinds.map { kind in Self.word(kind.id, kind.name) { kind.addRules(to: &$0) } }
    )
    return record.record
  }

  private static func word<Subject>(
    _ id: Identifier<Subject>,
    _ name: LocalizedText,
    rest: (inout RecordBuilder) -> Void
  ) -> SourceRecord {
    var record = RecordBuilder()
    record.add("id", id)
    record.add("name", name)
    rest(&record)
    return record.record
  }
}

extension RelationKind {
  /// A graph's own kind has one pair of ends; only kinds built in have more.
  fileprivate func addRules(to record: inout RecordBuilder) {
    // Both must be there, even where nothing may stand at an end.
    func list(_ ends: Set<End>) -> SourceValue {
      .list(
        ends.map(\.rawValue).sorted().map { .text(SourceText($0, at: RecordBuilder.nowhere)) },
        at: RecordBuilder.nowhere
      )
    }
    record.add("from", list(ends.reduce(into: []) { $0.formUnion($1.from) }))
    record.add("to", list(ends.reduce(into: []) { $0.formUnion($1.to) }))
    record.add("symmetric", isSymmetric)
    record.add("engagement", isEngagement)
    if carries != .none { record.add("carries", carries.rawValue) }
    record.add("strength", defaultStrength.map(String.init))
  }
}
