internal import Diagnostics
internal import Stakeholders

/// The words that a file's nodes and edges use, and the vocabulary that these make.
///
/// Formats of nodes and edges carry words but not what they mean beyond what nodes and edges say of
/// themselves; a word that the built-in vocabulary lacks, or has otherwise, becomes one of the
/// graph's own, named by its id.
struct FileWords {
  private let flat: FlatGraph
  private let known: Vocabulary?
  /// What each node can be at the end of a relation.
  private let ends: [Set<RelationKind.End>]
  private var levels: Set<String> = []
  private var unitKinds: Set<String> = []
  /// Whether each is an arena.
  private var actorKinds: [String: Bool] = [:]
  private var relationKinds: [String: RelationWord] = [:]

  private struct RelationWord {
    var from: Set<RelationKind.End> = []
    var to: Set<RelationKind.End> = []
    var isSymmetric: Bool
    var isEngagement: Bool
    var carries: RelationKind.Carriage
    var strength: Int?
    /// Whether the built-in vocabulary does not have it so.
    var isOwn: Bool
  }

  private static let builtIn = Vocabulary.builtIn

  /// - Parameter known: The words of a graph that the file is merged into, which stay as they are.
  init(_ flat: FlatGraph, _ ids: FlatIDs, principal: Int?, known: Vocabulary?) {
    self.flat = flat
    self.known = known
    ends = flat.nodeIDs.indices.map { row in
      switch ids.sorts[row] {
      case .unit: return [.unit]
      case .focusArea: return [.focusArea]
      case .matter: return [.matter]
      case .aim: return [.aim]
      case .document: return [.document]
      case .actor, nil:
        if row == principal { return [.principal] }
        let kind = ["kind", "type"].lazy.compactMap { flat.value($0, of: row, in: flat.nodes) }
          .first
        let isArena =
          flat.value("arena", of: row, in: flat.nodes).map { $0 == "true" }
          ?? kind.flatMap(Self.actorKind).flatMap { Self.builtIn.actorKind(.init($0)) }?.isArena
          ?? false
        return isArena ? [.actor, .arena] : [.actor]
      }
    }
  }

  /// The built-in kind of actor that a text means: its id, or its name in any language.
  static func actorKind(_ text: String) -> String? {
    let text = text.lowercased()
    return builtIn.actorKinds.first { kind in
      kind.id.rawValue == text || kind.name.wordings.contains { $0.lowercased() == text }
    }?.id.rawValue
  }

  /// The built-in kind of relation that a text means, where the ends of the edge allow it.
  func relationKind(_ text: String, edge row: Int) -> String? {
    let text = text.lowercased()
    return Self.builtIn.relationKinds.first { kind in
      (kind.id.rawValue == text || kind.name.wordings.contains { $0.lowercased() == text })
        && kind.allows(from: ends[Int(flat.sources[row])], to: ends[Int(flat.targets[row])])
    }?.id.rawValue
  }

  /// Whether the ends of an edge can have contact.
  func allowsContact(edge row: Int) -> Bool {
    Self.builtIn.relationKind(.contact)?
      .allows(from: ends[Int(flat.sources[row])], to: ends[Int(flat.targets[row])]) ?? false
  }

  // MARK: Noting

  /// Notes the words in a record of our making.
  mutating func note(_ record: SourceRecord, of sort: Entity.Sort, row: Int) {
    for text in Self.texts(record.value("levels")) + Self.texts(record.value("level"))
    where Self.builtIn.level(.init(text)) == nil {
      levels.insert(text)
    }
    guard case .text(let kind)? = record.value("kind") else { return }
    switch sort {
    case .actor:
      let known = Self.builtIn.actorKind(.init(kind.value))
      let isArena = flat.value("arena", of: row, in: flat.nodes).map { $0 == "true" }
      if known == nil || isArena != nil { actorKinds[kind.value] = isArena ?? false }
    case .unit:
      if Self.builtIn.unitKind(.init(kind.value)) == nil { unitKinds.insert(kind.value) }
    default: break
    }
  }

  private static func texts(_ value: SourceValue?) -> [String] {
    switch value {
    case .text(let text): [text.value]
    case .list(let values, _): values.flatMap { texts($0) }
    default: []
    }
  }

