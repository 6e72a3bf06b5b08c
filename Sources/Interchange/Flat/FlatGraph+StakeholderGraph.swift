internal import Diagnostics
internal import Stakeholders

extension FlatGraph {
  /// A stakeholder graph as nodes and edges: every entity a node, every relation an edge, those that
  /// properties state (`members`, `covers` …) among them.
  ///
  /// - Parameter language: That of labels.
  init(_ graph: StakeholderGraph, in language: Language) {
    var maker = FlatMaker(graph, language)
    maker.addHeading()
    for actor in graph.actors { maker.add(actor) }
    for unit in graph.units { maker.add(unit) }
    for area in graph.focusAreas { maker.add(area) }
    for matter in graph.matters { maker.add(matter) }
    for aim in graph.aims { maker.add(aim) }
    for document in graph.documents { maker.add(document) }
    for (place, relation) in graph.allRelations.enumerated() { maker.add(relation, at: place) }
    self = maker.flat
  }
}

/// Writes what a graph says into columns.
private struct FlatMaker {
  let graph: StakeholderGraph
  let language: Language
  var flat = FlatGraph()
  private var rows: [EntityID: UInt32] = [:]

  init(_ graph: StakeholderGraph, _ language: Language) {
    self.graph = graph
    self.language = language
  }

  mutating func addHeading() {
    func add(_ name: String, _ value: String) {
      flat.properties.append((name, flat.pool.add(value)))
    }
    add("id", graph.id.rawValue)
    add("language", graph.language.rawValue)
    switch graph.title {
    case .same(let title): add("title", title)
    case .each(let titles):
      for language in Language.allCases {
        if let title = titles[language] { add("title-\(language.rawValue)", title) }
      }
    }
  }

  // MARK: Nodes

  mutating func add(_ actor: Actor) {
    let isArena = graph.isArena(actor)
    let isUsual = Vocabulary.builtIn.actorKind(actor.kind)?.isArena ?? false
    begin(.actor(actor))
    if actor.id == graph.principal { set(FlatName.principal, "true", .truth) }
    set("kind", actor.kind.rawValue)
    if isArena != isUsual { set("arena", isArena ? "true" : "false", .truth) }
    set("standing", actor.standing.rawValue)
    set("levels", actor.levels)
    addDetails(.actor(actor))
    set("interests", actor.interests)
    set("partOf", actor.partOf?.rawValue)
    set("country", actor.country)
  }

  mutating func add(_ unit: Unit) {
    begin(.unit(unit))
    set("kind", unit.kind.rawValue)
    addDetails(.unit(unit))
    set("partOf", unit.partOf?.rawValue)
    switch unit.coordinates {
    case .none: break
    case .all: set("coordinates", "all")
    case .areas(let areas): set("coordinates", areas)
    }
  }

  mutating func add(_ area: FocusArea) {
    begin(.focusArea(area))
    addDetails(.focusArea(area))
    set("partOf", area.partOf?.rawValue)
  }

  mutating func add(_ matter: Matter) {
    begin(.matter(matter))
    addDetails(.matter(matter))
    set("focus", matter.focus?.rawValue)
    set("level", matter.level?.rawValue)
    set("decisionMaker", matter.decisionMaker?.rawValue)
  }

  mutating func add(_ aim: Aim) {
    begin(.aim(aim))
    addDetails(.aim(aim))
    set("indicator", aim.indicator)
  }

  mutating func add(_ document: GoverningDocument) {
    begin(.document(document))
    addDetails(.document(document))
    set("status", document.status?.rawValue)
    set("reference", document.reference)
    set("version", document.version)
    set("decided", document.decided?.description)
    set("reviewBy", document.reviewBy?.description)
    set("supersedes", document.supersedes)
  }

  private mutating func begin(_ entity: Entity) {
    rows[entity.id] = UInt32(truncatingIfNeeded: flat.nodeIDs.count)
    flat.nodeIDs.append(flat.pool.add(entity.id.rawValue))
    set(FlatName.label, entity.name[language])
    set(FlatName.sort, entity.sort.rawValue)
  }

  private mutating func addDetails(_ entity: Entity) {
    let details = entity.details
    // In all languages the name is the label.
    if case .each = entity.name { set("name", entity.name) }
    set("short", details.short)
    set("aliases", ListText.joining(details.aliases.sorted()))
    set("description", details.description)
    set("url", details.url)
    let identifiers = details.identifiers.sorted { $0.key < $1.key }
    set("identifiers", ListText.joining(identifiers.map { ListText.pair($0.key, $0.value) }))
    set("since", details.validity.since?.description)
    set("until", details.validity.until?.description)
    set("tags", ListText.joining(details.tags.sorted()))
  }

  // MARK: Edges

  mutating func add(_ relation: Relation, at place: Int) {
    guard let source = rows[relation.from], let target = rows[relation.to] else { return }
    let kind = graph.vocabulary.relationKind(relation.kind)
    flat.sources.append(source)
    flat.targets.append(target)
    flat.isDirected.append(!(kind?.isSymmetric ?? false))
    // Ids of relations have no capitals: these are told apart from them.
    setEdge(FlatName.id, relation.id?.rawValue ?? "R\(place + 1)")
    setEdge(FlatName.label, (kind?.name ?? .same(relation.kind.rawValue))[language])
    setEdge("kind", relation.kind.rawValue)
    setEdge("focus", ListText.joining(relation.focus.map(\.rawValue)))
    setEdge("strength", relation.strength.map(String.init), .whole)
    let strength = relation.strength ?? kind?.defaultStrength ?? 1
    setEdge(FlatName.weight, "\(strength).0", .number)
    setEdge("status", relation.status?.rawValue)
    setEdge("since", relation.validity.since?.description)
    setEdge("until", relation.validity.until?.description)
    setEdge("lead", relation.lead?.rawValue)
    setEdge("basis", relation.basis?.rawValue)
    setEdge("assessedBy", relation.assessment?.unit?.rawValue)
    setEdge("assessedOn", relation.assessment?.date?.description)
    setEdge("tags", ListText.joining(relation.tags.sorted()))
    setEdge("readings", ListText.joining(relation.readings.map(\.rawValue).sorted()))
    setEdge(FlatName.symmetric, kind?.isSymmetric == true ? "true" : "false", .truth)
    setEdge("engagement", kind?.isEngagement == true ? "true" : "false", .truth)
    setEdge("carries", (kind?.carries ?? .none).rawValue)
  }

  // MARK: Values

  private mutating func set(_ name: String, _ value: String?, _ type: FlatGraph.ValueType = .text) {
    guard let value, !value.isEmpty else { return }
    let column = flat.nodes.addColumn(name, type)
    flat.nodes.set(column, at: flat.nodeIDs.count - 1, to: flat.pool.add(value))
  }

  private mutating func set<Subject>(_ name: String, _ ids: [Identifier<Subject>]) {
    set(name, ListText.joining(ids.map(\.rawValue)))
  }

  private mutating func set(_ name: String, _ text: LocalizedText?) {
    switch text {
    case nil: break
    case .same(let text): set(name, text)
    case .each(let texts):
      for language in Language.allCases { set("\(name)-\(language.rawValue)", texts[language]) }
    }
  }

  private mutating func setEdge(
    _ name: String,
    _ value: String?,
    _ type: FlatGraph.ValueType = .text
  ) {
    guard let value, !value.isEmpty else { return }
    let column = flat.edges.addColumn(name, type)
    flat.edges.set(column, at: flat.sources.count - 1, to: flat.pool.add(value))
  }
}
