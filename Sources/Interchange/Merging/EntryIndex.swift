internal import Diagnostics
internal import Stakeholders

/// The entries of a graph's files, and which of them a row means.
struct EntryIndex {
  /// An entry of a file, or one to be added to it.
  struct Entry {
    /// Which of the files it is in.
    var document: Int
    var section: SectionPath
    var record: SourceRecord
  }

  private(set) var entries: [Entry] = []
  private var places: [SectionPath: [String: Int]] = [:]
  /// Which entries have an identifier, or a name or alias.
  private var identified: [SectionPath: [String: [Int]]] = [:]
  private var named: [SectionPath: [String: [Int]]] = [:]
  private var keyed: [String: [Int]] = [:]
  /// Relations by a key that is the same whichever way a symmetric one is written.
  private var met: [String: [Int]] = [:]
  private let symmetricKinds: Set<String>
  /// What each id of an entity names, or of a reading.
  private(set) var sections: [String: SectionPath] = [:]

  private init(symmetricKinds: Set<String>) {
    self.symmetricKinds = symmetricKinds
  }

  /// - Parameter vocabulary: That of the graph, which says what kinds of relations are symmetric.
  init(_ documents: [SourceDocument], _ vocabulary: Vocabulary) {
    symmetricKinds = Set(vocabulary.relationKinds.filter(\.isSymmetric).map(\.id.rawValue))
    for (number, document) in documents.enumerated() {
      for section in SectionPath.all {
        for record in section.records(in: document.root) {
          add(Entry(document: number, section: section, record: record))
        }
      }
    }
  }

  /// Adds an entry that others can be matched with.
  mutating func add(_ entry: Entry) {
    let place = entries.count
    let record = entry.record
    let section = entry.section
    entries.append(entry)
    if let id = record[section.idKey]?.text {
      if places[section]?[id] == nil { places[section, default: [:]][id] = place }
      if section.isOfEntities, sections[id] == nil { sections[id] = section }
    }
    if section == .relations {
      keyed[Self.key(of: record), default: []].append(place)
      met[meetingKey(of: record), default: []].append(place)
    }
    guard section.isOfEntities else { return }
    for identifier in Self.identifiers(of: record) {
      identified[section, default: [:]][identifier, default: []].append(place)
    }
    for name in Self.names(of: record) {
      named[section, default: [:]][name, default: []].append(place)
    }
  }

  subscript(place: Int) -> Entry {
    get { entries[place] }
    set { entries[place] = newValue }
  }

  /// The entry with an id.
  func place(ofID id: String, in section: SectionPath) -> Int? { places[section]?[id] }

  /// The entries that have one of a record's identifiers.
  func places(identifiedAs record: SourceRecord, in section: SectionPath) -> Set<Int> {
    Self.identifiers(of: record).reduce(into: []) {
      $0.formUnion(identified[section]?[$1] ?? [])
    }
  }

  /// The entries that have one of a record's names, letter for letter.
  func places(namedAs record: SourceRecord, in section: SectionPath) -> Set<Int> {
    Self.names(of: record).reduce(into: []) { $0.formUnion(named[section]?[$1] ?? []) }
  }

  /// The same entries, found by what they are called now, and not by what they were called when they
  /// were added.
  func filedAnew() -> EntryIndex {
    var index = EntryIndex(symmetricKinds: symmetricKinds)
    for entry in entries { index.add(entry) }
    return index
  }

  /// A record's identifiers, names and aliases, each key by itself, without those that another has.
  static func names(
    of record: SourceRecord,
    besides known: SourceRecord
  ) -> [(field: SourceRecord.Field, identifiers: [String], names: Set<String>)] {
    let identifiers = Set(identifiers(of: known))
    let names = names(of: known)
    return ["identifiers", "name", "aliases"].compactMap { key in
      guard let field = record.fields.first(where: { $0.key == key }) else { return nil }
      let part = SourceRecord(fields: [field], at: record.location)
      return (
        field, Self.identifiers(of: part).filter { !identifiers.contains($0) },
        Self.names(of: part).subtracting(names)
      )
    }
  }

