public import Diagnostics

extension StakeholderGraph {
  /// The graph that a set of files states, if it holds together.
  ///
  /// Errors in all files are collected in one run: unknown keys and words, repeated and dangling
  /// ids, ends that a relation does not allow, dates that run backwards. Where a part of a file
  /// could not be read, references into that part are not reported on top.
  ///
  /// - Throws: `UnreadableInput` with every error and warning, when there is an error.
  public static func reading(
    _ documents: [SourceDocument]
  ) throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    var reader = GraphReader(documents)
    return try reader.read()
  }
}

/// Reads a graph in two passes: first the ids of all files, then everything else against them.
struct GraphReader {
  let documents: [SourceDocument]
  let log = ProblemLog()

  var vocabulary = Vocabulary.builtIn
  /// What each id names, and where it stands.
  var registry: [String: (sort: Entity.Sort, location: SourceLocation)] = [:]
  var readingIDs: [String: SourceLocation] = [:]
  var relationIDs: [String: SourceLocation] = [:]
  /// The ids of each list of the vocabulary, by the key of the list.
  private var vocabularyIDs: [String: [String: SourceLocation]] = [:]
  var principal = ""
  /// The kinds of actors, known before relations are read, for telling arenas apart.
  var actorKinds: [String: ActorKind.ID] = [:]

  /// Ids that stand in parts of files that could not be read.
  private let unreadIDs: Set<String>
  let isComplete: Bool

  init(_ documents: [SourceDocument]) {
    self.documents = documents
    unreadIDs = documents.reduce(into: []) { $0.formUnion($1.unreadIDs) }
    isComplete = documents.allSatisfy { $0.errors.isEmpty }
    for document in documents { log.append(document.errors) }
  }

  mutating func read() throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    let files = documents.map { RecordReader($0.root, keys: .file, log: log) }
    let header = readHeader(files)
    readVocabulary(files)
    registerIDs(files)
    for file in files {
      for record in file.peekRecords("actors") {
        if let id = record.peek("id"), let kind = record.peek("kind") {
          actorKinds[id] = .init(kind)
        }
      }
    }
    checkPrincipal(header)

    var actors: [Actor] = []
    var units: [Unit] = []
    var areas: [FocusArea] = []
    var matters: [Matter] = []
    var aims: [Aim] = []
    var governing: [GoverningDocument] = []
    var relations: [Relation] = []
    var readings: [Reading] = []
    var followUps: [FollowUp] = []
    for file in files {
      areas += file.records("focus-areas").compactMap { readFocusArea($0) }
      actors += file.records("actors").compactMap { readActor($0) }
      units += file.records("units").compactMap { readUnit($0) }
      matters += file.records("matters").compactMap { readMatter($0) }
      aims += file.records("aims").compactMap { readAim($0) }
      governing += file.records("documents").compactMap { readDocument($0) }
      readings += file.records("readings").compactMap { readReading($0) }
      relations += file.records("relations").compactMap { readRelation($0) }
      followUps += file.records("follow-up").compactMap { readFollowUp($0) }
    }
    var repeats: [Int]?
    for table in documents.flatMap(\.relations) {
      let more = readRelations(table)
      repeats = relations.isEmpty ? more.repeats : nil
      relations = relations.isEmpty ? more.relations : relations + more.relations
    }
    checkFollowUps(followUps)

    checkImpliedEnds(
      Relation.implied(byActors: actors, units: units, aims: aims, documents: governing)
    )

    guard !log.hasErrors, let header, let language = header.language else {
      let language = files.lazy.compactMap { $0.record.peek("language") }.first
      throw UnreadableInput(log.diagnostics, language: language.flatMap(Language.init(rawValue:)))
    }
    let graph = StakeholderGraph(
      id: header.id,
      title: header.title,
      principal: .init(principal),
      language: language,
      vocabulary: vocabulary,
      focusAreas: areas,
      aims: aims,
      matters: matters,
      documents: governing,
      units: units,
      actors: actors,
      relations: consume relations,
      repeats: repeats,
      readings: readings,
      followUps: followUps
    )
    return Diagnosed(graph, diagnostics: log.diagnostics + graph.warnings())
  }
}

// MARK: Header and vocabulary

extension GraphReader {
  struct Header {
    var id: Identifier<StakeholderGraph>
    var title: LocalizedText
    var principal: SourceText
    var language: Language?
  }

