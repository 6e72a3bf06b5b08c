internal import Stakeholders

/// The selected engagements, by focus area and actor. Actors, units and engagements are known by
/// their places: a national graph has a hundred thousand relations, and each would be looked up by
/// the letters of its ids over and over.
///
/// Which focus areas and levels are chosen makes no difference to it.
struct EngagementTable {
  /// Who deals with whom by one engagement.
  struct Entry {
    let actor: Int
    /// The unit that is an end; `nil` where it is the principal.
    let unit: Int?
    let holder: Int?
    let lead: Int?
  }

  let selected: SelectedGraph
  let actors: ActorTable
  /// In order of the relations' keys, those without a focus area too.
  let engagements: [Engagement]
  /// One an engagement.
  let entries: [Entry]

  /// The engagements that serve each focus area of the graph, by actor.
  private let served: [FiledNumbers]
  /// The members of each actor that is an arena, without itself and the principal, ascending.
  private let members: [Int: [Int]]

  /// - Complexity: O(*r* + *m* log *m*) for *r* relations and *m* memberships.
  init(_ selected: SelectedGraph) {
    let graph = selected.graph
    let actors = ActorTable(selected)
    var engagements: [Engagement] = []
    var entries: [Entry] = []
    var served = graph.focusAreas.map { _ in FiledNumbers() }
    for relation in selected.relations {
      guard let engagement = selected.engagement(by: relation),
        let actor = graph.place(ofActor: EntityID(engagement.actor))
      else { continue }
      for area in relation.focus {
        if let area = graph.place(ofFocusArea: area) {
          served[area].file(engagements.count, under: actor)
        }
      }
      let unit = graph.place(ofUnit: engagement.city)
      engagements.append(engagement)
      entries.append(
        Entry(
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
    self.selected = selected
    self.actors = actors
    self.engagements = engagements
    self.entries = entries
    self.served = served
    members = Dictionary(
      uniqueKeysWithValues: memberships.files.map { ($0.key, $0.numbers.unique()) }
    )
  }

  /// - Complexity: O(*e* log *e*) for *e* engagements that serve the focus area, and as much for the
  ///   members of arenas that are met there.
  func service(of area: FocusArea.ID) -> AreaService {
    guard let place = selected.graph.place(ofFocusArea: area) else { return AreaService() }
    return AreaService(served[place]) { actors.isArena[$0] ? members[$0] ?? [] : [] }
  }

  /// Units by their places, as ids, each once and in order.
  func units(_ places: some Sequence<Int>) -> [Unit.ID] {
    Set(places).sorted().map { selected.graph.units[$0].id }
  }
}
