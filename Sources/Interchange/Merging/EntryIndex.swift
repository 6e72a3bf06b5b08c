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
  /// What each id of an entity names, or of a reading.
  private(set) var sections: [String: SectionPath] = [:]

  init(_ documents: [SourceDocument]) {
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
      field.value?.text.map { field.key + "\u{0}" + $0 }
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