  /// The keys that stand in exactly one of the files.
  private func readHeader(_ files: [RecordReader]) -> Header? {
    func place(of key: String) -> RecordReader? {
      var first: (file: RecordReader, location: SourceLocation)?
      for file in files {
        for field in file.record.fields where field.key == key && field.value != nil {
          if let first {
            log.error(.repeatedHeader(key, first: first.location), at: field.keyLocation)
          } else {
            first = (file, field.keyLocation)
          }
        }
      }
      if first == nil, isComplete {
        let examples = [
          "format": "omvarld/1", "id": "example", "title": "…", "principal": "id", "language": "sv",
        ]
        log.error(
          .missingHeader(key, example: examples[key] ?? "…"),
          at: documents.first.map { SourceLocation(file: $0.file, line: 1, column: 1) }
        )
      }
      return first?.file
    }

    if let format = place(of: "format")?.text("format"), format.value != "omvarld/1" {
      log.error(.unknownFormat(format.value), at: format.location)
    }
    let id = place(of: "id")?.text("id")
    if let id, Identifier<StakeholderGraph>(spelling: id.value) == nil {
      log.error(.notASlug(id.value), at: id.location)
    }
    let titled = place(of: "title")
    let title = titled?.localizedText("title")
    if let title, title.isBlank {
      log.error(.emptyText("title"), at: titled?.value("title")?.location)
    }
    let principal = place(of: "principal")?.text("principal")
    let language: Language? = place(of: "language")?.choice("language")
    guard let id, let title, let principal else { return nil }
    return Header(
      id: Identifier(id.value),
      title: title,
      principal: principal,
      language: language
    )
  }

  private mutating func checkPrincipal(_ header: Header?) {
    guard let header else { return }
    principal = header.principal.value
    _ = resolve(header.principal, of: "principal", as: [.actor])
  }

  private mutating func readVocabulary(_ files: [RecordReader]) {
    var additions = Vocabulary.Additions()
    for file in files {
      switch file.value("vocabulary") {
      case nil: continue
      case .record(let record):
        let reader = RecordReader(record, keys: .vocabulary, log: log)
        additions.levels += entries(reader, "levels", .level).map { entry, id, name in
          Level(id: .init(id), name: name)
        }
        additions.actorKinds += entries(reader, "actor-kinds", .actorKind).map { entry, id, name in
          ActorKind(id: .init(id), name: name, isArena: entry.truth("arena"))
        }
        additions.unitKinds += entries(reader, "unit-kinds", .unitKind).map { entry, id, name in
          UnitKind(id: .init(id), name: name)
        }
        additions.relationKinds += entries(reader, "relation-kinds", .relationKind)
          .compactMap { entry, id, name in readRelationKind(entry, id: id, name: name) }
      case let other?:
        log.error(.notARecord("vocabulary"), at: other.location)
      }
    }
    vocabulary = vocabulary.adding(additions)
  }

  private mutating func entries(
    _ reader: RecordReader,
    _ key: String,
    _ keys: RecordKeys
  ) -> [(RecordReader, id: String, name: LocalizedText)] {
    reader.records(key).compactMap { record in
      let entry = RecordReader(record, keys: keys, log: log)
      guard let id = slug(entry, of: keys) else { return nil }
      if let first = vocabularyIDs[key]?[id.value] {
        log.error(.duplicateID(id.value, first: first), at: id.location)
        return nil
      }
      vocabularyIDs[key, default: [:]][id.value] = id.location
      entry.require("name", of: keys)
      guard let name = entry.localizedText("name") else { return nil }
      return (entry, id.value, name)
    }
  }

  private func readRelationKind(
    _ entry: RecordReader,
    id: String,
    name: LocalizedText
  ) -> RelationKind? {
    func ends(_ key: String) -> Set<RelationKind.End>? {
      guard entry.has(key) else {
        log.error(.missingKey(key, in: .relationKind), at: entry.location)
        return nil
      }
      var ends: Set<RelationKind.End> = []
      let texts: [SourceText] =
        if case .text(let text) = entry.value(key) { [text] } else { entry.distinctTexts(key) }
      for text in texts {
        if let end = RelationKind.End(rawValue: text.value) {
          ends.insert(end)
        } else {
          log.error(
            .unknownValue(text.value, of: key, known: RelationKind.End.allCases.map(\.rawValue)),
            at: text.location
          )
        }
      }
      return ends
    }
    let from = ends("from")
    let to = ends("to")
    guard let from, let to else { return nil }
    return RelationKind(
      id: .init(id),
      name: name,
      ends: [.init(from: from, to: to)],
      isSymmetric: entry.truth("symmetric"),
      isEngagement: entry.truth("engagement"),
      carries: entry.choice("carries") ?? .none,
      defaultStrength: entry.integer("strength", in: 1...5)
    )
  }
}

extension GraphReader {
  /// One decision about a finding: a second would count or not by where it stands.
  private func checkFollowUps(_ followUps: [FollowUp]) {
    var places: [String: SourceLocation?] = [:]
    for followUp in followUps {
      if let first = places[followUp.finding] {
        log.error(.secondFollowUp(followUp.finding, first: first), at: followUp.location)
      } else {
        places[followUp.finding] = followUp.location
      }
    }
  }
}

// MARK: Ids

