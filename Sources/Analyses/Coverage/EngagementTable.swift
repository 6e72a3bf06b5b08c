internal import Stakeholders

/// The selected engagements, by focus area and actor. Actors, units and engagements are known by
/// their places: a national graph has a hundred thousand relations, and each would be looked up by
/// the letters of its ids over and over.
///
/// Which focus areas and levels are chosen makes no difference to it.
struct EngagementTable {
  /// Who deals with whom by one engagement.
  struct Entry {
    /// Its place among the selected relations.
    let relation: Int
    let status: Relation.Status?
    let actor: Int
    /// The unit that is an end; `nil` where it is the principal.
    let unit: Int?
    let holder: Int?
    let lead: Int?
  }

  let selected: SelectedGraph
  let actors: ActorTable
  /// One an engagement, in order of the relations' keys; those without a focus area too.
  let entries: [Entry]

  /// One a focus area of the graph.
  private let services: [AreaService]

  /// - Complexity: O(*r* log *r*) for *r* relations with their focus areas, and as much for the
  ///   members of arenas that are met in a focus area.
  init(_ selected: SelectedGraph) {
    let graph = selected.graph
    let actors = ActorTable(selected)
    var entries: [Entry] = []
    var served = graph.focusAreas.map { _ in FiledNumbers() }
    for (place, relation) in selected.relations.enumerated() {
      guard let engagement = selected.engagement(by: relation),
        let actor = graph.place(ofActor: EntityID(engagement.actor))
      else { continue }
      for area in relation.focus {
        if let area = graph.place(ofFocusArea: area) {
          served[area].file(entries.count, under: actor)
        }
      }
      let unit = graph.place(ofUnit: engagement.city)
      entries.append(
        Entry(
          relation: place,
          status: relation.status,
          actor: actor,
          unit: unit,
          holder: unit ?? engagement.holder.flatMap { graph.place(ofUnit: EntityID($0)) },
          lead: relation.lead.flatMap { graph.place(ofUnit: EntityID($0)) }
        )
      )
    }
    var memberships = FiledNumbers()
    let principal = graph.place(ofActor: EntityID(graph.principal))
    for relation in selected.frame where relation.kind == .membership {
      guard let arena = graph.place(ofActor: relation.to), actors.isArena[arena],
        let member = graph.place(ofActor: relation.from), member != principal, member != arena
      else { continue }
      memberships.file(member, under: arena)
    }
    let members = Dictionary(
      uniqueKeysWithValues: memberships.files.map { ($0.key, $0.numbers.unique()) }
    )
    self.selected = selected
    self.actors = actors
    self.entries = entries
    services = served.map { AreaService($0) { members[$0] ?? [] } }
  }

  func service(of area: FocusArea.ID) -> AreaService {
    selected.graph.place(ofFocusArea: area).map { services[$0] } ?? AreaService()
  }

  func relation(_ entry: Int) -> Relation { selected.relations[entries[entry].relation] }

  func actor(_ place: Int) -> Actor.ID { selected.graph.actors[place].id }

  /// Units by their places, as ids, each once and in order.
  func units(_ places: some Sequence<Int>) -> [Unit.ID] {
    Set(places).sorted().map { selected.graph.units[$0].id }
  }
}