  /// The entries that have one of some identifiers, or one of some names.
  func places(identifiers: [String], names: Set<String>, in section: SectionPath) -> Set<Int> {
    identifiers.reduce(into: Set()) { $0.formUnion(identified[section]?[$1] ?? []) }
      .union(names.reduce(into: Set()) { $0.formUnion(named[section]?[$1] ?? []) })
  }

  /// The ids of the entities of some sorts that have a name, letter for letter.
  func ids(named name: String, in sections: [SectionPath]) -> Set<String> {
    sections.reduce(into: []) { ids, section in
      for place in named[section]?[name] ?? [] {
        if let id = entries[place].record["id"]?.text { ids.insert(id) }
      }
    }
  }

  /// The relations with a key, in the order of files.
  func places(keyed key: String) -> [Int] { keyed[key] ?? [] }

  /// The relations that a record can mean by its ends, kind and focus areas.
  func places(meeting relation: SourceRecord) -> [Int] { met[meetingKey(of: relation)] ?? [] }

  /// The key of a relation; of a symmetric one, written from the end that comes first by id.
  func meetingKey(of relation: SourceRecord) -> String {
    let isTurned =
      isSymmetric(relation) && (relation["from"]?.text ?? "") > (relation["to"]?.text ?? "")
    return Self.key(of: isTurned ? relation.turned : relation)
  }

  /// A record with the ends in the order in which a relation has them that may be symmetric.
  func aligning(_ record: SourceRecord, with relation: SourceRecord) -> SourceRecord {
    guard isSymmetric(record), let from = record["from"]?.text, let to = record["to"]?.text,
      from != to, relation["from"]?.text == to, relation["to"]?.text == from
    else { return record }
    return record.turned
  }

  private func isSymmetric(_ relation: SourceRecord) -> Bool {
    relation["kind"]?.text.map(symmetricKinds.contains) ?? false
  }

  static func key(of relation: SourceRecord) -> String {
    var focus: Set<String> = []
    if case .list(let values, _) = relation["focus"] {
      focus = Set(values.compactMap(\.text))
    }
    return Relation.key(
      from: EntityID(relation["from"]?.text ?? ""),
      kind: .init(relation["kind"]?.text ?? ""),
      to: EntityID(relation["to"]?.text ?? ""),
      focus: focus.sorted().map { .init($0) }
    )
  }

  private static func identifiers(of record: SourceRecord) -> [String] {
    guard case .record(let identifiers) = record["identifiers"] else { return [] }
    return identifiers.fields.compactMap { field in
      guard let text = field.value?.text, text != RecordMerging.erasure else { return nil }
      return field.key + "\u{0}" + text
    }
  }

  static func names(of record: SourceRecord) -> Set<String> {
    var names = Set(record["name"]?.wordings ?? [])
    if case .list(let aliases, _) = record["aliases"] {
      names.formUnion(aliases.compactMap(\.text))
    }
    return names.filter { $0 != RecordMerging.erasure }
  }
}

extension SourceRecord {
  /// A relation from its other end.
  fileprivate var turned: SourceRecord {
    var turned = self
    for place in fields.indices {
      switch fields[place].key {
      case "from": turned.fields[place].value = self["to"]
      case "to": turned.fields[place].value = self["from"]
      default: break
      }
    }
    return turned
  }
}

extension SectionPath {
  static let relations = SectionPath(key: "relations")

  /// Under which key its entries have their names.
  var idKey: String { key == "follow-up" ? "finding" : "id" }

  /// Whether its entries have names, and can be meant by them.
  var isOfEntities: Bool {
    !isVocabulary && !["relations", "follow-up"].contains(key)
  }

  /// Where entities of a sort stand.
  init(_ sort: Entity.Sort) {
    switch sort {
    case .actor: self.init(key: "actors")
    case .unit: self.init(key: "units")
    case .focusArea: self.init(key: "focus-areas")
    case .matter: self.init(key: "matters")
    case .aim: self.init(key: "aims")
    case .document: self.init(key: "documents")
    }
  }
}