extension GraphReader {
  private static let reserved: Set<String> = ["default", "all", "decision-makers"]

  /// The first pass: what every id names. Every id counts once, whichever file it stands in.
  private mutating func registerIDs(_ files: [RecordReader]) {
    let sections: [(String, Entity.Sort)] = [
      ("focus-areas", .focusArea), ("actors", .actor), ("units", .unit), ("matters", .matter),
      ("aims", .aim), ("documents", .document),
    ]
    for file in files {
      // In the order in which the file has them, so that the first to take an id keeps it.
      for field in file.record.fields {
        guard let (key, sort) = sections.first(where: { $0.0 == field.key }) else { continue }
        for record in file.peekRecords(key) {
          guard let id = record.peekText("id") else { continue }
          if let first = registry[id.value] {
            log.error(.duplicateID(id.value, first: first.location), at: id.location)
          } else {
            registry[id.value] = (sort, id.location)
          }
        }
      }
    }
    for file in files {
      for record in file.peekRecords("readings") {
        guard let id = record.peekText("id") else { continue }
        if let first = readingIDs[id.value] ?? registry[id.value]?.location {
          log.error(.duplicateID(id.value, first: first), at: id.location)
        } else {
          readingIDs[id.value] = id.location
        }
      }
    }
  }

  /// The id of an entity's record, checked for its spelling.
  func slug(_ reader: RecordReader, of keys: RecordKeys) -> SourceText? {
    guard let id = reader.requiredText("id", of: keys) else { return nil }
    guard EntityID(spelling: id.value) != nil else {
      log.error(.notASlug(id.value), at: id.location)
      return nil
    }
    if Self.reserved.contains(id.value) {
      log.error(.reservedID(id.value), at: id.location)
      return nil
    }
    return id
  }

  /// Whether an id leads to an entity of one of the sorts; tells what is wrong where it does not.
  func resolve(_ text: SourceText, of key: String, as sorts: [Entity.Sort]) -> EntityID? {
    if let found = registry[text.value] {
      if sorts.contains(found.sort) { return EntityID(text.value) }
      log.error(
        .wrongSort(text.value, of: key, found: found.sort.one, expected: either(sorts, \.one)),
        at: text.location
      )
      return nil
    }
    if unreadIDs.contains(text.value) { return nil }
    log.error(
      .danglingReference(
        text.value,
        of: key,
        expected: either(sorts, \.any),
        nearest: log.suggestion(for: text.value) {
          let candidates = registry.lazy.filter { sorts.contains($0.value.sort) }.map(\.key)
          return Spelling.nearest(to: text.value, among: candidates)
        }
      ),
      at: text.location
    )
    return nil
  }

  private func either(_ sorts: [Entity.Sort], _ word: (Entity.Sort) -> Phrase) -> Phrase {
    let words = sorts.map(word)
    func join(_ texts: [String], _ or: String) -> String {
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      return texts.dropLast().joined(separator: ", ") + or + last
    }
    if sorts.count == Entity.Sort.allCases.count {
      return Phrase(sv: "något", en: "entity")
    }
    return Phrase(
      sv: join(words.map(\.swedish), " eller "),
      en: join(words.map(\.english), " or ")
    )
  }

  func reference<Subject>(
    _ reader: RecordReader,
    _ key: String,
    _ sort: Entity.Sort,
    as type: Subject.Type = Subject.self
  ) -> Identifier<Subject>? {
    guard let text = reader.text(key) else { return nil }
    return resolve(text, of: key, as: [sort]).map { Identifier($0) }
  }

  func references<Subject>(
    _ reader: RecordReader,
    _ key: String,
    _ sorts: [Entity.Sort],
    as type: Subject.Type = Subject.self
  ) -> [Identifier<Subject>] {
    guard reader.has(key) else { return [] }
    return reader.distinctTexts(key).compactMap { text in
      resolve(text, of: key, as: sorts).map { Identifier($0) }
    }
  }

  /// A word of the vocabulary.
  func word<Subject>(
    _ text: SourceText,
    of key: String,
    known: [Identifier<Subject>]
  ) -> Identifier<Subject>? {
    let word = Identifier<Subject>(text.value)
    if known.contains(word) { return word }
    log.error(
      .unknownValue(text.value, of: key, known: known.map(\.rawValue), names: vocabulary.names),
      at: text.location
    )
    return nil
  }
}

// MARK: Looking without asking

extension RecordReader {
  /// The records of a list, saying nothing of what is wrong with it.
  func peekRecords(_ key: String) -> [SourceRecord] {
    guard case .list(let values, _) = value(key) else { return [] }
    return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}

extension SourceRecord {
  func peekText(_ key: String) -> SourceText? {
    for field in fields where field.key == key {
      if case .text(let text) = field.value { return text }
    }
    return nil
  }

  func peek(_ key: String) -> String? { peekText(key)?.value }
}
