internal import Analyses
internal import Diagnostics
internal import Stakeholders
internal import Synchronization

/// What the things of a graph are called, in one language.
struct GraphNames: Sendable {
  let graph: StakeholderGraph
  let language: Language

  private let index: NameIndex

  init(_ graph: StakeholderGraph, in language: Language) {
    self.graph = graph
    self.language = language
    index = NameIndex(graph, in: language)
  }

  /// The place of an entity in the Swedish order of names.
  func place(_ id: EntityID) -> Int { index.place(id) }

  subscript(_ id: EntityID) -> String { graph.name(id)[language] }
  subscript<Subject>(_ id: Identifier<Subject>) -> String { graph.name(id)[language] }

  /// The names of several, in Swedish order.
  func sorted<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> [String] {
    ordered(ids).map { self[$0] }
  }

  /// Several, in the Swedish order of their names.
  func ordered<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> [Identifier<Subject>] {
    ids.sorted { place(EntityID($0)) < place(EntityID($1)) }
  }

  /// The short name of a focus area, where it has one.
  func short(_ area: FocusArea) -> String { (area.details.short ?? area.name)[language] }

  func short(_ area: FocusArea.ID) -> String {
    graph.focusArea(area).map(short) ?? area.rawValue
  }

  /// The short names of focus areas, in the order of the graph.
  func short(_ areas: Set<FocusArea.ID>) -> [String] {
    areas.isEmpty ? [] : graph.focusAreas.filter { areas.contains($0.id) }.map(short)
  }

  func level(_ id: Level.ID) -> String {
    graph.vocabulary.level(id)?.name[language] ?? id.rawValue
  }

  func kind(_ id: ActorKind.ID) -> String {
    graph.vocabulary.actorKind(id)?.name[language] ?? id.rawValue
  }

  func kind(_ id: UnitKind.ID) -> String {
    graph.vocabulary.unitKind(id)?.name[language] ?? id.rawValue
  }

  func kind(_ id: RelationKind.ID) -> String {
    graph.vocabulary.relationKind(id)?.name[language] ?? id.rawValue
  }

  func isSymmetric(_ id: RelationKind.ID) -> Bool {
    graph.vocabulary.relationKind(id)?.isSymmetric ?? false
  }

  /// "Malmö stad – Köpenhamn, samverkan (Transport)"; an arrow where the relation has a direction.
  func label(_ relation: Relation) -> String {
    let line = isSymmetric(relation.kind) ? " – " : " → "
    let focus = relation.focus.isEmpty ? [] : short(Set(relation.focus))
    return end(relation.from) + line + end(relation.to) + ", " + kind(relation.kind)
      + (focus.isEmpty ? "" : " (" + focus.joined(separator: ", ") + ")")
  }

  private func end(_ id: EntityID) -> String {
    graph.focusArea(.init(id)).map(short) ?? self[id]
  }

  /// "krav: Transport, nationell nivå".
  func label(_ requirement: Requirement, of area: FocusArea) -> String {
    let level = graph.vocabulary.level(requirement.level)?.withNoun[language]
    return Phrase(sv: "krav: ", en: "requirement: ")[language]
      + short(area) + ", " + (level ?? requirement.level.rawValue)
  }

  /// What the facts are called that a finding counts, by their ids.
  func labels(ofFactsIn finding: Finding) -> [String] {
    guard !finding.facts.isEmpty else { return [] }
    // A finding is about facts of one kind, and only relations can share an id with an entity.
    let isAboutRelations = finding.subjects.first == Fact.Kind.relations.rawValue
    return finding.facts.map { id in
      if !isAboutRelations, let entity = graph.entity(EntityID(id)) { return entity.name[language] }
      let relation = isAboutRelations ? index.relation(id).map(label) : nil
      return relation ?? label(ofFact: id) ?? id
    }.inSwedishOrder(of: { $0 }, then: { $0 })
  }

  /// Of a requirement or a relation.
  private func label(ofFact id: String) -> String? {
    for area in graph.focusAreas {
      for requirement in area.requirements where id == "\(area.id):\(requirement.level)" {
        return label(requirement, of: area)
      }
    }
    return index.relation(id).map(label)
  }
}

/// What is found once for all lists, and not before a list asks: the order of names, for comparing
/// letters is what costs, and the relations by what names them.
private final class NameIndex: Sendable {
  private let graph: StakeholderGraph
  private let language: Language
  private let places = Mutex<[EntityID: Int]?>(nil)
  private let relations = Mutex<[String: Relation]?>(nil)

  init(_ graph: StakeholderGraph, in language: Language) {
    self.graph = graph
    self.language = language
  }

  func place(_ id: EntityID) -> Int {
    places.withLock { known in
      let places = known ?? sorted
      known = places
      return places[id] ?? places.count
    }
  }

  /// The first relation of several that share what names them.
  func relation(_ factID: String) -> Relation? {
    relations.withLock { known in
      let relations =
        known
        ?? Dictionary(
          graph.allRelations.map { ($0.factID, $0) },
          uniquingKeysWith: { one, _ in one }
        )
      known = relations
      return relations[factID]
    }
  }

  private var sorted: [EntityID: Int] {
    let named =
      graph.actors.map { (EntityID($0.id), $0.name) }
      + graph.units.map { (EntityID($0.id), $0.name) }
      + graph.focusAreas.map { (EntityID($0.id), $0.name) }
      + graph.matters.map { (EntityID($0.id), $0.name) }
      + graph.aims.map { (EntityID($0.id), $0.name) }
      + graph.documents.map { (EntityID($0.id), $0.name) }
    let ordered = named.inSwedishOrder(of: { $0.1[language] }, then: { $0.0.rawValue })
    return Dictionary(
      ordered.enumerated().map { ($1.0, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension Relation {
  /// What names the relation in answers.
  var factID: String { id?.rawValue ?? key }
}

extension Actor.Standing {
  var name: Phrase {
    switch self {
    case .named: Phrase(sv: "namngiven part", en: "named partner")
    case .generic: Phrase(sv: "allmän kategori", en: "category")
    case .place: Phrase(sv: "plats", en: "place")
    }
  }
}

extension GoverningDocument.Status {
  var name: Phrase {
    switch self {
    case .draft: Phrase(sv: "utkast", en: "draft")
    case .inForce: Phrase(sv: "gällande", en: "in force")
    case .superseded: Phrase(sv: "ersatt", en: "superseded")
    }
  }
}

extension Phrase {
  static let notRecorded = Phrase(sv: "ej noterat", en: "not recorded")

  /// What a strength from 1 to 5 is called.
  static func strength(_ strength: Int) -> Phrase? {
    switch strength {
    case 1: Phrase(sv: "kännedom", en: "awareness")
    case 2: Phrase(sv: "kontakt", en: "contact")
    case 3: Phrase(sv: "samarbete", en: "cooperation")
    case 4: Phrase(sv: "samordning", en: "coordination")
    case 5: Phrase(sv: "integration", en: "integration")
    default: nil
    }
  }
}