  /// Notes the kind of an edge of our making, and what the edge says of the kind.
  mutating func note(edge row: Int) {
    func value(_ name: String) -> String? { flat.value(name, of: row, in: flat.edges) }
    guard let id = value("kind") else { return }
    let known = Self.builtIn.relationKind(.init(id))
    let from = ends[Int(flat.sources[row])]
    let to = ends[Int(flat.targets[row])]
    var word =
      relationKinds[id]
      ?? RelationWord(
        isSymmetric: known?.isSymmetric ?? false,
        isEngagement: known?.isEngagement ?? false,
        carries: known?.carries ?? .none,
        strength: known?.defaultStrength,
        isOwn: known == nil
      )
    word.from.formUnion(from)
    word.to.formUnion(to)
    if let symmetric = value(FlatName.symmetric) { word.isSymmetric = symmetric == "true" }
    if let engagement = value("engagement") { word.isEngagement = engagement == "true" }
    if let carries = value("carries").flatMap(RelationKind.Carriage.init) { word.carries = carries }
    if let known {
      if !known.allows(from: from, to: to) || known.isSymmetric != word.isSymmetric
        || known.isEngagement != word.isEngagement || known.carries != word.carries
      {
        word.isOwn = true
      }
    } else if value("strength") == nil, word.carries != .none,
      let weight = value(FlatName.weight).flatMap(Double.init), (1...5).contains(weight)
    {
      word.strength = Int(weight)
    }
    relationKinds[id] = word
  }

  // MARK: The vocabulary

  private var ownLevels: [String] {
    levels.filter { known?.level(.init($0)) == nil }.sorted()
  }

  private var ownActorKinds: [(id: String, isArena: Bool)] {
    actorKinds.filter { known?.actorKind(.init($0.key)) == nil }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var ownUnitKinds: [String] {
    unitKinds.filter { known?.unitKind(.init($0)) == nil }.sorted()
  }

  private var ownRelationKinds: [(id: String, word: RelationWord)] {
    relationKinds.filter { $0.value.isOwn && known?.relationKind(.init($0.key)) == nil }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// That words were taken for the graph's own; `nil` when none were.
  var problem: Diagnostic.Problem? {
    let words =
      ownLevels + ownActorKinds.map(\.id) + ownUnitKinds + ownRelationKinds.map(\.id)
    guard !words.isEmpty else { return nil }
    let list = Phrase.list(words.map { Phrase("'\($0)'") })
    return .init(
      code: "own-words",
      message: Phrase(
        sv: "ord som inte finns i den inbyggda ordlistan blir grafens egna, "
          + "med sina id till namn: \(list.swedish)",
        en: "words that the built-in vocabulary lacks become the graph's own, "
          + "with their ids for names: \(list.english)"
      )
    )
  }

  /// The record of the graph's own words; `nil` when there are none.
  func vocabulary(at location: SourceLocation) -> SourceValue? {
    func text(_ value: String) -> SourceValue { .text(SourceText(value, at: location)) }
    func entry(_ id: String, _ more: [(String, SourceValue)] = []) -> SourceValue {
      var record = SourceRecord(fields: [], at: location)
      for (key, value) in [("id", text(id)), ("name", text(id))] + more { record.add(key, value) }
      return .record(record)
    }
    func ends(_ ends: Set<RelationKind.End>) -> SourceValue {
      .list(ends.map(\.rawValue).sorted().map(text), at: location)
    }
    let lists: [(String, [SourceValue])] = [
      ("levels", ownLevels.map { entry($0) }),
      (
        "actor-kinds",
        ownActorKinds.map { id, isArena in
          entry(id, isArena ? [("arena", text("true"))] : [])
        }
      ),
      ("unit-kinds", ownUnitKinds.map { entry($0) }),
      (
        "relation-kinds",
        ownRelationKinds.map { id, word in
          entry(
            id,
            [
              ("from", ends(word.from)), ("to", ends(word.to)),
              ("symmetric", text(word.isSymmetric ? "true" : "false")),
              ("engagement", text(word.isEngagement ? "true" : "false")),
              ("carries", text(word.carries.rawValue)),
            ] + (word.strength.map { [("strength", text(String($0)))] } ?? [])
          )
        }
      ),
    ]
    var record = SourceRecord(fields: [], at: location)
    for (key, entries) in lists where !entries.isEmpty {
      record.add(key, .list(entries, at: location))
    }
    return record.fields.isEmpty ? nil : .record(record)
  }
}
